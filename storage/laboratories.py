"""Laboratories and how they report."""

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

    def of_patient(self, patient_id: int) -> tuple[Laboratory, ...]:
        """Return the laboratories that the patient's results and samples name."""
        return self._table.select(
            "WHERE id IN (SELECT laboratory_id FROM result WHERE patient_id = ?"
            " UNION SELECT laboratory_id FROM sample WHERE patient_id = ?) ORDER BY id",
            (patient_id, patient_id),
        )
