"""Nearest-neighbour matching on the propensity score: exact, greedy, 1:k, without replacement."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.free_neighbours import FreeNeighbours


class Order(StrEnum):
    """Who chooses first."""

    LARGEST = "largest"
    SMALLEST = "smallest"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class MatchedSet:
    """One treated row and its controls.

    Attributes:
        treated: position of the row, from 0.
        controls: positions of its controls, in the order they were found; at most ``ratio``, at least one.
        distances: absolute difference of the scores, one per control.
    """

    treated: int
    controls: tuple[int, ...]
    distances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Who was matched with whom.

    Attributes:
        sets: in data order of the treated.
        unmatched: treated rows without any control, in data order: none was left, or none within the caliper.
        dropped: rows left out because their score is missing.
        ratio / caliper / order: as asked for.
    """

    sets: tuple[MatchedSet, ...]
    unmatched: tuple[int, ...]
    ratio: int
    caliper: float | None
    order: Order
    dropped: int = 0
    status: Status = OK

    def weights(self, n: int) -> NDArray[np.float64]:
        """Return the weight of each of *n* rows, shape (n,).

        1 for a matched treated row, 1/k for each of its k controls, 0 for all others: what the mean of the
        matched controls is taken with, so that it stands for the matched treated (ATT).
        """
        weights = np.zeros(n)
        for one in self.sets:
            weights[one.treated] = 1.0
            weights[list(one.controls)] = 1.0 / len(one.controls)
        return weights


def match_nearest(
    score: ArrayLike,
    treated: ArrayLike,
    *,
    ratio: int = 1,
    caliper: float | None = None,
    order: Order = Order.LARGEST,
) -> Matching:
    """Give each treated row the *ratio* controls whose scores are nearest, each control once.

    In rounds: all treated choose a first control, in *order*, before any chooses a second. A choice is never
    revised. Of controls equally near, and of treated with equal scores, the first in the data comes first.

    Args:
        score: shape (n,), the propensity score as a probability; NaN leaves the row out.
        treated: shape (n,), 1 or True for treated, 0 or False for control.
        ratio: controls per treated, >= 1.
        caliper: largest distance allowed, itself allowed, on the scale of *score*, >= 0; None for any.
        order: by descending score, by ascending score, or as in the data.

    Returns:
        The matching; not estimable with ``empty_group`` if there are no treated or no controls.

    Raises:
        ValueError: *ratio* or *caliper* is out of range.

    Source:
        Rosenbaum & Rubin 1985, Am Stat 39:33. Order and rounds as in MatchIt 4.7.2 ``matchit2nearest``;
        nearest in the exact sense, which MatchIt 4.5.1 as Debian builds it does not keep.
    """
    if ratio < 1 or (caliper is not None and not caliper >= 0):
        raise ValueError("a ratio is at least 1, and a caliper at least 0")
    values = np.asarray(score, dtype=np.float64)
    is_treated = np.asarray(treated).astype(bool)
    known = ~np.isnan(values)
    cases, controls = np.flatnonzero(is_treated & known), np.flatnonzero(~is_treated & known)
    dropped = int((~known).sum())
    if not (len(cases) and len(controls)):
        status = not_estimable(Reason.EMPTY_GROUP, "controls" if len(cases) else "treated")
        return Matching((), tuple(cases.tolist()), ratio, caliper, order, dropped, status)
    found: dict[int, list[tuple[int, float]]] = {}
    for case, control, distance in _choices(
        values, _in_order(cases, values, order), controls, ratio, caliper
    ):
        found.setdefault(case, []).append((control, distance))
    sets = tuple(
        MatchedSet(case, *zip(*found[case], strict=True)) for case in cases.tolist() if case in found
    )
    unmatched = tuple(case for case in cases.tolist() if case not in found)
    return Matching(sets, unmatched, ratio, caliper, order, dropped)


def _in_order(cases: NDArray[Any], values: NDArray[np.float64], order: Order) -> NDArray[Any]:
    if order is Order.DATA:
        return cases
    sign = -1.0 if order is Order.LARGEST else 1.0
    return cases[np.argsort(sign * values[cases], kind="stable")]


def _choices(
    values: NDArray[np.float64],
    cases: NDArray[Any],
    controls: NDArray[Any],
    ratio: int,
    caliper: float | None,
) -> Iterator[tuple[int, int, float]]:
    """Yield each choice as treated row, control row and distance."""
    free = FreeNeighbours(values[controls])
    rows, waiting = controls.tolist(), cases.tolist()
    for _ in range(ratio):
        chose = []
        for case in waiting:
            position, distance = free.nearest(float(values[case]))
            if position < 0 or (caliper is not None and distance > caliper):
                continue  # nor will a later round find one: controls only become fewer
            free.take(position)
            chose.append(case)
            yield case, rows[position], distance
        waiting = chose


def caliper_in_probability(score: ArrayLike, standard_deviations: float) -> float:
    """Return a caliper given in standard deviations of the score, as MatchIt takes it, on the score's scale.

    Args:
        score: shape (n,), of all rows, treated and controls; NaN is left out.
        standard_deviations: for example 0.2.
    """
    values = np.asarray(score, dtype=np.float64)
    return standard_deviations * float(values[~np.isnan(values)].std(ddof=1))
