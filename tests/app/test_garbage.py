import gc
import threading
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.garbage import GarbageCollector, collect_if_due


class _Cycle:
    """Refers to itself, and says on which thread it was collected."""

    def __init__(self, collected_on: list[threading.Thread]) -> None:
        self._itself: Any = self
        self._collected_on = collected_on

    def __del__(self) -> None:
        self._collected_on.append(threading.current_thread())


def test_that_no_worker_collects_and_the_windows_thread_does(qtbot: QtBot) -> None:
    parent = QObject()
    collector = GarbageCollector(parent)
    threads: list[threading.Thread] = []

    def work() -> None:
        for _ in range(20_000):
            _Cycle(threads)

    try:
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
        assert threads == []
        qtbot.waitUntil(lambda: len(threads) > 0)
        assert set(threads) == {threading.main_thread()}
    finally:
        collector.stop()
        gc.collect()


def test_that_what_is_old_waits_while_something_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.garbage._WHOLE_EVERY_SECONDS", 0)
    parent, busy, threads = QObject(), [True], list[threading.Thread]()
    old = _Cycle(threads)
    gc.collect()  # it is of the oldest generation now
    collector = GarbageCollector(parent, lambda: bool(busy))
    try:
        del old
        young = list[threading.Thread]()
        for _ in range(2_000):
            _Cycle(young)
        qtbot.waitUntil(lambda: len(young) > 0)
        assert threads == []
        busy.clear()
        qtbot.waitUntil(lambda: len(threads) > 0)
    finally:
        collector.stop()
        gc.collect()


def test_that_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    gc.disable()
    try:
        threads: list[threading.Thread] = []
        _Cycle(threads)
        collect_if_due()
        assert threads == []
    finally:
        gc.enable()
        gc.collect()
