"""Groups add up to all, and the levels of a characteristic to those who have one."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.level_range import level_range
from analytics.cohort.lint.statement import Share, Statement

NAME = "sums"


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find rows whose groups do not make their total, and parts whose rows do not make their column."""
    for one in statements:
        yield from _across(one, say)
    for part, rows in groupby(statements, lambda one: one.part):
        if part:
            yield from _down(part, list(rows), say)


def _across(one: Statement, say: Speech) -> Iterator[Finding]:
    """Check a row in which the first or the last column is that of all others together."""
    shares = [share for share in one.shares if share.count is not None and share.of is not None]
    if len(shares) < 3 or len(shares) != len(one.shares):
        return
    for total, parts in ((shares[0], shares[1:]), (shares[-1], shares[:-1])):
        if total.of == sum(share.of or 0 for share in parts):
            counts = [share.count or 0 for share in parts]
            if sum(counts) != total.count:
                said = say.words.groups_do_not_add.format(
                    parts=" + ".join(say.number(count) for count in counts),
                    total=say.number(total.count or 0),
                )
                yield Finding(Severity.ERROR, NAME, one.where, said)
            return


def _down(part: str, rows: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    if len(rows) < 2 or len({len(row.shares) for row in rows}) != 1:
        return
    are_ranges = all(level_range(row.name) is not None for row in rows)
    for column in zip(*(row.shares for row in rows), strict=True):
        counts, of = [share.count for share in column], _common_of(column)
        if of is None or None in counts:
            continue
        total = sum(count or 0 for count in counts)
        is_wrong = total != of if are_ranges else total < of and rows[0].is_printed
        if is_wrong:
            said = say.words.rows_do_not_add.format(
                part=part, sum=say.number(total), of=say.number(of), column=column[0].column or "–"
            )
            severity = Severity.WARNING if are_ranges else Severity.NOTE
            yield Finding(severity, NAME, rows[0].where, said)


def _common_of(column: Sequence[Share]) -> int | None:
    ofs = {share.of for share in column}
    return ofs.pop() if len(ofs) == 1 else None
