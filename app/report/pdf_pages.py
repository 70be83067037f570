"""The pages of a PDF as pictures: what is on screen and goes to the printer is the document itself."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72.0
_ONE_AT_A_TIME = threading.Lock()  # PDFium keeps global state: two threads in it crash the process
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points."""

    width_pt: float
    height_pt: float


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return the size of every page of *pdf*."""
    with _ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()


def page_images(pdf: bytes, *, dots_per_point: float, tick: Tick | None = None) -> tuple[QImage, ...]:
    """Return every page of *pdf* as a picture of its own memory, on white.

    *tick* is called with the pages done and all pages; what it raises stops the rendering.
    """
    with _ONE_AT_A_TIME:
        document = _opened(pdf)
        try:
            images = []
            for number in range(len(document)):
                images.append(_image(document[number], dots_per_point))
                if tick is not None:
                    tick(number + 1, len(document))
            return tuple(images)
        finally:
            document.close()


def _opened(pdf: bytes) -> Any:
    import pypdfium2

    return pypdfium2.PdfDocument(pdf)


def _image(page: Any, dots_per_point: float) -> QImage:
    bitmap = page.render(scale=dots_per_point, rev_byteorder=True, prefer_bgrx=True)
    image = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    ).copy()
    bitmap.close()
    page.close()
    return image
