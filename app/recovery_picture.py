"""The recovery figure of one patient as a file: PNG, SVG or PDF, the same layout in each."""

import os
from pathlib import Path

from analytics.figures.arrange import needed_height
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.sheet import Sheet, lay_out
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.wording import Wording

FORMATS = (".png", ".svg", ".pdf")
_WIDTH_PT = 880.0
_HEIGHT_PT = 560.0
_PNG_DOTS_PER_POINT = 2.0


def save_recovery_picture(
    record: PatientRecord, assessment: Assessment, path: Path, *, wording: Wording | None = None
) -> None:
    """Write the figure to *path*; its ending says the format.

    Raises:
        OSError: the file cannot be written.
    """
    sheet = _sheet(record, assessment, wording or Wording())
    if path.suffix.lower() == ".pdf":
        from app.report.pdf_painter import save_pdf

        save_pdf(sheet, path, title=(wording or Wording()).figure_title)
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a picture needs Qt's fonts, but no display
    from PySide6.QtGui import QGuiApplication

    from widgets.figure_image import save_png, save_svg

    _ = QGuiApplication.instance() or QGuiApplication([])
    if path.suffix.lower() == ".svg":
        save_svg(sheet, path)
    else:
        save_png(sheet, path, dots_per_point=_PNG_DOTS_PER_POINT)


def _sheet(record: PatientRecord, assessment: Assessment, wording: Wording) -> Sheet:
    figure = recovery_figure(record, assessment, palette=load_palette("light"), wording=wording)
    metrics = load_metrics()
    height = max(_HEIGHT_PT, needed_height(figure, _WIDTH_PT, metrics))
    return lay_out(figure, _WIDTH_PT, height, metrics)
