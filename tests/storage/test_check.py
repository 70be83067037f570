import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import LetterId, PatientId, ResultId
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from storage.check import CheckReport, check_clinic
from storage.clinic import Clinic
from storage.driver import Connection
from storage.faults import WrongPassphrase

PASSPHRASE = "correct horse"
NAMES = [
    "key file", "cipher", "pages", "foreign keys", "schema", "domain rules", "audit chain",
    "records against audit",
]  # fmt: skip


@pytest.fixture
def filled(path: Path, clinic: Clinic) -> Path:
    """A clinic file with a typed patient, an import of 300 results, a correction and a letter; closed."""
    patient = clinic.execute(Command("New", (Change(None, Patient(PatientId(-1), "u", "7", "Weissenfels")),)))
    import_ = clinic.execute(
        Command("Import", tuple(Change(None, a_result(-n, 100.0 + n)) for n in range(1, 301)), is_batch=True)
    )
    first = import_.changes[0].after
    assert isinstance(first, Result)
    clinic.execute(Command("Import", (Change(first, a_result(first.id, 99.0)),), is_batch=True))
    clinic.execute(Command("Edit", (Change(patient.changes[0].after, Patient(PatientId(1), "u", "8")),)))
    digest = sha256(b"pdf").hexdigest()
    letter = Letter(
        LetterId(-1), PatientId(1), datetime.now(UTC), "W", "t", "de", "", b"pdf", digest, "{}", 3
    )
    clinic.execute(Command("Issue", (Change(None, letter),)))
    clinic.close()
    return path


def a_result(id_: int, value: float) -> Result:
    at = CalendarDate.of(date.fromordinal(737_000 + int(value)))
    return Result(ResultId(id_), PatientId(1), "CD4", at, Measured(value), str(value), "/uL")


def failed(report: CheckReport) -> list[str]:
    return [line.name for line in report.checks if not line.ok]


def behind_the_back(path: Path, work: Callable[[Connection], object]) -> None:
    """Change the file as somebody with the passphrase and SQL could."""
    with Clinic.open(path, PASSPHRASE) as clinic:
        clinic.connection.execute("PRAGMA foreign_keys = OFF")
        clinic.connection.execute("PRAGMA ignore_check_constraints = ON")
        triggers = clinic.connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            clinic.connection.execute(f"DROP TRIGGER {name}")
        work(clinic.connection)
        for _, sql in triggers:
            clinic.connection.execute(sql)


def test_that_a_whole_file_passes_every_check(filled: Path) -> None:
    ticks: list[tuple[int, int]] = []
    report = check_clinic(filled, PASSPHRASE, tick=lambda *at: ticks.append(at))
    assert (report.ok, failed(report)) == (True, [])
    assert [line.name for line in report.checks] == NAMES
    assert ticks[-1] == (800, 800)


def test_that_a_file_is_checked_while_it_is_open(clinic: Clinic, path: Path) -> None:
    clinic.execute(Command("New", (Change(None, Patient(PatientId(-1), "u", "7")),)))
    assert check_clinic(path, PASSPHRASE).ok


def test_that_a_check_needs_the_passphrase(filled: Path) -> None:
    with pytest.raises(WrongPassphrase):
        check_clinic(filled, "wrong")


@pytest.mark.parametrize(
    ("sql", "check"),
    [
        ("UPDATE audit SET new = replace(new, '\"7\"', '\"9\"') WHERE sequence = 3", "audit chain"),
        ("UPDATE audit SET at = '1999-01-01T00:00:00+00:00' WHERE sequence = 2", "audit chain"),
        ("UPDATE audit SET at = 'never' WHERE sequence = 2", "audit chain"),
        ("UPDATE audit SET user = 'Nobody' WHERE sequence = 4", "audit chain"),
        ("UPDATE audit SET reason = 'because' WHERE sequence = 4", "audit chain"),
        ("DELETE FROM audit WHERE sequence = 3", "audit chain"),
        ("DELETE FROM audit WHERE sequence = 1", "audit chain"),
        ("DELETE FROM audit", "audit chain"),
        ("UPDATE audit SET sequence = 100 - sequence WHERE sequence IN (3, 97)", "audit chain"),
        ("INSERT INTO audit SELECT 99, at, user, action, kind, record_id, patient_id, old, new, reason,"
         " label, previous_hash, 'f' || hash FROM audit WHERE sequence = 5", "audit chain"),
        ("UPDATE patient SET number = '9'", "records against audit"),
        ("UPDATE result SET value = 1 WHERE id = 1", "records against audit"),
        ("DELETE FROM letter", "records against audit"),
        ("UPDATE result SET value = 1e9 WHERE id = 2", "domain rules"),
        ("UPDATE analyte SET name = 'XYZ'", "domain rules"),
        ("UPDATE result SET id = 3 WHERE id = 2", "domain rules"),
        ("UPDATE id_counter SET last = 5 WHERE kind = 'result'", "domain rules"),
        ("UPDATE letter SET pdf = x'00'", "domain rules"),
        ("UPDATE letter SET audit_sequence = 1000", "domain rules"),
        ("UPDATE result SET reason = 'unknown' WHERE id = 2", "pages"),
        ("UPDATE result SET patient_id = 2 WHERE id = 2", "foreign keys"),
        ("CREATE TABLE other (a)", "schema"),
        ("DROP INDEX event_by_kind", "schema"),
        ("DROP TABLE setting", "schema"),
    ],
)  # fmt: skip
def test_that_what_was_done_behind_the_back_is_found(filled: Path, sql: str, check: str) -> None:
    behind_the_back(filled, lambda connection: connection.execute(sql))
    report = check_clinic(filled, PASSPHRASE)
    assert not report.ok
    assert check in failed(report)
    assert not re.search("Weissenfels|737|because|Nobody", " ".join(line.detail for line in report.checks))


def test_that_a_cut_tail_of_the_trail_shows_against_a_backups_head(filled: Path) -> None:
    """The chain alone cannot tell that its last entries are gone; whoever kept the head can."""
    with Clinic.open(filled, PASSPHRASE) as clinic:
        head = clinic.audit.head()
    behind_the_back(filled, lambda c: c.execute("DELETE FROM audit WHERE sequence = ?", (head.sequence,)))
    with Clinic.open(filled, PASSPHRASE) as clinic:
        assert clinic.audit.head() != head


def test_that_one_flipped_bit_anywhere_is_found(filled: Path) -> None:
    whole = filled.read_bytes()
    places = [*range(16, 4096, 512), *range(4096, len(whole), 4099)]
    for place in places:
        filled.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert not check_clinic(filled, PASSPHRASE).ok
    filled.write_bytes(whole[:-4096])
    assert failed(check_clinic(filled, PASSPHRASE)) == ["cipher"]
    filled.write_bytes(whole)
    assert check_clinic(filled, PASSPHRASE).ok
