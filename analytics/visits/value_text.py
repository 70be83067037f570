"""How the flowsheet writes a value: short enough to compare, never so short that it says something else."""

from collections.abc import Callable

from analytics.catalogue import catalogue
from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected, Outcome
from analytics.rules.reference_range import ReferenceLimits
from analytics.visits.value_change import Change
from analytics.wording import Wording

NO_BREAK = "\N{NO-BREAK SPACE}"
NOT_MEASURED = "–"
_MOST_MORE = 3
_MOST_DECIMALS = 6
_DEFAULT_DECIMALS = 2
_MOST_ROUNDED = 0.05
_SIGNS = {Comparator.AT_MOST: "≤", Comparator.AT_LEAST: "≥"}


def unit_text(code: str) -> str:
    """Return the stored unit of an analyte as printed; empty where nobody knows it."""
    analyte = catalogue().analytes.get(code)
    return "" if analyte is None else analyte.display_unit


def value_text(
    outcome: Outcome, code: str, wording: Wording, flag_of: Callable[[Outcome], object] | None = None
) -> str:
    """Write *outcome* without its unit, rounded to the digits the catalogue gives the analyte.

    A number keeps so many more digits that it is rounded by at most 5 %, so never to zero, and that rounding
    does not hide why it has its flag (*flag_of*): 0.97 below 1.0 is not written 1.0. A bound keeps the
    digits it came with. What is missing has no text here: its reason is said in words.
    """
    match outcome:
        case Measured(value=value):
            return wording.number(value, _decimals(value, code, flag_of))
        case Censored(comparator=comparator, limit=limit):
            return f"{_SIGNS.get(comparator, comparator.value)}{NO_BREAK}{wording.number(limit)}"
        case NotDetected():
            return wording.none
        case Missing():
            return NOT_MEASURED


def whole_value_text(outcome: Outcome, code: str, wording: Wording) -> str:
    """Write *outcome* with every digit it is stored with, and its unit."""
    match outcome:
        case Measured(value=value):
            return with_unit(wording.number(value), code)
        case NotDetected(limit=float() as limit):
            bound = with_unit(wording.below.format(limit=wording.number(limit)), code)
            return f"{wording.not_detected} ({bound})"
        case NotDetected():
            return wording.not_detected
        case Missing():
            return NOT_MEASURED
        case _:
            return with_unit(value_text(outcome, code, wording), code)


def with_unit(text: str, code: str) -> str:
    """Put the analyte's unit after a written value: ``7.2 g/L``, ``288/µL``."""
    unit = unit_text(code)
    if unit.startswith("10"):
        unit = f"×{unit}"  # 142 10⁹/L would read as one number
    return text if not unit else text + ("" if unit.startswith("/") else NO_BREAK) + unit


def limits_text(limits: ReferenceLimits | None, wording: Wording) -> str:
    """Write a reference range without its unit; empty where there is none."""
    if limits is None:
        return ""
    both = [limit for limit in (limits.low, limits.high) if limit is not None]
    decimals = max(map(_decimals_of_limit, both), default=0)
    low, high = (
        None if limit is None else wording.number(limit, decimals) for limit in (limits.low, limits.high)
    )
    if low is not None and high is not None:
        return wording.between.format(low=low, high=high)
    return f"≤{NO_BREAK}{high}" if high is not None else f"≥{NO_BREAK}{low}"


def change_text(change: Change, code: str, wording: Wording) -> str:
    """Write by how much a value changed: ``+0.3``, ``−12``, ``±0``; only its sign where a bound hides it."""
    if change.difference is None:
        return ""
    if change.direction == 0:
        return "±0"
    text = wording.number(change.difference, _decimals(change.difference, code))
    return f"+{text}" if change.difference > 0 else text


def _decimals(value: float, code: str, flag_of: Callable[[Outcome], object] | None = None) -> int:
    analyte = catalogue().analytes.get(code)
    decimals = analyte.decimals if analyte is not None else _DEFAULT_DECIMALS
    while decimals < _MOST_DECIMALS and abs(round(value, decimals) - value) > _MOST_ROUNDED * abs(value):
        decimals += 1
    if flag_of is None:
        return decimals
    flag = flag_of(Measured(value))
    for more in range(_MOST_MORE + 1):
        if flag_of(Measured(round(value, decimals + more))) == flag:
            return decimals + more
    return decimals + _MOST_MORE


def _decimals_of_limit(limit: float) -> int:
    """Return as many digits as the limit needs to be written as it is."""
    return next(n for n in range(_MOST_DECIMALS + 1) if round(limit, n) == round(limit, _MOST_DECIMALS))
