"""Which row of its group each event gets, and where its words go, so that none covers another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analytics.figures.metrics import Metrics
from analytics.figures.spec import Glyph, Happening, HappeningGroup, Vertex, Weight

ROW_PT = 17.0
WORDS_PT = 11.0
INSIDE_PT = 10.0
WORDS_WEIGHT = Weight.REGULAR
INSIDE_WEIGHT = Weight.SEMI_BOLD
_GAP_PT = 4.0
_CLEAR_PT = 5.0
_HALF_WIDTH = {Glyph.INFUSION: 6.0, Glyph.DIAMOND: 5.5, Glyph.CROSS: 4.0, Glyph.DOSES: 1.0}
_SHORTEST_BAR_PT = 4.0


@dataclass(frozen=True, slots=True)
class PlacedHappening:
    """One event in points.

    Attributes:
        row: 0 is the first of its group.
        parts: (left, right) of its glyph: one a piece of the axis, one a dose.
        words: whole, or shortened where they are longer than the axis (pointing at the glyph says them).
        words_left: where they begin.
    """

    happening: Happening
    row: int
    parts: tuple[Vertex, ...]
    words: str
    words_left: float


@dataclass(frozen=True, slots=True)
class PlacedGroup:
    """One group with its rows, at least one."""

    group: HappeningGroup
    placed: tuple[PlacedHappening, ...]
    rows: int


def place_group(
    group: HappeningGroup,
    to_x: Callable[[float], float],
    segments: Sequence[Vertex],
    metrics: Metrics,
    *,
    rules: Sequence[float] = (),
) -> PlacedGroup:
    """Return *group* with each event in the first row where its glyph and words are free.

    *to_x* leads from axis units to points; *segments* are (left, right) in points of the stretches of the
    plot between its breaks: an event outside all of them is not in view. Words keep off the vertical
    *rules* (in points) where they can.
    """
    rows: list[list[Vertex]] = []
    placed: list[PlacedHappening] = []
    whole = (segments[0][0], segments[-1][1])
    for happening in sorted(group.happenings, key=lambda h: (h.places[0][0], h.places[-1][1])):
        home = _home(happening, to_x, segments)
        if home is None:
            continue
        parts = [
            (max(to_x(a), segments[0][0]), min(to_x(b), segments[-1][1]))
            for a, b in happening.places
            if to_x(b) >= segments[0][0] and to_x(a) <= segments[-1][1]
        ]
        placed.append(_place(happening, parts, home, whole, rows, metrics, rules))
    return PlacedGroup(group, tuple(placed), max(1, len(rows), group.least_rows))


def _home(
    happening: Happening, to_x: Callable[[float], float], segments: Sequence[Vertex]
) -> tuple[float, float] | None:
    """Return the stretch the event's words may fill: from the segment it begins in to the one it ends in."""
    start, end = to_x(happening.places[0][0]), to_x(happening.places[-1][1])
    touched = [s for s in segments if end >= s[0] - 1e-6 and start <= s[1] + 1e-6]
    return (touched[0][0], touched[-1][1]) if touched else None


def _place(
    happening: Happening,
    parts: list[Vertex],
    home: Vertex,
    whole: Vertex,
    rows: list[list[Vertex]],
    metrics: Metrics,
    rules: Sequence[float],
) -> PlacedHappening:
    glyphs = _glyph_extents(happening, parts, home, metrics)
    width = metrics.width(happening.words, WORDS_PT, WORDS_WEIGHT) if happening.words else 0.0
    inside = _inside(happening, glyphs[0], width, rules)
    for may_cross in (False, True):
        for row, taken in enumerate([*rows, []]):
            for glyph in glyphs:
                left, right = glyph[0][0], glyph[-1][1]
                if width == 0.0 or inside is not None:
                    if _is_free((left, right), taken):
                        words = "" if inside is None else happening.words
                        return _keep(happening, row, glyph, words, inside or 0.0, (left, right), rows)
                    continue
                for start in (right + _GAP_PT, left - _GAP_PT - width):
                    extent = (min(left, start), max(right, start + width))
                    is_clear = may_cross or not any(start - 2 < x < start + width + 2 for x in rules)
                    if home[0] <= start and start + width <= home[1] and is_clear and _is_free(extent, taken):
                        return _keep(happening, row, glyph, happening.words, start, extent, rows)
    # too long for either side of its stretch: in a row of its own, whole, across the break; else shortened
    glyph = glyphs[0]
    left, right = glyph[0][0], glyph[-1][1]
    for start in (right + _GAP_PT, left - _GAP_PT - width):
        if whole[0] <= start and start + width <= whole[1]:
            extent = (min(left, start), max(right, start + width))
            return _keep(happening, len(rows), glyph, happening.words, start, extent, rows)
    return _shortened(happening, glyph, whole, rows, metrics)


