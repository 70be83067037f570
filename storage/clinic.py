"""An open clinic file: what it holds, and the one way to change it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from analytics.errors import EditConflict
from analytics.records.command import Command
from analytics.records.draft import Draft
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord
from storage.audit import AuditWriter
from storage.backup import Tick, back_up
from storage.bulk import add_in_bulk
from storage.clinic_file import file_id_of, new_file_id
from storage.database import create_database, open_for_reading, open_for_writing
from storage.driver import Connection, IntegrityError
from storage.execution import Execution
from storage.faults import (
    DuplicateRecord,
    EmptyPassphrase,
    FileExists,
    FolderMissing,
    KeyFileForeign,
    OpenedForReading,
    UnknownUser,
    UserNotChosen,
    expected,
)
from storage.id_counter import IdCounter
from storage.key_file import data_key, key_file_of, new_key_file, read_key_file, write_key_file
from storage.keys import DEFAULT_COST, KdfCost, new_data_key
from storage.lock import WriterLock
from storage.open_files import note_closed, note_opened
from storage.record_json import canonical
from storage.replacing import sync_folder
from storage.result_history import OlderResult, older_results
from storage.shelves import Shelves
from storage.sign_off import check_sign_off

Now = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Clinic(Shelves):
    """A clinic file on one connection; a context manager.

    Attributes:
        is_writer: whether this one may change the file.
        user: whose name stands in the audit trail.
        file_id: names the file and its key file, in hex.
    """

    def __init__(
        self,
        path: Path,
        connection: Connection,
        key: bytes,
        *,
        file_id: bytes,
        user: str | None,
        lock: WriterLock | None,
        now: Now,
    ) -> None:
        super().__init__(connection)
        self.path = path
        self.is_writer = lock is not None
        self.file_id = file_id.hex()
        self.connection = connection
        self.key = key
        self.now = now
        self._lock = lock
        self.users = tuple(name for (name,) in connection.execute("SELECT name FROM clinic_user ORDER BY id"))
        self.is_synthetic = bool(connection.execute("SELECT is_synthetic FROM clinic").fetchone()[0])
        self.user = self._user_named(user)
        note_opened(path, file_id)
        self._is_open = True

    @staticmethod
    def create(
        path: Path,
        passphrase: str,
        *,
        user: str,
        kdf: KdfCost = DEFAULT_COST,
        is_synthetic: bool = False,
        now: Now = _utc_now,
    ) -> "Clinic":
        """Make an empty clinic file and its key file, and open it for writing.

        Raises:
            FileExists, FolderMissing, FolderNotWritable, EmptyPassphrase, DiskFull.
        """
        path = path.resolve()
        if not passphrase.strip():
            raise EmptyPassphrase
        if not path.parent.is_dir():
            raise FolderMissing(folder=path.parent.name)
        key_path, part = key_file_of(path), path.with_name(f".{path.name}.new")
        for there in (path, key_path, path.with_name(path.name + "-wal")):
            if there.exists():
                raise FileExists(file=there.name)
        lock = WriterLock(path)
        try:
            file_id, key = new_file_id(), new_data_key()
            with expected(path):
                part.unlink(missing_ok=True)
                connection = create_database(part, key, file_id)
                try:
                    _write_first_rows(connection, user.strip(), is_synthetic=is_synthetic, at=now())
                finally:
                    connection.close()
                write_key_file(key_path, new_key_file(file_id, key, passphrase, kdf))
                part.replace(path)
                sync_folder(path.parent)
                connection = open_for_writing(path, key, file_id, back_up=lambda _: None)
            return Clinic(path, connection, key, file_id=file_id, user=user.strip(), lock=lock, now=now)
        except BaseException:
            part.unlink(missing_ok=True)
            lock.release()
            raise

    @staticmethod
    def open(
        path: Path,
        passphrase: str,
        *,
        user: str | None = None,
        writer: bool = True,
        now: Now = _utc_now,
    ) -> "Clinic":
        """Open a clinic file, for writing unless told otherwise.

        Raises:
            FileMissing, EmptyFile, NotEncrypted, NotAClinicFile, FileCut, FileDamaged, NewerFile,
            OlderFile, KeyFileMissing, KeyFileDamaged, KeyFileNewer, KeyFileForeign, EmptyPassphrase,
            WrongPassphrase, UnknownUser, UserNotChosen, FileLocked, ReadOnlyFile, FolderNotWritable,
            DiskFull, FileUnreachable.
        """
        path = path.resolve()
        file_id = file_id_of(path)
        key_path = key_file_of(path)
        keys = read_key_file(key_path)
        if keys.file_id != file_id:
            raise KeyFileForeign(file=key_path.name)
        key = data_key(keys, passphrase, path)
        if not writer:
            connection = open_for_reading(path, key, file_id)
            return _opened(path, connection, key, file_id=file_id, user=user, lock=None, now=now)
        lock = WriterLock(path)
        try:
            connection = open_for_writing(
                path,
                key,
                file_id,
                back_up=lambda c: back_up(c, path, key, file_id, path.parent, now()),
            )
            return _opened(path, connection, key, file_id=file_id, user=user, lock=lock, now=now)
        except BaseException:
            lock.release()
            raise

    def reader(self) -> "Clinic":
        """Open the same file again for reading, with this session's key; for use in another thread."""
        file_id = bytes.fromhex(self.file_id)
        connection = open_for_reading(self.path, self.key, file_id)
        return _opened(
            self.path, connection, self.key, file_id=file_id, user=self.user, lock=None, now=self.now
        )

    def execute(self, command: Command) -> Command:
        """Carry out *command*, all of it or nothing, with its audit entries, durably.

        Returns:
            The command as carried out: placeholder ids are replaced, and its inverse takes it back.

        Raises:
            EditConflict: a record is not as the command last saw it, or others refer to it.
            DuplicateRecord: a number or a name that must be unique is taken.
            VisitSigned, UnlockWithoutReason: a visit is signed (``storage/sign_off.py``).
            OpenedForReading, FileLocked, ReadOnlyFile, DiskFull, FileUnreachable, FileDamaged.
        """
        try:
            with self.writing() as audit:
                check_sign_off(command, self.visits.get)
                ids = IdCounter(self.connection)
                return Execution(self.connection, self.tables, ids, audit).carry_out(command)
        except IntegrityError as error:
            if "FOREIGN KEY" not in str(error):
                raise
            raise EditConflict(kind="patient", id=None) from error  # found at the end where records moved

    def add_records(
        self,
        records: Iterable[PatientRecord],
        *,
        label: str,
        tick: Callable[[int], None] | None = None,
    ) -> None:
        """Add many patients at once, in transactions of some dozens, with one audit entry at the end.

        Ids in *records* are placeholders, unique within each record; laboratories are told apart by name.
        What was added before a failure stays: build such a file under another name and rename it.

        *tick* is called with the number of patients added so far.
        """
        add_in_bulk(self, records, label=label, tick=tick)

    def keep_draft(self, kind: str, patient_id: PatientId | None, content: str) -> None:
        """Keep unfinished work (JSON) in the place of the one before, durably; it is not audited.

        Raises:
            OpenedForReading, FileLocked, ReadOnlyFile, DiskFull, FileUnreachable, FileDamaged.
        """
        with self.writing():
            self.drafts.put(Draft(kind, patient_id, content, self.now()))

    def drop_draft(self, kind: str, patient_id: PatientId | None) -> None:
        """Remove unfinished work that was finished or given up; there need not be any.

        Raises:
            OpenedForReading, FileLocked, ReadOnlyFile, DiskFull, FileUnreachable, FileDamaged.
        """
        with self.writing():
            self.drafts.remove(kind, patient_id)

    def back_up(self, folder: Path, stamp: datetime, *, tick: Tick | None = None) -> Path:
        """Write a proven backup into *folder*, named after *stamp*, and return its path.

        Raises:
            FolderMissing, FolderNotWritable, FileExists, DiskFull, FileDamaged: the file itself is not whole.
        """
        file_id = bytes.fromhex(self.file_id)
        return back_up(self.connection, self.path, self.key, file_id, folder, stamp, tick=tick)

    def add_user(self, name: str) -> None:
        """Add a name to the users of the file.

        Raises:
            DuplicateRecord: the file has it already.
        """
        name = name.strip()
        if name in self.users:
            raise DuplicateRecord(kind="clinic_user")
        with self.writing() as audit:
            _write_user(self.connection, audit, name)
        self.users = (*self.users, name)

    def history_of_result(self, result_id: int) -> tuple[OlderResult, ...]:
        """Return the versions of a result before the present one, oldest first."""
        return older_results(self.audit, result_id)

    @contextmanager
    def writing(self) -> Iterator[AuditWriter]:
        """Hold a transaction that is committed at the end, or taken back whole where anything fails."""
        if not self.is_writer:
            raise OpenedForReading(file=self.path.name)
        with expected(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield AuditWriter(self.connection, user=self.user, at=self.now())
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                self.result_table.forget()
                raise

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        if self._is_open:
            self._is_open = False
            self.connection.close()
            note_closed(self.path)
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "Clinic":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _user_named(self, name: str | None) -> str:
        if name is None:
            if len(self.users) != 1 and self.is_writer:
                raise UserNotChosen(users=self.users)
            return str(self.users[0])
        if name not in self.users:
            raise UnknownUser(user=name, users=self.users)
        return name


def _opened(
    path: Path,
    connection: Connection,
    key: bytes,
    *,
    file_id: bytes,
    user: str | None,
    lock: WriterLock | None,
    now: Now,
) -> Clinic:
    try:
        with expected(path):
            return Clinic(path, connection, key, file_id=file_id, user=user, lock=lock, now=now)
    except BaseException:
        connection.close()
        raise


def _write_first_rows(connection: Connection, user: str, *, is_synthetic: bool, at: datetime) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO clinic VALUES (1, ?, ?)", (int(is_synthetic), at.isoformat()))
    audit = AuditWriter(connection, user=user, at=at)
    audit.note("create", "Create clinic file", kind="clinic", new=canonical({"is_synthetic": is_synthetic}))
    _write_user(connection, audit, user)
    connection.execute("COMMIT")


def _write_user(connection: Connection, audit: AuditWriter, name: str) -> None:
    id_ = connection.execute("INSERT INTO clinic_user (name) VALUES (?) RETURNING id", (name,)).fetchone()[0]
    new = canonical({"id": id_, "name": name})
    audit.note("create", "Add user", kind="clinic_user", record_id=id_, new=new)
    audit.write()
