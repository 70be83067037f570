"""100 letters of synthetic patients, beside a bare reportlab document with the same lines in the same run.

Run by hand: ``python tests/benchmarks/letters.py [letters]`` (some minutes). The partner has the same words
as paragraphs and table cells in the same font, and paints the same lines, shapes and words of the figures,
laid out before; it has no sparklines and decides nothing. Target (design, section 6): 1.5 times.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from analytics.demo.clinic import synthetic_clinic
from analytics.figures.arrange import needed_height
from analytics.figures.display_list import Disc, Item, Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import lay_out
from analytics.figures.spec import Anchor
from analytics.letters.document import (
    Block,
    LetterDocument,
    LetterFigure,
    Letterhead,
    PlainTable,
    Signature,
    ValueTable,
)
from analytics.letters.letter_rules import LISTED
from analytics.records.patient import Addressee
from analytics.rules.rule_book import assess_all
from app.letters.compose import compose_letter
from app.letters.request import LANGUAGES, LetterKind, LetterRequest
from app.report.letter_paper import FIGURE_SCALE, WIDTH_PT
from app.report.letter_pdf import letter_pdf
from app.report.pdf_painter import FONTS, register_fonts

LaidOut = tuple[tuple[Item, ...], float]
LETTERS, ROUNDS, TARGET = 100, 10, 1.5
_STYLE = ParagraphStyle("bare", fontName="InterTabular-Regular", fontSize=9.3, leading=13, spaceAfter=4)


def requests(letters: int) -> list[LetterRequest]:
    """Return a request for each of so many synthetic patients, in the three languages by turns."""
    found = []
    for number, record in enumerate(synthetic_clinic(1, letters)):
        found.append(
            LetterRequest(
                record=record,
                assessments=assess_all(record, only=LISTED, with_alternatives=False),
                kind=LetterKind.FOLLOW_UP,
                language=LANGUAGES[number % len(LANGUAGES)],
                on=date(2026, 11, 20),
                author=Signature("Dr Ada Demo", "Haematology"),
                letterhead=Letterhead("Example University Hospital", "Cell Therapy", ("1 Hospital Street",)),
                addressee=Addressee(
                    "Dr Julie Petit", "General practice", "12 Market Square\n00001 Sample Town"
                ),
                is_synthetic=True,
            )
        )
    return found


class Painted(Flowable):
    """A figure laid out before, painted with nothing but the canvas."""

    def __init__(self, items: tuple[Item, ...], height_pt: float) -> None:
        super().__init__()
        self.items, self.full_pt = items, height_pt
        self.width, self.height = WIDTH_PT, height_pt * FIGURE_SCALE

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas, high, metrics = self.canv, self.full_pt, load_metrics()
        canvas.scale(FIGURE_SCALE, FIGURE_SCALE)
        for item in self.items:
            if isinstance(item, Text):
                width = metrics.width(item.text, item.size_pt, item.weight)
                left = {Anchor.START: 0, Anchor.MIDDLE: width / 2, Anchor.END: width}[item.anchor]
                canvas.setFillColor(item.colour)
                canvas.setFont(FONTS[item.weight], item.size_pt)
                canvas.drawString(item.x - left, high - item.y, item.text)
            elif isinstance(item, Disc):
                canvas.setFillColor(item.fill or "#000000")
                canvas.setStrokeColor(item.stroke or "#000000")
                canvas.circle(
                    item.x, high - item.y, item.radius, int(bool(item.stroke)), int(bool(item.fill))
                )
            else:
                path = canvas.beginPath()
                path.moveTo(item.points[0][0], high - item.points[0][1])
                for x, y in item.points[1:]:
                    path.lineTo(x, high - y)
                if isinstance(item, Line):
                    canvas.setStrokeColor(item.colour)
                    canvas.setLineWidth(item.width_pt)
                    canvas.setDash(list(item.dash))
                    canvas.drawPath(path)
                elif isinstance(item, Polygon):
                    path.close()
                    canvas.setFillColor(item.fill or "#000000")
                    canvas.setStrokeColor(item.stroke or "#000000")
                    canvas.drawPath(path, int(bool(item.stroke)), int(bool(item.fill)))


def laid_out(document: LetterDocument) -> dict[str, LaidOut]:
    """Return the figures of *document*, ready to be painted."""
    metrics, width, found = load_metrics(), WIDTH_PT / FIGURE_SCALE, {}
    for part in document.parts:
        if isinstance(part, LetterFigure) and not part.figure.empty:
            sheet = lay_out(part.figure, width, needed_height(part.figure, width, metrics), metrics)
            found[part.key] = (sheet.items, sheet.height_pt)
    return found


def bare(document: LetterDocument, figures: dict[str, LaidOut]) -> bytes:
    """Return the same lines as one plain document."""
    lines = [*document.letterhead.contact, document.letterhead.name, *document.addressee, document.date]
    lines += [document.subject, document.subtitle, document.salutation]
    story: list[Flowable] = [Paragraph(escape(line), _STYLE) for line in lines]
    for part in document.parts:
        if isinstance(part, Block):
            story += [Paragraph(escape(part.heading), _STYLE)] if part.heading else []
            story += [Paragraph(escape("".join(r.text for r in runs)), _STYLE) for runs in part.paragraphs]
        elif isinstance(part, LetterFigure):
            story += [
                Paragraph(escape(part.title), _STYLE),
                *(Painted(*figures[part.key]) for _ in [0] if part.key in figures),
            ]
            story.append(Paragraph(escape(part.caption), _STYLE))
        else:
            story += [Paragraph(escape(part.title), _STYLE), Table(cells(part), style=_TABLE, repeatRows=1)]
            story.append(Paragraph(escape(part.note), _STYLE))
    story += [
        Paragraph(escape(document.closing), _STYLE),
        Paragraph(document.signature.name, _STYLE),
        Spacer(1, 9),
    ]
    out = io.BytesIO()
    SimpleDocTemplate(
        out,
        invariant=1,
        initialFontName=_STYLE.fontName,
        leftMargin=40,
        rightMargin=40,
        topMargin=34,
        bottomMargin=46,
    ).build(
        story,
        onFirstPage=lambda canvas, _: foot(canvas, document),
        onLaterPages=lambda canvas, _: foot(canvas, document),
    )
    return out.getvalue()


_TABLE = [
    ("FONT", (0, 0), (-1, -1), "InterTabular-Regular", 8),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#999999"),
]


def cells(table: ValueTable | PlainTable) -> list[list[str]]:
    """Return the table's texts."""
    if isinstance(table, PlainTable):
        return [list(table.heads), *(list(row) for row in table.rows)]
    heads = [table.name_head, table.unit_head, table.reference_head, *table.heads, table.trend_head]
    return [
        heads,
        *(
            [r.name, r.unit, r.reference, *(f"{c.text} {c.flag}" for c in r.cells), r.trend]
            for r in table.rows
        ),
    ]


