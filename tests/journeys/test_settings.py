"""A data manager sets the clinic up, with the keyboard: rules, alarm limits, laboratories, language."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Patient
from analytics.records.result import Censored, Comparator, Result
from analytics.records.time_point import CalendarDate
from app.settings import LanguageChoice
from storage.clinic import Clinic
from tests.journeys.conftest import Driver
from widgets.clinic_page import COMPARE, IMPORT, PATIENTS
from widgets.laboratory_form import LaboratoryForm
from widgets.laboratory_lines_model import FIELDS
from widgets.settings_page import ALARMS, COMPUTER, LABORATORIES, PANELS
from widgets.typing_table import TypingTable

OpenWindow = Callable[..., Driver]


@pytest.fixture
def person(clinic_file: Path, passphrase: str, open_window: OpenWindow) -> Driver:
    """Somebody in front of the settings of a clinic with a laboratory and two ``<1`` of B cells."""
    ids: Any = -1
    records: list[Any] = [
        Patient(ids, "u1", "2023-001", "Moreau"),
        Laboratory(ids, "Central", (ReportedAnalyte("CD19", "/uL"), ReportedAnalyte("IGG", "g/L", 7.0))),
        *(
            Result(n, ids, "CD19", CalendarDate(2024, 1, -n), Censored(Comparator.BELOW, 1.0), "<1",
                   laboratory_id=ids)  # type: ignore[arg-type]
            for n in (-1, -2)
        ),
    ]  # fmt: skip
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.execute(Command("Set up", tuple(Change(None, record) for record in records)))
    driver = open_window(clinic_file)
    driver.unlock()
    driver.window.menus.settings.trigger()
    return driver


def stored(person: Driver) -> dict[str, str]:
    return person.workplace.session.reader.settings.all()


def laboratories(person: Driver) -> dict[str, Laboratory]:
    return {one.name: one for one in person.workplace.session.reader.laboratories.all()}


def show(person: Driver, section: str) -> None:
    person.workplace.furniture.settings.open_section(section)


def type_into(field: QLineEdit, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Type *text* in place of what is there, and leave the field with *key*."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def type_in_cell(table: TypingTable, row: int, column: int, text: str) -> None:
    """Go to a cell and type: the first letter begins, Return ends."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    QTest.keyClick(table, text[0])
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def form_of(person: Driver) -> LaboratoryForm:
    forms = [form for form in person.window.findChildren(LaboratoryForm) if form.isVisible()]
    assert len(forms) == 1
    return forms[0]


def press(form: QWidget, name: str) -> None:
    button = form.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_that_a_threshold_is_typed_told_and_taken_back(person: Driver, qtbot: QtBot) -> None:
    key = "ir.igg_above_g_per_l"
    field = person.see(QLineEdit, f"setting_{key}")
    assert field.text() == "4"
    with qtbot.waitSignal(person.workplace.session.changed):
        type_into(field, "4,5")
    person.settle()
    assert stored(person)[key] == "4.5"
    assert field.text() == "4.5"
    assert "IgG recovered above: 4 g/L → 4.5 g/L" in person.window.menus.undo.text()
    person.undo()
    assert key not in stored(person)
    assert field.text() == "4"


def test_that_a_slip_is_told_at_its_field_and_escape_gives_it_up(person: Driver, qtbot: QtBot) -> None:
    key = "ir.igg_above_g_per_l"
    field = person.see(QLineEdit, f"setting_{key}")
    with qtbot.assertNotEmitted(person.workplace.session.saving):
        type_into(field, "400")
    said = person.see(QLabel, f"problem_{key}")
    assert said.text() == "“400” is not from 0 to 50 g/L."
    assert field.text() == "400"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "4"
    assert not said.isVisible()


def test_that_as_built_in_brings_the_default_back(person: Driver, qtbot: QtBot) -> None:
    key = "ir.immunoglobulin_window_days"
    with qtbot.waitSignal(person.workplace.session.changed):
        type_into(person.see(QLineEdit, f"setting_{key}"), "30")
    person.settle()
    with qtbot.waitSignal(person.workplace.session.changed):
        QTest.keyClick(person.see(QPushButton, f"reset_{key}"), Qt.Key.Key_Space)
    person.settle()
    assert key not in stored(person)
    assert person.see(QLineEdit, f"setting_{key}").text() == "60"


