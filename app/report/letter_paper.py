"""The measures of a letter's page and the styles of its words; nothing is set smaller than ``LEAST_PT``."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.spec import Weight
from app.report.pdf_painter import FONTS, register_fonts

A4_PT = (595.28, 841.89)
MARGIN_PT = 48.0
TOP_PT = 40.0
BOTTOM_PT = 46.0
"""Below the text, where the footer stands; it grows with the lines of the legend."""
WIDTH_PT = A4_PT[0] - 2 * MARGIN_PT
LEAST_PT = 6.8
FIGURE_SCALE = 0.72
"""Points of paper for a point of a figure: its words are 7.2 to 8.6 points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How some words look: size in points, weight, and the role of their colour in the palette of paper."""

    size_pt: float
    weight: Weight = Weight.REGULAR
    colour: str = "text"
    leading: float = 1.4
    is_right: bool = False
    before_pt: float = 0.0
    after_pt: float = 0.0

    @property
    def font(self) -> str:
        """Name of the font."""
        return FONTS[self.weight]


BODY = Look(9.3, after_pt=5.0)
BODY_WITHIN = Look(9.3, after_pt=2.5)
"""A paragraph before another one of the same part."""
BARRED = Look(9.3, before_pt=5.0, after_pt=5.0)
KEPT = Look(9.3)
SUBJECT = Look(12.5, Weight.SEMI_BOLD, leading=1.3, before_pt=11.0)
SUBTITLE = Look(9.3, colour="text2", after_pt=9.0)
CORRECTION = Look(9.3, Weight.SEMI_BOLD, "crit", after_pt=6.0)
HEADING = Look(10.2, Weight.SEMI_BOLD, leading=1.3, before_pt=7.0, after_pt=3.0)
SENDER = Look(12.5, Weight.SEMI_BOLD, leading=1.25)
DEPARTMENT = Look(9.3, colour="text2")
CONTACT = Look(8.2, colour="text2", leading=1.35, is_right=True)
ADDRESSEE = Look(9.3, leading=1.35)
FIRST_LINE = Look(9.3, Weight.SEMI_BOLD, leading=1.35)
DATE = Look(9.3, leading=1.35, is_right=True)
COPIES = Look(8.4, colour="text2", leading=1.35, is_right=True)
MARK = Look(8.4, Weight.BOLD, "crit", leading=1.35, is_right=True)
CELL = Look(9.0, leading=1.22)
STRONG_CELL = Look(9.0, Weight.SEMI_BOLD, leading=1.22)
RIGHT_CELL = Look(9.0, leading=1.22, is_right=True)
STRONG_RIGHT_CELL = Look(9.0, Weight.SEMI_BOLD, leading=1.22, is_right=True)
QUIET_CELL = Look(8.0, colour="text2", leading=1.375)
HEAD = Look(8.0, Weight.SEMI_BOLD, "text2", leading=1.25)
RIGHT_HEAD = Look(8.0, Weight.SEMI_BOLD, "text2", leading=1.25, is_right=True)
FLAG = Look(7.2, Weight.BOLD)
NOTE = Look(7.6, colour="text2", leading=1.32, before_pt=2.0, after_pt=5.0)
SIGNER = Look(9.3, Weight.SEMI_BOLD)
FOOTER = Look(7.0, colour="text2", leading=1.3)


@cache
def style(look: Look) -> Any:
    """Return reportlab's style for *look*."""
    register_fonts()
    return ParagraphStyle(
        f"look-{hash(look)}",
        fontName=look.font,
        fontSize=look.size_pt,
        leading=look.size_pt * look.leading,
        textColor=colour(look.colour),
        alignment=TA_RIGHT if look.is_right else 0,
        spaceBefore=look.before_pt,
        spaceAfter=look.after_pt,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


@cache
def colour(role: str) -> Any:
    """Return the colour that *role* has on paper."""
    return HexColor(getattr(load_palette("paper"), role))


def text_width(text: str, look: Look) -> float:
    """Return how wide *text* is in points, set on one line."""
    return load_metrics().width(text, look.size_pt, look.weight)
