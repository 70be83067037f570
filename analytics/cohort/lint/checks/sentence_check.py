"""Numbers in sentences are numbers of the tables."""

import re
from collections.abc import Iterator

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.phrase_numbers import plain
from analytics.cohort.lint.view_statements import tables_of
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cell_words import CellWords

NAME = "sentence"

_CLAIM = re.compile(
    r"(?<![\d.])(\d+(?:\.\d+)?)\s*%|\bn\s*=\s*(\d+)|\bp\s*[=<]\s*(\d*\.?\d+)|(?<![\d.])(\d+)\s*(?:/|\b(?:of|sur|von)\b)\s*\d+"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LEVELS = {"90", "95", "99"}
"""Of confidence: a choice, no finding."""


def check(view: AnalysisView, say: Speech, words: CellWords) -> Iterator[Finding]:
    """Find per cents, counts and p values of the sentences that no table and no fact has.

    Other numbers of a sentence are thresholds and days: rules, not findings.
    """
    known = _known(view, say, words)
    for sentence in (view.subtitle, *view.reading):
        for found in _CLAIM.finditer(plain(sentence, say.wording.decimal_sign)):
            number = next(group for group in found.groups() if group is not None)
            if number not in known and found[1] not in _LEVELS:
                said = say.words.not_in_tables.format(number=found[0], sentence=sentence)
                yield Finding(Severity.WARNING, NAME, say.words.sentence, said)


def _known(view: AnalysisView, say: Speech, words: CellWords) -> set[str]:
    texts = [
        fact_text for fact in view.facts for fact_text in (cell_text(fact.cell, say.wording, words).whole,)
    ]
    for table in tables_of(view):
        texts += [table.title, *table.notes, *(f"{c.head} {c.title}" for c in table.columns)]
        texts += [cell_text(cell, say.wording, words).whole for row in table.rows for cell in row.cells]
    counted = [view.everybody, *view.left_out]
    numbers = {str(len(pick.patients)) for pick in counted if pick is not None}
    sign = say.wording.decimal_sign
    return numbers | {number for text in texts for number in _NUMBER.findall(plain(text, sign))}
