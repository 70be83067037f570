"""Reading a treatment's form: consistency around day 0, and what moving it changes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.entry.date_checks import limits_of
from analytics.entry.finding import Weight
from analytics.events.read_treatment import (
    NEW,
    TreatmentDraft,
    TreatmentReading,
    after_changes,
    read_treatment,
)
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment


def on(day: int, month: int = 1, year: int = 2024) -> CalendarDate:
    return CalendarDate(year, month, day)


def a_treatment(**facts: Any) -> Treatment:
    return Treatment(id=NEW, patient_id=PatientId(1), **facts)


def read(draft: TreatmentDraft, record: PatientRecord, before: Treatment | None = None) -> TreatmentReading:
    return read_treatment(draft, record, limits_of(record, date(2026, 11, 20)), before=before)


def codes(reading: TreatmentReading, weight: Weight) -> set[tuple[str, str]]:
    return {(where, f.problem.code) for where, f in reading.findings if f.weight is weight}


def test_that_apheresis_lymphodepletion_and_infusion_follow_each_other(a_record: Any) -> None:
    wrong = a_treatment(infusion=on(10), apheresis=on(12), lymphodepletion_start=on(11), product="axi-cel")
    found = codes(read(TreatmentDraft(wrong), a_record.record), Weight.REFUSED)
    assert ("infusion", "infusion_before_apheresis") in found
    assert ("infusion", "infusion_before_lymphodepletion") in found


def test_that_bendamustine_is_before_the_infusion_and_not_denied(a_record: Any) -> None:
    late = a_treatment(infusion=on(10), bendamustine_last=on(11), bendamustine=False)
    assert codes(read(TreatmentDraft(late), a_record.record), Weight.REFUSED) == {
        ("bendamustine_last", "bendamustine_denied"),
        ("bendamustine_last", "bendamustine_after_infusion"),
    }
    said = read(
        TreatmentDraft(a_treatment(infusion=on(10), bendamustine_last=on(1, 6, 2023))), a_record.record
    )
    assert said.treatment.bendamustine is True


def test_that_a_product_is_found_by_any_of_its_names_and_an_unknown_one_refused(a_record: Any) -> None:
    known = read(TreatmentDraft(a_treatment(infusion=on(10), product="Yescarta")), a_record.record)
    assert known.treatment.product == "axi-cel"
    unknown = read(TreatmentDraft(a_treatment(infusion=on(10), product="water")), a_record.record)
    assert codes(unknown, Weight.REFUSED) == {("product", "unknown_product")}


def test_that_another_therapy_has_any_name_and_needs_a_date_or_a_name(a_record: Any) -> None:
    other = a_treatment(kind=TherapyKind.OTHER_SYSTEMIC, product="glofitamab")
    assert read(TreatmentDraft(other), a_record.record).findings == ()
    empty = a_treatment(kind=TherapyKind.OTHER_SYSTEMIC)
    assert codes(read(TreatmentDraft(empty), a_record.record), Weight.REFUSED) == {
        ("infusion", "no_infusion")
    }


@pytest.mark.parametrize(
    ("text", "lines"), [("3", 3), ("", None), ("2.5", "bad"), ("31", "bad"), ("x", "bad")]
)
def test_that_prior_lines_are_a_whole_number(a_record: Any, text: str, lines: int | str | None) -> None:
    reading = read(TreatmentDraft(a_treatment(infusion=on(10)), prior_lines=text), a_record.record)
    if lines == "bad":
        assert [where for where, _ in reading.findings] == ["prior_lines"]
    else:
        assert (reading.treatment.prior_lines, reading.findings) == (lines, ())


def test_that_moving_the_infusion_says_by_how_much_day_numbers_shift(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 200).with_result("CD4", 60, 250).with_event("crs", 2).record
    (stored,) = record.treatments
    moved = replace(stored, infusion=on(11))
    reading = read(TreatmentDraft(moved, is_day_zero=True), record, stored)
    assert reading.shift is not None
    assert (reading.shift.days, reading.shift.results, reading.shift.events) == (-10, 2, 1)
    assert after_changes(record, reading.changes).axis.day(record.results[0].at) == 20
    assert reading.treatment.is_index is False


def test_that_a_second_infusion_becomes_day_zero_only_if_asked_for(a_record: Any) -> None:
    second = a_treatment(infusion=on(1, 1, 2025), product="axi-cel")
    kept = read(TreatmentDraft(second), a_record.record)
    assert (kept.shift, len(kept.changes)) == (None, 1)
    moved = read(TreatmentDraft(second, is_day_zero=True), a_record.record)
    assert moved.shift is not None
    assert (moved.shift.days, moved.treatment.is_index) == (-366, True)


def test_that_there_is_one_index_and_going_back_needs_no_flag(a_record: Any) -> None:
    second = replace(
        a_treatment(infusion=on(1, 1, 2025)), id=a_record.record.treatments[0].id + 1, is_index=True
    )
    record = replace(a_record.record, treatments=(*a_record.record.treatments, second))
    changes = read(TreatmentDraft(record.treatments[0], is_day_zero=True), record).changes
    after = after_changes(record, changes)
    assert [t.is_index for t in after.treatments] == [False, False]
    assert after.index_treatment == record.treatments[0]
    again = read(TreatmentDraft(after.treatments[0], is_day_zero=True), after).changes
    assert after_changes(after, again) == after


def test_that_two_infusions_on_one_day_are_asked_about(a_record: Any) -> None:
    reading = read(TreatmentDraft(a_treatment(infusion=on(1), product="axi-cel")), a_record.record)
    assert codes(reading, Weight.ASKED) == {("infusion", "same_treatment_day")}
