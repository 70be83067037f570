"""The clones figure of one patient as a file: PNG, SVG or PDF."""

from pathlib import Path

from analytics.figures.clones import clones_figure
from analytics.figures.palette import load_palette
from analytics.figures.vaf_scale import VafScaleKind
from analytics.records.patient_record import PatientRecord
from analytics.wording import Wording
from app.figure_file import save_figure

_HEIGHT_PT = 400.0


def save_clones_picture(
    record: PatientRecord, path: Path, *, scale: VafScaleKind = "log", wording: Wording | None = None
) -> None:
    """Write the figure to *path*; its ending says the format.

    Raises:
        OSError: the file cannot be written.
    """
    figure = clones_figure(record, palette=load_palette("light"), wording=wording or Wording(), scale=scale)
    save_figure(figure, path, height_pt=_HEIGHT_PT)
