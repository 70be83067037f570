"""The colours of one theme, and how each series is told apart beside its colour."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal

import resources

ThemeName = Literal["light", "dark", "paper"]


class Marker(StrEnum):
    """The shape of a data point, or of a small sign that stands where one would."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE_UP = "triangle_up"
    TRIANGLE_DOWN = "triangle_down"
    DIAMOND = "diamond"
    TICK = "tick"
    ARROW_DOWN = "arrow_down"
    ARROW_UP = "arrow_up"


@dataclass(frozen=True, slots=True)
class SeriesStyle:
    """How one series looks; shape and dash repeat what the colour says.

    Attributes:
        colour: of lines and markers, ``#RRGGBB``, at least 3:1 on the surface.
        word_colour: the same hue for words, at least 4.5:1 in light.
        dash: lengths in points of dashes and gaps; empty is a solid line.
    """

    colour: str
    word_colour: str
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
                marker=Marker(style["marker"]),
                dash=tuple(float(part) for part in style["dash"]),
            )
            for role, style in series.items()
        },
    )
