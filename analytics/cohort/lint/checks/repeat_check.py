"""In print: intervals, bounds and estimates that turn up where others should stand."""

import itertools
from collections.abc import Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.lint.statement import Estimated, Statement

NAME = "repeated"
OFTEN = 3
"""PROPOSED. An estimate of three digits in so many places is asked about."""

_Placed = tuple[Statement, Estimated]


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find them; our own curves stand still between events and are not asked."""
    placed = [(one, e) for one in statements if one.is_printed for e in one.estimates if e.value is not None]
    yield from _same_interval(placed, say)
    yield from _same_bound(placed, say)
    yield from _same_estimate(placed, say)


def _same_interval(placed: Sequence[_Placed], say: Speech) -> Iterator[Finding]:
    for place, (one, estimate) in enumerate(placed):
        for other, earlier in placed[:place]:
            if estimate.lower is None or estimate.upper is None or estimate.value == earlier.value:
                continue
            is_same = (estimate.lower, estimate.upper) == (earlier.lower, earlier.upper)
            if is_same and (_digits(estimate.lower) >= 2 or _digits(estimate.upper) >= 2):
                said = say.words.same_interval.format(
                    lower=say.printed(estimate.lower), upper=say.printed(estimate.upper), other=other.name
                )
                yield Finding(Severity.WARNING, NAME, one.where, said)


def _same_bound(placed: Sequence[_Placed], say: Speech) -> Iterator[Finding]:
    """Find a bound of the interval just before, at the same end and in the same unit."""
    for (other, earlier), (one, estimate) in itertools.pairwise(placed):
        ends = ((earlier.lower, estimate.lower), (earlier.upper, estimate.upper))
        same = [b for a, b in ends if b is not None and a == b and _digits(b) >= 2 and b.decimals]
        if len(same) == 1 and estimate.value != earlier.value:
            said = say.words.same_bound.format(bound=say.printed(same[0]), other=other.name)
            yield Finding(Severity.NOTE, NAME, one.where, said)


def _same_estimate(placed: Sequence[_Placed], say: Speech) -> Iterator[Finding]:
    by_value: dict[Printed, list[Statement]] = {}
    for one, estimate in placed:
        if estimate.value is not None and _digits(estimate.value) >= OFTEN:
            by_value.setdefault(estimate.value, []).append(one)
    for value, places in by_value.items():
        names = list(dict.fromkeys(one.name for one in places))
        if len(names) >= OFTEN:
            said = say.words.same_estimate.format(
                value=say.printed(value), n=len(names), others=", ".join(f"“{name}”" for name in names)
            )
            yield Finding(Severity.NOTE, NAME, places[-1].where, said)


def _digits(number: Printed) -> int:
    """Return how many digits of *number* carry weight."""
    text = f"{abs(number.value):.{number.decimals or 0}f}"
    return len(text.replace(".", "").lstrip("0"))
