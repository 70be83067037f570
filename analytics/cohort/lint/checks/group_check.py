"""The groups of a table add up to all who are in the analysis."""

import re
from collections.abc import Iterator

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.phrase_numbers import plain
from analytics.cohort.lint.view_statements import tables_of
from analytics.cohort.views.analysis_view import AnalysisView, NumberTable
from analytics.cohort.views.cell_words import CellWords

NAME = "groups"
_N = re.compile(r"\b[nN]\s*=\s*(\d+)")


def check(view: AnalysisView, say: Speech, words: CellWords) -> Iterator[Finding]:
    """Find tables whose heads name groups (``n = 41``) that are together not the number in the analysis."""
    if view.everybody is None:
        return
    total = len(view.everybody.patients)
    for table in tables_of(view):
        sizes = _sizes(table, say.wording.decimal_sign)
        parts = [n for n in sizes if n != total] if total in sizes else sizes
        if len(parts) > 1 and sum(parts) != total:
            said = say.words.groups_do_not_add.format(
                parts=" + ".join(say.number(n) for n in parts), total=say.number(total)
            )
            where = say.words.whole_table.format(table=table.title)
            yield Finding(Severity.WARNING, NAME, where, said)


def _sizes(table: NumberTable, decimal_sign: str) -> list[int]:
    """Return the n of every group once: it stands in the head over its columns, or in their titles."""
    found: dict[str, int] = {}
    for column in table.columns:
        size = _N.search(plain(column.head, decimal_sign)) or _N.search(plain(column.title, decimal_sign))
        if size is not None:
            found.setdefault(column.head or column.title, int(size[1]))
    return list(found.values())
