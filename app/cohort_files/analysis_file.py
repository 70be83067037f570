"""An analysis as one file: the ending of its name says if it is a figure or a table, and of which kind."""

from dataclasses import replace
from pathlib import Path

from analytics.charts.chart import Chart
from analytics.cohort.views.analysis_view import AnalysisView
from app.chart_file import chart_as_file
from app.cohort_files.file_facts import FileFacts
from app.sheet_file import SHEET_FORMATS
from storage.replacing import write_atomically

FIGURE_FORMATS = SHEET_FORMATS
TABLE_FORMATS = (".csv", ".xlsx", ".docx")
FORMATS = (*FIGURE_FORMATS, *TABLE_FORMATS)


def has_content_for(view: AnalysisView, ending: str) -> bool:
    """Whether *view* has anything that a file of this *ending* could hold."""
    return bool(view.tables) if ending.lower() in TABLE_FORMATS else view.chart is not None


def save_analysis(view: AnalysisView, path: Path, facts: FileFacts) -> None:
    """Write *view* to *path*.

    Raises:
        ExpectedError: the file cannot be written; what was there before still is.
        ValueError: no such ending, or nothing to write in it.
    """
    write_atomically(path, analysis_as_file(view, path.suffix, facts))


def _told(chart: Chart, view: AnalysisView, facts: FileFacts) -> Chart:
    """Return *chart* with what the page shows around it: a figure travels without its page."""
    return replace(chart, notes=(*chart.notes, *view.warnings, *facts.lines()))


def analysis_as_file(view: AnalysisView, ending: str, facts: FileFacts) -> bytes:
    """Return what a file of this *ending* holds."""
    match ending.lower():
        case ".csv" if view.tables:
            from app.cohort_files.table_csv import as_csv

            return as_csv(view.tables[0])
        case ".xlsx":
            from app.cohort_files.table_xlsx import as_xlsx

            return as_xlsx(view, facts)
        case ".docx":
            from app.cohort_files.table_docx import as_docx

            return as_docx(view, facts)
        case ".pdf" | ".svg" | ".png" if view.chart is not None:
            return chart_as_file(_told(view.chart, view, facts), ending, made=facts.made)
    raise ValueError(f"nothing to write in the format {ending!r}")
