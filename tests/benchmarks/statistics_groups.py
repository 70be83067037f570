"""Matching, scores and tests of groups: growth with the number of patients, beside scipy and beside looking.

Run by hand: ``python tests/benchmarks/statistics_groups.py [largest]`` (default 1,000,000 patients).

Matching has two partners in the same run: looking at every control for every choice (numpy's argmin, what
the definition says, only up to 10,000 patients), and scipy's k-d tree (not for a million tied scores, which
it takes minutes for), which finds nearest neighbours but lets two treated share one, so it does less. The
tests of groups stand beside the same tests of scipy, the logistic fit beside scipy's optimiser.
"""

import math
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy import stats
from scipy.optimize import minimize
from scipy.spatial import cKDTree

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.statistics.chi_square import chi_square
from analytics.statistics.descriptive_table import descriptive_table
from analytics.statistics.fisher_exact import fisher_exact
from analytics.statistics.kruskal_wallis import kruskal_wallis
from analytics.statistics.logistic_regression import logistic_regression
from analytics.statistics.mann_whitney import mann_whitney
from analytics.statistics.matching import match_nearest

LOOKED_AT = 10_000


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def milliseconds(do: Callable[[], object], times: int = 3) -> float:
    """Return the median processor time of *do*."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        do()
        taken.append(1000 * (time.process_time() - begin))
    return statistics.median(taken)


def slope(sizes: list[int], times: list[float]) -> float:
    """Return the slope of log time on log size."""
    return float(np.polyfit(np.log(sizes), np.log(times), 1)[0])


def looked(score: np.ndarray, treated: np.ndarray, ratio: int) -> None:
    """Match by looking at every control for every choice."""
    cases = np.flatnonzero(treated)
    cases = cases[np.argsort(-score[cases], kind="stable")]
    controls = score[~treated].copy()
    for _ in range(ratio):
        for case in cases:
            controls[np.argmin(np.abs(controls - score[case]))] = math.inf


def matching(sizes: list[int]) -> None:
    """Tell how matching grows, scores all different and scores on 100 values."""
    say("matching 1:2, a quarter treated      ms   looking ms (ratio)   k-d tree ms (ratio)")
    for ties in (False, True):
        times = []
        for n in sizes:
            chance = np.random.default_rng(n)
            score, treated = chance.random(n), chance.random(n) < 0.25
            score = np.round(score, 2) if ties else score
            ours = milliseconds(lambda s=score, t=treated: match_nearest(s, t, ratio=2), 1 if n > 1e5 else 3)
            times.append(ours)
            line = f"  n = {n:9,} {'tied' if ties else 'distinct':9} {ours:12.1f}"
            if n <= LOOKED_AT:
                by_looking = milliseconds(lambda s=score, t=treated: looked(s, t, 2), 1)
                line += f" {by_looking:12.1f} ({ours / by_looking:5.2f})"
            if ties and n > 100_000:
                say(line)
                continue
            tree = milliseconds(lambda s=score, t=treated: cKDTree(s[~t, None]).query(s[t, None], k=2), 1)
            say(f"{line:62} {tree:10.1f} ({ours / tree:5.2f})")
        say(f"  log-log slope {slope(sizes, times):.2f}")


def scores(sizes: list[int]) -> None:
    """Tell how the logistic fit with five covariates grows."""
    say("logistic fit, 5 covariates           ms   scipy BFGS ms (ratio)")
    times = []
    for n in sizes:
        chance = np.random.default_rng(n)
        x = chance.normal(size=(n, 5))
        y = chance.random(n) < 1 / (1 + np.exp(-0.5 * x[:, 0]))
        signed = np.column_stack([np.ones(n), x]) * np.where(y, 1, -1)[:, None]

        def climb(signed: np.ndarray = signed) -> None:
            def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
                eta = -signed @ b
                return float(np.logaddexp(0, eta).sum()), -signed.T @ (1 / (1 + np.exp(-eta)))

            minimize(loss, np.zeros(6), jac=True, method="BFGS")

        ours = milliseconds(lambda x=x, y=y: logistic_regression(x, y, list("abcde")), 1 if n > 1e5 else 3)
        theirs = milliseconds(climb, 1)
        times.append(ours)
        say(f"  n = {n:9,} {ours:22.1f} {theirs:12.1f} ({ours / theirs:5.2f})")
    say(f"  log-log slope {slope(sizes, times):.2f}")


def tests_of_groups(n: int) -> None:
    """Tell how long each test takes beside scipy's."""
    chance = np.random.default_rng(n)
    values, code = chance.integers(0, 400, n).astype(float), chance.integers(0, 3, n)
    two, three = [values[code == k] for k in (0, 1)], [values[code == k] for k in range(3)]
    counts = np.array([[110, 95, 130, 80], [101, 120, 118, 93]])
    small = np.array([[8, 5, 2], [3, 6, 9], [4, 4, 4]])
    say(f"tests, {n:,} patients               ms     scipy ms (ratio)")
    for name, ours, theirs in (
        ("Mann–Whitney", lambda: mann_whitney(*two), lambda: stats.mannwhitneyu(*two)),
        ("Kruskal–Wallis", lambda: kruskal_wallis(values, code), lambda: stats.kruskal(*three)),
        ("χ² 2 × 4", lambda: chi_square(counts), lambda: stats.chi2_contingency(counts)),
        ("Fisher 2 × 2", lambda: fisher_exact(counts[:, :2]), lambda: stats.fisher_exact(counts[:, :2])),
        (
            "Fisher 3 × 3 of 45, exact; scipy draws 10,000",
            lambda: fisher_exact(small),
            lambda: stats.fisher_exact(small, method=stats.MonteCarloMethod(n_resamples=9999, rng=1)),
        ),
    ):
        own, other = milliseconds(ours), milliseconds(theirs)
        say(f"  {name:46} {own:10.2f} {other:10.2f} ({own / other:5.2f})")
    for table in (counts, np.array([[50, 60, 70], [65, 55, 60], [40, 70, 80]])):
        took = milliseconds(lambda t=table: fisher_exact(t), 1)
        name = f"Fisher {' × '.join(map(str, table.shape))} of {table.sum()}"
        say(f"  {name:46} {took:10.2f}")
    columns = {f"x{i}": chance.normal(size=n) for i in range(10)} | {
        f"y{i}": chance.integers(0, 3, n).astype(str) for i in range(10)
    }
    took = milliseconds(lambda: descriptive_table(columns, code % 2), 1)
    say(f"  Table 1, 10 numbers and 10 texts by 2 groups   {took:10.2f}")


if __name__ == "__main__":
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    sizes = [10**k for k in range(3, 7) if 10**k <= largest]
    matching(sizes)
    scores(sizes)
    tests_of_groups(1000)
    tests_of_groups(min(largest, 100_000))
