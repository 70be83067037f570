"""The state at progression: of each value of Stock 2025, Table 2, the one nearest to it."""

import random
from dataclasses import replace
from typing import Any

import pytest

from analytics.records.result import Censored, Comparator, Measured
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.progression_state import NearValue, ProgressionState, assess_progression_state

CODES = ("PLT", "ANC", "HGB", "LDH", "CD3", "CD4", "CD8", "CD4_CD8", "CD19", "NK")


def state(built: Any, as_of: int | None = None, **settings: str) -> Assessment:
    stored = {f"progression_state.{key}": value for key, value in settings.items()}
    return assess_progression_state(built.record, as_of, stored)


def value(answer: Assessment, code: str) -> NearValue:
    assert isinstance(answer.details, ProgressionState)
    return next(one for one in answer.details.values if one.analyte == code)


def test_that_all_ten_values_of_the_table_are_asked_for(a_record: Any) -> None:
    answer = state(a_record.with_event("progression", 100))
    assert isinstance(answer.details, ProgressionState)
    assert tuple(one.analyte for one in answer.details.values) == CODES
    assert answer.missing == CODES
    assert (answer.outcome, answer.status) == ("late, 0/10 values", Status.BOUNDED)


@pytest.mark.parametrize(("day", "word"), [(89, "early"), (90, "early"), (91, "late")])
def test_that_early_is_within_90_days(a_record: Any, day: int, word: str) -> None:
    assert str(state(a_record.with_event("progression", day)).outcome).startswith(word)


@pytest.mark.parametrize(
    ("days", "expected"),
    [((80, 95), 95), ((80, 120), 80), ((95, 105), 95), ((100, 99), 100), ((60, 140), None)],
)
def test_that_the_nearest_value_counts_and_of_two_the_earlier(
    a_record: Any, days: tuple[int, int], expected: int | None
) -> None:
    built = a_record.with_event("progression", 100)
    for day in days:
        built = built.with_result("PLT", day, float(day))
    found = value(state(built), "PLT")
    assert found.outcome == (None if expected is None else Measured(float(expected)))
    assert found.days_off == (None if expected is None else expected - 100)


@pytest.mark.parametrize(("day", "is_near"), [(69, False), (70, True), (130, True), (131, False)])
def test_that_a_value_is_near_within_the_days_of_the_centre(a_record: Any, day: int, is_near: bool) -> None:
    built = a_record.with_event("progression", 100).with_result("LDH", day, 300)
    assert (value(state(built), "LDH").outcome is not None) is is_near
    assert value(state(built, within_days="0"), "LDH").outcome is None
    assert value(state(built, within_days="31"), "LDH").outcome is not None


@pytest.mark.parametrize(
    ("side", "expected"), [("until_next_therapy", 92), ("up_to_progression", 80), ("before_or_after", 103)]
)
def test_that_values_under_the_next_therapy_are_a_choice(a_record: Any, side: str, expected: int) -> None:
    built = a_record.with_event("progression", 100).with_next_therapy(101)
    built = built.with_result("ANC", 80, 80).with_result("ANC", 103, 103)
    built = built.with_result("ANC", 92, 92) if side == "until_next_therapy" else built
    assert value(state(built, side=side), "ANC").outcome == Measured(float(expected))


def test_that_values_before_the_infusion_are_not_of_the_progression(a_record: Any) -> None:
    built = a_record.with_event("progression", 10).with_result("PLT", -2, 150).with_result("PLT", 0, 140)
    assert value(state(built), "PLT").outcome is None


def test_that_the_ratio_is_computed_where_none_was_reported(a_record: Any) -> None:
    built = a_record.with_event("progression", 100).with_result("CD4", 98, 80).with_result("CD8", 98, 160)
    found = value(state(built), "CD4_CD8")
    assert (found.outcome, found.is_computed, found.days_off) == (Measured(0.5), True, -2)
    reported = built.with_result("CD4_CD8", 98, 0.48)
    assert value(state(reported), "CD4_CD8").outcome == Measured(0.48)
    other_days = a_record.with_event("progression", 100).with_result("CD4", 98, 80).with_result("CD8", 97, 1)
    assert value(state(other_days), "CD4_CD8").outcome is None


def test_that_a_bound_stays_a_bound(a_record: Any) -> None:
    below = Censored(Comparator.BELOW, 1.0)
    built = a_record.with_event("progression", 100).with_result("CD19", 100, below)
    assert value(state(built), "CD19").outcome == below


def test_that_without_a_progression_there_is_no_state(a_record: Any) -> None:
    answer = state(a_record.with_result("PLT", 100, 90))
    assert (answer.outcome, answer.reason, answer.missing) == (None, Reason.OUTSIDE_SCOPE, ())
    undated = state(a_record.with_event("progression", None))
    assert (undated.reason, undated.missing) == (Reason.NOT_MEASURED, ("date of progression",))
    later = state(a_record.with_event("progression", 100), as_of=99)
    assert later.outcome is None


def test_that_a_partial_date_is_never_taken_for_one_day(a_record: Any) -> None:
    answer = state(a_record.with_event("progression", "2024-03").with_result("PLT", 70, 90))  # day 60 to 90
    assert (str(answer.outcome), answer.status) == ("early, 1/10 values", Status.BOUNDED)
    assert value(answer, "PLT").days_off is None
    open_ = state(a_record.with_event("progression", "2024"))
    assert str(open_.outcome).startswith("early or late")


def test_that_order_and_duplicates_change_nothing(a_record: Any) -> None:
    built = a_record.with_event("progression", 100)
    for day in (90, 110, 99, 101, 101):
        for code in CODES:
            built = built.with_result(code, day, day / 10)
    record = built.record
    shuffled = [*record.results, *(replace(r, id=r.id + 900) for r in record.results[:9])]
    random.Random(5).shuffle(shuffled)
    other = assess_progression_state(replace(record, results=tuple(shuffled)))
    found = [(v.analyte, v.outcome, v.days_off) for v in state(built).details.values]  # type: ignore[attr-defined]
    assert found == [(v.analyte, v.outcome, v.days_off) for v in other.details.values]  # type: ignore[attr-defined]
