"""The band of a clinic's own patients, read and computed in one go, on whichever thread asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from analytics.catalogue import catalogue
from analytics.cohort.counted_time import counted_time
from analytics.cohort.recovery_band import BAND_ANALYTES, CohortBand, recovery_band
from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution_settings import settings_from

if TYPE_CHECKING:
    from storage.clinic import Clinic


def domain_of(record: PatientRecord) -> str | None:
    """Return the co-stimulatory domain a patient is compared within; None: there is none."""
    index = record.index_treatment
    product = catalogue().products.get(index.product or "") if index is not None else None
    return None if product is None or product.is_investigational else product.costimulation


def read_cohort_bands(
    clinic: "Clinic", *, tick: Callable[[int, int], None] = lambda done, total: None
) -> dict[str, CohortBand]:
    """Return the band of every domain the clinic has patients of; the patients are read once for all."""
    from storage.outlines import outlines

    window_days = settings_from(clinic.settings.all()).immunoglobulin_window_days
    counted = [
        one
        for outline in outlines(clinic)
        if (one := counted_time(outline, immunoglobulin_window_days=window_days)) is not None
    ]
    domains = sorted({one.domain for one in counted})
    read = {}
    for done, analyte in enumerate(BAND_ANALYTES):
        tick(done, len(BAND_ANALYTES))
        read[analyte] = clinic.results.measurements(analyte)
    points = tuple(catalogue().schedule.points())
    return {domain: recovery_band(domain, counted, read.__getitem__, points) for domain in domains}
