"""What a figure has become once it is laid out: lines, polygons, discs and texts in points, y downwards."""

from dataclasses import dataclass, replace

from analytics.figures.spec import Anchor, Vertex, Weight


@dataclass(frozen=True, slots=True)
class Line:
    """An open line through its points."""

    points: tuple[Vertex, ...]
    colour: str
    width_pt: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape, filled, outlined or both."""

    points: tuple[Vertex, ...]
    fill: str | None
    stroke: str | None = None
    width_pt: float = 1.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, filled, outlined or both."""

    x: float
    y: float
    radius: float
    fill: str | None
    stroke: str | None = None
    width_pt: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; *x* is its anchor, *y* its baseline."""

    x: float
    y: float
    text: str
    size_pt: float
    weight: Weight
    colour: str
    anchor: Anchor


Item = Line | Polygon | Disc | Text


def scaled(item: Item, factor: float) -> Item:
    """Return *item* with every length times *factor*."""
    match item:
        case Line():
            return replace(
                item,
                points=_scaled(item.points, factor),
                width_pt=item.width_pt * factor,
                dash=tuple(part * factor for part in item.dash),
            )
        case Polygon():
            return replace(item, points=_scaled(item.points, factor), width_pt=item.width_pt * factor)
        case Disc():
            return replace(
                item,
                x=item.x * factor,
                y=item.y * factor,
                radius=item.radius * factor,
                width_pt=item.width_pt * factor,
            )
        case Text():
            return replace(item, x=item.x * factor, y=item.y * factor, size_pt=item.size_pt * factor)


def moved(item: Item, right: float, down: float) -> Item:
    """Return *item* moved by that much."""
    match item:
        case Line() | Polygon():
            return replace(item, points=tuple((x + right, y + down) for x, y in item.points))
        case Disc() | Text():
            return replace(item, x=item.x + right, y=item.y + down)


def _scaled(points: tuple[Vertex, ...], factor: float) -> tuple[Vertex, ...]:
    return tuple((x * factor, y * factor) for x, y in points)
