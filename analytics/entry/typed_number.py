"""Reads a number as it is typed: one ``.`` or ``,`` is the decimal sign, and nothing else is guessed.

A file says once how it writes numbers, a person does not: what could be read in two ways is refused, with the
reading offered. One case is decided and told instead: ``1.234`` and ``1,234`` are both 1.234, and
``TypedNumber.grouped`` says what somebody who groups by thousands would have meant.
"""

import math
import re
import unicodedata
from dataclasses import dataclass

from analytics.entry.problem import Problem, problem

_SPACES = " \u00a0\u2007\u2009\u202f"
_NARROW = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys("’ʼ´`′", "'"), "−": "-"})
_SIGNS_ELSEWHERE = "，．。、٫٬＋－％·⎖"
_PLAIN = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)\Z")
_EXPONENT = re.compile(r"([+-]?[0-9.,]+) ?(?:[eE]|[x×*] ?10 ?\^?) ?[+-]?[0-9]+\Z")
_THOUSAND = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}\Z")
_GROUPED = (
    re.compile(
        r"[+-]?[1-9][0-9]{0,2}(?P<group>[., '])[0-9]{3}(?:(?P=group)[0-9]{3})*(?:(?!(?P=group))[.,][0-9]+)?\Z"
    ),
    re.compile(  # 12,34,567
        r"[+-]?[1-9][0-9]?(?P<group>[., '])(?:[0-9]{2}(?P=group))+[0-9]{3}(?:(?!(?P=group))[.,][0-9]+)?\Z"
    ),
)


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as typed.

    Attributes:
        plain: its digits with a point and no other sign; typed again, it is the same number.
        decimals: how many digits stand behind the decimal sign.
        grouped: the plain digits of the other reading, where the sign may have been meant to group.
    """

    value: float
    plain: str
    decimals: int
    grouped: str | None = None


def read_typed_number(text: str) -> TypedNumber | Problem:
    """Read *text* as a number.

    Returns:
        The number, or a problem: ``foreign_digits``, ``foreign_sign``, ``unseen_sign``, ``underscore``,
        ``exponent``, ``grouped_number``, ``parted_number``, ``unfinished_number``, ``too_large`` or
        ``not_a_number``.
    """
    tidy = text.strip().translate(_NARROW)
    strange = _strange_sign(text, tidy)
    if strange is not None:
        return strange
    if not _PLAIN.match(tidy):
        return _why_not(text, tidy)
    plain = tidy.replace(",", ".").lstrip("+")
    value = float(plain)
    if math.isinf(value):
        return problem("too_large", text=text)
    return TypedNumber(
        value=value + 0.0,  # minus zero is zero
        plain=plain,
        decimals=len(plain.partition(".")[2]),
        grouped=plain.replace(".", "") if _THOUSAND.match(tidy) else None,
    )


def _strange_sign(text: str, tidy: str) -> Problem | None:
    """Return the problem of a sign that no keyboard for Latin digits types, or that cannot be seen."""
    for char in tidy:
        if char.isdigit() and not "0" <= char <= "9":
            return problem("foreign_digits", text=text)
        if char in _SIGNS_ELSEWHERE:
            return problem("foreign_sign", text=text, sign=char)
        if unicodedata.category(char) in ("Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"):
            return problem("unseen_sign", text=text, sign=f"{ord(char):04X}")
    return None


def _why_not(text: str, tidy: str) -> Problem:
    """Say why *tidy* is no plain number, with the reading offered where there is one."""
    sign = "-" if tidy.startswith("-") else ""
    if "_" in tidy and _PLAIN.match(tidy.replace("_", "")):
        return problem("underscore", text=text, reading=tidy.replace("_", "").replace(",", "."))
    if _EXPONENT.match(tidy):
        return problem("exponent", text=text)
    for shape in _GROUPED:
        match = shape.match(tidy)
        if match:
            digits = tidy.lstrip("+-").replace(match["group"], "").replace(",", ".")
            return problem("grouped_number", text=text, reading=sign + digits)
    if any(char.isdigit() for char in tidy) and set(tidy) <= set("+-0123456789., '"):
        if re.fullmatch(r"[+-]?[0-9]+[.,]", tidy):
            return problem("unfinished_number", text=text, reading=tidy.strip("+.,"))
        return problem("parted_number", text=text)
    return problem("not_a_number", text=text)
