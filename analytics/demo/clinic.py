"""The synthetic clinic: any number of invented patients, the same for the same seed."""

from collections.abc import Iterator
from datetime import date

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
    period = Period(first_infusion, last_infusion, as_of)
    for index in range(patients):
        yield record_of(plan_patient(seed, index, period), results_per_patient)
