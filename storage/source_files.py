"""Source files: what records were imported from."""

from analytics.records.source_file import SourceFile
from storage.columns import instant, plain
from storage.driver import Connection
from storage.record_table import Repository, SimpleTable


def source_file_table(connection: Connection) -> SimpleTable[SourceFile]:
    """Return the table of source files."""
    return SimpleTable(
        connection,
        SourceFile,
        kind="source_file",
        columns=(plain("id"), plain("name"), plain("sha256"), instant("imported_at"), plain("table")),
    )


class SourceFiles(Repository[SourceFile]):
    """Reads source files."""

    def named(self, name: str) -> tuple[SourceFile, ...]:
        """Return the files of this base name, oldest import first."""
        return self._table.select("WHERE name = ? ORDER BY id", (name,))
