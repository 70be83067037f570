"""Bringing tables in: what the page says before, after, and after second thoughts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from widgets.import_model import ReportColumn

OpenWindow = Callable[[Path | None], Any]


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """Three values of two patients."""
    path = tmp_path / "results.csv"
    path.write_text(
        "patient,date,analyte,value,unit\n"
        "P1,2024-02-10,CD4,0.25,G/L\nP1,2024-02-10,IgG,<0.3,g/L\nP2,2024-02-11,CD4,180,/uL\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def person(open_window: OpenWindow, clinic_file: Path) -> Any:
    """Somebody with an empty clinic open."""
    person = open_window(clinic_file)
    person.unlock()
    return person


@pytest.fixture
def imported(person: Any, results: Path, qtbot: QtBot) -> Any:
    """Somebody who has just imported ``results`` with the keyboard."""
    person.window.files_dropped.emit([results])
    person.settle()
    button = person.see(QPushButton, "do_import")
    assert person.window.focusWidget() is button
    with qtbot.waitSignal(person.workplace.session.changed):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    person.settle()
    return person


def _said(person: Any) -> str:
    return str(person.see(QLabel, "import_said").text())


def test_that_values_are_seen_before_they_are_stored(person: Any, results: Path) -> None:
    person.window.files_dropped.emit([results])
    person.settle()
    model = person.see(QTableView, "import_values").model()
    columns = (
        ReportColumn.ROW, ReportColumn.WHEN, ReportColumn.WRITTEN, ReportColumn.STORED, ReportColumn.STATUS,
    )  # fmt: skip
    assert [[model.index(row, column).data() for column in columns] for row in range(2)] == [
        ["1 (line 2)", "10 Feb 2024", "0.25 G/L", "250 /µL", "added"],
        ["2 (line 3)", "10 Feb 2024", "<0.3 g/L", "< 0.3 g/L", "added"],
    ]


def test_that_after_an_import_the_keyboard_leads_to_its_patients(imported: Any, qtbot: QtBot) -> None:
    button = imported.see(QPushButton, "show_imported")
    assert button.text() == "Show the 2 patients"
    assert imported.window.focusWidget() is button
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert imported.workplace.session.is_open
    assert imported.workplace.furniture.page.part == "patients"
    assert imported.window.focusWidget() is imported.see(QLineEdit, "search")
    qtbot.waitUntil(lambda: imported.see(QPushButton, "pressing_all").text() == "All 2")


def test_that_the_page_says_values_and_follows_undo_and_redo(imported: Any) -> None:
    assert _said(imported) == "Imported: 3 values. Edit → Undo takes it back."
    imported.undo()
    assert _said(imported) == "The import was taken back. Edit → Redo does it again."
    assert not imported.window.findChild(QPushButton, "show_imported").isVisible()
    imported.redo()
    assert _said(imported) == "Imported: 3 values. Edit → Undo takes it back."
    assert imported.see(QPushButton, "show_imported").text() == "Show the 2 patients"


def test_that_a_waiting_preview_is_made_anew_when_something_is_undone(imported: Any, results: Path) -> None:
    imported.window.files_dropped.emit([results])
    imported.settle()
    assert not imported.see(QPushButton, "do_import").isEnabled()
    imported.undo()
    assert imported.see(QPushButton, "do_import").text() == "Import 3 values"


def test_that_other_files_can_be_chosen_while_a_preview_waits(
    person: Any, results: Path, tmp_path: Path
) -> None:
    person.window.files_dropped.emit([results])
    person.settle()
    other = tmp_path / "other.csv"
    other.write_text("patient,date,analyte,value,unit\nP9,2024-02-10,CD4,250,/uL\n", encoding="utf-8")
    person.workplace.furniture.page.show_part("patients")
    person.window.menus.import_files.trigger()
    (dialog,) = person.window.findChildren(QFileDialog)
    assert person.see(QLabel, "import_title").text() == "results.csv"
    dialog.filesSelected.emit([str(other)])
    dialog.reject()
    person.settle()
    assert person.see(QLabel, "import_title").text() == "other.csv"


def test_that_a_file_with_two_readings_is_read_once_the_order_is_chosen(person: Any, tmp_path: Path) -> None:
    path = tmp_path / "dates.csv"
    path.write_text(
        "patient,date,analyte,value,unit\nP1,01/02/2024,CD4,250,/uL\nP1,03/02/2024,CD4,260,/uL\n",
        encoding="utf-8",
    )
    person.window.files_dropped.emit([path])
    person.settle()
    assert (
        person.see(QLabel, "import_whole").text().endswith("Choose the order of dates above, under “Dates”.")
    )
    assert person.see(QLabel, "why_not").text().startswith("The file is refused.")
    assert not person.see(QPushButton, "do_import").isEnabled()
    assert not person.window.findChild(QCheckBox, "import_rest").isVisible()
    box = person.see(QComboBox, "read_as_date_order")
    assert person.window.focusWidget() is box
    box.setCurrentText("day.month.year")
    box.activated.emit(box.currentIndex())
    person.settle()
    assert person.see(QPushButton, "do_import").text() == "Import 2 values"
    assert box.property("kind") != "asked"


def test_that_nothing_is_said_to_be_recognised_that_is_not_there(person: Any, tmp_path: Path) -> None:
    path = tmp_path / "days.csv"
    path.write_text("patient,day,analyte,value\nP1,3,CD4,250\n", encoding="utf-8")
    person.window.files_dropped.emit([path])
    person.settle()
    assert person.see(QComboBox, "read_as_date_order").currentText() == "no dates"
    assert person.see(QComboBox, "read_as_decimal").currentText() == "no decimals"
