"""The table of all values: which day a value stands at, and what is said beside it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.records.ids import PatientId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, NotDetected
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.rules.alarm_limits import AlarmLimit
from analytics.rules.range_flag import RangeFlag
from analytics.visits.flowsheet import flowsheet
from analytics.visits.value_change import Change


def on(day: int) -> CalendarDate:
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def seen(record: PatientRecord, *visits: tuple[int, int]) -> PatientRecord:
    """*record* with visits (id, day)."""
    return replace(
        record, visits=tuple(Visit(VisitId(number), PatientId(1), on(day)) for number, day in visits)
    )


def test_that_there_is_one_column_for_each_day_with_a_visit_or_a_result(a_record: Any) -> None:
    record = seen(a_record.with_result("CD4", 30, 250).with_result("IGG", 30, 4).record, (7, 30), (8, 60))
    sheet = flowsheet(record)
    assert [(c.span.earliest if c.span else None, c.visit and c.visit.id) for c in sheet.columns] == [
        (30, 7),
        (60, 8),
    ]


def test_that_a_result_of_no_visit_stands_in_the_column_of_its_day(a_record: Any) -> None:
    record = seen(a_record.with_result("CD4", 30, 250).record, (7, 30))
    sheet = flowsheet(record)
    assert [r.id for r in sheet.results("CD4", sheet.column_of(VisitId(7)) or 0)] == [1]


def test_that_a_result_of_a_visit_stands_on_the_day_it_was_taken(a_record: Any) -> None:
    """A sample drawn the day before belongs to the visit, but its day is its own."""
    record = seen(a_record.with_result("CD4", 29, 250).record, (7, 30))
    record = replace(record, results=tuple(replace(r, visit_id=VisitId(7)) for r in record.results))
    sheet = flowsheet(record)
    assert [(c.span.earliest if c.span else None) for c in sheet.columns] == [29, 30]
    assert sheet.results("CD4", 0)
    assert not sheet.results("CD4", 1)


def test_that_two_visits_of_one_day_are_two_columns(a_record: Any) -> None:
    record = seen(a_record.with_result("CD4", 30, 250).with_result("CD4", 30, 260).record, (7, 30), (8, 30))
    first, second = record.results
    record = replace(record, results=(replace(first, visit_id=VisitId(8)), replace(second, occurrence=2)))
    sheet = flowsheet(record)
    assert [c.visit.id for c in sheet.columns if c.visit] == [7, 8]
    assert sheet.results("CD4", 1)[0].outcome == Measured(250)


def test_that_several_values_of_a_day_stand_in_the_order_of_the_day(a_record: Any) -> None:
    record = a_record.with_result("ANC", 3, 1.0).with_result("ANC", 3, 2.0).record
    late, early = (
        replace(record.results[0], clock="18:00"),
        replace(record.results[1], clock="08:00", occurrence=2),
    )
    cell = flowsheet(replace(record, results=(late, early))).cell("ANC", 0)
    assert cell is not None
    assert [v.result.clock for v in cell.values] == ["08:00", "18:00"]
    assert cell.last.result.clock == "18:00"


def test_that_analytes_stand_in_the_order_of_a_print_out(a_record: Any) -> None:
    record = a_record
    for code in ("IGG", "CRP", "CD4", "PLT", "WBC", "CMV"):
        record = record.with_result(code, 30, 1)
    assert flowsheet(record.record).groups == (
        ("blood_count", ("WBC", "PLT")),
        ("chemistry", ("CRP",)),
        ("lymphocyte_subsets", ("CD4",)),
        ("immunoglobulins", ("IGG",)),
        ("virology", ("CMV",)),
    )


def test_that_a_cell_knows_the_value_before_and_how_it_changed(a_record: Any) -> None:
    record = (
        a_record.with_result("PLT", 30, 120)
        .with_result("PLT", 60, Missing(MissingReason.NOT_DONE))
        .with_result("PLT", 90, 98)
        .record
    )
    sheet = flowsheet(record)
    cell = sheet.cell("PLT", 2)
    assert cell is not None
    assert (cell.before and cell.before.outcome, cell.change) == (Measured(120.0), Change(-1, -22.0))
    missing = sheet.cell("PLT", 1)
    assert missing is not None
    assert missing.change is None


def test_that_the_flag_follows_reference_and_alarm(a_record: Any) -> None:
    record = a_record.with_result("PLT", 30, 120).with_result("PLT", 60, 40).record
    sheet = flowsheet(record, {"PLT": AlarmLimit(low=50)})
    flags = [cell.last.flag for n in (0, 1) if (cell := sheet.cell("PLT", n)) is not None]
    assert flags == [RangeFlag.LOW, RangeFlag.ALARM_LOW]


def test_that_an_igg_after_immunoglobulin_and_counts_under_treatment_are_marked(a_record: Any) -> None:
    record = (
        a_record.with_result("IGG", 40, 8)
        .with_result("IGA", 40, 1)
        .with_result("IGG", 200, 5)
        .with_result("ANC", 5, 2)
        .with_event("immunoglobulin", 30, form="IVIG")
        .with_event("gcsf", 4, end=6)
        .record
    )
    sheet = flowsheet(record)
    marks = {
        (code, sheet.columns[n].span.earliest): cell.last.mark  # type: ignore[union-attr]
        for code in ("IGG", "IGA", "ANC")
        for n in range(len(sheet.columns))
        if (cell := sheet.cell(code, n)) is not None
    }
    assert marks == {
        ("IGG", 40): "immunoglobulin",
        ("IGA", 40): None,
        ("IGG", 200): None,
        ("ANC", 5): "gcsf",
    }


def test_that_the_last_value_before_a_column_leaves_out_what_is_missing(a_record: Any) -> None:
    record = (
        a_record.with_result("CD4", 30, 100)
        .with_result("CD4", 60, 200)
        .with_result("CD4", 90, Missing(MissingReason.UNKNOWN))
        .record
    )
    sheet = flowsheet(record)
    newest = sheet.last_before("CD4", 3)
    assert newest is not None
    assert newest.outcome == Measured(200.0)
    assert sheet.last_before("CD4", 0) is None


def test_that_without_a_visit_its_column_goes_and_other_values_of_its_day_stay(a_record: Any) -> None:
    record = seen(
        a_record.with_result("CD4", 30, 100).with_result("CD4", 60, 200).with_result("IGG", 60, 5).record,
        (6, 30),
        (7, 60),
    )
    mine = tuple(replace(r, visit_id=VisitId(7) if r.analyte == "CD4" else None) for r in record.results)
    sheet = flowsheet(replace(record, results=mine))
    before = sheet.without(VisitId(7))
    assert [(c.at, c.visit and c.visit.id) for c in before.columns] == [(on(30), 6), (on(60), None)]
    assert (before.results("CD4", 1), before.results("IGG", 1) != ()) == ((), True)
    assert sheet.without(None) is sheet


@pytest.mark.parametrize(("day", "place"), [(29, 0), (30, 1), (59, 1), (60, 2), (999, 2)])
def test_that_a_day_finds_its_place_among_the_columns(a_record: Any, day: int, place: int) -> None:
    record = a_record.with_result("CD4", 30, 100).with_result("CD4", 60, 200).record
    assert flowsheet(record).place_before(on(day)) == place


def test_that_the_trend_has_numbers_and_limits_only(a_record: Any) -> None:
    record = (
        a_record.with_result("CD19", 30, Censored(Comparator.BELOW, 1.0))
        .with_result("CD19", 60, NotDetected())
        .with_result("CD19", 90, 12)
        .record
    )
    assert flowsheet(record).trend("CD19") == ((30.0, 1.0), (90.0, 12.0))


def test_that_dates_without_day_0_still_stand_in_their_order(a_record: Any) -> None:
    record = a_record.with_result("CD4", 60, 2).with_result("CD4", 30, 1).record
    sheet = flowsheet(replace(record, treatments=()))
    assert [column.at for column in sheet.columns] == [on(30), on(60)]
    assert all(column.span is None for column in sheet.columns)


def test_that_relative_times_are_days_of_their_origin(a_record: Any) -> None:
    record = a_record.with_result("CD4", 60, 2).with_result("CD4", 30, 1).counted_from("study entry").record
    assert [c.span.earliest for c in flowsheet(record).columns if c.span] == [30, 60]


def test_that_a_code_the_catalogue_lacks_comes_last(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 1).with_result("OWN_TEST", 30, 2).record
    assert flowsheet(record).groups[-1] == ("", ("OWN_TEST",))
