"""The alarm limits that the clinic has set: ``alarm.low.<ANALYTE>`` and ``alarm.high.<ANALYTE>``.

None are built in (definitions §11): a clinic enters its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from analytics.catalogue import catalogue

LOW, HIGH = "alarm.low.", "alarm.high."


@dataclass(frozen=True, slots=True)
class AlarmLimit:
    """Below and above what a value is an alarm, in the analyte's stored unit; None: no limit there."""

    low: float | None = None
    high: float | None = None


def alarm_limits(settings: Mapping[str, str]) -> Mapping[str, AlarmLimit]:
    """Return the limits by analyte; a key that names no analyte, or is no number, sets none."""
    sides: dict[str, dict[str, float]] = {}
    for key, text in settings.items():
        for side, prefix in (("low", LOW), ("high", HIGH)):
            analyte = key.removeprefix(prefix)
            number = _number(text) if analyte != key and analyte in catalogue().analytes else None
            if number is not None:
                sides.setdefault(analyte, {})[side] = number
    return {analyte: AlarmLimit(**limits) for analyte, limits in sides.items()}


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None
