"""Backups: one file that holds the encrypted database, its key file and a manifest.

``NAME-YYYYMMDD-HHMMSS.aftercart-backup`` is a zip without compression (what is encrypted does not shrink).
It is written under another name, and gets its own only after it was read again and its copy proven to
open, to be whole and to end in the same audit entry. A restore proves the same before a file appears.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from storage.audit import AuditHead, AuditTrail
from storage.clinic_file import file_id_of
from storage.database import keyed
from storage.driver import Connection, Database, DatabaseError
from storage.faults import (
    BackupDamaged,
    BackupNewer,
    FileCut,
    FileDamaged,
    FileExists,
    FileMissing,
    FolderMissing,
    expected,
)
from storage.integrity import broken_seals, foreign_key_problems, page_problems
from storage.key_file import data_key, key_file_of, parse_key_file
from storage.migrations import schema
from storage.replacing import sync_file, sync_folder, write_atomically

FORMAT = 1
_DATABASE, _KEYS, _MANIFEST = "clinic.aftercart", "clinic.aftercart.keys", "manifest.json"
_PIECE_BYTES = 1 << 20
_PAGES_A_STEP = 2000

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; nothing of it is a patient's."""

    file_id: str
    made_at: str
    database_sha256: str
    keys_sha256: str
    migrations: tuple[str, ...]
    head: AuditHead

    def as_json(self) -> str:
        """Return the manifest as it stands in the backup."""
        document = {
            "format": FORMAT,
            "file_id": self.file_id,
            "made_at": self.made_at,
            "database_sha256": self.database_sha256,
            "keys_sha256": self.keys_sha256,
            "migrations": list(self.migrations),
            "audit_head": {"sequence": self.head.sequence, "hash": self.head.hash},
        }
        return json.dumps(document, indent=1)


def back_up(
    connection: Connection,
    path: Path,
    key: bytes,
    file_id: bytes,
    folder: Path,
    stamp: datetime,
    *,
    tick: Tick | None = None,
) -> Path:
    """Write a proven backup of the clinic file *path* into *folder* and return its path.

    Args:
        connection: open on *path*.
        path: the clinic file; its key file stands beside it.
        key: the data key.
        file_id: of the clinic file.
        folder: where the backup goes.
        stamp: the time it is named after.
        tick: is called with the pages copied and all pages; what it raises stops the backup.

    Raises:
        FolderMissing, FolderNotWritable, FileExists, DiskFull, FileDamaged: the file itself is not whole.
    """
    target = folder.resolve() / f"{path.stem}-{stamp:%Y%m%d-%H%M%S}.aftercart-backup"
    if not target.parent.is_dir():
        raise FolderMissing(folder=target.parent.name)
    if target.exists():
        raise FileExists(file=target.name)
    copy, part = target.with_name(f".{target.name}.copy"), target.with_name(f".{target.name}.part")
    with expected(target), _removed_at_the_end(copy, part):
        if broken_seals(connection):  # the copy seals what it reads anew, so damage would go unseen
            raise FileDamaged(file=path.name)
        with _one_state_of(connection):
            head = AuditTrail(connection).head()
            counts = _row_counts(connection)
            _copy_database(connection, copy, key, file_id, tick)
        if _prove(copy, key, file_id, head) != counts:
            raise FileDamaged(file=path.name)
        keys = key_file_of(path).read_bytes()
        manifest = Manifest(
            file_id=file_id.hex(),
            made_at=stamp.isoformat(),
            database_sha256=_sha256_of(copy),
            keys_sha256=hashlib.sha256(keys).hexdigest(),
            migrations=tuple(step.name for step in schema.applied(Database(connection))),
            head=head,
        )
        _write_zip(part, copy, keys, manifest)
        with _opened_zip(part) as archive:
            _check_hashes(archive, _manifest_in(archive, part), part)
        part.replace(target)
        sync_folder(target.parent)
    return target


