"""One count a day, and the runs of low ones (definitions §2.2)."""

import pytest

from analytics.rules.daily_counts import DailyCounts, Filling, Rounding, Run, daily_counts, low_days


def course(lowest: dict[int, float], last_day: int = 30, **given: object) -> DailyCounts:
    options = {"max_gap": 7, **given}
    return daily_counts(lowest, 0, last_day, **options)  # type: ignore[arg-type]


def test_that_seven_missing_days_are_interpolated_and_eight_are_not() -> None:
    assert course({0: 800.0, 8: 0.0}, 8).values == (800, 700, 600, 500, 400, 300, 200, 100, 0)
    eight = course({0: 900.0, 9: 0.0}, 9)
    assert eight.values == (900, *(None,) * 8, 0)
    assert (eight.days_observed, eight.days_interpolated, eight.days_missing) == (2, 0, 8)


def test_that_the_ends_are_carried_over_seven_days_and_not_over_eight() -> None:
    carried = course({7: 300.0, 8: 400.0}, 15)
    assert carried.values == (*(300,) * 7, 300, 400, *(400,) * 7)
    assert (carried.days_observed, carried.days_interpolated) == (2, 14)
    left_alone = course({8: 300.0, 9: 400.0}, 17)
    assert left_alone.values == (*(None,) * 8, 300, 400, *(None,) * 8)
    assert course({7: 300.0, 8: 400.0}, 9, carries_ends=False).values == (*(None,) * 7, 300, 400, None)


def test_that_one_value_speaks_for_its_own_day_only() -> None:
    assert course({1: 300.0}, 3).values == (None, 300, None, None)


def test_that_values_outside_the_course_are_not_looked_at() -> None:
    assert course({-1: 0.0, 0: 300.0, 2: 300.0, 3: 0.0}, 2).values == (300, 300, 300)


@pytest.mark.parametrize(
    ("value", "rounded"), [(504, 500), (505, 500), (506, 510), (515, 520), (495, 500), (5, 0), (95.1, 100)]
)
def test_that_half_a_ten_is_rounded_to_even_as_r_does(value: float, rounded: float) -> None:
    values = {0: value, 1: 2000.0}
    assert course(values, 1, rounding=Rounding.EVERY_DAY).values == (rounded, 2000)
    assert course(values, 1, rounding=Rounding.INTERPOLATED_DAYS).values[0] == value


def test_that_only_interpolated_days_are_rounded_where_that_is_chosen() -> None:
    given = {0: 501.0, 2: 504.0}
    assert course(given, 2).values == (501, 502.5, 504)
    assert course(given, 2, rounding=Rounding.INTERPOLATED_DAYS).values == (501, 500, 504)
    assert course(given, 2, rounding=Rounding.EVERY_DAY).values == (500, 500, 500)


def test_that_a_converted_unit_rounds_as_the_number_it_was() -> None:
    for count in range(5, 2000, 10):
        stored = count / 1000  # 10⁹/L
        both = [
            course({0: v, 1: 0.0}, 1, rounding=Rounding.EVERY_DAY).values[0] for v in (count, stored * 1000)
        ]
        assert both[0] == both[1]


def test_that_the_mean_of_both_neighbours_fills_any_gap() -> None:
    filled = course({0: 40.0, 20: 60.0}, 21, max_gap=None, filling=Filling.MEAN_OF_NEIGHBOURS)
    assert filled.values == (40, *(50,) * 19, 60, 60)


def days_at(*low: int, last_day: int = 30) -> DailyCounts:
    return course({day: 400.0 if day in low else 2000.0 for day in range(last_day + 1)}, last_day)


@pytest.mark.parametrize(
    ("gap", "runs"), [(0, [(5, 6), (8, 8), (12, 12)]), (1, [(5, 8), (12, 12)]), (3, [(5, 12)])]
)
def test_that_runs_are_joined_over_short_gaps_whose_days_count(gap: int, runs: list[tuple[int, int]]) -> None:
    found = low_days(days_at(5, 6, 8, 12), lambda v: v <= 500, joining_gap=gap)
    assert found.runs == tuple(Run(*run) for run in runs)
    assert (found.days, found.cumulative) == (4, sum(b - a + 1 for a, b in runs))
    assert found.longest == max(b - a + 1 for a, b in runs)


def test_that_a_missing_day_breaks_a_run() -> None:
    broken = course({0: 300.0, 1: 300.0, 10: 300.0}, 10)
    assert low_days(broken, lambda v: v <= 500, joining_gap=2).runs == (Run(0, 1), Run(10, 10))


def test_that_no_low_day_is_no_run() -> None:
    found = low_days(days_at(), lambda v: v <= 500, joining_gap=2)
    assert (found.days, found.longest, found.cumulative, found.runs) == (0, 0, 0, ())


def test_that_filling_a_course_gives_every_day_a_value() -> None:
    filled = course({0: 900.0, 9: 0.0}, 9).filled(0.0, to_day=11)
    assert filled.values == (900, *(0,) * 11)
    assert filled.last_day == 11
    assert not any(filled.is_observed[10:])
