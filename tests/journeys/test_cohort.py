"""A doctor asks the cohort: chooses, reads at the cursor, goes to the patients behind a number, and back."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QTabBar,
    QTableWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from analytics.cohort.analysis_book import answers
from analytics.cohort.population import PopulationChoices
from analytics.cohort.question import Question
from analytics.demo.clinic import synthetic_clinic
from analytics.records.command import Change, Command
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit, VisitKind
from app.clinic_cohort import read_cohort
from storage.clinic import Clinic
from tests.journeys.conftest import PASSPHRASE, QUICK, Driver
from widgets.choice_box import ShortChoiceBox
from widgets.clinic_page import COHORT, PATIENTS
from widgets.cohort_names import tab_name
from widgets.cohort_page import CohortPage
from widgets.fitting_label import FittingLabel
from widgets.narrow_button import NarrowRadioButton
from widgets.number_table import NumberTableView

OpenWindow = Callable[..., Driver]
PATIENTS_MADE = 10


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a clinic with a few patients, made once."""
    folder = tmp_path_factory.mktemp("cohort")
    with Clinic.create(folder / "clinic.aftercart", PASSPHRASE, user="a.martin", kdf=QUICK) as clinic:
        clinic.add_records(synthetic_clinic(seed=1, patients=PATIENTS_MADE), label="demo")
    return folder


@pytest.fixture
def person(filled: Path, tmp_path: Path, open_window: OpenWindow) -> Driver:
    folder = Path(shutil.copytree(filled, tmp_path / "copy"))
    driver = open_window(folder / "clinic.aftercart")
    driver.unlock()
    return driver


def page(person: Driver) -> CohortPage:
    found = person.workplace.furniture.page.cohort
    assert isinstance(found, CohortPage)
    return found


def flow(person: Driver) -> Any:
    return person.workplace.furniture.cohort_desk.use


def wait(person: Driver) -> None:
    person._qtbot.waitUntil(lambda: person.workplace.tasks.is_idle and not page(person).is_working)


def open_cohort(person: Driver, tab: str = "recovery") -> None:
    person.window.menus.cohort_page.trigger()
    to_tab(person, tab)


def choose(person: Driver, kind: type[QAbstractButton], name: str) -> None:
    person.see(kind, name).click()
    wait(person)


def by(person: Driver, field: str | None) -> None:
    """Choose the groups, without waiting for the answer."""
    box = person.see(ShortChoiceBox, "cohort_by")
    box.setCurrentIndex(box.findData(field) if field else 0)
    box.activated.emit(box.currentIndex())


def to_tab(person: Driver, key: str) -> None:
    bar = person.see(QTabBar, "cohort_tabs")
    bar.setCurrentIndex(next(n for n in range(bar.count()) if bar.tabText(n) == tab_name(key)))
    wait(person)


def test_that_a_doctor_reads_the_cohort_and_goes_to_its_patients_and_back(
    person: Driver, qtbot: QtBot
) -> None:
    open_cohort(person)
    clinic_page = person.workplace.furniture.page
    assert clinic_page.part == COHORT
    choose(person, NarrowRadioButton, "radio_th")
    view, question, band = flow(person).shown()
    assert (view.part, question.by, band.chosen.choices.compares_domains) == ("th", "domain", True)

    table = person.see(NumberTableView, "cohort_beside")
    chart = page(person).figure.chart_view
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.cursor_x is not None
    table.clicked.emit(table.numbers.index(0, 0))
    assert chart.cursor_x == table.numbers.row(0).at

    row, column = next(
        (r, c)
        for r in range(table.numbers.rowCount())
        for c in range(1, table.numbers.columnCount())
        if (pick := table.numbers.pick(table.numbers.index(r, c))) is not None and len(pick.patients) > 1
    )
    pick = table.numbers.pick(table.numbers.index(row, column))
    table.clicked.emit(table.numbers.index(row, column))
    listed = person.see(QTableWidget, "picked_table")
    assert [one.id for one in page(person).patients.patients] == list(pick.patients)
    assert listed.hasFocus()
    cursor = chart.cursor_x

    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert clinic_page.part == PATIENTS
    assert person.workplace.furniture.patient.patient_id == pick.patients[1]
    person.press("go_back")
    wait(person)
    assert clinic_page.part == COHORT
    assert person.see(QTableWidget, "picked_table").currentRow() == 1
    assert flow(person).shown()[0].part == "th"
    assert chart.cursor_x == cursor

    take_the_figure(person)
    person.press("list_picked")
    assert clinic_page.patient_list.model.rowCount() == len(pick.patients)
    assert person.see(FittingLabel, "narrowing_what").text() == pick.what
    qtbot.keyClick(clinic_page, Qt.Key.Key_Escape)
    wait(person)
    assert clinic_page.part == COHORT
    clinic_page.show_part(PATIENTS)
    qtbot.mouseClick(person.see(QToolButton, "remove_narrowing"), Qt.MouseButton.LeftButton)
    assert clinic_page.patient_list.model.rowCount() == PATIENTS_MADE
    see_what_the_analysis_says(person)


