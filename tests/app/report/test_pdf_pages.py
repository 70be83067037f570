"""Pages on screen and on the printer are the PDF's own, at the resolution asked for."""

import io
import threading

import pytest
from PySide6.QtGui import QColor
from reportlab.pdfgen.canvas import Canvas

from app.report.pdf_pages import PageSize, page_images, page_sizes


class Stop(Exception):
    """What a tick may raise."""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Two pages of 200 × 100 points: a red square on the first, bottom left; nothing on the second."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(200, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(10, 10, 30, 30, stroke=0, fill=1)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_that_pages_have_their_size_in_points(pdf: bytes) -> None:
    assert page_sizes(pdf) == (PageSize(200, 100), PageSize(200, 100))


@pytest.mark.parametrize("dots", [1.0, 300 / 72])
def test_that_a_page_is_painted_in_its_colours_at_its_resolution(pdf: bytes, dots: float) -> None:
    first, second = page_images(pdf, dots_per_point=dots)
    assert first.width() == pytest.approx(200 * dots, abs=1)
    assert first.pixelColor(round(25 * dots), round(75 * dots)) == QColor("#ff0000")
    assert first.pixelColor(round(100 * dots), round(50 * dots)) == QColor("#ffffff")
    assert second.pixelColor(round(25 * dots), round(75 * dots)) == QColor("#ffffff")


def test_that_rendering_stops_where_its_tick_says_so(pdf: bytes) -> None:
    def stop(done: int, total: int) -> None:
        assert (done, total) == (1, 2)
        raise Stop

    with pytest.raises(Stop):
        page_images(pdf, dots_per_point=1, tick=stop)
    assert len(page_images(pdf, dots_per_point=1)) == 2


def test_that_several_threads_may_ask_at_once(pdf: bytes) -> None:
    counts: list[int] = []
    threads = [
        threading.Thread(target=lambda: counts.append(len(page_images(pdf, dots_per_point=2))))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [2] * 6
