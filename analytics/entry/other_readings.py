"""What else a typed number may have been meant as: another accepted unit, or its decimal sign elsewhere."""

from dataclasses import dataclass
from decimal import Decimal

from analytics.entry.typed_result import TypedResult
from analytics.records.result import Censored
from analytics.terms.analyte import Analyte

_PLACES = (1, 2, 3, -1, -2, -3)
_SAME = 0.02  # two readings closer than this are one


@dataclass(frozen=True, slots=True)
class OtherReading:
    """One other reading.

    Attributes:
        value: in the stored unit.
        text: what to type for it; typed, it is read so.
        unit: the accepted unit (UCUM) the number would be in; None: the decimal sign has moved.
        is_grouped: whether the sign that was read as decimal would group thousands (``1.234``).
    """

    value: float
    text: str
    unit: str | None = None
    is_grouped: bool = False


def other_readings(
    analyte: Analyte, typed: TypedResult, unit: str, stored: float
) -> tuple[OtherReading, ...]:
    """Return every other reading that is possible for *analyte*, units first.

    Args:
        analyte: what was measured.
        typed: the text as read, with a number.
        unit: the unit (UCUM) it was read in.
        stored: its number in the stored unit.
    """
    number = typed.number
    if number is None or stored == 0:
        return ()
    sign = f"{typed.outcome.comparator.value} " if isinstance(typed.outcome, Censored) else ""
    found: list[OtherReading] = []
    for other, printed in analyte.printed_units.items():
        value = analyte.to_stored_unit(number.value, other)
        if other != unit and not _is_same(value, stored):
            found.append(OtherReading(value, f"{sign}{number.plain} {printed}", other))
    for place in _PLACES:
        value = analyte.to_stored_unit(float(Decimal(number.plain).scaleb(place)), unit)
        named = f" {typed.unit}" if typed.unit else ""
        is_grouped = place == 3 and number.grouped is not None
        shown = moved(number.plain, place, keep=analyte.decimals if unit == analyte.unit else 0)
        found.append(OtherReading(value, f"{sign}{shown}{named}", None, is_grouped))
    return _possible_once(analyte, found)


def moved(plain: str, places: int, *, keep: int = 0) -> str:
    """Return *plain* digits with the decimal sign moved to the right, or to the left where it is negative.

    Zeros at the end are dropped but for the first *keep* digits behind the sign.

    >>> moved("7.2", 1), moved("120", -1, keep=1), moved("30000", -2), moved("4", -2), moved("0.25", 3)
    ('72', '12.0', '300', '0.04', '250')
    """
    whole, _, part = f"{Decimal(plain).scaleb(places):f}".partition(".")
    part = part[:keep] + part[keep:].rstrip("0")
    return f"{whole}.{part}" if part else whole


def _possible_once(analyte: Analyte, readings: list[OtherReading]) -> tuple[OtherReading, ...]:
    kept: list[OtherReading] = []
    for reading in readings:
        if not analyte.hard_low <= reading.value <= analyte.hard_high:
            continue
        if reading.is_grouped or not any(_is_same(reading.value, known.value) for known in kept):
            kept.append(reading)
    return tuple(kept)


def _is_same(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME * max(abs(one), abs(other))
