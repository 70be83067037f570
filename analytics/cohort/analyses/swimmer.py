"""The swimmer plot: of every patient one bar from the infusion to death or last contact."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from analytics.cohort.analyses.account import Account, DropReason, Words
from analytics.cohort.analyses.timed_rows import Grouping, cautions_of, dropped_for
from analytics.cohort.cohort_member import CohortMember, Criterion
from analytics.cohort.member_fields import Cell, MemberField
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.group_labels import group_labels
from analytics.statistics.group_rows import ALL


class BarState(StrEnum):
    """What was last known of the lymphoma."""

    NOT_ASSESSED = "not_assessed"
    CR = "CR"
    PR = "PR"
    SD = "SD"
    PD = "PD"


class BarMark(StrEnum):
    """What is marked on a bar."""

    TH = "th"
    B = "b"
    IGG = "igg"
    NEXT_THERAPY = "next_therapy"
    SEVERE_INFECTION = "severe_infection"
    TMN = "tmn"
    DEATH = "death"


_MARKS = {Criterion.TH: BarMark.TH, Criterion.B: BarMark.B, Criterion.IGG: BarMark.IGG}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a bar, days from the infusion."""

    first: int
    last: int
    state: BarState


@dataclass(frozen=True, slots=True)
class SwimmerBar:
    """One patient.

    Attributes:
        running: 1, 2 … in the order of the bars: what an export names the patient.
        number: the clinic's own, for the screen only.
        length_days: to death, else to the last day known alive.
        is_ongoing: alive then: the bar goes on.
        marks: (what, day) in the order of the days.
        undated: happenings without a day, which are not on the bar.
    """

    running: int
    patient_id: int
    number: str
    group: str
    length_days: int
    is_ongoing: bool
    segments: tuple[Segment, ...]
    marks: tuple[tuple[BarMark, int], ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Swimmer:
    """The bars; *members* in their order.

    Attributes:
        sort: the field they are in the order of within their group; None: the longest first.
    """

    account: Account
    by: str | None
    sort: str | None
    groups: tuple[str, ...]
    bars: tuple[SwimmerBar, ...]
    members: tuple[CohortMember, ...]


def swimmer(
    members: Iterable[CohortMember], by: Grouping | None = None, sort: MemberField | None = None
) -> Swimmer:
    """Draw up the course of every member.

    Within a group the longest bar comes first, or the lowest value of *sort*, without a value last.

    A response holds until the next one; progression or relapse is PD from its day. A recovery is marked where
    the criterion was first met before progression, next therapy or death, as everywhere.
    """
    everybody = tuple(members)
    groups: list[Cell] = [by.of(member) if by is not None else ALL for member in everybody]
    reasons = [_reason(member, group) for member, group in zip(everybody, groups, strict=True)]
    kept = [(m, g) for m, g, why in zip(everybody, groups, reasons, strict=True) if why is None]
    labels = group_labels([group for _, group in kept])
    order = sorted(range(len(kept)), key=lambda n: (int(labels.codes[n]), *_rank(kept[n][0], sort), n))
    bars = tuple(
        _bar(kept[n][0], labels.names[int(labels.codes[n])], running) for running, n in enumerate(order, 1)
    )
    return Swimmer(
        account=Account(
            len(bars),
            tuple(dropped_for(m, why) for m, why in zip(everybody, reasons, strict=True) if why is not None),
            _words(),
            cautions_of(by),
            OK if bars else not_estimable(Reason.TOO_FEW),
        ),
        by=by.name if by is not None else None,
        sort=sort.name if sort is not None else None,
        groups=labels.names,
        bars=bars,
        members=tuple(kept[n][0] for n in order),
    )


def _reason(member: CohortMember, group: Cell) -> DropReason | None:
    if member.timeline.last_seen is None:
        return DropReason.UNDATED
    return DropReason.NO_GROUP if group is None else None


def _rank(member: CohortMember, sort: MemberField | None) -> tuple[bool, float, str, int]:
    """Return what a bar is sorted by: without a value last, numbers, texts, then the longest first."""
    value = sort.of(member) if sort is not None else ""
    number = float(value) if isinstance(value, int | float) else 0.0
    return value is None, number, str(value), -(member.timeline.last_seen or 0)


def _bar(member: CohortMember, group: str, running: int) -> SwimmerBar:
    line = member.timeline
    end = line.last_seen or 0
    marks = [(_MARKS[which], day) for which, day in member.recovery.first_met]
    marks += [(BarMark.NEXT_THERAPY, day) for day in line.next_therapies]
    marks += [(BarMark.SEVERE_INFECTION, day) for day in line.severe_infections]
    marks += [(BarMark.TMN, day) for day in line.tmn[:1]]
    marks += [(BarMark.DEATH, line.death)] if line.death is not None else []
    kinds = list(BarMark)
    return SwimmerBar(
        running=running,
        patient_id=member.patient_id,
        number=member.number,
        group=group,
        length_days=end,
        is_ongoing=line.death is None,
        segments=_segments(member, end),
        marks=tuple(sorted(marks, key=lambda one: (one[1], kinds.index(one[0])))),
        undated=line.undated,
    )


def _segments(member: CohortMember, end: int) -> tuple[Segment, ...]:
    """Return stretches without a gap from day 0 to *end*; what is said after the end is not drawn."""
    line = member.timeline
    said = {day: BarState(response) for day, response in line.responses}
    if line.progression is not None:
        said[line.progression] = BarState.PD
    found, state, since = [], BarState.NOT_ASSESSED, 0
    for day, next_state in sorted(said.items()):
        if next_state is state or day >= end:
            continue
        if day > since:
            found.append(Segment(since, day, state))
        state, since = next_state, day
    return (*found, Segment(since, end, state))


def _words() -> Words:
    return Words(
        event="responses, recovery criteria first met, next therapy, severe infections, t-MN, death",
        start="infusion",
        censoring="last contact (arrow: alive then)",
        competing="none",
        estimator="none: every patient as recorded",
        interval="none",
        test="none",
        source="definitions 1.2, 1.6, 9",
    )
