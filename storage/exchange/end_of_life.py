"""Judges deaths and last contacts: one death, after the infusion, and nothing after it."""

from analytics.entry.problem import Problem, problem
from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import Treatment
from storage.exchange.file_in_hand import Desk
from storage.exchange.row_reader import RowRefused
from storage.exchange.time_key import time_key

_ENDS = ("death", "last_contact")


class EndOfLife:
    """The deaths of one file and those known before."""

    def __init__(self, desk: Desk, origin: str | None) -> None:
        self._desk, self._origin = desk, origin
        self._deaths: dict[str, Event] = {}
        self._stored: dict[PatientId, Event | None] = {}

    def judge(self, number: str, draft: Event) -> tuple[Problem, ...]:
        """Return the remarks on an event that is to be taken.

        Raises:
            RowRefused: it is a second death, or a death before the index infusion.
        """
        if draft.kind not in _ENDS or draft.onset is None:
            return ()
        is_before = self._is_before_infusion(number, draft.onset)
        if draft.kind == "last_contact":
            early = (problem("contact_before_infusion"),) if is_before else ()
            return (*early, *self.after_death(number, draft.onset))
        if is_before:
            raise RowRefused(problem("death_before_infusion", date=draft.onset))
        stored, first = self._stored_death(number), self._deaths.get(number)
        for known in (stored, first):
            is_other = known is not None and time_key(known.onset) != time_key(draft.onset)
            if known is not None and (is_other or (known is first and known != draft)):
                raise RowRefused(problem("second_death", date=known.onset or "unknown date"))
        self._deaths[number] = draft
        return ()

    def after_death(self, number: str, at: TimePoint) -> tuple[Problem, ...]:
        """Return the remark on something that happened at *at*, where the patient had died before."""
        death = self._deaths.get(number) or self._stored_death(number)
        died = death.onset if death is not None else None
        match died, at:
            case (CalendarDate(), CalendarDate()):
                is_after = at.earliest > died.latest
            case (RelativeTime(), RelativeTime()):
                is_after = at.days > died.days
            case _:
                is_after = False
        return (problem("after_death", date=died),) if is_after else ()

    def _stored_death(self, number: str) -> Event | None:
        patient = self._desk.identity.known(number)
        if patient is None:
            return None
        if patient.id not in self._stored:
            events = self._desk.working.of_patient(Event, patient.id)
            self._stored[patient.id] = next((event for event in events if event.kind == "death"), None)
        return self._stored[patient.id]

    def _is_before_infusion(self, number: str, at: TimePoint) -> bool:
        patient: Patient | None = self._desk.identity.known(number)
        if isinstance(at, RelativeTime):
            return self._origin is None and at.days < 0
        if patient is None:
            return False
        treatments = self._desk.working.of_patient(Treatment, patient.id)
        span = PatientRecord(patient, treatments=tuple(treatments)).axis.span(at)
        return span is not None and span.latest < 0
