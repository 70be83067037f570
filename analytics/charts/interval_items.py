"""Intervals with their short ends, an arrow where they go on beyond the axis, and rules across a plot."""

from analytics.charts.chart import Interval, Rule
from analytics.charts.chart_sheet import PlacedPlot
from analytics.figures.display_list import Item, Line, Polygon
from analytics.figures.spec import Direction, Vertex

_END_PT = 3.5
_ARROW_PT = 6.0


def interval_items(interval: Interval, place: PlacedPlot) -> list[Item]:
    """Return the line of *interval* and its ends; what lies beyond the axis ends in an arrow at its edge."""
    is_flat = interval.direction is Direction.HORIZONTAL
    axis = place.plot.x if is_flat else place.plot.y
    least, most = sorted((axis.low, axis.high))
    at = (place.to_y if is_flat else place.to_x)(interval.at)
    across = (place.box.top, place.box.bottom) if is_flat else (place.box.left, place.box.right)
    low, high = sorted((interval.low, interval.high))
    if not across[0] - 0.5 <= at <= across[1] + 0.5 or high < least or low > most:
        return []
    to = place.to_x if is_flat else place.to_y
    start, end = to(max(low, least)), to(min(high, most))
    stroke = interval.stroke
    items: list[Item] = [Line(_turned(((start, at), (end, at)), is_flat), stroke.colour, stroke.width_pt)]
    beyond = ((start, end, interval.open_low or low < least), (end, start, interval.open_high or high > most))
    for tip, other, is_open in beyond:
        back = 1.0 if other >= tip else -1.0
        if is_open:
            head = ((tip + back * _ARROW_PT, at - 4.0), (tip, at), (tip + back * _ARROW_PT, at + 4.0))
            items.append(Polygon(_turned(head, is_flat), stroke.colour))
        elif interval.has_ends:
            ends = ((tip, at - _END_PT), (tip, at + _END_PT))
            items.append(Line(_turned(ends, is_flat), stroke.colour, stroke.width_pt))
    return items


def rule_items(rule: Rule, place: PlacedPlot) -> list[Item]:
    """Return a straight line across the plot, none where it lies beyond the axis."""
    box, stroke = place.box, rule.stroke
    if rule.direction is Direction.HORIZONTAL:
        y = place.to_y(rule.at)
        ends = ((box.left, y), (box.right, y))
    else:
        x = place.to_x(rule.at)
        ends = ((x, box.top), (x, box.bottom))
    is_in = all(box.holds(x, y, slack=0.5) for x, y in ends)
    return [Line(ends, stroke.colour, stroke.width_pt, stroke.dash)] if is_in else []


def _turned(points: tuple[Vertex, ...], is_flat: bool) -> tuple[Vertex, ...]:
    return points if is_flat else tuple((y, x) for x, y in points)
