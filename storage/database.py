"""The encrypted database: making it, opening it, bringing it up to date."""

import os
from collections.abc import Callable
from pathlib import Path

from storage.clinic_file import PAGE_BYTES, check_size, is_cut
from storage.driver import Connection, Database, connect
from storage.faults import (
    FileCut,
    FileDamaged,
    NewerFile,
    NotAClinicFile,
    OlderFile,
    ReadOnlyFile,
    expected,
)
from storage.migrations import is_newer, schema

APPLICATION_ID = 0x41434152  # "ACAR"
_BUSY_SECONDS = 5.0
_LONGEST_LOG_BYTES = 64 << 20  # what a large import leaves of its log, once it is in the file


def keyed(
    path: Path, key: bytes, salt: bytes, *, mode: str, is_shared: bool = False, is_frozen: bool = False
) -> Connection:
    """Connect to *path* with the raw data key; *mode* is SQLite's ``rwc``, ``rw`` or ``ro``.

    A file *is_frozen* when nobody can write to it or its folder: it is read without lock and log.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if is_frozen else ''}"
    with expected(path):
        connection = connect(address, timeout_seconds=_BUSY_SECONDS, is_shared=is_shared)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"").fetchall()
        connection.execute(f"PRAGMA cipher_page_size = {PAGE_BYTES}").fetchall()
    return connection


def create_database(path: Path, key: bytes, salt: bytes) -> Connection:
    """Make a new database at *path* with the present schema, and return a connection for writing."""
    connection = keyed(path, key, salt, mode="rwc")
    with expected(path):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        schema.apply(Database(connection))
        _settle_for_writing(connection)
    return connection


def open_for_writing(
    path: Path, key: bytes, salt: bytes, *, back_up: Callable[[Connection], object]
) -> Connection:
    """Open *path*, bringing it up to date if needed after *back_up* made a verified copy.

    Raises:
        FileCut, FileDamaged, NotAClinicFile, NewerFile, ReadOnlyFile, DiskFull, FileLocked.
    """
    if not _is_writable(path):
        raise ReadOnlyFile(file=path.name)
    connection = _opened(path, key, salt, mode="rw")
    try:
        with expected(path):
            db = Database(connection)
            _refuse_newer(db, path)
            if schema.pending(db):
                back_up(connection)
                with db.atomic():  # all steps or none
                    schema.apply(db)
                    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                        raise FileDamaged(file=path.name)
            _settle_for_writing(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_reading(path: Path, key: bytes, salt: bytes) -> Connection:
    """Open *path* so that nothing can be changed through the connection; any one thread may use it.

    Raises:
        FileCut, FileDamaged, NotAClinicFile, NewerFile, OlderFile.
    """
    is_frozen = not _is_writable(path.parent) and not path.with_name(path.name + "-wal").exists()
    mode = "ro" if is_frozen or not _is_writable(path) else "rw"
    connection = _opened(path, key, salt, mode=mode, is_shared=True, is_frozen=is_frozen)
    try:
        with expected(path):
            connection.execute("PRAGMA query_only = ON")
            db = Database(connection)
            _refuse_newer(db, path)
            if schema.pending(db):
                raise OlderFile(file=path.name)
    except BaseException:
        connection.close()
        raise
    return connection


def _opened(
    path: Path, key: bytes, salt: bytes, *, mode: str, is_shared: bool = False, is_frozen: bool = False
) -> Connection:
    """Connect to *path* and read its first page, which proves key and file."""
    check_size(path)
    connection = keyed(path, key, salt, mode=mode, is_shared=is_shared, is_frozen=is_frozen)
    try:
        with expected(path):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    except FileDamaged:
        connection.close()
        if is_cut(path, key):
            raise FileCut(file=path.name) from None
        raise
    except BaseException:
        connection.close()
        raise
    if int(application_id) != APPLICATION_ID:
        connection.close()
        raise NotAClinicFile(file=path.name)
    return connection


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _refuse_newer(db: Database, path: Path) -> None:
    if is_newer(db):
        raise NewerFile(file=path.name)


def _settle_for_writing(connection: Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: to the platter, not to the drive's cache
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    connection.execute(f"PRAGMA journal_size_limit = {_LONGEST_LOG_BYTES}").fetchall()
