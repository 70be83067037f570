"""Treatments: systemic therapies, the CAR T-cell infusions among them."""

from analytics.records.treatment import TherapyKind, Treatment
from storage.columns import choice, flag, plain, time_point
from storage.driver import Connection
from storage.record_table import SimpleTable


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
