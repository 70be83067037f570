"""The recovery read with the keyboard alone: axis, day 0, lanes, cursor, source; remembered the next day."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.figures.recovery_choices import LaneChoice
from widgets.choice_box import ShortChoiceBox
from widgets.lane_table import LaneTable

OpenWindow = Callable[[Path | None], Any]

RESULTS = "patient,day,analyte,value,unit,laboratory\n" + "".join(
    f"2023-017,{day},{analyte},{value},{unit},North\n"
    for day, shift in ((7, 0), (30, 1), (90, 2), (400, 3))
    for analyte, value, unit in (
        ("CD4", 120 + 40 * shift, "/uL"),
        ("CD19", shift, "/uL"),
        ("IGG", 3.5 + shift, "g/L"),
        ("LDH", 300 - 20 * shift, "U/L"),
    )
)


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    texts = {
        "patients": "patient,name\n2023-017,Moreau\n2023-018,Weiss\n",
        "treatments": (
            "patient,infusion_date,product\n2023-017,2023-10-24,axi-cel\n2023-018,2024-01-09,tisa-cel\n"
        ),
        "events": "patient,kind,onset\n2023-017,progression,2024-06-11\n2023-018,progression,2024-06-11\n",
        "results": RESULTS,
    }
    paths = [tmp_path / f"{name}.csv" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def _import(person: Any, files: list[Path], qtbot: QtBot) -> None:
    person.window.files_dropped.emit(files)
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _press(
    qtbot: QtBot, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        qtbot.keyClick(_focus(), key, modifier)


def _action(person: Any, name: str, keys: str) -> None:
    action = person.window.findChild(QAction, f"action_{name}")
    assert action.shortcut().toString() == keys
    assert action.isEnabled()
    action.trigger()


def test_that_a_recovery_is_read_with_the_keyboard_alone(
    open_window: OpenWindow, clinic_file: Path, tables: list[Path], qtbot: QtBot
) -> None:
    person = open_window(clinic_file)
    person.unlock()
    person.window.activateWindow()
    _import(person, tables, qtbot)
    find = person.workplace.session.reader.patients.find
    person.workplace.furniture.patient.open(find("2023-017").id)
    person.window.menus.recovery.trigger()
    person.settle()
    page = person.workplace.furniture.page.patient.recovery
    keys = dict(person.window.menus.all_with_keys())
    assert keys["Axis: log days"] == "Alt+3"
    assert keys["Lanes"] == "Ctrl+Shift+L"

    # another axis
    _action(person, "axis_log_day", "Alt+3")
    assert person.see(QToolButton, "segment_log_day").isChecked()

    # day 0 at the relapse
    zero = person.see(ShortChoiceBox, "day_zero")
    zero.setFocus()
    _press(qtbot, Qt.Key.Key_Down)
    assert zero.shown_text == "progression"
    assert page.figure_view.figure.x.title.startswith("Day 0 = progression")

    # a lane more, higher, first of all
    _action(person, "lanes", "Ctrl+Shift+L")
    table = person.see(LaneTable, "lanes")
    assert table.hasFocus()
    model = page.controls.menu.model
    row = next(n for n in range(model.rowCount()) if model.lane(n).key == "LDH")
    _press(qtbot, *[Qt.Key.Key_Down] * row)
    _press(qtbot, Qt.Key.Key_Space, Qt.Key.Key_Plus)
    _press(qtbot, *[Qt.Key.Key_Up] * row, modifier=Qt.KeyboardModifier.AltModifier)
    lanes = [panel.key for panel in page.figure_view.figure.panels]
    assert lanes[1] == "LDH"
    _press(qtbot, Qt.Key.Key_Escape)
    assert not page.controls.menu.isVisible()
    assert page.choices.lanes[0] == LaneChoice("LDH", share=1.25)

    # the last sample, and where its value comes from
    figure = page._figure_view
    figure.setFocus()
    _press(qtbot, Qt.Key.Key_End, Qt.Key.Key_Return)
    card = person.see(QFrame, "value_source")
    assert person.see(QLabel, "source_place").text() == "1 of 4 on this day"
    said = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert said[0] == model.index(0, 0).data(), "the values of the highest lane come first"
    assert "results.csv, row 16" in said
    assert "North" in said
    assert "day +400" in " ".join(said)
    _press(qtbot, Qt.Key.Key_Down)
    assert person.see(QLabel, "source_place").text() == "2 of 4 on this day"
    _press(qtbot, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert figure.hasFocus()

    # another patient: the same axis and lanes, day 0 is the infusion again; back: still the infusion
    for number in ("2023-018", "2023-017"):
        person.workplace.furniture.patient.open(find(number).id)
        assert page.choices.axis == "log_day"
        assert page.choices.lanes[0].key == "LDH"
        assert page.choices.zero is None

    # elsewhere the keys of this page do nothing
    person.window.menus.clones.trigger()
    assert not person.window.menus.lanes.isEnabled()
    person.window.menus.recovery.trigger()
    assert person.window.menus.lanes.isEnabled()

    # locked with the card open: no value is left
    figure.setFocus()
    _press(qtbot, Qt.Key.Key_End, Qt.Key.Key_Return)
    person.window.menus.lock.trigger()
    person.settle()
    assert not card.isVisible()
    assert not any("North" in label.text() for label in card.findChildren(QLabel))
    assert not person.window.menus.lanes.isEnabled()
    person.unlock()
    assert person.see(QPushButton, "lanes_button").text().startswith("Lanes: 5 of")


def test_that_choices_are_remembered_for_the_next_day(
    open_window: OpenWindow, clinic_file: Path, tables: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    person = open_window(clinic_file)
    person.unlock()
    _import(person, tables, qtbot)
    find = person.workplace.session.reader.patients.find
    person.workplace.furniture.patient.open(find("2023-017").id)
    person.window.menus.recovery.trigger()
    person.settle()
    person.window.menus.axes["calendar"].trigger()
    person.window.menus.ranges.trigger()
    page = person.workplace.furniture.page.patient.recovery
    zero = person.see(ShortChoiceBox, "day_zero")
    zero.setFocus()
    qtbot.keyClick(zero, Qt.Key.Key_Down)
    assert page.choices.zero is not None
    person.window.close()
    person.settle()

    again = open_window(clinic_file)
    again.unlock()
    again.workplace.furniture.patient.open(again.workplace.session.reader.patients.find("2023-017").id)
    choices = again.workplace.furniture.page.patient.recovery.choices
    assert (choices.axis, choices.has_ranges, choices.zero) == ("calendar", False, None)
    assert again.window.menus.axes["calendar"].isChecked()
    assert "Moreau" not in (tmp_path / "settings.ini").read_text(encoding="utf-8")
