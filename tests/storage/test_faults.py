"""Each way in which a clinic file cannot be used has its own class, and the file stays as it was."""

import hashlib
import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from analytics.errors import ExpectedError
from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from storage import driver, faults
from storage.clinic import Clinic
from storage.clinic_file import PAGE_BYTES
from storage.keys import KdfCost
from storage.lock import WriterLock

PASSPHRASE = "correct horse"
ANNA = Patient(PatientId(-1), uuid="u-1", number="007")


@pytest.fixture
def closed(path: Path, clinic: Clinic) -> Path:
    """A clinic file with one patient, closed."""
    clinic.execute(Command("New", (Change(None, ANNA),)))
    clinic.close()
    return path


def hashes(folder: Path) -> dict[str, str]:
    return {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.iterdir()
        if p.is_file() and not p.name.endswith((".lock", "-shm"))
    }


def assert_refused(
    path: Path, fault: type[ExpectedError], passphrase: str = PASSPHRASE, user: str | None = None
) -> ExpectedError:
    """Open *path* for writing and for reading; both are refused and nothing is touched."""
    before = hashes(path.parent)
    for writer in (True, False):
        with pytest.raises(fault) as refused:
            Clinic.open(path, passphrase, writer=writer, user=user)
        assert hashes(path.parent) == before
    return refused.value


def keys_of(path: Path) -> Path:
    return path.with_name(path.name + ".keys")


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    assert assert_refused(tmp_path / "no.aftercart", faults.FileMissing).facts == {"file": "no.aftercart"}


def test_that_a_folder_is_no_clinic_file(tmp_path: Path) -> None:
    assert_refused(tmp_path, faults.NotAClinicFile)


def test_that_an_empty_file_is_told_from_a_cut_one(closed: Path) -> None:
    closed.write_bytes(b"")
    assert_refused(closed, faults.EmptyFile)


def test_that_a_plain_database_is_recognised(closed: Path) -> None:
    closed.unlink()
    plain = sqlite3.connect(closed)
    plain.execute("CREATE TABLE patient (name TEXT)")
    plain.close()
    assert_refused(closed, faults.NotEncrypted)