def _shortened(
    happening: Happening, glyph: Sequence[Vertex], whole: Vertex, rows: list[list[Vertex]], metrics: Metrics
) -> PlacedHappening:
    """Return the event in a row of its own, with as much of its words as the wider side has room for."""
    left, right = glyph[0][0], glyph[-1][1]
    after, before = whole[1] - right - _GAP_PT, left - _GAP_PT - whole[0]
    words = metrics.shortened(happening.words, WORDS_PT, WORDS_WEIGHT, max(after, before))
    width = metrics.width(words, WORDS_PT, WORDS_WEIGHT)
    start = right + _GAP_PT if after >= before else left - _GAP_PT - width
    extent = (min(left, start), max(right, start + width))
    return _keep(happening, len(rows), glyph, words, start, extent, rows)


def _inside(
    happening: Happening, parts: Sequence[Vertex], width: float, rules: Sequence[float]
) -> float | None:
    """Return where words begin within the open bar of a partial date, off the *rules*; None: nowhere."""
    if not happening.is_uncertain or width == 0.0:
        return None
    left, right = max(parts, key=lambda part: part[1] - part[0])
    starts = [left + _GAP_PT, *sorted(x + _GAP_PT for x in rules if left < x < right)]
    for start in starts:
        is_clear = not any(start - 2 < x < start + width + 2 for x in rules)
        if is_clear and start + width + _GAP_PT <= right:
            return start
    return None


def _keep(
    happening: Happening,
    row: int,
    parts: Sequence[Vertex],
    words: str,
    words_left: float,
    extent: Vertex,
    rows: list[list[Vertex]],
) -> PlacedHappening:
    while len(rows) <= row:
        rows.append([])
    rows[row].append(extent)
    return PlacedHappening(happening, row, tuple(parts), words, words_left)


def _is_free(extent: Vertex, taken: Sequence[Vertex]) -> bool:
    return all(extent[0] >= end + _CLEAR_PT or extent[1] <= start - _CLEAR_PT for start, end in taken)


def _glyph_extents(
    happening: Happening, parts: list[Vertex], home: Vertex, metrics: Metrics
) -> list[tuple[Vertex, ...]]:
    """Return what the glyph may cover, the better place first; only a flag has two."""
    inside = metrics.width(happening.inside, INSIDE_PT, INSIDE_WEIGHT) if happening.inside else 0.0
    if happening.glyph is Glyph.BAR or happening.is_uncertain:
        shortest = max(_SHORTEST_BAR_PT, inside + 6.0 if inside else 0.0)
        start, end = parts[-1]
        end = min(max(end, start + shortest), home[1])
        return [(*parts[:-1], (min(start, end - shortest), end))]
    x = parts[0][0]
    if happening.glyph is Glyph.FLAG:
        width = inside + 10.0
        before, after = ((x - width, x),), ((x, x + width),)
        fits = [e for e in (before, after) if e[0][0] >= home[0] and e[0][1] <= home[1]]
        return list(fits) or [after]
    if happening.glyph is Glyph.BOX:
        half = inside / 2 + 4.0
        middle = min(max(x, home[0] + half), home[1] - half)
        return [((middle - half, middle + half),)]
    half = _HALF_WIDTH[happening.glyph]
    return [tuple((a - half, b + half) for a, b in parts)]
