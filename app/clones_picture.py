"""The clones figure of one patient as a file: PNG, SVG or PDF, or its data as CSV."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from analytics.figures.clone_choices import ClonesLook, ClonesViewKind
from analytics.figures.clones_views import clones_view
from analytics.figures.figure_row import TableWords
from analytics.figures.figure_table import figure_rows
from analytics.figures.palette import Palette, load_palette
from analytics.figures.vaf_scale import VafScaleKind
from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.wording import Wording
from app.figure_file import HEIGHTS_PT, save_figure

_NO_FILES: Mapping[SourceFileId, str] = {}
_WORDS = TableWords()


def save_clones_picture(
    record: PatientRecord,
    path: Path,
    *,
    view: ClonesViewKind = "over_time",
    scale: VafScaleKind = "log",
    wording: Wording | None = None,
    palette: Palette | None = None,
    files: Mapping[SourceFileId, str] = _NO_FILES,
    words: TableWords = _WORDS,
    made: datetime | None = None,
) -> None:
    """Write a view of the clones to *path*; its ending says the format; *words* are those of a CSV.

    *made* is when a PDF says it was made; None: it does not say.

    Raises:
        ExpectedError: the file cannot be written.
    """
    figure = clones_view(
        record,
        ClonesLook(view, scale),
        palette=palette or load_palette("paper"),
        wording=wording or Wording(),
    )
    rows = figure_rows(figure, [record], files=files, words=words)
    save_figure(figure, path, height_pt=HEIGHTS_PT["clones"], rows=rows, words=words, made=made)
