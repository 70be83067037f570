"""How wide a text is in the bundled font, from the font's own table, the same for every painter."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import resources
from analytics.figures.spec import Weight

ASCENT = 0.84
"""Height above the baseline that a line of text keeps free, in ems; an accented capital may reach higher."""
DESCENT = 0.22


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """Advance widths in font units by weight and character."""

    units_per_em: int
    widths: Mapping[Weight, Mapping[str, int]]

    def width(self, text: str, size_pt: float, weight: Weight) -> float:
        """Return the width of *text* in points; a character the font lacks counts one em."""
        return _units(self, text, weight) * size_pt / self.units_per_em

    def shortened(self, text: str, size_pt: float, weight: Weight, room_pt: float) -> str:
        """Return *text*, or as much of it as fits into *room_pt* with an ellipsis; maybe nothing."""
        room = room_pt * self.units_per_em / size_pt
        of, used = self.widths[weight], 0
        room_before_ellipsis = room - of["…"]
        kept = 0
        for index, letter in enumerate(text):
            used += of.get(letter, self.units_per_em)
            if used <= room_before_ellipsis:
                kept = index + 1
            if used > room:
                short = text[:kept].rstrip()
                return f"{short}…" if short else ""
        return text


@lru_cache(maxsize=8192)
def _units(metrics: Metrics, text: str, weight: Weight) -> int:
    """Return the width of *text* in font units; the same few words are measured at every layout."""
    of = metrics.widths[weight]
    return sum(of.get(letter, metrics.units_per_em) for letter in text)


@cache
def load_metrics() -> Metrics:
    """Read the widths of the bundled font."""
    table = json.loads(resources.path("fonts/metrics.json").read_text(encoding="utf-8"))
    return Metrics(
        units_per_em=table["units_per_em"],
        widths={weight: table["widths"][weight.value] for weight in Weight},
    )