def test_that_alarm_limits_are_typed_refused_and_taken_away(person: Driver, qtbot: QtBot) -> None:
    show(person, ALARMS)
    search = person.see(QLineEdit, "alarm_search")
    QTest.keyClicks(search, "igg")
    table = person.see(TypingTable, "alarm_limits")
    row = next(r for r in range(table.model().rowCount()) if table.model().index(r, 0).data() == "IgG")
    with qtbot.waitSignal(person.workplace.session.changed):
        type_in_cell(table, row, 2, "2,5")
    person.settle()
    assert stored(person) == {"alarm.low.IGG": "2.5"}
    assert person.see(QLabel, "alarm_owner").text() == "clinic: limits of 1 analyte"
    type_in_cell(table, row, 3, "2")
    assert person.see(QLabel, "alarm_problem").text() == (
        "IgG: The lower limit 2.5 g/L is not below the upper limit 2 g/L."
    )
    assert table.model().index(row, 3).data() == "2"
    with qtbot.waitSignal(person.workplace.session.changed):
        table.setCurrentIndex(table.model().index(row, 2))
        QTest.keyClick(table, Qt.Key.Key_Backspace)
    person.settle()
    assert stored(person) == {}


def test_that_a_laboratory_is_made_with_the_keyboard(person: Driver, qtbot: QtBot) -> None:
    show(person, LABORATORIES)
    QTest.keyClick(person.see(QPushButton, "new_laboratory"), Qt.Key.Key_Space)
    form = form_of(person)
    add = form.findChild(QLineEdit, "add_analyte")
    table = form.findChild(TypingTable, "laboratory_lines")
    assert add is not None
    assert table is not None
    type_into(add, "IgG", Qt.Key.Key_Return)
    type_in_cell(table, 0, FIELDS.index("low"), "700")
    press(form, "save_laboratory")
    said = form.findChild(QPlainTextEdit, "laboratory_problems")
    assert said is not None
    assert said.toPlainText().splitlines() == [
        "The laboratory has no name.",
        "Line 1, IgG, Low: “700” is impossible for IgG: from 0 to 100 g/L.",
    ]
    name = form.findChild(QLineEdit, "laboratory_name")
    assert name is not None
    type_into(name, "Outside")
    table.model().setData(table.model().index(0, FIELDS.index("unit")), "mg/dL")
    assert not said.isVisible()
    with qtbot.waitSignal(person.workplace.session.changed):
        press(form, "save_laboratory")
    person.settle()
    assert laboratories(person)["Outside"].reports == (ReportedAnalyte("IGG", "mg/dL", 700.0),)
    person.undo()
    assert "Outside" not in laboratories(person)


def test_that_results_read_differently_are_told_before_it_is_kept(person: Driver, qtbot: QtBot) -> None:
    show(person, LABORATORIES)
    chosen = person.see(QListWidget, "laboratories")
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    form = form_of(person)
    model = form.model
    model.setData(model.index(0, FIELDS.index("below_means_not_detected")), True)
    model.setData(model.index(1, FIELDS.index("low")), "6.5")
    press(form, "save_laboratory")
    said = form.findChild(QPlainTextEdit, "laboratory_problems")
    assert said is not None
    qtbot.waitUntil(said.isVisible)
    told = said.toPlainText()
    assert "now means not detected. Results read differently: 2; patients: 1." in told
    assert "The reference range of IgG changes for days gone by as well" in told
    assert laboratories(person)["Central"].reports[0].below_means_not_detected is None
    with qtbot.waitSignal(person.workplace.session.changed):
        press(form, "save_laboratory")
    person.settle()
    assert laboratories(person)["Central"].reports[0].below_means_not_detected is True
    person.undo()
    assert laboratories(person)["Central"].reports[0].below_means_not_detected is None


def test_that_new_values_from_a_day_on_are_kept_without_a_question(person: Driver, qtbot: QtBot) -> None:
    show(person, LABORATORIES)
    QTest.keyClick(person.see(QListWidget, "laboratories"), Qt.Key.Key_F2)
    form = form_of(person)
    table, since = form.findChild(TypingTable), form.findChild(QLineEdit, "changes_since")
    assert table is not None
    assert since is not None
    table.setCurrentIndex(form.model.index(1, FIELDS.index("low")))
    QTest.keyClicks(since, "01/03/2024")
    press(form, "change_since")
    type_in_cell(table, 2, FIELDS.index("low"), "6.5")
    with qtbot.waitSignal(person.workplace.session.changed):
        press(form, "save_laboratory")
    person.settle()
    assert laboratories(person)["Central"].reports[1:] == (
        ReportedAnalyte("IGG", "g/L", 7.0, valid_to=CalendarDate(2024, 2, 29)),
        ReportedAnalyte("IGG", "g/L", 6.5, valid_from=CalendarDate(2024, 3, 1)),
    )


