"""Letters as they were issued."""

import hashlib

from analytics.records.letter import Letter
from storage.columns import instant, plain
from storage.driver import Connection, file_name
from storage.faults import FileDamaged
from storage.inserting import Row
from storage.record_table import SimpleTable


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
        ),
    )
