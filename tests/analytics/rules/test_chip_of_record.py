"""CHIP or CCUS of a whole record: which sample, which counts, and what a clinician said."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Reason, Status
from analytics.rules.chip_of_record import assess_chip
from analytics.rules.wanted import Place, Wanted, place_of

COUNTS = {"HGB": 13.5, "ANC": 3.0, "PLT": 220.0}


def counted(builder, day, **other):
    for code, value in {**COUNTS, **other}.items():
        builder = builder.with_result(code, day, value)
    return builder


def assess(builder, as_of=None, **settings):
    return assess_chip(builder.record, as_of, {f"chip.{key}": value for key, value in settings.items()})


@pytest.fixture
def woman(a_record):
    return a_record.of(Sex.FEMALE, "1957-03-14")


def test_that_a_clone_with_normal_counts_is_chip(woman):
    got = assess(counted(woman.with_sample(-40, {"TP53": 0.044}), -38))
    assert (got.outcome, got.status, got.missing) == ("chip", Status.COMPLETE, ())
    assert {i.what for i in got.inputs} >= {"sample", "TP53 p.Arg1Ter", "HGB", "ANC", "PLT"}


def test_that_without_a_sample_there_is_nothing_to_say(woman):
    got = assess(woman)
    assert (got.outcome, got.reason, got.missing) == (None, Reason.NOT_MEASURED, (Wanted.SAMPLE,))


def test_that_a_failed_sample_is_none(woman):
    assert assess(woman.with_sample(-40, failed=True)).missing == (Wanted.SAMPLE,)


def test_that_cytopenia_before_day_100_asks_the_clinician(woman):
    got = assess(counted(woman.with_sample(60, {"TP53": 0.044}), 60, PLT=80.0))
    assert (got.outcome, got.status, got.missing) == (
        "chip_or_ccus", Status.BOUNDED, (Wanted.CHIP_STATUS,),
    )  # fmt: skip
    assert place_of(Wanted.CHIP_STATUS) is Place.EVENT


def late(woman, *days, plt=80.0):
    """A clone on day 400 and platelets on *days*, normal on day 60 and 100."""
    builder = counted(woman.with_sample(400, {"TP53": 0.044}), 400, PLT=plt)
    for day in (60, 100):
        builder = builder.with_result("PLT", day, 200.0)
    for day in days:
        builder = builder.with_result("PLT", day, plt)
    return builder


@pytest.mark.parametrize(("first", "outcome"), [(279, "chip_or_ccus"), (278, "ccus"), (250, "ccus")])
def test_that_a_cytopenia_has_to_last_four_months(woman, first, outcome):
    """Four months are 121.75 days."""
    assert assess(late(woman, first)).outcome == outcome


def test_that_counts_after_the_sample_show_that_it_lasts_but_only_when_they_are_known(woman):
    builder = late(woman, 460, 530)
    assert assess(builder).outcome == "ccus"
    assert assess(builder, as_of=460).outcome == "chip_or_ccus"


def test_that_a_normal_count_between_breaks_it(woman):
    assert assess(late(woman, 250).with_result("PLT", 300, 170.0)).outcome == "chip_or_ccus"


def test_that_neutrophils_that_never_recovered_are_icaht(woman):
    builder = counted(woman.with_sample(400, {"TP53": 0.044}), 400, ANC=1.2)
    for day in (90, 200, 300):
        builder = builder.with_result("ANC", day, 1.2)
    assert assess(builder).outcome == "chip_or_ccus"
    assert assess(builder.with_result("ANC", 150, 1.7)).outcome == "ccus"


def test_that_a_later_therapy_may_explain_it(woman):
    assert assess(late(woman, 250).with_next_therapy(399)).outcome == "chip_or_ccus"
    assert assess(late(woman, 250).with_next_therapy(401)).outcome == "ccus"


def test_that_a_clinicians_word_stands_above_the_data(woman):
    builder = counted(woman.with_sample(60, {"TP53": 0.044}), 60, PLT=80.0)
    got = assess(builder.with_event("clonal_haematopoiesis", 60, chip_status="ccus", judged_by="Dr Martin"))
    assert (got.outcome, got.status) == ("ccus", Status.COMPLETE)
    assert (got.details.by_data, got.details.judged_by) == ("chip_or_ccus", "Dr Martin")
    assert got.inputs[0].what == "clonal_haematopoiesis"


def test_that_the_last_word_holds_and_only_what_was_said_by_then(woman):
    builder = woman.with_sample(60, {"TP53": 0.044}).with_event(
        "clonal_haematopoiesis", 90, chip_status="ccus"
    )
    builder = builder.with_event("clonal_haematopoiesis", 70, chip_status="chip")
    assert [assess(builder, as_of=day).outcome for day in (65, 80, 95)] == ["chip_or_ccus", "chip", "ccus"]


def test_that_a_myeloid_neoplasm_is_neither(woman):
    builder = woman.with_sample(60, {"TP53": 0.4}).with_event("tmn", 300, type="MDS")
    assert (assess(builder).outcome, assess(builder).reason) == (None, Reason.OUTSIDE_SCOPE)
    assert assess(builder, as_of=299).outcome == "chip_or_ccus"


@pytest.mark.parametrize(
    ("panel", "limit", "outcome", "status", "missing"),
    [
        ("myeloid-core", 0.01, "neither", Status.COMPLETE, ()),
        ("ipss-m", 0.01, "neither", Status.BOUNDED, ("gene:JAK2", "gene:TET2", "gene:ZRSR2")),
        ("myeloid-core", None, None, Status.NOT_EVALUABLE, (Wanted.DETECTION_LIMIT,)),
        ("myeloid-core", 0.05, None, Status.NOT_EVALUABLE, ()),
    ],
)
def test_that_nothing_found_is_neither_only_where_it_would_have_been_seen(
    woman, panel, limit, outcome, status, missing
):
    got = assess(woman.with_sample(60, panel=panel, limit=limit))
    assert (got.outcome, got.status, got.missing) == (outcome, status, missing)


def test_that_a_limit_above_two_per_cent_is_a_bound_and_not_a_gap(woman):
    assert assess(woman.with_sample(60, limit=0.05)).reason is Reason.CENSORED_VALUE


def test_that_an_unknown_panel_is_named(woman):
    got = assess(woman.with_sample(60, {"TET2": 0.01}, panel=None))
    assert got.missing == (Wanted.PANEL,)


def test_that_counts_too_far_from_the_sample_are_no_counts_of_it(woman):
    builder = counted(woman.with_sample(200, {"TP53": 0.044}), 231)
    assert assess(builder).missing == ("HGB", "ANC", "PLT", Wanted.CHIP_STATUS)
    assert assess(builder, counts_within_days="31").outcome == "chip"


def test_that_a_sample_before_lymphodepletion_is_not_read_with_counts_after_it(woman):
    treatment = replace(woman.record.treatments[0], lymphodepletion_start=CalendarDate(2023, 12, 27))
    builder = counted(woman.with_sample(-10, {"TP53": 0.044}), -1, ANC=0.1)
    record = replace(builder.record, treatments=(treatment,))
    assert assess_chip(record, None, {}).missing == ("HGB", "ANC", "PLT", Wanted.CHIP_STATUS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_that_order_and_duplicates_decide_nothing(woman, data):
    record = late(woman, 250, 300).with_sample(400, {"TP53": 0.05, "TET2": 0.1}).record
    results = data.draw(st.permutations(record.results + record.results[:3]))
    shuffled = replace(
        record,
        results=tuple(replace(r, id=n) for n, r in enumerate(results, 1)),
        samples=tuple(data.draw(st.permutations(record.samples))),
        variants=tuple(data.draw(st.permutations(record.variants))),
    )
    first, second = assess_chip(record, None, {}), assess_chip(shuffled, None, {})
    assert (first.outcome, first.status, first.missing) == (second.outcome, second.status, second.missing)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(-60, 600), st.integers(-60, 600))
def test_that_what_comes_later_changes_nothing_before(woman, as_of, day):
    record = late(woman, 250, 300)
    later = record.with_sample(as_of + 1, {"DNMT3A": 0.3}).with_result("PLT", max(day, as_of + 1), 30.0)
    one, other = assess(record, as_of=as_of), assess(later, as_of=as_of)
    assert (one.outcome, one.missing, one.inputs) == (other.outcome, other.missing, other.inputs)