def foot(canvas: object, document: LetterDocument) -> None:
    """Write the foot of a page."""
    canvas.setFont("InterTabular-Regular", 7)  # type: ignore[attr-defined]
    canvas.drawString(48, 40, document.patient_line + document.state)  # type: ignore[attr-defined]
    canvas.drawString(48, 30, document.legend)  # type: ignore[attr-defined]


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds *work* took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(letters: int = LETTERS) -> None:
    """Print the times and their ratio."""
    register_fonts()
    asked = requests(letters)
    documents = [compose_letter(request) for request in asked]
    figures = [laid_out(document) for document in documents]
    ours, theirs = [], []
    for number in range(ROUNDS + 1):
        a = timed(lambda: [letter_pdf(document) for document in documents])
        b = timed(lambda: [bare(d, f) for d, f in zip(documents, figures, strict=True)])
        if number:  # the first round fills the caches of both
            ours.append(a)
            theirs.append(b)
    composing = statistics.median(timed(lambda: [compose_letter(r) for r in asked]) for _ in range(3))
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"{letters} letters as PDF: {statistics.median(ours):.2f} s")  # noqa: T201
    print(f"bare reportlab, same lines: {statistics.median(theirs):.2f} s")  # noqa: T201
    verdict = "held" if ratio <= TARGET else "MISSED"
    print(f"ratio {ratio:.2f} (median of {ROUNDS}), target {TARGET}: {verdict}")  # noqa: T201
    print(f"composing them before: {composing:.2f} s")  # noqa: T201


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
