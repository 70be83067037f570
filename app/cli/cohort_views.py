"""What an answer of the cohort shows, drawn and written for the command line."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from app.letters.request import Language

if TYPE_CHECKING:
    from analytics.cohort.date_band import DateBand
    from analytics.cohort.population import Population
    from analytics.cohort.question import Question
    from analytics.cohort.views.analysis_view import AnalysisView
    from analytics.figures.palette import ThemeName
    from app.cohort_files.file_facts import FileFacts


@dataclass(frozen=True, slots=True)
class ShownPart:
    """One part of an answer: what the estimators gave, and what is shown of it."""

    part: str
    result: object
    view: "AnalysisView"


def shown_parts(
    band: "DateBand",
    question: "Question",
    at: tuple[float, ...],
    *,
    language: Language,
    theme: "ThemeName",
) -> tuple[ShownPart, ...]:
    """Return every part of *question*, or the one it names; where partial dates move a number, it says so."""
    from analytics.cohort.analysis_book import ANALYSES
    from analytics.cohort.views.cell_text import cell_text
    from analytics.cohort.views.date_caution import date_caution
    from analytics.cohort.views.date_range import date_ranges
    from analytics.cohort.views.view_book import VIEWS
    from analytics.cohort.views.view_context import ViewContext
    from analytics.figures.palette import load_palette
    from app.letters.language import letter_wording

    view_of = VIEWS.get(question.analysis)
    if view_of is None:
        raise click.UsageError(f"{question.analysis} is not shown yet.")
    known, words = ANALYSES[question.analysis], letter_wording(language)

    def shown(cohort: "Population", part: str) -> ShownPart:
        context = ViewContext(
            population=cohort,
            question=question,
            words=words.cohort,
            wording=words.wording,
            palette=load_palette(theme),
            at=at,
        )
        result = known.run(cohort, question, part)
        return ShownPart(part, result, view_of(result, part, context))

    others = [one for one in band.under.values() if one.members != band.chosen.members]
    parts = (question.part,) if question.part else known.parts or ("",)
    found = []
    for part in parts:
        here = shown(band.chosen, part)
        ranges = date_ranges([here.view, *(shown(one, part).view for one in others)]) if others else ()
        caution = date_caution(
            ranges,
            words.cohort.account,
            lambda cell: cell_text(cell, words.wording, words.cohort.cell),
            words.wording,
        )
        told = (*here.view.warnings, caution) if caution else here.view.warnings
        found.append(replace(here, view=replace(here.view, warnings=told)))
    return tuple(found)


def file_facts(language: Language, *, is_synthetic: bool) -> "FileFacts":
    """Return what files say of themselves."""
    from datetime import datetime

    from app.cohort_files.file_facts import FileFacts
    from app.letters.language import letter_wording

    words = letter_wording(language)
    return FileFacts(datetime.now().astimezone(), words.wording, words.cohort, is_synthetic)


def print_findings(parts: tuple[ShownPart, ...], language: Language, *, err: bool) -> bool:
    """Print what the lint finds; return whether there is an error among it."""
    from analytics.cohort.lint.finding import has_errors
    from analytics.cohort.lint.lint_book import lint_view
    from app.letters.language import letter_wording

    words = letter_wording(language)
    wrong = False
    for one in parts:
        found = lint_view(one.view, words=words.cohort.lint, cells=words.cohort.cell, wording=words.wording)
        wrong = wrong or has_errors(found)
        for finding in found:
            click.echo(f"{finding.severity}: {one.part}: {finding.where}: {finding.what}", err=err)
    return wrong
