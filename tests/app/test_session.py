"""The session changes a clinic on one thread, and can take every change back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from analytics.errors import EditConflict
from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from app.session import Session
from app.tasks import Cancelled, TaskRunner
from storage.clinic import Clinic
from storage.faults import FileExists, WrongPassphrase


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)


def _set(value: str, before: str | None = None) -> Command:
    old = Setting("ir.baseline", before) if before is not None else None
    return Command(f"Set {value}", (Change(old, Setting("ir.baseline", value)),))


@pytest.fixture
def opened(session: Session, clinic_file: Path, passphrase: str, qtbot: QtBot) -> Session:
    with qtbot.waitSignal(session.opened):
        session.unlock(clinic_file, passphrase, user=None, title="Unlock", failed=_unexpected)
    return session


def test_that_an_unlocked_clinic_can_be_read_at_once(opened: Session) -> None:
    assert opened.is_open
    assert not opened.is_read_only
    assert opened.reader.user == "a.martin"


def test_that_a_wrong_passphrase_opens_nothing(session: Session, clinic_file: Path, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    session.unlock(clinic_file, "wrong horse", user=None, title="Unlock", failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert [type(e) for e in errors] == [WrongPassphrase]
    assert not session.is_open


def test_that_a_new_clinic_is_open_and_an_existing_file_is_kept(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "new.aftercart"
    with qtbot.waitSignal(session.opened):
        session.create(path, "correct horse", user="b.weiss", title="Create", failed=_unexpected)
    assert session.reader.users == ("b.weiss",)
    errors: list[Exception] = []
    session.create(path, "another horse", user="x", title="Create", failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert [type(e) for e in errors] == [FileExists]
    assert session.is_open


def test_that_a_change_is_carried_out_taken_back_and_done_again(opened: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignals([opened.saving, opened.saved, opened.changed]):
        opened.execute(_set("after_low"), title="Set")
    assert opened.reader.settings.get("ir.baseline") == "after_low"
    assert opened.undo_stack.undo_label == "Set after_low"
    with qtbot.waitSignal(opened.changed):
        opened.undo()
    assert opened.reader.settings.get("ir.baseline") is None
    assert opened.undo_stack.redo_label == "Set after_low"
    with qtbot.waitSignal(opened.changed):
        opened.redo()
    assert opened.reader.settings.get("ir.baseline") == "after_low"


def test_that_a_conflict_changes_nothing_and_is_told(opened: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.changed):
        opened.execute(_set("after_low"), title="Set")
    with qtbot.waitSignal(opened.save_failed) as failed, qtbot.assertNotEmitted(opened.changed):
        opened.execute(_set("any", before="something else"), title="Set")
    assert isinstance(failed.args[0], EditConflict)
    assert opened.reader.settings.get("ir.baseline") == "after_low"
    assert opened.undo_stack.undo_label == "Set after_low"


def test_that_a_file_somebody_else_writes_to_opens_for_reading(
    session: Session, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    with Clinic.open(clinic_file, passphrase), qtbot.waitSignal(session.opened):
        session.unlock(clinic_file, passphrase, user=None, title="Unlock", failed=_unexpected)
    assert session.is_read_only
    assert session.held_by


def test_that_locking_releases_the_file_and_forgets_what_could_be_undone(
    opened: Session, tasks: TaskRunner, clinic_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opened.changed):
        opened.execute(_set("after_low"), title="Set")
    with qtbot.waitSignal(opened.closed):
        opened.close()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert opened.undo_stack.undo_label is None
    with Clinic.open(clinic_file, passphrase) as other:
        assert other.is_writer


def test_that_what_is_final_is_not_offered_for_undo(opened: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.changed):
        opened.execute(_set("after_low"), title="Set", is_final=True)
    assert opened.undo_stack.undo_label is None
    assert opened.reader.settings.get("ir.baseline") == "after_low"


def test_that_whoever_holds_unfinished_text_hears_of_the_lock_while_the_file_is_open(
    opened: Session, qtbot: QtBot
) -> None:
    states: list[bool] = []
    opened.closing.connect(lambda: states.append(opened.is_open))
    opened.closed.connect(lambda: states.append(opened.is_open))
    opened.close()
    assert states == [True, False]


def test_that_a_task_reads_only_the_clinic_it_was_begun_for(
    opened: Session, tmp_path: Path, passphrase: str, qtbot: QtBot
) -> None:
    open_reader = opened.reader_for_task()
    with open_reader() as clinic:
        assert clinic.file_id == opened.reader.file_id
    opened.close()
    with pytest.raises(Cancelled):
        open_reader()
    with qtbot.waitSignal(opened.opened):
        opened.create(tmp_path / "other.aftercart", passphrase, user="b", title="", failed=_unexpected)
    with pytest.raises(Cancelled):
        open_reader()


def test_that_every_press_of_undo_counts_while_a_short_write_is_on_its_way(
    opened: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    for before, value in ((None, "a"), ("a", "b"), ("b", "c")):
        with qtbot.waitSignal(opened.changed):
            opened.execute(_set(value, before), title="Set")
        qtbot.waitUntil(lambda: not tasks.is_writing)
    for _ in range(2):
        opened.undo()
    assert opened.takes_undo
    qtbot.waitUntil(lambda: opened.undo_stack.undo_label == "Set a" and not tasks.is_writing)
    opened.redo()
    opened.undo()
    opened.redo()
    qtbot.waitUntil(lambda: opened.undo_stack.undo_label == "Set b" and not tasks.is_writing)
    assert opened.reader.settings.get("ir.baseline") == "b"


def test_that_undo_is_refused_while_an_import_runs(opened: Session, tasks: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.changed):
        opened.execute(_set("a"), title="Set")
    qtbot.waitUntil(lambda: not tasks.is_writing)
    opened.execute(_set("b", "a"), title="Import")
    assert not opened.takes_undo
    opened.undo()
    qtbot.waitUntil(lambda: not tasks.is_writing)
    assert opened.undo_stack.undo_label == "Set b"


def test_that_undo_waits_for_what_was_entered_before(
    opened: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    opened.hold_undo(is_held=True)
    opened.undo()
    with qtbot.waitSignal(opened.changed):
        opened.execute(_set("a"), title="Set")
    qtbot.waitUntil(lambda: not tasks.is_writing)
    opened.hold_undo(is_held=False)
    qtbot.waitUntil(lambda: opened.undo_stack.redo_label == "Set a" and not tasks.is_writing)
    assert opened.reader.settings.get("ir.baseline") is None


def test_that_what_arrives_after_the_lock_is_not_remembered(
    opened: Session, tasks: TaskRunner, qtbot: QtBot
) -> None:
    opened.execute(_set("a"), title="Set")
    opened.close()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert opened.undo_stack.undo_label is None
