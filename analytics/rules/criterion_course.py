"""One recovery criterion over time: its samples, when it was first met, and what holds on which day."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from analytics.records.patient_record import DaySpan
from analytics.records.result import Result
from analytics.rules.assessment import Reason
from analytics.rules.comparison import Truth


class State(StrEnum):
    """What can be said of a criterion."""

    MET = "met"
    NOT_MET = "not_met"
    INDETERMINATE = "indeterminate"
    CONFOUNDED = "confounded"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class CriterionSample:
    """One result as the criterion sees it.

    Attributes:
        span: its day, or the days it can be on.
        raw: the comparison, given immunoglobulin left aside.
        is_confounded: whether given immunoglobulin speaks in it and the rule is aware of that.
        is_under_immunoglobulin: whether it speaks in it, aware or not.
    """

    result: Result
    span: DaySpan
    raw: Truth
    is_confounded: bool
    is_under_immunoglobulin: bool = False

    @property
    def state(self) -> State:
        """What this one sample says."""
        return State.CONFOUNDED if self.is_confounded else State(self.raw.value)


@dataclass(frozen=True, slots=True)
class RibbonSpan:
    """Days from *start_day* to *end_day* (where the next begins) in one state.

    Attributes:
        is_counted: False after progression, the next therapy: shown, but no longer a recovery.
    """

    start_day: int
    end_day: int
    state: State
    is_counted: bool


@dataclass(frozen=True, slots=True)
class CriterionCourse:
    """One criterion of immune reconstitution in one patient (definitions §1.1, §1.3, §1.7, §1.7b).

    Attributes:
        criterion / analyte / threshold / unit: which one; met strictly above the threshold.
        outcome: MET if ever met before the course ended (never revoked), else NOT_MET, INDETERMINATE,
            CONFOUNDED or NOT_MEASURED (the last three are *not evaluable*).
        reason: why it is not evaluable; ENDED_EARLY on NOT_MET where the only samples came after the end.
        first_met: the sample that met it first; *first_met_day* its day number.
        met_since_day: start of the unbroken run of met samples up to the last one, else None.
        counted_since_day: the same among the samples that count: up to the last one before the end.
        now / last_sample: state on the last day looked at, and the last sample.
        samples: all after the infusion, oldest first, also those after the course ended.
        spans: the ribbon, from day 0 on, without gaps.
        ended_day: the day after which nothing counts, where the course ended.
        depends_on_partial_date: whether another day of a partial date could change the outcome.
    """

    criterion: str
    analyte: str
    threshold: float
    unit: str
    outcome: State
    reason: Reason | None
    first_met: CriterionSample | None
    met_since_day: int | None
    counted_since_day: int | None
    now: State
    last_sample: CriterionSample | None
    samples: tuple[CriterionSample, ...]
    spans: tuple[RibbonSpan, ...]
    ended_day: int | None
    depends_on_partial_date: bool

    @property
    def first_met_day(self) -> int | None:
        """The day it was first met; None where it was not, or where that sample's date is partial."""
        if self.first_met is None or not self.first_met.span.is_exact:
            return None
        return self.first_met.span.earliest

    @property
    def last_counted(self) -> CriterionSample | None:
        """The last sample that counts: the last one before the course ended, or on that day."""
        counted = [s for s in self.samples if self.ended_day is None or s.span.earliest <= self.ended_day]
        return counted[-1] if counted else None

    @property
    def sample_days(self) -> tuple[int, ...]:
        """The days of its samples, each once."""
        return tuple(sorted({s.span.earliest for s in self.samples}))


@dataclass(frozen=True, slots=True)
class SampleDay:
    """All samples of one day as one: met if any meets it (definitions §0)."""

    day: int
    state: State
    samples: tuple[CriterionSample, ...]


def by_day(samples: Sequence[CriterionSample]) -> tuple[SampleDay, ...]:
    """Return the days of *samples*, oldest first; a partial date stands on its earliest day."""
    ordered = sorted(samples, key=lambda s: (s.span.earliest, s.span.latest, s.result.id))
    return tuple(
        SampleDay(day, _strongest([s.state for s in group]), tuple(group))
        for day, members in groupby(ordered, key=lambda s: s.span.earliest)
        if (group := list(members))
    )


