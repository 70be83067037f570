"""A schedule is read, copied, typed over and put in force; what cannot be is said and not followed."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.entry.problem import problem
from analytics.follow_up.own_schedule import OWN, own_copy
from analytics.follow_up.schedule_draft import draft_of
from analytics.terms.schedule import Schedule
from widgets.schedule_form import ScheduleForm
from widgets.schedule_model import FIELDS, ScheduleModel
from widgets.typing_table import TypingTable

STOCK, HAYDEN = catalogue().schedules.values()


@pytest.fixture
def form(qtbot: QtBot, looked: None) -> ScheduleForm:
    form = ScheduleForm()
    qtbot.addWidget(form)
    form.resize(1000, 600)
    form.show()
    form.show_schedules([STOCK, HAYDEN], STOCK, None, is_editable=True)
    return form


def see(form: ScheduleForm, kind: type[Any], name: str) -> Any:
    found = form.findChild(kind, name)
    assert found is not None
    return found


def put(form: ScheduleForm, row: int, field: str, text: Any) -> None:
    assert form.model.setData(form.model.index(row, FIELDS.index(field)), text)


def test_that_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ScheduleModel()
    qtmodeltester.check(model)
    model.show_lines(draft_of(STOCK).lines, is_editable=True)
    model.add_after(2)
    model.take(0)


def test_that_the_schedule_in_force_is_shown_with_its_source(form: ScheduleForm) -> None:
    assert see(form, QLabel, "schedule_state").text() == "In force."
    source = see(form, QLabel, "schedule_source").text()
    assert "HemaSphere" in source
    assert "our proposal" in source
    assert not see(form, QPushButton, "schedule_follow").isVisible()
    assert not form.model.setData(form.model.index(0, 0), "5")


def test_that_another_schedule_is_looked_at_before_it_is_followed(form: ScheduleForm, qtbot: QtBot) -> None:
    choice = see(form, QComboBox, "schedule_choice")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert see(form, QLabel, "schedule_state").text() == "Not in force."
    with qtbot.waitSignal(form.chosen) as chosen:
        see(form, QPushButton, "schedule_follow").click()
    assert chosen.args == [HAYDEN]


def test_that_a_copy_is_typed_and_followed_with_the_keyboard(form: ScheduleForm, qtbot: QtBot) -> None:
    see(form, QPushButton, "schedule_copy").click()
    table = see(form, TypingTable, "schedule_lines")
    assert table.hasFocus()
    table.setCurrentIndex(form.model.index(4, 0))
    qtbot.keyClicks(table, "3")
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "2")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert form.model.lines[4].day == "32"
    see(form, QLineEdit, "schedule_name").setText("Ours")
    with qtbot.waitSignal(form.chosen) as chosen:
        see(form, QPushButton, "schedule_follow").click()
    (own,) = chosen.args
    assert isinstance(own, Schedule)
    assert (own.code, own.name, own.based_on) == (OWN, "Ours", "stock-2025")
    assert [point.day for point in own.named_points][:6] == [0, 7, 14, 21, 32, 60]


def test_that_windows_that_overlap_are_said_and_not_followed(form: ScheduleForm) -> None:
    see(form, QPushButton, "schedule_copy").click()
    put(form, 4, "before", "20")
    problems = see(form, QLabel, "schedule_problems")
    assert "overlap" in problems.text()
    assert not see(form, QPushButton, "schedule_follow").isEnabled()
    put(form, 4, "before", "x")
    index = form.model.index(4, FIELDS.index("before"))
    assert "not a whole number" in index.data(Qt.ItemDataRole.ToolTipRole)
    put(form, 4, "before", "5")
    assert not problems.isVisible()
    assert see(form, QPushButton, "schedule_follow").isEnabled()


def test_that_days_are_added_and_taken_away(form: ScheduleForm) -> None:
    see(form, QPushButton, "schedule_copy").click()
    table = see(form, TypingTable, "schedule_lines")
    table.setCurrentIndex(form.model.index(1, 0))
    see(form, QPushButton, "schedule_add").click()
    assert [line.day for line in form.model.lines][:4] == ["0", "7", "", "14"]
    see(form, QPushButton, "schedule_take").click()
    assert form.model.lines == draft_of(STOCK).lines


def test_that_what_is_being_typed_stays_when_settings_change(form: ScheduleForm) -> None:
    see(form, QPushButton, "schedule_copy").click()
    put(form, 4, "day", "28")
    form.show_schedules([STOCK, HAYDEN], HAYDEN, None, is_editable=True)
    assert form.model.lines[4].day == "28"
    see(form, QPushButton, "schedule_drop").click()
    assert form.model.lines == draft_of(STOCK).lines
    assert not form.is_typing


def test_that_an_own_schedule_that_cannot_be_followed_says_so_and_can_be_mended(form: ScheduleForm) -> None:
    broken = own_copy(STOCK, "Ours")
    fault = problem("own_schedule_unusable")
    form.show_schedules([STOCK, HAYDEN, broken], STOCK, fault, is_editable=True)
    assert see(form, QLabel, "schedule_fault").isVisible()
    assert see(form, QComboBox, "schedule_choice").currentText() == "Ours"
    assert see(form, QPushButton, "schedule_copy").text() == "Edit it"


def test_that_nothing_is_changed_in_a_file_that_is_only_read(form: ScheduleForm) -> None:
    form.show_schedules([STOCK, HAYDEN], STOCK, None, is_editable=False)
    assert not see(form, QPushButton, "schedule_copy").isVisible()
    assert not see(form, QPushButton, "schedule_follow").isVisible()


def test_that_the_wheel_changes_nothing(form: ScheduleForm) -> None:
    see(form, QPushButton, "schedule_copy").click()
    before = form.draft
    for widget in (
        see(form, QComboBox, "schedule_choice"),
        see(form, TypingTable, "schedule_lines").viewport(),
    ):
        for angle in (-120, 120):
            event = QWheelEvent(
                QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, angle),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(widget, event)
    assert form.draft == before
