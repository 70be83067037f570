"""Samples sent for sequencing."""

from analytics.records.sample import Material, Sample
from storage.columns import choice, flag, plain, time_point
from storage.driver import Connection
from storage.record_table import SimpleTable


def sample_table(connection: Connection) -> SimpleTable[Sample]:
    """Return the table of samples."""
    return SimpleTable(
        connection,
        Sample,
        kind="sample",
        columns=(
            plain("id"),
            plain("patient_id"),
            time_point("at"),
            choice("material", Material),
            plain("panel"),
            plain("detection_limit_fraction"),
            plain("depth"),
            plain("laboratory_id"),
            flag("has_failed"),
            plain("note"),
            plain("file_id"),
        ),
    )
