"""The reproducible bundle as a folder or a zip file: whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.bundle.bundle_plan import NothingToCompute, Plan
from analytics.cohort.bundle.bundle_texts import data_csv, expected_csv, readme
from analytics.cohort.bundle.plan_book import plan_of
from analytics.cohort.bundle.r_script import r_script
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from app.cohort_files.analysis_file import analysis_as_file
from app.cohort_files.file_facts import FileFacts
from app.cohort_files.steady_zip import zipped
from app.cohort_files.table_csv import as_csv
from storage.faults import FileExists, FolderMissing, expected
from storage.replacing import sync_folder, write_atomically

ZIP = ".zip"


def bundle_files(
    view: AnalysisView, result: object, cohort: Population, question: Question, facts: FileFacts
) -> dict[str, bytes] | None:
    """Return the files of the bundle by name; None: R has nothing to compute in this analysis."""
    plan = plan_of(result, cohort, question)
    if plan is None or not plan.expected:
        return None
    files = {
        "README.txt": readme(plan, view, cohort, question, facts.lines(), facts.words),
        "analysis.R": script_of(plan, view, facts).encode(),
        "data.csv": data_csv(plan),
        "expected.csv": expected_csv(plan),
    }
    if view.tables:
        files["table.csv"] = as_csv(view.tables[0])
    if view.chart is not None:
        files["figure.svg"] = analysis_as_file(view, ".svg", facts)
    return files


def bundle_of(
    view: AnalysisView, cohort: Population, question: Question, facts: FileFacts
) -> dict[str, bytes]:
    """Return the files of the bundle of the part that *view* shows, worked out again.

    Raises:
        NothingToCompute: R has nothing to compute in this analysis.
    """
    result = ANALYSES[question.analysis].run(cohort, question, view.part)
    files = bundle_files(view, result, cohort, question, facts)
    if files is None:
        raise NothingToCompute
    return files


def script_for(view: AnalysisView, cohort: Population, question: Question, facts: FileFacts) -> str:
    """Return the R script of the part that *view* shows.

    Raises:
        NothingToCompute: R has nothing to compute in this analysis.
    """
    result = ANALYSES[question.analysis].run(cohort, question, view.part)
    plan = plan_of(result, cohort, question)
    if plan is None or not plan.expected:
        raise NothingToCompute
    return script_of(plan, view, facts)


def script_of(plan: Plan, view: AnalysisView, facts: FileFacts) -> str:
    """Return the R script of *plan*, with what it is of on top."""
    about = [view.subtitle, *view.warnings, *(f"{what}: {of_what}" for what, of_what in view.sources)]
    return r_script(plan, view.title, "\n".join((*about, *facts.lines())))


def save_bundle(path: Path, files: Mapping[str, bytes], facts: FileFacts) -> None:
    """Write *files* to *path*: one zip file where the name says so, else a folder that is not there yet.

    Raises:
        ExpectedError: it cannot be written; then there is nothing at *path* but what was there before.
    """
    if path.suffix.lower() == ZIP:
        write_atomically(
            path, zipped({f"{path.stem}/{name}": one for name, one in files.items()}, facts.made)
        )
        return
    folder = path.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExists(file=folder.name)
    if not folder.parent.is_dir():
        raise FolderMissing(folder=folder.parent.name)
    part = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.part")
    with expected(folder):
        try:
            part.mkdir(mode=0o700)
            for name, content in files.items():
                _write(part / name, content)
            sync_folder(part)
            if folder.is_dir():
                folder.rmdir()
            part.rename(folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        sync_folder(folder.parent)


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
