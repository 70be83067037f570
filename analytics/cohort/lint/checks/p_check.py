"""p is a probability, and says the same as the interval of the ratio beside it."""

import math
from collections.abc import Iterator, Sequence
from statistics import NormalDist

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.statement import Estimated, Statement, Tested
from analytics.cohort.views.cells import Scale

NAME = "p_value"
NEAR = (0.02, 0.12)
"""PROPOSED. Where a test other than that of the interval (log-rank beside Wald) may be on the other side."""
Z_APART = 0.5
"""PROPOSED. How far p may lie from that of the interval, in standard errors, before it is asked about."""


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find impossible p values, and those that contradict the one ratio of their row."""
    for one in statements:
        for test in one.tests:
            if test.p.value < 0 or test.p.value > 1 or not math.isfinite(test.p.value):
                said = say.words.no_p.format(p=say.number(test.p.value))
                yield Finding(Severity.ERROR, NAME, one.where, said)
        ratios = [estimate for estimate in one.estimates if estimate.scale is Scale.RATIO]
        if len(ratios) == 1 and len(one.tests) == 1:
            yield from _disagrees(one, ratios[0], one.tests[0], say)


def _disagrees(one: Statement, ratio: Estimated, test: Tested, say: Speech) -> Iterator[Finding]:
    value, lower, upper = ratio.value, ratio.lower, ratio.upper
    if lower is None or upper is None or value is None or not (0 <= test.p.value <= 1):
        return
    level = 1 - ratio.confidence
    facts = {
        "lower": say.printed(lower), "upper": say.printed(upper), "p": say.printed(test.p),
        "level": say.number(level), "value": say.printed(value),
    }  # fmt: skip
    severity = Severity.WARNING if NEAR[0] <= test.p.value <= NEAR[1] else Severity.ERROR
    surely_without = lower.low > 1 or upper.high < 1
    surely_with = lower.high < 1 < upper.low
    if surely_without and test.p.low > level and not test.is_below:
        yield Finding(severity, NAME, one.where, say.words.p_excludes.format(**facts))
    elif surely_with and test.p.high < level:
        yield Finding(severity, NAME, one.where, say.words.p_includes.format(**facts))
    elif one.is_printed and not test.is_below:
        implied = _implied(ratio)
        if implied is not None and abs(_z(implied) - _z(test.p.value)) > Z_APART + _blur(ratio, test):
            said = say.words.p_differs.format(right=say.number(implied, 2), **facts)
            yield Finding(Severity.WARNING, NAME, one.where, said)


def _implied(ratio: Estimated) -> float | None:
    """Return the two-sided p of Wald's test that belongs to the interval."""
    error = _standard_error(ratio)
    if error is None or ratio.value is None:
        return None
    return 2 * NormalDist().cdf(-abs(math.log(ratio.value.value)) / error)


def _standard_error(ratio: Estimated) -> float | None:
    value, lower, upper = ratio.value, ratio.lower, ratio.upper
    if value is None or lower is None or upper is None or min(value.low, lower.low) <= 0:
        return None
    width = math.log(upper.value / lower.value) if upper.value > lower.value else 0.0
    return width / (2 * NormalDist().inv_cdf((1 + ratio.confidence) / 2)) or None


def _blur(ratio: Estimated, test: Tested) -> float:
    """Return what rounding may have moved, in standard errors."""
    error = _standard_error(ratio)
    if error is None or ratio.value is None:
        return math.inf
    of_ratio = ratio.value.half / ratio.value.value / error
    of_p = abs(_z(max(test.p.low, 1e-9)) - _z(min(test.p.high, 1.0))) / 2
    return of_ratio + of_p


def _z(p: float) -> float:
    return -NormalDist().inv_cdf(min(max(p, 1e-12), 1.0) / 2)
