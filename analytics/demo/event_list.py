"""Collects the events of one invented patient."""

from datetime import date

from analytics.demo.result_list import calendar_date
from analytics.records.event import Detail, Event
from analytics.records.ids import EventId, PatientId


class EventList:
    """Events with the placeholder ids −1, −2 and so on; none begins or ends after *last_day*."""

    def __init__(self, infusion: date, last_day: int) -> None:
        self._zero = infusion.toordinal()
        self._last_day = last_day
        self._found: list[tuple[int, Event]] = []

    def add(
        self,
        kind: str,
        onset: int,
        end: int | None = None,
        *,
        grade: int | None = None,
        is_ongoing: bool = False,
        **details: Detail | None,
    ) -> None:
        """Add an event by its days; one that would begin after the last day is left out."""
        if onset > self._last_day:
            return
        event = Event(
            id=EventId(-1 - len(self._found)),
            patient_id=PatientId(-1),
            kind=kind,
            onset=calendar_date(self._zero + onset),
            end=calendar_date(self._zero + min(end, self._last_day)) if end is not None else None,
            is_ongoing=is_ongoing,
            grade=grade,
            details=tuple((name, detail) for name, detail in sorted(details.items()) if detail is not None),
        )
        self._found.append((onset, event))

    @property
    def events(self) -> tuple[Event, ...]:
        """All of them, the earliest first."""
        return tuple(event for _, event in sorted(self._found, key=lambda found: (found[0], -found[1].id)))
