"""Whether a number that an event carries can be right."""

from analytics.entry.problem import Problem, problem
from analytics.terms.event_kind import DetailField

_UNITS = {"Cel": "°C", "10*6/kg": "10⁶/kg"}


def outside_limits(field: DetailField, value: float, text: str) -> Problem | None:
    """Return why *value* of *field*, read from *text*, cannot be right; None where it can."""
    if field.is_whole and not value.is_integer():
        return problem("detail_not_whole", text=text, low=_limit(field.low), high=_limit(field.high))
    is_low = field.low is not None and value < field.low
    is_high = field.high is not None and value > field.high
    if not is_low and not is_high:
        return None
    unit = _UNITS.get(field.unit or "", field.unit or "")
    if field.high is None:
        return problem("detail_too_low", text=text, low=f"{_limit(field.low)} {unit}".strip())
    return problem(
        "detail_outside", text=text, low=_limit(field.low), high=f"{_limit(field.high)} {unit}".strip()
    )


def _limit(limit: float | None) -> str:
    return "–" if limit is None else f"{limit:g}"
