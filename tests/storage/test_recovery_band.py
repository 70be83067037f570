"""The columns a cohort's band rests on say what the records say."""

from statistics import quantiles

import numpy as np
import pytest

from analytics.catalogue import catalogue
from analytics.cohort.counted_time import counted_time
from analytics.cohort.measurements import Measurements
from analytics.cohort.recovery_band import recovery_band
from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, NotDetected
from analytics.records.time_point import CalendarDate
from analytics.rules.below_limit import bound_means_none
from analytics.rules.follow_up import Ending, course_ends
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from storage.clinic import Clinic
from storage.outlines import outlines


@pytest.fixture
def filled(clinic: Clinic) -> Clinic:
    clinic.add_records(synthetic_clinic(seed=3, patients=40), label="demo")
    return clinic


def values_at(
    records: list[PatientRecord], domain: str, analyte: str, window: tuple[int, int, int]
) -> list[float]:
    """The same values found the slow way, record by record; bounds are left out by the choice of analyte."""
    day, first, last = window
    found = []
    for record in records:
        index, axis = record.index_treatment, record.axis
        if index is None or catalogue().products[index.product or ""].costimulation != domain:
            continue
        ends = [
            e.span.earliest for e in course_ends(record) if e.ending is not Ending.LAST_CONTACT and e.span
        ]
        near = []
        for result in record.results:
            at = axis.day(result.at)
            if result.analyte != analyte or at is None or not first <= at <= last:
                continue
            if (ends and at > min(ends)) or not isinstance(result.outcome, Measured):
                continue
            span = axis.span(result.at)
            under = any(w.covers(span) for w in immunoglobulin_windows(record, 60) if span is not None)
            if analyte == "IGG" and under:
                continue
            near.append((abs(at - day), -at, result.outcome.value))
        if near:
            found.append(min(near)[2])
    return found


@pytest.mark.parametrize(("analyte", "day"), [("CD4", 90), ("IGG", 180), ("PLT", 30)])
def test_that_the_band_is_that_of_the_records(filled: Clinic, analyte: str, day: int) -> None:
    everybody = list(outlines(filled))
    assert [one.patient for one in everybody] == list(filled.patients.all())
    counted = [c for one in everybody if (c := counted_time(one, immunoglobulin_window_days=60)) is not None]
    schedule = catalogue().schedule
    points = [p for p in schedule.points(720) if p.day == day]
    band = recovery_band("CD28z", counted, filled.results.measurements, points, analytes=(analyte,))
    (window,) = band.analytes[analyte]
    records = [filled.patients.record(one.patient.id) for one in everybody]
    values = values_at(records, "CD28z", analyte, (window.day, window.first_day, window.last_day))
    assert window.n == len(values) >= 5
    assert [window.lower, window.median, window.upper] == pytest.approx(
        quantiles(values, n=4, method="inclusive")
    )


def test_that_intervals_say_what_the_outcomes_say(filled: Clinic) -> None:
    given: Measurements = filled.results.measurements("CD19")
    wanted = []
    for patient in filled.patients.all():
        for result in filled.results.of_analyte(patient.id, "CD19"):
            if not isinstance(result.at, CalendarDate) or not result.at.is_full:
                continue
            ordinal = result.at.earliest.toordinal()
            match result.outcome:
                case Measured(value=value):
                    wanted.append((patient.id, ordinal, value, value))
                case Censored(comparator=Comparator.BELOW, limit=limit):
                    is_none = bound_means_none(filled.patients.record(patient.id), result)
                    wanted.append((patient.id, ordinal, 0.0, 0.0 if is_none else limit))
                case NotDetected():
                    wanted.append((patient.id, ordinal, 0.0, 0.0))
    found = zip(given.patient_id, given.day, given.low, given.high, strict=True)
    assert sorted(wanted) == sorted((int(p), int(d), float(lo), float(hi)) for p, d, lo, hi in found)
    assert {low < high for _, _, low, high in wanted} == {True, False}
    assert not np.any(given.is_relative)
