"""A chart of the cohort as a file: PNG, SVG or PDF, the same layout in each."""

from dataclasses import replace
from datetime import datetime

from analytics.charts.chart import Chart, Flow, Plot
from analytics.charts.chart_layout import lay_out, needed_height
from analytics.charts.chart_sheet import ChartSheet
from analytics.figures.metrics import load_metrics
from app.figure_file import MARGIN_PT, WIDTH_PT
from app.sheet_file import sheet_as_file

HEIGHT_PT = 560.0


def chart_as_file(
    chart: Chart, ending: str, *, height_pt: float = HEIGHT_PT, made: datetime | None = None
) -> bytes:
    """Return what a file of this *ending* holds.

    Raises:
        ValueError: an ending that is none of ``SHEET_FORMATS``.
    """
    return sheet_as_file(
        chart_sheet_of(chart, height_pt).as_sheet(),
        ending,
        title=chart.title,
        description=chart.subtitle,
        language=chart.language,
        made=made,
    )


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
