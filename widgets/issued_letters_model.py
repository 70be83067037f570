"""The letters of a patient that were issued, newest first, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from analytics.letters.changes import ChangesSince
from analytics.records.ids import LetterId
from widgets.local_text import moment_text
from widgets.translate import translate

_Index = QModelIndex | QPersistentModelIndex
NO_CHANGES = ChangesSince()
TO, BY = 5, 6


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """One letter as the list shows it; its document stays in the file until it is opened.

    Attributes:
        changes: what is different in the record today.
        corrects / corrected_by: references of the letters before and after.
    """

    id: LetterId
    reference: str
    issued_at: datetime
    kind: str
    language: str
    addressee: str
    author: str
    changes: ChangesSince = NO_CHANGES
    corrects: str = ""
    corrected_by: str = ""


class IssuedLettersModel(QAbstractTableModel):
    """One row a letter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: tuple[IssuedLetter, ...] = ()

    def show_letters(self, letters: Sequence[IssuedLetter]) -> None:
        """Show *letters*, newest first."""
        self.beginResetModel()
        self._letters = tuple(sorted(letters, key=lambda one: (one.issued_at, one.id), reverse=True))
        self.endResetModel()

    def letter(self, row: int) -> IssuedLetter:
        """Return the letter in *row*."""
        return self._letters[row]

    def row_of(self, letter_id: LetterId | None) -> int | None:
        """Return the row of a letter, or None."""
        return next((row for row, one in enumerate(self._letters) if one.id == letter_id), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many letters there are."""
        return 0 if parent.isValid() else len(self._letters)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Issued"), self.tr("No."), self.tr("Data since"), self.tr("Letter"),
            self.tr("Language"), self.tr("To"), self.tr("By"),
        )  # fmt: skip
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._letters):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        letter = self._letters[index.row()]
        changed = self.tr("unchanged") if letter.changes.is_none else self.tr("changed")
        if letter.corrected_by:
            changed = self.tr("corrected by {number}").format(number=letter.corrected_by)
        cells = (
            moment_text(letter.issued_at), letter.reference, changed, kind_text(letter.kind),
            letter.language.upper(), letter.addressee or self.tr("the patient"), letter.author,
        )  # fmt: skip
        return cells[index.column()]


def kind_text(kind: str) -> str:
    """Return what a kind of letter is called."""
    names = {
        "follow_up": translate("Letters", "Follow-up letter"),
        "visit_note": translate("Letters", "Visit note"),
        "patient": translate("Letters", "Patient’s version"),
    }
    return names.get(kind, kind.replace("_", " "))
