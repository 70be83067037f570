"""The commands that change events and work-ups; their labels come from who knows the user's language."""

from dataclasses import replace

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.work_up import MyeloidWorkUp

Listed = Event | MyeloidWorkUp


def stored(before: Listed | None, after: Listed, label: str, reason: str = "") -> Command:
    """Return the command that adds *after*, or makes it of *before*."""
    return Command(label, (Change(before, after),), reason or None)


def deleted(record: Listed | Treatment, label: str, reason: str) -> Command:
    """Return the command that deletes a record."""
    return Command(label, (Change(record, None),), reason or None)


def ended(event: Event, on: CalendarDate, label: str) -> Command:
    """Return the command that ends an ongoing *event*."""
    return Command(label, (Change(event, replace(event, end=on, is_ongoing=False, file_id=None)),))


def can_end(event: Event, on: CalendarDate, record: PatientRecord) -> bool:
    """Whether *event* can have ended *on* that day: it goes on, began before, and nobody had died."""
    if not event.is_ongoing or isinstance(event.onset, RelativeTime):
        return False
    began = event.onset is None or event.onset.earliest <= on.latest
    deaths = [e.onset for e in record.events if e.kind == "death"]
    return began and not any(isinstance(d, CalendarDate) and d.latest < on.earliest for d in deaths)
