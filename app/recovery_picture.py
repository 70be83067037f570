"""The recovery figure of one patient as a file: PNG, SVG or PDF, or its data as CSV."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from analytics.cohort.recovery_band import CohortBand
from analytics.figures.figure_row import TableWords
from analytics.figures.figure_table import figure_rows
from analytics.figures.palette import Palette, load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.wording import Wording
from app.figure_file import HEIGHTS_PT, save_figure

_AS_THE_WINDOW_BEGINS = RecoveryChoices()
_NO_FILES: Mapping[SourceFileId, str] = {}
_WORDS = TableWords()


def save_recovery_picture(
    record: PatientRecord,
    assessment: Assessment,
    path: Path,
    *,
    wording: Wording | None = None,
    choices: RecoveryChoices = _AS_THE_WINDOW_BEGINS,
    palette: Palette | None = None,
    band: CohortBand | None = None,
    files: Mapping[SourceFileId, str] = _NO_FILES,
    words: TableWords = _WORDS,
    made: datetime | None = None,
) -> None:
    """Write the figure to *path*; its ending says the format.

    Args:
        record: whom to draw.
        assessment: of immune reconstitution.
        path: in a folder that is there.
        wording: of the figure; None: English.
        choices: what is shown.
        palette: None: on white.
        band: of the own cohort with the patient's domain, behind the lanes.
        files: names of the files that results came from.
        words: of the table, for a CSV.
        made: when, for a PDF; None: it does not say.

    Raises:
        ExpectedError: the file cannot be written.
    """
    figure = recovery_figure(
        record,
        assessment,
        palette=palette or load_palette("paper"),
        wording=wording or Wording(),
        choices=choices,
        band=band,
    )
    rows = figure_rows(figure, [record], files=files, words=words)
    save_figure(figure, path, height_pt=HEIGHTS_PT["recovery"], rows=rows, words=words, made=made)
