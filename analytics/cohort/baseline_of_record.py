"""What a record says of the time before day 0: the covariates of a cohort."""

from collections.abc import Mapping

from analytics.catalogue import catalogue
from analytics.cohort.cohort_member import Baseline
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured
from analytics.records.time_point import TimePoint
from analytics.rules.age import possible_ages
from analytics.rules.before_lymphodepletion import Window, values_before
from analytics.rules.car_hematotox import CarHematotox
from analytics.rules.car_hematotox_points import DATA
from analytics.rules.switches import switches

BEFORE_LYMPHODEPLETION = ("LDH", "CRP", "FERRITIN", "HGB", "PLT", "ANC", "ALC", "MCV")
"""The laboratory values of Table 1 of both papers."""

_HALF_A_YEAR = 0.5


def baseline_of(
    record: PatientRecord, hematotox: CarHematotox | None, settings: Mapping[str, str]
) -> Baseline:
    """Return the covariates of *record*, of which the index infusion is known.

    A laboratory value counts as long before lymphodepletion as the clinic lets it for CAR-HEMATOTOX.
    """
    days = switches(DATA, settings).whole("leniency_days")
    patient, index = record.patient, record.index_treatment
    start = index.lymphodepletion_start if index is not None else None
    is_scored = hematotox is not None and hematotox.score_low == hematotox.score_high
    return Baseline(
        age_years=_age(record, index.infusion if index is not None else None),
        sex=patient.sex.value if patient.sex is not None else None,
        centre=patient.centre,
        disease=index.disease if index is not None else None,
        histology=index.histology if index is not None else None,
        prior_lines=index.prior_lines if index is not None else None,
        prior_transplant=index.prior_transplant if index is not None else None,
        ecog=index.ecog if index is not None else None,
        bendamustine=index.bendamustine if index is not None else None,
        has_bridging=_said(index.bridging_therapy) if index is not None else None,
        hematotox_score=hematotox.score_low if hematotox is not None and is_scored else None,
        hematotox=hematotox.category if hematotox is not None else None,
        values=() if start is None else _values(record, start, Window(-days)),
    )


def _age(record: PatientRecord, at: TimePoint | None) -> float | None:
    """Return the age in years; of a birth date known to its year the middle, of a wider one none."""
    ages = possible_ages(record, at) if at is not None else None
    if ages is None or ages[1] - ages[0] > 2 * _HALF_A_YEAR + 0.01:
        return None
    return (ages[0] + ages[1]) / 2


def _said(bridging: str | None) -> bool | None:
    """Whether there was a bridging therapy; nothing entered is not the same as none."""
    if bridging is None or not bridging.strip():
        return None
    return bridging.strip().casefold() != "none"


def _values(record: PatientRecord, start: TimePoint, window: Window) -> tuple[tuple[str, float], ...]:
    found = []
    for analyte in BEFORE_LYMPHODEPLETION:
        if analyte not in catalogue().analytes:
            continue
        before = values_before(record, analyte, start, window, None)
        numbers = {r.outcome.value for r in before.results if isinstance(r.outcome, Measured)}
        has_bounds = any(not isinstance(r.outcome, Measured) for r in before.results)
        if before.is_certain and len(numbers) == 1 and not has_bounds:
            found.append((analyte, numbers.pop()))
    return tuple(found)
