"""Per cent = n / N as printed, and no more than all."""

import math
from collections.abc import Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.statement import Share, Statement

NAME = "per_cent"


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find shares above all, per cents that are not count / of, and those that no count gives.

    Source:
        The last one: Brown & Heathers 2017, Soc Psychol Personal Sci 8:363 (GRIM), for counts.
    """
    for one in statements:
        for share in one.shares:
            said = _wrong(share, say)
            if said:
                yield Finding(Severity.ERROR, NAME, one.where, said)


def _wrong(share: Share, say: Speech) -> str:
    count, of, percent = share.count, share.of, share.percent
    if count is not None and of is not None and count > of:
        return say.words.more_than_all.format(count=say.number(count), of=say.number(of))
    if percent is None or not of:
        return ""
    if count is not None:
        right = 100 * count / of
        if percent.may_be(right):
            return ""
        shown = say.number(right, max(percent.decimals or 0, 1))
        return say.words.wrong_percent.format(
            count=say.number(count), of=say.number(of), right=shown, said=say.printed(percent)
        )
    below = math.floor(percent.value * of / 100)
    if any(percent.may_be(100 * k / of) for k in (below, below + 1)):
        return ""
    return say.words.impossible_percent.format(
        said=say.printed(percent),
        of=say.number(of),
        below=below,
        low=say.number(100 * below / of, 1),
        above=below + 1,
        high=say.number(100 * (below + 1) / of, 1),
    )
