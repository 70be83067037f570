"""Patients with a check box each, narrowed by a search; a choice outlives the search."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from analytics.records.ids import PatientId
from widgets.patient_list_model import PatientListModel, display_name

_Index = QModelIndex | QPersistentModelIndex


class BatchModel(PatientListModel):
    """The patient list, in which several can be chosen.

    Signals:
        choice_changed: others are chosen now.
    """

    choice_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: set[PatientId] = set()

    @property
    def chosen(self) -> tuple[PatientId, ...]:
        """Who is chosen, by name, also those the search hides."""
        return tuple(patient.id for patient in self._all if patient.id in self._chosen)

    def choose_shown(self, *, is_chosen: bool) -> None:
        """Choose all who are shown, or none of them."""
        shown = {self.patient(row).id for row in range(self.rowCount())}
        self._choose(self._chosen | shown if is_chosen else self._chosen - shown)

    def names(self, patients: Iterable[PatientId]) -> dict[PatientId, str]:
        """Return the name and number of each."""
        wanted = set(patients)
        return {p.id: f"{display_name(p)} ({p.number})" for p in self._all if p.id in wanted}

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be checked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return name and number, and whether it is chosen."""
        if index.isValid() and 0 <= index.row() < self.rowCount():
            patient = self.patient(index.row())
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if patient.id in self._chosen else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{display_name(patient)} · {patient.number}"
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Choose a patient, or no longer."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        id_ = self.patient(index.row()).id
        is_chosen = Qt.CheckState(value) is Qt.CheckState.Checked
        self._choose(self._chosen | {id_} if is_chosen else self._chosen - {id_})
        return True

    def _choose(self, chosen: set[PatientId]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            if self.rowCount():
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            self.choice_changed.emit()
