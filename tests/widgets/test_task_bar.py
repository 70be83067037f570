"""The bar shows only what takes long, and lets the user stop it."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from widgets.task_bar import TaskBar


class _Task(QObject):
    progressed = Signal(object, object)
    finished = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title, self.is_cancelled = title, False

    def cancel(self) -> None:
        self.is_cancelled = True


@pytest.fixture
def bar(qtbot: QtBot) -> TaskBar:
    bar = TaskBar()
    qtbot.addWidget(bar)
    return bar


def test_that_a_quick_task_is_never_shown(bar: TaskBar, qtbot: QtBot) -> None:
    task = _Task("Quick")
    bar.follow(task)
    task.finished.emit()
    assert bar.isHidden()
    assert not bar._patience.isActive()


def test_that_a_long_task_is_shown_with_its_progress_until_it_ends(bar: TaskBar, qtbot: QtBot) -> None:
    task = _Task("Reading counts.csv")
    bar.follow(task)
    qtbot.waitUntil(lambda: bar.isVisible())
    assert bar.findChild(QLabel, "task_title").text() == "Reading counts.csv"
    task.progressed.emit(3_000_000_000, 4_000_000_000)
    assert bar.findChild(QProgressBar).value() == 750
    task.finished.emit()
    assert bar.isHidden()


def test_that_cancel_reaches_the_task_on_top(bar: TaskBar, qtbot: QtBot) -> None:
    older, newer = _Task("Older"), _Task("Newer")
    bar.follow(older)
    bar.follow(newer)
    qtbot.waitUntil(lambda: bar.isVisible())
    qtbot.mouseClick(bar.findChild(QPushButton, "cancel_task"), Qt.MouseButton.LeftButton)
    assert (older.is_cancelled, newer.is_cancelled) == (False, True)
