"""ICAHT against a second way to compute it: day by day, by brute force, on 300 random courses and more."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.result import Measured
from analytics.rules.count_course import CountCourse, CountSample, on_day
from analytics.rules.icaht import Icaht, grade_icaht
from tests.analytics.rules.count_courses import samples


def value_on(day: int, measured: dict[int, int], last: int) -> Fraction | None:
    """Return the interpolated count of *day*: look left and right for the nearest measured days."""
    if day in measured:
        return Fraction(measured[day])
    if len(measured) < 2:
        return None
    left = max((d for d in measured if d < day), default=None)
    right = min((d for d in measured if d > day), default=None)
    missing = (last if right is None else right - 1) - (0 if left is None else left + 1) + 1
    if missing > 7:
        return None
    if left is None or right is None:
        only = left if right is None else right
        assert only is not None
        return Fraction(measured[only])
    share = Fraction(day - left, right - left)
    return measured[left] * (1 - share) + measured[right] * share


def rounded(value: Fraction) -> int:
    """Return *value* to the nearest 10, half to even."""
    tens = value / 10
    whole = tens.numerator // tens.denominator
    beyond = tens - whole
    up = beyond > Fraction(1, 2) or (beyond == Fraction(1, 2) and whole % 2 == 1)
    return 10 * (whole + up)


def longest(low: set[int], last: int) -> tuple[int, set[tuple[int, int]]]:
    """Try every stretch of days: one is a run if it begins and ends low and has no recovery of three days."""
    stretches = set()
    for start in low:
        for end in low:
            inside = [day in low for day in range(start, end + 1)]
            recovered = any(not any(inside[i : i + 3]) for i in range(len(inside) - 2))
            if start <= end and not recovered:
                stretches.add((start, end))
    return max((end - start + 1 for start, end in stretches), default=0), stretches


def early_by_hand(measured: dict[int, int], last: int) -> tuple[int, int, int] | None:
    """Return grade, days ≤ 500 and days ≤ 100."""
    measured = {d: v for d, v in measured.items() if 0 <= d <= last}
    if len(measured) < 2:
        return None
    values = {d: value_on(d, measured, last) for d in range(last + 1)}
    tens = {d: rounded(v) for d, v in values.items() if v is not None}
    d500, runs = longest({d for d, v in tens.items() if v < 501}, last)
    d100, _ = longest({d for d, v in tens.items() if v < 101}, last)
    if any(start <= 3 and end == last for start, end in runs) or d500 >= 31 or d100 >= 14:
        grade = 4
    elif d500 >= 14 or d100 >= 7:
        grade = 3
    else:
        grade = 2 if d500 >= 7 else 1 if d500 else 0
    return grade, d500, d100


def late_by_hand(measured: dict[int, int], last: int) -> int | None:
    """Return the late grade; *last* ends the window."""
    values = sorted(v for d, v in measured.items() if 31 <= d <= min(100, last))
    if not values:
        return None
    if values[0] > 1500 or (len(values) > 1 and values[1] > 1500):
        return 0
    return next(g for g, limit in ((4, 100), (3, 500), (2, 1000), (1, 1500)) if values[0] <= limit)


def check(measured: dict[int, int], end: int | None) -> None:
    course = samples({day: float(value) for day, value in measured.items()})
    course = replace(course, last_follow_up=None if end is None else on_day(end))
    details = grade_icaht(course, {}).details
    assert isinstance(details, Icaht)
    early = early_by_hand(measured, 30 if end is None else min(end, 30))
    found = details.early
    assert (None if found.grade is None else (found.grade, found.duration_500, found.duration_100)) == early
    assert details.late.grade == late_by_hand(measured, 100 if end is None else end)
    for part in (details.early, details.late):
        assert part.grade is None or (part.least or 0) <= part.grade <= (part.highest or 0)


def random_course(seed: int) -> tuple[dict[int, int], int | None]:
    """A course that falls and comes back, with days left out and multiples of ten as laboratories report."""
    chance = random.Random(seed)
    fall, rise = chance.randint(0, 12), chance.randint(3, 30)
    depth = chance.choice([40, 80, 100, 110, 300, 480, 500, 510, 700])
    kept = chance.choice([1.0, 0.6, 0.3, 0.12])
    measured = {}
    for day in range(0, 105):
        base = depth if fall <= day <= fall + rise else chance.choice([600, 900, 1400, 1500, 1510, 2500])
        if chance.random() < (kept if day <= 30 else 0.15):
            measured[day] = max(0, base + chance.choice([0, 0, 10, -10, 200, -50]))
    return measured, chance.choice([None, None, None, chance.randint(0, 120)])


@pytest.mark.parametrize("block", range(10))
def test_that_random_courses_have_the_grades_of_a_second_computation(block: int) -> None:
    for seed in range(block * 30, block * 30 + 30):
        check(*random_course(seed))


@given(
    st.dictionaries(st.integers(0, 30), st.sampled_from([0, 90, 100, 110, 490, 500, 510, 2000]), max_size=31),
    st.none() | st.integers(0, 40),
)
def test_that_any_course_around_the_thresholds_has_them(measured: dict[int, int], end: int | None) -> None:
    check(measured, end)


@given(st.integers(0, 299), st.randoms(use_true_random=False))
def test_that_order_duplicates_and_higher_values_of_a_day_change_nothing(
    seed: int, chance: random.Random
) -> None:
    measured, end = random_course(seed)
    course = replace(
        samples({d: float(v) for d, v in measured.items()}),
        last_follow_up=None if end is None else on_day(end),
    )
    more = [
        CountSample(s.span, Measured(s.outcome.value + 0.3))
        for s in course.samples
        if isinstance(s.outcome, Measured)
    ]
    mixed = [*course.samples, *course.samples, *more]
    chance.shuffle(mixed)
    assert grade_icaht(replace(course, samples=tuple(mixed)), {}) == grade_icaht(course, {})


@given(st.integers(0, 299), st.integers(0, 100))
def test_that_a_later_day_never_makes_a_grade_that_was_certain_another(seed: int, as_of: int) -> None:
    measured, _ = random_course(seed)
    whole = grade_icaht(samples({d: float(v) for d, v in measured.items()}), {}).details
    then = grade_icaht(
        CountCourse(
            samples({d: float(v) for d, v in measured.items() if d <= as_of}).samples, known_to=as_of
        ),
        {},
    ).details
    assert isinstance(whole, Icaht)
    assert isinstance(then, Icaht)
    if then.early.grade is not None and as_of >= 30:
        assert then.early == whole.early
    if then.late.grade is not None and not then.late.is_single_value and whole.late.grade is not None:
        assert then.late.grade <= whole.late.grade <= (then.late.highest or 0)