@pytest.mark.parametrize(
    "content", [b"patient,date\n1,2020-01-01\n", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", b"hello"]
)
def test_that_a_file_of_another_kind_is_recognised(closed: Path, content: bytes) -> None:
    closed.write_bytes(content)
    assert_refused(closed, faults.NotAClinicFile)


def test_that_a_zip_named_like_a_clinic_is_recognised(closed: Path) -> None:
    with zipfile.ZipFile(closed, "w") as archive:
        archive.writestr("a", bytes(10_000))
    assert_refused(closed, faults.NotAClinicFile)


@pytest.mark.parametrize(
    "keep", [1, 15, 16, 17, 100, PAGE_BYTES - 1, PAGE_BYTES, PAGE_BYTES + 1, 5 * PAGE_BYTES, -PAGE_BYTES, -1]
)
def test_that_a_cut_file_is_recognised(closed: Path, keep: int) -> None:
    closed.write_bytes(closed.read_bytes()[:keep])
    assert_refused(closed, faults.FileCut)


def test_that_damage_is_recognised_at_the_latest_when_it_is_read(closed: Path) -> None:
    whole = closed.read_bytes()
    for place in range(16, PAGE_BYTES, 251):
        closed.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert_refused(closed, faults.FileDamaged)


def test_that_damage_in_the_file_id_looks_like_a_foreign_key_file(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(bytes([whole[0] ^ 255]) + whole[1:])
    assert_refused(closed, faults.KeyFileForeign)


def test_that_a_missing_key_file_is_named(closed: Path) -> None:
    keys_of(closed).unlink()
    assert assert_refused(closed, faults.KeyFileMissing).facts == {"file": "ward.aftercart.keys"}


def test_that_a_foreign_key_file_is_recognised_before_any_passphrase(closed: Path, cheap: KdfCost) -> None:
    other = closed.with_name("other.aftercart")
    Clinic.create(other, PASSPHRASE, user="X", kdf=cheap).close()
    keys_of(closed).write_bytes(keys_of(other).read_bytes())
    assert_refused(closed, faults.KeyFileForeign, passphrase="wrong")


def broken_key_files(whole: bytes) -> Iterator[bytes]:
    document = json.loads(whole)
    yield b""
    yield b"\xff\xfe\x00"
    yield whole[: len(whole) // 2]
    yield b"[]"
    yield b"{}"
    yield b"[" * 100_000
    for change in (
        {"format": 0}, {"format": None}, {"file_id": "00"}, {"file_id": 7}, {"slots": []}, {"slots": None},
    ):  # fmt: skip
        yield json.dumps({**document, **change}).encode()
    slot = document["slots"][0]
    for change in (
        {"kdf": {"name": "md5", "n": 2, "r": 1, "p": 1}},
        {"kdf": {"name": "scrypt", "n": 1 << 40, "r": 8, "p": 1}},
        {"kdf": {"name": "scrypt", "n": 3, "r": 8, "p": 1}},
        {"kdf": {"name": "scrypt", "n": 2, "r": 0, "p": 1}},
        {"nonce": ""}, {"salt": "00"}, {"wrapped_key": "zz"}, {"wrapped_key": "00" * 5},
    ):  # fmt: skip
        yield json.dumps({**document, "slots": [{**slot, **change}]}).encode()


def test_that_a_damaged_key_file_is_recognised(closed: Path) -> None:
    for content in broken_key_files(keys_of(closed).read_bytes()):
        keys_of(closed).write_bytes(content)
        assert_refused(closed, faults.KeyFileDamaged)


def test_that_a_newer_key_file_is_left_alone(closed: Path) -> None:
    document = json.loads(keys_of(closed).read_bytes())
    keys_of(closed).write_text(json.dumps({"format": document["format"] + 1}))
    assert_refused(closed, faults.KeyFileNewer)


def test_that_a_key_file_of_another_format_cannot_be_passed_off(closed: Path) -> None:
    """The wrapped key is bound to the file id: a slot moved to another file's key file does not open."""
    document = json.loads(keys_of(closed).read_bytes())
    content = bytearray(closed.read_bytes())
    content[0] ^= 0x80
    closed.write_bytes(content)
    document["file_id"] = bytes(content[:16]).hex()
    keys_of(closed).write_text(json.dumps(document))
    assert_refused(closed, faults.WrongPassphrase)


@pytest.mark.parametrize(
    "passphrase", ["wrong", "correct  horse", "Correct horse", "correct horse ", "x" * 5000]
)
def test_that_a_wrong_passphrase_is_refused(closed: Path, passphrase: str) -> None:
    assert_refused(closed, faults.WrongPassphrase, passphrase)


@pytest.mark.parametrize("passphrase", ["", " ", "\n\t"])
def test_that_an_empty_passphrase_is_refused(closed: Path, cheap: KdfCost, passphrase: str) -> None:
    assert_refused(closed, faults.EmptyPassphrase, passphrase)
    with pytest.raises(faults.EmptyPassphrase):
        Clinic.create(closed.with_name("new.aftercart"), passphrase, user="X", kdf=cheap)


def test_that_the_same_letters_typed_another_way_are_the_same_passphrase(
    tmp_path: Path, cheap: KdfCost
) -> None:
    path = tmp_path / "a.aftercart"
    Clinic.create(path, "Schl\u00fcssel", user="X", kdf=cheap).close()
    Clinic.open(path, "Schlu\u0308ssel").close()


def test_that_a_newer_file_is_left_alone(closed: Path) -> None:
    with Clinic.open(closed, PASSPHRASE) as clinic:
        clinic.connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('aftercart', 'm9999_later', '')"
        )
    assert_refused(closed, faults.NewerFile)


def test_that_a_database_of_another_program_with_our_key_is_no_clinic(closed: Path) -> None:
    with Clinic.open(closed, PASSPHRASE) as clinic:
        clinic.connection.execute("PRAGMA application_id = 7")
    assert_refused(closed, faults.NotAClinicFile)


def test_that_an_unknown_user_is_refused(closed: Path) -> None:
    assert assert_refused(closed, faults.UnknownUser, user="Nobody").facts == {
        "user": "Nobody", "users": ("Dr Weiss",),
    }  # fmt: skip


def test_that_a_writer_says_who_it_is_where_there_are_several(closed: Path) -> None:
    with Clinic.open(closed, PASSPHRASE) as clinic:
        clinic.add_user("Nurse Roth")
        with pytest.raises(faults.DuplicateRecord):
            clinic.add_user(" Nurse Roth ")
    with pytest.raises(faults.UserNotChosen) as refused:
        Clinic.open(closed, PASSPHRASE)
    assert refused.value.facts == {"users": ("Dr Weiss", "Nurse Roth")}
    with Clinic.open(closed, PASSPHRASE, user="Nurse Roth") as clinic:
        assert clinic.user == "Nurse Roth"
    with Clinic.open(closed, PASSPHRASE, writer=False) as clinic:
        assert clinic.users == ("Dr Weiss", "Nurse Roth")


def test_that_a_second_writer_is_refused_and_may_read(clinic: Clinic, path: Path) -> None:
    with pytest.raises(faults.FileLocked) as refused:
        Clinic.open(path, PASSPHRASE)
    assert refused.value.facts["pid"] == os.getpid()
    clinic.execute(Command("New", (Change(None, ANNA),)))
    with Clinic.open(path, PASSPHRASE, writer=False) as reader:
        assert [p.number for p in reader.patients.all()] == ["007"]
    clinic.close()
    Clinic.open(path, PASSPHRASE).close()


def test_that_a_file_that_went_away_while_it_is_open_is_named(clinic: Clinic, path: Path) -> None:
    path.rename(path.with_name("elsewhere.aftercart"))
    with pytest.raises(faults.FileMissing):
        clinic.reader()


def test_that_the_lock_of_a_dead_process_is_taken_over(closed: Path) -> None:
    child = os.fork()
    if child == 0:
        WriterLock(closed)
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    assert json.loads(closed.with_name(closed.name + ".lock").read_bytes())["pid"] == child
    Clinic.open(closed, PASSPHRASE).close()


def test_that_a_transaction_of_a_foreign_program_counts_as_in_use(clinic: Clinic, path: Path) -> None:
    with clinic.reader() as other:
        other.connection.execute("PRAGMA query_only = OFF")
        other.connection.execute("BEGIN IMMEDIATE")
        clinic.connection.execute("PRAGMA busy_timeout = 10")
        with pytest.raises(faults.FileLocked):
            clinic.execute(Command("New", (Change(None, ANNA),)))
    clinic.execute(Command("New", (Change(None, ANNA),)))


def test_that_nothing_that_is_there_is_made_anew(closed: Path, cheap: KdfCost) -> None:
    before = hashes(closed.parent)
    with pytest.raises(faults.FileExists):
        Clinic.create(closed, PASSPHRASE, user="X", kdf=cheap)
    orphan = closed.with_name("other.aftercart.keys")
    orphan.write_bytes(b"{}")
    with pytest.raises(faults.FileExists) as refused:
        Clinic.create(closed.with_name("other.aftercart"), PASSPHRASE, user="X", kdf=cheap)
    assert refused.value.facts == {"file": "other.aftercart.keys"}
    orphan.unlink()
    assert hashes(closed.parent) == before


def test_that_a_clinic_is_not_made_in_a_folder_that_is_not_there(tmp_path: Path, cheap: KdfCost) -> None:
    with pytest.raises(faults.FolderMissing):
        Clinic.create(tmp_path / "no" / "a.aftercart", PASSPHRASE, user="X", kdf=cheap)


@pytest.fixture
def as_nobody(cheap: KdfCost) -> Iterator[Callable[[], Path]]:
    """A clinic file in a folder of its own; calling the fixture gives up root's rights."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ward.aftercart"
        with Clinic.create(path, PASSPHRASE, user="X", kdf=cheap) as clinic:
            clinic.execute(Command("New", (Change(None, ANNA),)))
        is_root = os.geteuid() == 0

        def become() -> Path:
            if is_root:
                for one in (path.parent, *path.parent.iterdir()):
                    os.chown(one, 65534, 65534)
                os.seteuid(65534)
            return path

        try:
            yield become
        finally:
            if is_root:
                os.seteuid(0)
            path.parent.chmod(0o700)


def test_that_a_read_only_file_is_told_and_can_be_read(as_nobody: Callable[[], Path]) -> None:
    path = as_nobody()
    path.chmod(0o400)
    with pytest.raises(faults.ReadOnlyFile):
        Clinic.open(path, PASSPHRASE)
    with Clinic.open(path, PASSPHRASE, writer=False) as clinic:
        assert clinic.patients.count() == 1


def test_that_a_read_only_folder_is_told_and_its_file_can_be_read(as_nobody: Callable[[], Path]) -> None:
    path = as_nobody()
    path.with_name(path.name + ".lock").unlink()
    path.parent.chmod(0o500)
    with pytest.raises(faults.FolderNotWritable):
        Clinic.open(path, PASSPHRASE)
    with Clinic.open(path, PASSPHRASE, writer=False) as clinic:
        assert clinic.patients.count() == 1
    with pytest.raises(faults.FolderNotWritable):
        Clinic.create(path.with_name("new.aftercart"), PASSPHRASE, user="X", kdf=KdfCost(2, 1, 1))


def test_that_every_fault_is_a_situation_of_its_own() -> None:
    classes = [
        one for one in vars(faults).values() if isinstance(one, type) and issubclass(one, ExpectedError)
    ]
    assert all(one.__bases__ == (ExpectedError,) for one in classes if one is not ExpectedError)


def test_that_a_bug_is_not_taken_for_a_fault(tmp_path: Path) -> None:
    with pytest.raises(driver.OperationalError), faults.expected(tmp_path):
        driver.connect("file::memory:").execute("SELEC")
    with pytest.raises(IsADirectoryError), faults.expected(tmp_path):
        tmp_path.read_bytes()
