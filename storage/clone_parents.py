"""Which clone arose in which."""

from analytics.records.clone_parent import CloneParent
from storage.columns import plain
from storage.driver import Connection
from storage.record_table import SimpleTable


def clone_parent_table(connection: Connection) -> SimpleTable[CloneParent]:
    """Return the table of parentages."""
    return SimpleTable(
        connection,
        CloneParent,
        kind="clone_parent",
        columns=(
            plain("id"),
            plain("patient_id"),
            plain("gene"),
            plain("change"),
            plain("parent_gene"),
            plain("parent_change"),
        ),
    )
