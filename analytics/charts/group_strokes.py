"""How groups are told apart: hue, dash and marker together, so that a grey print tells them apart too."""

from dataclasses import dataclass, replace

from analytics.charts.chart import Stroke
from analytics.figures.palette import Marker, Palette

MOST = 8
MAIN_PT = 2.0
THIN_PT = 1.2
THIN_DASH = (1.4, 2.2)
_LOOKS: tuple[tuple[str, tuple[float, ...], Marker], ...] = (
    ("cd4", (), Marker.CIRCLE),
    ("cd8", (5.0, 3.0), Marker.SQUARE),
    ("cd19", (9.0, 3.0), Marker.TRIANGLE_UP),
    ("igg", (8.0, 2.5, 1.5, 2.5), Marker.DIAMOND),
    ("nk", (3.0, 2.0), Marker.TRIANGLE_DOWN),
    ("iga", (12.0, 3.0), Marker.HEXAGON),
    ("anc", (9.0, 3.0, 1.5, 3.0), Marker.CIRCLE),
    ("igm", (1.5, 2.5), Marker.SQUARE),
)
"""Role whose hue it is, dash in points, marker; the first two are those of every picture of two groups."""


@dataclass(frozen=True, slots=True)
class GroupLook:
    """The look of one group.

    Attributes:
        word_colour: its hue for words, at least 4.5:1.
        thin: the stroke of what competes in the same group.
    """

    stroke: Stroke
    thin: Stroke
    marker: Marker
    colour: str
    word_colour: str


def group_looks(palette: Palette, count: int) -> tuple[GroupLook, ...]:
    """Return the looks of *count* groups, in their order.

    Raises:
        ValueError: more than ``MOST`` groups; a figure of them says so in words instead.
    """
    if count > MOST:
        raise ValueError(f"{count} groups, at most {MOST} can be told apart")
    looks = []
    for role, dash, marker in _LOOKS[:count]:
        style = palette.style(role)
        stroke = Stroke(style.colour, MAIN_PT, dash)
        thin = replace(stroke, width_pt=THIN_PT, dash=THIN_DASH)
        looks.append(GroupLook(stroke, thin, marker, style.colour, style.word_colour))
    return tuple(looks)


def group_strokes(palette: Palette, count: int) -> tuple[Stroke, ...]:
    """Return the strokes of *count* groups: the first blue and solid, the second orange and dashed.

    Raises:
        ValueError: more than ``MOST`` groups.
    """
    return tuple(look.stroke for look in group_looks(palette, count))
