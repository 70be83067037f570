"""A short drop-down says what is chosen; its list says everything."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.choice_box import ShortChoiceBox


def _box(qtbot: QtBot, letters: int = 40) -> ShortChoiceBox:
    box = ShortChoiceBox(letters)
    qtbot.addWidget(box)
    box.addItems(["infusion · 24 Oct 2023", "Enterococcus faecium bacteraemia · 3 Nov 2023 (day +10)"])
    return box


def test_that_the_closed_box_is_as_wide_as_the_short_text(qtbot: QtBot, looked: None) -> None:
    box = _box(qtbot)
    assert box.shown_text == "infusion"
    narrow = box.sizeHint().width()
    box.setCurrentIndex(1)
    assert box.shown_text == "Enterococcus faecium bacteraemia"
    assert box.sizeHint().width() > 2 * narrow


def test_that_a_long_text_is_as_wide_as_so_many_letters_at_most(qtbot: QtBot, looked: None) -> None:
    box, whole = _box(qtbot, 8), _box(qtbot, 40)
    for one in (box, whole):
        one.setCurrentIndex(1)
    assert box.minimumSizeHint().width() <= box.sizeHint().width() < whole.sizeHint().width()


def test_that_the_wheel_changes_nothing(qtbot: QtBot, looked: None) -> None:
    box = _box(qtbot)
    box.show()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0
    assert not wheel.isAccepted()
