"""The parts of one pasted line: which analyte, which value in which unit, and what is left out."""

import re
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.entry.result_words import fold, result_words
from analytics.terms.analyte import Analyte

_NUMBER = r"[+\-−]?(?:\d[\d.,'’]*|[.,]\d+)"
_RANGE = re.compile(
    rf"[(\[]?\s*(?:{_NUMBER}\s*(?:-|–|—|bis|to|à|\.\.+)\s*{_NUMBER}"
    rf"|(?:<=|>=|<|>|≤|≥|bis|up to|jusqu'à)\s*{_NUMBER})\s*[)\]]?\Z",
    re.IGNORECASE,
)
_RANGE_WITHIN = re.compile(
    rf"[(\[]\s*[^()\[\]]*\d[^()\[\]]*[)\]]|(?<!\S){_NUMBER}\s?[-–—]\s?{_NUMBER}(?!\S)"
    rf"|(?<=\S)\s+[<>≤≥]=?\s*{_NUMBER}\s*\Z"
)
_VALUE = re.compile(rf"(?:[*HL!↑↓]{{1,2}}\s+)?(?:<=|>=|=<|=>|<|>|≤|≥)?\s*{_NUMBER}")
_DASH = re.compile(r"[-–—]{1,3}\Z|\?{1,3}\Z")
_GLUED = re.compile(r"([^\W\d_]|\))([<>≤≥])")  # "CRP<1"
_COMPARATOR = re.compile(r"(?:<=|>=|=<|=>|<|>|≤|≥)\Z")
_LONGEST_NAME = 6
_LONGEST_UNIT = 3


@dataclass(frozen=True, slots=True)
class LineParts:
    """One line taken apart.

    Attributes:
        value: as it stands there; empty: none.
        unit: an accepted unit, or what stands where one is expected.
        left_out: everything else but the name.
        other_values: further cells that could be the value.
    """

    analyte: str | None = None
    value: str = ""
    unit: str = ""
    left_out: tuple[str, ...] = ()
    other_values: tuple[str, ...] = ()


def is_range(text: str) -> bool:
    """Whether *text* is a reference range such as ``12.0-16.0``, ``(7 – 16)`` or, in brackets, ``(< 5)``."""
    bare = text.strip()
    return bool(_RANGE.match(bare)) and (bare[:1] in "([" or not re.match(r"[<>≤≥]", bare))


def is_value(text: str) -> bool:
    """Whether *text* begins as a value does, or is a word that stands for one."""
    bare = text.strip()
    if not bare or is_range(bare):
        return False
    words = result_words()
    folded = fold(bare)
    if _DASH.match(bare) or (folded and (folded in words.missing or folded in words.not_detected)):
        return True
    return _VALUE.match(bare) is not None


def parts_of_cells(cells: list[str], *, column: int | None) -> LineParts:
    """Take a row of cells apart; *column*: the one that has the values, where that is known."""
    names = [place for place, cell in enumerate(cells) if cell and catalogue().find_analyte(cell) is not None]
    if not names:
        return LineParts()
    place = names[0]
    others = [(at, cell) for at, cell in enumerate(cells) if cell and at != place]
    analyte = catalogue().find_analyte(cells[place])
    assert analyte is not None
    units = [(at, cell) for at, cell in others if _is_unit(analyte, cell)]
    unit = units[0][1] if units else ""
    used = {at for at, _ in units[:1]}
    values = [(at, cell) for at, cell in others if at not in used and is_value(cell)]
    if column is not None:
        values = [(at, cell) for at, cell in values if at == column]
    value = values[0] if values else (-1, "")
    used.add(value[0])
    sign = next(((at, cell) for at, cell in reversed(others) if at < value[0]), (-1, ""))
    if _COMPARATOR.match(sign[1]):  # a sign in the cell before its number
        used.add(sign[0])
        value = (value[0], f"{sign[1]} {value[1]}")
    bare, flags = _without_flags(value[1])
    found = catalogue().find_analyte(cells[place], unit or None) or analyte
    return LineParts(
        analyte=found.code,
        value=bare,
        unit=unit,
        left_out=(*flags, *(cell for at, cell in others if at not in used)),
        other_values=tuple(cell for _, cell in values[1:]),
    )


def parts_of_text(line: str) -> LineParts:
    """Take a line of a report apart: the name, then the value, then its unit, then what is left out."""
    tokens = _GLUED.sub(r"\1 \2", line.replace("\u00a0", " ")).replace(":", " : ").split()
    for count in range(min(_LONGEST_NAME, len(tokens)), 0, -1):
        if not any(char.isalnum() for char in tokens[count - 1]):
            continue  # a name does not end with a sign: the "<" of "CRP < 1" is the value's
        name = " ".join(tokens[:count]).replace(" : ", ":").rstrip(" :.")
        analyte = catalogue().find_analyte(name) if name else None
        if analyte is not None:
            rest = " ".join(tokens[count:]).replace(" : ", ":").lstrip(" :=.")
            return _parts_of_rest(name, analyte, rest)
    return LineParts()


def _parts_of_rest(name: str, analyte: Analyte, rest: str) -> LineParts:
    if fold(rest) in result_words().not_detected or fold(rest) in result_words().missing or _DASH.match(rest):
        return LineParts(analyte.code, rest)
    first = _VALUE.match(rest)
    if first is None or (_RANGE.match(rest) and rest[0] not in "<>≤≥"):
        return LineParts(analyte.code, left_out=(rest,) if rest else ())
    (value, before), tail = _without_flags(first[0].strip()), rest[first.end() :]
    ranges = tuple(found.strip() for found in _RANGE_WITHIN.findall(tail))
    for text in ranges:
        tail = tail.replace(text, " ", 1)
    words = tail.split()
    flags = result_words().flags
    begin = 1 if words and words[0] in flags else 0
    for count in range(min(_LONGEST_UNIT, len(words) - begin), 0, -1):
        unit = " ".join(words[begin : begin + count])
        if _is_unit(analyte, unit):
            found = catalogue().find_analyte(name, unit) or analyte
            left = (*before, *words[:begin], *words[begin + count :], *ranges)
            return LineParts(found.code, value, unit, left)
    unit = " ".join(words[begin:]) if words[begin:] and words[begin] not in flags else ""
    left_out = (*before, *words[:begin], *ranges) if unit else (*before, *words, *ranges)
    return LineParts(analyte.code, value, unit, left_out)


def _without_flags(text: str) -> tuple[str, tuple[str, ...]]:
    """Part the flags that a laboratory prints beside a number from it: they say nothing of its size."""
    words, flags = text.split(), result_words().flags
    found = []
    if len(words) > 1 and words[0] in flags:
        found.append(words.pop(0))
    if len(words) > 1 and words[-1] in flags:
        found.append(words.pop())
    return " ".join(words), tuple(found)


def _is_unit(analyte: Analyte, text: str) -> bool:
    if analyte.accepts(text):
        return True
    return analyte.sibling is not None and catalogue().analytes[analyte.sibling].accepts(text)
