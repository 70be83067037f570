"""A layout that takes over from the one before is the layout made anew."""

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.records.ids import PatientId, ResultId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.visit import Visit
from analytics.visits.flowsheet import flowsheet
from analytics.visits.sheet_layout import SheetLayout

P = PatientId(1)
ANALYTES = ("PLT", "IGG", "CD4")


def _day(chance: random.Random) -> TimePoint:
    match chance.randrange(8):
        case 0:
            return CalendarDate(2024, chance.randint(1, 12))
        case 1:
            return RelativeTime(chance.randint(0, 9))
        case _:
            return CalendarDate.of(date(2024, 1, 1) + timedelta(days=chance.randrange(30)))


def _changed(record: PatientRecord, chance: random.Random, number: int) -> PatientRecord:
    """Return *record* after something was entered, changed, moved or removed."""
    results, visits = list(record.results), list(record.visits)
    visit_ids = [None, *(visit.id for visit in visits)]
    match chance.randrange(6):
        case 0 | 1:
            visit_id, at = chance.choice(visit_ids), _day(chance)
            if visit_id is not None and chance.random() < 0.8:
                at = next(visit.at for visit in visits if visit.id == visit_id)
            results.append(
                Result(
                    ResultId(number), P, chance.choice(ANALYTES), at, Measured(1.0), "1", visit_id=visit_id
                )
            )
        case 2 if results:
            results.pop(chance.randrange(len(results)))
        case 3:
            visits.append(Visit(VisitId(number), P, _day(chance)))
        case 4 if visits:
            place = chance.randrange(len(visits))
            visits[place] = replace(visits[place], at=_day(chance), note=f"{number}")
        case _ if visits and chance.random() < 0.5:
            gone = visits.pop(chance.randrange(len(visits))).id
            results = [result for result in results if result.visit_id != gone]
    results.sort(key=lambda result: (result.analyte, str(result.at), result.id))
    return replace(record, results=tuple(results), visits=tuple(visits))


def _said(layout: SheetLayout) -> tuple[object, ...]:
    rows = {analyte: (row.cells, row.order, row.times, row.results) for analyte, row in layout.rows.items()}
    return layout.columns, list(layout.keys), layout.places, layout.days, rows


@pytest.mark.parametrize("seed", range(30))
def test_that_what_is_taken_over_is_what_would_be_made(a_record: Any, seed: int) -> None:
    chance, record, layout = random.Random(seed), a_record.record, None
    for number in range(1, 60):
        record = _changed(record, chance, number)
        layout = SheetLayout(record, layout)
        assert _said(layout) == _said(SheetLayout(record))


@pytest.mark.parametrize("seed", range(10))
def test_that_the_sheet_without_a_visit_is_the_same_from_whichever_before(a_record: Any, seed: int) -> None:
    chance, record, before = random.Random(seed), a_record.record, None
    for number in range(1, 60):
        record = _changed(record, chance, number)
        visit_id = chance.choice([None, *(visit.id for visit in record.visits)])
        before = flowsheet(record).without(visit_id, before)
        bare = replace(
            record,
            visits=tuple(visit for visit in record.visits if visit.id != visit_id),
            results=tuple(one for one in record.results if visit_id is None or one.visit_id != visit_id),
        )
        assert _said(before.layout) == _said(SheetLayout(bare))


def test_that_a_value_more_on_a_day_that_is_there_moves_nothing(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("IGG", 30, 4).record
    first = SheetLayout(record)
    more = replace(record.results[0], id=ResultId(9), outcome=Measured(260.0), occurrence=2)
    second = SheetLayout(replace(record, results=(record.results[0], more, record.results[1])), first)
    assert second.columns is first.columns
    assert second.rows["IGG"] is first.rows["IGG"]
    assert second.rows["CD4"].cells == {0: (record.results[0], more)}
