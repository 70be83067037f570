"""Slow libraries are kept out of one import, of one thread: the window imports them at the same time."""

import importlib
import subprocess
import sys
import threading

import pytest

from storage.kept_out import kept_out

NAME = "colorsys"  # a small module of the standard library that nothing here holds on to


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, NAME, raising=False)


@pytest.mark.usefixtures("fresh")
def test_that_a_module_is_not_found_until_it_is_let_in_again() -> None:
    with kept_out(NAME), pytest.raises(ImportError):
        importlib.import_module(NAME)
    assert importlib.import_module(NAME).rgb_to_hsv


@pytest.mark.usefixtures("fresh")
def test_that_another_thread_imports_it_meanwhile() -> None:
    found: list[object] = []
    with kept_out(NAME):
        other = threading.Thread(target=lambda: found.append(importlib.import_module(NAME)))
        other.start()
        other.join()
    assert [one.__name__ for one in found] == [NAME]  # type: ignore[attr-defined]


def test_that_the_driver_comes_without_numpy_and_lets_it_in_afterwards() -> None:
    said = "import sys, storage.driver; print('numpy' in sys.modules); import numpy; print(numpy.__name__)"
    told = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "numpy"]
