"""A value is marked exactly on the days on which a treatment speaks in it, and never by guess."""

import pytest

from analytics.catalogue import catalogue
from analytics.rules.result_circumstances import circumstances, circumstances_of


def marked(builder):
    """Return (analyte, day, what speaks in it) of every marked result."""
    record = builder.record
    found = circumstances_of(record)
    return {
        (r.analyte, record.axis.span(r.at).earliest, found[r.id].code)
        for r in record.results
        if r.id in found
    }


def with_days(builder, analyte, days):
    for day in days:
        builder = builder.with_result(analyte, day, 1.0)
    return builder


def test_that_a_count_is_under_gcsf_only_on_the_days_it_was_given(a_record) -> None:
    builder = with_days(a_record, "ANC", (4, 5, 9, 12, 13)).with_event("gcsf", 5, end=12)
    assert marked(builder) == {("ANC", day, "gcsf") for day in (5, 9, 12)}


def test_that_gcsf_without_an_end_speaks_on_its_first_day_and_while_it_goes_on(a_record) -> None:
    once = with_days(a_record, "ANC", (5, 6)).with_event("gcsf", 5)
    assert marked(once) == {("ANC", 5, "gcsf")}
    ongoing = with_days(a_record, "ANC", (4, 5, 600)).with_event("gcsf", 5, ongoing=True)
    assert marked(ongoing) == {("ANC", 5, "gcsf"), ("ANC", 600, "gcsf")}


def test_that_platelets_are_marked_for_seven_days_after_their_transfusion(a_record) -> None:
    """The window of platelet recovery in T-ICAHT (definitions §2.4)."""
    builder = with_days(a_record, "PLT", (9, 10, 17, 18)).with_event("transfusion", 10, product="platelets")
    assert marked(builder) == {("PLT", 10, "platelets"), ("PLT", 17, "platelets")}


def test_that_red_cells_mark_the_haemoglobin_of_their_day_alone(a_record) -> None:
    builder = with_days(a_record, "HGB", (10, 11)).with_event("transfusion", 10, product="red_cells")
    assert marked(with_days(builder, "PLT", (10,))) == {("HGB", 10, "red_cells")}


def test_that_a_transfusion_of_nobody_knows_what_may_be_either(a_record) -> None:
    builder = with_days(with_days(a_record, "HGB", (10,)), "PLT", (12,)).with_event("transfusion", 10)
    assert marked(builder) == {("HGB", 10, "red_cells"), ("PLT", 12, "platelets")}


def test_that_a_partial_date_marks_what_it_may_be(a_record) -> None:
    builder = a_record.with_result("PLT", "2024-03", 30.0).with_event("transfusion", 85, product="platelets")
    assert [code for *_, code in marked(builder)] == ["platelets"]  # day 85 is 26 March 2024


def test_that_nothing_else_is_marked(a_record) -> None:
    builder = a_record.with_event("gcsf", 5, end=12).with_event("transfusion", 6, product="platelets")
    assert marked(with_days(with_days(builder, "CD4", (6,)), "IGG", (6,))) == set()


@pytest.mark.parametrize(
    ("code", "mark"), [("gcsf", "PROPOSED"), ("platelets", "VERIFIED"), ("red_cells", "PROPOSED")]
)
def test_that_a_window_no_source_gives_says_so(code, mark) -> None:
    found = next(c for c in circumstances() if c.code == code)
    assert found.confidence.value == mark
    assert found.source
    assert found.days_after == (7 if code == "platelets" else 0)


def test_that_the_catalogue_knows_what_is_named() -> None:
    for circumstance in circumstances():
        assert circumstance.event_kind in catalogue().event_kinds
        assert circumstance.analytes <= set(catalogue().analytes)
