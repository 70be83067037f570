"""The clones of a patient: imported, read, corrected, taken back, and hidden by the lock."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from widgets.audit_words import subject_text

OpenWindow = Callable[[Path | None], Any]

VARIANTS = """patient,sample_date,material,panel,detection_limit,gene,hgvs_p,vaf,state
2023-017,2023-09-13,apheresis,myeloid-core,0.01,TP53,p.Arg248Gln,0.044,detected
2023-017,2024-11-13,marrow,myeloid-core,0.01,TP53,p.Arg248Gln,{last},detected
2023-017,2023-09-13,apheresis,myeloid-core,0.01,TET2,p.Gln1523*,,not_detected
2023-017,2024-11-13,marrow,myeloid-core,0.01,TET2,p.Gln1523*,0.024,detected
"""


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    patients, treatments, variants = (
        tmp_path / f"{name}.csv" for name in ("patients", "treatments", "variants")
    )
    patients.write_text("patient,name\n2023-017,Moreau\n2023-018,Weiss\n", encoding="utf-8")
    treatments.write_text("patient,infusion_date,product\n2023-017,2023-10-24,axi-cel\n", encoding="utf-8")
    variants.write_text(VARIANTS.format(last="0.385"), encoding="utf-8")
    return [patients, treatments, variants]


def _import(person: Any, files: list[Path], qtbot: QtBot) -> None:
    person.window.files_dropped.emit(files)
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("do_import")
    person.settle()


def _row(table: QTableView, row: int) -> list[str]:
    model = table.model()
    return [model.index(row, column).data() for column in range(model.columnCount(QModelIndex()))]


def test_that_the_clones_are_read_corrected_undone_and_locked(
    open_window: OpenWindow, clinic_file: Path, tables: list[Path], qtbot: QtBot
) -> None:
    person = open_window(clinic_file)
    person.unlock()
    _import(person, tables, qtbot)
    browse = person.workplace.furniture
    browse.patient.open(person.workplace.session.reader.patients.find("2023-017").id)

    # figure and table from the menu's key
    assert person.window.menus.clones.shortcut().toString() == "Ctrl+3"
    assert person.window.menus.letters.shortcut().toString() == "Ctrl+5"
    assert person.window.menus.history.shortcut().toString() == "Ctrl+6"
    person.window.menus.clones.trigger()
    table = person.see(QTableView, "variants")
    assert _row(table, 0)[:4] == ["TP53 p.R248Q", "4.4", "38.5", "×8.8"]
    assert _row(table, 1)[:4] == ["TET2 p.Q1523*", "< 1", "2.4", "≥ ×2.4"]

    # the other variant and another scale
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert person.see(QLabel, "variant_name").text() == "TET2 p.Q1523*"
    qtbot.mouseClick(person.see(QToolButton, "segment_logit"), Qt.MouseButton.LeftButton)

    # which clone arose in which: kept with one press, told in the history's words, taken back, done again
    qtbot.mouseClick(person.see(QToolButton, "segment_fish"), Qt.MouseButton.LeftButton)
    person.press("clones_parentage")
    first = person.see(QComboBox, "parent_0")
    first.setCurrentIndex(2)
    first.activated.emit(2)
    with qtbot.waitSignal(person.workplace.session.changed):
        person.press("parentage_save")
    person.settle()
    reader = person.workplace.session.reader

    def tree() -> dict[str, str | None]:
        id_ = reader.patients.find("2023-017").id
        return {one.gene: one.parent_gene for one in reader.clone_parents.of_patient(id_)}

    assert tree() == {"TP53": "TET2", "TET2": None}
    figure = browse.page.patient.clones.figure_view.figure
    assert figure.empty is None
    newest = reader.audit.entries(reader.patients.find("2023-017").id, limit=1)[0]
    assert subject_text(newest).startswith("Parentage of clone TET2") or subject_text(newest).startswith(
        "Parentage of clone TP53"
    )
    person.undo()
    assert tree() == {}
    person.redo()
    assert tree() == {"TP53": "TET2", "TET2": None}
    person.undo()
    qtbot.mouseClick(person.see(QToolButton, "segment_over_time"), Qt.MouseButton.LeftButton)

    # a correction comes in, and is taken back; the choice stays
    tables[2].write_text(VARIANTS.format(last="0.312"), encoding="utf-8")
    _import(person, tables[2:], qtbot)
    person.window.menus.clones.trigger()
    assert _row(person.see(QTableView, "variants"), 0)[2] == "31.2"
    assert person.see(QLabel, "variant_name").text() == "TET2 p.Q1523*"
    person.undo()
    assert _row(person.see(QTableView, "variants"), 0)[2] == "38.5"

    # somebody without a sample: a sentence, no table, no switch
    page = browse.page.patient.clones
    browse.patient.open(person.workplace.session.reader.patients.find("2023-018").id)
    assert not table.isVisible()
    assert not any(button.isVisible() for button in page.findChildren(QToolButton))

    # the whole import taken back: nobody is left, and nothing of them
    browse.patient.open(person.workplace.session.reader.patients.find("2023-017").id)
    assert table.isVisible()
    person.undo()
    assert page.model.rowCount() == 0
    person.redo()
    assert page.model.rowCount() == 2

    # locked: nothing of the variants is left
    person.window.menus.lock.trigger()
    person.settle()
    assert page.model.rowCount() == 0
    assert not any("TP53" in label.text() for label in page.findChildren(QLabel))
    assert not person.window.menus.clones.isEnabled()
