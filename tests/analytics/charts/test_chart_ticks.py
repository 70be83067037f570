"""Ticks at round places that hold the data, as many as there is room for."""

import itertools
import math

import pytest

from analytics.charts.chart_ticks import (
    MONTH_PITCH_PT,
    count_axis,
    linear_axis,
    log_axis,
    month_axis,
    month_places,
    per_cent_axis,
)
from analytics.wording import Wording

EN, DE = Wording(), Wording(decimal_sign=",", group_sign=".")


def labels(axis: object) -> list[str]:
    return [tick.label for tick in axis.ticks]  # type: ignore[attr-defined]


def test_months_are_close_in_the_first_year_and_half_years_apart_later() -> None:
    assert month_places(24) == (0, 3, 6, 9, 12, 18, 24)
    assert month_places(36) == (0, 3, 6, 9, 12, 18, 24, 30, 36)
    assert month_places(6) == (0, 1, 2, 3, 4, 5, 6)
    assert month_places(9.5) == (0, 3, 6, 9)
    assert month_places(60) == (0, 6, 12, 18, 24, 30, 36, 42, 48, 54, 60)
    assert month_places(120) == tuple(range(0, 121, 12))
    assert month_places(0.4) == (0,)


@pytest.mark.parametrize("months", [1, 3.3, 8, 12, 13, 24, 36, 37, 60, 119, 240, 600])
@pytest.mark.parametrize("room", [60.0, 180.0, 420.0, 900.0])
def test_months_never_come_closer_than_their_labels(months: float, room: float) -> None:
    places = month_places(months, room_pt=room)
    assert places[0] == 0
    assert places[-1] <= months
    gaps = [(b - a) * room / months for a, b in itertools.pairwise(places)]
    assert len(places) <= 2 or min(gaps) >= MONTH_PITCH_PT - 1e-9


def test_months_on_an_axis_of_days_stand_at_their_days() -> None:
    axis = month_axis(EN, months=12, days_per_month=30.4375)
    assert axis.high == pytest.approx(365.25)
    assert [tick.at / 30.4375 for tick in axis.ticks] == pytest.approx([0, 3, 6, 9, 12])
    assert axis.reading is not None
    assert axis.reading.factor * 365.25 == pytest.approx(12)


@pytest.mark.parametrize(
    ("high", "expected"),
    [
        (1.0, ["0", "20", "40", "60", "80", "100 %"]),
        (0.88, ["0", "20", "40", "60", "80 %"]),
        (0.31, ["0", "10", "20", "30 %"]),
        (0.04, ["0", "1", "2", "3", "4", "5", "6 %"]),
        (7.0, ["0", "20", "40", "60", "80", "100 %"]),
    ],
)
def test_per_cent_has_its_sign_at_the_top(high: float, expected: list[str]) -> None:
    axis = per_cent_axis(EN, high=high)
    assert labels(axis) == expected
    assert min(high, 1.0) <= axis.high <= 1.0


@pytest.mark.parametrize(
    ("low", "high"), [(0, 1), (0, 620), (-3.2, 4.4), (0.001, 0.0017), (5, 5), (0, 0), (90, 12), (1e5, 3e6)]
)
def test_a_linear_axis_holds_its_data_with_even_round_steps(low: float, high: float) -> None:
    axis = linear_axis(low, high, EN, room_pt=200)
    assert axis.low <= min(low, high) + 1e-9 * abs(low)
    assert axis.high >= max(low, high) - 1e-9 * abs(high)
    steps = [b.at - a.at for a, b in zip(axis.ticks, axis.ticks[1:], strict=False)]
    assert steps == pytest.approx([steps[0]] * len(steps))
    assert 2 <= len(axis.ticks) <= 9
    assert len(set(labels(axis))) == len(axis.ticks)


def test_labels_are_in_the_readers_language() -> None:
    assert labels(linear_axis(0, 1, DE, room_pt=140))[1] == "0,25"
    assert "−20" in labels(linear_axis(-40, 40, DE))
    assert "10.000" in labels(log_axis(1000, 10000, DE))


@pytest.mark.parametrize("most", [0, 1, 2, 3, 7, 41, 99, 105, 128, 1284])
def test_counts_are_whole(most: int) -> None:
    axis = count_axis(most, EN)
    assert axis.high >= max(most, 1)
    assert all(tick.at == int(tick.at) for tick in axis.ticks)
    assert len(axis.ticks) <= 8


def test_a_logarithmic_axis_labels_one_two_and_five_or_the_decades() -> None:
    near = log_axis(0.1, 10, EN)
    assert labels(near) == ["0.1", "0.2", "0.5", "1", "2", "5", "10"]
    assert (near.low, near.high) == pytest.approx((-1.0, 1.0))
    wide = log_axis(0.03, 4000, EN)
    assert [one for one in labels(wide) if one] == ["0.01", "0.1", "1", "10", "100", "1,000", "10,000"]
    assert all(axis.low <= math.log10(0.3) and axis.high >= math.log10(3) for axis in (near, wide))


@pytest.mark.parametrize("bad", [0.0, -1.0])
def test_a_logarithmic_axis_refuses_what_has_no_logarithm(bad: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        log_axis(bad, 10, EN)
