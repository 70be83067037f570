"""The clones of a whole record: which way each went, and which were retained, lost or new."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.records.patient import Sex
from analytics.records.sample import Material
from analytics.rules.assessment import Reason, Status
from analytics.rules.clones import assess_clones
from analytics.rules.input_place import input_place
from analytics.rules.vaf_kinetics import Trend, Why
from analytics.rules.wanted import Place, Wanted

BEFORE = {"TP53 p.R248Q": 0.044, "DNMT3A p.R882H": 0.12, "PPM1D p.R552*": 0.026}
AFTER = {"TP53 p.R248Q": 0.385, "DNMT3A p.R882H": 0.081, "TET2 p.Q1523*": 0.024}


def assess(builder, as_of=None, **chosen):
    return assess_clones(builder.record, as_of, {f"clones.{key}": value for key, value in chosen.items()})


@pytest.fixture
def marc(a_record):
    """The patient of the picture: a growing TP53, PPM1D lost and TET2 new at the t-MN of day 386."""
    builder = a_record.of(Sex.MALE, "1957-06-02").with_sample(-41, BEFORE, material=Material.APHERESIS)
    return builder.with_sample(386, AFTER, material=Material.MARROW, depth=2400)


def by_gene(answer):
    return {clone.gene: clone for clone in answer.details.clones}


def test_that_each_clone_has_its_call_and_its_fate(marc):
    got = assess(marc)
    assert got.outcome == "rising 2, falling 2, unchanged 0; retained 2, lost 1, new 1"
    clones = by_gene(got)
    assert [clone.call for clone in clones.values()] == [
        Trend.RISING, Trend.FALLING, Trend.FALLING, Trend.RISING,
    ]  # fmt: skip
    assert list(clones) == ["TP53", "DNMT3A", "PPM1D", "TET2"]
    assert (clones["TP53"].days, clones["TP53"].changes_material) == (427, True)
    assert 12 * clones["TP53"].doubling_years.value == pytest.approx(4.48, abs=0.01)
    assert (got.status, got.reason, got.value) == (Status.BOUNDED, Reason.CENSORED_VALUE, None)


def test_that_inputs_are_what_each_sample_says(marc):
    inputs = {(i.what, i.day): i.value for i in assess(marc).inputs}
    assert inputs[("TP53 p.R248Q", -41)] == "0.044"
    assert inputs[("PPM1D p.R552*", 386)] == "<0.01"


def test_that_only_samples_that_were_known_count(marc):
    got = assess(marc, as_of=385)
    assert (got.status, got.reason) == (Status.NOT_EVALUABLE, Reason.TOO_FEW_SAMPLES)
    assert got.missing == ("gene:TP53", "gene:DNMT3A", "gene:PPM1D")
    assert assess(marc, as_of=386).outcome == assess(marc).outcome


def test_that_without_a_sample_one_is_asked_for(a_record):
    for builder in (a_record, a_record.with_sample(30, failed=True)):
        assert (assess(builder).status, assess(builder).missing) == (Status.NOT_EVALUABLE, (Wanted.SAMPLE,))


def test_that_nothing_detected_is_an_answer(a_record):
    got = assess(a_record.with_sample(30).with_sample(90))
    assert (got.outcome, got.status, got.details.samples) == ("none detected", Status.COMPLETE, 2)


def test_that_an_unknown_limit_bounds_nothing_and_is_asked_for(a_record):
    got = assess(a_record.with_sample(-30, limit=None).with_sample(400, {"TP53": 0.3}))
    assert (got.status, got.missing) == (Status.NOT_EVALUABLE, (Wanted.DETECTION_LIMIT,))
    assert by_gene(got)["TP53"].growth.why is Why.LIMIT_UNKNOWN


def test_that_what_the_panel_does_not_cover_is_no_sample_of_a_clone(a_record):
    builder = a_record.with_sample(-30, {"TET2": 0.1}).with_sample(400, panel="ipss-m")
    got = assess(builder)
    assert (got.reason, got.missing) == (Reason.TOO_FEW_SAMPLES, ("gene:TET2",))
    assert dict(got.details.fates) == {"retained": 0, "lost": 0, "new": 0, "not_comparable": 1}


def test_that_one_clone_has_its_growth_as_the_value(a_record):
    got = assess(a_record.with_sample(-30, {"TP53": 0.1}).with_sample(335, {"TP53": 0.2}))
    assert got.status is Status.COMPLETE
    assert got.value == pytest.approx(0.6931 * 365.25 / 365, abs=1e-4)


@pytest.mark.parametrize(
    ("second", "beyond_error", "beyond_rate"),
    [
        (0.105, Trend.UNCHANGED, Trend.UNCHANGED),
        (0.125, Trend.UNCHANGED, Trend.RISING),
        (0.085, Trend.UNCHANGED, Trend.UNCHANGED),
        (0.080, Trend.UNCHANGED, Trend.FALLING),
        (0.200, Trend.RISING, Trend.RISING),
    ],
)
def test_that_the_clinic_can_call_by_the_rate(a_record, second, beyond_error, beyond_rate):
    """CH_EUDARIO: the interval of the fitness leaves out zero; or more than 0.25 per year."""
    builder = a_record.with_sample(-30, {"TP53": 0.1}, depth=500)
    builder = builder.with_sample(335, {"TP53": second}, depth=500)
    assert by_gene(assess(builder))["TP53"].call is beyond_error
    assert by_gene(assess(builder, call="beyond_rate"))["TP53"].call is beyond_rate


@pytest.mark.parametrize(("fitness", "call"), [(0.2499, Trend.UNCHANGED), (0.2501, Trend.RISING)])
def test_that_the_rate_has_to_be_above_a_quarter(a_record, fitness, call):
    import math

    start = math.log(0.2 / 0.8)
    end = 1 / (1 + math.exp(-(start + fitness * 365 / 365.25))) / 2
    builder = a_record.with_sample(-30, {"TP53": 0.1}).with_sample(335, {"TP53": end})
    assert by_gene(assess(builder, call="beyond_rate"))["TP53"].call is call


def test_that_a_bound_is_called_only_where_all_of_it_is_beyond(a_record):
    rose = a_record.with_sample(-30).with_sample(335, {"TP53": 0.3})
    assert by_gene(assess(rose, call="beyond_rate"))["TP53"].call is Trend.RISING
    maybe = a_record.with_sample(-30, limit=0.1).with_sample(335, {"TP53": 0.05})
    assert by_gene(assess(maybe, call="beyond_rate"))["TP53"].call is None


def test_that_a_clone_nobody_can_call_is_counted_as_such(a_record):
    builder = a_record.with_sample(-30, {"TP53": 0.1}, depth=None)
    got = assess(builder.with_sample(335, {"TP53": 0.2}, depth=None))
    assert got.outcome == "rising 0, falling 0, unchanged 0, undecided 1; retained 1, lost 0, new 0"


def test_that_fates_can_be_those_at_the_t_mn(marc):
    builder = marc.with_sample(430, {"DNMT3A p.R882H": 0.09}).with_event("tmn", 386, type="MDS")
    assert dict(assess(builder).details.fates) == {"retained": 1, "lost": 2, "new": 0}
    at_tmn = assess(builder, after="fate_at_tmn").details
    assert dict(at_tmn.fates) == {"retained": 2, "lost": 1, "new": 1}
    assert assess(marc, after="fate_at_tmn").details == assess(marc).details  # without a t-MN: the last one


def test_that_a_man_s_x_linked_gene_has_no_heterozygous_fitness(a_record):
    builder = a_record.of(Sex.MALE).with_sample(-30, {"BCOR": 0.1}).with_sample(335, {"BCOR": 0.2})
    assert by_gene(assess(builder))["BCOR"].fitness.why is Why.ONE_COPY


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_that_order_and_later_samples_decide_nothing(marc, data):
    record = marc.record
    later = marc.with_sample(500, {"TP53 p.R248Q": 0.9}).record
    shuffled = replace(
        later,
        samples=tuple(data.draw(st.permutations(later.samples))),
        variants=tuple(data.draw(st.permutations(later.variants))),
    )
    first, second = assess_clones(record, None, {}), assess_clones(shuffled, 499, {})
    assert first.outcome == second.outcome
    assert first.details.clones == second.details.clones


def test_that_every_input_leads_to_the_sample_it_is_of(marc):
    """What a panel implies has no call: its sample is found although a call has the same id."""
    record = marc.record
    places = {sample.at: sample.id for sample in record.samples}
    for given_input in assess(marc).inputs:
        place = input_place(given_input, record)
        assert place is not None
        assert (place.place, place.id) == (Place.SAMPLE, places[given_input.at])
