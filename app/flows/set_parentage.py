"""The user says which clone arose in which: one command, audited and undoable."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from analytics.records.clone_parent import CloneParent, Name
from analytics.records.command import Change, Command
from analytics.records.ids import CloneParentId, PatientId
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from widgets.clones_page import ClonesPage


class SetParentage(QObject):
    """Page asks, session changes the patient's record; the page follows."""

    def __init__(self, window: MainWindow, page: ClonesPage, session: Session, errors: ErrorDesk) -> None:
        super().__init__(window)
        self._page, self._session, self._errors = page, session, errors
        page.parents_chosen.connect(self._keep)

    @Slot(object)
    def _keep(self, parents: Mapping[Name, Name | None]) -> None:
        for record in self._page.records:
            changes = parentage_changes(record.patient.id, record.clone_parents, parents)
            if changes:
                command = Command(self.tr("Parentage of clones"), changes)
                title = self.tr("Saving the parentage…")
                self._session.execute(command, title=title, failed=self._errors.take)


def parentage_changes(
    patient_id: PatientId, stored: tuple[CloneParent, ...], parents: Mapping[Name, Name | None]
) -> tuple[Change, ...]:
    """Return what makes *parents* of what is *stored*: what stays the same is not touched.

    What is stored of a variant that is in *parents* no more (taken back, or without a call by now) goes.
    """
    before = {record.name: record for record in stored}
    changes = [Change(record, None) for name, record in before.items() if name not in parents]
    for n, (name, parent) in enumerate(parents.items(), 1):
        old = before.get(name)
        new = CloneParent(
            old.id if old is not None else CloneParentId(-n),
            patient_id,
            *name,
            *(parent if parent is not None else (None, None)),
        )
        if new != old:
            changes.append(Change(old, new))
    return tuple(changes)
