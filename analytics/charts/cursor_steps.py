"""Where the arrow keys move the cursor of a chart, and where the mouse snaps to."""

from collections.abc import Sequence

from analytics.charts.chart import Chart, Pick, Plot
from analytics.charts.chart_sheet import PlacedPlot
from analytics.charts.readings import readings_at

SNAP_PT = 4.0
_SAME = 1e-9


def cursor_plots(chart: Chart) -> tuple[Plot, ...]:
    """Return the plots that have a cursor."""
    return tuple(plot for plot in chart.plots if isinstance(plot, Plot) and plot.has_cursor)


def cursor_stops(chart: Chart) -> tuple[float, ...]:
    """Return the places the keys step through, ascending: the stops of all plots, else their ticks."""
    stops: set[float] = set()
    for plot in cursor_plots(chart):
        low, high = sorted((plot.x.low, plot.x.high))
        places = plot.cursor_stops or tuple(tick.at for tick in plot.x.ticks)
        stops.update(place for place in places if low <= place <= high)
    return tuple(sorted(stops))


def next_stop(stops: Sequence[float], cursor: float | None, by: int) -> float | None:
    """Return the stop *by* steps after *cursor* (before it where negative); none: the first or the last."""
    if not stops:
        return None
    if cursor is None:
        return stops[0] if by > 0 else stops[-1]
    if by > 0:
        later = [stop for stop in stops if stop > cursor + _SAME]
        return later[min(by, len(later)) - 1] if later else stops[-1]
    earlier = [stop for stop in stops if stop < cursor - _SAME]
    return earlier[-min(-by, len(earlier))] if earlier else stops[0]


def snapped(place: PlacedPlot, x: float) -> float:
    """Return the place of the cursor at *x* of the sheet: the stop it is very near to, else right there."""
    near = [stop for stop in place.plot.cursor_stops if abs(place.to_x(stop) - x) <= SNAP_PT]
    return min(near, key=lambda stop: abs(place.to_x(stop) - x)) if near else place.from_x(x)


def picks_at(chart: Chart, cursor: float) -> tuple[Pick, ...]:
    """Return whom the main curves at *cursor* count, each once."""
    found: dict[Pick, None] = {}
    for plot in cursor_plots(chart):
        for reading in readings_at(plot, cursor, chart.decimal_sign):
            if reading.curve.pick is not None:
                found[reading.curve.pick] = None
    return tuple(found)
