"""A record prepared with the help of the one before says what one prepared anew says."""

import random
from dataclasses import replace
from typing import Any

import pytest

from analytics.records.ids import LaboratoryId, PatientId, ResultId, VisitId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind
from analytics.visits.known_record import KnownRecord

P = PatientId(1)
ANALYTES = ("PLT", "IGG", "CD4")
DAYS = tuple(CalendarDate(2024, month, 5) for month in range(1, 13))


def _changed(record: PatientRecord, chance: random.Random, number: int) -> PatientRecord:
    results = list(record.results)
    if results and chance.random() < 0.3:
        results.pop(chance.randrange(len(results)))
    elif chance.random() < 0.1:  # day 0 is another
        treatments = tuple(
            replace(one, infusion=CalendarDate(2023, chance.randint(1, 12), 1))
            if one.kind is TherapyKind.CAR_T
            else one
            for one in record.treatments
        )
        return replace(record, treatments=treatments)
    else:
        laboratory = chance.choice((None, LaboratoryId(1), LaboratoryId(2)))
        results.append(
            Result(
                ResultId(number), P, chance.choice(ANALYTES), chance.choice(DAYS), Measured(chance.random()),
                "1", laboratory_id=laboratory, visit_id=chance.choice((None, VisitId(1))),
            )
        )  # fmt: skip
    results.sort(key=lambda result: (result.analyte, str(result.at), result.id))
    return replace(record, results=tuple(results))


def _said(known: KnownRecord, chance: random.Random) -> tuple[object, ...]:
    at, analyte = chance.choice(DAYS), chance.choice(ANALYTES)
    return (
        known.stored(VisitId(1), at),
        known.stored(None, at),
        known.last_laboratory,
        known.history.near(analyte, at, count=5),
        known.history.last(analyte, at),
        known.history.leap_times(analyte, at),
    )


@pytest.mark.parametrize("seed", range(20))
def test_that_what_is_taken_over_is_what_would_be_prepared(a_record: Any, seed: int) -> None:
    chance, record, known = random.Random(seed), a_record.record, None
    for number in range(1, 80):
        record = _changed(record, chance, number)
        known = KnownRecord(record, known)
        assert _said(known, random.Random(number)) == _said(KnownRecord(record), random.Random(number))


def test_that_the_numbers_of_other_analytes_are_not_read_again(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("IGG", 30, 4).record
    first = KnownRecord(record)
    first.history.near("IGG", DAYS[0], count=1)
    first.history.near("CD4", DAYS[0], count=1)
    more = replace(record.results[0], id=ResultId(9), occurrence=2)
    second = KnownRecord(replace(record, results=(record.results[0], more, record.results[1])), first)
    assert second.history.values.keys() == {"IGG"}
    assert second.days["IGG"] is first.days["IGG"]
    assert len(second.history.near("CD4", DAYS[0], count=9)) == 2
