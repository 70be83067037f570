"""A window that is open for reading shows what the other one wrote."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from analytics.records.command import Change, Command
from analytics.records.patient import Patient
from analytics.records.result import Measured, Result
from analytics.records.setting import Setting
from analytics.records.time_point import CalendarDate
from app.flows.follow_writer import FollowWriter
from app.session import Session
from storage.clinic import Clinic

P: Any = -1


def test_that_what_somebody_else_writes_is_told_and_read_anew(
    session: Session, qtbot: QtBot, clinic_file: Path, passphrase: str
) -> None:
    with Clinic.open(clinic_file, passphrase) as writer:
        new = writer.execute(Command("New", (Change(None, Patient(P, "u", "1", "Moreau")),)))
        patient: Any = new.changes[0].after
        with qtbot.waitSignal(session.opened):
            session.unlock(clinic_file, passphrase, user=None, title="", failed=lambda error: None)
        assert session.is_read_only
        follow = FollowWriter(session, QObject(session))
        told: list[Command] = []
        session.changed.connect(told.append)
        assert session.record(patient.id).results == ()

        follow.look()
        writer.keep_draft("visit", patient.id, "{}")
        follow.look()
        assert told == []

        result = Result(P, patient.id, "IGG", CalendarDate(2024, 5, 1), Measured(4.1), "4.1")
        writer.execute(Command("IgG", (Change(None, result),)))
        with qtbot.waitSignal(session.changed):
            pass
        (said,) = told
        assert [change.after for change in said.changes] == [patient]
        assert not said.is_batch
        assert [r.outcome for r in session.record(patient.id).results] == [Measured(4.1)]

        writer.execute(Command("Set", (Change(None, Setting("a.b", "1")),)))
        follow.look()
        assert told[-1].is_batch
        session.close()
    assert not follow._timer.isActive()
