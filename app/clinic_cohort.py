"""The population of an open clinic, read and made in one go, on whichever thread asks."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from analytics.cohort.date_band import DateBand, date_band
from analytics.cohort.population import PopulationChoices
from analytics.records.patient_record import PatientRecord

if TYPE_CHECKING:
    from storage.clinic import Clinic


def read_cohort(
    clinic: "Clinic",
    choices: PopulationChoices,
    *,
    tick: Callable[[int, int], None] = lambda done, total: None,
) -> DateBand:
    """Return the population of *clinic* under every rule for partial dates.

    Args:
        clinic: open for reading.
        choices: of the population.
        tick: told (done, total) before every patient; may raise to stop.
    """

    def records() -> Iterator[PatientRecord]:
        people = clinic.patients.summaries()
        for done, patient in enumerate(people):
            tick(done, len(people))
            yield clinic.patients.record(patient.id)
        tick(len(people), len(people))

    return date_band(records(), choices, clinic.settings.all())
