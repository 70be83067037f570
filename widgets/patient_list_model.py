"""The clinic's patients as a list that answers every keystroke of the search from memory."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from widgets.local_text import signed_text
from widgets.search_key import fold, search_key, search_words

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class PatientListModel(QAbstractListModel):
    """All patients, of which those that match the search are rows, in alphabetical order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PatientSummary, ...] = ()
        self._keys: list[str] = []
        self._rows: Sequence[PatientSummary] = ()
        self._words: tuple[str, ...] = ()
        self._today: date | None = None

    @property
    def total(self) -> int:
        """How many patients the clinic has."""
        return len(self._all)

    @property
    def today(self) -> date | None:
        """The day that day numbers are counted to."""
        return self._today

    def show_patients(self, patients: Sequence[PatientSummary], *, today: date) -> None:
        """Show *patients*, still narrowed by the search; day numbers are those of *today*."""
        self.beginResetModel()
        self._today = today
        self._all = tuple(sorted(patients, key=lambda p: (fold(display_name(p)), p.number)))
        keys = _Keys(QLocale())
        self._keys = [keys.of(p) for p in self._all]
        self._rows = self._matching()
        self.endResetModel()

    def search(self, typed: str) -> None:
        """Narrow the rows to patients in whose name, number or birth date every word of *typed* occurs."""
        words = search_words(typed)
        if words == self._words:
            return
        self.beginResetModel()
        self._words = words
        self._rows = self._matching()
        self.endResetModel()

    def row_of(self, patient_id: PatientId) -> int | None:
        """Return the row of a patient, or None where the search hides it."""
        return next((row for row, p in enumerate(self._rows) if p.id == patient_id), None)

    def patient(self, row: int) -> PatientSummary:
        """Return the patient in *row*."""
        return self._rows[row]

    def day_text(self, patient: PatientSummary) -> str:
        """Return the day number today; nothing without a full infusion date, or after death."""
        infusion = patient.infusion
        if self._today is None or infusion is None or not infusion.is_full or patient.is_dead:
            return ""
        return signed_text((self._today - infusion.earliest).days)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many patients match."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view asks for; the delegate paints from the summary itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        patient = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return display_name(patient)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    filter(None, [display_name(patient), patient.number, self.day_text(patient)])
                )
            case _ if role == SUMMARY_ROLE:
                return patient
        return None

    def _matching(self) -> Sequence[PatientSummary]:
        if not self._words:
            return self._all
        words = self._words
        return [p for p, key in zip(self._all, self._keys, strict=True) if all(word in key for word in words)]


def display_name(patient: PatientSummary) -> str:
    """Return ``Moreau, Claire``, or the number of a patient without a name."""
    return ", ".join(filter(None, [patient.family_name, patient.given_name])) or patient.number


class _Keys:
    """Makes search keys; asks the locale once, not ten thousand times."""

    def __init__(self, locale: QLocale) -> None:
        short = QLocale.FormatType.ShortFormat
        self._months = [locale.monthName(month, short) for month in range(1, 13)]
        pattern = locale.dateFormat(short)
        self._is_day_first = pattern.lower().find("d") < pattern.lower().find("m")
        self._separator = next((c for c in pattern if not c.isalpha()), "/")

    def of(self, patient: PatientSummary) -> str:
        """Return what is searched in: names, number, birth date in ISO and as the locale writes it."""
        birth = patient.birth_date
        dates: tuple[str, ...] = ()
        if birth is not None:
            dates = (str(birth),)
            if birth.month is not None and birth.day is not None:
                dates = (str(birth), *self._written(birth.year, birth.month, birth.day))
        return search_key(patient.family_name, patient.given_name, patient.number, *dates)

    def _written(self, year: int, month: int, day: int) -> tuple[str, str]:
        first, second = (day, month) if self._is_day_first else (month, day)
        digits = self._separator.join((f"{first:02d}", f"{second:02d}", str(year)))
        return f"{day} {self._months[month - 1]} {year}", digits
