"""Finds the decimal sign of a whole file, with its evidence, or asks for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from analytics.entry.number_text import DecimalSign
from storage.exchange.refusal import refuse
from storage.exchange.table import Recognised

_NUMBER = re.compile(r"\s*(?:[<>≤≥=]{1,2}\s*)?[+\-−]?([0-9][0-9.,]*|[.,][0-9]+)(?![0-9])")
_GROUPS_OF = {".": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+\Z"), ",": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+\Z")}
_OTHER: dict[DecimalSign, DecimalSign] = {".": ",", ",": "."}


@dataclass(frozen=True, slots=True)
class _Seen:
    """How often, and where first."""

    count: int = 0
    line: int = 0
    text: str = ""

    def and_(self, line: int, text: str) -> "_Seen":
        return _Seen(self.count + 1, self.line or line, self.text or text)


def find_decimal(cells: Iterable[tuple[int, str]], *, delimiter: str, told: DecimalSign | None) -> Recognised:
    """Return the decimal sign of *cells*, given with their lines.

    Cells such as ``1.234`` say nothing by themselves. Where some cells speak for one sign and some for the
    other, the more frequent one stands and the other cells are refused one by one, unless a cell that
    says nothing would then be read by a majority: then the file is refused.

    Raises:
        FileRefused: ``ambiguous_decimal`` or ``two_decimal_signs``.
    """
    if told is not None:
        return Recognised(told, "told")
    seen: dict[str, _Seen] = {".": _Seen(), ",": _Seen(), "?": _Seen()}
    for line, text in cells:
        sign = _spoken_for(text)
        if sign is not None:
            seen[sign] = seen[sign].and_(line, text.strip())
    point, comma, silent = seen["."], seen[","], seen["?"]
    if point.count and comma.count and (silent.count or point.count == comma.count):
        raise refuse(
            "two_decimal_signs", line=point.line, text=point.text, other_line=comma.line, comma=comma.text
        )
    if point.count or comma.count:
        winner = point if point.count > comma.count else comma
        return Recognised("." if winner is point else ",", f"line {winner.line} has {winner.text}")
    if silent.count and delimiter == ",":
        return Recognised(".", "the cells are parted by commas")
    if silent.count:
        raise refuse("ambiguous_decimal", line=silent.line, text=silent.text)
    return Recognised(".", "no number has one", is_moot=True)


def _spoken_for(text: str) -> str | None:
    """Return the sign that *text* proves, ``?`` where it could be either, None where it has none."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    body = match[1].rstrip(".,")
    signs = [sign for sign in _OTHER if sign in body]
    if len(signs) == 2:
        return max(signs, key=body.rfind)
    if not signs:
        return None
    (sign,) = signs
    if not _GROUPS_OF[sign].match(body):
        return sign if body.count(sign) == 1 else None
    return "?" if body.count(sign) == 1 else _OTHER[sign]
