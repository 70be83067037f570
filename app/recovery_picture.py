"""The recovery figure of one patient as a file: PNG, SVG or PDF."""

from pathlib import Path

from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.wording import Wording
from app.figure_file import save_figure

_HEIGHT_PT = 560.0


def save_recovery_picture(
    record: PatientRecord, assessment: Assessment, path: Path, *, wording: Wording | None = None
) -> None:
    """Write the figure to *path*; its ending says the format.

    Raises:
        OSError: the file cannot be written.
    """
    palette = load_palette("light")
    figure = recovery_figure(record, assessment, palette=palette, wording=wording or Wording())
    save_figure(figure, path, height_pt=_HEIGHT_PT)
