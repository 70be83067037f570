"""The desk tells expected errors in sentences, and keeps everything else without patient data."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from analytics.errors import PatientNotFound
from app.error_log import LOGGER, start_log
from app.errors import ErrorDesk


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    yield start_log(tmp_path)
    logger = logging.getLogger(LOGGER)
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


def _bug() -> Exception:
    try:
        int("Müller")
    except ValueError as error:
        return error
    raise AssertionError


def test_that_an_expected_error_becomes_a_sentence(qtbot: QtBot) -> None:
    desk = ErrorDesk()
    with qtbot.waitSignal(desk.sentence_ready) as told:
        desk.take(PatientNotFound())
    assert told.args == ["No patient of this clinic has this number or id."]


def test_that_a_nearer_place_is_told_before_the_window(qtbot: QtBot) -> None:
    desk = ErrorDesk()
    told: list[str] = []
    with qtbot.assertNotEmitted(desk.sentence_ready):
        desk.at(told.append)(PatientNotFound())
    assert len(told) == 1


def test_that_a_bug_is_logged_and_offered_even_from_a_near_place(log: Path, qtbot: QtBot) -> None:
    desk = ErrorDesk()
    told: list[str] = []
    with qtbot.waitSignal(desk.bug_found) as found:
        desk.at(told.append)(_bug())
    assert told == []
    assert found.args[0].startswith("ValueError\n  test_errors.py:")


def test_that_the_log_and_the_report_never_quote_a_value(log: Path, qtbot: QtBot) -> None:
    desk = ErrorDesk()
    with qtbot.waitSignal(desk.bug_found) as found:
        desk.take(_bug())
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_errors.py" in written
    assert "Müller" not in written + found.args[0]


def test_that_the_cause_of_a_bug_is_kept(log: Path, qtbot: QtBot) -> None:
    desk = ErrorDesk()
    try:
        raise RuntimeError("secret") from _bug()
    except RuntimeError as error:
        with qtbot.waitSignal(desk.bug_found) as found:
            desk.take(error)
    assert "RuntimeError" in found.args[0]
    assert "ValueError" in found.args[0]
