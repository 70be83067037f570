"""Laboratories and how they report."""

from collections.abc import Iterable

from analytics.records.laboratory import Laboratory
from storage.columns import plain, reports
from storage.driver import Connection
from storage.record_table import Repository, SimpleTable


def laboratory_table(connection: Connection) -> SimpleTable[Laboratory]:
    """Return the table of laboratories."""
    return SimpleTable(
        connection,
        Laboratory,
        kind="laboratory",
        columns=(plain("id"), plain("name"), reports("reports")),
    )


class Laboratories(Repository[Laboratory]):
    """Reads laboratories."""

    def by_name(self, name: str) -> Laboratory | None:
        """Return the laboratory of this name, or None."""
        found = self._table.select("WHERE name = ?", (name,))
        return found[0] if found else None

    def with_ids(self, ids: Iterable[int | None]) -> tuple[Laboratory, ...]:
        """Return the laboratories with these ids, in the order of ids."""
        known = sorted(id_ for id_ in ids if id_ is not None)
        return tuple(found for id_ in known if (found := self.get(id_)) is not None)
