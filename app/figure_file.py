"""A figure as a file: PNG, SVG or PDF, the same layout in each."""

import os
from pathlib import Path

from analytics.figures.arrange import needed_height
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import Sheet, lay_out
from analytics.figures.spec import Figure

FORMATS = (".png", ".svg", ".pdf")
_WIDTH_PT = 880.0
_PNG_DOTS_PER_POINT = 2.0


def save_figure(figure: Figure, path: Path, *, height_pt: float) -> None:
    """Write *figure* to *path*, *height_pt* high or as high as it needs; the name's ending says the format.

    Raises:
        OSError: the file cannot be written.
    """
    sheet = _sheet(figure, height_pt)
    if path.suffix.lower() == ".pdf":
        from app.report.pdf_painter import save_pdf

        save_pdf(sheet, path, title=figure.title)
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a picture needs Qt's fonts, but no display
    from PySide6.QtGui import QGuiApplication

    from widgets.figure_image import save_png, save_svg

    _ = QGuiApplication.instance() or QGuiApplication([])
    if path.suffix.lower() == ".svg":
        save_svg(sheet, path)
    else:
        save_png(sheet, path, dots_per_point=_PNG_DOTS_PER_POINT)


def _sheet(figure: Figure, height_pt: float) -> Sheet:
    metrics = load_metrics()
    return lay_out(figure, _WIDTH_PT, max(height_pt, needed_height(figure, _WIDTH_PT, metrics)), metrics)
