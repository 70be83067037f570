"""What stands in the field of a stored value: a text that, typed there now, is that value again.

What was entered once is not always such a text: the laboratory may have changed its unit since, and a file
may have grouped its thousands (``1.234``) or named its unit in its head only.
"""

from decimal import Decimal
from math import isclose

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem
from analytics.entry.typed_result import read_typed_result
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome, Result
from analytics.terms.analyte import Analyte
from analytics.visits.visit_results import TO_TYPE, text_of


def text_to_show(result: Result, bare_unit: str | None) -> str:
    """Return *result* as one would type it now: as it was entered where that still says the same.

    Args:
        result: as it is stored.
        bare_unit: what a bare number in its field is in (UCUM); None: nobody knows.
    """
    analyte = catalogue().analytes.get(result.analyte)
    if analyte is None:
        return text_of(result)
    entered = text_of(result)
    written = _written(result.outcome)
    candidates = (
        result.entered_text,
        entered,
        f"{result.entered_text} {analyte.display_unit}",
        written,
        f"{written} {analyte.display_unit}",
    )
    return next((text for text in candidates if _says(text, result.outcome, analyte, bare_unit)), entered)


def _says(text: str, outcome: Outcome, analyte: Analyte, bare_unit: str | None) -> bool:
    """Whether *text*, typed now, is *outcome*."""
    typed = read_typed_result(analyte, text)
    if isinstance(typed, Problem):
        return False
    if typed.number is None:
        return typed.outcome == outcome
    unit = typed.unit or bare_unit
    return unit is not None and _is_same(typed.outcome, outcome, analyte, unit)


def _is_same(typed: Outcome, stored: Outcome, analyte: Analyte, unit: str) -> bool:
    match typed, stored:
        case Measured(value=one), Measured(value=other):
            pass
        case Censored(limit=one), Censored(limit=other) if typed.comparator is stored.comparator:
            pass
        case NotDetected(limit=float(one)), NotDetected(limit=float(other)):
            pass
        case _:
            return False
    return isclose(analyte.to_stored_unit(one, unit), other, rel_tol=1e-9, abs_tol=0.0)


def _written(outcome: Outcome) -> str:
    """Return *outcome* in the stored unit with every digit it has, without the unit."""
    match outcome:
        case Measured(value=value):
            return _digits(value)
        case Censored(comparator=comparator, limit=limit):
            return f"{comparator.value} {_digits(limit)}"
        case NotDetected(limit=float(limit)):
            return f"negative (< {_digits(limit)})"
        case NotDetected():
            return "neg"
        case Missing(reason=reason):
            return TO_TYPE[reason]


def _digits(value: float) -> str:
    return f"{Decimal(f'{value:.12g}'):f}"
