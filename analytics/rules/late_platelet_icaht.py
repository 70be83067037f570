"""Late T-ICAHT: how low the platelets fell after the first month, and for how long (definitions §2.4)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from analytics.catalogue import catalogue
from analytics.rules.assessment import Reason, Status
from analytics.rules.count_course import CountCourse, Lowest, earliest_of, placements
from analytics.rules.daily_counts import low_days
from analytics.rules.early_platelet_icaht import ANALYTE, RULE, counted_samples, filled_days, low_under
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches


@dataclass(frozen=True, slots=True)
class LatePlateletIcaht:
    """The late grade.

    Attributes:
        grade: as the method grades what is known, of bounds the mildest; None: not gradable.
        least / highest: what it can be.
        lowest / second_lowest: the two lowest daily counts, in 10⁹/L; of a bound the most it can be.
        longest_streak: days in a row below 20×10⁹/L, between measured values only.
        last_day: of the window; progression, next therapy and the end of follow-up end it.
        is_open: days of the window are still to come.
    """

    grade: int | None
    least: int | None
    highest: int | None
    status: Status
    reason: Reason | None
    lowest: float | None = None
    second_lowest: float | None = None
    longest_streak: int | None = None
    days_observed: int = 0
    first_day: int = 31
    last_day: int | None = None
    is_open: bool = False


Counts = dict[int, float]


def grade_late_platelets(course: CountCourse, switches: Switches) -> LatePlateletIcaht:
    """Grade *course*, platelets in 10⁹/L, from day 31 to day 100.

    A grade needs two values that reach it, grade 4 a streak of two weeks; with fewer than two values at all
    there is no grade.
    """
    data = _data()
    window = LatePlateletIcaht(
        None,
        None,
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
        first_day=int(data["first_day"]),
        last_day=_ends(course)[0],
        is_open=_is_open(course),
    )
    samples = counted_samples(course, float(data["grades"][0][0]), switches)
    found = list(_possible(replace(course, samples=samples)))
    graded = [(mild, hard) for mild, hard in found if len(mild) >= data["fewest_values"]]
    if not graded:
        if window.last_day is not None and window.last_day < window.first_day:
            return replace(window, reason=Reason.ENDED_EARLY)
        seen = max((len(mild) for mild, _ in found), default=0)
        return replace(
            window, reason=Reason.TOO_FEW_SAMPLES if seen else Reason.NOT_MEASURED, days_observed=seen
        )
    low = min(_grade(mild, switches) for mild, _ in graded)
    high = int(data["streak_grade"]) if window.is_open else max(_grade(hard, switches) for _, hard in graded)
    is_certain = low == high and len(graded) == len(found)
    mild = graded[0][0]
    lowest = sorted(mild.values())
    return replace(
        window,
        grade=_grade(graded[0][0], switches),
        least=low,
        highest=high,
        status=Status.COMPLETE if is_certain else Status.BOUNDED,
        reason=None if is_certain else Reason.ENDED_EARLY if window.is_open else Reason.CENSORED_VALUE,
        lowest=lowest[0],
        second_lowest=lowest[1],
        longest_streak=_streak(mild, switches),
        days_observed=len(mild),
    )


def _possible(course: CountCourse) -> Iterator[tuple[Counts, Counts]]:
    """Yield the counts by day that can be: of bounds the most, and the least, they allow."""
    data = _data()
    highest = catalogue().analyte(ANALYTE).hard_high
    for lowest in placements(course.samples, int(data["last_day"]), highest=highest) or ():
        days = sorted(day for day in lowest if day >= data["first_day"])
        for within in {tuple(day for day in days if day <= end): None for end in _ends(course)}:
            yield _values(lowest, within, at_most=True), _values(lowest, within, at_most=False)


def _values(lowest: Lowest, days: tuple[int, ...], *, at_most: bool) -> Counts:
    return {day: lowest[day].high if at_most else lowest[day].low for day in days}


def _grade(values: Counts, switches: Switches) -> int:
    data = _data()
    if _streak(values, switches) >= data["streak_days"]:
        return int(data["streak_grade"])
    fewest = int(data["fewest_values"])
    return max(
        (
            grade
            for threshold, grade in data["grades"]
            if sum(map(low_under(threshold, switches), values.values())) >= fewest
        ),
        default=0,
    )


def _streak(values: Counts, switches: Switches) -> int:
    very_low = float(_data()["grades"][-1][0])
    counts = filled_days(values, min(values), max(values), switches, carries_ends=False)
    gap = switches.whole("joining_gap_days")
    return low_days(counts, low_under(very_low, switches), joining_gap=gap).longest


def _ends(course: CountCourse) -> tuple[int, ...]:
    known = course.known_until(int(_data()["last_day"]))
    return earliest_of(course.progression, course.next_therapy, course.last_follow_up, last_day=known)


def _is_open(course: CountCourse) -> bool:
    return course.is_open(int(_data()["last_day"]), course.progression, course.next_therapy)


def _data() -> dict[str, Any]:
    data: dict[str, Any] = rule_data(RULE)["late"]
    return data
