"""How a patient's course went on and ended, in days from the index infusion."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from analytics.records.asked_record import once
from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.time_point import TimePoint


class Ending(StrEnum):
    """What ends the time in which a recovery counts (definitions §1.3)."""

    PROGRESSION = "progression"
    NEXT_THERAPY = "next_therapy"
    DEATH = "death"
    LAST_CONTACT = "last_contact"


@dataclass(frozen=True, slots=True)
class CourseEnd:
    """One possible end of the course.

    Attributes:
        span: the days it can have been on; None where its date is unknown.
        id: of the event, or of the treatment where the ending is the next therapy.
    """

    ending: Ending
    span: DaySpan | None
    at: TimePoint | None
    id: int


def is_progression(event: Event) -> bool:
    """Whether the lymphoma progressed or relapsed: said so, or a response assessment that reads PD."""
    return event.kind == "progression" or (event.kind == "response" and event.detail("response") == "PD")


def course_ends(record: PatientRecord, as_of: int | None = None) -> tuple[CourseEnd, ...]:
    """Return all ends of the course up to day *as_of*, the earliest first, those without a date last.

    A later systemic therapy, also a second infusion, is one. Of several last contacts only the latest is
    the last; it comes after the others where days are equal.
    """
    return once(record, ("course_ends", as_of), lambda: _course_ends(record, as_of))


def _course_ends(record: PatientRecord, as_of: int | None) -> tuple[CourseEnd, ...]:
    ends = [*_of_events(record), *_of_later_therapies(record)]
    contacts = [e for e in ends if e.ending is Ending.LAST_CONTACT and e.span is not None]
    outdated = sorted(contacts, key=lambda e: e.span.latest if e.span else 0)[:-1]
    ends = [e for e in ends if e not in outdated]
    known = [e for e in ends if as_of is None or e.span is None or e.span.earliest <= as_of]
    order = list(Ending)
    return tuple(
        sorted(known, key=lambda e: (e.span is None, e.span.earliest if e.span else 0, order.index(e.ending)))
    )


def last_known_day(record: PatientRecord, as_of: int | None = None) -> int:
    """Return the last day up to *as_of* that anything is known of: result, visit, event; 0: nothing is."""
    return once(record, ("last_known_day", as_of), lambda: _last_known_day(record, as_of))


def _last_known_day(record: PatientRecord, as_of: int | None) -> int:
    axis = record.axis
    onsets = (axis.span(e.onset) for e in record.events if e.onset is not None)
    days = (span.earliest for span in (*days_of_records(record), *onsets) if span is not None)
    return max((day for day in days if as_of is None or day <= as_of), default=0)


def days_of_records(record: PatientRecord) -> tuple[DaySpan, ...]:
    """Return the days of results, visits and ends of events: the patient was seen, or their blood was."""
    return once(record, "days_of_records", lambda: tuple(_days_of_records(record)))


def _days_of_records(record: PatientRecord) -> Iterator[DaySpan]:
    points: set[TimePoint] = {r.at for r in record.results}
    points.update(v.at for v in record.visits)
    points.update(e.end for e in record.events if e.end is not None)
    axis = record.axis
    return (span for at in points if (span := axis.span(at)) is not None)


def _of_events(record: PatientRecord) -> Iterable[CourseEnd]:
    axis = record.axis
    for event in record.events:
        if is_progression(event):
            ending = Ending.PROGRESSION
        elif event.kind == "death":
            ending = Ending.DEATH
        elif event.kind == "last_contact":
            ending = Ending.LAST_CONTACT
        else:
            continue
        span = axis.span(event.onset) if event.onset is not None else None
        if span is not None and span.latest < 0:
            continue  # before the infusion: an earlier line's
        yield CourseEnd(ending, span, event.onset, event.id)


def _of_later_therapies(record: PatientRecord) -> Iterable[CourseEnd]:
    axis = record.axis
    for therapy in record.later_therapies:
        span = axis.span(therapy.infusion) if therapy.infusion is not None else None
        yield CourseEnd(Ending.NEXT_THERAPY, span, therapy.infusion, therapy.id)
