"""When a look into the marrow is thought of (definitions §12, trigger in app)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.result import Censored, Comparator
from analytics.rules.comparison import Truth
from analytics.rules.marrow_trigger import MarrowSign, MarrowSigns, marrow_signs, marrow_values
from tests.analytics.conftest import RecordBuilder


def signs(record: RecordBuilder, as_of: int | None = None, **more: object) -> MarrowSigns:
    return marrow_signs(marrow_values(record.record, as_of, **more))  # type: ignore[arg-type]


def anc(*values: tuple[int, float]) -> RecordBuilder:
    record = RecordBuilder()
    for day, value in values:
        record = record.with_result("ANC", day, value)
    return record


def test_that_the_vector_of_the_definitions_prompts_after_day_90_only() -> None:
    late = signs(anc((95, 0.9), (110, 0.9)).with_event("response", 90, response="CR"))
    assert late.truth is Truth.MET
    assert [t.sign for t in late.triggers] == [MarrowSign.CYTOPENIA]
    assert [i.day for i in late.triggers[0].because] == [95, 110]
    early = signs(anc((46, 0.9), (60, 0.9)))
    assert early.truth is Truth.NOT_MET
    assert [(i.what, i.day) for i in early.early_cytopenia] == [("ANC", 60)]


@pytest.mark.parametrize(
    ("values", "met"),
    [
        (((91, 0.9), (105, 0.9)), True),
        (((90, 0.9), (105, 0.9)), False),  # the first one is not after day 90
        (((91, 0.9), (104, 0.9)), False),  # 13 days apart
        (((91, 0.99), (105, 0.99)), True),
        (((91, 1.0), (105, 0.9)), False),  # at the limit is not below
        (((91, 0.9), (98, 1.2), (105, 0.9)), False),  # recovered between
        (((91, 0.9), (105, 0.9), (119, 1.5)), False),  # recovered since
        (((91, 0.9), (98, 0.8), (105, 0.9)), True),
    ],
)
def test_that_two_low_values_14_days_apart_after_day_90_are_needed(
    values: tuple[tuple[int, float], ...], met: bool
) -> None:
    assert (signs(anc(*values)).truth is Truth.MET) is met


@pytest.mark.parametrize(
    ("analyte", "limit", "step"), [("ANC", 1.0, 0.01), ("PLT", 100.0, 1.0), ("HGB", 10.0, 0.1)]
)
def test_that_each_line_has_its_limit(analyte: str, limit: float, step: float) -> None:
    for value, met in ((limit - step, True), (limit, False), (limit + step, False)):
        record = RecordBuilder().with_result(analyte, 100, value).with_result(analyte, 120, value)
        assert (signs(record).truth is Truth.MET) is met, value


def test_that_a_transfusion_counts_as_a_value_below() -> None:
    record = RecordBuilder().with_result("HGB", 100, 9.1).with_event("transfusion", 120, product="red_cells")
    assert signs(record).truth is Truth.MET
    platelets = (
        RecordBuilder().with_result("HGB", 100, 9.1).with_event("transfusion", 120, product="platelets")
    )
    assert signs(platelets).truth is Truth.NOT_MET


def transfused(record: RecordBuilder, *days: int) -> RecordBuilder:
    for day in days:
        record = record.with_event("transfusion", day, product="red_cells")
    return record


def test_that_transfusions_alone_do_not_say_that_an_early_anaemia_worsens() -> None:
    tapering = transfused(RecordBuilder(), 3, 10, 20, 31, 47, 68, 86, 96, 120, 193)
    found = signs(tapering)
    assert (found.truth, [t.what for t in found.triggers]) == (Truth.INDETERMINATE, ["HGB"])
    assert signs(transfused(RecordBuilder(), 96, 120)).truth is Truth.MET  # new since day 30
    early = RecordBuilder().with_result("HGB", 20, 8.0).with_result("HGB", 95, 9.5)
    assert signs(transfused(early, 120)).truth is Truth.MET  # fell until it had to be transfused
    assert signs(transfused(early, 91).with_result("HGB", 120, 9.6)).truth is Truth.INDETERMINATE


def test_that_a_relapse_explains_what_comes_after_it() -> None:
    relapsed = signs(anc((95, 0.9), (110, 0.9)).with_event("progression", 92))
    assert relapsed.truth is Truth.NOT_MET
    assert relapsed.after_relapse
    assert signs(anc((95, 0.9), (110, 0.9)).with_event("progression", 120)).truth is Truth.MET
    assert signs(anc((95, 0.9), (110, 0.9)).with_event("progression", None)).truth is Truth.INDETERMINATE


@pytest.mark.parametrize(
    ("values", "met"),
    [
        (((100, 98.0), (130, 101.0)), True),
        (((100, 98.0), (130, 100.0)), False),
        (((100, 98.0), (130, 100.1)), True),
        (((100, 104.0), (130, 102.0)), False),  # high, and falling
        (((100, 102.0), (130, 102.0)), False),
        (((100, 98.0), (113, 103.0)), False),  # 13 days apart
        (((100, 98.0), (114, 103.0)), True),
        (((130, 103.0),), False),
    ],
)
def test_that_an_mcv_above_100_that_rises_counts(values: tuple[tuple[int, float], ...], met: bool) -> None:
    record = RecordBuilder()
    for day, value in values:
        record = record.with_result("MCV", day, value)
    assert (signs(record).truth is Truth.MET) is met


def test_that_any_blasts_in_the_last_sample_count() -> None:
    record = RecordBuilder().with_result("BLASTS_PB", 200, 2)
    assert [t.sign for t in signs(record).triggers] == [MarrowSign.BLASTS]
    assert signs(record.with_result("BLASTS_PB", 230, 0)).truth is Truth.NOT_MET


def test_that_late_icaht_of_grade_3_counts_while_the_neutrophils_stay_low() -> None:
    low = anc((60, 0.4), (80, 0.4))
    assert [t.sign for t in signs(low, late_icaht=(3, 3)).triggers] == [MarrowSign.LATE_ICAHT]
    assert signs(low, late_icaht=(2, 2)).truth is Truth.NOT_MET
    assert signs(low, late_icaht=(2, 3)).truth is Truth.INDETERMINATE
    assert signs(low.with_result("ANC", 95, 1.8), late_icaht=(3, 3)).truth is Truth.NOT_MET


def test_that_a_bound_decides_only_where_all_it_allows_agrees() -> None:
    def two(limit: float) -> RecordBuilder:
        bound = Censored(Comparator.BELOW, limit)
        return RecordBuilder().with_result("ANC", 95, bound).with_result("ANC", 120, bound)

    assert signs(two(0.5)).truth is Truth.MET
    assert signs(two(1.0)).truth is Truth.MET
    assert signs(two(1.2)).truth is Truth.INDETERMINATE


def test_that_a_partial_date_that_could_decide_is_not_taken_for_certain() -> None:
    record = RecordBuilder().with_result("ANC", "2024-03", 0.9).with_result("ANC", 120, 0.9)  # day 60 to 90
    assert signs(record).truth is Truth.NOT_MET
    record = RecordBuilder().with_result("ANC", "2024-04", 0.9).with_result("ANC", 130, 0.9)  # day 91 to 120
    assert signs(record).truth is Truth.INDETERMINATE


def test_that_later_values_are_not_looked_at() -> None:
    assert signs(anc((95, 0.9), (110, 0.9)), 109).truth is Truth.NOT_MET
    assert signs(anc((95, 0.9), (110, 0.9)), 110).truth is Truth.MET


@given(st.permutations([(95, 0.9), (95, 1.4), (110, 0.8), (110, 0.8), (111, 2.0), (130, 0.9), (145, 0.7)]))
def test_that_order_and_duplicates_change_nothing(values: list[tuple[int, float]]) -> None:
    found = signs(anc(*values))
    assert [(t.sign, [i.day for i in t.because]) for t in found.triggers] == [
        (MarrowSign.CYTOPENIA, [130, 145])
    ]


@pytest.mark.parametrize(
    ("values", "met", "any_course"),
    [
        (
            ((20, 0.3), (60, 0.7), (95, 0.8), (110, 0.9)),
            False,
            True,
        ),  # low since the early window, recovering
        (((20, 0.3), (60, 0.7), (95, 0.8), (110, 0.8)), False, True),  # and neither new nor worse
        (((20, 0.3), (60, 0.7), (95, 0.8), (110, 0.7)), True, True),  # worsening
        (((30, 0.3), (95, 0.8), (110, 0.9)), False, True),  # day 30 is of the early window
        (((31, 0.3), (95, 0.8), (110, 0.9)), True, True),
        (((20, 0.3), (60, 1.7), (95, 0.8), (110, 0.9)), True, True),  # recovered, and low again
    ],
)
def test_that_a_late_cytopenia_has_to_be_new_or_worsening(
    values: tuple[tuple[int, float], ...], met: bool, any_course: bool
) -> None:
    counts = marrow_values(anc(*values).record)
    assert (marrow_signs(counts).truth is Truth.MET) is met
    assert (marrow_signs(counts, is_any_course=True).truth is Truth.MET) is any_course


@pytest.mark.parametrize(
    ("last", "rise", "met"), [(102.9, 0.0, True), (102.9, 2.0, False), (104.0, 2.0, True)]
)
def test_that_a_centre_may_ask_for_more_than_any_rise_of_the_mcv(last: float, rise: float, met: bool) -> None:
    record = RecordBuilder().with_result("MCV", 30, 102.0).with_result("MCV", 300, 102.5)
    counts = marrow_values(record.with_result("MCV", 400, last).record)
    assert (marrow_signs(counts, mcv_rise_fl=rise).truth is Truth.MET) is met


def test_that_an_mcv_that_only_wavers_does_not_rise() -> None:
    def mcv(*values: tuple[int, float]) -> RecordBuilder:
        record = RecordBuilder()
        for day, value in values:
            record = record.with_result("MCV", day, value)
        return record

    assert signs(mcv((30, 108.2), (330, 105.5), (350, 106.3))).truth is Truth.NOT_MET
    assert signs(mcv((30, 104.2), (330, 105.5), (350, 106.3))).truth is Truth.MET


def test_that_late_icaht_that_recovered_or_has_a_relapse_is_no_reason() -> None:
    low = anc((60, 0.4), (80, 0.4))
    again = low.with_result("ANC", 150, 2.5).with_result("ANC", 400, 0.8)
    assert signs(again, late_icaht=(3, 3)).truth is Truth.NOT_MET
    assert signs(low.with_event("progression", 85), late_icaht=(3, 3)).truth is Truth.NOT_MET
