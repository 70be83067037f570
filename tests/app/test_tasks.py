"""Tasks run beside the window and always come home."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.tasks import Task, TaskRunner, Tick


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.cancel_all()
    assert runner.wait()
    qtbot.waitUntil(lambda: runner.is_idle)


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)


def test_that_the_result_comes_home_to_the_windows_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    threads: list[Any] = []

    def work(tick: Tick) -> int:
        threads.append(threading.current_thread())
        return 42

    results: list[tuple[int, Any]] = []
    runner.run(
        work,
        title="Count",
        then=lambda n: results.append((n, threading.current_thread())),
        failed=_unexpected,
    )
    qtbot.waitUntil(lambda: bool(results))
    assert results == [(42, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_that_an_error_goes_to_failed_and_never_to_then(runner: TaskRunner, qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def work(tick: Tick) -> None:
        raise ValueError("no")

    runner.run(work, title="Fail", then=lambda _: _unexpected(ValueError("then")), failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert [type(e) for e in errors] == [ValueError]


def test_that_progress_is_told_in_the_windows_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, int, Any]] = []
    gate = threading.Event()

    def work(tick: Tick) -> None:
        gate.wait(5)
        tick(3, 3)

    task = runner.run(work, title="Tick", then=lambda _: None, failed=_unexpected)
    task.progressed.connect(lambda done, total: seen.append((done, total, threading.current_thread())))
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(3, 3, threading.main_thread())]


def test_that_cancelling_stops_the_work_at_its_next_tick(runner: TaskRunner, qtbot: QtBot) -> None:
    reached: list[str] = []
    entered, gate = threading.Event(), threading.Event()

    def work(tick: Tick) -> None:
        entered.set()
        gate.wait(5)
        tick(1, 2)
        reached.append("too far")

    task = runner.run(work, title="Stop", then=lambda _: reached.append("then"), failed=_unexpected)
    entered.wait(5)
    with qtbot.waitSignal(task.finished):
        task.cancel()
        gate.set()
    assert reached == []


def test_that_a_newer_task_of_the_same_channel_replaces_the_older(runner: TaskRunner, qtbot: QtBot) -> None:
    shown: list[str] = []
    gate = threading.Event()

    def slow(tick: Tick) -> str:
        gate.wait(5)
        return "old patient"

    runner.run(slow, title="Old", then=shown.append, failed=_unexpected, channel="patient")
    runner.run(
        lambda tick: "new patient", title="New", then=shown.append, failed=_unexpected, channel="patient"
    )
    gate.set()
    qtbot.waitUntil(lambda: runner.is_idle)
    assert shown == ["new patient"]


def test_that_writers_wait_for_each_other_and_saving_is_disabled_meanwhile(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    at_work: list[int] = []
    overlaps: list[int] = []
    writing: list[bool] = []
    runner.writing_changed.connect(writing.append)

    def work(tick: Tick) -> None:
        at_work.append(1)
        overlaps.append(len(at_work))
        at_work.pop()

    for _ in range(5):
        runner.write(work, title="Write", then=lambda _: None, failed=_unexpected)
    assert runner.is_writing
    qtbot.waitUntil(lambda: runner.is_idle)
    assert overlaps == [1] * 5
    assert writing[-1] is False
    assert not runner.is_writing


def test_that_the_runner_announces_what_it_starts(runner: TaskRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.started) as announced:
        runner.run(lambda tick: None, title="Named", then=lambda _: None, failed=_unexpected)
    task = announced.args[0]
    assert isinstance(task, Task)
    assert task.title == "Named"


def test_that_all_writers_share_one_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    """A connection belongs to the thread that opened it."""
    threads: list[int] = []
    for _ in range(5):
        runner.write(
            lambda tick: threads.append(threading.get_ident()),
            title="Write",
            then=lambda _: None,
            failed=_unexpected,
        )
        qtbot.waitUntil(lambda: runner.is_idle)
    assert len(threads) == 5
    assert len(set(threads)) == 1


def test_that_what_a_writer_has_done_is_told_even_after_cancelling(runner: TaskRunner, qtbot: QtBot) -> None:
    entered, gate, done = threading.Event(), threading.Event(), []

    def work(tick: Tick) -> str:
        entered.set()
        gate.wait(5)
        return "committed"

    task = runner.write(work, title="Write", then=done.append, failed=_unexpected)
    entered.wait(5)
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: runner.is_idle)
    assert done == ["committed"]


def test_that_work_which_pauses_first_is_stopped_in_its_pause(runner: TaskRunner, qtbot: QtBot) -> None:
    done: list[str] = []
    task = runner.run(
        lambda tick: done.append("worked"),
        title="Wait",
        then=lambda _: done.append("told"),
        failed=_unexpected,
        pause_ms=600_000,
    )
    with qtbot.waitSignal(task.finished, timeout=5000):
        task.cancel()
    assert done == []


def test_that_work_begins_when_its_pause_is_over(runner: TaskRunner, qtbot: QtBot) -> None:
    done: list[int] = []
    runner.run(lambda tick: 7, title="Wait", then=done.append, failed=_unexpected, pause_ms=1)
    qtbot.waitUntil(lambda: done == [7])
