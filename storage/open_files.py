"""Which clinic files this process has open.

POSIX drops all locks that a process holds on a file as soon as the process closes any descriptor of it, so
a file that SQLite has open here must never be opened and closed beside SQLite: what its first bytes say is
remembered instead.
"""

from pathlib import Path

_open: dict[tuple[int, int], list[bytes]] = {}


def note_opened(path: Path, file_id: bytes) -> None:
    """Remember that a connection was opened."""
    _open.setdefault(_identity(path), []).append(file_id)


def note_closed(path: Path) -> None:
    """Forget one connection."""
    try:
        known = _open.get(_identity(path))
    except OSError:  # the file was moved away while it was open; its entry does no harm
        return
    if known:
        known.pop()


def known_id(path: Path) -> bytes | None:
    """Return the id of the file at *path* where this process has it open."""
    known = _open.get(_identity(path))
    return known[-1] if known else None


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
