"""A patient is entered, corrected, merged and deleted, with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate
from storage.check import check_clinic
from widgets.choice_box import ChoiceBox
from widgets.patient_form import PatientForm


class Keyboard:
    """Keys go to whatever has the focus."""

    def __init__(self, driver: Any, qtbot: QtBot) -> None:
        self.driver, self._qtbot = driver, qtbot

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def keys(self, *texts: str) -> None:
        """Type texts, each ended by Return."""
        for text in texts:
            QTest.keyClicks(self.focus, text)
            self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(self.focus, key, modifier)

    def save(self) -> None:
        """Press Ctrl+Return and wait for the disk and the list."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.driver.settle()

    @property
    def form(self) -> Any:
        """The form that is open."""
        return self.driver.workplace.furniture.enter_patient.form

    def new(self) -> PatientForm:
        """Open the form from the menu's key."""
        self.driver.window.menus.new_patient.trigger()
        return self.opened()

    def edit(self) -> PatientForm:
        """Open the form on the patient in view."""
        self.driver.window.menus.edit_patient.trigger()
        return self.opened()

    def opened(self) -> PatientForm:
        """Wait until the form has the focus."""
        self._qtbot.waitUntil(
            lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "patient_number"
        )
        form = self.form
        assert isinstance(form, PatientForm)
        return form


@pytest.fixture
def at_work(open_window: Callable[..., Any], clinic_file: Path, qtbot: QtBot) -> Keyboard:
    """The unlocked window of an empty clinic."""
    driver = open_window(clinic_file)
    driver.unlock()
    return Keyboard(driver, qtbot)


def texts(form: PatientForm, kind: str) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.property("kind") == kind
            and label.isVisible() and label.text()]  # fmt: skip


def test_that_the_first_patient_is_entered_from_the_empty_page(
    at_work: Keyboard, clinic_file: Path, passphrase: str
) -> None:
    at_work.driver.press("new_patient")
    at_work.opened()
    at_work.keys("007", "Moreau", "Claire", "14/03/1957")
    assert at_work.focus.objectName() == "patient_sex"
    at_work.press(Qt.Key.Key_F)
    at_work.press(Qt.Key.Key_Return)
    assert at_work.focus.objectName() == "patient_product"
    at_work.press(Qt.Key.Key_A)
    at_work.press(Qt.Key.Key_Return)
    at_work.keys("24/10/2023", "DLBCL", "Bern")
    at_work.save()
    reader = at_work.driver.workplace.session.reader
    (patient,) = reader.patients.all()
    assert (patient.number, patient.family_name, patient.given_name) == ("007", "Moreau", "Claire")
    assert (patient.birth_date, patient.sex, patient.centre) == (
        CalendarDate(1957, 3, 14), Sex.FEMALE, "Bern",
    )  # fmt: skip
    record = reader.patients.record(patient.id)
    assert [(t.infusion, t.product, t.disease) for t in record.treatments] == [
        (CalendarDate(2023, 10, 24), "axi-cel", "DLBCL")
    ]
    assert at_work.driver.see(QLabel, "patient_name").text() == "Moreau, Claire"
    assert at_work.driver.see(QLabel, "patient_day").text().endswith("+1,123")
    assert at_work.driver.workplace.session.undo_stack.undo_label == "New patient 007"
    at_work.driver.undo()
    assert reader.patients.all() == ()
    at_work.driver.redo()
    assert [p.number for p in reader.patients.all()] == ["007"]
    at_work.driver.workplace.session.close()
    at_work.driver.settle()
    assert check_clinic(clinic_file, passphrase).ok


def test_that_a_number_is_enough_and_the_page_without_infusion_says_so(at_work: Keyboard) -> None:
    at_work.new()
    QTest.keyClicks(at_work.focus, "8")
    at_work.save()
    assert at_work.driver.see(QLabel, "patient_name").text() == "8"
    reader = at_work.driver.workplace.session.reader
    assert reader.patients.record(reader.patients.find("8").id).treatments == ()


