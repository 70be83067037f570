"""All checks by their names, and the two ways to ask them: of our own analyses, and of printed numbers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from analytics.cohort.lint.checks import (
    centre_check,
    duplicate_check,
    fact_check,
    group_check,
    interval_check,
    level_check,
    number_check,
    p_check,
    repeat_check,
    said_twice_check,
    sentence_check,
    share_check,
    sum_check,
)
from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.lint_words import LintWords
from analytics.cohort.lint.published_table import PublishedTable, statements_of_table, statements_of_text
from analytics.cohort.lint.statement import Statement
from analytics.cohort.lint.view_statements import statements_of_view
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Scale
from analytics.wording import Wording

StatementCheck = Callable[[Sequence[Statement], Speech], Iterator[Finding]]
ViewCheck = Callable[[AnalysisView, Speech, CellWords], Iterator[Finding]]

STATEMENT_CHECKS: Mapping[str, StatementCheck] = {
    one.NAME: one.check
    for one in (
        share_check, interval_check, centre_check, p_check, duplicate_check, repeat_check, said_twice_check,
        sum_check, level_check,
    )
}  # fmt: skip
"""Of anybody's numbers."""

VIEW_CHECKS: Mapping[str, ViewCheck] = {
    one.NAME: one.check for one in (number_check, fact_check, group_check, sentence_check)
}
"""Of our own, where it is known what belongs together."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def lint_view(
    view: AnalysisView,
    *,
    words: LintWords | None = None,
    cells: CellWords | None = None,
    wording: Wording | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with *view*, the worst first; nothing where all is well."""
    say, cells = Speech(words or LintWords(), wording or Wording()), cells or CellWords()
    statements = tuple(statements_of_view(view, say, cells))
    found = [one for check in STATEMENT_CHECKS.values() for one in check(statements, say)]
    found += [one for check in VIEW_CHECKS.values() for one in check(view, say, cells)]
    return _in_order(found)


def lint_printed(
    statements: Sequence[Statement], *, words: LintWords | None = None, wording: Wording | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with printed numbers of whatever source, text and tables together."""
    say = Speech(words or LintWords(), wording or Wording())
    return _in_order(one for check in STATEMENT_CHECKS.values() for one in check(statements, say))


def lint_table(table: PublishedTable, *, words: LintWords | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a printed table."""
    return lint_printed(statements_of_table(table), words=words)


def lint_text(
    text: str, *, scale: Scale | None = None, decimal_sign: str = ".", words: LintWords | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with the numbers of a printed text, read phrase by phrase."""
    return lint_printed(statements_of_text(text, scale=scale, decimal_sign=decimal_sign), words=words)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    once = dict.fromkeys(findings)
    return tuple(sorted(once, key=lambda one: _ORDER[one.severity]))
