"""The clinic's patients as a list that answers every keystroke of the search from memory."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.follow_up.badges import Badge, PatientMarks, Pressing
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from widgets.local_text import date_text, signed_text
from widgets.locale_dates import date_order
from widgets.search_key import fold, natural_key, search_alternatives, search_key
from widgets.worklist_words import badge_text

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class PatientListModel(QAbstractListModel):
    """All patients, of which those that match the search are rows: by name, then by number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PatientSummary, ...] = ()
        self._keys: list[str] = []
        self._rows: Sequence[PatientSummary] = ()
        self._numbers: list[str] = []
        self._namesakes: frozenset[str] = frozenset()
        self._typed = ""
        self._words: tuple[tuple[str, ...], ...] = ()
        self._marks = PatientMarks({}, {})
        self._pressing = Pressing.ALL
        self._today: date | None = None
        self._only: frozenset[int] | None = None

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
        self._all = tuple(
            sorted(patients, key=lambda p: (natural_key(display_name(p)), natural_key(p.number)))
        )
        names = Counter(fold(display_name(p)) for p in self._all)
        self._namesakes = frozenset(name for name, times in names.items() if times > 1)
        keys = _Keys(QLocale())
        self._keys = [keys.of(p) for p in self._all]
        self._numbers = [fold(p.number) for p in self._all]
        self._rows = self._matching()
        self.endResetModel()

    def search(self, typed: str) -> None:
        """Narrow the rows to patients in whose name, number or birth date every word of *typed* occurs.

        Whose number it is comes first, then those whose number begins so.
        """
        whole = fold(typed).strip()
        if whole == self._typed:
            return
        self.beginResetModel()
        self._typed = whole
        self._words = search_alternatives(typed, is_day_first=date_order() == "dmy")
        self._rows = self._matching()
        self.endResetModel()

    def show_marks(self, marks: PatientMarks) -> None:
        """Show the badges that a worklist gives the patients."""
        if self._pressing is Pressing.ALL:
            self._marks = marks
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        self.beginResetModel()
        self._marks = marks
        self._rows = self._matching()
        self.endResetModel()

    def narrow(self, pressing: Pressing) -> None:
        """Narrow the rows to patients who are due, late or an alert."""
        self.beginResetModel()
        self._pressing = pressing
        self._rows = self._matching()
        self.endResetModel()

    def narrow_to(self, only: frozenset[int] | None) -> None:
        """Narrow the rows to patients with these ids; None: to everybody."""
        self.beginResetModel()
        self._only = only
        self._rows = self._matching()
        self.endResetModel()

    def badge(self, patient: PatientSummary) -> Badge | None:
        """Return the badge of a patient, or None."""
        return self._marks.badges.get(patient.id)

    def counts(self) -> dict[Pressing, int]:
        """Return how many patients of the clinic each choice shows."""
        known = {key: len(found) for key, found in self._marks.groups.items()}
        return {Pressing.ALL: len(self._all), **known}

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

    def birth_text(self, patient: PatientSummary) -> str:
        """Return the birth date of a patient who has a namesake; else nothing."""
        if patient.birth_date is None or fold(display_name(patient)) not in self._namesakes:
            return ""
        return date_text(patient.birth_date)

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
                badge = self.badge(patient)
                parts = (
                    display_name(patient), patient.number, self.birth_text(patient), self.day_text(patient),
                    badge_text(badge) if badge is not None else "",
                )  # fmt: skip
                return ", ".join(filter(None, parts))
            case _ if role == SUMMARY_ROLE:
                return patient
        return None

    def _matching(self) -> Sequence[PatientSummary]:
        found = self._found() if self._words else self._all
        if self._only is not None:
            found = [patient for patient in found if int(patient.id) in self._only]
        if self._pressing is Pressing.ALL:
            return found
        wanted = self._marks.groups.get(self._pressing, frozenset())
        return [patient for patient in found if patient.id in wanted]

    def _found(self) -> Sequence[PatientSummary]:
        ranks: tuple[list[PatientSummary], ...] = ([], [], [])
        whole, words = self._typed, self._words
        for patient, key, number in zip(self._all, self._keys, self._numbers, strict=True):
            if all(any(text in key for text in word) for word in words):
                rank = 0 if number == whole else 1 if number.startswith(whole) else 2
                ranks[rank].append(patient)
        return [patient for rank in ranks for patient in rank]


def _place(patient: PatientSummary) -> tuple[object, object]:
    return natural_key(display_name(patient)), natural_key(patient.number)


def display_name(patient: PatientSummary) -> str:
    """Return ``Moreau, Claire``, or the number of a patient without a name."""
    return ", ".join(filter(None, [patient.family_name, patient.given_name])) or patient.number


class _Keys:
    """Makes search keys; asks the locale once, not ten thousand times."""

    def __init__(self, locale: QLocale) -> None:
        short = QLocale.FormatType.ShortFormat
        self._months = [locale.monthName(month, short) for month in range(1, 13)]
        own = next((c for c in locale.dateFormat(short) if not c.isalpha()), "/")
        self._month_first = {"/"} if date_order(locale) != "dmy" else set()
        self._signs = tuple(dict.fromkeys((".", "/", own)))

    def of(self, patient: PatientSummary) -> str:
        """Return what is searched in: names, number, birth date in ISO and as people write it."""
        birth = patient.birth_date
        dates: tuple[str, ...] = ()
        if birth is not None:
            dates = (str(birth),)
            if birth.month is not None and birth.day is not None:
                dates = (str(birth), *self._written(birth.year, birth.month, birth.day))
        return search_key(patient.family_name, patient.given_name, patient.number, *dates)

    def _written(self, year: int, month: int, day: int) -> list[str]:
        texts = [f"{day} {self._months[month - 1]} {year}"]
        for sign in self._signs:
            first, second = (month, day) if sign in self._month_first else (day, month)
            texts.append(f"{first:02d}{sign}{second:02d}{sign}{year}")
            if first < 10 or second < 10:
                texts.append(f"{first}{sign}{second}{sign}{year}")
        return texts
