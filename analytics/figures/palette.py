"""The colours of one theme, and how each series is told apart beside its colour."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal

import resources

WHITE, INK = "#FFFFFF", "#10161D"

ThemeName = Literal["light", "dark", "paper"]


class Marker(StrEnum):
    """The shape of a data point, or of a small sign that stands where one would."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE_UP = "triangle_up"
    TRIANGLE_DOWN = "triangle_down"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    CROSS = "cross"
    STRUCK_CIRCLE = "struck_circle"
    TICK = "tick"
    BAR = "bar"
    ARROW_DOWN = "arrow_down"
    ARROW_UP = "arrow_up"


@dataclass(frozen=True, slots=True)
class SeriesStyle:
    """How one series looks; shape and dash repeat what the colour says.

    Attributes:
        colour: of lines and markers, ``#RRGGBB``, at least 3:1 on the surface.
        word_colour: the same hue for words, at least 4.5:1 on the surface.
        on_colour: white or ink, whichever reads better on *colour*.
        dash: lengths in points of dashes and gaps; empty is a solid line.
    """

    colour: str
    word_colour: str
    on_colour: str
    marker: Marker
    dash: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme: its tokens, ``#RRGGBB`` each, and the styles of the series.

    Attributes:
        band_opacity: of bands in the colour of their line, 0 to 1.
        veil_opacity: of what is shown but not counted, 0 to 1.
        series: by role (``cd4``, ``igg`` …); see ``resources/themes/series.toml``.
    """

    name: ThemeName
    window: str
    surface: str
    sunken: str
    grid: str
    line: str
    line2: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_soft: str
    on_accent: str
    warn: str
    warn_bg: str
    crit: str
    crit_bg: str
    ok: str
    ok_bg: str
    band_opacity: float
    veil_opacity: float
    series: Mapping[str, SeriesStyle]

    def style(self, role: str) -> SeriesStyle:
        """Return the style of *role*, or that of further series where it has none of its own."""
        return self.series.get(role, self.series["further"])


def blended(colour: str, ground: str, opacity: float) -> str:
    """Return ``#RRGGBB`` of *colour* as it looks on *ground* with that *opacity*."""
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * opacity + under * (1 - opacity)):02X}" for over, under in pairs)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable_on(colour: str) -> str:
    """Return white or ink, whichever has the higher contrast on *colour*."""
    ground = luminance(colour)
    on_white = 1.05 / (ground + 0.05)
    on_ink = (ground + 0.05) / (luminance(INK) + 0.05)
    return WHITE if on_white > on_ink else INK


@cache
def load_palette(name: ThemeName) -> Palette:
    """Read the colours of the theme *name* from ``resources/themes``."""
    theme = tomllib.loads(resources.path(f"themes/{name}.toml").read_text(encoding="utf-8"))
    series = tomllib.loads(resources.path("themes/series.toml").read_text(encoding="utf-8"))
    return Palette(
        name=name,
        **theme["tokens"],
        band_opacity=theme["opacity"]["band"],
        veil_opacity=theme["opacity"]["veil"],
        series={
            role: SeriesStyle(
                colour=theme["data"][style["hue"]],
                word_colour=theme["words"][style["hue"]],
                on_colour=readable_on(theme["data"][style["hue"]]),
                marker=Marker(style["marker"]),
                dash=tuple(float(part) for part in style["dash"]),
            )
            for role, style in series.items()
        },
    )
