"""A context and the view of one question, for tests of the views of curves."""

from collections.abc import Mapping
from typing import Any

from analytics.cohort.analysis_book import ANALYSES, answers
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView, NumberTable, TableRow
from analytics.cohort.views.cohort_words import CohortWords
from analytics.cohort.views.view_book import VIEWS
from analytics.cohort.views.view_context import Display, ViewContext
from analytics.figures.palette import load_palette
from analytics.wording import Wording


def context_of(cohort: Population, question: Question, **display: Any) -> ViewContext:
    return ViewContext(
        population=cohort,
        question=question,
        words=CohortWords(),
        wording=Wording(),
        palette=load_palette("light"),
        at=ANALYSES[question.analysis].at,
        display=Display(**display),
    )


def shown(cohort: Population, question: Question, **display: Any) -> tuple[Any, AnalysisView]:
    """The result of one part and what is shown of it."""
    found: Mapping[str, Any] = answers(cohort, question)
    ((part, result),) = found.items()
    return result, VIEWS[question.analysis](result, part, context_of(cohort, question, **display))


def table(view: AnalysisView, key: str) -> NumberTable:
    tables = (*view.tables, *((view.beside,) if view.beside is not None else ()))
    return next(one for one in tables if one.key == key)


def cells(found: NumberTable, row: TableRow) -> dict[str, Any]:
    return dict(zip((column.key for column in found.columns), row.cells, strict=True))
