"""A figure leaves the window: as a file in four formats, through the clipboard; or is read as a table."""

import csv
import io
import stat
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from widgets.figure_view import FigureView

RESULTS = """patient,date,analyte,value,unit
P-001,2024-02-10,CD4,0.25,10*9/L
P-001,2024-02-10,CD19,<1,/uL
P-001,2025-02-10,IgG,450,mg/dL
P-001,2025-02-10,CD4,310,/uL
P-002,2024-06-10,CD4,90,/uL
"""
TREATMENTS = """patient,infusion_date,product
P-001,2024-01-01,axi-cel
P-002,2024-03-01,tisa-cel
"""
VARIANTS = """patient,sample_date,material,panel,detection_limit,gene,hgvs_p,vaf,state
P-001,2023-12-01,apheresis,myeloid-core,0.01,TP53,p.Arg248Gln,0.044,detected
P-001,2024-12-01,marrow,myeloid-core,0.01,TP53,,,not_covered
"""


@pytest.fixture
def person(clinic_file: Path, tmp_path: Path, passphrase: str, open_window: Any, qtbot: QtBot) -> Any:
    from click.testing import CliRunner

    from app.cli.program import program

    paths = []
    for name, text in (("results", RESULTS), ("treatments", TREATMENTS), ("variants", VARIANTS)):
        paths.append(tmp_path / f"{name}.csv")
        paths[-1].write_text(text, encoding="utf-8")
    words = ["import", str(clinic_file), *map(str, paths)]
    answer = CliRunner().invoke(program, words, env={"AFTERCART_PASSPHRASE": passphrase})
    assert answer.exit_code == 0, answer.output
    driver = open_window(clinic_file)
    driver.unlock()
    driver.workplace.settings.export_folder = tmp_path
    with qtbot.waitSignal(driver.workplace.furniture.patient.shown):
        driver.workplace.furniture.patient.open(driver.workplace.session.reader.patients.find("P-001").id)
    return driver


def export(person: Any, path: Path, qtbot: QtBot, **more: Any) -> bytes:
    with qtbot.waitSignal(person.workplace.furniture.figure.written, timeout=15_000):
        person.workplace.furniture.figure.write(path, **more)
    return path.read_bytes()


def figure_view(person: Any) -> FigureView:
    view = next(one for one in person.window.findChildren(FigureView) if one.isVisible())
    assert isinstance(view, FigureView)
    return view


@pytest.mark.parametrize("page", ["recovery", "clones"])
def test_that_the_figure_in_view_is_written_in_four_formats(
    person: Any, page: str, tmp_path: Path, qtbot: QtBot
) -> None:
    getattr(person.window.menus, page).trigger()
    assert person.window.menus.export_figure.isEnabled()
    assert export(person, tmp_path / "f.pdf", qtbot).startswith(b"%PDF")
    assert b"@font-face" in export(person, tmp_path / "f.svg", qtbot)
    picture = QImage.fromData(export(person, tmp_path / "f.png", qtbot))
    assert picture.pixelColor(2, 2).name() == "#ffffff"
    assert round(picture.width() / picture.dotsPerMeterX() * 1000) == 207
    rows = list(csv.DictReader(io.StringIO(export(person, tmp_path / "f.csv", qtbot).decode("utf-8-sig"))))
    found = {(row["Code"], row["Value"], row["Source"]) for row in rows}
    if page == "recovery":
        assert ("CD4", "250", "results.csv, row 1") in found
    else:
        assert ("TP53", "0.044", "variants.csv") in found
    assert stat.S_IMODE((tmp_path / "f.csv").stat().st_mode) & 0o077 == 0


