"""What stands behind a typed number: an accepted unit, or why it is not taken."""

import re
from functools import cache, lru_cache

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem, shown
from analytics.entry.typed_number import read_typed_number
from analytics.terms.analyte import Analyte
from analytics.units import fold_unit, other_case

_EXPONENT = re.compile(r"[eE]\s?[+\-−]?\d")


@lru_cache(maxsize=4096)
def accepts_unit(analyte: Analyte, unit: str) -> bool:
    """Whether *unit* is a unit of *analyte*."""
    return bool(unit) and analyte.accepts(unit)


def why_tail_not(analyte: Analyte, text: str, digits: str, tail: str) -> Problem:
    """Say what the *tail* behind the number looks like."""
    if isinstance(said := read_typed_number(digits), Problem) and said.code.startswith(("foreign", "unseen")):
        return about_whole(said, text, "", None)
    for char, code in (("-–—−", "range"), (":", "clock"), ("/", "ratio")):
        if tail[0] in char and any(c.isdigit() for c in tail):
            return _not_one_number(code, text)
    if _EXPONENT.match(tail):
        return problem("exponent", text=text)
    if accepts_unit(analyte, _swapped(tail)):
        code_unit = _swapped(tail)
        if code_unit == "g/L":
            return problem("typed_giga_for_a_mass", text=text, reading=f"{digits} g/L")
        return problem("typed_gram_for_a_count", text=text, reading=f"{digits} G/L")
    if fold_unit(tail) in _known_units():
        return problem("typed_unit_not_accepted", unit=tail, analyte=analyte.code, accepted=_printed(analyte))
    return problem("text_behind_number", text=text, tail=tail)


def _not_one_number(what: str, text: str) -> Problem:
    match what:
        case "range":
            return problem("range_not_number", text=text)
        case "clock":
            return problem("clock_not_number", text=text)
        case _:
            return problem("ratio_not_number", text=text)


def _swapped(unit: str) -> str:
    """Return ``G/L`` for ``g/L`` and the reverse, empty for every other unit."""
    return {"g/l": "g/L", "giga/l": "G/L"}.get(other_case(unit) or "", "")


def _printed(analyte: Analyte) -> str:
    return ", ".join(dict.fromkeys(analyte.printed_units.values()))


def about_whole(found: Problem, text: str, comparator: str, unit: str | None) -> Problem:
    """Return *found* about the whole *text*, with the comparator and the unit in the reading it offers."""
    facts = dict(found.facts)
    if "text" in facts:
        facts["text"] = text
    if "reading" in facts:
        facts["reading"] = f"{comparator}{facts['reading']}{' ' + unit if unit else ''}"
    return Problem(found.code, tuple((name, shown(fact)) for name, fact in facts.items()))


@cache
def _known_units() -> frozenset[str]:
    return frozenset(spelling for a in catalogue().analytes.values() for spelling in a.factors)
