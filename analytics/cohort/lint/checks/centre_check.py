"""An estimate lies in the middle of its interval on the scale the interval was made on."""

import math
from collections.abc import Callable, Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.lint.statement import Estimated, Statement
from analytics.cohort.views.cells import Scale

NAME = "centre"

SUSPICIOUS, IMPOSSIBLE = 0.05, 0.25
"""PROPOSED. Off the middle, as a share of half the interval's length, after all that rounding allows.

A Wald interval of a ratio lies at 0, and so does one of a cumulative incidence on ln(−ln F). Intervals by
profile likelihood and exact ones of odds ratios reach some hundredths, with few events more; a quarter
none of them does with the numbers of a clinic, a typing slip nearly always (1.14 (0.78–1.22): 0.7).
"""

_Scale = Callable[[float], float]


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find ratios, and printed cumulative incidences, that stand off the middle of their interval."""
    for one in statements:
        for estimate in one.estimates:
            scale, back = _scale(estimate, one.is_printed)
            if scale is None or estimate.value is None or estimate.lower is None or estimate.upper is None:
                continue
            numbers = estimate.lower, estimate.value, estimate.upper
            if not all(_has_place(number, estimate.scale) for number in numbers):
                continue
            if not estimate.lower.low < estimate.value.value < estimate.upper.high:
                continue  # outside: said by the check of intervals
            off = off_centre(*numbers, scale)
            if off > SUSPICIOUS:
                middle = back((scale(estimate.lower.value) + scale(estimate.upper.value)) / 2)
                said = say.words.off_centre.format(
                    value=say.printed(estimate.value),
                    lower=say.printed(estimate.lower),
                    upper=say.printed(estimate.upper),
                    middle=say.number(middle, max(estimate.value.decimals or 2, 1)),
                )
                severity = Severity.ERROR if off > IMPOSSIBLE else Severity.WARNING
                yield Finding(severity, NAME, one.where, said)


def off_centre(lower: Printed, value: Printed, upper: Printed, scale: _Scale) -> float:
    """Return the least distance from the middle that rounding allows, as a share of half the length."""
    places = [scale(one.value) for one in (lower, value, upper)]
    half = abs(places[2] - places[0]) / 2
    if not half:
        return 0.0
    slack = sum(
        weight * abs(scale(one.high) - scale(one.low)) / 2
        for one, weight in ((lower, 0.5), (value, 1.0), (upper, 0.5))
    )
    return max(0.0, abs((places[0] + places[2]) / 2 - places[1]) - slack) / half


def _scale(one: Estimated, is_printed: bool) -> tuple[_Scale | None, _Scale]:
    if one.scale is Scale.RATIO:
        return math.log, math.exp
    if one.scale is Scale.PROBABILITY and is_printed:  # our own survival intervals end at 100 %
        return _log_log, lambda place: 100 * math.exp(-math.exp(place))
    return None, math.exp


def _log_log(percent: float) -> float:
    return math.log(-math.log(percent / 100))


def _has_place(number: Printed, scale: Scale | None) -> bool:
    """Whether the scale has a place for all that the number may be."""
    is_finite = math.isfinite(number.value)
    return is_finite and number.low > 0 and (scale is not Scale.PROBABILITY or number.high < 100)
