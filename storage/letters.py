"""Letters as they were issued."""

import hashlib

from analytics.records.letter import Letter
from storage.columns import instant, plain
from storage.driver import Connection, file_name
from storage.faults import FileDamaged
from storage.inserting import Row
from storage.record_table import OfPatients, SimpleTable


class LetterTable(SimpleTable[Letter]):
    """Letters, whose documents are compared with their digests at every reading.

    SQLCipher may hand out the last page of a long value as zeros when its seal is broken, and report the
    damage only at the next statement.
    """

    def from_row(self, row: Row) -> Letter:
        """Return the letter whose columns are *row*.

        Raises:
            FileDamaged: the document is not the one that was kept.
        """
        letter = super().from_row(row)
        if hashlib.sha256(letter.pdf).hexdigest() != letter.sha256:
            raise FileDamaged(file=file_name(self._connection))
        return letter


def letter_table(connection: Connection) -> LetterTable:
    """Return the table of letters."""
    return LetterTable(
        connection,
        Letter,
        kind="letter",
        columns=(
            plain("id"),
            plain("patient_id"),
            instant("issued_at"),
            plain("author"),
            plain("template"),
            plain("language"),
            plain("text"),
            plain("pdf"),
            plain("sha256"),
            plain("assessments_json"),
            plain("audit_sequence"),
            plain("corrects"),
            plain("addressee"),
            plain("reference"),
        ),
    )


class Letters(OfPatients[Letter]):
    """Reads letters."""

    def __init__(self, table: SimpleTable[Letter], connection: Connection) -> None:
        super().__init__(table)
        self._connection = connection

    def next_reference(self, year: int) -> str:
        """Return the number of the next letter of *year*: ``2026-0007``."""
        (last,) = self._connection.execute(
            "SELECT max(CAST(substr(reference, 6) AS INTEGER)) FROM letter WHERE reference GLOB ?",
            (f"{year:04d}-[0-9]*",),
        ).fetchone()
        return f"{year:04d}-{(last or 0) + 1:04d}"

    def last_of(self, patient_id: int) -> Letter | None:
        """Return the patient's letter issued last, or None."""
        found = self._table.select(
            "WHERE patient_id = ? ORDER BY issued_at DESC, id DESC LIMIT 1", (patient_id,)
        )
        return found[0] if found else None
