"""Reads what a row says about an event beside its kind and time: grade and details."""

import re

from analytics.entry.detail_limits import outside_limits
from analytics.entry.number_text import DecimalSign, read_number
from analytics.entry.plain_words import read_flag
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.records.event import Detail
from analytics.terms.event_kind import SET_SIGN, DetailField, DetailType, EventKind
from analytics.terms.names import fold_name
from analytics.units import fold_unit

_NUMBER_AND_UNIT = re.compile(r"([\d.,]+)\s*([^\d\s.,].*)\Z", re.ASCII)
_PER_UNIT = {("g", "mg"): 0.001, ("mg", "g"): 1000.0, ("ug", "mg"): 1000.0, ("mg", "ug"): 0.001}


def read_details(
    kind: EventKind, word: str, detail: str, value: str, unit: str, decimal: DecimalSign
) -> tuple[tuple[str, Detail], ...] | Problem:
    """Return the details of an event.

    Args:
        kind: the kind of event that *word* names; the word may say more (``IVIG``).
        word: the cell of the kind.
        detail: fills the kind's first text or choice, or names fields: ``organism=E. coli; site=blood``.
        value: fills the kind's first number.
        unit: of *value*; empty: the field's own.
        decimal: the decimal sign of the file.
    """
    found: dict[str, Detail] = dict(kind.implied.get(fold_name(word), ()))
    for name, text in _named(kind, detail):
        field = kind.field(name) if name else _first(kind, DetailType.CHOICE, DetailType.TEXT)
        if field is None:
            return problem("no_such_detail", kind=kind.code, name=name or detail)
        if field.type is DetailType.NUMBER:
            numbers = _numbers(kind, field, text, "", decimal)
            if isinstance(numbers, Problem):
                return numbers
            found |= numbers
            continue
        read = _read(field, text)
        if isinstance(read, Problem):
            return read
        found[field.name] = read
    if value:
        field = _first(kind, DetailType.NUMBER)
        if field is None:
            return problem("kind_has_no_number", kind=kind.code, text=value)
        numbers = _numbers(kind, field, value, unit, decimal)
        if isinstance(numbers, Problem):
            return numbers
        found |= numbers
    return tuple(sorted(found.items()))


def read_grade(kind: EventKind, text: str) -> int | Problem | None:
    """Return the grade, None for an empty text."""
    if not text:
        return None
    if not kind.grades:
        return problem("kind_has_no_grade", kind=kind.code, text=text)
    bare = text.casefold().removeprefix("grade").removeprefix("grad").removeprefix("g").strip()
    if not (bare.isascii() and bare.isdigit()) or int(bare[:3]) not in kind.grades:
        return problem("no_such_grade", text=text, kind=kind.code, grades=", ".join(map(str, kind.grades)))
    return int(bare)


def _named(kind: EventKind, text: str) -> list[tuple[str, str]]:
    """Part ``field=value; field=value``; a text without known fields stays whole, under no name."""
    if not text:
        return []
    pairs = [part.partition("=") for part in text.split(";") if part.strip()]
    if pairs and all(sign and kind.field(name.strip()) for name, sign, _ in pairs):
        return [(name.strip(), value.strip()) for name, _, value in pairs]
    return [("", text)]


def _first(kind: EventKind, *types: DetailType) -> DetailField | None:
    fields = (field for field in kind.details if field.type in types and not field.is_named_only)
    return next((field for field in fields if not field.name.endswith("_unit")), None)


def _numbers(
    kind: EventKind, field: DetailField, text: str, unit: str, decimal: DecimalSign
) -> dict[str, Detail] | Problem:
    """Return a number, and its unit as text where the kind has a companion field for that."""
    companion = kind.field(f"{field.name}_unit")
    if companion is None:
        number = _number(field, text, unit, decimal)
        return number if isinstance(number, Problem) else {field.name: number}
    parts = _NUMBER_AND_UNIT.match(text)
    if parts is not None and not unit:
        text, unit = parts[1], parts[2]
    read = read_number(text, decimal=decimal)
    if isinstance(read, Problem):
        return read
    return {field.name: read.value} | ({companion.name: unit} if unit else {})


def _read(field: DetailField, text: str) -> Detail | Problem:
    match field.type:
        case DetailType.TEXT:
            return text
        case DetailType.CHOICE:
            return _choice(field, text)
        case DetailType.SET:
            return _set(field, text)
        case DetailType.FLAG:
            return read_flag(text)
        case DetailType.NUMBER:
            raise ValueError(field.name)  # read with its unit, see _numbers


def _choice(field: DetailField, text: str) -> str | Problem:
    words = (*((c, c) for c in field.choices), *field.words)
    choice = next((choice for word, choice in words if fold(word) == fold(text)), None)
    listed = ", ".join(field.choices)
    return choice or problem("no_such_choice", text=text, name=field.name, choices=listed)


def _set(field: DetailField, text: str) -> str | Problem:
    """Read several choices with plus signs or commas between them."""
    read = [_choice(field, part) for part in re.split(r"[+,]", text) if part.strip()]
    wrong = next((part for part in read if isinstance(part, Problem)), None)
    return wrong or SET_SIGN.join(c for c in field.choices if c in read)


def _number(field: DetailField, text: str, unit: str, decimal: DecimalSign) -> float | Problem:
    number = read_number(text, decimal=decimal)
    if isinstance(number, Problem):
        return number
    given, own = fold_unit(unit), fold_unit(field.unit or "")
    factor = 1.0 if not unit or given == own else _PER_UNIT.get((own, given))
    if factor is None:
        return problem("detail_unit", unit=unit, name=field.name, accepted=field.unit or "none")
    value = number.value * factor
    return outside_limits(field, value, text) or value
