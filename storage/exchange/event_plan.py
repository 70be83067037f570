"""Plans a table of events, and events that columns of another table tell."""

from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from storage.exchange.end_of_life import EndOfLife
from storage.exchange.event_details import read_details, read_grade
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.mapping import ColumnEvent
from storage.exchange.record_match import RecordMatch, Stated
from storage.exchange.row_reader import RowRefused
from storage.exchange.table import Row
from storage.exchange.time_key import TimeKey, time_key
from storage.exchange.treatment_plan import treatment_key

Key = tuple[PatientId, str, TimeKey]
_NEXT_LINE = {"nextline", "nexttherapy", "nexttreatment", "nachstetherapie", "folgetherapie", "lignesuivante"}
_ONGOING = {"ongoing", "laufend", "andauernd", "encours", "continuing", "anhaltend"}


@dataclass(frozen=True, slots=True)
class _Times:
    """When an event began and ended."""

    onset: TimePoint
    end: TimePoint | None
    is_ongoing: bool


class EventPlan:
    """The events of one file."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._events: RecordMatch[Event] = RecordMatch(file, Event)
        self._therapies: RecordMatch[Treatment] = RecordMatch(file, Treatment)
        self._stored: dict[Key, list[Event]] = {}
        self._stored_therapies: dict[object, list[Treatment]] = {}
        self._loaded: set[PatientId] = set()
        self._ends = EndOfLife(file.desk, file.layout.origin)

    def carry_out(self) -> None:
        """Fill the report and the working set from a table of events."""
        for row in self._file.rows():
            self.take(row)
        self.settle()

    def take(self, row: Row) -> None:
        """Plan one row of a table of events."""
        word = self._file.reader.text(row, "kind")
        try:
            self._take(row, word)
        except RowRefused as refused:
            number = self._file.patient_number(row)
            self._file.note(
                row, "refused", refused.why, column=refused.header, patient=number, what=word or None
            )

    def take_told(self, row: Row, told: ColumnEvent) -> None:
        """Plan the event that columns of *row* tell, once, however many rows repeat it."""
        header, reader = self._file.table.header, self._file.reader
        if not all(row.cells[header.index(name)] == cell for name, cell in told.when):
            return
        text = row.cells[header.index(told.at)]
        if not text:
            return
        try:
            claim = reader.claim(row)
            onset: TimePoint
            if told.unit is None:
                onset = reader.date_in(text, told.at)
            else:
                onset = reader.relative(text, told.unit, told.at)
            is_relative = isinstance(onset, RelativeTime)
            self._file.check(claim, onset, is_relative=is_relative)
            remarks = self._ends.judge(claim.number, Event(EventId(0), PatientId(0), told.kind, onset))
        except RowRefused as refused:
            number = self._file.patient_number(row)
            self._file.note(row, "refused", refused.why, column=told.at, patient=number, what=told.kind)
            return
        origin = self._file.layout.origin
        patient = self._file.desk.identity.settle(claim, is_relative=is_relative, origin=origin)
        self._load(patient.id)
        event = Event(EventId(0), patient.id, told.kind, onset)
        stated = Stated(event, frozenset({"onset"}), claim.number, told.kind, told.at, remarks)
        if not self._events.has(_key(event), stated):
            self._events.take(row, _key(event), stated)

    def settle(self) -> None:
        """Match everything that was taken with what is stored."""
        self._events.settle(self._stored)
        self._therapies.settle(self._stored_therapies)

    def _take(self, row: Row, word: str) -> None:
        file = self._file
        claim = file.reader.claim(row)
        times = self._times(row)
        is_relative = isinstance(times.onset, RelativeTime)
        file.check(claim, times.onset, times.end, is_relative=is_relative)
        if fold(word) in _NEXT_LINE:
            patient = file.desk.identity.settle(claim, is_relative=is_relative, origin=file.layout.origin)
            self._load(patient.id)
            self._take_next_line(row, patient.id, claim.number, times.onset)
            return
        draft, fields = self._event(row, word, times)
        remarks = self._judged(claim.number, draft)
        patient = file.desk.identity.settle(claim, is_relative=is_relative, origin=file.layout.origin)
        self._load(patient.id)
        event = Event(
            EventId(0),
            patient.id,
            draft.kind,
            draft.onset,
            draft.end,
            draft.is_ongoing,
            draft.grade,
            draft.details,
            draft.note,
        )
        self._events.take(row, _key(event), Stated(event, fields, claim.number, event.kind, remarks=remarks))

    def _judged(self, number: str, draft: Event) -> tuple[Problem, ...]:
        try:
            return self._ends.judge(number, draft)
        except RowRefused as refused:
            column = "onset" if "onset" in self._file.layout.columns else "day"
            raise RowRefused(refused.why, self._file.reader.header_of(column)) from None

    def _event(self, row: Row, word: str, times: _Times) -> tuple[Event, frozenset[str]]:
        """Return the event of a row, of nobody yet, and the fields that the row states."""
        reader = self._file.reader
        kind = catalogue().find_event_kind(word) if word else None
        if kind is None:
            raise RowRefused(
                problem("unknown_kind", name=word) if word else problem("no_kind"), reader.header_of("kind")
            )
        grade = read_grade(kind, reader.text(row, "grade"))
        if isinstance(grade, Problem):
            raise RowRefused(grade, reader.header_of("grade"))
        unit = reader.text(row, "unit") or self._file.layout.units.get("value", "")
        unit = self._file.mapping.units.get(unit, unit)
        value, detail = reader.text(row, "value"), reader.text(row, "detail")
        details = read_details(kind, word, detail, value, unit, reader.decimal)
        if isinstance(details, Problem):
            raise RowRefused(details, reader.header_of("detail" if detail else "value"))
        event = Event(
            id=EventId(0),
            patient_id=PatientId(0),
            kind=kind.code,
            onset=times.onset,
            end=times.end,
            is_ongoing=times.is_ongoing,
            grade=grade,
            details=details,
            note=reader.text(row, "note") or None,
        )
        named = ("onset", "end", "is_ongoing", "grade", "details", "note")
        return event, frozenset(name for name in named if getattr(event, name) not in (None, False, ()))

    def _take_next_line(self, row: Row, patient_id: PatientId, number: str, onset: TimePoint) -> None:
        detail = self._file.reader.text(row, "detail") or None
        therapy = Treatment(
            TreatmentId(0), patient_id, TherapyKind.OTHER_SYSTEMIC, infusion=onset, product=detail
        )
        fields = frozenset({"infusion", "product"} if detail else {"infusion"})
        self._therapies.take(row, treatment_key(therapy), Stated(therapy, fields, number, "next_line"))

    def _times(self, row: Row) -> _Times:
        reader = self._file.reader
        onset = self._time(row, "onset", "day")
        if onset is None:
            raise RowRefused(problem("no_onset"), reader.header_of("onset"))
        if fold(reader.text(row, "end")) in _ONGOING:
            return _Times(onset, None, is_ongoing=True)
        end = self._time(row, "end", "end_day")
        if end is not None and _ends_before(onset, end):
            raise RowRefused(problem("ends_before_onset"), reader.header_of("end"))
        return _Times(onset, end, is_ongoing=False)

    def _time(self, row: Row, date_column: str, day_column: str) -> TimePoint | None:
        reader = self._file.reader
        if text := reader.text(row, date_column):
            return reader.date_in(text, reader.header_of(date_column))
        if text := reader.text(row, day_column):
            return reader.relative(text, "day", reader.header_of(day_column))
        return None

    def _load(self, patient_id: PatientId) -> None:
        if patient_id in self._loaded:
            return
        self._loaded.add(patient_id)
        working = self._file.desk.working
        for event in working.of_patient(Event, patient_id):
            self._stored.setdefault(_key(event), []).append(event)
        for therapy in working.of_patient(Treatment, patient_id):
            self._stored_therapies.setdefault(treatment_key(therapy), []).append(therapy)


def _key(event: Event) -> Key:
    return event.patient_id, event.kind, time_key(event.onset)


def _ends_before(onset: TimePoint, end: TimePoint) -> bool:
    match onset, end:
        case (CalendarDate(), CalendarDate()):
            return end.latest < onset.earliest
        case (RelativeTime(), RelativeTime()):
            return end.days < onset.days
        case _:
            return True
