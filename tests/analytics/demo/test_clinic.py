"""Every synthetic record is possible, and the same seed gives the same ones."""

import json
import subprocess
import sys
from collections import defaultdict
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from analytics.catalogue import DetailType, catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured
from analytics.records.time_point import CalendarDate, TimePoint

AS_OF = date(2026, 11, 15)
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def records() -> list[PatientRecord]:
    return list(synthetic_clinic(3, 160))


def test_that_the_same_seed_gives_the_same_records(records: list[PatientRecord]) -> None:
    assert list(synthetic_clinic(3, 160)) == records


def test_that_a_larger_clinic_begins_with_the_same_patients(records: list[PatientRecord]) -> None:
    assert list(islice(synthetic_clinic(3, 5000), 40)) == records[:40]


def test_that_another_seed_gives_other_records(records: list[PatientRecord]) -> None:
    others = list(synthetic_clinic(4, 20))
    assert all(one.results != other.results for one, other in zip(others, records, strict=False))


def test_that_a_fresh_interpreter_gives_the_same_records(records: list[PatientRecord]) -> None:
    """The order of sets of text changes from one interpreter to the next; the records must not."""
    code = (
        "import json\n"
        "from analytics.demo.clinic import synthetic_clinic\n"
        "print(json.dumps([repr(record) for record in synthetic_clinic(3, 12)]))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert json.loads(answer.stdout) == [repr(record) for record in records[:12]]


def test_that_every_patient_is_marked_synthetic_and_has_a_number_of_its_own(
    records: list[PatientRecord],
) -> None:
    assert {record.patient.centre for record in records} == {"Synthetic demo clinic"}
    assert len({record.patient.number for record in records}) == len(records)
    assert len({record.patient.uuid for record in records}) == len(records)


def test_that_ids_are_placeholders_unique_within_each_record(records: list[PatientRecord]) -> None:
    for record in records:
        for kind in ("treatments", "visits", "results", "events", "samples", "variants", "laboratories"):
            ids = [one.id for one in getattr(record, kind)]
            assert all(id_ < 0 for id_ in ids), kind
            assert len(set(ids)) == len(ids), kind


def test_that_every_reference_is_to_a_record_of_the_same_patient(records: list[PatientRecord]) -> None:
    for record in records:
        laboratories = {one.id for one in record.laboratories}
        visits, samples = ({one.id for one in many} for many in (record.visits, record.samples))
        assert {r.laboratory_id for r in record.results} <= laboratories
        assert {s.laboratory_id for s in record.samples} <= laboratories
        assert {r.visit_id for r in record.results} <= visits | {None}
        assert {v.sample_id for v in record.variants} <= samples
        many = (*record.results, *record.events, *record.visits, *record.variants, *record.treatments)
        assert {one.patient_id for one in many} <= {record.patient.id}


def test_that_results_are_within_the_hard_limits_of_their_analyte(records: list[PatientRecord]) -> None:
    analytes = catalogue().analytes
    for record in records:
        for result in record.results:
            if isinstance(result.outcome, Measured):
                analyte = analytes[result.analyte]
                assert analyte.hard_low <= result.outcome.value <= analyte.hard_high, result


def test_that_what_was_entered_gives_the_stored_value(records: list[PatientRecord]) -> None:
    analytes = catalogue().analytes
    for record in records:
        for result in record.results:
            match result.outcome:
                case Measured(value=value):
                    text = result.entered_text
                case Censored(comparator=Comparator.BELOW, limit=value):
                    text = result.entered_text.removeprefix("<")
                case _:
                    assert result.entered_text == ""
                    continue
            entered = analytes[result.analyte].to_stored_unit(float(text), result.entered_unit or "")
            assert entered == pytest.approx(value, rel=1e-12), result


def test_that_counts_of_one_day_agree_with_each_other(records: list[PatientRecord]) -> None:
    for record in records:
        days: dict[tuple[TimePoint, int], dict[str, float]] = defaultdict(dict)
        for result in record.results:
            if isinstance(result.outcome, Measured):
                days[result.at, result.occurrence][result.analyte] = result.outcome.value
        for values in days.values():
            if "WBC" in values:
                parts = [values[code] for code in ("ANC", "ALC") if code in values]
                assert sum(parts) <= values["WBC"] + 1e-9
            if {"CD3", "CD4", "CD8"} <= set(values):
                assert values["CD4"] + values["CD8"] <= values["CD3"] * 1.15
                assert values["CD4"] <= values["CD3"] * 1.10
            if {"CD3", "NK", "ALC"} <= set(values):
                assert values["CD3"] + values["NK"] <= values["ALC"] * 1000.0 * 1.05 + 10.0


def test_that_the_same_result_is_never_there_twice(records: list[PatientRecord]) -> None:
    for record in records:
        keys = [(r.analyte, r.at, r.clock, r.laboratory_id, r.material, r.occurrence) for r in record.results]
        assert len(set(keys)) == len(keys)


def dated(record: PatientRecord) -> list[CalendarDate]:
    points: list[TimePoint | None] = [r.at for r in record.results]
    points += [v.at for v in record.visits] + [s.at for s in record.samples]
    points += [p for event in record.events for p in (event.onset, event.end)]
    points += [t.infusion for t in record.treatments] + [t.lymphodepletion_start for t in record.treatments]
    points += [w.at for w in record.work_ups]
    return [point for point in points if isinstance(point, CalendarDate)]


def test_that_nothing_happens_before_birth_after_death_or_after_the_last_day(
    records: list[PatientRecord],
) -> None:
    for record in records:
        points = dated(record)
        deaths = [e.onset.earliest for e in record.events if e.kind == "death"]  # type: ignore[union-attr]
        assert max(point.earliest for point in points) <= min([AS_OF, *deaths])
        assert record.patient.birth_date is not None
        assert min(point.latest for point in points) > record.patient.birth_date.latest


def test_that_events_are_of_the_catalogue(records: list[PatientRecord]) -> None:
    kinds = catalogue().event_kinds
    for event in (event for record in records for event in record.events):
        kind = kinds[event.kind]
        assert event.grade is None or event.grade in kind.grades
        assert event.end is None or kind.has_duration, event
        assert [name for name, _ in event.details] == sorted(name for name, _ in event.details)
        for name, detail in event.details:
            field = kind.field(name)
            assert field is not None, (event.kind, name)
            assert field.type is not DetailType.CHOICE or detail in field.choices, (event.kind, detail)


def test_that_products_panels_and_time_points_are_of_the_catalogue(records: list[PatientRecord]) -> None:
    known = catalogue()
    points = {point.code for point in known.schedule.points()}
    for record in records:
        assert all(t.product in known.products for t in record.treatments if t.kind == "car_t")
        assert all(sample.panel in known.panels for sample in record.samples)
        assert {visit.planned_point for visit in record.visits} <= points | {None}


def test_that_laboratories_report_in_accepted_units(records: list[PatientRecord]) -> None:
    analytes = catalogue().analytes
    laboratories = {lab.name: lab for record in records for lab in record.laboratories}
    assert len(laboratories) == 2
    for laboratory in laboratories.values():
        assert all(analytes[report.analyte].accepts(report.unit) for report in laboratory.reports)


def test_that_a_called_fraction_is_that_of_its_reads(records: list[PatientRecord]) -> None:
    calls = [call for record in records for call in record.variants if call.vaf_fraction is not None]
    assert calls
    for call in calls:
        assert call.alt_depth is not None
        assert call.total_depth is not None
        assert call.vaf_fraction == pytest.approx(call.alt_depth / call.total_depth, abs=5.1e-4)


def test_that_every_patient_gets_as_many_results_as_wanted() -> None:
    from analytics.demo.awkward import AWKWARD

    for place, record in enumerate(synthetic_clinic(3, 40, results_per_patient=1600), start=1):
        assert len(record.results) == 1600 or place in AWKWARD
        assert len(set(record.results)) == len(record.results)
