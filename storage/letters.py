"""Letters as they were issued."""

from analytics.records.letter import Letter
from storage.columns import instant, plain
from storage.driver import Connection
from storage.record_table import SimpleTable


def letter_table(connection: Connection) -> SimpleTable[Letter]:
    """Return the table of letters."""
    return SimpleTable(
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
