"""Work-ups of a therapy-related myeloid neoplasm."""

from analytics.records.work_up import MyeloidWorkUp
from storage.columns import plain, time_point, words
from storage.driver import Connection
from storage.record_table import SimpleTable


def work_up_table(connection: Connection) -> SimpleTable[MyeloidWorkUp]:
    """Return the table of work-ups."""
    return SimpleTable(
        connection,
        MyeloidWorkUp,
        kind="work_up",
        columns=(
            plain("id"),
            plain("patient_id"),
            time_point("at"),
            plain("karyotype"),
            plain("marrow_blasts_percent"),
            plain("blood_blasts_percent"),
            words("flags"),
            plain("classification"),
            plain("note"),
        ),
    )
