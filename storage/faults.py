"""What can be wrong with a clinic file, each its own class, and the driver's errors that mean it.

Facts hold base names of files, never what stands in them.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analytics.errors import ExpectedError
from storage import driver


class FileMissing(ExpectedError):
    """There is no such file. Facts: ``file``."""


class FolderMissing(ExpectedError):
    """There is no such folder. Facts: ``folder``."""


class FileExists(ExpectedError):
    """A file of this name is already there and is not overwritten. Facts: ``file``."""


class EmptyFile(ExpectedError):
    """The file has no content at all. Facts: ``file``."""


class NotEncrypted(ExpectedError):
    """The file is an ordinary SQLite database. Facts: ``file``."""


class NotAClinicFile(ExpectedError):
    """The file is something else than a clinic file. Facts: ``file``."""


class FileCut(ExpectedError):
    """The end of the file is missing. Facts: ``file``."""


class FileDamaged(ExpectedError):
    """Bytes of the file were changed: a page's seal is broken. Facts: ``file``."""


class NewerFile(ExpectedError):
    """The file was written by a newer version of the program. Facts: ``file``."""


class OlderFile(ExpectedError):
    """The file must be brought up to date first, and it was opened for reading only. Facts: ``file``."""


class KeyFileMissing(ExpectedError):
    """The key file does not stand beside the clinic file. Facts: ``file``."""


class KeyFileDamaged(ExpectedError):
    """The key file cannot be read as one. Facts: ``file``."""


class KeyFileNewer(ExpectedError):
    """The key file has a format this version does not know. Facts: ``file``."""


class KeyFileForeign(ExpectedError):
    """The key file belongs to another clinic file. Facts: ``file``."""


class WrongPassphrase(ExpectedError):
    """No key slot opens with this passphrase. Facts: ``file``."""


class EmptyPassphrase(ExpectedError):
    """No passphrase was given. Facts: none."""


class UnknownUser(ExpectedError):
    """The clinic file has no user of this name. Facts: ``user``, ``users``."""


class UserNotChosen(ExpectedError):
    """The file has several users and none was named. Facts: ``users``."""


class FileLocked(ExpectedError):
    """Somebody else is writing to this file. Facts: ``file``, ``host``, ``pid`` (None where not known)."""


class OpenedForReading(ExpectedError):
    """Something was to be changed in a clinic opened for reading. Facts: ``file``."""


class ReadOnlyFile(ExpectedError):
    """The file must not be written to. Facts: ``file``."""


class FolderNotWritable(ExpectedError):
    """The folder of the file must not be written to. Facts: ``folder``."""


class DiskFull(ExpectedError):
    """There is no space left. Facts: ``file``."""


class FileUnreachable(ExpectedError):
    """The drive does not answer, or the file went away. Facts: ``file``."""


class DuplicateRecord(ExpectedError):
    """A record of this kind with the same unique name or number exists. Facts: ``kind``."""


class BackupDamaged(ExpectedError):
    """A backup is incomplete, or is not what its manifest says. Facts: ``file``."""


class BackupNewer(ExpectedError):
    """A backup has a format this version does not know. Facts: ``file``."""


_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_WORDS = {  # the backup API's errors carry no code
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}


def fault_of(error: BaseException, path: Path) -> ExpectedError | None:
    """Return the situation that a driver's or the system's *error* means at *path*; None: a bug."""
    if isinstance(error, OSError):
        return _fault_of_system(error, path)
    match getattr(error, "sqlite_errorcode", _WORDS.get(str(error), 0)) & 0xFF:
        case code if code in (_BUSY, _LOCKED):
            return FileLocked(file=path.name, host=None, pid=None)
        case code if code == _READONLY:
            return ReadOnlyFile(file=path.name)
        case code if code == _FULL:
            return DiskFull(file=path.name)
        case code if code in (_CORRUPT, _NOTADB):
            return FileDamaged(file=path.name)
        case code if code in (_IOERR, _CANTOPEN):
            return FileUnreachable(file=path.name)
    return None


def _fault_of_system(error: OSError, path: Path) -> ExpectedError | None:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return DiskFull(file=path.name)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return FolderNotWritable(folder=path.parent.name)
        case errno.ENOENT:
            return FileMissing(file=path.name)
        case errno.EIO | errno.ENODEV | errno.ENXIO | errno.ESTALE:
            return FileUnreachable(file=path.name)
    return None


@contextmanager
def expected(path: Path) -> Iterator[None]:
    """Turn the errors of the driver and the system that we expect at *path* into ours; others pass."""
    try:
        yield
    except (driver.Error, OSError) as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
