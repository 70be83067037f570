"""The risk score of a whole record: the sample before the infusion, the counts near it, the age then."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.records.patient import Sex
from analytics.records.sample import Material
from analytics.rules.assessment import Reason, Status
from analytics.rules.chrs_of_record import assess_chrs
from analytics.rules.wanted import Wanted

COUNTS = {"HGB": 13.5, "ANC": 3.0, "PLT": 220.0, "RDW": 14.0, "MCV": 92.0}
THREE = {"TP53 p.R248Q": 0.044, "DNMT3A p.R882H": 0.12, "TET2 p.Q1523*": 0.03}


def counted(builder, day, **other):
    for code, value in {**COUNTS, **other}.items():
        if value is not None:
            builder = builder.with_result(code, day, value)
    return builder


def assess(builder, as_of=None, **chosen):
    return assess_chrs(builder.record, as_of, {f"chrs.{key}": value for key, value in chosen.items()})


@pytest.fixture
def claire(a_record):
    """The patient of the pictures: 66 years at the apheresis, three mutations, CHIP said by a clinician."""
    return a_record.of(Sex.FEMALE, "1957-03-14").with_sample(-38, THREE, material=Material.APHERESIS)


def test_that_the_patient_of_the_pictures_has_eleven_points(claire):
    said = counted(claire, -37, PLT=120.0).with_event(
        "clonal_haematopoiesis", -30, chip_status="chip", judged_by="Dr Martin"
    )
    got = assess(said.with_sample(1000, {**THREE, "TP53 p.R248Q": 0.118}))
    assert (got.outcome, got.value, got.status) == ("intermediate", 11.0, Status.COMPLETE)
    details = got.details
    assert (details.high_risk, details.given.n_mutations, details.given.max_vaf) == (("TP53",), 3, 0.12)
    assert (details.day, details.judged_by, details.risk_10_years_percent) == (-38, "Dr Martin", 7.83)
    assert {i.what for i in got.inputs} >= {"sample", "RDW", "MCV", "clonal_haematopoiesis", "TP53 p.R248Q"}


def test_that_the_last_sample_counts_where_the_clinic_wants_it(claire):
    builder = counted(counted(claire, -37), 1000, MCV=101.0).with_sample(
        1000, {**THREE, "TP53 p.R248Q": 0.25}
    )
    last = assess(builder, sample="last_sample")
    assert (last.value, last.details.given.max_vaf) == (13.5, 0.25)
    assert assess(builder).value == 11.0
    assert assess(builder, as_of=999, sample="last_sample").value == 11.0


def test_that_without_a_sample_before_the_infusion_there_is_no_score(claire, a_record):
    after = counted(a_record.of(Sex.FEMALE, "1957-03-14").with_sample(91, THREE), 90)
    assert (assess(after).status, assess(after).missing) == (Status.NOT_EVALUABLE, (Wanted.SAMPLE,))
    assert assess(after, sample="last_sample").value == 11.0


def test_that_a_record_without_an_infusion_names_it(claire):
    record = replace(claire.record, treatments=())
    got = assess_chrs(record, None, {})
    assert got.missing == (Wanted.INFUSION_DATE,)


@pytest.mark.parametrize(
    ("code", "status", "spread"), [("RDW", Status.NOT_EVALUABLE, 1.5), ("MCV", Status.NOT_EVALUABLE, 1.5)]
)
def test_that_a_count_that_is_missing_is_named_and_leaves_its_points_open(claire, code, status, spread):
    got = assess(counted(claire, -37, **{code: None}))
    assert (got.status, got.missing, got.reason) == (status, (code,), Reason.NOT_MEASURED)
    assert got.details.score.high - got.details.score.low == spread


@pytest.mark.parametrize("code", ["HGB", "ANC", "PLT"])
def test_that_a_count_that_tells_ccus_is_named(claire, code):
    got = assess(counted(claire, -37, **{code: None}))
    assert got.missing == (code, Wanted.CHIP_STATUS)
    assert (got.outcome, got.status, got.value) == ("intermediate", Status.BOUNDED, None)


def test_that_cytopenia_at_the_apheresis_asks_for_the_clinicians_word(claire):
    assert assess(counted(claire, -37, PLT=90.0)).missing == (Wanted.CHIP_STATUS,)


def test_that_the_birth_date_is_named(claire):
    builder = counted(claire, -37)
    assert assess(builder.of(Sex.FEMALE)).missing == (Wanted.BIRTH_DATE,)


@pytest.mark.parametrize(("born", "points"), [("1958-11-25", 10.5), ("1958-11-24", 11.0)])
def test_that_65_years_are_reached_on_the_birthday(claire, born, points):
    """The sample of day −38 is of 24 November 2023."""
    assert assess(counted(claire, -37).of(Sex.FEMALE, born)).value == points


def test_that_a_birth_date_that_is_known_in_part_may_leave_it_open(claire):
    assert assess(counted(claire, -37).of(Sex.FEMALE, "1958")).status is Status.BOUNDED
    assert assess(counted(claire, -37).of(Sex.FEMALE, "1957")).status is Status.COMPLETE


def test_that_a_single_dnmt3a_has_half_a_point_less(a_record):
    builder = a_record.of(Sex.MALE, "1965-11-01").with_sample(-38, {"DNMT3A p.R882H": 0.08})
    assert assess(counted(builder, -37)).value == 7.5
    two = builder.with_sample(-37, {"DNMT3A p.R882H": 0.05, "DNMT3A p.R736C": 0.05})
    assert assess(counted(two, -37)).value == 9.0


def test_that_a_small_clone_is_no_mutation_of_the_score(a_record):
    builder = a_record.of(Sex.MALE, "1965-11-01").with_sample(
        -38, {"DNMT3A p.R882H": 0.08, "TP53 p.R248Q": 0.0199}
    )
    assert assess(counted(builder, -37)).value == 7.5


def test_that_one_variant_called_twice_is_one_mutation(a_record):
    builder = counted(a_record.of(Sex.MALE, "1965-11-01").with_sample(-38, {"DNMT3A p.R882H": 0.08}), -37)
    call = builder.record.variants[0]
    twice = replace(builder.record, variants=(call, replace(call, id=2, vaf_fraction=0.07)))
    assert assess_chrs(twice, None, {}).value == 7.5


def test_that_a_gene_the_panel_does_not_cover_is_not_taken_as_normal(a_record):
    builder = a_record.of(Sex.MALE, "1965-11-01").with_sample(-38, {"DNMT3A p.R882H": 0.08}, panel="ipss-m")
    got = assess(counted(builder, -37))
    assert (got.status, got.missing) == (Status.NOT_EVALUABLE, ("gene:JAK2", "gene:TET2", "gene:ZRSR2"))
    assert (got.details.score.low, got.details.score.high) == (7.5, 11.5)
    assert assess(counted(builder, -37), uncovered="uncovered_absent").value == 7.5


def test_that_a_high_risk_gene_in_sight_is_enough(claire):
    record = counted(claire, -37).record
    sample = replace(record.samples[0], panel="ipss-m")
    got = assess_chrs(replace(record, samples=(sample,)), None, {})
    assert got.details.given.high_risk is True
    assert got.details.given.n_mutations == 3


@pytest.mark.parametrize(
    ("more", "missing"),
    [({"limit": None}, (Wanted.DETECTION_LIMIT,)), ({"panel": None}, (Wanted.PANEL,))],
)
def test_that_an_unknown_limit_or_panel_leaves_the_mutations_open(a_record, more, missing):
    builder = a_record.of(Sex.MALE, "1965-11-01").with_sample(-38, {"DNMT3A p.R882H": 0.08}, **more)
    got = assess(counted(builder, -37))
    assert got.missing == missing
    assert got.details.score.low == 7.5
    assert got.details.score.high > 9.5


def test_that_no_clone_has_no_score(a_record):
    got = assess(counted(a_record.of(Sex.MALE, "1965-11-01").with_sample(-38), -37))
    assert (got.outcome, got.reason, got.missing) == (None, Reason.OUTSIDE_SCOPE, ())


def test_that_a_t_mn_ends_it_for_later_samples_only(claire):
    builder = counted(counted(claire, -37), 386).with_sample(386, THREE).with_event("tmn", 386, type="MDS")
    assert assess(builder).value == 11.0
    late = assess(builder, sample="last_sample")
    assert (late.outcome, late.reason, late.details.has_tmn) == (None, Reason.OUTSIDE_SCOPE, True)


def test_that_the_clinicians_neither_ends_it(claire):
    said = counted(claire, -37).with_event("clonal_haematopoiesis", -30, chip_status="neither")
    assert (assess(said).outcome, assess(said).reason) == (None, Reason.OUTSIDE_SCOPE)


def test_that_the_word_of_the_time_of_the_sample_counts(claire):
    builder = counted(claire, -37).with_event("clonal_haematopoiesis", 400, chip_status="ccus")
    assert assess(builder).value == 11.5
    builder = builder.with_event("clonal_haematopoiesis", -38, chip_status="chip")
    assert assess(builder).value == 11.0


def test_that_jak2_and_u2af1_follow_their_switches(a_record):
    for gene, choice, normally in (
        ("JAK2", {"jak2": "jak2_not_high_risk"}, 9.5),
        ("U2AF1", {"u2af1": "u2af1_high_risk"}, 8.0),
    ):
        builder = counted(a_record.of(Sex.MALE, "1965-11-01").with_sample(-38, {gene: 0.08}), -37)
        assert assess(builder).value == normally
        assert assess(builder, **choice).value == 17.5 - normally


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_that_order_duplicates_and_later_values_decide_nothing(claire, data):
    record = counted(counted(claire, -37), -50, MCV=105.0).record
    results = data.draw(st.permutations(record.results + record.results[:4]))
    later = counted(claire, 30, MCV=110.0).record.results
    shuffled = replace(
        record,
        results=tuple(replace(r, id=n) for n, r in enumerate((*results, *later), 1)),
        variants=tuple(data.draw(st.permutations(record.variants))),
    )
    first, second = assess_chrs(record, None, {}), assess_chrs(shuffled, 0, {})
    assert (first.outcome, first.value, first.missing) == (second.outcome, second.value, second.missing)
    assert first.value == 11.0
