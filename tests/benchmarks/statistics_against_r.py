"""Our estimators beside R's on the same rows in the same run: how many times as fast.

Run by hand: ``python tests/benchmarks/statistics_against_r.py [rows] [times]`` (default 100000, 5). Needs R
with survival and cmprsk. Whole days over four years (heavy ties), two groups, two causes, five covariates;
the
shortest processor time of each, R's by ``proc.time`` inside R. Neither counts the reading of the file nor the
start of the program; ours counts the checking and coding of the columns.
"""

import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.statistics.cox import cox_regression
from analytics.statistics.cumulative_incidence import cumulative_incidence
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.gray_test import gray_test
from analytics.statistics.kaplan_meier import kaplan_meier
from analytics.statistics.log_rank import log_rank
from analytics.statistics.survival_data import survival_data

SCRIPT = Path(__file__).with_suffix(".R")
NAMES = ("a", "b", "c", "d", "e")
FINE_GRAY_SIZES = (1_000, 5_000)

Columns = dict[str, NDArray[np.float64]]


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def a_cohort(n: int) -> Columns:
    """Return *n* made-up patients, by the names of the columns R reads."""
    chance = np.random.default_rng(n)
    x = chance.normal(size=(n, len(NAMES))).round(3)
    x[:, 1] = x[:, 1] > 0
    group = chance.integers(0, 2, n)
    rate = np.exp(0.35 * x[:, 0] + 0.4 * x[:, 1] - 0.2 * x[:, 3] + 0.2 * group)
    first, second = chance.exponential(900, n) / rate, chance.exponential(1500, n)
    followed = chance.uniform(100, 1460, n)
    when = np.minimum(np.minimum(first, second), followed)
    event = np.where(when == followed, 0, np.where(when == first, 1, 2))
    columns = {"time": np.ceil(when), "event": event, "group": group}
    return columns | {name: x[:, j] for j, name in enumerate(NAMES)}


def ours(c: Columns) -> dict[str, Callable[[], object]]:
    """Return what is measured, by the names R's script knows."""
    x = np.column_stack([c[name] for name in NAMES])

    def incidence() -> object:
        data = survival_data(c["time"], c["event"], group=c["group"])
        return cumulative_incidence(data), [gray_test(data, cause) for cause in data.causes]

    def survival() -> object:
        data = survival_data(c["time"], c["event"], group=c["group"]).of_cause(None)
        return [curve.median for curve in kaplan_meier(data)], log_rank(data)

    def cox() -> object:
        return cox_regression(survival_data(c["time"], c["event"], covariates=x).of_cause(1), NAMES)

    def finegray() -> object:
        return fine_gray(survival_data(c["time"], c["event"], covariates=x), NAMES)

    return {"incidence": incidence, "survival": survival, "cox": cox, "finegray": finegray}


TOLD = {
    "incidence": "cumulative incidence + Gray",
    "survival": "Kaplan–Meier, medians + log-rank",
    "cox": "Cox, 5 covariates, Efron",
    "finegray": "Fine–Gray, 5 covariates",
}


def our_seconds(do: Callable[[], object], times: int) -> float:
    """Return the shortest processor time of *do*; the first run, which imports, is not counted."""
    do()
    best = math.inf
    for _ in range(times):
        begin = time.process_time()
        do()
        best = min(best, time.process_time() - begin)
    return best


def seconds_of_r(path: Path, task: str, times: int) -> float:
    """Return the shortest processor time of R for *task*."""
    told = subprocess.run(
        ["Rscript", str(SCRIPT), str(path), task, str(times)], check=True, capture_output=True, text=True
    )
    return float(told.stdout)


def compare(n: int, tasks: tuple[str, ...], times: int, folder: Path) -> bool:
    """Print one line a task; return whether none was slower than R's."""
    columns = a_cohort(n)
    path = folder / f"{n}.csv"
    table = np.column_stack(list(columns.values()))
    np.savetxt(path, table, delimiter=",", fmt="%.10g", header=",".join(columns), comments="")
    is_faster = True
    for task in tasks:
        r = seconds_of_r(path, task, times)
        mine = our_seconds(ours(columns)[task], times)
        is_faster = is_faster and mine <= r
        say(f"{n:>9,}  {TOLD[task]:34}{mine:>10.4f}{r:>10.3f}{r / mine:>9.1f} x")
    return is_faster


def main(n: int, times: int) -> int:
    """Print the table; the code is 1 where R was faster."""
    say(f"{'rows':>9}  {'':34}{'ours, s':>10}{'R, s':>10}{'faster':>11}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        results = [compare(n, ("incidence", "survival", "cox"), times, folder)]
        results += [compare(size, ("finegray",), min(times, 3), folder) for size in FINE_GRAY_SIZES]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in (*sys.argv[1:], *("100000", "5")[len(sys.argv) - 1 :]))))
