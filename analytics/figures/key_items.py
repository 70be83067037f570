"""The lines above a figure of several patients: key, name and facts of each."""

from collections.abc import Sequence

from analytics.figures.arrange import KEY_LINE_PT, READOUT_TEXT_PT
from analytics.figures.display_list import Item, Line
from analytics.figures.glyphs import marker_item
from analytics.figures.palette import Palette
from analytics.figures.spec import KeyLine, Weight
from analytics.figures.text_board import TextBoard

_KEY_PT = 30.0
_MARKER_PT = 8.0
_APART_PT = 12.0
_NAME_SHARE = 0.3
_BASELINE = 0.36


def key_items(keys: Sequence[KeyLine], width_pt: float, palette: Palette, board: TextBoard) -> list[Item]:
    """Return the glyphs of the lines and write their words, the facts one below the other."""
    names = [board.metrics.width(key.name, READOUT_TEXT_PT, Weight.SEMI_BOLD) for key in keys]
    facts_left = _KEY_PT + min(max(names, default=0.0), _NAME_SHARE * width_pt) + _APART_PT
    items: list[Item] = []
    for n, key in enumerate(keys):
        y = (n + 0.5) * KEY_LINE_PT
        baseline = y + _BASELINE * READOUT_TEXT_PT
        items.append(Line(((0.0, y), (_KEY_PT - 8.0, y)), key.colour, 1.7, key.dash))
        items.append(marker_item(key.marker, (_KEY_PT - 8.0) / 2, y, _MARKER_PT, key.colour, ground=None))
        board.put(
            _KEY_PT, baseline, key.name, colour=key.word_colour, weight=Weight.SEMI_BOLD,
            room_pt=_NAME_SHARE * width_pt,
        )  # fmt: skip
        board.put(facts_left, baseline, key.words, colour=palette.text, room_pt=width_pt - facts_left - 1.0)
    return items