def test_that_a_laboratory_in_use_is_not_deleted_and_another_is(person: Driver, qtbot: QtBot) -> None:
    show(person, LABORATORIES)
    QTest.keyClick(person.see(QListWidget, "laboratories"), Qt.Key.Key_Delete)
    person.settle()
    assert person.see(QLabel, "laboratories_said").text() == (
        "Central is not deleted: 2 results or samples are from it."
    )
    QTest.keyClick(person.see(QPushButton, "copy_laboratory"), Qt.Key.Key_Space)
    with qtbot.waitSignal(person.workplace.session.changed):
        press(form_of(person), "save_laboratory")
    person.settle()
    chosen = person.see(QListWidget, "laboratories")
    chosen.setCurrentRow(1)
    with qtbot.waitSignal(person.workplace.session.changed):
        QTest.keyClick(chosen, Qt.Key.Key_Delete)
    person.settle()
    assert set(laboratories(person)) == {"Central"}


def test_that_the_wheel_changes_no_setting(person: Driver, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(person.workplace.session.saving):
        for section in ("rules", ALARMS, LABORATORIES, COMPUTER):
            show(person, section)
            editors = [
                widget
                for widget in (*person.window.findChildren(QLineEdit), *person.window.findChildren(QComboBox))
                if widget.isVisible()
            ]
            before = [(e, e.currentText() if isinstance(e, QComboBox) else e.text()) for e in editors]
            for editor in editors:
                spin(editor)
            assert before == [(e, e.currentText() if isinstance(e, QComboBox) else e.text()) for e in editors]


def spin(widget: QWidget) -> None:
    """Turn the wheel over *widget*, up and down, while it has the focus."""
    widget.setFocus()
    for angle in (120, -120, 1200):
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, angle),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)


def test_that_another_language_is_offered_for_the_next_window(person: Driver) -> None:
    show(person, COMPUTER)
    box = person.see(QComboBox, "choose_language")
    note = person.window.findChild(QLabel, "language_note")
    assert note is not None
    person.workplace.settings.language = LanguageChoice.ENGLISH
    box.setFocus()
    box.setCurrentIndex(box.findData("de"))
    box.activated.emit(box.currentIndex())
    assert person.workplace.settings.language is LanguageChoice.GERMAN
    assert note.isVisible()
    person.press("open_anew")
    person.settle()
    assert person.workplace.opens_anew
    assert not person.workplace.session.is_open
    assert not person.window.isVisible()


def test_that_the_manual_opens_at_the_chapter_of_what_is_in_view(person: Driver) -> None:
    page = person.workplace.furniture.page
    for part, chapter in (
        ("settings", "Settings"), (IMPORT, "Importing"), (COMPARE, "Compare patients"),
        (PATIENTS, "Finding a patient"),
    ):  # fmt: skip
        page.show_part(part)
        assert heading_in_view(person) == chapter


def heading_in_view(person: Driver) -> str:
    """Open the manual, return where it begins, close it."""
    person.window.menus.manual.trigger()
    dialogs = [d for d in person.window.findChildren(QDialog, "manual") if d.isVisible()]
    pages = dialogs[-1].findChild(QTextBrowser)
    assert pages is not None
    heading = pages.textCursor().block().text()
    for dialog in dialogs:
        dialog.close()
    return heading


def test_that_panels_are_listed_with_what_they_cover_and_another_is_entered(
    person: Driver, qtbot: QtBot
) -> None:
    show(person, PANELS)
    listed = person.see(QListWidget, "panels")
    before = [listed.item(row).text() for row in range(listed.count())]
    assert any("34 genes" in text for text in before)
    person.press("new_panel")
    form = person.window.findChildren(QDialog, "own_panel_form")[-1]
    form.findChild(QLineEdit, "panel_name").setText("Our laboratory v3")  # type: ignore[union-attr]
    form.findChild(QPlainTextEdit, "panel_genes").setPlainText("TP53, PPM1D\nDNMT3A")  # type: ignore[union-attr]
    form.findChild(QPushButton, "add_panel").click()  # type: ignore[union-attr]
    person.settle()
    texts = [listed.item(row).text() for row in range(listed.count())]
    assert "Our laboratory v3: 3 genes" in texts
    person.undo()
    person.settle()
    assert [listed.item(row).text() for row in range(listed.count())] == before
