"""How likely a value would be after the patient's own values near in time.

A mixture, so that it stays sensible with wild courses: around each of the nearest values, with tails heavy
enough that one strange value does not rule (Student's t), the nearer the heavier; and, for leaps, the span in
which nearly all values of these patients lie. Everything in decimal logarithms. Thresholds and spreads are
AfterCART's own proposals (``resources/rules/entry_checks.toml``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median

from analytics.entry.slip_limits import slip_limits
from analytics.entry.value_history import PastValue
from analytics.rules.rule_data import rule_data

_T3 = 2 / (math.pi * math.sqrt(3))  # Student's t with three degrees of freedom, at its middle
_EDGE = 0.15  # decades: how softly the usual span ends
_MEDIAN_TO_SPREAD = 1.4826 / math.sqrt(2)  # of a step between two values that each scatter


@dataclass(frozen=True, slots=True)
class Spread:
    """How the values of one analyte vary within a patient; see the file's ``[spread]``.

    Attributes:
        log_usual: ``log`` of both ends of *usual*.
    """

    spread: float
    floor: float
    usual: tuple[float, float]
    leap: float
    log_usual: tuple[float, float]

    def log(self, value: float) -> float:
        """Return the decimal logarithm that distances are measured in."""
        return _log(value, self.floor)


@cache
def spread_of(analyte: str) -> Spread:
    """Return the spread of *analyte*; every analyte of the catalogue has one."""
    entry = rule_data("entry_checks")["spread"][analyte]
    (low, high), floor = entry["usual"], entry["floor"]
    ends = (_log(low, floor), _log(high, floor))
    return Spread(entry["spread"], floor, (float(low), float(high)), entry["leap"], ends)


class Expectation:
    """What is to be expected of one analyte on one day.

    Attributes:
        spread: of the analyte.
        has_history: whether the patient has values of it.
    """

    def __init__(self, analyte: str, near: Sequence[PastValue], day: float | None, leap_times: float) -> None:
        limits = slip_limits()
        self.spread = spread_of(analyte)
        self.has_history = bool(near)
        self._leap = min(self.spread.leap * leap_times, 0.5) if near else 1.0
        own = self._own_spread(near)
        weights = [limits.fading**rank for rank in range(len(near))]
        self._centres: list[tuple[float, float, float]] = []
        for weight, value in zip(weights, near, strict=True):
            gap = abs(value.day - day) if day is not None else 0.0
            width = own * math.sqrt(1 + min(gap, 4 * limits.drift_days) / limits.drift_days)
            self._centres.append((weight / sum(weights), self.spread.log(value.middle), width))

    def density(self, value: float) -> float:
        """Return how likely *value* (stored unit) is, per decade."""
        at = self.spread.log(value)
        near = 0.0
        for weight, centre, width in self._centres:
            distance = (at - centre) / width
            near += weight * _T3 / (1 + distance * distance / 3) ** 2 / width
        return (1 - self._leap) * near + self._leap * self._anywhere(at)

    def surprise(self, value: float) -> float:
        """Return how many times less likely *value* is than one like the patient's nearest."""
        best = max((self.density_at(centre) for _, centre, _ in self._centres), default=0.0)
        return best / self.density(value)

    def density_at(self, centre: float) -> float:
        """Return how likely the value whose logarithm is *centre* is."""
        return self.density(10**centre - self.spread.floor)

    def _anywhere(self, at: float) -> float:
        low, high = self.spread.log_usual
        outside = max(low - at, at - high, 0.0) / _EDGE
        return 1 / (high - low + 4 * _EDGE) / (1 + outside * outside) ** 2

    def _own_spread(self, near: Sequence[PastValue]) -> float:
        """Return the analyte's spread, drawn towards the patient's own once there are steps to tell it."""
        usual, limits = self.spread.spread, slip_limits()
        in_time = sorted(near, key=lambda value: value.day)
        steps = [abs(self.spread.log(b.middle) - self.spread.log(a.middle)) for a, b in pairwise(in_time)]
        if len(steps) < limits.own_steps_from:
            return usual
        own, n = median(steps) * _MEDIAN_TO_SPREAD, len(steps)
        drawn = math.sqrt((4 * usual * usual + n * own * own) / (4 + n))
        return min(max(drawn, 0.6 * usual), 2.5 * usual)


def _log(value: float, floor: float) -> float:
    return math.log10(max(value + floor, 1e-9))
