"""Segments: one of a few holds; Tab stops there, arrows choose another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from widgets.segments import Segments


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    shown = Segments("Scale", [("linear", "Linear"), ("log", "Log"), ("logit", "Logit")])
    for part in (QLineEdit(), shown, QLineEdit()):
        row.addWidget(part)
    shown.chosen.connect(shown.show_choice)
    shown.show_choice("log")
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    shown.kept = window  # type: ignore[attr-defined]
    return shown


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_that_tab_stops_once_at_what_holds(segments: Segments) -> None:
    before, after = segments.window().findChildren(QLineEdit)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert _focus() is segments.findChild(QToolButton, "segment_log")
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is after
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert _focus() is segments.findChild(QToolButton, "segment_log")


def test_that_an_arrow_chooses_the_next_one_and_tab_then_stops_there(
    segments: Segments, qtbot: QtBot
) -> None:
    before, after = segments.window().findChildren(QLineEdit)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    with qtbot.waitSignal(segments.chosen) as chosen:
        QTest.keyClick(_focus(), Qt.Key.Key_Right)
    assert chosen.args == ["logit"]
    assert _focus() is segments.findChild(QToolButton, "segment_logit")
    QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    assert _focus() is after
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert _focus() is segments.findChild(QToolButton, "segment_logit")


def test_that_every_one_can_be_reached_while_none_holds(segments: Segments) -> None:
    segments.show_choice(None)
    policies = [button.focusPolicy() for button in segments.findChildren(QToolButton)]
    assert policies == [Qt.FocusPolicy.StrongFocus] * 3
