"""An estimate lies inside its interval, an interval begins before it ends, a probability is one."""

from collections.abc import Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.lint.statement import Estimated, Statement
from analytics.cohort.views.cells import Scale

NAME = "interval"


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find intervals that contradict themselves or their estimate."""
    for one in statements:
        for estimate in one.estimates:
            for said in _wrong(estimate, say):
                yield Finding(Severity.ERROR, NAME, one.where, said)


def _wrong(one: Estimated, say: Speech) -> Iterator[str]:
    value, lower, upper = one.value, one.lower, one.upper
    if lower is not None and upper is not None and not upper.may_exceed(lower):
        yield say.words.turned_interval.format(lower=say.printed(lower), upper=say.printed(upper))
    elif value is not None and _is_outside(value, lower, upper):
        yield say.words.outside.format(
            value=say.printed(value),
            lower="…" if lower is None else say.printed(lower),
            upper="…" if upper is None else say.printed(upper),
        )
    for number in (value, lower, upper):
        if number is None:
            continue
        if one.scale is Scale.PROBABILITY and not (number.high >= 0 and number.low <= 100 + 1e-9):
            yield say.words.no_probability.format(value=say.printed(number))
        if one.scale is Scale.RATIO and number.high < 0:
            yield say.words.no_ratio.format(value=say.printed(number))


def _is_outside(value: Printed, lower: Printed | None, upper: Printed | None) -> bool:
    is_below = lower is not None and not value.may_exceed(lower)
    return is_below or (upper is not None and not upper.may_exceed(value))
