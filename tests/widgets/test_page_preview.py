"""Pages fit their room, zoom by keys, say which is in view, and are asked for at the scale of the screen."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from widgets.page_preview import FIT_PAGE, PagePreview

A4 = (595.28, 841.89)


@pytest.fixture
def preview(looked: None, qtbot: QtBot) -> PagePreview:
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.resize(440, 600)
    preview.show()
    return preview


def label(preview: PagePreview, name: str) -> str:
    found = preview.findChild(QLabel, name)
    assert found is not None
    return found.text()


def area(preview: PagePreview) -> QScrollArea:
    found = preview.findChild(QScrollArea, "preview_pages")
    assert found is not None
    return found


def test_that_it_asks_for_pages_as_wide_as_its_room(preview: PagePreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.scale_wanted) as wanted:
        preview.show_sizes([A4, A4])
    assert 380 <= A4[0] * wanted.args[0] <= 440
    assert label(preview, "preview_page") == "page 1 of 2 · A4"
    assert area(preview).horizontalScrollBar().maximum() == 0


def test_that_a_whole_page_fits(preview: PagePreview, qtbot: QtBot) -> None:
    preview.show_sizes([A4])
    with qtbot.waitSignal(preview.scale_wanted):
        button = preview.findChild(QToolButton, f"segment_{FIT_PAGE}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: area(preview).verticalScrollBar().maximum() == 0)


def test_that_a_wider_room_asks_for_larger_pages_and_the_same_asks_for_none(
    preview: PagePreview, qtbot: QtBot
) -> None:
    preview.show_sizes([A4])
    asked: list[float] = []
    preview.scale_wanted.connect(asked.append)
    preview.resize(QSize(600, 600))
    qtbot.waitUntil(lambda: bool(asked))
    number = len(asked)
    preview.show_images([QImage(10, 10, QImage.Format.Format_RGB32)])
    assert len(asked) == number


def test_that_keys_zoom_and_scroll(preview: PagePreview, qtbot: QtBot) -> None:
    preview.show_sizes([A4, A4])
    before = preview.dots_per_point
    qtbot.keyClick(area(preview), Qt.Key.Key_Plus)
    assert preview.dots_per_point == pytest.approx(before * 1.25)
    qtbot.keyClick(area(preview), Qt.Key.Key_Minus)
    assert preview.dots_per_point == pytest.approx(before)
    qtbot.keyClick(area(preview), Qt.Key.Key_End)
    assert label(preview, "preview_page") == "page 2 of 2 · A4"
    assert area(preview).accessibleName() == "Preview, page 2 of 2 · A4"
    qtbot.keyClick(area(preview), Qt.Key.Key_0)
    assert preview.dots_per_point < before


def test_that_the_pages_are_painted_on_white(preview: PagePreview) -> None:
    preview.show_sizes([A4])
    image = QImage(100, 141, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    preview.show_images([image])
    centre = area(preview).viewport().rect().center()
    assert area(preview).grab().toImage().pixelColor(centre) == QColor("#00ff00")


def test_that_nothing_stays_of_what_was_shown(preview: PagePreview) -> None:
    preview.show_sizes([A4])
    preview.show_images([QImage(10, 10, QImage.Format.Format_RGB32)])
    preview.show_of("Issued to Dr Petit")
    preview.show_nothing("Nothing to show.")
    assert (preview.pages, preview.images) == (0, ())
    assert label(preview, "preview_of") == label(preview, "preview_page") == ""
    assert label(preview, "preview_empty") == "Nothing to show."
