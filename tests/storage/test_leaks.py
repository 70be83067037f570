"""No patient's name stands in clear in anything that a clinic leaves on the disk."""

import gc
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId
from analytics.records.patient import Patient
from storage.backup import restore
from storage.clinic import Clinic
from storage.faults import WrongPassphrase
from storage.keys import KdfCost

PASSPHRASE = "Blaumeise-Kanarienvogel"
GIVEN = ("Quendoline", "Österhild", "Zbigniew", "Ljubomira")
FAMILY = ("Schnackenburg", "Ångströmsson", "Papadopoulou", "Wójciechowski", "Okonkwo")
NAMES = [given + family for given in GIVEN for family in FAMILY]
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "utf-7")


def needles() -> set[bytes]:
    found = set()
    for text in (*NAMES, PASSPHRASE):
        for encoding in ENCODINGS:
            try:
                found.add(text.encode(encoding))
            except UnicodeEncodeError:
                continue
    return found


def leaks(folder: Path) -> list[tuple[str, bytes]]:
    return [
        (path.name, needle)
        for path in folder.rglob("*")
        if path.is_file()
        for content in [path.read_bytes()]
        for needle in needles()
        if needle in content
    ]


def test_that_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\0" + NAMES[7].encode("utf-16-le"))
    assert leaks(tmp_path)


def test_that_no_name_is_in_clear_on_the_disk(
    tmp_path: Path, cheap: KdfCost, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("temp", "clinic", "backup"):
        (tmp_path / name).mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR", "HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "temp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    path = tmp_path / "clinic" / "ward.aftercart"
    clinic = Clinic.create(path, PASSPHRASE, user="Dr Weiss", kdf=cheap)
    for number, name in enumerate(NAMES):
        note = f"{name} " * 400
        made = clinic.execute(
            Command(
                f"New {number}",
                (
                    Change(None, Patient(PatientId(-1), name, name, name, name)),
                    Change(None, Event(EventId(-1), PatientId(-1), "crs", None, note=note)),
                ),
                reason=name,
            )
        )
        if number % 2:
            clinic.execute(made.inverse())
    clinic.connection.execute("SELECT note FROM event ORDER BY note, random()").fetchall()
    assert {p.name for p in path.parent.iterdir()} == {
        f"ward.aftercart{suffix}" for suffix in ("", "-wal", "-shm", ".keys", ".lock")
    }
    assert leaks(tmp_path) == []
    backup = clinic.back_up(tmp_path / "backup", datetime(2026, 1, 1, tzinfo=UTC))
    assert leaks(tmp_path) == []
    clinic.close()
    restore(backup, tmp_path / "clinic" / "second.aftercart", PASSPHRASE)
    with pytest.raises(WrongPassphrase) as refused:
        Clinic.open(path, NAMES[0])
    assert NAMES[0] not in str(refused.value) + repr(refused.value.facts)
    gc.collect()
    assert leaks(tmp_path) == []
    assert not any(name in "".join(capfd.readouterr()) for name in NAMES)


def test_that_a_key_file_holds_nothing_but_keys(clinic: Clinic, path: Path) -> None:
    keys = path.with_name(path.name + ".keys")
    text = keys.read_text()
    assert "Weiss" not in text
    assert "horse" not in text
    assert clinic.key.hex() not in text
    if sys.platform != "win32":
        assert keys.stat().st_mode & 0o777 == 0o600


def test_that_a_crash_leaves_no_name_in_clear(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from storage.clinic import Clinic\n"
        "from storage.keys import KdfCost\n"
        "from analytics.records.command import *\n"
        "clinic = Clinic.create(Path(sys.argv[1]), 'x', user='U', kdf=KdfCost(2, 1, 1))\n"
        "patient = Patient(-1, 'u', '1', sys.argv[2])\n"
        "clinic.execute(Command('New', (Change(None, patient),)))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    run = [sys.executable, "-c", program, str(tmp_path / "a.aftercart"), NAMES[0]]
    assert subprocess.run(run, cwd=Path(__file__).parents[2], check=False).returncode == -9
    assert (tmp_path / "a.aftercart-wal").stat().st_size > 0
    assert leaks(tmp_path) == []
