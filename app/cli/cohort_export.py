"""``aftercart cohort -o`` and ``--bundle``: one part of an answer as a file, checked before it is written."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.cohort_views import ShownPart

if TYPE_CHECKING:
    from analytics.cohort.population import Population
    from analytics.cohort.question import Question
    from app.cohort_files.file_facts import FileFacts

ENDINGS = (".pdf", ".svg", ".png", ".xlsx", ".docx")
"""Beside ``.csv``, whose lines are those of the document."""


def is_drawn(output: Path | None) -> bool:
    """Whether *output* is a figure or a table; else it holds lines."""
    return output is not None and output.suffix.lower() in ENDINGS


def write_files(
    parts: tuple[ShownPart, ...],
    paths: tuple[Path | None, Path | None],
    cohort: "Population",
    question: "Question",
    facts: "FileFacts",
    *,
    stops: bool,
) -> None:
    """Write the file and the bundle that were asked for.

    Args:
        parts: of the answer.
        paths: of the figure or table, and of the bundle.
        cohort: the population.
        question: what was asked.
        facts: what files say of themselves.
        stops: the lint found an error, and nobody insisted.
    """
    output, bundle = paths
    if output is None and bundle is None:
        return
    if stops:
        raise click.ClickException(
            "The numbers contradict each other, so nothing was written; --anyway writes it all the same."
        )
    if output is not None:
        _write_file(_the_one(parts, "-o"), output, facts)
    if bundle is not None:
        _write_bundle(_the_one(parts, "--bundle"), bundle, cohort, question, facts)
    for path in (output, bundle):
        if path is not None:
            click.echo(f"{path.name} is written. It is not encrypted.", err=True)


def _the_one(parts: tuple[ShownPart, ...], option: str) -> ShownPart:
    """Return the only part; a file holds one."""
    if len(parts) != 1:
        names = ", ".join(one.part for one in parts)
        raise click.UsageError(f"{option} takes one part: add --part, one of {names}.")
    return parts[0]


def _write_file(part: ShownPart, output: Path, facts: "FileFacts") -> None:
    """Write a figure or table."""
    from app.cohort_files.analysis_file import has_content_for, save_analysis

    _have_folder(output)
    if not has_content_for(part.view, output.suffix):
        raise click.UsageError(f"{part.view.analysis} has no figure; write its table as .xlsx or .docx.")
    save_analysis(part.view, output, facts)


def _write_bundle(
    part: ShownPart, path: Path, cohort: "Population", question: "Question", facts: "FileFacts"
) -> None:
    """Write the reproducible bundle."""
    from app.cohort_files.bundle_file import bundle_files, save_bundle

    _have_folder(path)
    files = bundle_files(part.view, part.result, cohort, question, facts)
    if files is None:
        raise click.ClickException(f"{question.analysis} estimates nothing here that R could compute again.")
    save_bundle(path, files, facts)


def _have_folder(path: Path) -> None:
    from storage.faults import FolderMissing

    if not path.absolute().parent.is_dir():
        raise FolderMissing(folder=path.absolute().parent.name)
