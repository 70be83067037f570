"""Flows that the journeys do not walk through."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from app.settings import UserSettings
from app.workplace import Workplace
from storage.clinic import Clinic


@pytest.fixture
def workplace(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    QLocale.setDefault(QLocale("en_GB"))
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    workplace = Workplace(
        qapp,
        UserSettings(store),
        now=lambda: datetime(2026, 11, 20, 14, 2, tzinfo=UTC),
        imports_ahead=False,
    )
    qtbot.addWidget(workplace.window)
    yield workplace
    workplace.window.close()
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)


def _unlock(workplace: Workplace, passphrase: str, qtbot: QtBot) -> None:
    page = workplace.window.unlock_page
    page.findChild(QLineEdit, "passphrase").setText(passphrase)
    qtbot.mouseClick(page.findChild(QPushButton, "unlock"), Qt.MouseButton.LeftButton)


def test_that_a_file_with_several_users_asks_who_it_is(
    workplace: Workplace, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.add_user("b.weiss")
    workplace.open(clinic_file)
    page = workplace.window.unlock_page
    _unlock(workplace, passphrase, qtbot)
    users = page.findChild(QComboBox, "user")
    qtbot.waitUntil(users.isVisible)
    assert page.findChild(QLabel, "problem").text().endswith("Choose who you are.")
    users.setCurrentText("b.weiss")
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    assert workplace.session.reader.user == "b.weiss"
    assert workplace.window.findChild(QLabel, "user_name_shown").text() == "b.weiss"


def test_that_the_file_of_last_time_is_offered_with_its_moment(
    workplace: Workplace, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    workplace.open(clinic_file)
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    workplace.session.close()
    workplace.unlock.show_file(None)
    shown = [label.text() for label in workplace.window.unlock_page.findChildren(QLabel)]
    assert "clinic.aftercart" in shown
    assert "last opened 20 Nov 2026, 14:02" in shown
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        workplace.unlock.show_file(None)
    finally:
        QLocale.setDefault(before)
    shown = [label.text() for label in workplace.window.unlock_page.findChildren(QLabel)]
    assert "last opened 20. Nov. 2026, 14:02" in shown


def test_that_the_settings_of_the_user_hold_no_passphrase_and_no_patient(
    workplace: Workplace, clinic_file: Path, passphrase: str, qtbot: QtBot, tmp_path: Path
) -> None:
    workplace.open(clinic_file)
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    workplace.window.close()
    written = (
        (tmp_path / "settings.ini").read_text(encoding="utf-8")
        if (tmp_path / "settings.ini").exists()
        else ""
    )
    assert passphrase not in written


def test_that_dialogs_for_files_do_not_hold_up_the_window(workplace: Workplace, clinic_file: Path) -> None:
    workplace.open(clinic_file)
    workplace.window.menus.open.trigger()
    dialogs = workplace.window.findChildren(QFileDialog)
    assert len(dialogs) == 1
    dialogs[0].reject()


def test_that_the_demo_is_built_once_and_opened(
    workplace: Workplace, clinic_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.flows.look_at_demo.PATIENTS", 3)
    workplace.open(clinic_file)
    workplace.furnish()
    demo = workplace.furniture.demo
    demo._folder = tmp_path / "demo"
    with qtbot.waitSignal(workplace.session.opened, timeout=30_000):
        demo.open()
    assert workplace.session.reader.is_synthetic
    qtbot.waitUntil(lambda: "synthetic data" in workplace.window.findChild(QLabel, "status").text())
    workplace.session.close()
    with qtbot.waitSignal(workplace.session.opened, timeout=30_000):
        demo.open()
    assert workplace.session.reader.patients.count() == 3


def test_that_any_key_begins_the_minutes_to_the_lock_anew(
    workplace: Workplace, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    workplace.open(clinic_file)
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    timer = workplace.furniture.lock.idle_timer
    timer.start(1000)
    timer.setInterval(600_000)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(workplace.window, event)
    assert timer.remainingTime() > 500_000


def test_that_a_bug_is_offered_as_a_report_beside_the_window(workplace: Workplace, clinic_file: Path) -> None:
    workplace.open(clinic_file)
    workplace.errors.take(ZeroDivisionError("Müller"))
    dialog = workplace.window.findChild(QDialog, "bug_report")
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert "Müller" not in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_that_a_page_that_cannot_be_written_is_told_in_the_window(
    workplace: Workplace, clinic_file: Path, passphrase: str, tmp_path: Path, qtbot: QtBot
) -> None:
    from analytics.demo.clinic import synthetic_clinic

    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.add_records(synthetic_clinic(1, 1), label="Invented patients")
    workplace.open(clinic_file)
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    workplace.window.menus.next.trigger()
    with qtbot.waitSignal(workplace.errors.sentence_ready):
        workplace.furniture.export.write(tmp_path / "no such folder" / "page.pdf")
    assert workplace.window.problems.text.startswith("There is no folder no such folder.")


def test_that_the_page_is_proposed_under_a_free_name_without_patient_data(
    workplace: Workplace, tmp_path: Path
) -> None:
    workplace.furnish()
    workplace.settings.export_folder = tmp_path
    export = workplace.furniture.export
    assert export.proposed() == tmp_path / "recovery-2026-11-20-1402.pdf"
    export.proposed().touch()
    assert export.proposed() == tmp_path / "recovery-2026-11-20-1402-2.pdf"


def test_that_the_page_goes_to_the_documents_before_any_other_folder_was_chosen(
    workplace: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace.furnish()
    workplace.settings.last_folder = tmp_path
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Documents"))
    (tmp_path / "Documents").mkdir()
    assert workplace.furniture.export.proposed().parent == tmp_path / "Documents"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_a_key_presses_the_button_that_has_the_focus(
    workplace: Workplace, qtbot: QtBot, key: Qt.Key
) -> None:
    workplace.open(None)
    workplace.window.activateWindow()
    button = workplace.window.unlock_page.findChild(QPushButton, "new_clinic")
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(workplace.window.unlock_page.new_requested):
        qtbot.keyClick(button, key)


def test_that_the_list_of_keys_names_redo_plainly_and_shows_every_key_whole(
    workplace: Workplace, clinic_file: Path
) -> None:
    workplace.open(clinic_file)
    workplace.furnish()
    menus = workplace.window.menus
    menus.name_undo("Change of the reading", "Change of the reading", is_possible=True)
    assert {"Undo", "Redo"} <= {what for what, _ in menus.all_with_keys()}
    menus.shortcuts.trigger()
    dialog = workplace.window.findChild(QDialog, "shortcuts")
    area = dialog.findChild(QScrollArea)
    assert area.viewport().width() >= area.widget().minimumSizeHint().width()
    dialog.close()


def test_that_every_theme_has_a_letter_of_its_own_in_its_menu(workplace: Workplace) -> None:
    menus = workplace.window.menus
    actions = [*menus.themes.values(), menus.recovery, menus.history, menus.zoom_in, menus.zoom_out]
    letters = [action.text().partition("&")[2][:1].lower() for action in actions]
    assert all(letters)
    assert len(set(letters)) == len(letters)


def test_that_all_assessments_are_taken_out_as_one_table(
    workplace: Workplace, clinic_file: Path, passphrase: str, tmp_path: Path, qtbot: QtBot
) -> None:
    from analytics.demo.clinic import synthetic_clinic

    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.add_records(synthetic_clinic(1, 3), label="Invented patients")
    workplace.open(clinic_file)
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    workplace.furniture.export_assessments.write(tmp_path / "all.csv")
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    lines = (tmp_path / "all.csv").read_text(encoding="utf-8").splitlines()
    assert len({line.split(",")[0] for line in lines[1:]}) == 3
    assert "3 patients" in workplace.window.problems.text


def test_that_stopping_the_assessments_of_all_leaves_no_file_and_tells_no_failure(
    workplace: Workplace,
    clinic_file: Path,
    passphrase: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from analytics.demo.clinic import synthetic_clinic
    from app import clinic_assessments

    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.add_records(synthetic_clinic(1, 3), label="Invented patients")
    workplace.open(clinic_file)
    with qtbot.waitSignal(workplace.session.opened):
        _unlock(workplace, passphrase, qtbot)
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    assess, begun, stopped, assessed = clinic_assessments.assess_all, threading.Event(), threading.Event(), []

    def held(*args: Any, **kwargs: Any) -> Any:
        assessed.append(args)
        begun.set()
        assert stopped.wait(30)
        return assess(*args, **kwargs)

    monkeypatch.setattr(clinic_assessments, "assess_all", held)
    folder = tmp_path / "taken out"
    folder.mkdir()
    workplace.furniture.export_assessments.write(folder / "all.csv")
    qtbot.waitUntil(begun.is_set)
    assert [path.name for path in folder.iterdir()] == [".all.csv.unfinished"]
    workplace.tasks.cancel("assessments")
    stopped.set()
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    assert len(assessed) == 1
    assert list(folder.iterdir()) == []
    assert workplace.window.problems.text == ""
    monkeypatch.undo()
    workplace.furniture.export_assessments.write(folder / "all.csv")
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    assert [path.name for path in folder.iterdir()] == ["all.csv"]
