"""Survival and incidence counted by hand from their definitions, one patient after the other."""

from collections.abc import Iterable
from fractions import Fraction

Row = tuple[float, int]
"""Time and event code."""


def survived(rows: Iterable[Row], at: float) -> float:
    """The product-limit estimate with any code but 0 as the event."""
    rows, still = list(rows), Fraction(1)
    for time in sorted({t for t, code in rows if code and t <= at}):
        at_risk = sum(t >= time for t, _ in rows)
        still *= 1 - Fraction(sum(t == time and code != 0 for t, code in rows), at_risk)
    return float(still)


def incidence(rows: Iterable[Row], cause: int, at: float) -> float:
    """Cumulative incidence: free of every event until just before, times the share with the cause."""
    rows, total, free = list(rows), Fraction(0), Fraction(1)
    for time in sorted({t for t, code in rows if code and t <= at}):
        at_risk = sum(t >= time for t, _ in rows)
        total += free * Fraction(sum(t == time and code == cause for t, code in rows), at_risk)
        free *= 1 - Fraction(sum(t == time and code != 0 for t, code in rows), at_risk)
    return float(total)


def median(rows: Iterable[Row]) -> float | None:
    """The first time with at most half left, or the middle of where exactly half are; None: never."""
    rows = list(rows)
    times = sorted({t for t, code in rows if code})
    for place, time in enumerate(times):
        left = survived(rows, time)
        if left < 0.5 - 1e-12:
            return time
        if left <= 0.5 + 1e-12:
            later = times[place + 1] if place + 1 < len(times) else max(t for t, _ in rows)
            return (time + later) / 2
    return None
