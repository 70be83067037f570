"""Which of the values not yet taken lies nearest: an answer in nearly constant time after one sort."""

import math
from bisect import bisect_left, bisect_right

import numpy as np
from numpy.typing import NDArray


class FreeNeighbours:
    """Values that are taken one by one.

    They stand sorted, equal values by position, so the nearest free one is the next free place to the left or
    to the right. Places passed are remembered in two disjoint-set forests with path halving, so many taken
    side by side cost nothing later.
    """

    def __init__(self, values: NDArray[np.float64]) -> None:
        order = np.argsort(values, kind="stable")
        self._positions: list[int] = order.tolist()
        self._values: list[float] = values[order].tolist()
        self._place: list[int] = np.argsort(order, kind="stable").tolist()
        self._end = len(self._values)
        self._rightward = list(range(self._end + 1))  # of place i; the end is always free
        self._leftward = list(
            range(self._end + 1)
        )  # of place i at i + 1; 0, before the first, is always free

    def take(self, position: int) -> None:
        """Make the value at *position* (in the array as given) no longer free."""
        place = self._place[position]
        self._rightward[place] = place + 1
        self._leftward[place + 1] = place

    def nearest(self, value: float) -> tuple[int, float]:
        """Return position and distance of the free value nearest to *value*; (−1, ∞) if none is free.

        Of values whose distances are the same number, also on both sides, the first position is returned.
        """
        begin = bisect_left(self._values, value)
        right, left = _root(self._rightward, begin), _root(self._leftward, begin) - 1
        distance = min(self._ahead(right, value), self._behind(left, value))
        if distance == math.inf:
            return -1, distance
        best = self._end
        while self._ahead(right, value) == distance:  # more than once only where rounding makes them equal
            best = min(best, self._positions[right])
            right = _root(self._rightward, bisect_right(self._values, self._values[right]))
        while self._behind(left, value) == distance:
            begin = bisect_left(self._values, self._values[left])
            best = min(best, self._positions[_root(self._rightward, begin)])
            left = _root(self._leftward, begin) - 1
        return best, distance

    def _ahead(self, place: int, value: float) -> float:
        return self._values[place] - value if place < self._end else math.inf

    def _behind(self, place: int, value: float) -> float:
        return value - self._values[place] if place >= 0 else math.inf


def _root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place
