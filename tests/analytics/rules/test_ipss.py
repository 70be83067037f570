"""IPSS (definitions §8.1): every vector, every limit, every input missing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason
from analytics.rules.assessment import Reason, Status
from analytics.rules.ipss import IpssDetails, IpssFindings, rate_ipss
from analytics.rules.ipss_cytogenetics import IpssGroup, ipss_groups

NORMAL, TRISOMY_8, COMPLEX = "46,XX[20]", "47,XX,+8[20]", "45,XX,-5,del(12)(p13),-18,+21[20]"
DEL_7Q, MONOSOMY_7 = "46,XX,del(7)(q22)[20]", "45,XX,-7[20]"
COUNTS = {0: (12.0, 250.0, 3.0), 1: (9.0, 250.0, 3.0), 2: (9.0, 50.0, 3.0), 3: (9.0, 50.0, 0.5)}
GROUPS = {IpssGroup.GOOD: 0.0, IpssGroup.INTERMEDIATE: 0.5, IpssGroup.POOR: 1.0}


def findings(blasts: float, karyotype: str | IpssGroup, hb: float, plt: float, anc: float) -> IpssFindings:
    groups = (
        frozenset({karyotype}) if isinstance(karyotype, IpssGroup) else ipss_groups(read_karyotype(karyotype))
    )
    return IpssFindings(*((Measured(value),) for value in (blasts, hb, plt, anc)), cytogenetics=groups)


def details_of(one: IpssFindings, **settings: str) -> IpssDetails:
    details = rate_ipss(one, {f"ipss.{name}": value for name, value in settings.items()}).details
    assert isinstance(details, IpssDetails)
    return details


@pytest.mark.parametrize(
    ("blasts", "karyotype", "cytopenias", "score", "category"),
    [
        (4.9, NORMAL, 0, 0.0, "Low"),
        (5, TRISOMY_8, 1, 1.0, "Int-1"),
        (5, COMPLEX, 2, 2.0, "Int-2"),
        (10, DEL_7Q, 3, 2.0, "Int-2"),
        (15, COMPLEX, 1, 2.5, "High"),
        (25, MONOSOMY_7, 3, 3.5, "High"),
    ],
)
def test_that_the_vectors_of_the_definitions_come_out(
    blasts: float, karyotype: str, cytopenias: int, score: float, category: str
) -> None:
    answer = rate_ipss(findings(blasts, karyotype, *COUNTS[cytopenias]), {})
    assert (answer.outcome, answer.value, answer.status) == (category, score, Status.COMPLETE)
    assert answer.missing == ()


def test_that_values_at_the_limits_are_no_cytopenia() -> None:
    details = details_of(findings(3, NORMAL, 10.0, 100.0, 1.8))
    assert (details.cytopenias_low, details.cytopenias_high) == (0, 0)


@pytest.mark.parametrize(
    ("hb", "plt", "anc"), [(9.999, 100, 1.8), (10, 99.999, 1.8), (10, 100, 1.7999), (9.9, 100, 1.8)]
)
def test_that_just_below_a_limit_is_a_cytopenia(hb: float, plt: float, anc: float) -> None:
    details = details_of(findings(3, NORMAL, hb, plt, anc))
    assert (details.cytopenias_low, details.cytopenias_high) == (1, 1)


@pytest.mark.parametrize(("anc", "counted"), [(1.499, 1), (1.5, 0), (1.7, 0), (1.8, 0)])
def test_that_the_limit_of_one_calculator_can_be_chosen(anc: float, counted: int) -> None:
    assert details_of(findings(3, NORMAL, 12, 250, anc), anc_below="1.5").cytopenias_low == counted


@pytest.mark.parametrize(
    ("blasts", "points"),
    [
        (0, 0),
        (4.999, 0),
        (5, 0.5),
        (10, 0.5),
        (10.001, 1.5),
        (10.999, 1.5),
        (11, 1.5),
        (20, 1.5),
        (20.001, 2.0),
        (21, 2.0),
        (30, 2.0),
    ],
)
def test_that_blasts_have_the_points_of_their_class(blasts: float, points: float) -> None:
    assert details_of(findings(blasts, NORMAL, 12, 250, 3)).score == points


@pytest.mark.parametrize(
    ("blasts", "points"), [(10, 0.5), (10.999, 0.5), (11, 1.5), (20.999, 1.5), (21, 2.0), (30, 2.0)]
)
def test_that_what_lies_between_two_classes_can_count_with_the_lower(blasts: float, points: float) -> None:
    one = findings(blasts, NORMAL, 12, 250, 3)
    assert details_of(one, blasts_between="blasts_lower_class").score == points


def test_that_above_thirty_per_cent_there_is_no_score() -> None:
    answer = rate_ipss(findings(30.001, NORMAL, 12, 250, 3), {})
    assert (answer.outcome, answer.value, answer.status) == (None, None, Status.NOT_EVALUABLE)
    assert answer.reason is Reason.OUTSIDE_SCOPE


def test_that_hemoglobin_in_other_units_is_compared_without_rounding() -> None:
    """6.2 mmol/L are 9.99 g/dL, so a cytopenia (definitions §11)."""
    assert details_of(findings(3, NORMAL, 6.2 * 1.611, 250, 3)).cytopenias_low == 1


NAMES = {"blasts": "marrow blasts", "hemoglobin": "HGB", "platelets": "PLT", "anc": "ANC"}


@pytest.mark.parametrize("name", [*NAMES, "cytogenetics"])
def test_that_a_missing_input_leaves_every_score_that_is_possible(name: str) -> None:
    whole = findings(7, IpssGroup.INTERMEDIATE, 9.0, 250, 3)
    empty: tuple[()] | frozenset[IpssGroup] = frozenset() if name == "cytogenetics" else ()
    answer = rate_ipss(replace(whole, **{name: empty}), {})
    assert isinstance(answer.details, IpssDetails)
    possible = [
        naive(7 if name != "blasts" else b, group, hb, plt, anc)
        for b in ((0, 5, 11, 21) if name == "blasts" else (7,))
        for group in (GROUPS if name == "cytogenetics" else (IpssGroup.INTERMEDIATE,))
        for hb in ((5.0, 15.0) if name == "hemoglobin" else (9.0,))
        for plt in ((5.0, 300.0) if name == "platelets" else (250.0,))
        for anc in ((0.1, 5.0) if name == "anc" else (3.0,))
    ]
    assert (answer.details.score_low, answer.details.score_high) == (min(possible), max(possible))
    assert answer.missing == (NAMES.get(name, "karyotype"),)
    assert answer.status is (Status.COMPLETE if min(possible) == max(possible) else Status.BOUNDED)


def test_that_a_third_cytopenia_that_changes_nothing_is_named_but_not_needed() -> None:
    answer = rate_ipss(replace(findings(7, IpssGroup.GOOD, 9.0, 50, 3), anc=()), {})
    assert (answer.outcome, answer.value, answer.status) == ("Int-1", 1.0, Status.COMPLETE)
    assert answer.missing == ("ANC",)


def test_that_nothing_known_is_not_low() -> None:
    answer = rate_ipss(IpssFindings(), {})
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
    )
    assert answer.missing == ("marrow blasts", "karyotype", "HGB", "PLT", "ANC")


def test_that_a_missing_result_is_no_value() -> None:
    none = (Missing(MissingReason.NOT_DONE),)
    assert details_of(replace(findings(3, NORMAL, 12, 250, 3), anc=none)).cytopenias_high == 1


def test_that_a_bound_counts_as_far_as_it_reaches() -> None:
    one = findings(3, NORMAL, 12, 250, 3)
    below = replace(one, platelets=(Censored(Comparator.BELOW, 20.0),))
    assert (details_of(below).cytopenias_low, details_of(below).cytopenias_high) == (1, 1)
    open_ = replace(one, blasts=(Censored(Comparator.BELOW, 6.0),))
    assert (details_of(open_).score_low, details_of(open_).score_high) == (0.0, 0.5)


def test_that_an_uncertain_category_is_written_from_best_to_worst() -> None:
    answer = rate_ipss(replace(findings(7, IpssGroup.GOOD, 9, 50, 3), cytogenetics=frozenset()), {})
    assert (answer.outcome, answer.status, answer.value) == ("Int-1 to Int-2", Status.BOUNDED, None)


def naive(blasts: float, group: IpssGroup, hb: float, plt: float, anc: float) -> float:
    """The table of the paper, once more and otherwise written."""
    points = 0.0 if blasts < 5 else 0.5 if blasts <= 10 else 1.5 if blasts <= 20 else 2.0
    low = [hb < 10, plt < 100, anc < 1.8]
    return points + GROUPS[group] + (0.5 if sum(low) >= 2 else 0.0)


def around(*limits: float) -> Iterator[float]:
    for limit in limits:
        yield from (limit - 0.01, limit, limit + 0.01)


def test_that_every_limit_and_its_neighbours_agree_with_the_table() -> None:
    for b, group, hb, plt, anc in product(around(5, 10, 20), GROUPS, around(10), around(100), around(1.8)):
        score = naive(b, group, hb, plt, anc)
        category = "Low" if score == 0 else "Int-1" if score <= 1 else "Int-2" if score <= 2 else "High"
        answer = rate_ipss(findings(b, group, hb, plt, anc), {})
        assert (answer.value, answer.outcome) == (score, category)


@given(st.floats(0, 30), st.sampled_from(list(GROUPS)), st.floats(3, 20), st.floats(0, 900), st.floats(0, 30))
def test_that_random_patients_agree_with_the_table(
    blasts: float, group: IpssGroup, hb: float, plt: float, anc: float
) -> None:
    assert rate_ipss(findings(blasts, group, hb, plt, anc), {}).value == naive(blasts, group, hb, plt, anc)


def test_that_the_answer_can_be_reproduced() -> None:
    answer = rate_ipss(findings(3, NORMAL, 12, 250, 1.6), {"ipss.anc_below": "1.5"})
    assert dict(answer.settings) == {"ipss.anc_below": "1.5", "ipss.blasts_between": "blasts_higher_class"}
    assert [(i.what, i.value, i.unit) for i in answer.inputs] == [
        ("marrow blasts", "3", "%"),
        ("HGB", "12", "g/dL"),
        ("PLT", "250", "10*9/L"),
        ("ANC", "1.6", "10*9/L"),
        ("cytogenetics", "good", None),
    ]
