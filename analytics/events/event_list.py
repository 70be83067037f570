"""What happened to a patient as a list, the newest first."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.work_up import MyeloidWorkUp


class Show(StrEnum):
    """Which of them are listed."""

    ALL = "all"
    ONGOING = "ongoing"


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """One line.

    Attributes:
        record: an event, or the work-up of a t-MN.
        day: its day number, where it is one day.
        duration_days: from onset to end, both known to the day, the last one included.
    """

    record: Event | MyeloidWorkUp
    at: TimePoint | None
    day: int | None
    duration_days: int | None = None

    @property
    def kind(self) -> str:
        """Code of the kind; ``work_up`` for a work-up."""
        return self.record.kind if isinstance(self.record, Event) else "work_up"

    @property
    def is_ongoing(self) -> bool:
        """Whether it goes on."""
        return isinstance(self.record, Event) and self.record.is_ongoing


def list_events(
    record: PatientRecord, *, show: Show = Show.ALL, kind: str | None = None
) -> tuple[ListedEvent, ...]:
    """Return events and work-ups, newest first, those without a date last; *kind* None: all kinds."""
    listed = [
        *(ListedEvent(e, e.onset, record.axis.day(e.onset), _duration(e)) for e in record.events),
        *(ListedEvent(w, w.at, record.axis.day(w.at)) for w in record.work_ups),
    ]
    wanted = [
        line
        for line in listed
        if (show is Show.ALL or line.is_ongoing) and (kind is None or line.kind == kind)
    ]
    return tuple(sorted(wanted, key=_order))


def _order(line: ListedEvent) -> tuple[int, int, int]:
    match line.at:
        case CalendarDate() as at:
            return (0, -at.latest.toordinal(), -line.record.id)
        case RelativeTime(days=days):
            return (1, -days, -line.record.id)
        case None:
            return (2, 0, -line.record.id)


def _duration(event: Event) -> int | None:
    match event.onset, event.end:
        case CalendarDate() as onset, CalendarDate() as end if onset.is_full and end.is_full:
            return (end.earliest - onset.earliest).days + 1
        case RelativeTime() as onset, RelativeTime() as end:
            return end.days - onset.days + 1
    return None
