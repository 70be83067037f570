"""Where texts stand: a text gets its place only where no other one is."""

from analytics.figures.clip import Box
from analytics.figures.display_list import Text
from analytics.figures.metrics import ASCENT, DESCENT, Metrics
from analytics.figures.spec import Anchor, Weight

_MARGIN_PT = 1.0
_STRIPE_PT = 16.0
"""Boxes are kept by the stripes of the sheet they lie in: only those of the same stripes can touch."""


class TextBoard:
    """Collects the texts of one sheet; the one that comes first keeps its place."""

    def __init__(self, metrics: Metrics, width_pt: float, height_pt: float) -> None:
        self.metrics = metrics
        self._sheet = Box(0, 0, width_pt, height_pt)
        self._taken: dict[int, list[Box]] = {}
        self.texts: list[Text] = []

    def box_of(self, text: Text) -> Box:
        """Return the box *text* fills."""
        return text_box(text, self.metrics)

    def is_free(self, box: Box) -> bool:
        """Whether *box* lies on the sheet and touches no text."""
        inside = self._sheet.holds(box.left, box.top) and self._sheet.holds(box.right, box.bottom)
        return inside and not any(
            box.touches(other, margin=_MARGIN_PT)
            for stripe in _stripes(box.top - _MARGIN_PT, box.bottom + _MARGIN_PT)
            for other in self._taken.get(stripe, ())
        )

    def reserve(self, box: Box) -> None:
        """Keep *box* free of the texts that follow."""
        for stripe in _stripes(box.top, box.bottom):
            self._taken.setdefault(stripe, []).append(box)

    def put(
        self,
        x: float,
        baseline: float,
        words: str,
        *,
        colour: str,
        size_pt: float = 11.0,
        weight: Weight = Weight.REGULAR,
        anchor: Anchor = Anchor.START,
        room_pt: float | None = None,
    ) -> Text | None:
        """Write *words* if their place is free; with *room_pt* shortened to it. Return what was written."""
        if room_pt is not None:
            words = self.metrics.shortened(words, size_pt, weight, room_pt)
        if not words.strip():
            return None
        text = Text(x, baseline, words, size_pt, weight, colour, anchor)
        box = self.box_of(text)
        if not self.is_free(box):
            return None
        self.reserve(box)
        self.texts.append(text)
        return text


def _stripes(top: float, bottom: float) -> range:
    """Return the numbers of the stripes between two heights."""
    return range(int(top // _STRIPE_PT), int(bottom // _STRIPE_PT) + 1)


def text_box(text: Text, metrics: Metrics) -> Box:
    """Return the box that *text* fills on its sheet."""
    width = metrics.width(text.text, text.size_pt, text.weight)
    match text.anchor:
        case Anchor.START:
            left = text.x
        case Anchor.MIDDLE:
            left = text.x - width / 2
        case Anchor.END:
            left = text.x - width
    return Box(left, text.y - ASCENT * text.size_pt, left + width, text.y + DESCENT * text.size_pt)
