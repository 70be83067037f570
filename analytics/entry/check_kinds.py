"""What kinds of checks of a visit there are; each says what is wrong with which fields, or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem
from analytics.entry.value_span import HUNDRED, ONE, ValueSpan, sum_of
from analytics.rules.comparison import is_above

Spans = Mapping[str, ValueSpan]
Said = tuple[tuple[str, ...], Problem]


@dataclass(frozen=True, slots=True)
class VisitCheck:
    """One check of ``resources/rules/entry_checks.toml``, which explains its parts; the rest is empty."""

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

    def known(self, spans: Spans) -> tuple[str, ...]:
        """Return the parts that have a value."""
        return tuple(part for part in self.parts if part in spans)

    def total(self, spans: Spans) -> ValueSpan:
        """Return the sum of the known parts, in the unit of the whole."""
        return sum_of(spans[part] for part in self.known(spans)).times(self.scale)

    def of(self, spans: Spans) -> ValueSpan | None:
        """Return the whole; shares are of a hundred."""
        return spans.get(self.whole) if self.whole else HUNDRED

    def fields(self, spans: Spans) -> tuple[str, ...]:
        """Return the largest part first, then the others, then the whole."""
        parts = sorted(self.known(spans), key=lambda part: -spans[part].low)
        return (*parts, self.whole) if self.whole else tuple(parts)


def at_most(check: VisitCheck, spans: Spans) -> Said | None:
    """The known parts are together more than the whole allows."""
    whole, known = check.of(spans), check.known(spans)
    total = check.total(spans)
    if whole is None or not known or not is_above(total.low, whole.high * check.high / 100):
        return None
    parts, high = " + ".join(known), f"{check.high:g}"
    if not check.whole:
        return check.fields(spans), problem("shares_above_all", parts=parts, sum=total, high=high)
    unit = catalogue().analyte(check.whole).display_unit
    if len(known) == 1:
        why = problem("part_above_whole", part=parts, sum=total, whole=check.whole, value=whole, unit=unit)
    else:
        why = problem(
            "parts_above_whole", parts=parts, sum=total, whole=check.whole, value=whole, unit=unit, high=high
        )
    return check.fields(spans), why


def share(check: VisitCheck, spans: Spans) -> Said | None:
    """The parts are together more, or where all are known less, of the whole than they can be."""
    whole, known = check.of(spans), check.known(spans)
    total = check.total(spans)
    if whole is None or not known:
        return None
    is_high = is_above(total.low, whole.high * check.high / 100)
    is_low = len(known) == len(check.parts) and is_above(whole.low * check.low / 100, total.high)
    if not is_high and not is_low:
        return None
    parts, low, high = " + ".join(known), f"{check.low:g}", f"{check.high:g}"
    if not check.whole:
        return check.fields(spans), problem("shares_differ", parts=parts, sum=total, low=low, high=high)
    percent = f"{100 * total.said / whole.said:.0f}" if whole.said else "?"
    why = problem("sum_differs", parts=parts, percent=percent, whole=check.whole, low=low, high=high)
    return check.fields(spans), why


def rest(check: VisitCheck, spans: Spans) -> Said | None:
    """More of the whole than can be is none of the parts."""
    whole, known = check.of(spans), check.known(spans)
    total = check.total(spans)
    if whole is None or any(part not in known for part in check.needed):
        return None
    left = whole.low - total.high
    if not is_above(left, check.rest) or not is_above(left, whole.low * check.high / 100):
        return None
    unit, parts = catalogue().analyte(check.whole).display_unit, " + ".join(known)
    why = problem("leukocytes_unexplained", parts=parts, sum=total, whole=check.whole, value=whole, unit=unit)
    return (check.whole, *known), why


def quotient(check: VisitCheck, spans: Spans) -> Said | None:
    """The value is not the quotient (or the product) that it is by definition."""
    value, over = spans.get(check.value), spans.get(check.over)
    under = spans.get(check.under) if check.under else ONE
    times = spans.get(check.times) if check.times else ONE
    if value is None or over is None or under is None or times is None:
        return None
    least = over.low * times.low / under.high * check.factor if under.high else 0.0
    most = over.high * times.high / under.low * check.factor if under.low else inf
    room = check.tolerance / 100
    if not is_above(value.low, most * (1 + room)) and not is_above(least * (1 - room), value.high):
        return None
    used = tuple(code for code in (check.value, check.over, check.times, check.under) if code)
    expected = over.said * times.said / under.said * check.factor if under.said else inf
    why = problem(
        "quotient_differs",
        analyte=check.value,
        value=value,
        unit=catalogue().analyte(check.value).display_unit,
        others=" + ".join(used[1:]),
        expected=f"{expected:.3g}",
    )
    return used, why


KINDS: Mapping[str, Callable[[VisitCheck, Spans], Said | None]] = {
    "at_most": at_most,
    "share": share,
    "rest": rest,
    "quotient": quotient,
}
