"""Which values of a record go into CAR-HEMATOTOX: the latest before lymphodepletion."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.ids import ResultId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Missing, MissingReason
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.car_hematotox import CarHematotox, assess_car_hematotox
from analytics.rules.rule_book import assess_all
from tests.analytics.conftest import RecordBuilder

START = CalendarDate(2023, 12, 27)
"""Day −5 of a patient infused on 1 January 2024."""


def with_start(record: PatientRecord, start: CalendarDate | RelativeTime | None = START) -> PatientRecord:
    index = record.treatments[0]
    return replace(record, treatments=(replace(index, lymphodepletion_start=start), *record.treatments[1:]))


def five(builder: Any, day: int | str, **other: float) -> Any:
    """The normal values of five, on one day."""
    values = {"PLT": 220.0, "ANC": 3.4, "HGB": 12.4, "CRP": 8.0, "FERRITIN": 180.0} | other
    for code, value in values.items():
        builder = builder.with_result(code, day, value)
    return builder


def assess(builder: Any, start: CalendarDate | RelativeTime | None = START, **how: Any) -> Assessment:
    return assess_car_hematotox(with_start(builder.record, start), **how)


def details(answer: Assessment) -> CarHematotox:
    assert isinstance(answer.details, CarHematotox)
    return answer.details


@pytest.mark.parametrize(("day", "counts"), [(-9, False), (-8, True), (-6, True), (-5, True), (-4, False)])
def test_that_values_from_three_days_before_the_start_to_its_day_count(
    a_record: Any, day: int, counts: bool
) -> None:
    answer = assess(five(a_record, day))
    assert (answer.value == 0) is counts
    if not counts:
        assert answer.status is Status.NOT_EVALUABLE
        assert answer.missing == ("PLT", "ANC", "HGB", "CRP", "FERRITIN")


def test_that_the_latest_value_counts_and_is_the_only_input(a_record: Any) -> None:
    record = five(a_record, -8, PLT=60.0).with_result("PLT", -6, 220.0).with_result("PLT", -7, 130.0)
    answer = assess(record)
    assert answer.value == 0
    assert [(i.id, i.day) for i in answer.inputs if i.what == "PLT"] == [(6, -6)]


def test_that_a_reason_for_no_value_does_not_hide_the_value_before(a_record: Any) -> None:
    record = five(a_record, -6).with_result("CRP", -5, Missing(MissingReason.NOT_DONE))
    assert assess(record).value == 0


def test_that_of_one_day_the_latest_clock_time_counts(a_record: Any) -> None:
    record = five(a_record, -6).with_result("FERRITIN", -6, 3000.0).record
    clocks = {5: "07:30", 6: "16:00"}
    timed = replace(
        record, results=tuple(replace(r, clock=clocks.get(r.id, r.clock)) for r in record.results)
    )
    assert assess_car_hematotox(with_start(timed)).value == 2
    swapped = {5: "16:00", 6: "07:30"}
    other = replace(record, results=tuple(replace(r, clock=swapped.get(r.id)) for r in record.results))
    assert assess_car_hematotox(with_start(other)).value == 0


def test_that_two_values_of_one_day_without_times_give_both_scores(a_record: Any) -> None:
    answer = assess(five(a_record, -6).with_result("FERRITIN", -6, 800.0))
    assert (answer.outcome, answer.status, answer.value) == ("low", Status.BOUNDED, None)
    assert (details(answer).score_low, details(answer).score_high) == (0, 1)
    assert details(answer).items[4].value == "180 or 800"


def test_that_without_a_start_it_is_not_evaluable_and_says_so(a_record: Any) -> None:
    answer = assess(five(a_record, -6), None)
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
    )
    assert answer.missing == ("lymphodepletion start",)


def test_that_without_an_infusion_there_is_nothing_to_score(a_record: Any) -> None:
    record = replace(five(a_record, -6).record, treatments=())
    answer = assess_car_hematotox(record)
    assert (answer.reason, answer.missing) == (
        Reason.OUTSIDE_SCOPE,
        ("infusion date", "lymphodepletion start"),
    )


@pytest.mark.parametrize("missing", ["PLT", "ANC", "HGB", "CRP", "FERRITIN"])
def test_that_each_missing_value_is_named(a_record: Any, missing: str) -> None:
    record = five(a_record, -6).record
    lacking = replace(record, results=tuple(r for r in record.results if r.analyte != missing))
    answer = assess_car_hematotox(with_start(lacking))
    assert answer.missing == (missing,)
    assert answer.value is None
    assert answer.status is (Status.NOT_EVALUABLE if missing in ("PLT", "FERRITIN") else Status.BOUNDED)


def test_that_a_start_of_which_only_the_month_is_known_leaves_the_score_open(a_record: Any) -> None:
    answer = assess(five(a_record, -6, PLT=60.0), CalendarDate(2023, 12))
    assert (answer.outcome, answer.status) == (None, Status.NOT_EVALUABLE)
    assert answer.missing == ("lymphodepletion start",)  # the values are there
    without = assess(a_record.with_result("PLT", -6, 60.0), CalendarDate(2023, 12))
    assert without.missing == ("lymphodepletion start", "ANC", "HGB", "CRP", "FERRITIN")


def test_that_a_value_of_an_unknown_day_is_a_value_that_may_not_count(a_record: Any) -> None:
    answer = assess(five(a_record, -6).with_result("PLT", "2023-12", 60.0))
    assert (answer.outcome, answer.status) == (None, Status.NOT_EVALUABLE)
    assert (details(answer).score_low, details(answer).score_high) == (0, 2)


def test_that_dates_are_compared_without_a_known_infusion_date(a_record: Any) -> None:
    record = five(a_record, -6).record
    undated = replace(record, treatments=(replace(record.treatments[0], infusion=None),))
    assert assess_car_hematotox(with_start(undated)).value == 0


def test_that_days_from_the_infusion_need_no_date(a_record: Any) -> None:
    record = five(a_record, -6).record
    relative = replace(
        record,
        results=tuple(replace(r, at=RelativeTime(record.axis.day(r.at) or 0)) for r in record.results),
        treatments=(replace(record.treatments[0], infusion=RelativeTime(0)),),
    )
    assert assess_car_hematotox(with_start(relative, RelativeTime(-5))).value == 0
    assert assess_car_hematotox(with_start(relative, RelativeTime(-2))).missing != ()


def test_that_what_came_later_is_not_looked_at(a_record: Any) -> None:
    record = five(a_record, -8).with_result("FERRITIN", -5, 3000.0)
    assert assess(record, as_of=-6).value == 0
    assert assess(record, as_of=-5).value == 2
    assert assess(record).value == 2


@pytest.mark.parametrize(
    ("settings", "value"),
    [({}, None), ({"car_hematotox.leniency_days": "7"}, 0), ({"car_hematotox.leniency_days": "6"}, None)],
)
def test_that_the_days_of_leniency_are_the_clinics_to_set(
    a_record: Any, settings: dict[str, str], value: float | None
) -> None:
    assert assess(five(a_record, -12), settings=settings).value == value


def test_that_on_either_side_a_value_after_the_start_counts_only_where_none_is_before(a_record: Any) -> None:
    either = {"car_hematotox.leniency": "either_side"}
    after = five(a_record, -3)
    assert assess(after).status is Status.NOT_EVALUABLE
    assert assess(after, settings=either).value == 0
    assert assess(five(a_record, -1), settings=either).status is Status.NOT_EVALUABLE
    both = after.with_result("FERRITIN", -6, 3000.0).with_result("FERRITIN", -4, 800.0)
    assert assess(both, settings=either).value == 2
    first_after = after.with_result("FERRITIN", -4, 800.0)
    assert assess(first_after, settings=either).value == 1


def test_that_the_other_leniency_is_told_where_it_differs(a_record: Any) -> None:
    record = with_start(five(a_record, -3).record)
    told = assess_all(record, only=["car-hematotox"])[0].alternatives
    assert [(a.key, a.choice, a.outcome) for a in told] == [("car_hematotox.leniency", "either_side", "low")]


@given(st.data())
def test_that_order_ids_and_duplicates_change_nothing(data: st.DataObject) -> None:
    builder = five(RecordBuilder(), -6)
    days = st.integers(-10, -3)
    for code, most in (("PLT", 300.0), ("ANC", 4.0), ("FERRITIN", 3000.0)):
        for day, value in data.draw(st.lists(st.tuples(days, st.floats(0, most)), max_size=4)):
            builder = builder.with_result(code, day, value)
    record = with_start(builder.record)
    shuffled = data.draw(st.permutations([*record.results, *record.results[:3]]))
    renamed = replace(record, results=tuple(replace(r, id=ResultId(n + 1)) for n, r in enumerate(shuffled)))
    first, second = assess_car_hematotox(record), assess_car_hematotox(renamed)
    assert (first.outcome, first.value, first.status, first.missing) == (
        second.outcome,
        second.value,
        second.status,
        second.missing,
    )
    assert (details(first).score_low, details(first).score_high) == (
        details(second).score_low,
        details(second).score_high,
    )


def test_that_a_value_equal_to_itself_twice_is_one_value(a_record: Any) -> None:
    record = five(a_record, -6).with_result("PLT", -6, Measured(220.0))
    assert (assess(record).value, details(assess(record)).items[0].value) == (0, "220")
