"""In print: what is said twice under one name is the same both times."""

from collections.abc import Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.lint.statement import Statement, Tested

NAME = "said_twice"


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find text ≠ table: the same name with another per cent, estimate or p."""
    first: dict[str, Statement] = {}
    for one in statements:
        name = " ".join(one.name.casefold().split())
        if not one.is_printed or not name:
            continue
        earlier = first.setdefault(name, one)
        if earlier is one:
            continue
        for was, now in _pairs(earlier, one):
            if not _may_agree(was, now):
                said = say.words.said_twice.format(
                    name=one.name, first=say.printed(was), second=say.printed(now)
                )
                yield Finding(Severity.WARNING, NAME, one.where, said)


def _pairs(one: Statement, other: Statement) -> Iterator[tuple[Printed, Printed]]:
    """Yield what stands at the same place of both, where both have as many numbers of a kind."""
    if len(one.shares) == len(other.shares):
        for a, b in zip(one.shares, other.shares, strict=True):
            if a.percent is not None and b.percent is not None:
                yield a.percent, b.percent
    if len(one.estimates) == len(other.estimates):
        for was, now in zip(one.estimates, other.estimates, strict=True):
            if was.value is not None and now.value is not None:
                yield was.value, now.value
    if len(one.tests) == len(other.tests):
        for p, q in zip(one.tests, other.tests, strict=True):
            if p.is_below == q.is_below or _contradict(p, q):
                yield p.p, q.p


def _may_agree(one: Printed, other: Printed) -> bool:
    """Whether one number may have been rounded to both; where both only touch, it is not."""
    if one.decimals == other.decimals:
        return one.value == other.value
    return one.high > other.low and other.high > one.low


def _contradict(one: Tested, other: Tested) -> bool:
    """Whether one p is said to be below a number that the other surely is not below."""
    below, plain = (one, other) if one.is_below else (other, one)
    return plain.p.low >= below.p.value
