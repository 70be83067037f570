"""The clonal haematopoiesis risk score: definitions §7.2, its vectors, its boundaries, what is missing."""

from dataclasses import replace

import pytest

from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason
from analytics.rules.chrs import (
    ITEMS,
    ChrsCategory,
    ChrsInputs,
    category,
    chrs_score,
    high_risk_genes,
    is_contradictory,
)
from analytics.rules.switches import switches

SWITCHES = switches("chrs", {})


def given(age, n, max_vaf, *, single=False, high=False, rdw=13.4, mcv=92.0, status="chip") -> ChrsInputs:
    return ChrsInputs(single, high, n, max_vaf, Measured(rdw), Measured(mcv), status, (age, age))


USUAL = given(60, 1, 0.05)


@pytest.mark.parametrize(
    ("inputs", "points", "group"),
    [
        (given(58, 1, 0.08, single=True), 7.5, "low"),
        (given(71, 2, 0.18), 9.5, "low"),
        (given(68, 1, 0.32, status="ccus"), 10.0, "intermediate"),
        (given(74, 2, 0.42, high=True, rdw=17.8, mcv=108, status="ccus"), 15.5, "high"),
        (given(90, 9, 1.0, high=True, rdw=50, mcv=160, status="ccus"), 15.5, "high"),
        (given(64.9, 1, 0.199), 8.0, "low"),
        (given(65, 1, 0.20, high=True), 11.0, "intermediate"),
        (given(65, 1, 0.20, high=True, status="ccus", rdw=15), 13.0, "high"),
        (given(58, 2, 0.05), 9.0, "low"),
    ],
)
def test_that_the_vectors_come_out(inputs: ChrsInputs, points: float, group: str) -> None:
    """Definitions §7.2, vectors 1 to 9."""
    score = chrs_score(inputs, SWITCHES)
    assert (score.low, score.high, score.category) == (points, points, group)


def test_that_the_score_runs_from_7_5_to_15_5() -> None:
    nothing = chrs_score(ChrsInputs(), SWITCHES)
    assert (nothing.low, nothing.high, nothing.category) == (7.5, 15.5, None)
    assert nothing.open_items == ITEMS


@pytest.mark.parametrize(
    ("score", "group"),
    [(7.5, "low"), (9.5, "low"), (10, "intermediate"), (12, "intermediate"), (12.5, "high"), (15.5, "high")],
)
def test_that_a_group_ends_where_the_paper_says(score: float, group: str) -> None:
    assert category(score) is ChrsCategory(group)


@pytest.mark.parametrize(
    ("name", "below", "at", "step"),
    [("max_vaf", 1, 2, 0.2), ("rdw", 1, 2.5, 15.0), ("mcv", 1, 2.5, 100.0), ("age_years", 1, 1.5, 65.0)],
)
def test_that_each_threshold_is_included(name: str, below: float, at: float, step: float) -> None:
    least = {"max_vaf": 0.0001, "rdw": 0.1, "mcv": 0.1, "age_years": 0.01}[name]
    for value, points in ((step - least, below), (step, at), (step + least, at)):
        cell = {"rdw": Measured(value), "mcv": Measured(value), "age_years": (value, value)}.get(name, value)
        score = chrs_score(replace(USUAL, **{name: cell}), SWITCHES)
        item = next(i for i in score.items if i.name == name.removesuffix("_years"))
        assert (item.low, item.high) == (points, points), value


def test_that_a_vaf_that_only_rounding_keeps_from_the_threshold_is_at_it() -> None:
    assert chrs_score(replace(USUAL, max_vaf=0.1 + 0.1 - 1e-12), SWITCHES).low == 9.0


