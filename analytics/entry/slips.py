"""Whether a typed value is rather another reading of the same digits: a unit slip, or a lost decimal sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.entry.expectation import Expectation
from analytics.entry.other_readings import OtherReading
from analytics.entry.slip_limits import slip_limits
from analytics.entry.value_history import PastValue

_GROUPED_DIGITS = 2  # 1.234 has two or more digits more than a laboratory prints


@dataclass(frozen=True, slots=True)
class Slip:
    """A reading that fits better, and how many times better."""

    reading: OtherReading
    odds: float


def likeliest_slip(
    value: float,
    decimals: int,
    readings: Sequence[OtherReading],
    expected: Expectation,
    printed: Sequence[int],
) -> Slip | None:
    """Return the reading that fits so much better than *value* that it has to be asked about, or None.

    Args:
        value: in the stored unit, as read.
        decimals: digits behind its decimal sign, as typed.
        readings: what else it may be.
        expected: of this analyte on this day.
        printed: how many digits the patient's values nearest in time have, entered in the same unit.
    """
    here, limits = expected.density(value), slip_limits()
    best: Slip | None = None
    for reading in readings:
        odds = expected.density(reading.value) / here * _by_digits(value, decimals, reading, printed)
        factor = max(value, reading.value) / max(min(value, reading.value), 1e-12)
        needed = limits.near_ratio if factor < limits.near_factor else limits.ratio
        if odds >= needed and reading.is_grouped:
            return Slip(reading, odds)
        if odds >= needed and (best is None or odds > best.odds):
            best = Slip(reading, odds)
    return best


def best_reading(readings: Sequence[OtherReading], expected: Expectation) -> OtherReading | None:
    """Return the reading of an impossible value that was most probably meant; None where none is usual.

    A unit goes before a moved decimal sign: a laboratory that reports in it is no slip of the finger.
    """
    low, high = expected.spread.usual
    middle = sum(expected.spread.log_usual) / 2

    def rank(reading: OtherReading) -> tuple[bool, float, float]:
        likely = expected.density(reading.value) if expected.has_history else 0.0
        return reading.unit is not None, likely, -abs(expected.spread.log(reading.value) - middle)

    if expected.has_history:
        fitting = [r for r in readings if expected.surprise(r.value) < slip_limits().change / 2]
    else:
        fitting = [r for r in readings if low <= r.value <= high]
    return max(fitting, key=rank, default=None)


def printed_decimals(near: Sequence[PastValue], whole_numbers: bool) -> tuple[int, ...]:
    """Return how many digits behind the decimal sign are printed, as far as that is known.

    Args:
        near: values nearest in time, entered in the same unit.
        whole_numbers: whether the analyte is printed without any in that unit, where the values do not tell.
    """
    measured = tuple(value.decimals for value in near if not value.is_bound)
    if len(measured) >= slip_limits().digits_from:
        return measured
    return (0,) if whole_numbers else ()


def _by_digits(value: float, decimals: int, reading: OtherReading, printed: Sequence[int]) -> float:
    """Return how much likelier the digits make *reading*: a moved decimal sign leaves too few or too many."""
    limits = slip_limits()
    if reading.is_grouped:
        return limits.digits**_GROUPED_DIGITS
    if not printed:
        return 1.0
    lost = min(printed) - decimals if reading.value < value else decimals - max(printed)
    return float(limits.digits ** min(max(lost, 0), 2))
