"""A figure seen through a narrower window of days: the same figure with the view's range and finer ticks."""

from dataclasses import replace

from analytics.figures.arrange import arrange
from analytics.figures.day_ticks import day_ticks
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Figure


def zoomed(figure: Figure, low: float, high: float, *, width_pt: float = 600.0) -> Figure:
    """Return *figure* between *low* and *high* in axis units, with ticks for a plot *width_pt* wide."""
    if figure.x.is_named:
        return replace(figure, x=replace(figure.x, low=low, high=high))
    ticks = day_ticks(figure.x.scale, low, high, figure.wording, width_pt=width_pt, count=figure.x.count)
    return replace(figure, x=replace(figure.x, low=low, high=high, ticks=ticks))


def with_rows_kept(figure: Figure, width_pt: float, metrics: Metrics) -> Figure:
    """Return *figure* whose event rows stay as many as the whole needs: lanes stand still in a zoom."""
    placed = arrange(figure, width_pt, 10_000.0, metrics).groups
    groups = zip(figure.events, placed, strict=True)
    return replace(figure, events=tuple(replace(group, least_rows=rows.rows) for group, rows in groups))


def sample_places(figure: Figure) -> tuple[float, ...]:
    """Return where the figure has a sample, in axis units from left to right, for a cursor that steps."""
    return tuple(
        sorted(
            {
                reading.x
                for panel in figure.panels
                for readout in panel.readouts
                if readout.marker is not None
                for reading in readout.readings
            }
        )
    )