def test_that_a_file_s_proposed_name_says_nothing_and_the_window_says_it_is_not_encrypted(
    person: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    person.window.menus.export_figure.trigger()
    dialog = person.window.findChild(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "recovery-2026-11-20-1402.pdf"
    assert [name.split()[0] for name in dialog.nameFilters()] == ["PDF", "PNG", "SVG", "Data"]
    with qtbot.waitSignal(person.workplace.furniture.figure.written, timeout=15_000):
        dialog.fileSelected.emit(str(tmp_path / "my.figure"))
    dialog.close()
    assert (tmp_path / "my.figure.pdf").exists()
    said = [label.text() for label in person.window.problems.findChildren(QLabel)]
    assert any("not encrypted" in text for text in said)


def test_that_a_missing_folder_is_a_sentence_and_nothing_is_written(
    person: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(person.workplace.errors.sentence_ready) as said:
        person.workplace.furniture.figure.write(tmp_path / "gone" / "f.pdf")
    assert "gone" in said.args[0]


def test_that_what_is_in_view_has_only_the_rows_of_its_stretch(
    person: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    view = figure_view(person)
    figure = view.figure
    assert figure is not None
    view.scene()._set_range(figure.x.low, figure.x.scale.place(90))
    seen = export(person, tmp_path / "seen.csv", qtbot, is_stretch=True).decode("utf-8-sig")
    whole = export(person, tmp_path / "whole.csv", qtbot).decode("utf-8-sig")
    assert "2024-02-10" in seen
    assert not [line for line in seen.splitlines() if "IGG" in line and "measured" in line]
    assert [line for line in whole.splitlines() if "IGG" in line and "measured" in line]


def test_that_the_clipboard_has_picture_drawing_and_words_until_the_lock(person: Any, qtbot: QtBot) -> None:
    person.window.menus.copy_figure.trigger()
    data = QApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.data("image/svg+xml").contains(b"<svg")
    assert "CD4" in data.text()
    person.window.menus.copy_data.trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[0] == "Lane"
    assert any("CD4" in line and "250" in line for line in lines)
    with qtbot.waitSignal(person.workplace.session.closed):
        person.window.menus.lock.trigger()
    assert QApplication.clipboard().text() == ""
    assert not person.window.menus.copy_data.isEnabled()


def test_that_the_table_stands_in_for_the_figure_and_goes_with_the_lock(person: Any, qtbot: QtBot) -> None:
    person.window.menus.figure_table.trigger()
    table = person.see(QTableView, "figure_table")
    texts = {
        table.model().index(row, column).data()
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
    }
    assert {"250", "results.csv, row 1", "CD4+ T helper cells"} <= texts
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not figure_view(person).is_table
    person.window.menus.figure_table.trigger()
    person.window.menus.figure_table.trigger()
    assert not figure_view(person).is_table
    person.window.menus.figure_table.trigger()
    with qtbot.waitSignal(person.workplace.session.closed):
        person.window.menus.lock.trigger()
    assert table.model().rowCount() == 0


def test_that_another_page_has_no_figure_to_take(person: Any) -> None:
    person.window.menus.history.trigger()
    assert not person.window.menus.export_figure.isEnabled()
    assert not person.window.menus.figure_table.isEnabled()
    person.window.menus.clones.trigger()
    assert person.window.menus.export_figure.isEnabled()


def test_that_what_another_program_put_into_the_clipboard_stays(person: Any) -> None:
    person.window.menus.copy_data.trigger()
    other = QMimeData()
    other.setText("from elsewhere")
    QApplication.clipboard().setMimeData(other)
    person.workplace.furniture.figure._forget()
    assert QApplication.clipboard().text() == "from elsewhere"
    QApplication.clipboard().clear()


def test_that_patients_compared_are_told_apart_in_the_data(person: Any, tmp_path: Path, qtbot: QtBot) -> None:
    person.window.menus.compare.trigger()
    compare = person.workplace.furniture.compare
    compare.add(person.workplace.session.reader.patients.find("P-002").id)
    data = export(person, tmp_path / "c.csv", qtbot).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert {row["Value"] for row in rows if row["Patient"] == "P-002" and row["Code"] == "CD4"} == {"90"}
    assert {row["Patient"] for row in rows if row["Code"] == "CD4"} == {"P-001", "P-002"}
    assert export(person, tmp_path / "c.pdf", qtbot).startswith(b"%PDF")
