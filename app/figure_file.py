"""A figure as a file: PNG, SVG or PDF, the same layout in each, or its data as CSV; whole or not at all."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from analytics.figures.arrange import needed_height
from analytics.figures.figure_csv import as_csv
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.metrics import load_metrics
from analytics.figures.sheet import Sheet, lay_out
from analytics.figures.spec import Figure
from app.sheet_file import SHEET_FORMATS, sheet_as_file
from storage.replacing import write_atomically

FORMATS = (*SHEET_FORMATS, ".csv")
WIDTH_PT, MARGIN_PT = 880.0, 10.0
HEIGHTS_PT = {"recovery": 560.0, "clones": 400.0, "compare": 560.0}
_WORDS = TableWords()


def save_figure(
    figure: Figure,
    path: Path,
    *,
    height_pt: float,
    rows: Sequence[FigureRow] = (),
    words: TableWords = _WORDS,
    made: datetime | None = None,
) -> None:
    """Write *figure* to *path*; the name's ending says the format.

    Args:
        figure: what to draw.
        path: in a folder that is there; a file of this name is replaced.
        height_pt: the least height; it gets as high as it needs to be.
        rows: its table, which is all a ``.csv`` has.
        words: of the table.
        made: when, as a PDF says of itself; None: it does not say.

    Raises:
        ExpectedError: the file cannot be written; what was there before still is.
    """
    write_atomically(
        path, as_file(figure, path.suffix, height_pt=height_pt, rows=rows, words=words, made=made)
    )


def as_file(
    figure: Figure,
    ending: str,
    *,
    height_pt: float,
    rows: Sequence[FigureRow] = (),
    words: TableWords = _WORDS,
    made: datetime | None = None,
) -> bytes:
    """Return what a file of this *ending* holds."""
    if ending.lower() == ".csv":
        return as_csv(rows, words=words, decimal_sign=figure.wording.decimal_sign)
    return sheet_as_file(
        sheet_of(figure, height_pt),
        ending,
        title=figure.title,
        description=figure.note or "",
        language=figure.wording.language,
        made=made,
    )


def sheet_of(figure: Figure, height_pt: float) -> Sheet:
    """Return *figure* laid out as wide as all files are and as high as it needs, with a margin around it."""
    metrics, width = load_metrics(), WIDTH_PT - 2 * MARGIN_PT
    least = 60.0 if figure.empty else max(height_pt, needed_height(figure, width, metrics))
    return lay_out(figure, width, least, metrics).with_margin(MARGIN_PT)
