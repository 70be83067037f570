"""A chart of the cohort as a file: PNG, SVG or PDF, the same layout in each; whole or not at all."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from analytics.charts.chart import Chart, Flow, Plot
from analytics.charts.chart_layout import lay_out, needed_height
from analytics.charts.chart_sheet import ChartSheet
from analytics.figures.metrics import load_metrics
from app.figure_file import MARGIN_PT, ON_PAPER, WIDTH_PT
from storage.replacing import write_atomically

CHART_FORMATS = (".png", ".svg", ".pdf")
HEIGHT_PT = 560.0


def save_chart(
    chart: Chart, path: Path, *, height_pt: float = HEIGHT_PT, made: datetime | None = None
) -> None:
    """Write *chart* to *path*; the name's ending says the format.

    Args:
        chart: what to draw, in the colours of paper or those of the screen.
        path: in a folder that is there; a file of this name is replaced.
        height_pt: the least height; a chart of many rows gets as high as it needs to be.
        made: when, as a PDF says of itself; None: it does not say.

    Raises:
        ExpectedError: the file cannot be written; what was there before still is.
        ValueError: an ending that is none of ``CHART_FORMATS``.
    """
    write_atomically(path, chart_as_file(chart, path.suffix, height_pt=height_pt, made=made))


def chart_as_file(
    chart: Chart, ending: str, *, height_pt: float = HEIGHT_PT, made: datetime | None = None
) -> bytes:
    """Return what a file of this *ending* holds.

    Raises:
        ValueError: an ending that is none of ``CHART_FORMATS``.
    """
    match ending.lower():
        case ".pdf":
            from app.report.pdf_painter import as_pdf

            sheet = chart_sheet_of(chart, height_pt).scaled(ON_PAPER).as_sheet()
            return as_pdf(sheet, title=chart.title, language=chart.language, made=made)
        case ".svg":
            _have_qt()
            from widgets.figure_image import as_svg

            return as_svg(
                chart_sheet_of(chart, height_pt).as_sheet(),
                units_per_inch=round(72 / ON_PAPER),
                title=chart.title,
                description=chart.subtitle,
                language=chart.language,
            )
        case ".png":
            _have_qt()
            from widgets.figure_image import as_png

            return as_png(chart_sheet_of(chart, height_pt).scaled(ON_PAPER).as_sheet())
        case other:
            raise ValueError(f"no chart in the format {other!r}")


def chart_sheet_of(chart: Chart, height_pt: float = HEIGHT_PT) -> ChartSheet:
    """Return *chart* as wide as all files are and as high as it needs, with a margin around it.

    A file has no cursor, so there is no room for its chip either.
    """
    chart = replace(chart, plots=tuple(_without_cursor(plot) for plot in chart.plots))
    metrics, width = load_metrics(), WIDTH_PT - 2 * MARGIN_PT
    least = needed_height(chart, width, metrics)
    high = max(height_pt - 2 * MARGIN_PT, least) if stretches(chart) else least
    return lay_out(chart, width, high, metrics).with_margin(MARGIN_PT)


def _without_cursor(plot: Plot | Flow) -> Plot | Flow:
    return replace(plot, has_cursor=False) if isinstance(plot, Plot) else plot


def stretches(chart: Chart) -> bool:
    """Whether more height makes anything in *chart* larger; else it would only add empty paper."""
    return not chart.empty and any(getattr(plot, "stretch", 0.0) > 0 for plot in chart.plots)


def _have_qt() -> None:
    """Have Qt's fonts at hand; a picture needs them, but no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _ = QGuiApplication.instance() or QGuiApplication([])
