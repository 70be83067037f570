"""The first day: a new clinic, records from a table, a patient, second thoughts, and the lock."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from storage.clinic import Clinic

OpenWindow = Callable[[Path | None], Any]


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """Results of two patients, as a German laboratory writes them."""
    patients = tmp_path / "patients.csv"
    patients.write_text(
        "patient;name;given_name;birth_date;sex\n"
        "2023-017;Moreau;Claire;14.03.1957;female\n"
        "2023-018;Schmidt;Jürgen;01.12.1961;male\n",
        encoding="utf-8",
    )
    treatments = tmp_path / "treatments.csv"
    treatments.write_text(
        "patient;infusion_date;product;disease\n2023-017;24.10.2023;axi-cel;DLBCL\n2023-018;31.10.2023;tisa-cel;FL\n",
        encoding="utf-8",
    )
    path = tmp_path / "results.csv"
    path.write_text(
        "patient;date;analyte;value;unit\n"
        "2023-017;23.11.2023;CD4;150;/µL\n"
        "2023-017;21.07.2024;CD4;250;/µL\n"
        "2023-017;21.07.2024;CD19;0;/µL\n"
        "2023-017;21.07.2024;IgG;3,8;g/L\n"
        "2023-018;30.11.2023;IgG;5,2;g/L\n",
        encoding="utf-8",
    )
    return path


def _files(results: Path) -> list[Path]:
    return [results.with_name("patients.csv"), results.with_name("treatments.csv"), results]


def test_that_a_clinic_is_made_filled_read_undone_locked_and_unlocked(
    open_window: OpenWindow, results: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    person = open_window(None)
    session = person.workplace.session

    # a new clinic
    person.press("new_clinic")
    person.write("path", str(tmp_path / "ours"))
    person.write("user_name", "a.martin")
    person.write("new_passphrase", "correct horse battery")
    person.write("passphrase_again", "correct horse battery")
    with qtbot.waitSignal(session.opened, timeout=15_000):
        person.press("create")
    person.settle()
    assert (tmp_path / "ours.aftercart").exists()
    assert person.see(QPushButton, "import_records").isEnabled()
    assert person.see(QLabel, "patient_count").text() == "No patients yet"

    # records from three tables dropped on the window
    person.window.files_dropped.emit(_files(results))
    person.settle()
    assert person.see(QPushButton, "do_import").text() == "Import 9 values"
    assert "2 new patients: 2023-017, 2023-018" in person.see(QLabel, "look_first").text()
    with qtbot.waitSignal(session.changed):
        person.press("do_import")
    person.settle()
    assert person.window.menus.undo.text().startswith("&Undo Import patients.csv")

    # the patient, found by a name without its accent
    person.window.menus.find.trigger()
    person.write("search", "jurgen")
    assert person.see(QLabel, "patient_count").text() == "1 of 2"
    person.write("search", "moreau")
    qtbot.keyClick(person.see(QLineEdit, "search"), Qt.Key.Key_Return)
    assert person.see(QLabel, "patient_name").text() == "Moreau, Claire"
    assert person.see(QLabel, "patient_day").text() == "Day +1,123"
    assert person.see(QLabel, "ir_outcome").text() == "1 of 3"
    values = person.see(QPushButton, "card_ir").findChildren(QLabel, "row_value")
    assert [value.text() for value in values][:2] == ["+271", "not met"]

    # second thoughts, twice
    person.undo()
    assert session.reader.patients.count() == 0
    assert person.see(QLabel, "patient_count").text() == "No patients yet"
    assert person.window.menus.redo.text().startswith("&Redo Import patients.csv")
    person.redo()
    assert session.reader.patients.count() == 2

    # on paper
    person.window.menus.next.trigger()
    assert person.window.menus.export_page.isEnabled()
    export = person.workplace.furniture.export
    with qtbot.waitSignal(export.written, timeout=15_000):
        export.write(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert person.window.problems.text.startswith("page.pdf is written. The PDF is not encrypted")

    # locked: no name is in view, and the file is free
    person.window.menus.lock.trigger()
    person.settle()
    assert not session.is_open
    assert not person.window.menus.import_files.isEnabled()
    assert person.workplace.furniture.page.patient_list.model.total == 0
    assert person.workplace.furniture.page.patient.banner.findChild(QLabel, "patient_name").text() == ""
    with Clinic.open(tmp_path / "ours.aftercart", "correct horse battery") as other:
        assert other.is_writer

    # a wrong passphrase is told, the right one opens
    person.write("passphrase", "wrong")
    qtbot.keyClick(person.see(QLineEdit, "passphrase"), Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: person.window.findChild(QLabel, "problem").text() != "" or person.workplace.tasks.is_idle
    )
    person.settle()
    assert "does not open" in person.see(QLabel, "problem").text()
    person.unlock("correct horse battery")
    assert person.see(QListView, "patients").model().rowCount() == 2


def test_that_a_refused_value_stops_an_import_unless_the_rest_is_wanted(
    open_window: OpenWindow, clinic_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    person = open_window(clinic_file)
    person.unlock()
    path = tmp_path / "bad.csv"
    path.write_text(
        "patient,date,analyte,value,unit\nP1,2024-02-31,CD4,5,/uL\nP1,2024-02-28,CD4,250,/uL\n",
        encoding="utf-8",
    )
    person.window.files_dropped.emit([path])
    person.settle()
    assert not person.see(QPushButton, "do_import").isEnabled()
    person.see(QCheckBox, "import_rest").setChecked(True)
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()
    assert person.workplace.session.reader.patients.count() == 1


def test_that_a_switch_of_the_rule_is_saved_audited_and_undone(
    open_window: OpenWindow, clinic_file: Path, results: Path, qtbot: QtBot
) -> None:
    person = open_window(clinic_file)
    person.unlock()
    person.window.files_dropped.emit(_files(results))
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()
    person.workplace.furniture.page.show_part("patients")
    person.window.menus.next.trigger()
    recovery = person.workplace.furniture.page.patient.recovery
    with qtbot.waitSignal(person.workplace.session.changed):
        recovery.setting_chosen.emit("ir.confirm", "sustained")
    person.settle()
    assert person.see(QLabel, "ir_outcome").text() == "0 of 3"
    assert person.see(QLabel, "ir_why").text() == "As published: 1 of 3"
    entry = person.workplace.session.reader.audit.entries(limit=1)[0]
    assert (entry.kind, entry.user) == ("setting", "a.martin")
    person.undo()
    assert person.see(QLabel, "ir_outcome").text() == "1 of 3"


def test_that_a_file_in_use_elsewhere_opens_for_reading_and_says_by_whom(
    open_window: OpenWindow, clinic_file: Path, passphrase: str
) -> None:
    with Clinic.open(clinic_file, passphrase):
        person = open_window(clinic_file)
        person.unlock()
        assert person.window.problems.text.startswith("Read-only: opened by another user on ")
        assert not person.window.menus.undo.isEnabled()
        person.window.menus.import_files.trigger()
        assert not person.see(QPushButton, "choose_files").isEnabled()
        person.window.close()


def test_that_the_clinic_locks_itself_when_nobody_uses_it(
    open_window: OpenWindow, clinic_file: Path, qtbot: QtBot
) -> None:
    person = open_window(clinic_file)
    person.unlock()
    timer = person.workplace.furniture.lock.idle_timer
    assert timer.interval() == 10 * 60_000
    with qtbot.waitSignal(person.workplace.session.closed):
        timer.timeout.emit()
    person.settle()
    assert person.window.page is person.window.unlock_page


def test_that_a_missing_file_is_told_before_anything_else(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    person = open_window(tmp_path / "gone.aftercart")
    person.write("passphrase", "whatever")
    person.press("unlock")
    person.settle()
    assert person.see(QLabel, "problem").text().startswith("gone.aftercart is not where it was.")
