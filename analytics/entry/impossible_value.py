"""A value outside the hard limits is refused, with the reading offered that was probably meant."""

from analytics.entry.expectation import Expectation
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.slips import best_reading
from analytics.entry.typed_value import TypedValue, past_text, stored_text
from analytics.entry.value_history import PastValue
from analytics.records.result import Censored, Comparator


def impossible_value(value: TypedValue, expected: Expectation, last: PastValue | None) -> Finding | None:
    """Return why *value* cannot be stored; None where it is possible."""
    analyte, outcome = value.analyte, value.outcome
    if isinstance(outcome, Censored) and outcome.comparator is Comparator.BELOW and outcome.limit <= 0:
        return Finding(problem("nothing_below_zero", value=value.plain), Weight.REFUSED)
    if analyte.hard_low <= value.number <= analyte.hard_high:
        return None
    best = best_reading(value.readings, expected)
    if best is None:
        low, high = _limits(value)
        unit = analyte.printed_units[value.unit]
        return Finding(
            problem("impossible_value", value=value.plain, unit=unit, low=low, high=high), Weight.REFUSED
        )
    if best.unit is None:
        return Finding(_moved(value, best.text), Weight.REFUSED, best.text)
    sign = f"{outcome.comparator.value} " if isinstance(outcome, Censored) else ""
    reading = sign + stored_text(best.value, analyte)
    why = _other_unit(value, analyte.printed_units[best.unit], reading, last)
    return Finding(why, Weight.REFUSED, best.text)


def _limits(value: TypedValue) -> tuple[str, str]:
    """Return the hard limits in the unit of the text."""
    analyte = value.analyte
    low, high = (
        analyte.from_stored_unit(limit, value.unit) for limit in (analyte.hard_low, analyte.hard_high)
    )
    return f"{low:.12g}", f"{high:.12g}"


def _moved(value: TypedValue, reading: str) -> Problem:
    low, high = _limits(value)
    unit = value.analyte.printed_units[value.unit]
    return problem("impossible_moved", value=value.plain, unit=unit, low=low, high=high, reading=reading)


def _other_unit(value: TypedValue, other: str, reading: str, last: PastValue | None) -> Problem:
    low, high = _limits(value)
    unit, stored = value.analyte.printed_units[value.unit], value.analyte.display_unit
    if last is None:
        return problem(
            "impossible_unit",
            value=value.plain, unit=unit, low=low, high=high, other=other, reading=reading, stored=stored,
        )  # fmt: skip
    return problem(
        "impossible_unit_last",
        value=value.plain, unit=unit, low=low, high=high, other=other, reading=reading, stored=stored,
        last=past_text(last, value.analyte), date=last.at,
    )  # fmt: skip
