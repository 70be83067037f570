"""Reads a number as people and laboratories write it, and never guesses at a factor of a thousand."""

import math
import re
from dataclasses import dataclass
from typing import Literal

from analytics.entry.problem import Problem, problem

DecimalSign = Literal[".", ","]

_SHAPE = re.compile(r"([+-]?)([0-9.,'’   _\u00a0\u202f\u2009]*)([eE][+-]?[0-9]{1,5})?\Z")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "−": "-"})
_PLAIN = {
    ".": re.compile(r"[0-9]+(?:\.[0-9]+)?\Z|\.[0-9]+\Z"),
    ",": re.compile(r"[0-9]+(?:,[0-9]+)?\Z|,[0-9]+\Z"),
}
_GROUPED = {
    ".": re.compile(r"[1-9][0-9]{0,2}([, '])[0-9]{3}(?:\1[0-9]{3})*(?:\.[0-9]+)?\Z"),
    ",": re.compile(r"[1-9][0-9]{0,2}([. '])[0-9]{3}(?:\1[0-9]{3})*(?:,[0-9]+)?\Z"),
}


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A number and whether its text had grouping signs (so that the reading is worth an echo)."""

    value: float
    is_grouped: bool = False


def read_number(text: str, *, decimal: DecimalSign | None) -> ReadNumber | Problem:
    """Read *text* as a number.

    Args:
        text: what was written.
        decimal: the decimal sign of the whole source. None: not known (a single typed value); then both
            signs are decimal signs, and a text that could be read in two ways, or has grouping signs,
            is refused with the reading offered.

    Returns:
        The number, or a problem: ``foreign_digits``, ``underscore``, ``ambiguous_number``,
        ``grouped_number``, ``other_decimal_sign``, ``not_a_number``, ``too_large``, ``too_small``.
    """
    tidy = text.strip().translate(_SPACES)
    if any(char.isdigit() and not "0" <= char <= "9" for char in tidy):
        return problem("foreign_digits", text=text)
    match = _SHAPE.match(tidy)
    if match is None or not any(char.isdigit() for char in match[2]):
        return problem("not_a_number", text=text)
    sign, body, exponent = match[1], match[2].strip(), match[3] or ""
    if "_" in body:
        return problem("underscore", text=text, reading=sign + body.replace("_", "") + exponent)
    readings = {d: reading for d in _PLAIN if (reading := _reading(body, d)) is not None}
    if decimal is not None:
        return _read_known(text, sign, exponent, readings, decimal)
    plain = {number for number, is_grouped in readings.values() if not is_grouped}
    grouped = {number for number, is_grouped in readings.values() if is_grouped}
    if plain and grouped:
        first, second = sorted(plain | grouped, key=float)
        return problem("ambiguous_number", text=text, reading=first, other=second)
    if grouped:
        return problem("grouped_number", text=text, reading=sign + min(grouped) + exponent)
    if not plain:
        return problem("not_a_number", text=text)
    return _number(text, sign + min(plain) + exponent, is_grouped=False)


def _read_known(
    text: str, sign: str, exponent: str, readings: dict[str, tuple[str, bool]], decimal: DecimalSign
) -> ReadNumber | Problem:
    if decimal in readings:
        number, is_grouped = readings[decimal]
        return _number(text, sign + number + exponent, is_grouped=is_grouped)
    if readings:
        ((number, _),) = readings.values()
        return problem("other_decimal_sign", text=text, decimal=decimal, reading=sign + number + exponent)
    return problem("not_a_number", text=text)


def _reading(body: str, decimal: str) -> tuple[str, bool] | None:
    """Return *body* in plain digits with a point, and whether it was grouped; None: not with this sign."""
    if _PLAIN[decimal].match(body):
        return body.replace(decimal, "."), False
    grouped = _GROUPED[decimal].match(body)
    if grouped:
        return body.replace(grouped[1], "").replace(decimal, "."), True
    return None


def _number(text: str, digits: str, *, is_grouped: bool) -> ReadNumber | Problem:
    value = float(digits)
    if math.isinf(value):
        return problem("too_large", text=text)
    if value == 0.0 and any(char in "123456789" for char in digits.lower().partition("e")[0]):
        return problem("too_small", text=text)
    return ReadNumber(value + 0.0, is_grouped)  # + 0.0: minus zero is zero
