"""Typed text is on the disk a moment later, before every lock, and again after a failure."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from app.draft_keeper import KEEP_MS, DraftKeeper
from app.session import Session
from app.tasks import TaskRunner
from storage.clinic import Clinic
from storage.faults import DiskFull

SOMEBODY = PatientId(1)
P: Any = -1


@pytest.fixture
def unlock(session: Session, clinic_file: Path, passphrase: str, qtbot: QtBot) -> Callable[[], Session]:
    def open_() -> Session:
        with qtbot.waitSignal(session.opened):
            session.unlock(clinic_file, passphrase, user=None, title="", failed=lambda e: None)
        return session

    return open_


@pytest.fixture
def keeper(unlock: Callable[[], Session], clinic_file: Path, passphrase: str) -> DraftKeeper:
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.execute(Command("New", (Change(None, Patient(P, "u", "1")),)))
    return DraftKeeper(unlock(), "letter")


def test_that_text_is_kept_soon_also_from_somebody_who_types_without_a_pause(
    keeper: DraftKeeper, session: Session, qtbot: QtBot
) -> None:
    assert KEEP_MS <= 5000
    keeper.note(SOMEBODY, '"a"')
    started = keeper._timer.remainingTime()
    keeper.note(SOMEBODY, '"ab"')
    assert keeper._timer.remainingTime() <= started
    assert keeper.read(SOMEBODY) == '"ab"'
    with qtbot.waitSignal(session.draft_kept):
        keeper._timer.timeout.emit()
    draft = session.reader.drafts.get("letter", SOMEBODY)
    assert draft is not None
    assert draft.content == '"ab"'
    assert keeper.is_settled
    assert session.undo_stack.undo_label is None


def test_that_nothing_typed_is_lost_by_locking(
    keeper: DraftKeeper, session: Session, unlock: Callable[[], Session], tasks: TaskRunner, qtbot: QtBot
) -> None:
    keeper.note(SOMEBODY, '"last words"')
    session.close()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert keeper.is_settled
    unlock()
    assert keeper.read(SOMEBODY) == '"last words"'


def test_that_a_draft_that_is_given_up_is_gone(keeper: DraftKeeper, session: Session, qtbot: QtBot) -> None:
    keeper.note(SOMEBODY, '"a"')
    keeper.flush()
    keeper.note(SOMEBODY, None)
    assert keeper.read(SOMEBODY) is None
    keeper.flush()
    qtbot.waitUntil(lambda: keeper.is_settled)
    assert session.reader.drafts.get("letter", SOMEBODY) is None


def test_that_text_waits_for_the_next_try_where_it_could_not_be_written(
    keeper: DraftKeeper, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(file="clinic.aftercart")

    with monkeypatch.context() as patched:
        patched.setattr(Clinic, "keep_draft", full)
        keeper.note(SOMEBODY, '"a"')
        with qtbot.waitSignal(session.save_failed) as told:
            keeper.flush()
    assert isinstance(told.args[0], DiskFull)
    assert keeper.read(SOMEBODY) == '"a"'
    with qtbot.waitSignal(session.draft_kept):
        keeper.flush()
    assert session.reader.drafts.get("letter", SOMEBODY) is not None
