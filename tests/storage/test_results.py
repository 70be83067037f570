import math
from datetime import date
from typing import Any

import numpy as np
import pytest

from analytics.records.command import Change, Command
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Result,
)
from analytics.records.time_point import CalendarDate, RelativeTime
from storage.clinic import Clinic
from storage.result_columns import ABOVE, AT_LEAST, AT_MOST, BELOW, MEASURED, MISSING, NOT_DETECTED
from storage.time_columns import DAY, MONTH, RELATIVE, YEAR

P: Any = -1
DAY_ONE = CalendarDate(2020, 1, 1)


def add(clinic: Clinic, *results: tuple[str, Any, Any], patient: int = -1) -> None:
    made = [Result(-n, patient, code, at, outcome, "") for n, (code, at, outcome) in enumerate(results, 1)]  # type: ignore[arg-type]
    first = [Patient(P, f"u{clinic.patients.count()}", str(clinic.patients.count()))] if patient < 0 else []
    clinic.execute(Command("New", tuple(Change(None, one) for one in (*first, *made))))


def test_that_columns_hold_every_state_of_a_result(clinic: Clinic) -> None:
    outcomes: list[Any] = [
        Measured(5.5), Censored(Comparator.BELOW, 0.1), Censored(Comparator.AT_MOST, 0.2),
        Censored(Comparator.ABOVE, 0.3), Censored(Comparator.AT_LEAST, 0.4), NotDetected(0.5), NotDetected(),
        Missing(MissingReason.NOT_DONE),
    ]  # fmt: skip
    add(clinic, *(("CD4", DAY_ONE, outcome) for outcome in outcomes), ("CD19", DAY_ONE, Measured(7.0)))
    found = clinic.results.columns("CD4")
    assert found.state.tolist() == [
        MEASURED, BELOW, AT_MOST, ABOVE, AT_LEAST, NOT_DETECTED, NOT_DETECTED, MISSING,
    ]  # fmt: skip
    assert found.value[:6].tolist() == [5.5, 0.1, 0.2, 0.3, 0.4, 0.5]
    assert np.isnan(found.value[6:]).all()
    assert found.result_id.tolist() == list(range(1, 9))


def test_that_columns_hold_every_kind_of_time(clinic: Clinic) -> None:
    times = [RelativeTime(-7, "week -1"), CalendarDate(2020), CalendarDate(2020, 2), CalendarDate(2020, 2, 3)]
    add(clinic, *(("CD4", at, Measured(1.0)) for at in times))
    found = clinic.results.columns("CD4")
    assert found.precision.tolist() == [RELATIVE, YEAR, MONTH, DAY]
    assert found.day.tolist() == [-7, *(date(2020, *d).toordinal() for d in ((1, 1), (2, 1), (2, 3)))]


def test_that_columns_go_through_the_whole_cohort(clinic: Clinic) -> None:
    for patient in range(3):
        add(clinic, *(("CD4", DAY_ONE, Measured(float(n))) for n in range(patient)))
    found = clinic.results.columns("CD4")
    assert found.patient_id.tolist() == [2, 3, 3]
    assert {column.dtype.kind for column in (found.patient_id, found.value, found.state)} == {"i", "f"}


@pytest.mark.parametrize("code", ["CD4", "CD8"])
def test_that_columns_of_nothing_are_empty(clinic: Clinic, code: str) -> None:
    if code == "CD8":
        add(clinic, ("CD4", DAY_ONE, Measured(1.0)))
    found = clinic.results.columns(code)
    assert len(found.value) == len(found.patient_id) == 0


def test_that_columns_seek_instead_of_reading_the_table_through(clinic: Clinic) -> None:
    from storage.result_columns import _SQL

    plan = " ".join(row[3] for row in clinic.connection.execute(f"EXPLAIN QUERY PLAN {_SQL}", (1,)))
    assert "SEARCH r USING PRIMARY KEY (patient_id=? AND analyte_id=?)" in plan
    assert "TEMP B-TREE" not in plan


