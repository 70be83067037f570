"""The history of a patient names imports, undo and redo."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from app.settings import UserSettings
from app.workplace import Workplace

P: Any = -1
FILE = "counts.csv"


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)


@pytest.fixture
def workplace(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clinic_file: Path, passphrase: str
) -> Iterator[Workplace]:
    """A window with a clinic into which one patient with two values was imported, and the patient open."""
    QLocale.setDefault(QLocale("en_GB"))
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    now = lambda: datetime(2026, 11, 20, 14, 2, tzinfo=UTC)  # noqa: E731
    workplace = Workplace(qapp, UserSettings(store), now=now, imports_ahead=False)
    qtbot.addWidget(workplace.window)
    workplace.furnish()
    workplace.open(clinic_file)
    session = workplace.session
    with qtbot.waitSignal(session.opened):
        session.unlock(clinic_file, passphrase, user=None, title="", failed=_unexpected)
    day = CalendarDate(2024, 3, 12)
    values = [Result(-n, P, "IGG", day, Measured(float(n)), str(n)) for n in (1, 2)]  # type: ignore[arg-type]
    changes = (Change(None, Patient(P, "u", "007", "Weiss")), *(Change(None, value) for value in values))
    with qtbot.waitSignal(session.changed):
        session.execute(Command(f"Import {FILE}", changes, is_batch=True), title="")
    yield workplace
    workplace.window.close()
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)


def test_that_an_imported_patient_has_a_history_of_import_undo_and_redo(
    workplace: Workplace, qtbot: QtBot
) -> None:
    for step in (workplace.session.undo, workplace.session.redo):
        qtbot.waitUntil(lambda: workplace.tasks.is_idle)
        with qtbot.waitSignal(workplace.session.changed):
            step()
    qtbot.waitUntil(lambda: workplace.tasks.is_idle)
    workplace.window.menus.next.trigger()
    workplace.window.menus.history.trigger()
    model = workplace.furniture.page.patient.history.model
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    assert [model.index(row, 3).data() for row in range(3)] == [
        f"Done again: import of {FILE}", f"Undone: import of {FILE}", f"Import of {FILE}",
    ]  # fmt: skip
    assert model.index(1, 4).data() == "1 patient deleted; 2 results deleted"
