"""What rules on daily counts read from a record: counts, the end of the course, dates that are partial."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.icaht import Icaht, assess_icaht
from analytics.rules.neutrophil_recovery import assess_neutrophil_recovery
from analytics.rules.platelet_icaht import PlateletIcaht, assess_platelet_icaht
from analytics.rules.rule_book import rule

ASSESS = [assess_icaht, assess_platelet_icaht, assess_neutrophil_recovery]
Builder = Any
"""The ``RecordBuilder`` of ``tests/analytics/conftest.py``."""


def with_counts(builder: Builder, analyte: str, low: range, value: float, else_: float, last: int) -> Builder:
    for day in range(last + 1):
        builder = builder.with_result(analyte, day, value if day in low else else_)
    return builder


@pytest.fixture
def neutropenic(a_record: Builder) -> Builder:
    """400/µL from day 3 on, followed to day 12."""
    return with_counts(a_record, "ANC", range(3, 13), 0.4, 2.0, 12)


def icaht(record: PatientRecord, as_of: int | None = None) -> tuple[Assessment, Icaht]:
    answer = assess_icaht(record, as_of, {})
    assert isinstance(answer.details, Icaht)
    return answer, answer.details


def test_that_a_patient_still_low_is_graded_at_least(neutropenic: Builder) -> None:
    answer, details = icaht(neutropenic.record)
    assert (answer.outcome, answer.status) == ("early 2, late not gradable", Status.BOUNDED)
    assert (details.early.least, details.early.highest, details.early.last_day) == (2, 4, 12)
    assert answer.missing == ("ANC",)
    assert [(i.id, i.value, i.unit, i.day) for i in answer.inputs][3] == (4, "0.4", "10*9/L", 3)


def test_that_death_while_low_is_grade_4_for_good(neutropenic: Builder) -> None:
    answer, details = icaht(neutropenic.with_event("death", 12).record)
    assert (answer.outcome, answer.status) == ("early 4, late not gradable", Status.COMPLETE)
    assert (details.late.reason, answer.missing) == (Reason.ENDED_EARLY, ())
    assert answer.inputs[-1].what == "death"


def test_that_a_last_contact_shortens_the_days_but_more_can_come(neutropenic: Builder) -> None:
    answer, details = icaht(neutropenic.with_event("last_contact", 12).record)
    assert (details.early.grade, details.early.least, details.early.highest) == (4, 2, 4)
    assert (answer.status, details.early.last_day) == (Status.BOUNDED, 12)
    _, later = icaht(neutropenic.with_event("last_contact", 12).with_result("CRP", 20, 5).record)
    assert later.early.last_day == 20  # somebody saw the patient since


def test_that_later_results_and_events_are_not_looked_at(neutropenic: Builder) -> None:
    whole = neutropenic.with_result("ANC", 13, 2.0).with_event("death", 14)
    assert icaht(whole.record, as_of=12)[0].outcome == icaht(neutropenic.record, as_of=12)[0].outcome
    assert icaht(whole.record, as_of=12)[1].early.days_observed == 13
    assert not icaht(whole.record, as_of=12)[1].early.never_recovered


@pytest.mark.parametrize("assess", ASSESS)
@pytest.mark.parametrize("as_of", [5, 29, 30, 31, 59, 60, 99, 100, 150])
def test_that_nothing_after_as_of_counts(
    a_record: Builder, assess: Callable[..., Assessment], as_of: int
) -> None:
    counts = with_counts(a_record, "ANC", range(3, 9), 0.4, 2.0, as_of)
    counts = with_counts(counts, "PLT", range(5, 9), 15, 90, as_of)
    later = counts.with_result("ANC", as_of + 1, 0.01).with_result("PLT", as_of + 1, 1)
    later = later.with_event("progression", as_of + 1).with_event("death", as_of + 2)
    later = later.with_event("transfusion", as_of + 1, product="platelets")
    assert assess(later.record, as_of, {}) == assess(counts.record, as_of, {})


def test_that_progression_and_next_therapy_end_the_late_window(a_record: Builder) -> None:
    counts = a_record.with_result("ANC", 35, 0.4).with_result("ANC", 50, 1.2).with_result("ANC", 70, 0.05)
    followed = counts.with_event("last_contact", 400)
    assert icaht(followed.record)[1].late.grade == 4
    for ended in (followed.with_event("progression", 60), followed.with_next_therapy(60)):
        answer, details = icaht(ended.record)
        assert (details.late.grade, details.late.last_day, details.late.status) == (3, 60, Status.COMPLETE)
        assert {i.what for i in answer.inputs} & {"progression", "next_therapy"}


def test_that_an_end_without_a_date_makes_the_late_grade_bounded(a_record: Builder) -> None:
    counts = a_record.with_result("ANC", 35, 0.4).with_result("ANC", 50, 1.2).with_result("ANC", 70, 0.05)
    answer, details = icaht(counts.with_event("last_contact", 400).with_event("progression", None).record)
    assert details.late.status is Status.BOUNDED
    assert "date of progression" in answer.missing
    dead, _ = icaht(counts.with_event("death", None).record)
    assert "date of death" in dead.missing


@pytest.mark.parametrize("assess", ASSESS)
def test_that_without_day_zero_nothing_is_counted(
    a_record: Builder, assess: Callable[..., Assessment]
) -> None:
    counts = with_counts(with_counts(a_record, "ANC", range(3, 9), 0.4, 2.0, 30), "PLT", range(0), 0, 90, 30)
    other = assess(counts.counted_from("diagnosis").record, None, {})
    assert (other.outcome, other.missing, other.reason) == (None, ("infusion date",), Reason.OUTSIDE_SCOPE)
    record = counts.record
    partial = replace(record.treatments[0], infusion=CalendarDate(2024, 1))
    unknown = assess(replace(record, treatments=(partial,)), None, {})
    assert (unknown.outcome, unknown.missing) == (None, ("full infusion date",))


@pytest.mark.parametrize("assess", ASSESS)
def test_that_days_counted_from_the_infusion_need_no_dates(
    a_record: Builder, assess: Callable[..., Assessment]
) -> None:
    counts = with_counts(
        with_counts(a_record, "ANC", range(3, 9), 0.4, 2.0, 110), "PLT", range(3), 40, 90, 110
    )
    dated, relative = assess(counts.record, None, {}), assess(counts.counted_from(None).record, None, {})
    assert (dated.outcome, dated.status) == (relative.outcome, relative.status)
    assert dated.outcome is not None


@pytest.mark.parametrize("assess", ASSESS)
def test_that_order_and_duplicates_of_results_change_nothing(
    a_record: Builder, assess: Callable[..., Assessment]
) -> None:
    counts = with_counts(
        with_counts(a_record, "ANC", range(3, 9), 0.4, 2.0, 110), "PLT", range(3), 40, 90, 110
    )
    record = counts.record
    again = tuple(replace(r, id=type(r.id)(r.id + 1000), occurrence=2) for r in record.results)
    for results in (record.results[::-1], (*record.results, *again)):
        other = assess(replace(record, results=results), None, {})
        assert (other.details, other.outcome) == (
            assess(record, None, {}).details,
            assess(record, None, {}).outcome,
        )


def test_that_a_bound_of_the_laboratory_is_read_as_one(a_record: Builder) -> None:
    low = with_counts(a_record, "ANC", range(5, 12), 0.0, 2.0, 110)
    bound = Censored(Comparator.BELOW, 0.1)
    results = tuple(
        replace(r, outcome=bound) if 5 <= i <= 11 else r for i, r in enumerate(low.record.results)
    )
    answer, details = icaht(replace(low.record, results=results))
    assert (details.early.grade, details.early.status, details.early.duration_100) == (3, Status.COMPLETE, 7)
    assert answer.inputs[5].value == "<0.1"


def test_that_platelet_transfusions_are_seen(a_record: Builder) -> None:
    counts = with_counts(a_record, "PLT", range(5, 12), 15, 90, 110)
    given = counts.with_event("transfusion", 10, product="platelets").with_event("last_contact", 400)
    details = assess_platelet_icaht(given.record, None, {}).details
    assert isinstance(details, PlateletIcaht)
    assert (details.early.values_after_transfusion, details.recovery_day) == (8, 18)
    red = counts.with_event("transfusion", 10, product="red_cells").with_event("last_contact", 400)
    details = assess_platelet_icaht(red.record, None, {}).details
    assert isinstance(details, PlateletIcaht)
    assert (details.early.values_after_transfusion, details.recovery_day) == (0, 12)


@pytest.mark.parametrize("name", ["icaht", "platelet-icaht", "neutrophil-recovery"])
def test_that_the_rules_stand_in_the_book(name: str, a_record: Builder) -> None:
    answer = rule(name).assess(a_record.record, None, {})
    assert (answer.rule, answer.status) == (name, Status.NOT_EVALUABLE)
    assert answer.missing == ("PLT" if name == "platelet-icaht" else "ANC",)
