"""One writer at a time: an operating-system lock on ``NAME.aftercart.lock``.

The system releases the lock when its process ends in any way, so a dead writer never blocks the file.
The lock file itself stays; it names the host and the process that hold it, no patient.
"""

import json
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from storage.faults import FileLocked, expected

_LOCKED_BYTE = 1 << 30  # far behind the content, so that others can read who holds it (Windows)


class WriterLock:
    """The right to write to one clinic file, held until released.

    Raises:
        FileLocked: another process, or another window of this one, holds it.
    """

    def __init__(self, clinic_file: Path) -> None:
        path = clinic_file.with_name(clinic_file.name + ".lock")
        with expected(path):
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            holder = _holder(self._descriptor)
            os.close(self._descriptor)
            raise FileLocked(file=clinic_file.name, host=holder.get("host"), pid=holder.get("pid")) from None
        content = json.dumps({"host": socket.gethostname(), "pid": os.getpid()}).encode()
        with suppress(OSError):  # a full disk must not keep anybody from opening their file
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, content)

    def release(self) -> None:
        """Let others write; releasing twice does no harm."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(descriptor: int) -> dict[str, object]:
    """Return who says to hold the lock; nothing where the file cannot be read as that."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        found = json.loads(os.read(descriptor, 4096))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
