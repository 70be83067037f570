"""A doctor takes an analysis of the cohort away: figure, tables, bundle and script, checked before."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from analytics.cohort.lint.finding import Finding, Severity
from analytics.demo.clinic import synthetic_clinic
from storage.clinic import Clinic
from tests.journeys.conftest import PASSPHRASE, QUICK, Driver
from widgets.cohort_names import tab_name
from widgets.findings_form import FindingsForm
from widgets.script_form import ScriptForm

OpenWindow = Callable[..., Driver]
SLIP = Finding(Severity.ERROR, "interval", "Table: 12 months", "9.6 lies outside its own interval 2.7–7.9.")
ODD = Finding(Severity.WARNING, "groups", "Table", "41 + 63 do not add up to 105.")


@pytest.fixture
def person(tmp_path: Path, open_window: OpenWindow) -> Driver:
    file = tmp_path / "clinic.aftercart"
    with Clinic.create(file, PASSPHRASE, user="a.martin", kdf=QUICK, is_synthetic=True) as clinic:
        clinic.add_records(synthetic_clinic(seed=1, patients=10), label="demo")
    driver = open_window(file)
    driver.unlock()
    driver.window.menus.cohort_page.trigger()
    head = driver.workplace.furniture.page.cohort.head
    keys = [head._tabs.tabText(place) for place in range(head._tabs.count())]
    head._tabs.setCurrentIndex(keys.index(tab_name("recovery")))
    settled(driver)
    return driver


def settled(person: Driver) -> None:
    cohort = person.workplace.furniture.page.cohort
    person._qtbot.waitUntil(lambda: person.workplace.tasks.is_idle and not cohort.is_working)


def saved(person: Driver, path: Path) -> None:
    """Answer the dialog of files, and wait for the file."""
    settled(person)
    dialog = person.window.findChildren(QFileDialog)[-1]
    assert "2" not in dialog.selectedFiles()[0].rpartition("/")[2].split("-20")[0], (
        "a file named after somebody"
    )
    dialog.fileSelected.emit(str(path))
    dialog.close()
    person.settle()
    assert path.exists()
    told = [label.text() for label in person.window.findChildren(QLabel) if "not encrypted" in label.text()]
    assert any(path.name in text for text in told)


def test_that_an_analysis_is_taken_away_in_every_form(person: Driver, tmp_path: Path, qtbot: QtBot) -> None:
    page = person.workplace.furniture.page.cohort
    for ending, begins in ((".svg", b"<?xml"), (".pdf", b"%PDF"), (".png", b"\x89PNG")):
        page.head.figure_wanted.emit()
        saved(person, tmp_path / f"figure{ending}")
        assert (tmp_path / f"figure{ending}").read_bytes().startswith(begins)
    for ending in (".xlsx", ".docx", ".csv"):
        page.head.table_wanted.emit()
        saved(person, tmp_path / f"table{ending}")
    about = openpyxl.load_workbook(tmp_path / "table.xlsx")["About"]
    assert "Synthetic data: no real patients." in [row[1].value for row in about.iter_rows(max_col=2)]
    page.head.bundle_wanted.emit()
    saved(person, tmp_path / "bundle.zip")
    names = {Path(name).name for name in zipfile.ZipFile(tmp_path / "bundle.zip").namelist()}
    assert names == {"README.txt", "analysis.R", "data.csv", "expected.csv", "table.csv", "figure.svg"}


def test_that_the_script_is_read_and_copied(person: Driver, tmp_path: Path) -> None:
    page = person.workplace.furniture.page.cohort
    page.head.script_wanted.emit()
    settled(person)
    form = person.window.findChild(ScriptForm)
    assert isinstance(form, ScriptForm)
    script = form.findChild(QPlainTextEdit, "script").toPlainText()
    assert "library(cmprsk)" in script
    form.findChild(QPushButton, "script_copy").click()
    assert QApplication.clipboard().text() == script
    form.findChild(QPushButton, "script_bundle").click()
    saved(person, tmp_path / "bundle.zip")


def test_that_a_contradiction_is_seen_before_the_export_and_has_to_be_wanted(
    person: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(SLIP, ODD)]
    monkeypatch.setattr("analytics.cohort.lint.lint_book.lint_view", lambda view, **_: found[0])
    page = person.workplace.furniture.page.cohort
    page.head.table_wanted.emit()
    settled(person)
    form = person.window.findChild(FindingsForm)
    assert isinstance(form, FindingsForm)
    told = [label.text() for label in form.findChildren(QLabel)]
    assert SLIP.what in told
    assert "Error · Table: 12 months" in told
    assert form.findChild(QPushButton, "findings_cancel").isDefault()
    form.findChild(QPushButton, "findings_cancel").click()
    settled(person)
    assert not [one for one in person.window.findChildren(QFileDialog) if one.isVisible()]

    found[0] = (ODD,)
    page.head.table_wanted.emit()
    settled(person)
    form = next(one for one in person.window.findChildren(FindingsForm) if one.isVisible())
    assert form.findChild(QPushButton, "findings_export").text() == "Export"
    form.findChild(QPushButton, "findings_export").click()
    saved(person, tmp_path / "table.csv")


def test_that_notes_alone_ask_nothing(
    person: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Finding(Severity.NOTE, "sums", "Table", "15 of 18.")
    monkeypatch.setattr("analytics.cohort.lint.lint_book.lint_view", lambda view, **_: (note,))
    person.workplace.furniture.page.cohort.head.figure_wanted.emit()
    settled(person)
    assert not [one for one in person.window.findChildren(QDialog) if isinstance(one, FindingsForm)]
    saved(person, tmp_path / "figure.pdf")
