"""Writes text blocks down a page as display-list items; every text is taken literally."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from analytics.figures.display_list import Item, Line, Polygon, Text
from analytics.figures.metrics import Metrics
from analytics.figures.palette import Palette
from analytics.figures.printable import printable
from analytics.figures.spec import Anchor, Weight

A4_PT = (595.28, 841.89)
MARGIN_PT = 46.0
TOP_PT, BOTTOM_PT = 44.0, 52.0
_LEADING = 1.42
_MOST_CELL_LINES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one weight."""

    text: str
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head and its width as a share of the page's."""

    head: str
    share: float


@dataclass(slots=True)
class Paper:
    """One page being written from the top; *y* is where the next block begins."""

    metrics: Metrics
    palette: Palette
    y: float = TOP_PT
    items: list[Item] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Left edge of the text."""
        return MARGIN_PT

    @property
    def right(self) -> float:
        """Right edge of the text."""
        return A4_PT[0] - MARGIN_PT

    @property
    def room(self) -> float:
        """Height that is left above the footer."""
        return A4_PT[1] - BOTTOM_PT - self.y

    def paragraph(
        self, runs: Sequence[Run], *, size_pt: float = 9.3, colour: str | None = None, most_lines: int = 12
    ) -> None:
        """Write *runs* as one paragraph of at most *most_lines* lines, the last one ending in an ellipsis."""
        lines = wrapped(runs, self.metrics, size_pt, self.right - self.left)
        for line in _cut(lines, most_lines):
            self.y += size_pt * _LEADING
            x = self.left
            for run in line:
                self.items.append(
                    Text(
                        x,
                        self.y - 0.3 * size_pt,
                        run.text,
                        size_pt,
                        run.weight,
                        colour or self.palette.text,
                        Anchor.START,
                    )
                )
                x += self.metrics.width(run.text, size_pt, run.weight)

    def heading(self, text: str, right: str = "") -> None:
        """Write a heading, with an outcome at the right edge."""
        self.y += 12 * _LEADING
        outcome = self.metrics.width(right, 12, Weight.SEMI_BOLD)
        words = self.metrics.shortened(
            printable(text), 12, Weight.SEMI_BOLD, self.right - self.left - outcome - 8
        )
        for x, part, anchor in ((self.left, words, Anchor.START), (self.right, right, Anchor.END)):
            if part:
                self.items.append(
                    Text(x, self.y - 3.6, part, 12, Weight.SEMI_BOLD, self.palette.text, anchor)
                )

    def gap(self, points: float) -> None:
        """Leave *points* free."""
        self.y += points

    def rule(self, *, width_pt: float = 0.6, colour: str | None = None) -> None:
        """Draw a line across the page."""
        ends = ((self.left, self.y), (self.right, self.y))
        self.items.append(Line(ends, colour or self.palette.line2, width_pt))

    def banner(self, text: str) -> None:
        """Write *text* on a tint across the page."""
        top, bottom = self.y, self.y + 17
        corners = ((self.left, top), (self.right, top), (self.right, bottom), (self.left, bottom))
        self.items.append(Polygon(corners, self.palette.crit_bg))
        self.items.append(
            Text(
                (self.left + self.right) / 2,
                bottom - 5.3,
                text,
                9.3,
                Weight.SEMI_BOLD,
                self.palette.crit,
                Anchor.MIDDLE,
            )
        )
        self.y = bottom + 4

    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Run]], *, size_pt: float = 8.6
    ) -> None:
        """Write a table with horizontal hairlines; a cell that is too long goes on in the next line."""
        self.rule(width_pt=1.0, colour=self.palette.text)
        heads = [Run(column.head, Weight.MEDIUM) for column in columns]
        self._row(columns, heads, 7.6, self.palette.text2)
        self.rule(colour=self.palette.text2)
        for row in rows:
            self._row(columns, row, size_pt, self.palette.text)
            self.rule()
        self.rule(width_pt=1.0, colour=self.palette.text)

    def _row(self, columns: Sequence[Column], cells: Sequence[Run], size_pt: float, colour: str) -> None:
        width = self.right - self.left
        x, top, bottom = self.left, self.y + 2.5, self.y
        for column, cell in zip(columns, cells, strict=True):
            baseline = top
            for line in _cut(
                wrapped([cell], self.metrics, size_pt, column.share * width - 8), _MOST_CELL_LINES
            ):
                baseline += size_pt * 1.3
                text = "".join(run.text for run in line)
                self.items.append(
                    Text(x, baseline - 0.28 * size_pt, text, size_pt, cell.weight, colour, Anchor.START)
                )
            bottom = max(bottom, baseline)
            x += column.share * width
        self.y = max(bottom, top + size_pt * 1.3) + 2.5


def wrapped(runs: Sequence[Run], metrics: Metrics, size_pt: float, room_pt: float) -> list[list[Run]]:
    """Return *runs* broken into lines of at most *room_pt*; a word longer than a line is broken too."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for run in runs:
        for word in _words(printable(run.text)):
            for piece in _pieces(word, run.weight, metrics, size_pt, room_pt):
                width = metrics.width(piece.rstrip(), size_pt, run.weight)
                if used + width > room_pt and used > 0:
                    lines.append([])
                    used = 0.0
                    piece = piece.lstrip()
                if not piece:
                    continue
                lines[-1].append(Run(piece, run.weight))
                used += metrics.width(piece, size_pt, run.weight)
    return [_joined(line) for line in lines if line]


def _words(text: str) -> list[str]:
    """Return the words of *text*, each with the space after it."""
    parts = text.split(" ")
    return [part + " " for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _pieces(word: str, weight: Weight, metrics: Metrics, size_pt: float, room_pt: float) -> list[str]:
    if metrics.width(word.rstrip(), size_pt, weight) <= room_pt:
        return [word]
    pieces, piece, used = [], "", 0.0
    for letter in word:
        width = metrics.width(letter, size_pt, weight)
        if piece and used + width > room_pt:
            pieces.append(piece)
            piece, used = "", 0.0
        piece += letter
        used += width
    return [*pieces, piece]


def _joined(line: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].weight is run.weight:
            joined[-1] = Run(joined[-1].text + run.text, run.weight)
        else:
            joined.append(run)
    return joined


def _cut(lines: list[list[Run]], most: int) -> list[list[Run]]:
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    ended = Run(last[-1].text.rstrip()[:-1] + "…", last[-1].weight)
    return [*lines[: most - 1], [*last[:-1], ended]]
