"""Early T-ICAHT: how long the platelets were low in the first month (definitions §2.4)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from analytics.catalogue import catalogue
from analytics.rules.assessment import Reason, Status
from analytics.rules.comparison import at_most, below
from analytics.rules.count_course import CountCourse, CountSample, earliest_of, placements, value_span
from analytics.rules.daily_counts import DailyCounts, Filling, LowDays, daily_counts, low_days
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

RULE = "platelet_icaht"
ANALYTE = "PLT"
DAILY_SWITCHES = ("comparison", "filling", "joining_gap_days", "transfused")
"""The switches of the rule that the days below a threshold hang on."""
EARLY_SWITCHES = (*DAILY_SWITCHES, "duration", "early_last_day")
"""All that the early grade hangs on."""


@dataclass(frozen=True, slots=True)
class EarlyPlateletIcaht:
    """The early grade.

    Attributes:
        grade: as the method grades what is known, of bounds the mildest; None: not gradable.
        least / highest: what it can be, given days without a value or still to come, bounds, partial dates.
        duration_50 / duration_20: days below 50 and 20×10⁹/L, as the chosen reading counts them.
        low / very_low: the same with longest run, sum of runs, and the runs.
        last_day: of the days looked at; progression, next therapy and the end of follow-up end them.
        values_after_transfusion: how many values a platelet transfusion speaks in.
        is_open: days of the window are still to come.
    """

    grade: int | None
    least: int | None
    highest: int | None
    status: Status
    reason: Reason | None
    duration_50: int | None = None
    duration_20: int | None = None
    low: LowDays | None = None
    very_low: LowDays | None = None
    last_day: int | None = None
    days_observed: int = 0
    days_interpolated: int = 0
    days_missing: int = 0
    values_after_transfusion: int = 0
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Reach:
    """What one threshold comes to: the grade, what it can be, and the days behind it."""

    grade: int
    least: int
    most: int
    days: LowDays


def grade_early_platelets(course: CountCourse, switches: Switches) -> EarlyPlateletIcaht:
    """Grade *course*, platelets in 10⁹/L, from day 0 to the end of the early window."""
    data, ways = _data(), _ways(course, course.samples, switches)
    counts = ways[0].mild if ways else None
    facts = _facts(course, counts, switches)
    if counts is None:  # too many partial dates to try
        return replace(facts, reason=Reason.NOT_MEASURED)
    if counts.days_observed < data["fewest_values"]:
        few = Reason.TOO_FEW_SAMPLES if counts.days_observed else Reason.NOT_MEASURED
        return replace(facts, reason=few)

    def reach(threshold: float, grades: list[tuple[int, int]]) -> _Reach:
        samples = counted_samples(course, threshold, switches)
        own = ways if samples is course.samples else _ways(course, samples, switches)
        return _reach(own, threshold, grades, switches)

    low, very_low = reach(data["low"], data["low_grades"]), reach(data["very_low"], data["very_low_grades"])
    least, most = max(low.least, very_low.least), max(low.most, very_low.most)
    return replace(
        facts,
        grade=max(low.grade, very_low.grade),
        least=least,
        highest=most,
        status=Status.COMPLETE if least == most else Status.BOUNDED,
        reason=None if least == most else _why_bounded(course, counts, switches),
        duration_50=_duration(low.days, switches),
        duration_20=_duration(very_low.days, switches),
        low=low.days,
        very_low=very_low.days,
    )


def low_under(threshold: float, switches: Switches) -> Callable[[float], bool]:
    """Return what says whether a value counts as low, as the clinic reads the table."""
    return below(threshold) if switches.choice("comparison") == "strictly_below" else at_most(threshold)


def counted_samples(course: CountCourse, threshold: float, switches: Switches) -> tuple[CountSample, ...]:
    """Return the samples that speak for *threshold*: after a transfusion a low one only, if so chosen."""
    if switches.choice("transfused") == "counted_transfused":
        return course.samples
    highest, is_low = catalogue().analyte(ANALYTE).hard_high, low_under(threshold, switches)
    kept = []
    for sample in course.samples:
        value = value_span(sample.outcome, highest)
        if not sample.after_transfusion or (value is not None and is_low(value.high)):
            kept.append(sample)
    return tuple(kept)


def filled_days(
    lowest: dict[int, float], first: int, last: int, switches: Switches, *, carries_ends: bool
) -> DailyCounts:
    """Return one platelet count a day, as the clinic fills days without one."""
    filling = Filling(switches.choice("filling"))
    gap = int(_data()["interpolated_days"]) if filling is Filling.LINEAR else None
    return daily_counts(lowest, first, last, max_gap=gap, filling=filling, carries_ends=carries_ends)


def _reach(
    ways: tuple["_Way", ...], threshold: float, grades: list[tuple[int, int]], switches: Switches
) -> _Reach:
    """Return what *threshold* comes to over all ways the course can have been."""
    gap, is_low = switches.whole("joining_gap_days"), low_under(threshold, switches)

    def days_of(counts: DailyCounts) -> LowDays:
        return low_days(counts, is_low, joining_gap=gap)

    mild = [days_of(way.mild) for way in ways]
    hard = [days if way.hard == way.mild else days_of(way.hard) for way, days in zip(ways, mild, strict=True)]
    return _Reach(
        grade=_grade(mild[0], grades, switches),
        least=min(_grade(days, grades, switches) for days in mild),
        most=max(_grade(days, grades, switches) for days in hard),
        days=mild[0],
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """One way the course can have been: of bounds the most, and the worst that is possible."""

    mild: DailyCounts
    hard: DailyCounts


def _ways(course: CountCourse, samples: tuple[CountSample, ...], switches: Switches) -> tuple[_Way, ...]:
    return tuple(_possible(course, samples, switches))


def _possible(course: CountCourse, samples: tuple[CountSample, ...], switches: Switches) -> Iterator[_Way]:
    last_day = switches.whole("early_last_day")
    known = course.known_until(last_day)
    to_day = last_day if _is_open(course, switches) else None
    ends = earliest_of(course.progression, course.next_therapy, course.last_follow_up, last_day=known)
    for lowest in placements(samples, last_day, highest=catalogue().analyte(ANALYTE).hard_high) or ():
        most = {day: value.high for day, value in lowest.items()}
        least = {day: value.low for day, value in lowest.items()}
        for end in ends:
            mild = filled_days(most, 0, end, switches, carries_ends=True)
            hard = mild if most == least else filled_days(least, 0, end, switches, carries_ends=True)
            yield _Way(mild, hard.filled(0.0, to_day=to_day))


def _grade(low: LowDays, grades: list[tuple[int, int]], switches: Switches) -> int:
    days = _duration(low, switches)
    return max((grade for from_days, grade in grades if days >= from_days), default=0)


def _duration(low: LowDays, switches: Switches) -> int:
    return low.cumulative if switches.choice("duration") == "cumulative" else low.longest


def _is_open(course: CountCourse, switches: Switches) -> bool:
    return course.is_open(switches.whole("early_last_day"), course.progression, course.next_therapy)


def _why_bounded(course: CountCourse, counts: DailyCounts, switches: Switches) -> Reason:
    if _is_open(course, switches):
        return Reason.ENDED_EARLY
    return Reason.TOO_FEW_SAMPLES if counts.days_missing else Reason.CENSORED_VALUE


def _facts(course: CountCourse, counts: DailyCounts | None, switches: Switches) -> EarlyPlateletIcaht:
    """Return everything but the grade and its durations."""
    nothing = EarlyPlateletIcaht(None, None, None, Status.NOT_EVALUABLE, None)
    if counts is None:
        return nothing
    within = (s for s in course.samples if s.span.earliest <= counts.last_day and s.span.latest >= 0)
    return replace(
        nothing,
        last_day=counts.last_day,
        days_observed=counts.days_observed,
        days_interpolated=counts.days_interpolated,
        days_missing=counts.days_missing,
        values_after_transfusion=sum(sample.after_transfusion for sample in within),
        is_open=_is_open(course, switches),
    )


def _data() -> dict[str, Any]:
    data: dict[str, Any] = rule_data(RULE)["early"]
    return data
