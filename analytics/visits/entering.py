"""The visit that is being entered: what is stored of it, and what is typed over that.

Immutable: every key makes a new one. What there is to say of it is ``entry_readings.py``'s; storing is the
application's, and what is stored comes back with the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from analytics.catalogue import catalogue
from analytics.entry.bare_unit import bare_unit
from analytics.entry.finding import Weight
from analytics.records.ids import LaboratoryId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.visit import Visit, VisitKind
from analytics.terms.schedule import PlannedPoint
from analytics.visits.date_entry import DateReading, date_to_show, read_visit_date
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.entry_sheet import CellStatus
from analytics.visits.field_status import status_of
from analytics.visits.known_record import KnownRecord
from analytics.visits.stored_text import text_to_show
from analytics.visits.visit_commands import NEW_VISIT
from analytics.visits.visit_draft import TypedText, VisitDraft
from analytics.visits.visit_fields import DATE, text_of_field
from analytics.visits.visit_results import text_of


@dataclass(frozen=True)
class Entering:
    """One visit of one patient while it is entered.

    Attributes:
        known: the patient's record, prepared once.
        last: the visit as it was stored before somebody took its first entry back; None: it is as stored.
    """

    known: KnownRecord
    frame: EntryFrame
    draft: VisitDraft
    last: Visit | None = None

    # what is there

    @property
    def record(self) -> PatientRecord:
        """The patient's record."""
        return self.known.record

    @property
    def visit(self) -> Visit | None:
        """The visit as it is stored; None before anything of it is."""
        return self.known.visit(self.draft.visit_id)

    @cached_property
    def at(self) -> TimePoint | None:
        """The day that values are stored under; None while the date of a new visit is not settled."""
        visit = self.visit
        if visit is not None:
            return visit.at
        typed = self.draft.fields.get(DATE)
        if typed is not None:
            reading = self.read_date(typed.text)
            return reading.at if status_of(typed, reading.findings) is CellStatus.TYPED else None
        if self.last is not None:
            return self.last.at
        findings = self.read_date(self.proposed_date).findings
        is_open = any(finding.weight is not Weight.NOTED for finding in findings)
        return None if is_open else CalendarDate.parse(self.proposed_date)

    @property
    def proposed_date(self) -> str:
        """The day a new visit is of while nobody typed another (ISO): the one it was begun on, or today."""
        return self.draft.begun_on or self.frame.today.isoformat()

    @property
    def planned(self) -> PlannedPoint | None:
        """The planned time point that the visit serves: as chosen, by its day, or what it is late for."""
        visit, schedule = self.visit or self.last, self.frame.schedule
        chosen = visit.planned_point if visit is not None else self.draft.planned_point
        point = (schedule.point(chosen) if chosen is not None else None) or self.point_at(self.at)
        return self._late_for() if point is None and visit is None else point

    def _late_for(self) -> PlannedPoint | None:
        """Return the point that a new visit makes up for, where its window is over by then."""
        code, day = self.draft.late_for, self.record.axis.day(self.at)
        point = self.frame.schedule.point(code) if code is not None else None
        return point if point is not None and day is not None and day > point.last_day else None

    def point_at(self, at: TimePoint | None) -> PlannedPoint | None:
        """Return the planned time point of a day."""
        day = self.record.axis.day(at)
        return self.frame.schedule.point_at(day) if day is not None else None

    @property
    def kind(self) -> VisitKind:
        """How the visit came about; a new one on a day that nothing is planned for is unplanned."""
        visit = self.visit or self.last
        if visit is not None:
            return visit.kind
        return self.draft.kind or (VisitKind.PLANNED if self.planned is not None else VisitKind.UNPLANNED)

    @cached_property
    def laboratory_id(self) -> LaboratoryId | None:
        """Whose units bare numbers are in: as chosen, else the visit's, the patient's last, the only one."""
        if self.draft.has_chosen_laboratory:
            return self.draft.laboratory_id
        of_visit = [r.laboratory_id for r in self.stored.values() if r.laboratory_id is not None]
        if of_visit:
            return max(of_visit, key=of_visit.count)
        laboratories = self.frame.laboratories
        only = laboratories[0].id if len(laboratories) == 1 else None
        return self.known.last_laboratory or only

    @cached_property
    def stored(self) -> dict[str, Result]:
        """What is stored in the cells of the visit."""
        return self.known.stored(self.draft.visit_id, self.at)

    def stored_text(self, analyte: str) -> str | None:
        """Return what is stored in a cell as it was entered, to compare with; None: nothing is."""
        result = self.stored.get(analyte)
        return None if result is None else text_of(result)

    def shown_text(self, analyte: str) -> str:
        """Return what is stored in a cell as one would type it now; empty: nothing is."""
        result = self.stored.get(analyte)
        if result is None:
            return ""
        key, texts = (result.id, self.bare_unit(analyte)), self.known.texts
        if key not in texts:
            texts[key] = text_to_show(result, key[1])
        return texts[key]

    def bare_unit(self, analyte: str) -> str | None:
        """Return what a bare number in a cell is in (UCUM); None where nobody knows."""
        known = catalogue().analytes.get(analyte)
        laboratory = self.frame.laboratory(self.laboratory_of(analyte))
        return bare_unit(known, laboratory, self.at) if known is not None else None

    def field_text(self, name: str) -> str:
        """Return what is stored in a field, as one would type it."""
        visit = self.visit
        if name == DATE:
            return date_to_show(visit.at) if visit is not None else ""
        return text_of_field(name, visit)

    def laboratory_of(self, analyte: str) -> LaboratoryId | None:
        """Return whose unit a bare number in a cell is in: a stored value's own, unless one was chosen."""
        stored = self.stored.get(analyte)
        return (
            stored.laboratory_id
            if stored is not None and not self.draft.has_chosen_laboratory
            else self.laboratory_id
        )

    def read_date(self, text: str) -> DateReading:
        """Read *text* as the date of the visit."""
        return read_visit_date(text, self.record, self.visit, self.frame)

    def to_store(self, author: str) -> Visit:
        """Return the visit as it is stored, or as its first entry will create it.

        Raises:
            ValueError: its date is not settled.
        """
        visit, at = self.visit, self.at
        if visit is not None:
            return visit
        if at is None:
            raise ValueError("the date of the visit is not settled")
        if self.last is not None:
            return replace(self.last, id=NEW_VISIT, at=at)
        planned = self.planned
        return Visit(
            id=NEW_VISIT,
            patient_id=self.record.patient.id,
            at=at,
            kind=self.kind,
            planned_point=planned.code if planned is not None else None,
            author=author,
        )

    # what is typed

    def typed(self, analyte: str, text: str, *, is_entered: bool = False) -> "Entering":
        """Return it with *text* in a cell; what is stored there already is nothing typed."""
        stored, old = self.stored_text(analyte), self.draft.cells.get(analyte)
        if text.strip() == self.shown_text(analyte):
            return self._with_cell(analyte, None)
        seen = old.seen if old is not None else stored
        reason = old.reason if old is not None and old.text == text else None
        return self._with_cell(analyte, TypedText(text, is_entered, reason, seen))

    def confirmed(self, analyte: str, reason: str) -> "Entering":
        """Return it with the reason why the text in a cell stands, whatever was stored there meanwhile."""
        old = self.draft.cells.get(analyte)
        if old is None:
            return self
        typed = TypedText(old.text, is_entered=True, reason=reason, seen=self.stored_text(analyte))
        return self._with_cell(analyte, typed)

    def offer_taken(self, analyte: str, offer: str) -> "Entering":
        """Return it with what was offered in place of the text, as if it had been typed."""
        old = self.draft.cells.get(analyte)
        seen = old.seen if old is not None else self.stored_text(analyte)
        is_stored = offer == self.shown_text(analyte)
        typed = None if is_stored else TypedText(offer, is_entered=True, seen=seen)
        return self._with_cell(analyte, typed)

    def field_typed(self, name: str, text: str, *, is_entered: bool = False) -> "Entering":
        """Return it with *text* in a field of the visit."""
        stored, old = self.field_text(name), self.draft.fields.get(name)
        if is_entered and name == DATE and old is not None and old.reason and self._is_date(text, old.text):
            return self
        if self._is_stored_field(name, text, is_entered=is_entered):
            return replace(self, draft=self.draft.with_field(name, None))
        seen = old.seen if old is not None else stored
        reason = old.reason if old is not None and old.text == text else None
        draft = self._begun().with_field(name, TypedText(text, is_entered, reason, seen))
        return replace(self, draft=draft)

    def _is_stored_field(self, name: str, text: str, *, is_entered: bool) -> bool:
        """Whether *text* says what stands in the field already: a date in whatever order it is written."""
        if name != DATE:
            return text.strip() == self.field_text(name)
        if self.visit is not None and text.strip() == self.field_text(name):
            return True
        standing = self.visit or self.last
        at = standing.at if standing is not None else CalendarDate.parse(self.proposed_date)
        return is_entered and self.read_date(text).at == at

    def _is_date(self, text: str, other: str) -> bool:
        at = self.read_date(text).at
        return at is not None and at == self.read_date(other).at

    def field_confirmed(self, name: str, reason: str) -> "Entering":
        """Return it with the reason why what stands in a field is right."""
        old = self.draft.fields.get(name)
        text = old.text if old is not None else self.proposed_date if name == DATE else None
        if text is None:
            return self
        typed = TypedText(text, is_entered=True, reason=reason, seen=self.field_text(name))
        return replace(self, draft=self.draft.with_field(name, typed))

    def noted(self, text: str) -> "Entering":
        """Return it with another note."""
        visit = self.visit
        stored = (visit.note or "") if visit is not None else ""
        return replace(self, draft=replace(self._begun(), note=None if text == stored else text))

    def with_laboratory(self, laboratory_id: LaboratoryId | None) -> "Entering":
        """Return it with another laboratory for what is typed; what is stored stays as it is."""
        draft = replace(self.draft, laboratory_id=laboratory_id, has_chosen_laboratory=True)
        return replace(self, draft=draft)

    def with_choice(self, *, kind: VisitKind | None = None, planned_point: str | None = None) -> "Entering":
        """Return a new visit with another kind, or another planned point (None: the one of its day)."""
        if kind is not None:
            return replace(self, draft=replace(self.draft, kind=kind))
        return replace(self, draft=replace(self.draft, planned_point=planned_point))

    def late_for(self, point: str | None) -> "Entering":
        """Return a new visit that makes up for a planned point, unless another is planned for its day."""
        return replace(self, draft=replace(self.draft, late_for=point))

    def without(self, stored: Mapping[str, TypedText], texts: Mapping[str, str | None]) -> "Entering":
        """Return it after cells were stored: *texts* is what stands in them now.

        What was typed into one of them meanwhile stays, over what is stored by now.
        """
        draft = self.draft
        for analyte, typed in stored.items():
            now = draft.cells.get(analyte)
            if now is not None and now.text == typed.text:
                draft = draft.with_cell(analyte, None)
            elif now is not None:
                draft = draft.with_cell(analyte, replace(now, seen=texts.get(analyte)))
        return replace(self, draft=draft)

    def without_field(self, name: str, typed: TypedText, text: str) -> "Entering":
        """Return it after a field was stored as *text*; what was typed meanwhile stays."""
        now = self.draft.fields.get(name)
        if now is None:
            return self
        left = None if now.text == typed.text else replace(now, seen=text)
        return replace(self, draft=self.draft.with_field(name, left))

    def created(self, visit: Visit) -> "Entering":
        """Return it after its first entry made *visit*."""
        fields = {name: typed for name, typed in self.draft.fields.items() if name != DATE}
        draft = replace(
            self.draft,
            visit_id=visit.id,
            fields=fields,
            begun_on=None,
            kind=None,
            planned_point=None,
            late_for=None,
        )
        return replace(self, draft=draft)

    def with_record(self, record: PatientRecord) -> "Entering":
        """Return it on the record as it is by now."""
        return self.with_known(KnownRecord(record))

    def with_known(self, known: KnownRecord) -> "Entering":
        """Return it on a record that is prepared already.

        A visit whose first entry was taken back keeps its day, and is itself again when that is redone.
        """
        last = None if known.visit(self.draft.visit_id) is not None else self.visit or self.last
        draft = self.draft
        if last is not None and isinstance(last.at, CalendarDate) and last.at.is_full:
            draft = replace(draft, begun_on=str(last.at))
        return replace(self, known=known, last=last, draft=draft)

    def _with_cell(self, analyte: str, typed: TypedText | None) -> "Entering":
        draft = self._begun() if typed is not None else self.draft
        return replace(self, draft=draft.with_cell(analyte, typed))

    def _begun(self) -> VisitDraft:
        """Return the draft with the day it was begun on, where it is of a new visit."""
        if self.draft.visit_id is not None or self.draft.begun_on is not None:
            return self.draft
        return replace(self.draft, begun_on=self.frame.today.isoformat())


def begin(record: PatientRecord, frame: EntryFrame, visit_id: VisitId | None = None) -> Entering:
    """Begin to enter a stored visit, or a new one."""
    return Entering(KnownRecord(record), frame, VisitDraft(visit_id=visit_id))
