"""Fisher's exact test against R, against every table with the same margins, and against scipy."""

import itertools
import math
import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import fisher_exact as fisher_of_scipy
from scipy.stats import random_table as random_table_of_scipy
from scipy.stats.contingency import odds_ratio as odds_ratio_of_scipy

from analytics.statistics import exact_tables
from analytics.statistics.estimability import Reason
from analytics.statistics.exact_tables import exact_table_p
from analytics.statistics.fisher_exact import _table_p, fisher_exact

GIVEN = [("bmtcrr", "D_by_Source", "D", "Source"), ("veteran", "trt_by_celltype", "trt", "celltype")]
JOBS = [[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]
TEA = [[3, 1], [1, 3]]
CONVICTIONS = [[2, 15], [10, 3]]


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """For tests that make the counter give up early: nothing is remembered from before, or of them."""
    _table_p.cache_clear()
    yield monkeypatch
    _table_p.cache_clear()


@pytest.mark.parametrize(("table", "block", "rows", "columns"), GIVEN)
def test_that_it_equals_r(
    table: str,
    block: str,
    rows: str,
    columns: str,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    counts = pd.crosstab(r_table(table)[rows], r_table(table)[columns]).to_numpy()
    theirs = r_results(table)[block]["fisher_p"]["p"]
    assert fisher_exact(counts).p == pytest.approx(theirs, abs=1e-10)


def test_that_it_equals_the_examples_of_the_manual_of_r() -> None:
    """``example(fisher.test)``; R searches the odds ratio with a tolerance of 1e-4, hence the last digits."""
    assert fisher_exact(JOBS).p == pytest.approx(0.7827, abs=5e-5)
    tea, convictions = fisher_exact(TEA), fisher_exact(CONVICTIONS)
    assert tea.p == pytest.approx(0.4857143, abs=5e-8)
    assert convictions.p == pytest.approx(0.0005367241, abs=5e-11)
    assert tea.odds_ratio is not None
    assert convictions.odds_ratio is not None
    assert tea.odds_ratio.estimate == pytest.approx(6.408309, rel=1e-5)
    assert convictions.odds_ratio.estimate == pytest.approx(0.04693661, abs=1e-4)
    assert convictions.odds_ratio.lower == pytest.approx(0.003325764, abs=1e-4)
    assert convictions.odds_ratio.upper == pytest.approx(0.363182271, abs=1e-4)


def tables_with(rows: list[int], columns: list[int]) -> Iterator[list[list[int]]]:
    """Yield every table with these margins."""
    if len(rows) == 1:
        yield [columns]
        return
    for first in itertools.product(*(range(min(rows[0], most) + 1) for most in columns)):
        if sum(first) == rows[0]:
            left = [most - taken for most, taken in zip(columns, first, strict=True)]
            for rest in tables_with(rows[1:], left):
                yield [list(first), *rest]


def weight(table: list[list[int]]) -> Fraction:
    """Return the probability of *table* but for a factor all tables with its margins share."""
    return Fraction(1, math.prod(math.factorial(cell) for row in table for cell in row))


def p_of_all_tables(table: list[list[int]]) -> float:
    """Return p by looking at every table, in exact arithmetic."""
    rows, columns = [sum(row) for row in table], [sum(column) for column in zip(*table, strict=True)]
    weights = [weight(one) for one in tables_with(rows, columns)]
    return float(sum(one for one in weights if one <= weight(table)) / sum(weights))


def random_table(seed: int) -> list[list[int]]:
    chance = random.Random(seed)
    most = chance.choice([1, 2, 3, 4])
    shape = chance.choice([(2, 2), (2, 3), (3, 2), (2, 4), (3, 3), (4, 2), (2, 5)])
    return [[chance.randint(0, most) for _ in range(shape[1])] for _ in range(shape[0])]


@pytest.mark.parametrize("seed", range(300))
def test_that_it_counts_every_table_with_the_same_margins(seed: int) -> None:
    table = random_table(seed)
    ours = fisher_exact(table)
    if not ours.status.ok:
        filled = np.array(table)
        assert min(filled.any(axis=0).sum(), filled.any(axis=1).sum()) < 2
        return
    assert ours.p == pytest.approx(p_of_all_tables(table), abs=1e-12)


@pytest.mark.parametrize(
    "table", [[[4, 1, 0, 2], [0, 3, 2, 1], [1, 0, 3, 2]], [[2, 0, 1]] * 2 + [[0, 3, 1]] * 2]
)
def test_that_tables_of_three_and_four_rows_are_counted(table: list[list[int]]) -> None:
    assert fisher_exact(table).p == pytest.approx(p_of_all_tables(table), abs=1e-12)


@pytest.mark.parametrize("seed", range(100))
def test_that_the_order_of_rows_and_columns_does_not_matter(seed: int) -> None:
    table = np.random.default_rng(seed).integers(0, 7, (3, 4))
    chance = np.random.default_rng(seed + 1)
    shuffled = table[chance.permutation(3)][:, chance.permutation(4)]
    assert fisher_exact(shuffled.T).p == pytest.approx(fisher_exact(table).p, abs=1e-10)


@pytest.mark.parametrize("seed", range(200))
def test_that_scipy_finds_the_same_of_two_by_two(seed: int) -> None:
    chance = random.Random(seed)
    most = chance.choice([2, 5, 30, 400])
    table = [[chance.randint(0, most) for _ in range(2)] for _ in range(2)]
    ours = fisher_exact(table)
    if not ours.status.ok:
        return
    assert ours.p == pytest.approx(fisher_of_scipy(table).pvalue, abs=1e-10)
    assert exact_table_p(np.array(table)) == pytest.approx(ours.p, abs=1e-10)
    theirs = odds_ratio_of_scipy(np.array(table), kind="conditional")
    bounds = theirs.confidence_interval(0.95)
    assert ours.odds_ratio is not None
    assert ours.odds_ratio.estimate == pytest.approx(theirs.statistic, rel=1e-6)
    assert ours.odds_ratio.lower == pytest.approx(bounds.low, rel=1e-6)
    assert ours.odds_ratio.upper == pytest.approx(bounds.high, rel=1e-6)


@pytest.mark.parametrize("table", [TEA, CONVICTIONS, [[7, 2], [3, 11]]])
def test_that_the_odds_ratio_solves_its_equations(table: list[list[int]]) -> None:
    (a, b), (c, d) = table
    found = fisher_exact(table).odds_ratio
    assert found is not None

    def share(ratio: float, wanted: Callable[[int], float]) -> float:
        cells = range(max(0, a - d), min(a + b, a + c) + 1)
        mass = [math.comb(a + b, k) * math.comb(c + d, a + c - k) * ratio**k for k in cells]
        return sum(m * wanted(k) for m, k in zip(mass, cells, strict=True)) / sum(mass)

    assert share(found.estimate, lambda k: k) == pytest.approx(a, abs=1e-10)
    assert share(found.lower, lambda k: k >= a) == pytest.approx(0.025, abs=1e-11)
    assert share(found.upper, lambda k: k <= a) == pytest.approx(0.025, abs=1e-11)


def test_that_a_cell_at_its_end_has_an_open_interval() -> None:
    none = fisher_exact([[0, 5], [4, 3]]).odds_ratio
    most = fisher_exact([[5, 0], [3, 4]]).odds_ratio
    assert none is not None
    assert most is not None
    assert (none.estimate, none.lower) == (0.0, 0.0)
    assert (most.estimate, most.upper) == (math.inf, math.inf)
    assert math.isfinite(none.upper)
    assert most.lower > 0


def test_that_a_large_two_by_two_table_loses_no_digits() -> None:
    table = [[50_200, 49_800], [49_700, 50_300]]
    assert fisher_exact(table).p == pytest.approx(fisher_of_scipy(table).pvalue, rel=1e-7)


@pytest.mark.parametrize(
    "table",
    [
        [[50, 60, 70], [65, 55, 60], [40, 70, 80]],
        [[30, 40, 20, 35], [22, 41, 33, 30], [25, 36, 28, 31]],
        [[110, 95, 130, 80], [101, 120, 118, 93]],
        [[3, 1, 4, 1, 5], [9, 2, 6, 5, 3], [5, 8, 9, 7, 9]],
    ],
)
def test_that_drawing_tables_at_random_agrees_with_counting(table: list[list[int]]) -> None:
    counts = np.array(table)
    drawn = random_table_of_scipy(counts.sum(axis=1), counts.sum(axis=0))
    sample = drawn.rvs(20_000, random_state=7)
    log_probability = drawn.logpmf(sample)
    share = float((log_probability <= drawn.logpmf(counts) + 1e-7).mean())
    p = fisher_exact(table).p
    assert abs(share - p) < 5 * math.sqrt(p * (1 - p) / 20_000)


def test_that_a_table_too_large_to_count_is_said_to_be(limited: pytest.MonkeyPatch) -> None:
    ours = fisher_exact([[500, 600, 700, 900]] * 4)
    assert ours.status.reason is Reason.TOO_LARGE
    assert math.isnan(ours.p)
    limited.setattr(exact_tables, "MOST_WORK", 10)
    assert fisher_exact(JOBS).status.reason is Reason.TOO_LARGE


def test_that_counting_in_batches_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    table = np.array([[5, 9, 2, 7], [8, 1, 6, 4], [3, 5, 9, 2]])
    at_once = exact_table_p(table)
    monkeypatch.setattr(exact_tables, "_BATCH", 50)
    assert exact_table_p(table) == pytest.approx(at_once, abs=1e-13)


def test_that_a_table_asked_again_is_not_counted_again(limited: pytest.MonkeyPatch) -> None:
    table = [[5, 9, 2, 7], [8, 1, 6, 4], [3, 5, 9, 2]]
    first = fisher_exact(table)
    limited.setattr(exact_tables, "MOST_WORK", 10)
    assert fisher_exact(table) == first
    other = [*table[:2], [2, 5, 9, 3]]
    assert fisher_exact(other).status.reason is Reason.TOO_LARGE
    limited.undo()
    assert fisher_exact(other).status.reason is Reason.TOO_LARGE  # giving up takes as long: it is remembered
    _table_p.cache_clear()
    assert fisher_exact(other).status.ok


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([[0, 0], [0, 0]], Reason.EMPTY_GROUP),
        ([[3, 4], [0, 0]], Reason.ONE_GROUP),
        ([[3, 0], [4, 0]], Reason.CONSTANT_COVARIATE),
    ],
)
def test_that_what_cannot_be_compared_has_no_number(table: Any, reason: Reason) -> None:
    ours = fisher_exact(table)
    assert (ours.status.reason, ours.odds_ratio) == (reason, None)
    assert math.isnan(ours.p)