def take_the_figure(person: Driver) -> None:
    """Copy picture and data by the menus of every figure, and turn it into its table."""
    menus, clipboard = person.window.menus, QApplication.clipboard()
    assert all(action.isEnabled() for action in menus.of_figure)
    menus.copy_figure.trigger()
    person.settle()
    assert clipboard.mimeData().hasFormat("image/svg+xml")
    assert not clipboard.image().isNull()
    menus.copy_data.trigger()
    assert clipboard.text().count("\n") == len(flow(person).shown()[0].tables[0].rows)
    menus.figure_table.trigger()
    assert page(person).figure.is_table
    menus.figure_table.trigger()
    assert not page(person).figure.is_table


def see_what_the_analysis_says(person: Driver) -> None:
    person.window.menus.cohort_page.trigger()
    to_tab(person, "infections")
    view, question, band = flow(person).shown()
    clinic = person.workplace.session.reader
    direct = read_cohort(clinic, PopulationChoices())
    assert direct.chosen == band.chosen
    assert question == Question(analysis="infections", part="any")
    found = answers(direct.chosen, question)["any"].account
    assert len(view.everybody.patients) == found.n
    assert person.see(QLabel, "cohort_count").text() == f"{len(direct.chosen.members)} of {PATIENTS_MADE}"


def test_that_a_question_can_be_stopped_data_are_counted_anew_and_locking_forgets(person: Driver) -> None:
    stop_and_choose_on(person)
    change_a_record(person)
    lock(person)


def stop_and_choose_on(person: Driver) -> None:
    open_cohort(person)
    shown = page(person).choices
    by(person, "sex")
    assert page(person).is_working
    assert flow(person).shown() is None
    cancel = page(person).findChild(QPushButton, "cancel_cohort")
    assert cancel is not None
    cancel.click()
    wait(person)
    assert page(person).choices == shown
    assert person.see(ShortChoiceBox, "cohort_by").currentData() == "domain"
    assert flow(person).shown()[1].by == "domain"
    for field in ("sex", "product", None, "disease"):
        by(person, field)
    wait(person)
    assert flow(person).shown()[1].by == "disease"


def change_a_record(person: Driver) -> None:
    to_tab(person, "population")
    before = flow(person).shown()[2]
    session = person.workplace.session
    key: Any = -1
    patient = next(iter(before.chosen.members)).patient_id
    visit = Visit(key, patient, CalendarDate(2026, 11, 1), kind=VisitKind.PLANNED)  # type: ignore[arg-type]
    session.execute(Command("Enter visit", (Change(None, visit),)), title="")
    person._qtbot.waitUntil(
        lambda: flow(person).shown() is not None and flow(person).shown()[2] is not before
    )
    wait(person)
    assert "14:02" in person.see(QLabel, "cohort_as_of").text()


def lock(person: Driver) -> None:
    to_tab(person, "recovery")
    member = flow(person).shown()[2].chosen.members[0]
    person.window.menus.lock.trigger()
    assert flow(person).shown() is None
    assert flow(person)._store.bands == {}
    assert page(person).figure.chart_view.chart is None
    texts = " ".join(label.text() for label in page(person).findChildren(QLabel))
    assert member.number not in texts
    assert "CD28z" not in texts


def test_that_an_empty_clinic_says_how_to_begin(clinic_file: Path, open_window: OpenWindow) -> None:
    driver = open_window(clinic_file)
    driver.unlock()
    driver.window.menus.cohort_page.trigger()
    wait(driver)
    to_tab(driver, "recovery")
    assert "Enter or import" in page(driver).figure.message
    assert flow(driver).shown() is None