def test_that_all_problems_stand_at_their_fields_at_once(at_work: Keyboard) -> None:
    form = at_work.new()
    at_work.keys("", "Moreau", "Claire", "30/02/1957")
    form.findChild(QLineEdit, "patient_consent_from").setText("1.1.20")
    form.findChild(QLineEdit, "patient_infusion").setText("soon")
    at_work.save()
    assert at_work.driver.workplace.session.reader.patients.count() == 0
    assert len(texts(form, "crit")) == 4
    assert at_work.focus.objectName() == "patient_number"


def test_that_an_unusual_date_stands_only_with_a_reason(at_work: Keyboard) -> None:
    form = at_work.new()
    at_work.keys("9")
    form.findChild(QLineEdit, "patient_infusion").setText("24/12/2026")
    at_work.save()
    assert at_work.focus.objectName() == "patient_reason"
    assert at_work.driver.workplace.session.reader.patients.count() == 0
    QTest.keyClicks(at_work.focus, "planned")
    at_work.save()
    reader = at_work.driver.workplace.session.reader
    assert reader.patients.count() == 1
    assert {entry.reason for entry in reader.audit.entries(limit=2)} == {"planned"}


def test_that_somebody_who_is_there_is_noticed_while_typing(at_work: Keyboard) -> None:
    at_work.new()
    at_work.keys("2023-014", "Moreau", "Claire", "14/03/1957")
    at_work.save()
    first = at_work.driver.workplace.session.reader.patients.find("2023-014")
    form = at_work.new()
    at_work.keys("2023-014")
    assert "Another patient has the number" in texts(form, "crit")[0]
    form.findChild(QLineEdit, "patient_number").setText("99")
    form.findChild(QLineEdit, "patient_family_name").setFocus()
    at_work.keys("Claire", "Moreau", "14/03/1957")
    card = form.findChild(QFrame, "look_alikes")
    assert card.isVisible()
    assert "2023-014" in card.findChild(QLabel, "look_alike").text()
    at_work.save()
    assert at_work.driver.workplace.session.reader.patients.count() == 1, "twins need a reason"
    card.findChild(QPushButton, "open_look_alike").click()
    at_work.driver.settle()
    assert at_work.driver.workplace.furniture.patient.patient_id == first.id
    again = at_work.new()
    assert again.findChild(QLineEdit, "patient_family_name").text() == "Claire", "the draft is still there"


def test_that_escape_asks_only_when_something_was_typed(at_work: Keyboard) -> None:
    form = at_work.new()
    at_work.press(Qt.Key.Key_Escape)
    assert not form.isVisible()
    form = at_work.new()
    at_work.keys("12")
    at_work.press(Qt.Key.Key_Escape)
    assert form.findChild(QFrame, "leave_question").isVisible()
    at_work.press(Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.entered().number == "12"
    at_work.press(Qt.Key.Key_Escape)
    form.findChild(QPushButton, "discard_form").click()
    at_work.driver.settle()
    assert at_work.new().entered().number == ""


def test_that_what_was_typed_comes_back_after_a_lock(
    at_work: Keyboard, open_window: Callable[..., Any]
) -> None:
    form = at_work.new()
    at_work.keys("12", "Le Goff", "Yann")
    QTest.keyClicks(at_work.focus, "3.4.57")
    form.findChild(ChoiceBox, "patient_language").setCurrentIndex(2)
    at_work.driver.workplace.session.close()
    at_work.driver.settle()
    at_work.driver.unlock()
    form = at_work.new()
    assert form.findChild(QLabel, "restored").isVisible()
    assert (form.entered().family_name, form.entered().language) == ("Le Goff", "fr")
    assert form.findChild(QLineEdit, "patient_birth_date").text() == "3.4.57"


def test_that_an_edit_is_one_command_with_its_old_value_in_the_trail(at_work: Keyboard) -> None:
    at_work.new()
    at_work.keys("5", "Moro", "Claire")
    at_work.save()
    form = at_work.edit()
    assert not [w for w in form.findChildren(ChoiceBox, "patient_product") if w.isVisible()]
    form.findChild(QLineEdit, "patient_family_name").setText("Moreau")
    form.findChild(QLineEdit, "patient_family_name").setFocus()
    at_work.save()
    reader = at_work.driver.workplace.session.reader
    assert reader.patients.find("5").family_name == "Moreau"
    assert reader.audit.entries(limit=1)[0].label == "Edit patient 5"
    assert at_work.driver.see(QLabel, "patient_name").text() == "Moreau, Claire"
    at_work.edit()
    at_work.save()
    assert reader.audit.entries(limit=1)[0].label == "Edit patient 5", "nothing changed, nothing noted"
    assert at_work.form is None


def test_that_the_wheel_changes_nothing_of_a_patient(at_work: Keyboard) -> None:
    form = at_work.new()
    at_work.keys("5")
    before = form.entered()
    fields = [*form.findChildren(ChoiceBox), *form.findChildren(QLineEdit)]
    for number in range(500):
        roll(fields[number % len(fields)], 120 if number % 3 else -120)
    assert form.entered() == before


def roll(widget: QWidget, by: int) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    at = QPointF(widget.rect().center())
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, none, phase, False
    )
    QApplication.sendEvent(widget, wheel)


