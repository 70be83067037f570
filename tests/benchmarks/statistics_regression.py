"""Cox and Fine-Gray with five covariates and daily ties, beside lifelines, and how they grow.

Run by hand: ``python tests/benchmarks/statistics_regression.py [rows] [largest]`` (default 100,000 rows
beside lifelines, growth from 1,000 to 1,000,000). The partner is lifelines' Cox (Efron) with ``batch_mode``,
its fastest way with ties; it has neither Fine-Gray nor right robust errors with late entry. R 4.2 needed
0.37 s for the Cox model of 100,000 rows, and ``crr`` 0.23 s for 1,000 and 54 s for 10,000.
"""

import math
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
import pandas as pd

from analytics.statistics.cox import cox_regression
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.survival_data import SurvivalData, survival_data

NAMES = ["a", "b", "c", "d", "e"]


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def clinic(n: int, seed: int = 1) -> SurvivalData:
    """Return *n* patients: two causes, whole days, five covariates of which three matter."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(n, 5))
    x[:, 1] = x[:, 1] > 0
    x[:, 2] = 60 + 10 * x[:, 2]
    first = random.exponential(900 / np.exp(0.35 * x[:, 0] + 0.4 * x[:, 1] - 0.2 * x[:, 3]))
    second, censored = random.exponential(1500, n), random.uniform(0, 2000, n)
    days = np.minimum(np.minimum(first, second), censored)
    code = np.where(days == censored, 0, np.where(days == first, 1, 2))
    return survival_data(np.ceil(days), code, covariates=x)


def seconds(do: Callable[[], object], times: int = 3) -> float:
    """Return the shortest processor time of *do*."""
    best = math.inf
    for _ in range(times):
        begin = time.process_time()
        do()
        best = min(best, time.process_time() - begin)
    return best


def lifelines_cox(data: SurvivalData) -> list[float]:
    """Fit the same Cox model with lifelines."""
    from lifelines import CoxPHFitter

    frame = pd.DataFrame(data.covariates, columns=NAMES).assign(time=data.time, event=data.event == 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [float(one) for one in CoxPHFitter().fit(frame, "time", "event", batch_mode=True).params_]


def beside_lifelines(n: int) -> None:
    """Tell the times of each model and of lifelines, and how far the coefficients are apart."""
    data = clinic(n)
    of_cause = data.of_cause(1)
    late = survival_data(
        data.time,
        of_cause.event,
        entry=np.floor(data.time / 3) - (data.time == 0),
        covariates=data.covariates,
    )
    ours = [one.coef for one in cox_regression(of_cause, NAMES).coefficients]
    apart = float(np.abs(np.array(ours) - lifelines_cox(of_cause)).max())
    partner = seconds(lambda: lifelines_cox(of_cause), 1)
    say(f"n = {n:,}, {len(np.unique(data.time)):,} days, {int(of_cause.event.sum()):,} events")
    say(f"  lifelines Cox, batch_mode    {partner:8.3f} s   1.00 x   (coefficients apart by {apart:.1e})")
    for name, do in {
        "Cox, Efron": partial(cox_regression, of_cause, NAMES),
        "Cox, Breslow": partial(cox_regression, of_cause, NAMES, ties="breslow"),
        "Cox, Efron, robust": partial(cox_regression, of_cause, NAMES, robust=True),
        "Cox, late entry, robust": partial(cox_regression, late, NAMES, robust=True),
        "Fine-Gray": partial(fine_gray, data, NAMES),
    }.items():
        taken = seconds(do)
        say(f"  {name:28} {taken:8.3f} s {taken / partner:6.2f} x")


def growth(largest: int) -> None:
    """Tell the times from 1,000 rows to *largest* and the slope of their logarithms."""
    sizes = [10**power for power in range(3, round(math.log10(largest)) + 1)]
    say(f"{'rows':>12}" + "".join(f"{name:>14}" for name in ("Cox", "robust", "Fine-Gray")))
    table = []
    for n in sizes:
        data = clinic(n)
        of_cause = data.of_cause(1)
        models = (
            partial(cox_regression, of_cause, NAMES),
            partial(cox_regression, of_cause, NAMES, robust=True),
            partial(fine_gray, data, NAMES),
        )
        table.append([seconds(do, 3 if n < 1_000_000 else 1) for do in models])
        say(f"{n:12,}" + "".join(f"{one:12.4f} s" for one in table[-1]))
    slopes = [np.polyfit(np.log(sizes), np.log(column), 1)[0] for column in zip(*table, strict=True)]
    say(f"{'slope':>12}" + "".join(f"{slope:14.2f}" for slope in slopes))


if __name__ == "__main__":
    beside_lifelines(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    growth(int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
