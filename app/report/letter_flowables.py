"""What the library lays out of a letter beside its own paragraphs and tables: it wraps, we draw."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable, Paragraph

from analytics.figures.arrange import needed_height
from analytics.figures.metrics import load_metrics
from analytics.figures.printable import printable
from analytics.figures.sheet import lay_out
from analytics.letters.document import LetterFigure
from app.report.letter_paper import (
    A4_PT,
    BODY,
    BOTTOM_PT,
    FIGURE_SCALE,
    HEADING,
    NOTE,
    TOP_PT,
    WIDTH_PT,
    Look,
    colour,
    style,
)
from app.report.letter_words import limited, markup, paragraph
from app.report.pdf_painter import paint

ENDLESS_PT = 100_000.0
"""More than a page: only how high something would like to be is asked."""
_PAGE_ROOM_PT = A4_PT[1] - TOP_PT - BOTTOM_PT - 30.0
_GIVE, _GROW = 0.6, 0.5
"""How much lower or higher than they want to be lanes may become."""
_LOW_SHARE = 0.14
"""Where lanes are as low as they should be but for a third page: they give 0.45 of their height."""
_TITLE_LINES, _CAPTION_LINES = 2, 6
_MOST_POINTS = 160


class Heading(Paragraph):  # type: ignore[misc] # the library is untyped
    """A heading that stays with what it heads, and is a bookmark."""

    def __init__(self, text: str, look: Look, language: str, *, most_lines: int = 3) -> None:
        words = limited(text, look, WIDTH_PT, most_lines)
        super().__init__(markup(words, language), style(look))
        self.keepWithNext = 1
        self._bookmark = printable(words, language)

    def draw(self) -> None:
        """Draw the words and mark the place."""
        bookmark(self.canv, self._bookmark, self.height)
        super().draw()


class BarredParagraph(Paragraph):  # type: ignore[misc] # the library is untyped
    """A paragraph set off by a tint and a bar at its side."""

    def draw(self) -> None:
        """Draw the ground, then the words on it."""
        canvas, above, below = self.canv, 2.5, 2.5
        canvas.saveState()
        canvas.setFillColor(colour("sunken"))
        canvas.rect(-7, -below, self.width + 14, self.height + above + below, stroke=0, fill=1)
        canvas.setFillColor(colour("accent"))
        canvas.rect(-7, -below, 2.2, self.height + above + below, stroke=0, fill=1)
        canvas.restoreState()
        super().draw()


@dataclass(frozen=True, slots=True)
class Rest:
    """What comes after a figure.

    Attributes:
        page_pt: height of a page between its margins.
        fixed_pt: height of all that follows but the figures in it.
        figures: those that follow, and this one.
    """

    page_pt: float
    fixed_pt: float
    figures: tuple["FigureBlock", ...]

    @property
    def least_pt(self) -> float:
        """Height that all of it has at least."""
        return self.fixed_pt + sum(figure.least_pt for figure in self.figures)

    def share_in(self, room_pt: float) -> float:
        """Return the share at which the figures and all that follows fill *room_pt*; below 0 they cannot."""
        elastic = sum(figure.most_pt - figure.least_pt for figure in self.figures)
        spare = room_pt - self.least_pt
        return spare / elastic if elastic else (1.0 if spare >= 0 else -1.0)


class FigureBlock(Flowable):  # type: ignore[misc] # the library is untyped
    """A figure with its title and the line under it, never parted; its lanes take the room there is.

    Attributes:
        rest: what comes after it; without, it is as high as it wants to be.
        least_pt / wanted_pt / most_pt: heights of the figure without title and caption. A share says how
            high it is between the least (0) and the most (1).
    """

    def __init__(self, part: LetterFigure, language: str, below: Sequence[Any] = ()) -> None:
        super().__init__()
        self.rest: Rest | None = None
        self._below = tuple(below)
        self._part = part
        self._title = Heading(part.title, HEADING, language, most_lines=_TITLE_LINES) if part.title else None
        caption = limited(part.caption, NOTE, WIDTH_PT, _CAPTION_LINES)
        self._caption = paragraph(caption, NOTE, language) if caption else None
        self._empty = paragraph(part.figure.empty, BODY, language) if part.figure.empty else None
        self.least_pt, self.wanted_pt, self.most_pt = self._limits()

    def getSpaceBefore(self) -> float:
        """Return the space above."""
        return HEADING.before_pt

    def getSpaceAfter(self) -> float:
        """Return the space below."""
        return NOTE.after_pt

    def wrap(self, room_wide: float, room_high: float) -> tuple[float, float]:
        """Take as much height as the room and the limits say."""
        self.width = room_wide
        around = self._around(room_wide)
        wanted = self.wanted_pt
        if self.rest is not None and room_high < ENDLESS_PT:
            wanted = self._chosen(self.rest, room_high - around)
        page = _PAGE_ROOM_PT - around
        self._layout_pt = wanted if wanted <= page else max(self.least_pt, page)
        self._drawn_pt = min(self._layout_pt, page)
        self.height = self._drawn_pt + around
        return self.width, self.height

    def draw(self) -> None:
        """Draw title, figure and caption from the bottom up."""
        canvas, y = self.canv, 0.0
        for flowable in reversed(self._below):
            flowable.drawOn(canvas, 0, y)
            y += flowable.height
        if self._caption is not None:
            self._caption.drawOn(canvas, 0, y)
            y += self._caption_pt
        if self._empty is not None:
            self._empty.drawOn(canvas, 0, y + self._drawn_pt - self._empty.height)
        else:
            self._paint(canvas, y)
        if self._title is not None:
            self._title.drawOn(canvas, 0, y + self._drawn_pt + 1.0)

    def _paint(self, canvas: Any, y: float) -> None:
        sheet = lay_out(
            self._part.figure, WIDTH_PT / FIGURE_SCALE, self._layout_pt / FIGURE_SCALE, load_metrics()
        )
        scale = FIGURE_SCALE * self._drawn_pt / self._layout_pt
        canvas.saveState()
        canvas.translate(0, y)
        canvas.scale(scale, scale)
        paint(canvas, sheet.items, sheet.height_pt)
        canvas.restoreState()

    def _around(self, width: float) -> float:
        """Return the height of title, caption and what stands below."""
        self._caption_pt = self._caption.wrap(width, ENDLESS_PT)[1] + NOTE.before_pt if self._caption else 0.0
        title = self._title.wrap(width, ENDLESS_PT)[1] + 1.0 if self._title is not None else 0.0
        below = sum(flowable.wrap(width, ENDLESS_PT)[1] for flowable in self._below)
        return float(self._caption_pt + title + below)

    def _limits(self) -> tuple[float, float, float]:
        if self._empty is not None:
            height = self._empty.wrap(WIDTH_PT, ENDLESS_PT)[1]
            return height, height, height
        figure = self._part.figure
        wanted = needed_height(figure, WIDTH_PT / FIGURE_SCALE, load_metrics()) * FIGURE_SCALE
        elastic = sum(panel.height_pt for panel in figure.panels if panel.stretch > 0) * FIGURE_SCALE
        return wanted - _GIVE * elastic, wanted, wanted + _GROW * elastic

    def _at(self, share: float) -> float:
        """Return the height of the figure at *share*."""
        return self.least_pt + share * (self.most_pt - self.least_pt)

    def _chosen(self, rest: Rest, room: float) -> float:
        """Return the height for *room*; more than that sends the figure to the next page."""
        is_first = self.canv.getPageNumber() == 1
        share = rest.share_in(room)
        if share >= (_LOW_SHARE if is_first else 0.0):
            return self._at(min(share, 1.0)) if is_first else min(self._at(share), self.wanted_pt)
        if room >= self._at(_LOW_SHARE):
            return min(self.wanted_pt, room)
        if self.least_pt <= room and rest.least_pt > rest.page_pt:
            return room
        return self.wanted_pt


class Sparkline(Flowable):  # type: ignore[misc] # the library is untyped
    """The course of one analyte, its days to scale, with a dot at its last value."""

    def __init__(self, course: Sequence[tuple[float, float]], width_pt: float, height_pt: float) -> None:
        super().__init__()
        self.width, self.height = width_pt, height_pt
        self._course = course

    def wrap(self, _room_wide: float, _room_high: float) -> tuple[float, float]:
        """Return its size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line and the dot."""
        if not self._course:
            return
        points = self._points()
        canvas = self.canv
        canvas.saveState()
        canvas.setLineWidth(0.8)
        canvas.setLineJoin(1)
        canvas.setStrokeColor(colour("text2"))
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setFillColor(colour("text"))
        canvas.circle(*points[-1], 1.5, stroke=0, fill=1)
        canvas.restoreState()

    def _points(self) -> list[tuple[float, float]]:
        course = _thinned(self._course)
        to_x = _scale([day for day, _ in course], 1.5, self.width - 2.0, lone=self.width - 2.0)
        to_y = _scale([value for _, value in course], 1.5, self.height - 1.5, lone=self.height / 2)
        return [(to_x(day), to_y(value)) for day, value in course]


class Picture(Flowable):  # type: ignore[misc] # the library is untyped
    """A logo or a signature, as large as its box allows."""

    def __init__(self, image: Any, box_pt: tuple[float, float]) -> None:
        super().__init__()
        wide, high = image.getSize()
        scale = min(box_pt[0] / wide, box_pt[1] / high)
        self.width, self.height = wide * scale, high * scale
        self._image = image

    def wrap(self, _room_wide: float, _room_high: float) -> tuple[float, float]:
        """Return its size."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it; what is transparent stays so."""
        self.canv.drawImage(self._image, 0, 0, self.width, self.height, mask="auto")


def bookmark(canvas: Any, title: str, top: float) -> None:
    """Enter *title* in the outline, for *top* above the origin."""
    key = f"place-{canvas.getPageNumber()}-{title}-{top:.2f}"
    canvas.bookmarkHorizontal(key, 0, top + 4)
    canvas.addOutlineEntry(title, key, level=0)


def _scale(values: list[float], low: float, high: float, *, lone: float) -> Callable[[float], float]:
    """Return what brings *values* between *low* and *high*; where they are all one, it goes to *lone*."""
    first, last = min(values), max(values)
    if first == last:
        return lambda _value: lone
    return lambda value: low + (value - first) / (last - first) * (high - low)


def _thinned(course: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """Return *course*, or where it is too dense to be seen, the extremes of each stretch of it."""
    if len(course) <= _MOST_POINTS:
        return course
    stretch = 4 * len(course) // _MOST_POINTS
    kept: list[tuple[float, float]] = [course[0]]
    for start in range(0, len(course), stretch):
        part = course[start : start + stretch]
        extremes = {min(part, key=lambda point: point[1]), max(part, key=lambda point: point[1])}
        kept += sorted(extremes)
    return [*kept, course[-1]]