def test_that_a_patient_is_deleted_only_with_a_reason_and_the_number(
    at_work: Keyboard, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    at_work.new()
    at_work.keys("7", "Moreau")
    at_work.save()
    furniture = at_work.driver.workplace.furniture
    at_work.driver.window.menus.delete_patient.trigger()
    form = furniture.delete_patient.form
    qtbot.waitUntil(lambda: form.focusWidget() is not None and form.isActiveWindow())
    at_work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible()
    at_work.keys("entered in the wrong clinic")
    QTest.keyClicks(at_work.focus, "07")
    assert not form.save_button.isEnabled()
    at_work.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(at_work.focus, "7")
    at_work.save()
    reader = at_work.driver.workplace.session.reader
    assert reader.patients.count() == 0
    assert furniture.patient.patient_id is None
    last = reader.audit.entries(limit=1)[0]
    assert (last.action, last.reason) == ("delete", "entered in the wrong clinic")
    at_work.driver.undo()
    assert reader.patients.find("7").family_name == "Moreau"
    at_work.driver.workplace.session.close()
    at_work.driver.settle()
    assert check_clinic(clinic_file, passphrase).ok


def test_that_two_patients_become_one_after_every_decision(
    at_work: Keyboard, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    for number, born, sex in (("8", "14/03/1957", Qt.Key.Key_F), ("9", "15/03/1957", Qt.Key.Key_M)):
        at_work.new()
        at_work.keys(number, "Moreau", "Claire", born)
        at_work.press(sex)
        at_work.save()
    furniture = at_work.driver.workplace.furniture
    at_work.driver.window.menus.merge_patient.trigger()
    form = furniture.merge_patients.form
    qtbot.waitUntil(lambda: at_work.focus.objectName() == "pick_search")
    at_work.keys("8")
    qtbot.waitUntil(lambda: at_work.focus.objectName() == "keep birth_date")
    assert "contradict" in form.findChild(QLabel, "merge_problem").text()
    at_work.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: at_work.focus.objectName() == "take birth_date")
    for place in ("take birth_date", "keep sex"):
        assert at_work.focus.objectName() == place
        at_work.press(Qt.Key.Key_Space)
        assert at_work.focus.objectName() == place
        at_work.press(Qt.Key.Key_Tab)
    at_work.press(Qt.Key.Key_Tab)
    assert at_work.focus.objectName() == "merge_reason"
    QTest.keyClicks(at_work.focus, "entered twice")
    at_work.save()
    reader = at_work.driver.workplace.session.reader
    (patient,) = reader.patients.all()
    assert (patient.number, patient.birth_date) == ("9", CalendarDate(1957, 3, 14))
    assert patient.sex is Sex.MALE
    assert furniture.patient.patient_id == patient.id
    assert at_work.driver.workplace.session.undo_stack.undo_label == "Merge patient 8 into 9"
    at_work.driver.undo()
    assert [p.number for p in reader.patients.all()] == ["8", "9"]
    at_work.driver.workplace.session.close()
    at_work.driver.settle()
    assert check_clinic(clinic_file, passphrase).ok
