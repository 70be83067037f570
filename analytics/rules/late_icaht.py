"""Late ICAHT: how low the neutrophils fell after the first month (definitions §2.1–2.3)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.rules.assessment import Reason, Status
from analytics.rules.comparison import is_above
from analytics.rules.count_course import CountCourse, Lowest, earliest_of, placements
from analytics.rules.early_icaht import PER_STORED_UNIT, RULE
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

LATE_SWITCHES = ("late_values", "late_window", "late_last_day")
"""The switches of the rule that the late grade hangs on."""
_DECIMALS = 6
_EVER = 100_000


@dataclass(frozen=True, slots=True)
class DayCount:
    """The lowest neutrophils of one day, per µL; of a bound the most they can be."""

    day: int
    per_ul: float


@dataclass(frozen=True, slots=True)
class LateIcaht:
    """The late grade.

    Attributes:
        grade: by the chosen reading, of bounds the mildest; None: not gradable.
        least / highest: what it can be, given bounds, partial dates and days still to come.
        by_lowest / by_both: what the two readings of *two values* say.
        lowest / second_lowest: the two lowest days that decide.
        is_single_value: there is no second value, so that the neutropenia may have been transient.
        last_low_day: the last day on which the count was low enough for any grade.
        last_day: of the window; None: it has no end.
        is_open: days of the window are still to come.
    """

    grade: int | None
    least: int | None
    highest: int | None
    status: Status
    reason: Reason | None
    by_lowest: int | None = None
    by_both: int | None = None
    lowest: DayCount | None = None
    second_lowest: DayCount | None = None
    is_single_value: bool = False
    last_low_day: int | None = None
    days_observed: int = 0
    first_day: int = 31
    last_day: int | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Two:
    """The two lowest days, sorted by count; the second may be lacking."""

    counts: tuple[DayCount, ...]

    @property
    def by_lowest(self) -> int:
        """Both at most the highest threshold: the lowest decides (Liang 2024)."""
        lowest, second = self.counts[0].per_ul, self.counts[-1].per_ul
        return _grade(lowest) if _grade(second) else 0

    @property
    def by_both(self) -> int:
        """Both reach the grade: so the second lowest decides."""
        return _grade(self.counts[-1].per_ul)

    def grade(self, switches: Switches) -> int:
        """The grade of the chosen reading."""
        return self.by_lowest if switches.choice("late_values") == "by_lowest" else self.by_both


def late_window_end(switches: Switches) -> int:
    """Return the last day that counts, as the clinic chose."""
    return _EVER if _has_no_end(switches) else switches.whole("late_last_day")


def grade_late(course: CountCourse, switches: Switches) -> LateIcaht:
    """Grade *course*, neutrophils in 10⁹/L, from day 31 to the end of the window.

    Progression, the next therapy and the end of follow-up end the window. A single value is graded and
    *bounded*: a second one could show that it was transient.
    """
    first_day = int(rule_data(RULE)["late"]["first_day"])
    found = list(_possible(course, switches, first_day))
    graded = [(mild, hard) for mild, hard in found if mild is not None and hard is not None]
    window = LateIcaht(
        None,
        None,
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
        first_day=first_day,
        last_day=_end_of(course, switches),
        is_open=_is_open(course, switches),
    )
    if not graded:
        ended = window.last_day is not None and window.last_day < first_day
        return replace(window, reason=Reason.ENDED_EARLY) if ended else window
    two = _Two(graded[0][0][:2])
    low = min(_Two(mild[:2]).grade(switches) for mild, _ in graded)
    high = max(_Two(hard[:2]).grade(switches) for _, hard in graded)
    high = _worst() if window.is_open else high
    is_single = len(two.counts) == 1
    is_certain = low == high and not is_single and len(graded) == len(found)
    return replace(
        window,
        grade=two.grade(switches),
        least=low,
        highest=high,
        status=Status.COMPLETE if is_certain else Status.BOUNDED,
        reason=None if is_certain else _why_bounded(is_single=is_single, is_open=window.is_open),
        by_lowest=two.by_lowest,
        by_both=two.by_both,
        lowest=two.counts[0],
        second_lowest=None if is_single else two.counts[1],
        is_single_value=is_single,
        last_low_day=max((c.day for c in graded[0][0] if _grade(c.per_ul)), default=None)
        if two.grade(switches)
        else None,
        days_observed=len(graded[0][0]),
    )


Counts = tuple[DayCount, ...]


def _possible(
    course: CountCourse, switches: Switches, first_day: int
) -> Iterator[tuple[Counts | None, Counts | None]]:
    """Yield what the counts can be at most and at least, lowest first; None: there is none."""
    last_day = late_window_end(switches)
    ways = placements(
        course.samples,
        last_day,
        highest=catalogue().analyte("ANC").hard_high,
        per_stored_unit=PER_STORED_UNIT,
    )
    for lowest in ways or ():
        days = [day for day in lowest if day >= first_day]
        ends = earliest_of(course.progression, course.next_therapy, course.last_follow_up, last_day=last_day)
        for end in _that_matter(ends, days):
            within = [day for day in days if day <= end]
            if within:
                yield _counts(lowest, within, at_most=True), _counts(lowest, within, at_most=False)
            else:
                yield None, None


def _that_matter(ends: tuple[int, ...], days: list[int]) -> list[int]:
    """Return one of all ends that leave the same days."""
    return list({sum(day <= end for day in days): end for end in ends}.values())


def _counts(lowest: Lowest, days: list[int], *, at_most: bool) -> Counts:
    counts = (
        DayCount(day, round(lowest[day].high if at_most else lowest[day].low, _DECIMALS)) for day in days
    )
    return tuple(sorted(counts, key=lambda count: (count.per_ul, count.day)))


def _grade(per_ul: float) -> int:
    grades: list[tuple[float, int]] = rule_data(RULE)["late"]["grades"]
    return max((grade for at_most, grade in grades if not is_above(per_ul, at_most)), default=0)


def _worst() -> int:
    grades: list[tuple[float, int]] = rule_data(RULE)["late"]["grades"]
    return max(grade for _, grade in grades)


def _has_no_end(switches: Switches) -> bool:
    return switches.choice("late_window") == "open_ended"


def _end_of(course: CountCourse, switches: Switches) -> int | None:
    """Return the last day looked at; None: the window has no end and nothing ended it."""
    end = earliest_of(
        course.progression,
        course.next_therapy,
        course.last_follow_up,
        last_day=late_window_end(switches),
    )[0]
    end = course.known_until(end)
    return None if end == _EVER else end


def _is_open(course: CountCourse, switches: Switches) -> bool:
    if _has_no_end(switches):
        return False
    return course.is_open(late_window_end(switches), course.progression, course.next_therapy)


def _why_bounded(*, is_single: bool, is_open: bool) -> Reason:
    if is_single:
        return Reason.TOO_FEW_SAMPLES
    return Reason.ENDED_EARLY if is_open else Reason.CENSORED_VALUE
