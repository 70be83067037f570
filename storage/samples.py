"""Samples sent for sequencing."""

from analytics.records.ids import LaboratoryId
from analytics.records.sample import Material, Sample
from storage.columns import choice, flag, plain, time_point
from storage.driver import Connection
from storage.record_table import OfPatients, SimpleTable


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


class Samples(OfPatients[Sample]):
    """Reads samples."""

    def count_from(self, laboratory_id: int) -> int:
        """Return how many samples a laboratory sequenced."""
        return len(self._table.select("WHERE laboratory_id = ?", (laboratory_id,)))

    def last_entered(self, panel: str | None, laboratory_id: LaboratoryId | None) -> Sample | None:
        """Return the sample entered last with this panel by this laboratory that names a detection limit."""
        found = self._table.select(
            "WHERE panel IS ? AND laboratory_id IS ? AND detection_limit_fraction IS NOT NULL"
            " ORDER BY id DESC LIMIT 1",
            (panel, laboratory_id),
        )
        return found[0] if found else None
