"""The stack names what it would take back, and keeps both directions in step."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from app.undo import MOST_CHANGES, UndoStack


def _command(label: str, before: str, after: str) -> Command:
    return Command(label, (Change(Setting("ir.baseline", before), Setting("ir.baseline", after)),))


def test_that_an_empty_stack_offers_nothing(qtbot: QtBot) -> None:
    stack = UndoStack()
    assert (stack.undo_label, stack.redo_label, stack.next_undo, stack.next_redo) == (None,) * 4


def test_that_undo_is_the_inverse_of_the_last_command_and_redo_brings_it_back(qtbot: QtBot) -> None:
    stack = UndoStack()
    first, second = _command("First", "a", "b"), _command("Second", "b", "c")
    stack.push(first)
    stack.push(second)
    assert stack.undo_label == "Second"
    undo = stack.next_undo
    assert undo == replace(second.inverse(), label="Undo: Second")
    stack.note_undone(undo)
    assert (stack.undo_label, stack.redo_label) == ("First", "Second")
    redo = stack.next_redo
    assert redo == replace(second, label="Redo: Second")
    stack.note_redone(redo)
    assert (stack.undo_label, stack.redo_label) == ("Second", None)


def test_that_a_new_command_ends_what_could_be_done_again(qtbot: QtBot) -> None:
    stack = UndoStack()
    first = _command("First", "a", "b")
    stack.push(first)
    stack.note_undone(first.inverse())
    stack.push(_command("Other", "a", "z"))
    assert stack.redo_label is None


def test_that_clearing_forgets_both_ways(qtbot: QtBot) -> None:
    stack = UndoStack()
    stack.push(_command("First", "a", "b"))
    with qtbot.waitSignal(stack.changed):
        stack.clear()
    assert (stack.undo_label, stack.redo_label) == (None, None)


def test_that_every_change_of_a_session_by_hand_can_be_taken_back(qtbot: QtBot) -> None:
    stack = UndoStack()
    for number in range(20_000):
        stack.push(_command(str(number), "a", "b"))
    for number in reversed(range(20_000)):
        assert stack.undo_label == str(number)
        undo = stack.next_undo
        assert undo is not None
        stack.note_undone(undo)
    assert stack.undo_label is None


def test_that_the_oldest_go_where_imports_would_fill_the_memory(qtbot: QtBot) -> None:
    stack = UndoStack()
    small = _command("Small", "a", "b")
    large = replace(small, label="Import", changes=small.changes * MOST_CHANGES)
    for command in (small, small, large):
        stack.push(command)
    undo = stack.next_undo
    assert undo is not None
    stack.note_undone(undo)
    assert stack.undo_label is None
    stack.push(large)
    stack.push(small)
    undo = stack.next_undo
    assert undo is not None
    stack.note_undone(undo)
    assert stack.undo_label is None
