"""The visits of one patient that somebody typed into, and which of them the page shows."""

from dataclasses import replace

from analytics.records.ids import PatientId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.visits.entering import Entering
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.known_record import KnownRecord
from analytics.visits.restored_draft import restored
from analytics.visits.visit_draft import VisitDraft, VisitDrafts, drafts_text


class OpenVisit:
    """One visit on its way; what is being saved of it finds it here also when the page shows another."""

    def __init__(self, entering: Entering) -> None:
        self.entering = entering


class OpenVisits:
    """The visits of one patient; *drafts* were read from the file.

    Attributes:
        patient_id: whose.
        known: the record as it is now.
        current: the one the page shows; None: none is open.
    """

    def __init__(self, record: PatientRecord, frame: EntryFrame, drafts: VisitDrafts) -> None:
        self.patient_id: PatientId = record.patient.id
        self.known, self._frame = KnownRecord(record), frame
        back = [restored(self._begun(draft)) for draft in drafts.values()]
        self._visits = [OpenVisit(one) for one in back if not one.draft.is_empty]
        self.current: OpenVisit | None = self._visits[0] if self._visits else None

    def visit(self, visit_id: VisitId | None) -> OpenVisit:
        """Return a visit (None: the new one), as somebody left it or as it is stored."""
        for visit in self._visits:
            if visit.entering.draft.visit_id == visit_id:
                return visit
        visit = OpenVisit(self._begun(VisitDraft(visit_id=visit_id)))
        self._visits.append(visit)
        return visit

    def take_in(self, record: PatientRecord, frame: EntryFrame) -> None:
        """Take in the record and the settings as they are now."""
        self.known, self._frame = KnownRecord(record, self.known), frame
        for visit in self._visits:
            visit.entering = replace(visit.entering.with_known(self.known), frame=frame)

    def drafts_text(self) -> str | None:
        """Return everything typed and not stored, as text; None: everything is stored."""
        drafts = {visit.entering.draft.visit_id: visit.entering.draft for visit in self._visits}
        return drafts_text(drafts)

    def _begun(self, draft: VisitDraft) -> Entering:
        return Entering(self.known, self._frame, draft)
