"""Paints display lists on a reportlab canvas, with the bundled font embedded and nothing else."""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any, assert_never

import resources
from analytics.figures.display_list import Disc, Item, Line, Polygon, Text
from analytics.figures.metrics import load_metrics
from analytics.figures.printable import printed
from analytics.figures.sheet import Sheet
from analytics.figures.spec import Anchor, Vertex, Weight

FONTS = {
    Weight.REGULAR: "InterTabular-Regular",
    Weight.MEDIUM: "InterTabular-Medium",
    Weight.SEMI_BOLD: "InterTabular-SemiBold",
    Weight.BOLD: "InterTabular-Bold",
}
PRODUCER = "AfterCART"


def as_pdf(sheet: Sheet, *, title: str, language: str = "en", made: date | None = None) -> bytes:
    """Return *sheet* as a document of one page of its size; the same sheet gives the same bytes.

    *made* is when the file says it was made; None: it does not say.
    """
    ground = Polygon(
        ((0, 0), (sheet.width_pt, 0), (sheet.width_pt, sheet.height_pt), (0, sheet.height_pt)), sheet.ground
    )
    size = (sheet.width_pt, sheet.height_pt)
    return document([(ground, *sheet.items)], *size, title=title, language=language, made=made)


def document(
    pages: Sequence[Iterable[Item]],
    width_pt: float,
    height_pt: float,
    *,
    title: str,
    subject: str = "",
    language: str = "en",
    bookmarks: Sequence[tuple[int, float, str]] = (),
    made: date | None = None,
) -> bytes:
    """Return a PDF of *pages*, the same input always as the same bytes.

    Args:
        pages: the items of each page, y downwards from its upper edge.
        width_pt: of every page.
        height_pt: of every page.
        title: in the document's metadata and the title bar of the reader.
        subject: what it is about.
        language: code of the texts' language, for screen readers.
        bookmarks: (page counted from 0, y, name).
        made: the day or the instant the file says it was made; None: it does not say.
    """
    from app.report.dated_canvas import DatedCanvas

    register_fonts()
    out = io.BytesIO()
    canvas = DatedCanvas(
        out, pagesize=(width_pt, height_pt), initialFontName=FONTS[Weight.REGULAR], lang=language
    )
    canvas.set_made(made)
    canvas.setTitle(title)
    canvas.setSubject(subject)
    canvas.setAuthor(PRODUCER)
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for number, items in enumerate(pages):
        for index, (page, y, name) in enumerate(bookmarks):
            if page == number:
                canvas.bookmarkHorizontal(f"place-{index}", 0, height_pt - y)
                canvas.addOutlineEntry(name, f"place-{index}", level=0)
        paint(canvas, items, height_pt)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def register_fonts() -> None:
    """Make the bundled font known to reportlab, once, and have it write streams as the bytes they are."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    rl_config.useA85 = 0  # text for mail of the last century: a quarter larger, and slow to make
    for name in FONTS.values():
        pdfmetrics.registerFont(TTFont(name, str(resources.path(f"fonts/{name}.ttf"))))


def paint(canvas: Any, items: Iterable[Item], height_pt: float) -> None:
    """Paint *items*, whose y runs downwards, on a page *height_pt* high."""
    pen = _Pen(canvas)
    for item in items:
        match item:
            case Line():
                pen.set_stroke(item.colour, item.width_pt, item.dash)
                canvas.drawPath(_path(canvas, item.points, height_pt), stroke=1, fill=0)
            case Polygon():
                pen.set_shape(item.fill, item.stroke, item.width_pt)
                if item.opacity != 1.0:
                    canvas.setFillAlpha(item.opacity)
                path = _path(canvas, item.points, height_pt, is_closed=True)
                canvas.drawPath(path, stroke=int(item.stroke is not None), fill=int(item.fill is not None))
                if item.opacity != 1.0:
                    canvas.setFillAlpha(1)
            case Disc():
                pen.set_shape(item.fill, item.stroke, item.width_pt)
                canvas.circle(
                    item.x,
                    height_pt - item.y,
                    item.radius,
                    stroke=int(item.stroke is not None),
                    fill=int(item.fill is not None),
                )
            case Text():
                pen.set_shape(item.colour, None, 0.0)
                _write(canvas, item, height_pt)
            case _:
                assert_never(item)


class _Pen:
    """Sets colours and lines of a canvas, only where they change: a figure has a thousand items."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._fill: str | None = None
        self._stroke: tuple[str, float, tuple[float, ...]] | None = None

    def set_stroke(self, colour: str, width_pt: float, dash: tuple[float, ...]) -> None:
        """Draw lines so from now on."""
        if self._stroke is None:
            self._canvas.setLineJoin(1)
        colour_before, width_before, dash_before = self._stroke or ("", 0.0, None)
        if colour != colour_before:
            self._canvas.setStrokeColor(_colour(colour))
        if width_pt != width_before:
            self._canvas.setLineWidth(width_pt)
        if dash != dash_before:
            self._canvas.setDash(list(dash))
        self._stroke = (colour, width_pt, dash)

    def set_shape(self, fill: str | None, stroke: str | None, width_pt: float) -> None:
        """Fill and outline shapes so from now on."""
        if fill is not None and fill != self._fill:
            self._canvas.setFillColor(_colour(fill))
            self._fill = fill
        if stroke is not None:
            self.set_stroke(stroke, width_pt, ())


def _write(canvas: Any, text: Text, height_pt: float) -> None:
    words, left = printed(text).text, text.x
    if text.anchor is not Anchor.START:
        width = load_metrics().width(words, text.size_pt, text.weight)
        left -= width if text.anchor is Anchor.END else width / 2
    canvas.setFont(FONTS[text.weight], text.size_pt)
    canvas.drawString(left, height_pt - text.y, words)


def _path(canvas: Any, points: Sequence[Vertex], height_pt: float, *, is_closed: bool = False) -> Any:
    path = canvas.beginPath()
    path.moveTo(points[0][0], height_pt - points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, height_pt - y)
    if is_closed:
        path.close()
    return path


@cache
def _colour(code: str) -> Any:
    from reportlab.lib.colors import HexColor

    return HexColor(code)
