"""The preview of a paste says line by line what would be entered, and enters nothing by itself."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.entry.finding import Finding, Weight
from analytics.entry.pasted_block import PastedLine
from analytics.entry.problem import problem
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.visits.pasted_values import PastedValue, PasteStatus
from widgets.paste_model import PasteColumn
from widgets.paste_preview import PastePreview

P: Any = 1
OLD = Result(P, P, "IGG", CalendarDate(2024, 5, 1), Measured(2.5), "2.5")
ASKED = Finding(problem("maybe_missing_code", text="999"), Weight.ASKED)
VALUES = (
    PastedValue(PastedLine(1, "Report of today"), PasteStatus.LEFT_OUT),
    PastedValue(PastedLine(2, "IgG 310 mg/dL", "IGG", "310 mg/dL", ("(700-1600)",)), PasteStatus.CHANGED,
                Measured(3.1), OLD),
    PastedValue(PastedLine(3, "PLT 999", "PLT", "999"), PasteStatus.ASKED, Measured(999.0), None, (ASKED,)),
    PastedValue(PastedLine(4, "CRP", "CRP"), PasteStatus.REFUSED,
                findings=(Finding(problem("pasted_no_value"), Weight.REFUSED),)),
)  # fmt: skip


def preview(qtbot: QtBot, values: tuple[PastedValue, ...] = VALUES) -> PastePreview:
    shown = PastePreview()
    qtbot.addWidget(shown)
    shown.show_values(values, visit="20 Nov 2026")
    shown.show()
    return shown


def test_that_every_line_shows_what_it_becomes(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    shown = preview(qtbot)
    qtmodeltester.check(shown.model)
    texts = [[shown.model.text(row, column) for column in PasteColumn] for row in range(4)]
    assert texts[1] == [
        "IgG 310 mg/dL", "IgG", "3.1 g/L", "2.5 g/L", "changes", "Not used: (700-1600)",
    ]  # fmt: skip
    assert texts[0][4] == "left out"
    assert texts[2][4] == "to check"
    assert texts[3][2] == ""
    assert texts[3][5] == "There is no value in this line."
    said = shown.findChild(QLabel, "paste_said")
    assert said is not None
    assert said.text() == ("changed: 1 · to check in its field: 1 · refused: 1 · lines without an analyte: 1")


def test_that_enter_enters_what_can_be_entered(qtbot: QtBot) -> None:
    shown = preview(qtbot)
    with qtbot.waitSignal(shown.enter_requested) as caught:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert [value.line.number for value in caught.args[0]] == [2, 3]


def test_that_escape_enters_nothing(qtbot: QtBot) -> None:
    shown = preview(qtbot)
    with qtbot.assertNotEmitted(shown.enter_requested):
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_that_nothing_can_be_entered_where_nothing_was_understood(qtbot: QtBot) -> None:
    shown = preview(qtbot, (VALUES[0], VALUES[3]))
    button = shown.findChild(QPushButton, "paste_enter")
    assert button is not None
    assert not button.isEnabled()