def test_that_results_of_one_analyte_come_by_day(clinic: Clinic) -> None:
    add(
        clinic,
        ("CD4", CalendarDate(2021), Measured(2.0)),
        ("WBC", DAY_ONE, Measured(9.0)),
        ("CD4", DAY_ONE, Measured(1.0)),
    )
    assert [r.outcome for r in clinic.results.of_analyte(1, "CD4")] == [Measured(1.0), Measured(2.0)]
    assert clinic.results.of_analyte(1, "CD8") == clinic.results.of_analyte(9, "CD4") == ()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_that_a_value_that_is_no_number_is_a_bug_and_not_stored(clinic: Clinic, value: float) -> None:
    from storage.driver import IntegrityError

    with pytest.raises((IntegrityError, ValueError)):
        add(clinic, ("CD4", DAY_ONE, Measured(value)))
    assert clinic.patients.count() == 0


def test_that_names_added_by_a_command_that_failed_are_forgotten(clinic: Clinic) -> None:
    with pytest.raises(ValueError, match="names no record"):
        add(clinic, ("NEW", DAY_ONE, Measured(1.0)), patient=-7)
    add(clinic, ("OTHER", DAY_ONE, Measured(1.0)), ("NEW", DAY_ONE, Measured(2.0)))
    assert [(r.analyte, r.outcome) for r in clinic.results.of_patient(1)] == [
        ("OTHER", Measured(1.0)), ("NEW", Measured(2.0)),
    ]  # fmt: skip


def test_that_many_patients_arrive_with_one_audit_entry(clinic: Clinic) -> None:
    results = tuple(Result(-n, P, "CD4", DAY_ONE, Measured(float(n)), str(n)) for n in range(1, 4))  # type: ignore[arg-type]
    seen: list[int] = []
    before = clinic.audit.head().sequence
    records = (PatientRecord(Patient(P, f"u{n}", str(n)), results=results) for n in range(5))
    clinic.add_records(records, label="Make the demo", tick=seen.append)
    assert [len(clinic.results.of_patient(n)) for n in range(1, 6)] == [3] * 5
    assert sorted(clinic.results.columns("CD4").result_id.tolist()) == list(range(1, 16))
    assert seen == [5]
    (entry,) = clinic.audit.entries(limit=clinic.audit.head().sequence - before)
    assert (entry.action, entry.label) == ("import", "Make the demo")
    assert '"patient":{"create":5}' in (entry.new or "")
    add(clinic, ("CD4", DAY_ONE, Measured(1.0)))
    assert clinic.patients.by_number("5") is not None


def test_that_the_bounds_of_one_laboratory_are_found_and_its_results_counted(clinic: Clinic) -> None:
    made: list[Any] = [Patient(P, "u", "1"), Laboratory(-1, "Central", ()), Laboratory(-2, "Outside", ())]  # type: ignore[arg-type]
    rows: list[tuple[int | None, str, Any]] = [
        (-1, "CD19", Censored(Comparator.BELOW, 1.0)), (-1, "CD19", Censored(Comparator.AT_MOST, 2.0)),
        (-1, "CD19", Measured(5.0)), (-1, "CD4", Censored(Comparator.BELOW, 1.0)),
        (-2, "CD19", Censored(Comparator.BELOW, 1.0)), (None, "CD19", Censored(Comparator.BELOW, 1.0)),
    ]  # fmt: skip
    made += [
        Result(-n, P, code, CalendarDate(2020, 1, n), outcome, "", laboratory_id=its)  # type: ignore[arg-type]
        for n, (its, code, outcome) in enumerate(rows, 1)
    ]
    clinic.execute(Command("New", tuple(Change(None, one) for one in made)))
    central = clinic.laboratories.by_name("Central")
    assert central is not None
    days = [at for _, at in clinic.results.bounds_from(central.id, "CD19")]
    assert days == [CalendarDate(2020, 1, 1), CalendarDate(2020, 1, 2)]
    assert clinic.results.bounds_from(central.id, "IGG") == ()
    assert clinic.results.count_from(central.id) == 4
