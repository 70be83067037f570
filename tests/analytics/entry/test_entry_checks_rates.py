"""How many slips are caught, and how many right values asked about: in the demo, and in courses of others."""

import csv
import importlib.util
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.records.ids import PatientId, ResultId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import RelativeTime

P = PatientId(1)


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """The benchmark, which counts."""
    path = Path(__file__).parents[2] / "benchmarks" / "entry_checks.py"
    spec = importlib.util.spec_from_file_location("benchmarks_entry_checks", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def record_of(values: dict[tuple[str, int], tuple[str, str]]) -> PatientRecord:
    """Return one patient's values by analyte and day, in days from the start of somebody's study."""
    results = tuple(
        Result(
            ResultId(n),
            P,
            analyte,
            RelativeTime(day),
            Measured(catalogue().analyte(analyte).to_stored_unit(float(text), unit)),
            text,
            unit,
        )
        for n, ((analyte, day), (text, unit)) in enumerate(sorted(values.items(), key=lambda v: v[0][1]), 1)
    )
    return PatientRecord(Patient(id=P, uuid="u", number="1", origin="study entry"), results=results)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_that_slips_in_the_demo_are_caught_and_right_values_let_through(bench):
    found = bench.type_clinic(synthetic_clinic(3, 8), every=11)
    up, down = found.total(bench.UPWARDS), found.total(set(bench.PLACES) - set(bench.UPWARDS))
    assert up.of > 500
    assert up.percent >= 95
    assert down.percent >= 90
    assert found.false_total.of > 2000
    assert found.false_total.percent <= 2
    assert found.visits.percent <= 2


def test_that_per_cent_for_fraction_is_caught(bench):
    found = bench.type_variants(synthetic_clinic(3, 200))
    slips = [tally for name, tally in found.items() if name.endswith("slip")]
    rights = [tally for name, tally in found.items() if name.endswith("right")]
    assert sum(tally.of for tally in slips) > 200
    assert sum(tally.count for tally in slips) >= 0.95 * sum(tally.of for tally in slips)
    assert sum(tally.count for tally in rights) <= 0.02 * sum(tally.of for tally in rights)


def test_that_weekly_blood_counts_of_the_healthy_are_not_asked_about(bench, shared_data):
    """PALMO: six adults, ten weeks. Small numbers, but nobody here made them."""
    patients: dict[str, dict[tuple[str, int], tuple[str, str]]] = defaultdict(dict)
    for row in rows(shared_data / "longitudinal" / "palmo_cbc_weekly_long.csv"):
        analyte = catalogue().find_analyte(row["analyte"])
        if analyte is not None and row["value"]:
            patients[row["patient"]][analyte.code, 7 * int(row["week"])] = row["value"], row["unit_inferred"]
    found = bench.type_clinic(map(record_of, patients.values()), every=1)
    assert found.false_total.of == 600
    assert found.false_total.percent <= 1
    assert found.visits.percent <= 2
    assert found.total(bench.UPWARDS).percent >= 95


def test_that_cd4_courses_of_hiv_patients_are_seldom_asked_about(bench, shared_data):
    """joineR: 467 patients, CD4 at 0 to 18 months, falling and rising under treatment; at most five values
    each, so that slips by ten can hardly be told from their lives."""
    patients: dict[str, dict[tuple[str, int], tuple[str, str]]] = defaultdict(dict)
    for row in rows(shared_data / "longitudinal" / "aids_cd4_long.csv"):
        day = round(30.4375 * int(row["obstime_months"]))
        patients[row["id"]]["CD4", day] = row["cd4_per_ul"], "/uL"
    found = bench.type_clinic(map(record_of, patients.values()), every=3)
    assert found.false_total.of == 1405
    assert found.false_total.percent <= 1
    assert found.total(["×1000"]).percent >= 90
