"""Fixtures of the application's tests."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.garbage import collect_if_due
from app.session import Session
from app.tasks import TaskRunner
from storage.clinic import Clinic
from storage.keys import KdfCost

PASSPHRASE = "correct horse"
QUICK = KdfCost(n=2**10, r=8, p=1)


@pytest.fixture(scope="session", autouse=True)
def one_application(qapp: QApplication) -> QApplication:
    """The whole application, made before a command makes one that can only draw pictures."""
    return qapp


@pytest.fixture(autouse=True)
def garbage_stays_on_this_thread() -> Iterator[None]:
    """No worker of a test collects the windows that another test left."""
    gc.disable()
    yield
    collect_if_due()
    gc.enable()


@pytest.fixture
def passphrase() -> str:
    """Opens ``clinic_file``."""
    return PASSPHRASE


@pytest.fixture
def clinic_file(tmp_path: Path) -> Path:
    """An empty clinic file of a.martin, with a cheap key."""
    path = tmp_path / "clinic.aftercart"
    Clinic.create(path, PASSPHRASE, user="a.martin", kdf=QUICK).close()
    return path


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    """A runner that is closed at the end."""
    runner = TaskRunner()
    yield runner
    runner.cancel_all()
    runner.wait()
    qtbot.waitUntil(lambda: runner.is_idle)


@pytest.fixture
def session(tasks: TaskRunner, qtbot: QtBot) -> Iterator[Session]:
    """A session without a clinic; closed at the end."""
    session = Session(tasks)
    yield session
    session.close()
    qtbot.waitUntil(lambda: tasks.is_idle)
