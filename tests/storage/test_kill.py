"""Killed at any moment: the file is whole, an import is there or is not, every acknowledged edit is.

Ten moments each; set AFTERCART_KILLS for more.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.check import check_clinic
from storage.clinic import Clinic

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("AFTERCART_KILLS", "10"))
PASSPHRASE = "correct horse"
ROWS = 2_000

IMPORTER = """
import sys
from datetime import date
from pathlib import Path
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from storage.clinic import Clinic

day = [CalendarDate.of(date.fromordinal(737000 + n)) for n in range(200)]
with Clinic.open(Path(sys.argv[1]), "correct horse") as clinic:
    for number in range(1000):
        patient = Patient(-1, f"u{number}", str(number))
        outcomes = [(-n, day[n % 200], Measured(float(n))) for n in range(1, 2001)]
        results = (Result(id, -1, "CD4", at, outcome, str(-id), "/uL") for id, at, outcome in outcomes)
        changes = tuple(Change(None, record) for record in (patient, *results))
        print("start", number, flush=True)
        done = clinic.execute(Command("Import", changes, is_batch=True))
        print("done", number, flush=True)
        if number % 3 == 2:
            clinic.execute(done.inverse())
            print("undone", number, flush=True)
"""
EDITOR = """
import sys
from dataclasses import replace
from pathlib import Path
from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from storage.clinic import Clinic

with Clinic.open(Path(sys.argv[1]), "correct horse") as clinic:
    patient = clinic.execute(Command("New", (Change(None, Patient(-1, "u", "1", "0")),))).changes[0].after
    print("start", flush=True)
    for number in range(1, 100000):
        wanted = replace(patient, family_name=str(number))
        clinic.execute(Command("Edit", (Change(patient, wanted),)))
        patient = wanted
        print(number, flush=True)
"""


def killed(program: str, path: Path, seconds: float) -> list[str]:
    """Run *program* on *path*, kill it that long after its first line, and return the lines it said."""
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    return [line for line in (first + rest).split("\n")[:-1] if line]


@pytest.mark.parametrize("seed", range(KILLS))
def test_that_a_killed_import_is_there_whole_or_not_at_all(clinic: Clinic, path: Path, seed: int) -> None:
    clinic.close()
    said = killed(IMPORTER, path, random.Random(seed).uniform(0, 1.0))
    assert check_clinic(path, PASSPHRASE).ok
    with Clinic.open(path, PASSPHRASE) as found:
        there = {
            patient.number: len(found.results.of_patient(patient.id)) for patient in found.patients.all()
        }
    assert set(there.values()) <= {ROWS}
    done = {line.split()[1] for line in said if line.startswith("done")}
    undone = {line.split()[1] for line in said if line.startswith("undone")}
    started = {line.split()[1] for line in said if line.startswith("start")}
    settled = {number for number in done - undone if int(number) % 3 != 2}
    assert settled <= set(there) <= started - undone


@pytest.mark.parametrize("seed", range(KILLS))
def test_that_every_acknowledged_edit_outlives_a_kill(clinic: Clinic, path: Path, seed: int) -> None:
    clinic.close()
    said = killed(EDITOR, path, random.Random(seed).uniform(0, 0.3))
    assert check_clinic(path, PASSPHRASE).ok
    last = int(said[-1]) if len(said) > 1 else 0
    with Clinic.open(path, PASSPHRASE) as found:
        (patient,) = found.patients.all()
        assert int(patient.family_name or 0) in (last, last + 1)
        assert len(found.audit.entries(patient.id, limit=200_000)) == int(patient.family_name or 0) + 1
