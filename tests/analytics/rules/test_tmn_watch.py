"""The t-MN watch lists what is there with the papers' figures, and prompts by the rule of definitions §12."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.ids import SampleId, VariantCallId
from analytics.records.result import Censored, Comparator
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.comparison import Truth
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_factor import FactorKind, RiskFactor
from analytics.rules.tmn_watch import TmnWatch
from analytics.rules.tmn_watch_record import assess_tmn_watch
from tests.analytics.conftest import P, RecordBuilder, at


def watch(built: Any, as_of: int | None = None, **settings: str) -> Assessment:
    return assess_tmn_watch(built.record, as_of, {f"tmn_watch.{k}": v for k, v in settings.items()})


def factors(answer: Assessment) -> dict[FactorKind, RiskFactor]:
    assert isinstance(answer.details, TmnWatch)
    return {factor.kind: factor for factor in answer.details.factors}


def counts(analyte: str, *values: tuple[int, float]) -> RecordBuilder:
    built = RecordBuilder()
    for day, value in values:
        built = built.with_result(analyte, day, value)
    return built


def healthy(last: int = 400) -> RecordBuilder:
    built = RecordBuilder().with_event("response", 30, response="CR")
    for day in (30, 100, 200, last):
        for analyte, value in (("ANC", 3.0), ("PLT", 210.0), ("HGB", 13.0), ("MCV", 92.0)):
            built = built.with_result(analyte, day, value)
    return built


def sequenced(
    built: RecordBuilder,
    *samples: tuple[int, float | None],
    gene: str = "TP53",
    depth: int | None = 1500,
    limit: float | None = 0.01,
) -> RecordBuilder:
    """Samples with the VAF of one clone; None: not detected."""
    taken, calls = [], []
    for number, (day, vaf) in enumerate(samples, start=1):
        taken.append(Sample(SampleId(number), P, at(day), Material.BLOOD, "ipss-m", limit, depth=depth))
        state = CallState.NOT_DETECTED if vaf is None else CallState.DETECTED
        calls.append(
            VariantCall(
                VariantCallId(number), P, SampleId(number), gene, state, hgvs_p="p.X1", vaf_fraction=vaf
            )
        )
    return RecordBuilder(replace(built.record, samples=tuple(taken), variants=tuple(calls)))


def test_that_the_vector_of_the_definitions_prompts() -> None:
    late = counts("ANC", (95, 0.9), (110, 0.9)).with_event("response", 90, response="CR")
    answer = watch(late)
    assert (answer.outcome, answer.status) == ("prompt", Status.COMPLETE)
    assert [(i.what, i.value, i.day) for i in answer.inputs[:2]] == [("ANC", "0.9", 95), ("ANC", "0.9", 110)]
    early = watch(counts("ANC", (46, 0.9), (60, 0.9)).with_event("response", 30, response="CR"))
    assert early.outcome == "none"
    assert isinstance(early.details, TmnWatch)
    assert [(i.what, i.day) for i in early.details.signs.early_cytopenia] == [("ANC", 60)]


def test_that_the_centre_can_hide_the_prompt_and_keeps_the_factors() -> None:
    late = counts("ANC", (95, 0.9), (110, 0.9))
    answer = watch(late, prompt="marrow_prompt_hidden")
    assert answer.outcome == "risk factors"
    assert factors(answer)[FactorKind.CYTOPENIA].what == "ANC"
    assert ("tmn_watch.prompt", "marrow_prompt_hidden") in answer.settings


def test_that_a_healthy_patient_has_none_and_what_is_missing_is_said() -> None:
    answer = watch(healthy())
    assert (answer.outcome, answer.status, answer.missing) == ("none", Status.BOUNDED, ("NGS sample",))
    answer = watch(sequenced(healthy(), (-30, None), (380, None)))
    assert (answer.outcome, answer.status, answer.missing) == ("none", Status.COMPLETE, ())


@pytest.mark.parametrize("analyte", ["ANC", "PLT", "HGB", "MCV"])
def test_that_a_count_never_measured_is_named(analyte: str) -> None:
    record = sequenced(healthy(), (-30, None), (380, None)).record
    without = replace(record, results=tuple(r for r in record.results if r.analyte != analyte))
    answer = assess_tmn_watch(without)
    assert (answer.outcome, answer.status, answer.missing) == ("none", Status.BOUNDED, (analyte,))


def test_that_nothing_measured_is_not_evaluable() -> None:
    answer = watch(RecordBuilder().with_event("last_contact", 300))
    assert (answer.outcome, answer.reason) == (None, Reason.NOT_MEASURED)
    assert answer.missing == ("ANC", "PLT", "HGB", "MCV", "NGS sample")
    no_infusion = assess_tmn_watch(replace(healthy().record, treatments=()))
    assert (no_infusion.outcome, no_infusion.missing) == (None, ("infusion date",))


@pytest.mark.parametrize(("value", "is_there"), [(0.99, True), (1.0, False), (1.01, False)])
def test_that_one_late_low_value_is_a_factor_and_no_prompt(value: float, is_there: bool) -> None:
    answer = watch(healthy().with_result("ANC", 410, value))
    assert answer.outcome == ("risk factors" if is_there else "none")
    assert (FactorKind.CYTOPENIA in factors(answer)) is is_there


@pytest.mark.parametrize(("day", "is_there"), [(90, False), (91, True)])
def test_that_low_is_late_after_day_90(day: int, is_there: bool) -> None:
    assert (FactorKind.CYTOPENIA in factors(watch(counts("PLT", (day, 80))))) is is_there


@pytest.mark.parametrize(("value", "is_there"), [(99.9, False), (100.0, False), (100.1, True)])
def test_that_an_mcv_above_100_is_a_factor(value: float, is_there: bool) -> None:
    found = factors(watch(healthy().with_result("MCV", 410, value)))[FactorKind.MCV]
    assert found.is_there is is_there
    assert found.change is not None
    assert found.change.before is not None
    assert (found.change.before.given.value, found.change.days) == ("92", 380)


def test_that_a_bound_decides_only_where_all_it_allows_agrees() -> None:
    below = Censored(Comparator.BELOW, 1.5)
    found = factors(watch(healthy().with_result("ANC", 410, below)))[FactorKind.CYTOPENIA]
    assert found.truth is Truth.INDETERMINATE
    assert watch(healthy().with_result("ANC", 410, below)).status is Status.BOUNDED


def test_that_a_new_clone_needs_a_sample_that_could_have_shown_it() -> None:
    found = factors(watch(sequenced(healthy(), (-30, None), (300, 0.08))))[FactorKind.CLONE]
    assert (found.truth, found.what) == (Truth.MET, "TP53 p.X1")
    unknown = watch(sequenced(healthy(), (-30, None), (300, 0.08), limit=None))
    assert factors(unknown)[FactorKind.CLONE].truth is Truth.INDETERMINATE
    assert factors(watch(sequenced(healthy(), (300, 0.08))))[FactorKind.CLONE].truth is Truth.INDETERMINATE


@pytest.mark.parametrize(
    ("before", "after", "depth", "truth"),
    [
        (0.044, 0.118, 1500, Truth.MET),  # the mock-up's clone: beyond the error of the reads
        (0.10, 0.10, 1500, Truth.NOT_MET),
        (0.20, 0.05, 1500, Truth.NOT_MET),
        (0.10, 0.105, 200, Truth.NOT_MET),  # within the error
        (0.044, 0.118, None, Truth.MET),  # error not known, faster than 0.25 a year
        (0.10, 0.104, None, Truth.INDETERMINATE),
    ],
)
def test_that_a_growing_clone_is_one_beyond_error_or_faster_than_published(
    before: float, after: float, depth: int | None, truth: Truth
) -> None:
    built = sequenced(healthy(), (-30, before), (335, after), depth=depth)
    assert factors(watch(built))[FactorKind.CLONE].truth is truth


@pytest.mark.parametrize("gene", ["TP53", "PPM1D", "DNMT3A"])
def test_that_the_watched_genes_are_the_three(gene: str) -> None:
    built = sequenced(healthy(), (-30, None), (300, 0.08), gene=gene)
    assert factors(watch(built))[FactorKind.CLONE].is_there
    assert FactorKind.CLONE not in factors(watch(sequenced(healthy(), (-30, None), (300, 0.08), gene="TET2")))


@pytest.mark.parametrize(
    ("grade", "least", "outcome"), [(1, "1", "risk factors"), (2, "3", "none"), (3, "3", "risk factors")]
)
def test_that_icans_counts_from_the_grade_of_the_centre(grade: int, least: str, outcome: str) -> None:
    built = healthy().with_event("icans", 5)
    event = replace(built.record.events[-1], grade=grade)
    built = RecordBuilder(replace(built.record, events=(*built.record.events[:-1], event)))
    answer = watch(built, icans_from_grade=least)
    assert answer.outcome == outcome
    assert factors(answer)[FactorKind.ICANS].value == str(grade)


def test_that_age_is_listed_and_never_counts() -> None:
    record = healthy().record
    born = replace(record, patient=replace(record.patient, birth_date=CalendarDate(1940, 1, 1)))
    answer = assess_tmn_watch(born)
    assert factors(answer)[FactorKind.AGE].value == "84"
    assert answer.outcome == "none"


def test_that_a_relapse_explains_counts_until_there_is_an_answer_again() -> None:
    built = counts("PLT", (300, 150), (400, 95), (430, 90)).with_event("progression", 350)
    assert watch(built).outcome == "none"
    again = built.with_event("response", 380, response="CR")
    assert watch(again).outcome == "prompt"
    assert watch(again, relapse_free="never_relapsed").outcome == "none"
    later = built.with_event("response", 420, response="CR")
    assert watch(later).outcome == "risk factors"  # only one value in the new remission


def test_that_the_watch_ends_with_the_diagnosis() -> None:
    built = counts("PLT", (200, 180), (300, 90), (320, 60)).with_event("tmn", 320, type="MDS")
    answer = watch(built.with_result("PLT", 400, 300))
    assert answer.outcome == "prompt"
    assert isinstance(answer.details, TmnWatch)
    assert answer.details.tmn is not None
    assert answer.details.tmn.earliest == 320


def test_that_every_figure_of_the_papers_is_as_printed() -> None:
    figures = rule_data("tmn_watch")["figure"]
    told = {name: (f["hazard_ratio"], f["low"], f["high"]) for name, f in figures.items() if "low" in f}
    assert told == {"mcv": (1.10, 1.05, 1.16), "icans": (1.32, 1.01, 1.74), "age": (1.04, 1.01, 1.07)}
    assert figures["chrs"]["ten_year_percent"] == {"low": 0.67, "intermediate": 7.83, "high": 52.2}
    assert figures["cytopenia"]["at_diagnosis"] == {"ANC": 0.9, "PLT": 47.0, "HGB": 9.1}
    assert (figures["clone"]["carried"], figures["clone"]["sequenced"]) == (12, 14)


def test_that_a_later_value_does_not_make_an_earlier_day_lack_late_counts() -> None:
    """Nothing is known of day 91 but that a count of day 92 follows: as of that day, day 1 was the last."""
    early = RecordBuilder().with_result("ANC", 1, 0.5)
    later = early.with_result("ANC", 92, 0.5)
    answers = [assess_tmn_watch(built.record, 91) for built in (early, later)]
    assert answers[0].missing == answers[1].missing == ("MCV", "NGS sample")


@given(
    values=st.lists(
        st.tuples(
            st.sampled_from(["ANC", "PLT", "HGB", "MCV"]),
            st.integers(1, 500),
            st.sampled_from([0.5, 9, 99, 101]),
        ),
        min_size=1,
        max_size=12,
    ),
    order=st.randoms(use_true_random=False),
    as_of=st.none() | st.integers(0, 500),
)
def test_that_order_duplicates_and_later_values_change_nothing(
    values: list[tuple[str, int, float]], order: Any, as_of: int | None
) -> None:
    built = RecordBuilder()
    for analyte, day, value in values:
        built = built.with_result(analyte, day, value)
    record = built.record
    known = [r for r in record.results if as_of is None or (record.axis.day(r.at) or 0) <= as_of]
    shuffled = [*known, *(replace(r, id=r.id + 100) for r in known[:2])]
    order.shuffle(shuffled)
    answer = assess_tmn_watch(record, as_of)
    other = assess_tmn_watch(replace(record, results=tuple(shuffled)), as_of)
    assert (answer.outcome, answer.status, answer.missing) == (other.outcome, other.status, other.missing)
