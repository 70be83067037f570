"""How wide a text is in the bundled font, from the font's own table, the same for every painter."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

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
        of = self.widths[weight]
        return sum(of.get(letter, self.units_per_em) for letter in text) * size_pt / self.units_per_em

    def shortened(self, text: str, size_pt: float, weight: Weight, room_pt: float) -> str:
        """Return *text*, or as much of it as fits into *room_pt* with an ellipsis; maybe nothing."""
        if self.width(text, size_pt, weight) <= room_pt:
            return text
        for length in range(len(text) - 1, 0, -1):
            short = text[:length].rstrip() + "…"
            if self.width(short, size_pt, weight) <= room_pt:
                return short
        return ""


@cache
def load_metrics() -> Metrics:
    """Read the widths of the bundled font."""
    table = json.loads(resources.path("fonts/metrics.json").read_text(encoding="utf-8"))
    return Metrics(
        units_per_em=table["units_per_em"],
        widths={weight: table["widths"][weight.value] for weight in Weight},
    )
