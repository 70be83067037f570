"""Where everything goes on a sheet: gutter, plot, readout column, one box a lane."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analytics.figures.clip import Box
from analytics.figures.event_rows import ROW_PT, PlacedGroup, place_group
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Axis, DayAxis, Figure, Panel, TickKind, Vertex, Weight

HEAD_PT = 20.0
FOOT_PT = 22.0
NOTE_PT = 18.0
GAP_PT = 5.0
KEY_LINE_PT, KEYS_BELOW_PT = 18.0, 4.0
EVENTS_PAD_PT = 2.0
GUTTER_PT = (84.0, 170.0)
READOUT_PT = (104.0, 190.0)
READOUT_KEY_PT = 34.0
READOUT_LINE_PT = 12.8
"""Least distance of two lines of a readout: nearer ones would touch."""
_GIVES = 0.25
"""How much of its height a lane that stretches gives before a page scrolls for it."""
NARROW_PT = 560.0
_TICK_PITCH_PT = 13.0
"""Least distance of two labels in the gutter: nearer ones would touch, and one is left out."""
_AS_WIDE = 3
"""A text may be wider than one of so many more letters: figures are all as wide, letters are not."""
TITLE_PT, TICK_PT, READOUT_TEXT_PT = 12.0, 11.0, 11.0


@dataclass(frozen=True, slots=True)
class PanelBox:
    """Where a panel is drawn, and how its axis units become points."""

    panel: Panel
    box: Box

    def to_y(self, y: float) -> float:
        """Return the height in points of *y* in axis units."""
        axis = self.panel.axis
        return self.box.bottom - (y - axis.low) / (axis.high - axis.low) * (self.box.bottom - self.box.top)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of one sheet, in points.

    Attributes:
        segments: (left, right) of the stretches of the plot between the axis' breaks.
        events: the box of the events lane; None where there is none. *groups* are its rows.
        bottom: the line the day axis' labels hang from.
        rules: where lines run down all lanes.
    """

    width: float
    height: float
    x: DayAxis
    left: float
    right: float
    segments: tuple[Vertex, ...]
    events: Box | None
    groups: tuple[PlacedGroup, ...]
    panels: tuple[PanelBox, ...]
    bottom: float
    rules: tuple[float, ...] = ()

    def to_x(self, x: float) -> float:
        """Return where *x* in axis units lies in points."""
        return self.left + (x - self.x.low) / (self.x.high - self.x.low) * (self.right - self.left)

    @property
    def top(self) -> float:
        """Upper edge of the first lane."""
        return HEAD_PT


def arrange(figure: Figure, width: float, height: float, metrics: Metrics) -> Arrangement:
    """Divide *width* × *height* points among the lanes of *figure*; lanes that stretch share what is left."""
    left = _gutter(figure, width, metrics)
    right = width - _readout(figure, width, metrics)
    x = figure.x

    def to_x(at: float) -> float:
        return left + (at - x.low) / (x.high - x.low) * (right - left)

    segments = _segments(x, to_x)
    places = [to_x(rule.at) for rule in figure.rules]
    rules = tuple(x for x in places if any(start - 0.5 <= x <= end + 0.5 for start, end in segments))
    groups = tuple(place_group(group, to_x, segments, metrics, rules=rules) for group in figure.events)
    rows = sum(group.rows for group in groups)
    top = HEAD_PT
    events = Box(left, top, right, top + rows * ROW_PT + 2 * EVENTS_PAD_PT) if rows else None
    top = events.bottom + GAP_PT if events is not None else top
    bottom = height - FOOT_PT - (NOTE_PT if figure.note else 0)
    heights = _heights(figure, bottom - top)
    panels = []
    for panel, panel_height in zip(figure.panels, heights, strict=True):
        panels.append(PanelBox(panel, Box(left, top, right, top + panel_height)))
        top += panel_height + GAP_PT
    last = panels[-1].box if panels else events
    end = last.bottom if last is not None else top
    return Arrangement(width, height, x, left, right, segments, events, groups, tuple(panels), end, rules)


def needed_height(figure: Figure, width: float, metrics: Metrics) -> float:
    """Return the height in points at which every lane has its own."""
    return _height_with([panel.height_pt for panel in figure.panels], figure, width, metrics)


def least_height(figure: Figure, width: float, metrics: Metrics) -> float:
    """Return the height in points below which a page scrolls rather than make the lanes still lower."""
    return _height_with([_least(panel) for panel in figure.panels], figure, width, metrics)


def _height_with(heights: Sequence[float], figure: Figure, width: float, metrics: Metrics) -> float:
    lanes = sum(height + GAP_PT for height in heights)
    placed = arrange(figure, width, 10_000.0, metrics)
    events = placed.events.bottom - placed.events.top + GAP_PT if placed.events is not None else 0.0
    return keys_height(figure) + HEAD_PT + events + lanes - GAP_PT + FOOT_PT + (NOTE_PT if figure.note else 0)


def keys_height(figure: Figure) -> float:
    """Return how much room the lines that say who is who take above everything else."""
    return len(figure.keys) * KEY_LINE_PT + KEYS_BELOW_PT if figure.keys else 0.0


def _least(panel: Panel) -> float:
    """Return how low a lane may become: readouts keep their lines, thresholds and strips their words."""
    if panel.stretch == 0:
        return panel.height_pt
    lines = sum(readout.at is None for readout in panel.readouts) * READOUT_LINE_PT
    return min(max(panel.height_pt * (1 - _GIVES), lines, _height_of_words(panel.axis)), panel.height_pt)


