"""A card over the window stays within it, closes as one expects, and gives the focus back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.overlay_card import OverlayCard


@pytest.fixture
def window(qtbot: QtBot, looked: None) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    QVBoxLayout(window).addWidget(QPushButton("under it"))
    window.show()
    window.activateWindow()
    button = window.findChild(QPushButton)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    return window


@pytest.fixture
def a_card(qtbot: QtBot) -> Callable[..., OverlayCard]:
    def make(width: int = 120, height: int = 80) -> OverlayCard:
        content = QLabel("what it says")
        content.setMinimumSize(width, height)
        card = OverlayCard(content)
        qtbot.addWidget(card)
        return card

    return make


@pytest.mark.parametrize("place", [QRect(0, 0, 10, 10), QRect(380, 280, 10, 10), QRect(200, 150, 1, 1)])
@pytest.mark.parametrize("size", [(120, 80), (380, 200), (900, 900)])
def test_that_a_card_never_leaves_its_window(
    window: QWidget, a_card: Callable[..., OverlayCard], place: QRect, size: tuple[int, int]
) -> None:
    card = a_card(*size)
    card.open_beside(window, place)
    assert window.rect().contains(card.geometry())
    if size == (120, 80):
        assert not card.geometry().intersects(place)


def test_that_escape_closes_and_gives_the_focus_back(
    window: QWidget, a_card: Callable[..., OverlayCard], qtbot: QtBot
) -> None:
    card = a_card()
    card.open_beside(window, QRect(10, 10, 1, 1))
    assert card.hasFocus()
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.findChild(QPushButton).hasFocus()


def test_that_a_click_elsewhere_closes_and_one_inside_does_not(
    window: QWidget, a_card: Callable[..., OverlayCard], qtbot: QtBot
) -> None:
    card = a_card()
    card.open_beside(window, QRect(10, 10, 1, 1))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(390, 290))
    assert not card.isVisible()


def test_that_a_card_closes_when_its_window_changes_its_size(
    window: QWidget, a_card: Callable[..., OverlayCard]
) -> None:
    card = a_card()
    card.open_beside(window, QRect(10, 10, 1, 1))
    window.resize(300, 300)
    assert not card.isVisible()
