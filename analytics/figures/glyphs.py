"""The shapes of markers and signs, as outlines of about one unit across, y downwards; never typed."""

import math

from analytics.figures.display_list import Disc, Item, Line, Polygon
from analytics.figures.palette import Marker
from analytics.figures.spec import Vertex

_ARROW = (
    (-0.06, 0.55),
    (0.06, 0.55),
    (0.06, 0.95),
    (0.3, 0.95),
    (0.0, 1.35),
    (-0.3, 0.95),
    (-0.06, 0.95),
)
_CIRCLE_STEPS = 24


def _around(first_degrees: float, steps: int, radius: float) -> tuple[Vertex, ...]:
    angles = (math.radians(first_degrees) + 2 * math.pi * step / steps for step in range(steps))
    return tuple((radius * math.cos(angle), radius * math.sin(angle)) for angle in angles)


_STROKE = 0.1
_CROSS = (
    (-0.5 + _STROKE, -0.5), (0.0, -_STROKE), (0.5 - _STROKE, -0.5), (0.5, -0.5 + _STROKE), (_STROKE, 0.0),
    (0.5, 0.5 - _STROKE), (0.5 - _STROKE, 0.5), (0.0, _STROKE), (-0.5 + _STROKE, 0.5), (-0.5, 0.5 - _STROKE),
    (-_STROKE, 0.0), (-0.5, -0.5 + _STROKE),
)  # fmt: skip
_OUTLINES: dict[Marker, tuple[Vertex, ...]] = {
    Marker.SQUARE: ((-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)),
    Marker.TRIANGLE_UP: ((0.0, -0.56), (0.54, 0.4), (-0.54, 0.4)),
    Marker.TRIANGLE_DOWN: ((0.0, 0.56), (-0.54, -0.4), (0.54, -0.4)),
    Marker.DIAMOND: ((0.0, -0.6), (0.6, 0.0), (0.0, 0.6), (-0.6, 0.0)),
    Marker.HEXAGON: _around(30.0, 6, 0.54),
    Marker.CROSS: _CROSS,
    # once around from the lower left, then straight across: its outline is a circle with a bar, drawn open
    Marker.STRUCK_CIRCLE: (
        *_around(135.0, _CIRCLE_STEPS, 0.5),
        *_around(135.0, 1, 0.5),
        *_around(-45.0, 1, 0.5),
    ),
    Marker.BAR: ((-0.5, -0.045), (0.5, -0.045), (0.5, 0.045), (-0.5, 0.045)),
    Marker.TICK: ((-0.07, -0.5), (0.07, -0.5), (0.07, 0.5), (-0.07, 0.5)),
    Marker.ARROW_DOWN: _ARROW,
    Marker.ARROW_UP: tuple((u, -v) for u, v in _ARROW),
}
OPEN_WIDTH_PT = 1.4


def outline(marker: Marker) -> tuple[Vertex, ...]:
    """Return the outline of *marker* around its point, for a size of one."""
    if marker is Marker.CIRCLE:
        return _around(0.0, _CIRCLE_STEPS, 0.5)
    return _OUTLINES[marker]


def marker_item(
    marker: Marker, x: float, y: float, size_pt: float, colour: str, *, ground: str | None
) -> Item:
    """Return the item of one marker; with a *ground* it is open: outlined, and filled with that colour."""
    fill, stroke = (ground, colour) if ground is not None else (colour, None)
    if marker is Marker.CIRCLE:
        return Disc(x, y, size_pt / 2, fill, stroke, OPEN_WIDTH_PT)
    points = tuple((x + u * size_pt, y + v * size_pt) for u, v in _OUTLINES[marker])
    return Polygon(points, fill, stroke, OPEN_WIDTH_PT)


def infusion(x: float, y: float, colour: str) -> Polygon:
    """Return the ▼ of an infusion, its tip on the line below."""
    return Polygon(((x - 6, y - 5.5), (x + 6, y - 5.5), (x, y + 5.5)), colour)


def diamond(x: float, y: float, colour: str) -> Polygon:
    """Return a filled ◆."""
    return Polygon(((x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)), colour)


def cross(x: float, y: float, colour: str) -> tuple[Line, Line]:
    """Return the two strokes of a †, for a death."""
    return (
        Line(((x, y - 6), (x, y + 6)), colour, 2.0),
        Line(((x - 4, y - 2.5), (x + 4, y - 2.5)), colour, 2.0),
    )


def wedge(x: float, y: float, colour: str) -> Polygon:
    """Return the small ▶ that points from a threshold's label to its line, tip at *x*."""
    return Polygon(((x - 5, y - 3), (x, y), (x - 5, y + 3)), colour)


def arrow_end(x: float, y: float, colour: str) -> Polygon:
    """Return the arrow head of something that goes on."""
    return Polygon(((x, y - 5.5), (x + 6, y), (x, y + 5.5)), colour)


def break_sign(x_left: float, x_right: float, y: float, colour: str) -> tuple[Line, Line]:
    """Return the // on the axis at a break."""
    middle = (x_left + x_right) / 2
    return (
        Line(((middle - 5, y + 5), (middle, y - 5)), colour, 1.3),
        Line(((middle, y + 5), (middle + 5, y - 5)), colour, 1.3),
    )
