"""Treatments: systemic therapies, the CAR T-cell infusions among them."""

from analytics.records.treatment import TherapyKind, Treatment
from storage.columns import choice, flag, plain, time_point
from storage.driver import Connection
from storage.record_table import OfPatients, SimpleTable


def treatment_table(connection: Connection) -> SimpleTable[Treatment]:
    """Return the table of treatments."""
    return SimpleTable(
        connection,
        Treatment,
        kind="treatment",
        columns=(
            plain("id"),
            plain("patient_id"),
            choice("kind", TherapyKind),
            time_point("infusion"),
            plain("product"),
            flag("is_index"),
            plain("disease"),
            plain("histology"),
            plain("prior_lines"),
            plain("prior_transplant"),
            flag("bendamustine"),
            time_point("bendamustine_last"),
            time_point("indication"),
            time_point("apheresis"),
            time_point("lymphodepletion_start"),
            plain("lymphodepletion_regimen"),
            plain("lymphodepletion_dose"),
            plain("holding_therapy"),
            plain("bridging_therapy"),
            plain("ecog"),
            plain("note"),
        ),
    )


class Treatments(OfPatients[Treatment]):
    """Reads treatments."""

    def __init__(self, table: SimpleTable[Treatment], connection: Connection) -> None:
        super().__init__(table)
        self._connection = connection

    def diseases(self) -> tuple[str, ...]:
        """Return every disease that was treated, in alphabetical order."""
        rows = self._connection.execute(
            "SELECT DISTINCT disease FROM treatment WHERE disease IS NOT NULL ORDER BY disease"
        )
        return tuple(disease for (disease,) in rows)