def restore(backup: Path, target: Path, passphrase: str) -> None:
    """Make the clinic file *target* and its key file from *backup*, once both are proven.

    Raises:
        FileMissing, BackupDamaged, BackupNewer, WrongPassphrase, EmptyPassphrase, FileExists,
        FolderMissing, FolderNotWritable, DiskFull.
    """
    backup, target = backup.resolve(), target.resolve()
    if not backup.is_file():
        raise FileMissing(file=backup.name)
    if not target.parent.is_dir():
        raise FolderMissing(folder=target.parent.name)
    for there in (target, key_file_of(target), target.with_name(target.name + "-wal")):
        if there.exists():
            raise FileExists(file=there.name)
    part = target.with_name(f".{target.name}.restored")
    with expected(target), _removed_at_the_end(part), _opened_zip(backup) as archive:
        manifest = _manifest_in(archive, backup)
        _check_hashes(archive, manifest, backup)
        with archive.open(_DATABASE) as source, part.open("wb") as stream:
            while piece := source.read(_PIECE_BYTES):
                stream.write(piece)
        sync_file(part)
        content = archive.read(_KEYS)
        keys = parse_key_file(content, backup)
        if keys.file_id != file_id_of(part) or keys.file_id.hex() != manifest.file_id:
            raise BackupDamaged(file=backup.name)
        key = data_key(keys, passphrase, backup)
        try:
            _prove(part, key, keys.file_id, manifest.head)
        except (FileDamaged, FileCut):
            raise BackupDamaged(file=backup.name) from None
        write_atomically(key_file_of(target), content)
        part.replace(target)
        sync_folder(target.parent)


def _copy_database(connection: Connection, copy: Path, key: bytes, file_id: bytes, tick: Tick | None) -> None:
    """Copy page by page, encrypted with the same key; the copy needs no log beside it."""
    target = keyed(copy, key, file_id, mode="rwc")
    copy.chmod(0o600)
    try:

        def progress(_status: int, remaining: int, total: int) -> None:
            if tick is not None:
                tick(total - remaining, total)

        connection.backup(target, pages=_PAGES_A_STEP, progress=progress)
        target.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        target.close()
    sync_file(copy)


def _prove(path: Path, key: bytes, file_id: bytes, head: AuditHead) -> dict[str, int]:
    """Open the database at *path*, check that it is whole and ends in *head*, and count its rows.

    Raises:
        FileDamaged.
    """
    connection = keyed(path, key, file_id, mode="ro")
    try:
        is_whole = (
            not broken_seals(connection)
            and not page_problems(connection)
            and not foreign_key_problems(connection)
            and AuditTrail(connection).head() == head
        )
        if not is_whole:
            raise FileDamaged(file=path.name)
        return _row_counts(connection)
    except DatabaseError:
        raise FileDamaged(file=path.name) from None
    finally:
        connection.close()


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


@contextmanager
def _one_state_of(connection: Connection) -> Iterator[None]:
    """Read one and the same state, whatever others commit meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def _removed_at_the_end(*parts: Path) -> Iterator[None]:
    try:
        yield
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _write_zip(part: Path, copy: Path, keys: bytes, manifest: Manifest) -> None:
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_MANIFEST, manifest.as_json())
        archive.writestr(_KEYS, keys)
        archive.write(copy, _DATABASE)
    part.chmod(0o600)
    sync_file(part)


@contextmanager
def _opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup; whatever its bytes do to the reader means that it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sorted(archive.namelist()) != sorted((_DATABASE, _KEYS, _MANIFEST)):
                raise BackupDamaged(file=path.name)
            yield archive
    except (zipfile.BadZipFile, EOFError, NotImplementedError):
        raise BackupDamaged(file=path.name) from None


def _manifest_in(archive: zipfile.ZipFile, path: Path) -> Manifest:
    try:
        found: Any = json.loads(archive.read(_MANIFEST))
        if isinstance(found["format"], int) and found["format"] > FORMAT:
            raise BackupNewer(file=path.name)
        return Manifest(
            file_id=str(found["file_id"]),
            made_at=str(found["made_at"]),
            database_sha256=str(found["database_sha256"]),
            keys_sha256=str(found["keys_sha256"]),
            migrations=tuple(found["migrations"]),
            head=AuditHead(int(found["audit_head"]["sequence"]), str(found["audit_head"]["hash"])),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BackupDamaged(file=path.name) from None


def _check_hashes(archive: zipfile.ZipFile, manifest: Manifest, path: Path) -> None:
    with archive.open(_DATABASE) as database, archive.open(_KEYS) as keys:
        found = _sha256(database), _sha256(keys)
    if found != (manifest.database_sha256, manifest.keys_sha256):
        raise BackupDamaged(file=path.name)


def _sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return _sha256(stream)


def _sha256(stream: Any) -> str:
    digest = hashlib.sha256()
    while piece := stream.read(_PIECE_BYTES):
        digest.update(piece)
    return digest.hexdigest()
