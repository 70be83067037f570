"""Killed while typing: nothing acknowledged is lost, and what was typed is back but for five seconds.

Three kills of a whole program at random moments; set AFTERCART_KILLS for more.
"""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.visit_draft import KIND, read_drafts
from app.open_visits import OpenVisits
from storage.check import check_clinic
from storage.clinic import Clinic

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("AFTERCART_KILLS", "3"))
PASSPHRASE = "correct horse"
MOST_LOST_SECONDS = 5.0
P: Any = -1

TYPIST = """
import faulthandler, sys, time
faulthandler.dump_traceback_later(120, exit=True)
from datetime import datetime, UTC
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from app.settings import UserSettings
from app.workplace import Workplace
from widgets.patient_page import VISITS

path, folder = Path(sys.argv[1]), Path(sys.argv[2])
app = QApplication([])
settings = UserSettings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat))
now = lambda: datetime(2024, 6, 29, 14, 2, tzinfo=UTC)
place = Workplace(app, settings, now=now, imports_ahead=False)
place.open(path)
analytes = ["CD3", "CD8", "NK", "IGA", "IGM", "CRP", "LDH", "IGG", "CREA", "FERRITIN"]
note, number, cell = [], [0], [""]

def say(*words):
    print(*words, time.monotonic(), flush=True)

def key():
    page = place.furniture.page.patient.visits
    number[0] += 1
    note.append("abcdefghij "[number[0] % 11])
    page.note_typed.emit("".join(note))
    say("note", len(note))
    turn, step = divmod(number[0], 4)
    analyte = analytes[turn % len(analytes)]
    text = f"1.{turn % 90 + 10}"
    if step == 3:
        page.cell_entered.emit(analyte, text)
    else:
        page.cell_typed.emit(analyte, text[: step + 1])

def stored(command):
    for change in command.changes:
        if type(change.after).__name__ == "Result":
            say("stored", change.after.analyte, change.after.entered_text)

def begin():
    place.furniture.patient.open(place.session.reader.patients.all()[0].id)
    place.furniture.page.patient.show_page(VISITS)
    place.session.changed.connect(stored)
    timer = QTimer(app)
    timer.timeout.connect(key)
    timer.start(15)
    say("begun")

place.errors.bug_found.connect(lambda report: say("BUG", report))
place.session.opened.connect(lambda: QTimer.singleShot(0, begin))
place.session.unlock(path, "correct horse", user=None, title="", failed=lambda error: say("BUG", error))
app.exec()
"""


@pytest.fixture
def clinic_of_one(clinic_file: Path, passphrase: str) -> Path:
    """A clinic with one patient."""
    with Clinic.open(clinic_file, passphrase) as clinic:
        records = (Patient(P, "u1", "1"), Treatment(P, P, infusion=CalendarDate(2024, 1, 1)))
        clinic.execute(Command("New", tuple(Change(None, record) for record in records)))
    return clinic_file


def typed_until_killed(path: Path, folder: Path, seconds: float) -> tuple[list[list[str]], float]:
    """Let somebody type, kill the program so long after the first key; return what it said, and when."""
    child = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path), str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    killed_at = time.monotonic()
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    assert "BUG" not in first + rest
    return [line.split() for line in (first + rest).split("\n")[:-1]], killed_at


@pytest.mark.parametrize("seed", range(KILLS))
def test_that_a_kill_while_typing_loses_nothing_acknowledged(
    clinic_of_one: Path, tmp_path: Path, seed: int
) -> None:
    said, killed_at = typed_until_killed(clinic_of_one, tmp_path, random.Random(seed).uniform(0, 6.0))
    assert check_clinic(clinic_of_one, PASSPHRASE).ok
    acknowledged = {words[1]: words[2] for words in said if words[0] == "stored"}
    times = {int(words[1]): float(words[2]) for words in said if words[0] == "note"}
    with Clinic.open(clinic_of_one, PASSPHRASE) as clinic:
        (patient,) = clinic.patients.all()
        found = {r.analyte: r.entered_text for r in clinic.results.of_patient(patient.id)}
        draft = clinic.drafts.get(KIND, patient.id)
        record = clinic.patients.record(patient.id)
    assert len(record.visits) <= 1
    late = [analyte for analyte, text in acknowledged.items() if found.get(analyte) != text]
    assert len(late) <= 1, "only a value on its way to the disk may be newer than what was acknowledged"
    assert all(float(found[analyte]) > float(acknowledged[analyte]) for analyte in late)
    frame = EntryFrame(today=date(2024, 6, 29))
    visits = OpenVisits(record, frame, read_drafts(draft.content if draft is not None else None))
    back = visits.current.entering.draft.note if visits.current is not None else None
    length = max((number for number, at in times.items() if at <= killed_at - MOST_LOST_SECONDS), default=0)
    assert len(back or "") >= length
