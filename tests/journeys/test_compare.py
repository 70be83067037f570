"""Patients beside each other: from the menu's key to the lock, with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

OpenWindow = Callable[[Path | None], Any]

PATIENTS = """patient,name
A-1,Moreau
A-2,Weiss
A-3,Moreau
A-4,Koch
A-5,Nobody
"""
TREATMENTS = """patient,infusion_date,product
A-1,2023-10-24,axi-cel
A-2,2020-02-29,tisa-cel
A-3,2021-01-05,liso-cel
A-4,2019-12-31,axi-cel
A-5,2024-06-01,axi-cel
"""
RESULTS = """patient,day,analyte,value,unit
A-1,7,CD4,31,/uL
A-1,90,CD4,250,/uL
A-1,400,CD4,310,/uL
A-2,7,CD4,42,/uL
A-2,90,CD4,110,/uL
A-3,7,CD4,53,/uL
A-4,7,CD4,64,/uL
"""


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    paths = []
    for name, text in (("patients", PATIENTS), ("treatments", TREATMENTS), ("results", RESULTS)):
        path = tmp_path / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def _add(person: Any, typed: str) -> None:
    field = person.see(QLineEdit, "pick_search")
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.settle()


def _names(person: Any) -> list[str]:
    return [label.text() for label in person.window.findChildren(QLabel, "member_name") if label.isVisible()]


def test_that_patients_are_compared_kept_current_and_forgotten(
    open_window: OpenWindow, clinic_file: Path, tables: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    person = open_window(clinic_file)
    menus = person.window.menus
    person.unlock()
    person.window.files_dropped.emit(tables)
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()
    furniture = person.workplace.furniture
    patients = person.workplace.session.reader.patients
    page = furniture.page.compare

    # the key begins with the patient in view, and asks for a second one
    furniture.patient.open(patients.find("A-1").id)
    assert menus.compare.shortcut().toString() == "Ctrl+K"
    menus.compare.trigger()
    assert _names(person) == ["Moreau · A-1"]
    assert person.see(QLabel, "compare_words").text().startswith("One patient so far.")

    # a second one, found by typing; both counted from their own infusion
    _add(person, "weiss")
    assert _names(person) == ["Moreau · A-1", "Weiss · A-2"]
    figure = page.figure_view.figure
    assert [key.name for key in figure.keys] == ["Moreau", "Weiss"]
    assert figure.keys[1].words.startswith("A-2 · tisa-cel (4-1BB) · 0 of 3 criteria met")
    lane = next(panel for panel in figure.panels if panel.key == "compare_cd4")
    assert [readout.readings[-1].text for readout in lane.readouts] == ["310", "110"]

    # namesakes carry their numbers; four is the end
    person.press("add_member")
    _add(person, "A-3")
    person.press("add_member")
    _add(person, "koch")
    figure = page.figure_view.figure
    assert [key.name for key in figure.keys] == ["Moreau A-1", "Weiss", "Moreau A-3", "Koch"]
    assert not person.see(QPushButton, "add_member").isEnabled()

    # on paper and as a table: everybody's values under their own number
    written = tmp_path / "compared.csv"
    with qtbot.waitSignal(furniture.figure.written):
        furniture.figure.write(written)
    table = written.read_text(encoding="utf-8-sig")
    assert all(f"{number},CD4," in table for number in ("A-1", "A-2", "A-3", "A-4"))
    with qtbot.waitSignal(furniture.figure.written):
        furniture.figure.write(tmp_path / "compared.svg")
    assert "Moreau A-3" in (tmp_path / "compared.svg").read_text(encoding="utf-8")

    # one out; who is left keeps the place in the row
    out = [b for b in page.findChildren(QToolButton, "remove_member") if b.isVisible()][1]
    QTest.keyClick(out, Qt.Key.Key_Space)
    assert _names(person) == ["Moreau · A-1", "Moreau · A-3", "Koch · A-4"]

    # a correction comes in while they are in view, and is taken back
    results = tmp_path / "results.csv"
    results.write_text(RESULTS.replace("A-1,400,CD4,310", "A-1,400,CD4,195"), encoding="utf-8")
    person.window.files_dropped.emit([results])
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()
    menus.compare.trigger()
    lane = next(panel for panel in page.figure_view.figure.panels if panel.key == "compare_cd4")
    assert [readout.readings[-1].text for readout in lane.readouts] == ["195", "53", "64"]
    person.undo()
    lane = next(panel for panel in page.figure_view.figure.panels if panel.key == "compare_cd4")
    assert lane.readouts[0].readings[-1].text == "310"

    # another theme colours them anew
    before = page.figure_view.figure.palette.name
    menus.themes["dark" if before == "light" else "light"].trigger()
    assert page.figure_view.figure.palette.name != before

    # back to the patient, and again: the same comparison; another patient begins a new one
    person.press("close_compare")
    assert furniture.page.part == "patients"
    menus.compare.trigger()
    assert len(furniture.compare.members) == 3
    furniture.patient.open(patients.find("A-5").id)
    menus.compare.trigger()
    assert _names(person) == ["Nobody · A-5"]

    # locked: nobody is left, on the page or in the flow
    _add(person, "weiss")
    menus.lock.trigger()
    person.settle()
    assert furniture.compare.members == ()
    assert page.records == ()
    assert not menus.compare.isEnabled()
    words = [label.text() for label in page.findChildren(QLabel)]
    assert not any(name in text for name in ("Moreau", "Weiss", "Koch", "Nobody") for text in words)
