"""Curves and tests at growing size, beside lifelines on the same rows in the same run.

Run by hand: ``python tests/benchmarks/statistics_curves.py [largest] [times]`` (default 1000000, 5).
Two groups, two causes, times in whole days over four years (many ties) or continuous (none). lifelines is the
named partner: its Kaplan–Meier and log-rank give the same numbers, its Aalen–Johansen does not (it moves ties
apart at random) but does the same work. The slope is that of log time over log n from 1,000 rows up.
"""

import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.statistics.cumulative_incidence import cumulative_incidence
from analytics.statistics.gray_test import gray_test
from analytics.statistics.kaplan_meier import kaplan_meier
from analytics.statistics.landmark import landmark
from analytics.statistics.log_rank import log_rank
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier
from analytics.statistics.survival_data import SurvivalData, survival_data

R_AT_100_000 = {"Kaplan-Meier": 0.12}
"""Seconds R took on the machine on which it was measured (stack.md §6), where such a number is known."""


SLOW_FROM = 10_000
"""lifelines' Aalen–Johansen takes a tenth of a minute for ten times as many rows."""


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def seconds(do: Callable[[], object], times: int) -> float:
    """Return the median processor time of *do*, the first run not counted."""
    do()
    taken = []
    for _ in range(times):
        begin = time.process_time()
        do()
        taken.append(time.process_time() - begin)
    return statistics.median(taken)


def a_cohort(n: int, *, daily: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return times, event codes (0, 1, 2) and groups of *n* made-up rows."""
    chance = np.random.default_rng(n)
    group = chance.integers(0, 2, n)
    first, second = chance.exponential(900, n) * (1 + 0.2 * group), chance.exponential(1400, n)
    followed = chance.uniform(100, 1460, n)
    when = np.minimum(np.minimum(first, second), followed)
    event = np.where(when == followed, 0, np.where(when == first, 1, 2))
    return (np.ceil(when) if daily else when), event, group


def ours(data: SurvivalData) -> dict[str, Callable[[], object]]:
    """Return what is measured, by name."""
    any_event = data.of_cause(None)
    return {
        "Kaplan-Meier": lambda: [curve.median for curve in kaplan_meier(any_event)],
        "KM + log-rank": lambda: ([curve.median for curve in kaplan_meier(any_event)], log_rank(any_event)),
        "reverse KM": lambda: reverse_kaplan_meier(any_event),
        "incidence, 2 causes": lambda: cumulative_incidence(data),
        "incidence + Gray": lambda: (cumulative_incidence(data), gray_test(data, 1), gray_test(data, 2)),
        "landmark 90": lambda: landmark(data, 90),
    }


def theirs(when: np.ndarray, event: np.ndarray, group: np.ndarray) -> dict[str, Callable[[], object]]:
    """Return what lifelines does of the same, by name."""
    from lifelines import AalenJohansenFitter, KaplanMeierFitter
    from lifelines.statistics import logrank_test

    parts = [(when[group == g], event[group == g]) for g in (0, 1)]
    (t0, e0), (t1, e1) = parts

    def curves() -> list[float]:
        return [float(KaplanMeierFitter().fit(t, e > 0).median_survival_time_) for t, e in parts]

    def incidence() -> list[object]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [
                AalenJohansenFitter(seed=1).fit(t, e, event_of_interest=k) for t, e in parts for k in (1, 2)
            ]

    return {
        "Kaplan-Meier": curves,
        "KM + log-rank": lambda: (curves(), logrank_test(t0, t1, e0 > 0, e1 > 0)),
        **({"incidence, 2 causes": incidence} if len(when) <= SLOW_FROM else {}),
    }


def main() -> None:
    """Print a table a kind of times."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    sizes = [n for n in (1_000, 10_000, 100_000, 1_000_000) if n <= largest]
    for daily in (True, False):
        say(f"{'whole days' if daily else 'continuous times'}: seconds, and times as fast as lifelines")
        rows: dict[str, list[float]] = {}
        peers: dict[str, list[float]] = {}
        for n in sizes:
            when, event, group = a_cohort(n, daily=daily)
            data = survival_data(when, event, group=group)
            rows.setdefault("check and code rows", []).append(
                seconds(lambda w=when, e=event, g=group: survival_data(w, e, group=g), times)
            )
            for name, do in ours(data).items():
                rows.setdefault(name, []).append(seconds(do, times))
            if n <= 100_000:
                for name, do in theirs(when, event, group).items():
                    peers.setdefault(name, []).append(seconds(do, min(times, 3)))
        report(sizes, rows, peers)


def report(sizes: list[int], rows: dict[str, list[float]], peers: dict[str, list[float]]) -> None:
    """Print one line a measured thing."""
    say(f"{'':22}" + "".join(f"{n:>18,}" for n in sizes) + "   slope")
    for name, taken in rows.items():
        cells = []
        for i, value in enumerate(taken):
            ratio = f" ({peers[name][i] / value:.0f}x)" if name in peers and i < len(peers[name]) else ""
            cells.append(f"{value:.4f}{ratio}")
        slope = np.polyfit(np.log(sizes), np.log(taken), 1)[0] if len(sizes) > 1 else float("nan")
        known = f"   R at 100,000: {R_AT_100_000[name]} s" if name in R_AT_100_000 else ""
        say(f"{name:22}" + "".join(f"{cell:>18}" for cell in cells) + f"   {slope:.2f}{known}")


if __name__ == "__main__":
    main()
