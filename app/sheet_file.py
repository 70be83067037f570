"""A laid-out sheet as what a file holds: PNG, SVG or PDF, the same layout in each."""

import os
from datetime import datetime

from analytics.figures.sheet import Sheet

SHEET_FORMATS = (".png", ".svg", ".pdf")
ON_PAPER = 2 / 3
"""A point of a figure is a pixel of the screen: on paper its words are read at two thirds of that."""


def sheet_as_file(
    sheet: Sheet,
    ending: str,
    *,
    title: str,
    description: str = "",
    language: str = "en",
    made: datetime | None = None,
) -> bytes:
    """Return what a file of this *ending* holds.

    Args:
        sheet: in points of a figure.
        ending: one of ``SHEET_FORMATS``, in any case.
        title: name of the document, for a screen reader.
        description: more of it.
        language: code of the language of its texts.
        made: when, as a PDF says of itself; None: it does not say.

    Raises:
        ValueError: another ending.
    """
    match ending.lower():
        case ".pdf":
            from app.report.pdf_painter import as_pdf

            return as_pdf(sheet.scaled(ON_PAPER), title=title, language=language, made=made)
        case ".svg":
            _have_qt()
            from widgets.figure_image import as_svg

            return as_svg(
                sheet,
                units_per_inch=round(72 / ON_PAPER),
                title=title,
                description=description,
                language=language,
            )
        case ".png":
            _have_qt()
            from widgets.figure_image import as_png

            return as_png(sheet.scaled(ON_PAPER))
        case other:
            raise ValueError(f"no picture in the format {other!r}")


def _have_qt() -> None:
    """Have Qt's fonts at hand; a picture needs them, but no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _ = QGuiApplication.instance() or QGuiApplication([])
