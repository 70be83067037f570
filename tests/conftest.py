"""Fixtures that every test may use."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.window_language import ENGLISH, PROPERTY

# The same generated cases in every run: a landing must not hang on luck. HYPOTHESIS_PROFILE=default explores.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What never comes fails after a minute, not after five seconds: a busy machine is no fault of a test's.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    (_wait.__kwdefaults__ or {})["timeout"] = 60_000

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of files made by others, beside the project; tests that need it are left out without it."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared data are not beside this checkout")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def windows_end_with_their_test() -> Iterator[None]:
    """No widget outlives its test: what is left over is styled again by every test that sets a theme."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for window in app.topLevelWidgets():
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def language_ends_with_its_test() -> Iterator[None]:
    """The window speaks English in every test that says nothing else."""
    yield
    app = QCoreApplication.instance()
    if app is not None and app.property(PROPERTY) not in (None, ENGLISH):
        from app.language import install_language

        install_language(app, QLocale("en_GB"))
