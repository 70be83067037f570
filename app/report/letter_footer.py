"""What stands at the foot of every page: whose letter, its state, the page, and what the signs mean."""

from typing import Any

from reportlab.platypus import Paragraph

from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Weight
from analytics.letters.document import LetterDocument
from app.report.letter_paper import A4_PT, BOTTOM_PT, FOOTER, MARGIN_PT, WIDTH_PT, colour, style
from app.report.letter_words import limited, literal, markup, spaced_signs
from app.report.pdf_painter import FONTS

_GAP_PT = 14.0
_SEPARATOR = " · "
_NAME_SHARE = 0.3
_MOST_LEGEND_LINES = 3
_LINE_PT = FOOTER.size_pt * FOOTER.leading


class Footer:
    """The foot of one letter; how many pages there are is known only when all are written.

    Attributes:
        height_pt: from the lower edge of the page to the lowest line of text.
    """

    def __init__(self, document: LetterDocument) -> None:
        self._document = document
        self._legend: Any = None
        legend_pt = 0.0
        if document.legend:
            text = limited(spaced_signs(document.legend), FOOTER, WIDTH_PT, _MOST_LEGEND_LINES)
            self._legend = Paragraph(markup(text, document.language), style(FOOTER))
            legend_pt = self._legend.wrap(WIDTH_PT, A4_PT[1])[1]
        self._legend_pt = legend_pt
        self.height_pt = BOTTOM_PT + legend_pt

    def draw(self, canvas: Any) -> None:
        """Draw the foot of the page that is being written."""
        top = self.height_pt - 8.0
        baseline = top - _LINE_PT - 1.0
        canvas.saveState()
        canvas.setStrokeColor(colour("line2"))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN_PT, top, MARGIN_PT + WIDTH_PT, top)
        canvas.setFont(FONTS[FOOTER.weight], FOOTER.size_pt)
        canvas.setFillColor(colour(FOOTER.colour))
        canvas.drawString(MARGIN_PT, baseline, self._left(canvas.getPageNumber()))
        if self._legend is not None:
            self._legend.drawOn(canvas, MARGIN_PT, baseline - 2.5 - self._legend_pt)
        canvas.restoreState()
        canvas.doForm(_form(canvas.getPageNumber()))

    def number_pages(self, canvas: Any, pages: int) -> None:
        """Write what the pages written so far say of their number."""
        baseline = self.height_pt - 8.0 - _LINE_PT - 1.0
        for page in range(1, pages + 1):
            canvas.beginForm(_form(page))
            canvas.setFont(FONTS[FOOTER.weight], FOOTER.size_pt)
            canvas.setFillColor(colour(FOOTER.colour))
            canvas.drawRightString(MARGIN_PT + WIDTH_PT, baseline, self._page_of(page, pages))
            canvas.endForm()

    def _left(self, page: int) -> str:
        """Return whose letter it is, its state, and on later pages the mark; a long name gives way first."""
        document = self._document
        parts = [document.patient_line, document.state, document.mark if page > 1 else ""]
        text = _SEPARATOR.join(literal(part.replace("\n", " "), document.language) for part in parts if part)
        metrics = load_metrics()
        room = WIDTH_PT - _GAP_PT - metrics.width(self._page_of(99, 99), FOOTER.size_pt, Weight.REGULAR)
        name, separator, rest = text.partition(_SEPARATOR)
        taken = metrics.width(separator + rest, FOOTER.size_pt, Weight.REGULAR)
        name = metrics.shortened(name, FOOTER.size_pt, Weight.REGULAR, max(room - taken, _NAME_SHARE * room))
        return metrics.shortened(name + separator + rest, FOOTER.size_pt, Weight.REGULAR, room)

    def _page_of(self, page: int, pages: int) -> str:
        document = self._document
        return literal(document.page_of.format(page=page, pages=pages), document.language)


def _form(page: int) -> str:
    return f"page-{page}"
