"""A full disk is told as such, nothing is half written, and saving works again once there is room."""

import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from storage.check import check_clinic
from storage.clinic import Clinic
from storage.faults import DiskFull, FileUnreachable
from storage.keys import KdfCost

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
PASSPHRASE = "correct horse"


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """Let every write beyond *size* bytes of a file fail."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def patients(first: int, number: int) -> Command:
    return Command(
        "New",
        tuple(
            Change(None, Patient(PatientId(-n), f"u{n}", str(n), "X" * 500))
            for n in range(first, first + number)
        ),
    )


def test_that_a_full_disk_stops_a_command_whole(clinic: Clinic) -> None:
    clinic.execute(patients(1, 3))
    before, head = clinic.patients.all(), clinic.audit.head()
    pages = clinic.connection.execute("PRAGMA page_count").fetchone()[0]
    for room in (0, 1, 5, 20, 60):
        clinic.connection.execute(f"PRAGMA max_page_count = {pages + room}").fetchone()
        with pytest.raises(DiskFull):
            clinic.execute(patients(100, 400))
        assert (clinic.patients.all(), clinic.audit.head()) == (before, head)
    clinic.connection.execute("PRAGMA max_page_count = 1000000").fetchone()
    done = clinic.execute(patients(100, 400))
    assert len(clinic.patients.all()) == 403
    clinic.execute(done.inverse())
    assert clinic.patients.all() == before


def test_that_a_write_that_fails_at_any_size_leaves_the_file_whole(path: Path, cheap: KdfCost) -> None:
    clinic = Clinic.create(path, PASSPHRASE, user="X", kdf=cheap)
    clinic.execute(patients(1, 3))
    before = clinic.patients.all()
    log = path.with_name(path.name + "-wal")
    size = log.stat().st_size
    for extra in range(0, 200_000, 20_011):
        with no_file_beyond(size + extra), pytest.raises((DiskFull, FileUnreachable)):
            clinic.execute(patients(100, 400))
        assert clinic.patients.all() == before
    clinic.execute(patients(100, 2))
    clinic.close()
    assert check_clinic(path, PASSPHRASE).ok
    with Clinic.open(path, PASSPHRASE) as again:
        assert len(again.patients.all()) == 5


def test_that_a_backup_without_room_leaves_nothing(clinic: Clinic, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    for size in (0, 5000, 100_000, 180_000):
        with no_file_beyond(size), pytest.raises((DiskFull, FileUnreachable)):
            clinic.back_up(tmp_path / "backups", datetime(2026, 1, 1, tzinfo=UTC))
        assert not list((tmp_path / "backups").iterdir())


def test_that_a_clinic_that_finds_no_room_leaves_nothing(tmp_path: Path, cheap: KdfCost) -> None:
    for size in (0, 5000, 100_000):
        with no_file_beyond(size), pytest.raises((DiskFull, FileUnreachable)):
            Clinic.create(tmp_path / "a.aftercart", PASSPHRASE, user="X", kdf=cheap)
        assert {p.name for p in tmp_path.iterdir()} <= {"a.aftercart.lock"}
    Clinic.create(tmp_path / "a.aftercart", PASSPHRASE, user="X", kdf=cheap).close()
    assert (tmp_path / "a.aftercart").stat().st_size > 0
