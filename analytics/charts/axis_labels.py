"""The labels of a plot's axes: which are written, on which lines, and how much room they need."""

import itertools

from analytics.charts.below_items import number_widths
from analytics.charts.chart import ChartAxis, ChartTick, Plot
from analytics.charts.kept_ticks import kept
from analytics.charts.text_lines import text_lines, words_of
from analytics.charts.type_sizes import KEY_GAP_PT, KEY_PT, LABEL_PT, ROW_LINE_PT, TICK_GAP_PT
from analytics.figures.metrics import Metrics
from analytics.figures.spec import Weight

_MOST_LINES = 3
_NAMED_APART_PT = 6.0
_LEAST_NAME_PT = 20.0
_SAME = 1e-9


def weight_of(tick: ChartTick) -> Weight:
    """Return the weight *tick* is written in."""
    return Weight.SEMI_BOLD if tick.is_strong else Weight.REGULAR


def is_row_axis(axis: ChartAxis) -> bool:
    """Whether its labels are names of rows: they begin at the left, and none is ever left out."""
    return axis.low > axis.high or any(_has_key(tick) for tick in axis.ticks)


def has_keys(axis: ChartAxis) -> bool:
    """Whether a key stands before a label."""
    return any(_has_key(tick) for tick in axis.ticks)


def is_named(axis: ChartAxis) -> bool:
    """Whether its labels are words rather than numbers: broken into lines rather than left out."""
    labels = [tick.label for tick in axis.ticks if tick.label]
    return 2 * sum(any(letter.isalpha() for letter in label) for label in labels) > len(labels)


def y_labels_width(axis: ChartAxis, metrics: Metrics) -> float:
    """Return the width of the labels, their keys and the gap to the plot."""
    widths = [metrics.width(tick.label, LABEL_PT, weight_of(tick)) for tick in axis.ticks if tick.label]
    keys = KEY_PT + KEY_GAP_PT if has_keys(axis) else 0.0
    return max(widths) + keys + TICK_GAP_PT if widths else 0.0


def rows_height(axis: ChartAxis) -> float:
    """Return the least height of a plot in which every row has a line of its own; 0 for other axes."""
    places = sorted({tick.at for tick in axis.ticks if tick.label})
    if not is_row_axis(axis) or len(places) < 2:
        return 0.0
    closest = min(after - before for before, after in itertools.pairwise(places))
    return abs(axis.high - axis.low) / closest * ROW_LINE_PT


def x_label_lines(plot: Plot, width_pt: float, metrics: Metrics) -> tuple[tuple[str, ...], ...]:
    """Return the lines of each tick's label on an axis *width_pt* long; none where it has no room.

    Words are broken into lines; words too long for that stand alternately higher and lower (empty lines
    come first) and are cut only if that does not help. Numbers are left out instead.
    """
    axis = plot.x
    if is_named(axis):
        named = _named_lines(axis, width_pt, metrics)
        if named:
            return named
    shown = shown_places(plot, width_pt, metrics)
    return tuple((tick.label,) if tick.label and tick.at in shown else () for tick in axis.ticks)


def _named_lines(axis: ChartAxis, width_pt: float, metrics: Metrics) -> tuple[tuple[str, ...], ...]:
    """Return the lines of labels that are words; nothing where they have no room at all."""
    pitch = _pitch(_places(axis, width_pt), width_pt)
    if pitch < _LEAST_NAME_PT:
        return ()
    lines = _broken(axis, pitch, width_pt, metrics)
    if _is_whole(axis, lines):
        return lines
    lines = _broken(axis, 2 * pitch, width_pt, metrics)
    deep = max((len(one) for one in lines[::2]), default=0)
    return tuple(("",) * deep + one if n % 2 and one else one for n, one in enumerate(lines))


def longest_word(tick: ChartTick, metrics: Metrics) -> float:
    """Return the width of the longest word of a label, which the gutters leave room for."""
    return max((metrics.width(word, LABEL_PT, weight_of(tick)) for word in words_of(tick.label)), default=0.0)


def _broken(axis: ChartAxis, pitch: float, width_pt: float, metrics: Metrics) -> tuple[tuple[str, ...], ...]:
    """Return the labels on lines, the next ones *pitch* away; those at the ends may be moved inwards."""
    rooms = [
        min(pitch, max(min(at, width_pt - at) + pitch / 2, longest_word(tick, metrics) + _NAMED_APART_PT))
        - _NAMED_APART_PT
        + 0.01
        for tick, at in zip(axis.ticks, _places(axis, width_pt), strict=True)
    ]
    return tuple(
        text_lines(tick.label, room, metrics, LABEL_PT, weight_of(tick), _MOST_LINES)
        for tick, room in zip(axis.ticks, rooms, strict=True)
    )


def _is_whole(axis: ChartAxis, lines: tuple[tuple[str, ...], ...]) -> bool:
    whole = (" ".join(words_of(tick.label)) for tick in axis.ticks)
    return all(" ".join(one) == label for one, label in zip(lines, whole, strict=True))


def shown_places(plot: Plot, width_pt: float, metrics: Metrics) -> frozenset[float]:
    """Return the places on the x axis that are written at: the same for numbers and what is below them."""
    axis = plot.x
    widths = number_widths(plot, metrics)
    labels = {tick.at: metrics.width(tick.label, LABEL_PT, weight_of(tick)) for tick in axis.ticks}
    if is_named(axis) and _named_lines(axis, width_pt, metrics):
        labels = {}
    found = _kept(axis, _widest(widths, labels), width_pt)
    if axis.reading is None or not axis.reading.is_log or len(found) >= sum(map(bool, labels.values())):
        return found
    powers = {at: width for at, width in labels.items() if abs(at - round(at)) < _SAME}
    return _kept(axis, _widest(widths, powers), width_pt) if powers else found


def _kept(axis: ChartAxis, widths: dict[float, float], width_pt: float) -> frozenset[float]:
    reach = (axis.high - axis.low) or 1.0
    places = sorted(widths)
    at = [(place - axis.low) / reach * width_pt for place in places]
    return frozenset(places[index] for index in kept(at, [widths[place] for place in places]))


def _widest(some: dict[float, float], others: dict[float, float]) -> dict[float, float]:
    return {at: max(some.get(at, 0.0), others.get(at, 0.0)) for at in (*some, *others)}


def _places(axis: ChartAxis, width_pt: float) -> list[float]:
    reach = (axis.high - axis.low) or 1.0
    return [(tick.at - axis.low) / reach * width_pt for tick in axis.ticks]


def _has_key(tick: ChartTick) -> bool:
    return tick.marker is not None or tick.dash is not None


def _pitch(places: list[float], width_pt: float) -> float:
    return min((abs(b - a) for a, b in itertools.pairwise(places)), default=width_pt)
