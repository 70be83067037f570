"""The synthetic clinic: any number of invented patients, the same for the same seed."""

from collections.abc import Iterator
from datetime import date

from analytics.demo.awkward import awkward_record
from analytics.demo.plan import Period, plan_patient
from analytics.demo.record import record_of
from analytics.records.patient_record import PatientRecord


def synthetic_clinic(
    seed: int,
    patients: int,
    *,
    results_per_patient: int | None = None,
    first_infusion: date = date(2019, 11, 4),
    last_infusion: date = date(2026, 10, 16),
    as_of: date = date(2026, 11, 15),
) -> Iterator[PatientRecord]:
    """Yield invented patients whose shares, courses and values follow the two papers' published figures.

    Args:
        seed: which clinic; the same seed and dates give the same records on every machine.
        patients: how many; a larger clinic begins with the same patients (by seed and place alone).
        results_per_patient: exactly so many results for each (for benchmarks; the awkward cases keep
            theirs), with as many more days of blood counts as it takes; None: as a clinic measures.
        first_infusion: the earliest infusion but for the awkward cases.
        last_infusion: the last one; there are more of them later.
        as_of: the day the records end; nothing is later.

    Yields:
        Records with placeholder ids (−1, −2 …) of their own for each record; all name the central
        laboratory and some the outside one, always by the same id and name.

    Source:
        ``resources/demo/published.toml``; what no paper says is in ``resources/demo/model.toml``. The
        awkward cases are listed in ``analytics/demo/awkward.py``.
    """
    period = Period(first_infusion, last_infusion, as_of)
    for index in range(patients):
        yield awkward_record(seed, index, period, results_per_patient) or record_of(
            plan_patient(seed, index, period), results_per_patient
        )
