"""The grade of a recorded event: what its table says of the findings, and what the clinicians gave it."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.events.event_grade import REASON, event_grade
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.treatment import TherapyKind
from analytics.rules.assessment import Assessment, Input

HIGHEST_ALIVE = 4


@dataclass(frozen=True, slots=True)
class RecordedGrade:
    """One event with the grades it can have.

    Attributes:
        day: of its onset, where it is one day.
        low / high: the grades it can have; None: nothing says one.
        given: the grade the record gives it. It stands where it is none that the table allows (the clinicians
            knew more, and said why in *reason*) or one of several; where it is the least the table allows, it
            may be no more than that, and higher ones stay possible.
        table_low / table_high: what the table says of the findings; None: it cannot say.
        missing: findings that could make the grade worse.
    """

    id: int
    onset: TimePoint | None
    day: int | None
    low: int | None
    high: int | None
    given: int | None
    table_low: int | None
    table_high: int | None
    reason: str | None
    missing: tuple[str, ...]


def events_of_index(record: PatientRecord, kind: str, as_of: int | None) -> tuple[Event, ...]:
    """Return the events of *kind* from the infusion to the next one, by onset; those without one come last.

    What began before the infusion is of an earlier line; what began with a later infusion is of that one.
    """
    axis = record.axis
    later = [
        axis.span(therapy.infusion)
        for therapy in record.later_therapies
        if therapy.kind is TherapyKind.CAR_T and therapy.infusion is not None
    ]
    until = min((span.latest for span in later if span is not None), default=None)
    found = []
    for event in record.events:
        span = axis.span(event.onset) if event.kind == kind and event.onset is not None else None
        if event.kind != kind or (span is not None and span.latest < 0):
            continue
        if span is not None and as_of is not None and span.earliest > as_of:
            continue
        if span is None or until is None or span.earliest < until:
            found.append((span.earliest if span is not None else None, event))
    found.sort(key=lambda pair: (pair[0] is None, pair[0] or 0, pair[1].id))
    return tuple(event for _, event in found)


def recorded_grade(
    record: PatientRecord, event: Event, settings: Mapping[str, str] | None = None
) -> tuple[RecordedGrade, Assessment | None]:
    """Return the grade of *event*, and what its table says."""
    onset = record.axis.span(event.onset) if event.onset is not None else None
    table = event_grade(event.kind, dict(event.details), onset=onset, settings=settings)
    low: int | None = getattr(table.details, "low", None) if table is not None else None
    high: int | None = getattr(table.details, "high", None) if table is not None else None
    is_open = low is not None and high is not None and low < high and event.grade in (None, low)
    graded = (low, high) if event.grade is None or is_open else (event.grade, event.grade)
    reason = event.detail(REASON)
    return RecordedGrade(
        id=event.id,
        onset=event.onset,
        day=record.axis.day(event.onset),
        low=graded[0],
        high=graded[1],
        given=event.grade,
        table_low=low,
        table_high=high,
        reason=str(reason) if reason is not None else None,
        missing=table.missing if table is not None and (is_open or graded[0] is None) else (),
    ), table


def event_inputs(record: PatientRecord, event: Event, table: Assessment | None) -> tuple[Input, ...]:
    """Return what was looked at of *event*: its grade, if it has one, and its findings."""
    day = record.axis.day(event.onset)
    given = "" if event.grade is None else str(event.grade)
    said = table.inputs if table is not None else ()
    return (
        Input(event.id, event.kind, given, None, event.onset, day),
        *(Input(event.id, one.what, one.value, one.unit, event.onset, day) for one in said),
    )