def _strongest(states: Sequence[State]) -> State:
    order = (State.MET, State.CONFOUNDED, State.INDETERMINATE, State.NOT_MET)
    return next(state for state in order if state in states)


def first_met(
    days: Sequence[SampleDay], *, until: int | None, after_low: bool, sustained_over_days: int | None
) -> SampleDay | None:
    """Return the first day on which the criterion is met, among days up to *until* (included).

    Args:
        days: oldest first.
        until: the last day that counts; None: all do.
        after_low: whether an earlier sample has to be at or below the threshold.
        sustained_over_days: None: one sample is enough; else a later one at least this many days after it
            has to be above as well, with none below between.
    """
    counted = [d for d in days if until is None or d.day <= until]
    for index, candidate in enumerate(counted):
        if candidate.state is not State.MET:
            continue
        if after_low and not any(d.state is State.NOT_MET for d in counted[:index]):
            continue
        if sustained_over_days is None or _is_sustained(counted[index:], sustained_over_days):
            return candidate
    return None


def _is_sustained(run: Sequence[SampleDay], over_days: int) -> bool:
    for later in run[1:]:
        if later.state is State.NOT_MET:
            return False
        if later.state is State.MET and later.day >= run[0].day + over_days:
            return True
    return False


def met_since(days: Sequence[SampleDay]) -> int | None:
    """Return the day since which every sample met the criterion, up to the last one.

    A stretch without samples does not break the run (twice-yearly visits would break every run); the
    ribbon shows it as not measured.
    """
    since = None
    for day in reversed(days):
        if day.state is not State.MET:
            break
        since = day.day
    return since


@dataclass(frozen=True, slots=True)
class Holding:
    """How long a sample speaks for the days after it (definitions §1.7b)."""

    in_first_year_days: int
    later_days: int

    def days(self, day: int) -> int:
        """Return for how many days after *day* the sample of that day holds."""
        return self.in_first_year_days if day < 365 else self.later_days


def ribbon(
    days: Sequence[SampleDay], holds: Holding, *, last_day: int, ended_day: int | None
) -> tuple[RibbonSpan, ...]:
    """Return what holds from day 0 to *last_day*, neighbouring days of one state joined.

    Args:
        days: oldest first.
        holds: for how long each of them speaks.
        last_day: where the ribbon ends.
        ended_day: the last day that counts; the spans are cut there.
    """
    pieces: list[tuple[int, int, State]] = []
    at = 0
    for index, day in enumerate(days):
        start = max(day.day, 0)
        if start >= last_day and not (start == last_day and index == len(days) - 1):
            break
        if start > at:
            pieces.append((at, start, State.NOT_MEASURED))
        next_day = days[index + 1].day if index + 1 < len(days) else last_day
        end = min(next_day, day.day + holds.days(day.day), last_day)
        pieces.append((start, end, day.state))
        at = max(end, start)
    if at < last_day:
        pieces.append((at, last_day, State.NOT_MEASURED))
    return _joined(_cut(pieces, ended_day))


def _cut(pieces: Sequence[tuple[int, int, State]], ended_day: int | None) -> list[RibbonSpan]:
    spans: list[RibbonSpan] = []
    for start, end, state in pieces:
        if end <= start:
            continue
        if ended_day is None or end <= ended_day:
            spans.append(RibbonSpan(start, end, state, is_counted=True))
        elif start >= ended_day:
            spans.append(RibbonSpan(start, end, state, is_counted=False))
        else:
            spans.append(RibbonSpan(start, ended_day, state, is_counted=True))
            spans.append(RibbonSpan(ended_day, end, state, is_counted=False))
    return spans


def _joined(spans: Sequence[RibbonSpan]) -> tuple[RibbonSpan, ...]:
    joined: list[RibbonSpan] = []
    for span in spans:
        if joined and (joined[-1].state, joined[-1].is_counted) == (span.state, span.is_counted):
            joined[-1] = RibbonSpan(joined[-1].start_day, span.end_day, span.state, span.is_counted)
        else:
            joined.append(span)
    return tuple(joined)
