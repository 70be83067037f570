"""The words of a letter as paragraphs: everything literal, signs drawn as shapes."""

import re
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from reportlab.platypus import Paragraph

from analytics.figures.display_list import moved, scaled
from analytics.figures.glyphs import marker_item
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import Marker, load_palette
from analytics.figures.printable import printable
from analytics.figures.spec import Weight
from analytics.letters.document import Run
from app.report.letter_paper import Look, style
from app.report.pdf_painter import FONTS, paint

SIGNS = {
    "▽": (Marker.TRIANGLE_DOWN, True),
    "▼": (Marker.TRIANGLE_DOWN, False),
    "△": (Marker.TRIANGLE_UP, True),
    "▲": (Marker.TRIANGLE_UP, False),
    "⊘": (Marker.STRUCK_CIRCLE, True),
    "✕": (Marker.CROSS, False),
    "⬢": (Marker.HEXAGON, False),
    "⬡": (Marker.HEXAGON, True),
    "●": (Marker.CIRCLE, False),
    "○": (Marker.CIRCLE, True),
    "■": (Marker.SQUARE, False),
    "□": (Marker.SQUARE, True),
    "◆": (Marker.DIAMOND, False),
    "◇": (Marker.DIAMOND, True),
}
"""Sign → the shape it is drawn as, and whether that is open."""
_SIGN = re.compile(f"([{''.join(SIGNS)}])")
_SIGN_AFTER_WORDS = re.compile(rf"(?<=[^\s·])\s*([{''.join(SIGNS)}])")
_SIGN_ROOM = "\u00a0" * 3
"""What a sign takes in a line; the sign itself is told to readers of the text by its ``ActualText``."""
_SIGN_SHARE, _SIGN_MIDDLE, _SIGN_HEIGHT = 0.075, 0.36, 0.355
"""Of the size of the words: how large a sign of ten points becomes, and where its middle is."""
_UNBREAKABLE = str.maketrans({"\u202f": "\u00a0", "\u2007": "\u00a0"})
"""The library breaks lines at these two, and they are there so that nothing breaks."""
_SHARE_FILLED = 0.85
"""How much of a line words fill on average, for texts that must not grow beyond some lines."""


def paragraph(text: str, look: Look, language: str) -> Any:
    """Return *text* as a paragraph."""
    return Paragraph(markup(text, language), style(look))


def paragraph_of_runs(runs: Iterable[Run], look: Look, language: str) -> Any:
    """Return *runs* as a paragraph, key words bold."""
    return Paragraph(runs_markup(runs, language), style(look))


def runs_markup(runs: Iterable[Run], language: str) -> str:
    """Return *runs* in the library's markup, key words bold."""
    parts = []
    for run in runs:
        words = markup(run.text, language)
        parts.append(f'<font name="{FONTS[Weight.SEMI_BOLD]}">{words}</font>' if run.is_key else words)
    return "".join(parts)


def markup(text: str, language: str) -> str:
    """Return *text* in the library's markup, all of it literal but for lines, which end where they ended."""
    lines = text.translate(_UNBREAKABLE).split("\n") if "\n" in text else [text.translate(_UNBREAKABLE)]
    return "<br/>".join(_line(line, language) for line in lines)


def literal(text: str, language: str) -> str:
    """Return *text* for a place that knows no markup and has one line."""
    return printable(text.translate(_UNBREAKABLE), language)


def spaced_signs(text: str) -> str:
    """Return *text* with a gap before each sign, so that a row of signs and their words can be told apart."""
    return _SIGN_AFTER_WORDS.sub("\u00a0\u00a0 \\1", text)


def has_signs(text: str) -> bool:
    """Whether some of *text* is drawn, not typed."""
    return _SIGN.search(text) is not None


def limited(text: str, look: Look, width_pt: float, lines: int) -> str:
    """Return *text*, or as much of it as fills about *lines* lines *width_pt* wide, ending in an ellipsis."""
    room = width_pt * lines * _SHARE_FILLED
    return load_metrics().shortened(text, look.size_pt, look.weight, room)


def draw_sign(canvas: Any, _kind: str, sign: str) -> None:
    """Draw *sign* where the paragraph is being written, and begin the room it takes."""
    place = canvas._curr_tx_info  # noqa: SLF001 - what the library hands to such a callback
    text = place["tx"]
    size = place["xs"].style.fontSize
    marker, is_open = SIGNS[sign]
    palette = load_palette("paper")
    ground = palette.surface if is_open else None
    shape = scaled(marker_item(marker, 0.0, 0.0, 10.0, palette.text, ground=ground), _SIGN_SHARE * size)
    shape = moved(shape, place["cur_x"] + _SIGN_MIDDLE * size, -place["cur_y"] - _SIGN_HEIGHT * size)
    canvas.saveState()
    paint(canvas, [shape], 0.0)
    canvas.restoreState()
    text._code.append(f"/Span <</ActualText <FEFF{ord(sign):04X}>>> BDC")  # noqa: SLF001


def end_sign(canvas: Any, _kind: str, _sign: str) -> None:
    """End the room that a sign takes."""
    canvas._curr_tx_info["tx"]._code.append("EMC")  # noqa: SLF001


def _line(text: str, language: str) -> str:
    if not has_signs(text):
        return escape(printable(text, language))
    return "".join(
        f'<onDraw name="sign" label="{part}"/>{_SIGN_ROOM}<onDraw name="sign_end" label=""/>'
        if part in SIGNS
        else escape(printable(part, language))
        for part in _SIGN.split(text)
        if part
    )
