"""What a rule lacks, named by the columns of its table."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from analytics.rules.assessment import Assessment
from analytics.rules.wanted import GENE


def by_columns(answer: Assessment, columns: Mapping[str, Iterable[str]]) -> Assessment:
    """Return *answer* with what is missing named by columns, so that a script knows what to fill.

    Args:
        answer: of the rule.
        columns: word of the rule (``marrow blasts``, ``gene:TP53``) → columns; any other gene has the column
            of its symbol, and the codes of analytes stay, since their columns name them.
    """
    named: list[str] = []
    for code in answer.missing:
        named += columns.get(code, (code.removeprefix(GENE),))
    return replace(answer, missing=tuple(dict.fromkeys(named)))
