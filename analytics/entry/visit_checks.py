"""Whether the values of one visit fit together: parts and wholes, shares, quotients (definitions §11).

What is not known cannot disagree: bounds are intervals, missing parts are somewhere above zero, and a check
speaks only if no value that is possible would satisfy it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Any

from analytics.catalogue import catalogue
from analytics.entry.entry_checks import EntryChecks
from analytics.entry.finding import Finding
from analytics.entry.problem import Problem, problem
from analytics.records.result import Censored, Measured, NotDetected, Outcome
from analytics.rules.comparison import is_above
from analytics.rules.rule_data import rule_data


@dataclass(frozen=True, slots=True)
class VisitFinding:
    """What does not fit together.

    Attributes:
        check: code in ``resources/rules/entry_checks.toml``.
        fields: the analytes it is about; the first is the one to ask at, whose result keeps the answer.
    """

    check: str
    fields: tuple[str, ...]
    finding: Finding


@dataclass(frozen=True, slots=True)
class Span:
    """Between what a value lies."""

    low: float
    high: float

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def times(self, factor: float) -> "Span":
        """Return it in another unit."""
        return Span(self.low * factor, self.high * factor)


@dataclass(frozen=True, slots=True)
class _Check:
    """One check of the file; what a kind does not use is empty."""

    code: str
    kind: str
    parts: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    whole: str = ""
    scale: float = 1.0
    low: float = 0.0
    high: float = inf
    rest: float = 0.0
    value: str = ""
    over: str = ""
    under: str = ""
    times: str = ""
    factor: float = 1.0
    tolerance: float = 0.0
    unless: tuple[str, ...] = ()


def visit_checks(values: Mapping[str, Outcome], checks: EntryChecks) -> tuple[VisitFinding, ...]:
    """Return everything that does not fit together among *values*, by analyte, of one visit and sample."""
    spans = {code: span for code, outcome in values.items() if (span := _span(code, outcome)) is not None}
    found: dict[str, VisitFinding] = {}
    for check in _checks():
        weight = checks.visit.get(check.code)
        said = _KINDS[check.kind](check, spans) if weight is not None else None
        if weight is not None and said is not None:
            fields, why = said
            found[check.code] = VisitFinding(check.code, fields, Finding(why, weight))
    louder = {check.code: check.unless for check in _checks()}
    return tuple(one for one in found.values() if not any(other in found for other in louder[one.check]))


@cache
def _checks() -> tuple[_Check, ...]:
    about = ("weight", "source", "mark")
    found = []
    for code, entry in rule_data("entry_checks")["visit"].items():
        said: dict[str, Any] = {
            name: tuple(v) if isinstance(v, list) else v for name, v in entry.items() if name not in about
        }
        found.append(_Check(code, **said))
    return tuple(found)


def _span(code: str, outcome: Outcome) -> Span | None:
    """Return between what a value lies, with half a unit of its last printed digit on both sides."""
    analyte = catalogue().analytes.get(code)
    if analyte is None:
        return None
    slack = 0.5 * 10.0**-analyte.decimals
    match outcome:
        case Measured(value=value):
            return Span(max(value - slack, 0.0), value + slack)
        case Censored(comparator=comparator, limit=limit):
            if comparator.value.startswith("<"):
                return Span(0.0, limit + slack)
            return Span(max(limit - slack, 0.0), inf)
        case NotDetected(limit=limit):
            return Span(0.0, inf if limit is None else limit + slack)
        case _:
            return None


def _sum(check: _Check, spans: Mapping[str, Span]) -> tuple[Span, tuple[str, ...]]:
    """Return the sum of the known parts in the unit of the whole, and which they are."""
    known = tuple(part for part in check.parts if part in spans)
    total = Span(0.0, 0.0)
    for part in known:
        total += spans[part]
    return total.times(check.scale), known


def _whole(check: _Check, spans: Mapping[str, Span]) -> Span | None:
    return spans.get(check.whole) if check.whole else Span(100.0, 100.0)


def _at_most(check: _Check, spans: Mapping[str, Span]) -> tuple[tuple[str, ...], Problem] | None:
    whole, (total, known) = _whole(check, spans), _sum(check, spans)
    if whole is None or not known or not is_above(total.low, whole.high * check.high / 100):
        return None
    return _fields(check, known, spans), _above(check, known, spans)


def _share(check: _Check, spans: Mapping[str, Span]) -> tuple[tuple[str, ...], Problem] | None:
    whole, (total, known) = _whole(check, spans), _sum(check, spans)
    if whole is None or not known:
        return None
    is_high = is_above(total.low, whole.high * check.high / 100)
    is_complete = len(known) == len(check.parts)
    is_low = is_complete and is_above(whole.low * check.low / 100, total.high)
    if not is_high and not is_low:
        return None
    return _fields(check, known, spans), _share_problem(check, known, spans)


def _rest(check: _Check, spans: Mapping[str, Span]) -> tuple[tuple[str, ...], Problem] | None:
    whole, (total, known) = _whole(check, spans), _sum(check, spans)
    if whole is None or any(part not in spans for part in check.needed):
        return None
    rest = whole.low - total.high
    if not is_above(rest, check.rest) or not is_above(rest, whole.low * check.high / 100):
        return None
    analyte = catalogue().analyte(check.whole)
    why = problem(
        "leukocytes_unexplained",
        parts=" + ".join(known),
        sum=_middle(total),
        whole=check.whole,
        value=_middle(whole),
        unit=analyte.display_unit,
    )
    return (check.whole, *known), why


def _quotient(check: _Check, spans: Mapping[str, Span]) -> tuple[tuple[str, ...], Problem] | None:
    value, over = spans.get(check.value), spans.get(check.over)
    under = spans.get(check.under) if check.under else Span(1.0, 1.0)
    times = spans.get(check.times) if check.times else Span(1.0, 1.0)
    if value is None or over is None or under is None or times is None:
        return None
    least = over.low * times.low / under.high * check.factor if under.high else 0.0
    most = over.high * times.high / under.low * check.factor if under.low else inf
    tolerance = check.tolerance / 100
    if not is_above(value.low, most * (1 + tolerance)) and not is_above(least * (1 - tolerance), value.high):
        return None
    used = tuple(code for code in (check.value, check.over, check.times, check.under) if code)
    why = problem(
        "quotient_differs",
        analyte=check.value,
        value=_middle(value),
        unit=catalogue().analyte(check.value).display_unit,
        others=", ".join(used[1:]),
        expected=_number((least + most) / 2) if most < inf else f"≥ {_number(least)}",
    )
    return used, why


_KINDS = {"at_most": _at_most, "share": _share, "rest": _rest, "quotient": _quotient}


def _fields(check: _Check, known: Sequence[str], spans: Mapping[str, Span]) -> tuple[str, ...]:
    """Return the largest part first, then the others, then the whole."""
    parts = sorted(known, key=lambda part: -spans[part].low)
    return (*parts, check.whole) if check.whole else tuple(parts)


def _above(check: _Check, known: Sequence[str], spans: Mapping[str, Span]) -> Problem:
    total, parts, high = _middle(_sum(check, spans)[0]), " + ".join(known), f"{check.high:g}"
    if not check.whole:
        return problem("shares_above_all", parts=parts, sum=total, high=high)
    unit, value = catalogue().analyte(check.whole).display_unit, _middle(spans[check.whole])
    if len(known) == 1:
        return problem("part_above_whole", part=parts, sum=total, whole=check.whole, value=value, unit=unit)
    return problem(
        "parts_above_whole", parts=parts, sum=total, whole=check.whole, value=value, unit=unit, high=high
    )


def _share_problem(check: _Check, known: Sequence[str], spans: Mapping[str, Span]) -> Problem:
    total, _ = _sum(check, spans)
    parts, low, high = " + ".join(known), f"{check.low:g}", f"{check.high:g}"
    if not check.whole:
        return problem("shares_differ", parts=parts, sum=_middle(total), low=low, high=high)
    whole = spans[check.whole]
    percent = f"{100 * (total.low + total.high) / (whole.low + whole.high):.0f}" if whole.high < inf else "?"
    return problem("sum_differs", parts=parts, percent=percent, whole=check.whole, low=low, high=high)


def _middle(span: Span) -> str:
    return _number((span.low + span.high) / 2) if span.high < inf else f"> {_number(span.low)}"


def _number(value: float) -> str:
    return f"{value:.4g}" if abs(value) < 10000 else f"{value:.0f}"