@pytest.mark.parametrize(
    ("name", "spread"),
    [
        ("single_dnmt3a", 0.5), ("high_risk", 1.5), ("n_mutations", 1.0), ("max_vaf", 1.0), ("rdw", 1.5),
        ("mcv", 1.5), ("status", 0.5), ("age_years", 0.5),
    ],
)  # fmt: skip
def test_that_an_item_that_is_missing_leaves_its_points_open(name: str, spread: float) -> None:
    score = chrs_score(replace(USUAL, **{name: None}), SWITCHES)
    assert score.high - score.low == pytest.approx(spread)
    assert score.open_items == (name.removesuffix("_years"),)
    assert score.low <= chrs_score(USUAL, SWITCHES).low <= score.high


def test_that_a_group_is_said_only_where_all_that_is_missing_cannot_change_it() -> None:
    assert chrs_score(replace(USUAL, status=None), SWITCHES).category is ChrsCategory.LOW
    assert chrs_score(replace(USUAL, n_mutations=2, rdw=None), SWITCHES).category is None


@pytest.mark.parametrize(
    ("outcome", "low", "high"),
    [
        (Censored(Comparator.BELOW, 15.0), 1, 1),
        (Censored(Comparator.AT_MOST, 15.0), 1, 2.5),
        (Censored(Comparator.BELOW, 15.1), 1, 2.5),
        (Censored(Comparator.ABOVE, 15.0), 2.5, 2.5),
        (Censored(Comparator.ABOVE, 14.0), 1, 2.5),
        (Missing(MissingReason.NOT_DONE), 1, 2.5),
    ],
)
def test_that_a_bound_has_the_points_its_values_have(outcome: object, low: float, high: float) -> None:
    rdw = next(i for i in chrs_score(replace(USUAL, rdw=outcome), SWITCHES).items if i.name == "rdw")
    assert (rdw.low, rdw.high) == (low, high)


def test_that_an_mcv_of_exactly_100_depends_on_whom_one_follows() -> None:
    at = replace(USUAL, mcv=Measured(100.0))
    strict = switches("chrs", {"chrs.mcv": "mcv_above_100"})
    assert (chrs_score(at, SWITCHES).low, chrs_score(at, strict).low) == (9.5, 8.0)
    above = replace(USUAL, mcv=Measured(100.1))
    assert chrs_score(above, SWITCHES).low == chrs_score(above, strict).low == 9.5


def test_that_the_genes_of_high_risk_can_be_switched_where_sources_differ() -> None:
    assert {"SRSF2", "SF3B1", "ZRSR2", "IDH1", "IDH2", "FLT3", "RUNX1", "JAK2", "TP53"} == high_risk_genes(
        SWITCHES
    )
    assert "PPM1D" not in high_risk_genes(SWITCHES)
    other = switches("chrs", {"chrs.jak2": "jak2_not_high_risk", "chrs.u2af1": "u2af1_high_risk"})
    assert high_risk_genes(other) ^ high_risk_genes(SWITCHES) == {"JAK2", "U2AF1"}


def test_that_one_thing_about_the_mutations_decides_the_others() -> None:
    only_single = ChrsInputs(single_dnmt3a=True)
    found = {item.name: (item.low, item.high) for item in chrs_score(only_single, SWITCHES).items}
    assert (found["single_dnmt3a"], found["n_mutations"], found["high_risk"]) == ((0.5, 0.5), (1, 1), (1, 1))
    several = {i.name: (i.low, i.high) for i in chrs_score(ChrsInputs(n_mutations=2), SWITCHES).items}
    assert several["single_dnmt3a"] == (1, 1)


@pytest.mark.parametrize(
    ("inputs", "is_wrong"),
    [
        (ChrsInputs(single_dnmt3a=True, n_mutations=2), True),
        (ChrsInputs(single_dnmt3a=True, high_risk=True), True),
        (ChrsInputs(single_dnmt3a=True, n_mutations=1, high_risk=False), False),
        (ChrsInputs(single_dnmt3a=False, n_mutations=2, high_risk=True), False),
    ],
)
def test_that_a_single_dnmt3a_beside_another_mutation_is_noticed(inputs: ChrsInputs, is_wrong: bool) -> None:
    assert is_contradictory(inputs) is is_wrong
