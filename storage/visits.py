"""Visits: the days the patient was seen."""

from analytics.records.visit import Visit, VisitKind
from storage.columns import calendar, choice, plain, time_point
from storage.driver import Connection
from storage.record_table import SimpleTable


def visit_table(connection: Connection) -> SimpleTable[Visit]:
    """Return the table of visits."""
    return SimpleTable(
        connection,
        Visit,
        kind="visit",
        columns=(
            plain("id"),
            plain("patient_id"),
            time_point("at"),
            choice("kind", VisitKind),
            plain("planned_point"),
            plain("ecog"),
            plain("weight_kg"),
            plain("temperature_celsius"),
            plain("author"),
            plain("note"),
            plain("signed_by"),
            calendar("signed_on"),
        ),
    )
