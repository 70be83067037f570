"""The levels of a characteristic leave nothing out between them, and share nothing."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.level_range import LevelRange, level_range
from analytics.cohort.lint.statement import Statement

NAME = "levels"


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find printed levels such as ``0–1`` and ``>2``, or ``<90`` and ``>90``: whole numbers between them."""
    for part, rows in groupby(statements, lambda one: one.part):
        levels = [row for row in rows if row.is_printed]
        ranges = [found for found in (level_range(row.name) for row in levels) if found is not None]
        if not part or len(ranges) < 2 or len(ranges) != len(levels):
            continue
        ranges.sort(key=lambda one: (one.low, one.high))
        for before, after in pairwise(ranges):
            said = _between(part, before, after, say)
            if said:
                yield Finding(Severity.WARNING, NAME, levels[0].where, said)


def _between(part: str, before: LevelRange, after: LevelRange, say: Speech) -> str:
    if after.low > before.high + 1:
        first, last = int(before.high) + 1, int(after.low) - 1
        missing = str(first) if first == last else f"{first}–{last}"
        return say.words.levels_gap.format(part=part, missing=missing)
    if after.low <= before.high:
        return say.words.levels_overlap.format(part=part, shared=int(after.low))
    return ""
