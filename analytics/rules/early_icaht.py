"""Early ICAHT: how long the neutrophils were low in the first month (definitions §2.1–2.3)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from analytics.catalogue import catalogue
from analytics.rules.assessment import Reason, Status
from analytics.rules.comparison import at_most
from analytics.rules.count_course import CountCourse, earliest_of, placements
from analytics.rules.daily_counts import DailyCounts, LowDays, Rounding, daily_counts, low_days
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

RULE = "icaht"
PER_STORED_UNIT = 1000.0
"""Neutrophils per µL in one 10⁹/L."""
EARLY_SWITCHES = ("duration", "joining_gap_days", "rounding", "early_end")
"""The switches of the rule that the early grade hangs on."""


@dataclass(frozen=True, slots=True)
class EarlyIcaht:
    """The early grade.

    Attributes:
        grade: as the method grades what is known; None: not gradable.
        least / highest: what it can be, given days without a value or still to come, bounds, partial dates.
        duration_500 / duration_100: days at most 500 and 100/µL, as the chosen reading counts them.
        severe / profound: the same with longest run, sum of runs, and the runs.
        never_recovered: grade 4 because a run began by day 3 and lasted to the last day.
        last_day: of the days that were looked at.
        is_open: days of the window are still to come.
    """

    grade: int | None
    least: int | None
    highest: int | None
    status: Status
    reason: Reason | None
    duration_500: int | None = None
    duration_100: int | None = None
    severe: LowDays | None = None
    profound: LowDays | None = None
    never_recovered: bool = False
    last_day: int | None = None
    days_observed: int = 0
    days_interpolated: int = 0
    days_missing: int = 0
    is_open: bool = False


def grade_early(course: CountCourse, switches: Switches) -> EarlyIcaht:
    """Grade days 0 to 30 of *course*, neutrophils in 10⁹/L.

    A day without a value that no neighbour speaks for could have been low: where that, a bound, a partial
    date or a day still to come could make another grade it is *bounded*. Of bounds the mildest is graded.
    """
    found = list(_possible(course, switches))
    graded = [one for one in found if one.grade is not None]
    if not graded:
        return _not_gradable(course, found[0].counts if found else None, switches)
    least = min(one.least for one in graded)
    highest = max(one.highest for one in graded)
    is_certain = least == highest and len(graded) == len(found)
    return replace(
        _facts(course, graded[0].counts, switches),
        grade=graded[0].grade,
        least=least,
        highest=highest,
        status=Status.COMPLETE if is_certain else Status.BOUNDED,
        reason=None if is_certain else _why_bounded(course, graded[0].counts),
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """One way the course can have been; grade None: not gradable."""

    counts: DailyCounts
    grade: int | None = None
    least: int = 0
    highest: int = 0


def _possible(course: CountCourse, switches: Switches) -> Iterator[_Way]:
    """Yield every way the course can have been; of a bound the most it allows is graded."""
    last_day = int(_data()["last_day"])
    highest = catalogue().analyte("ANC").hard_high
    is_open = course.is_open(last_day)
    ways = placements(course.samples, last_day, highest=highest, per_stored_unit=PER_STORED_UNIT)
    for lowest in ways or ():
        for end in earliest_of(course.last_follow_up, last_day=course.known_until(last_day)):
            mild = _daily({day: v.high for day, v in lowest.items()}, end, switches)
            if mild.days_observed < _data()["fewest_values"] or _is_cut_short(course, end, switches):
                yield _Way(mild)
                continue
            is_exact = all(v.low == v.high for v in lowest.values())
            hard = mild if is_exact else _daily({day: v.low for day, v in lowest.items()}, end, switches)
            hard = hard.filled(0.0, to_day=last_day if is_open else None)
            grade = _grade(mild, switches, can_override=course.known_to is None)
            least = _grade(mild, switches, can_override=False) if is_open else grade
            most = grade if hard == mild else _grade(hard, switches, can_override=True)
            yield _Way(mild, grade, least, max(most, grade))
            if _may_be_cut_short(course, switches):
                yield _Way(mild)


def _daily(lowest: dict[int, float], end: int, switches: Switches) -> DailyCounts:
    return daily_counts(
        lowest,
        0,
        end,
        max_gap=int(_data()["interpolated_days"]),
        rounding=Rounding(switches.choice("rounding")),
    )


def _grade(counts: DailyCounts, switches: Switches, *, can_override: bool) -> int:
    severe, profound = _low_days(counts, switches)
    if can_override and _never_recovered(counts, severe, switches):
        return 4
    data = _data()
    return max(
        _by_days(_duration(severe, switches), data["severe_grades"]),
        _by_days(_duration(profound, switches), data["profound_grades"]),
    )


def _low_days(counts: DailyCounts, switches: Switches) -> tuple[LowDays, LowDays]:
    gap, data = switches.whole("joining_gap_days"), _data()
    severe, profound = data["severe_at_most"], data["profound_at_most"]
    return (
        low_days(counts, at_most(severe), joining_gap=gap),
        low_days(counts, at_most(profound), joining_gap=gap),
    )


def _never_recovered(counts: DailyCounts, severe: LowDays, switches: Switches) -> bool:
    if switches.choice("early_end") != "grade_4_if_never_recovered":
        return False
    from_day = _data()["never_recovered_from_day"]
    return any(run.start <= from_day and run.end == counts.last_day for run in severe.runs)


def _duration(low: LowDays, switches: Switches) -> int:
    return low.cumulative if switches.choice("duration") == "cumulative" else low.longest


def _by_days(days: int, grades: list[tuple[int, int]]) -> int:
    return max((grade for from_days, grade in grades if days >= from_days), default=0)


def _is_cut_short(course: CountCourse, end: int, switches: Switches) -> bool:
    """Whether death, loss or progression before the last day leaves it ungraded, as the clinic chose."""
    if switches.choice("early_end") != "not_gradable_if_ended":
        return False
    last_day = _data()["last_day"]
    progressed = course.progression is not None and course.progression.latest < last_day
    return progressed or (course.last_follow_up is not None and end < last_day)


def _may_be_cut_short(course: CountCourse, switches: Switches) -> bool:
    """Whether a progression without an exact day may leave it ungraded, as the clinic chose."""
    if switches.choice("early_end") != "not_gradable_if_ended" or course.progression is None:
        return False
    return course.progression.earliest < int(_data()["last_day"])


def _not_gradable(course: CountCourse, counts: DailyCounts | None, switches: Switches) -> EarlyIcaht:
    if counts is None:  # too many partial dates to try
        return EarlyIcaht(None, None, None, Status.NOT_EVALUABLE, Reason.NOT_MEASURED)
    facts = _facts(course, counts, switches)
    if not counts.days_observed:
        return replace(facts, reason=Reason.NOT_MEASURED)
    too_few = counts.days_observed < _data()["fewest_values"]
    return replace(facts, reason=Reason.TOO_FEW_SAMPLES if too_few else Reason.ENDED_EARLY)


def _why_bounded(course: CountCourse, counts: DailyCounts) -> Reason:
    if course.is_open(_data()["last_day"]):
        return Reason.ENDED_EARLY
    if counts.days_missing:
        return Reason.TOO_FEW_SAMPLES
    return Reason.CENSORED_VALUE


def _facts(course: CountCourse, counts: DailyCounts, switches: Switches) -> EarlyIcaht:
    """Return everything but the grade; too few values have no durations, rather than 0 days."""
    enough = counts.days_observed >= _data()["fewest_values"]
    severe, profound = _low_days(counts, switches) if enough else (None, None)
    return EarlyIcaht(
        grade=None,
        least=None,
        highest=None,
        status=Status.NOT_EVALUABLE,
        reason=None,
        duration_500=_duration(severe, switches) if severe else None,
        duration_100=_duration(profound, switches) if profound else None,
        severe=severe,
        profound=profound,
        never_recovered=(
            severe is not None and course.known_to is None and _never_recovered(counts, severe, switches)
        ),
        last_day=counts.last_day,
        days_observed=counts.days_observed,
        days_interpolated=counts.days_interpolated,
        days_missing=counts.days_missing,
        is_open=course.is_open(_data()["last_day"]),
    )


def _data() -> dict[str, Any]:
    data: dict[str, Any] = rule_data(RULE)["early"]
    return data
