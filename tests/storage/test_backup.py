import json
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import LetterId, PatientId
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from storage.backup import restore
from storage.clinic import Clinic
from storage.faults import (
    BackupDamaged,
    BackupNewer,
    FileDamaged,
    FileExists,
    FileMissing,
    FolderMissing,
    WrongPassphrase,
)

STAMP = datetime(2026, 11, 22, 14, 5, 9, tzinfo=UTC)
PASSPHRASE = "correct horse"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "backups").mkdir()
    return tmp_path / "backups"


@pytest.fixture
def backup(clinic: Clinic, folder: Path) -> Path:
    three = (Patient(PatientId(-n), f"u{n}", str(n)) for n in (1, 2, 3))
    clinic.execute(Command("New", tuple(Change(None, patient) for patient in three)))
    return clinic.back_up(folder, STAMP)


def rewritten(backup: Path, **members: bytes) -> Path:
    """Copy *backup* with some members replaced."""
    target = backup.with_name("rewritten.aftercart-backup")
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, members.get(name.split(".")[-1], old.read(name)))
    return target


def test_that_a_backup_is_one_file_named_after_the_clinic_and_the_time(backup: Path) -> None:
    assert [p.name for p in backup.parent.iterdir()] == ["ward-20261122-140509.aftercart-backup"]


def test_that_a_restored_clinic_is_the_one_that_was_backed_up(
    backup: Path, clinic: Clinic, tmp_path: Path
) -> None:
    restore(backup, tmp_path / "new.aftercart", PASSPHRASE)
    with Clinic.open(tmp_path / "new.aftercart", PASSPHRASE) as found:
        assert found.patients.all() == clinic.patients.all()
        assert found.audit.head() == clinic.audit.head()


def test_that_a_reader_backs_up_while_a_writer_is_open(clinic: Clinic, folder: Path) -> None:
    with clinic.reader() as reader:
        assert reader.back_up(folder, STAMP).is_file()


def test_that_a_backup_or_a_clinic_file_is_never_replaced(backup: Path, clinic: Clinic) -> None:
    before = backup.read_bytes()
    with pytest.raises(FileExists):
        clinic.back_up(backup.parent, STAMP)
    with pytest.raises(FileExists):
        restore(backup, clinic.path, PASSPHRASE)
    assert backup.read_bytes() == before


def test_that_a_backup_needs_its_passphrase(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        restore(backup, tmp_path / "new.aftercart", "wrong")
    assert not list(tmp_path.glob("*new*"))


def test_that_a_damaged_backup_restores_nothing_or_the_very_same(backup: Path, tmp_path: Path) -> None:
    whole, refused = backup.read_bytes(), 0
    with zipfile.ZipFile(backup) as archive:
        database = archive.read("clinic.aftercart")
    places = [*range(0, len(whole), 997), len(whole) // 2, len(whole) - 1]
    for content in [
        *(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :] for place in places),
        *(whole[:place] for place in places),
    ]:
        backup.write_bytes(content)
        try:
            restore(backup, tmp_path / "new.aftercart", PASSPHRASE)
        except BackupDamaged:
            refused += 1
        else:  # a byte of the zip that means nothing, such as the time of a member
            assert (tmp_path / "new.aftercart").read_bytes() == database
            (tmp_path / "new.aftercart").unlink()
            (tmp_path / "new.aftercart.keys").unlink()
        assert not list(tmp_path.glob("*new*"))
    assert refused >= 2 * len(places) - 5


def test_that_a_database_of_another_state_is_no_backup(backup: Path, clinic: Clinic, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["audit_head"]["sequence"] += 1
    with pytest.raises(BackupDamaged):
        restore(rewritten(backup, json=json.dumps(manifest).encode()), tmp_path / "new.aftercart", PASSPHRASE)


def test_that_a_newer_backup_is_left_alone(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupNewer):
        restore(rewritten(backup, json=b'{"format": 2}'), tmp_path / "new.aftercart", PASSPHRASE)


def test_that_missing_places_are_named(backup: Path, clinic: Clinic, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        restore(tmp_path / "no.aftercart-backup", tmp_path / "new.aftercart", PASSPHRASE)
    with pytest.raises(FolderMissing):
        clinic.back_up(tmp_path / "no", STAMP)
    with pytest.raises(FolderMissing):
        restore(backup, tmp_path / "no" / "new.aftercart", PASSPHRASE)


def test_that_a_damaged_clinic_is_not_backed_up(clinic: Clinic, path: Path, folder: Path) -> None:
    patient = Change(None, Patient(PatientId(-1), "u1", "1"))
    pdf = bytes(100_000)
    letter = Letter(
        LetterId(-1), PatientId(-1), STAMP, "A", "t", "de", "", pdf, sha256(pdf).hexdigest(), "{}", 1
    )
    clinic.execute(Command("Issue", (patient, Change(None, letter))))
    clinic.close()
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    with Clinic.open(path, PASSPHRASE) as opened, pytest.raises(FileDamaged):
        opened.back_up(folder, STAMP)
    assert not list(folder.iterdir())


def test_that_the_backup_reports_its_progress_and_stops_when_told(clinic: Clinic, folder: Path) -> None:
    class Cancelled(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert 0 <= done <= total
        raise Cancelled

    with pytest.raises(Cancelled):
        clinic.back_up(folder, STAMP, tick=stop)
    assert not list(folder.iterdir())
