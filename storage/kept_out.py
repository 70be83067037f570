"""Keeping slow libraries out of an import that would take them only if they are there."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_OUT: ContextVar[frozenset[str]] = ContextVar("kept out", default=frozenset())
"""Each thread has its own: others may be importing the same modules at this moment."""


class _KeptOut(MetaPathFinder):
    """Finds none of the modules that are kept out."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse the modules that are kept out; leave all others to whoever finds them."""
        if fullname in _OUT.get():
            raise ModuleNotFoundError(f"{fullname} is kept out of this import", name=fullname)
        return None


@contextmanager
def kept_out(*names: str) -> Iterator[None]:
    """Let this thread import none of the modules *names*; what is imported already stays."""
    finder, before = _KeptOut(), _OUT.set(frozenset(names))
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        _OUT.reset(before)