def _height_of_words(axis: Axis) -> float:
    """Return the height at which the words of an axis that are no plain number do not touch."""
    floor = top_of_strips(axis)
    places = sorted(t.at for t in axis.ticks if t.kind is not TickKind.PLAIN or t.at < floor)
    nearest = min((b - a for a, b in pairwise(places)), default=0.0)
    return (axis.high - axis.low) / nearest * _TICK_PITCH_PT if nearest > 0 else 0.0


def top_of_strips(axis: Axis) -> float:
    """Return the upper edge of what lies below the scale: *none*, *no result*."""
    return max((top for top in (axis.strip_top, axis.missing_top) if top is not None), default=axis.low)


def _heights(figure: Figure, room: float) -> list[float]:
    """Return each panel's height; where the room is too small, the stretching ones give what they can.

    In still less room than that they shrink in proportion.
    """
    room -= GAP_PT * max(0, len(figure.panels) - 1)
    fixed = sum(panel.height_pt for panel in figure.panels if panel.stretch == 0)
    shares = sum(panel.stretch for panel in figure.panels)
    wanted = sum(panel.height_pt for panel in figure.panels if panel.stretch > 0)
    least = sum(_least(panel) for panel in figure.panels if panel.stretch > 0)
    left_over = max(room - fixed, 0.0)
    if left_over < least:
        shrink = left_over / least
        return [p.height_pt if p.stretch == 0 else _least(p) * shrink for p in figure.panels]
    if left_over < wanted:
        given = (wanted - left_over) / (wanted - least)
        return [p.height_pt - (p.height_pt - _least(p)) * given for p in figure.panels]
    spare = left_over - wanted
    return [p.height_pt + (spare * p.stretch / shares if p.stretch else 0.0) for p in figure.panels]


def _segments(x: DayAxis, to_x: Callable[[float], float]) -> tuple[Vertex, ...]:
    edges = [x.low]
    for start, end in x.gaps:
        if x.low < end and start < x.high:
            edges += [start, end]
    edges.append(x.high)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple((to_x(a), to_x(b)) for a, b in pairs if b > a)


def _gutter(figure: Figure, width: float, metrics: Metrics) -> float:
    """Return the width of the left gutter: titles beside the widest tick, and the names of rows."""
    needs = [GUTTER_PT[0]]
    for panel in figure.panels:
        title = max(
            (metrics.width(t, TITLE_PT, Weight.SEMI_BOLD) for t in panel.title.split("\n")), default=0
        )
        unit = metrics.width(panel.unit, TICK_PT, Weight.REGULAR)
        for tick in panel.axis.ticks:
            weight = Weight.BOLD if tick.kind is TickKind.THRESHOLD else Weight.REGULAR
            label = metrics.width(tick.label, TICK_PT, weight)
            lead = metrics.width(tick.lead, READOUT_TEXT_PT, Weight.SEMI_BOLD)
            beside = {TickKind.THRESHOLD: title, TickKind.ROW: max(title, unit)}.get(tick.kind, 0.0)
            needs.append(max(beside, lead) + label + 20.0)
    needs += [metrics.width(group.name, READOUT_TEXT_PT, Weight.REGULAR) + 14.0 for group in figure.events]
    needs += [_two_columns(panel, metrics) for panel in figure.panels if panel.axis.lead_head]
    return min(max(needs), GUTTER_PT[1], 0.3 * width)


def second_column(axis: Axis, metrics: Metrics) -> float:
    """Return how far left of the plot the leads of an axis of two quantities end."""
    labels = [metrics.width(tick.label, TICK_PT, Weight.BOLD) for tick in axis.ticks if tick.lead]
    head = metrics.width(axis.head, TICK_PT, Weight.SEMI_BOLD)
    return 10.0 + max([head, *labels]) + 8.0


def _two_columns(panel: Panel, metrics: Metrics) -> float:
    """Return how wide the gutter has to be for the title beside both columns of an axis of two quantities."""
    axis = panel.axis
    leads = [metrics.width(tick.lead, TICK_PT, Weight.BOLD) for tick in axis.ticks if tick.lead]
    lead = max([metrics.width(axis.lead_head, TICK_PT, Weight.SEMI_BOLD), *leads])
    titles = [metrics.width(line, TITLE_PT, Weight.SEMI_BOLD) for line in panel.title.split("\n")]
    return max(titles) + 10.0 + second_column(axis, metrics) + lead


def _readout(figure: Figure, width: float, metrics: Metrics) -> float:
    """Return the width of the readout column: key, name and value of the longest line."""
    if width < NARROW_PT:
        return min(READOUT_PT[0], 0.22 * width)
    needs = [READOUT_PT[0]]
    for panel in figure.panels:
        for readout in panel.readouts:
            has_key = readout.marker is not None or readout.opacity or readout.is_range
            key = READOUT_KEY_PT if has_key else 10.0
            texts = {reading.text for reading in readout.readings} | {readout.at_rest}
            longest = max(map(len, texts)) - _AS_WIDE
            wide = [text for text in texts if len(text) >= longest]
            value = max(metrics.width(text, READOUT_TEXT_PT, Weight.SEMI_BOLD) for text in wide)
            needs.append(key + metrics.width(readout.name, READOUT_TEXT_PT, Weight.REGULAR) + value + 12.0)
    return min(max(needs), READOUT_PT[1], 0.26 * width)
