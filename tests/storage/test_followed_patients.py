"""Planning reads marks of a whole clinic, and comes to what it would from every record read whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.follow_up.agenda import Agenda
from analytics.follow_up.followed_patient import followed
from analytics.follow_up.work_item import What
from analytics.follow_up.worklist import Worklist, worklist
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.records.command import Change, Command
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, Result
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.visit import Visit
from analytics.rules.alarm_limits import AlarmLimit
from analytics.terms.schedule import Schedule
from storage.clinic import Clinic
from storage.followed_patients import followed_patients

SETTINGS = worklist_settings({})
ON = date(2026, 11, 22)
P: Any = -1


def by_marks(clinic: Clinic, schedule: Schedule, on: date) -> Worklist:
    patients = followed_patients(clinic, Agenda.of(schedule), SETTINGS, {}, on=on)
    return worklist(patients, schedule, SETTINGS, on=on, today=ON)


def by_records(clinic: Clinic, schedule: Schedule, on: date) -> Worklist:
    records = [followed(clinic.patients.record(patient.id)) for patient in clinic.patients.all()]
    return worklist(records, schedule, SETTINGS, on=on, today=ON)


def awkward(records: list[PatientRecord]) -> Iterator[PatientRecord]:
    """The demo, with what makes planning hard: no visits, partial dates, failed samples, mere days."""
    for number, record in enumerate(records):
        match number % 8:
            case 1:  # an import of results only
                results = tuple(replace(r, visit_id=None) for r in record.results)
                yield replace(record, visits=(), results=results)
            case 2:
                results = tuple(_partial(r) if i % 7 == 0 else r for i, r in enumerate(record.results))
                yield replace(record, results=results)
            case 3:
                failed = Missing(MissingReason.SAMPLE_FAILED)
                results = tuple(
                    replace(r, outcome=failed) if i % 3 == 0 else r for i, r in enumerate(record.results)
                )
                yield replace(record, results=results)
            case 4:
                visits = tuple(
                    replace(v, at=_month(v.at)) if i > 6 else v for i, v in enumerate(record.visits)
                )
                yield replace(record, visits=visits)
            case 5:
                results = tuple(replace(r, at=RelativeTime(i)) for i, r in enumerate(record.results))
                yield replace(record, results=results)
            case _:
                yield record


def _partial(result: Result) -> Result:
    return replace(result, at=_month(result.at))


def _month(at: Any) -> CalendarDate:
    return CalendarDate(at.year, at.month)


@pytest.mark.parametrize("code", ["stock-2025", "hayden-2022"])
@pytest.mark.parametrize("on", [date(2024, 2, 29), date(2025, 7, 1), ON])
def test_that_marks_lead_where_whole_records_do(clinic: Clinic, code: str, on: date) -> None:
    clinic.add_records(awkward(list(synthetic_clinic(seed=5, patients=48))), label="demo")
    schedule = catalogue().schedules[code]
    found = by_marks(clinic, schedule, on)
    assert found == by_records(clinic, schedule, on)
    assert len(found.items) > 2


def test_that_a_few_patients_are_read_as_they_are_among_all(clinic: Clinic) -> None:
    clinic.add_records(awkward(list(synthetic_clinic(seed=5, patients=24))), label="demo")
    agenda, limits = Agenda.of(catalogue().schedule), {"PLT": AlarmLimit(5000.0, None)}
    everybody = followed_patients(clinic, agenda, SETTINGS, limits, on=ON)
    some = [3, 9, 17]
    found = followed_patients(clinic, agenda, SETTINGS, limits, on=ON, only=[*some, 999])
    assert found == [one for one in everybody if one.outline.patient.id in some]


def saved(clinic: Clinic, *records: Any) -> tuple[Any, ...]:
    done = clinic.execute(Command("Enter", tuple(Change(None, record) for record in records)))
    return tuple(change.after for change in done.changes)


def test_that_only_visits_entered_here_are_drafts(clinic: Clinic) -> None:
    clinic.add_records(synthetic_clinic(seed=3, patients=2), label="demo")
    patient = next(iter(clinic.patients.all()))
    (visit,) = saved(clinic, Visit(P, patient.id, CalendarDate(2026, 1, 2)))
    signed = replace(visit, id=P, signed_by="Dr Weiss", signed_on=CalendarDate(2026, 1, 3))
    saved(clinic, signed)
    clinic.keep_draft("visit", patient.id, "{}")
    found = {p.outline.patient.id: p for p in read(clinic)}[patient.id]
    today = datetime.now(UTC).astimezone().date()
    assert dict(found.entered_on) == {visit.id: today}
    assert found.draft_on == today


def read(clinic: Clinic, limits: dict[str, AlarmLimit] | None = None, on: date = ON) -> list[Any]:
    return followed_patients(clinic, Agenda.of(catalogue().schedule), SETTINGS, limits or {}, on=on)


def test_that_the_last_value_beyond_an_alarm_limit_is_found(clinic: Clinic) -> None:
    clinic.add_records(synthetic_clinic(seed=3, patients=1), label="demo")
    (patient,) = clinic.patients.all()
    at = CalendarDate(2026, 11, 20)
    values = (("500", Measured(500.0)), ("12", Measured(12.0)))
    for number, (text, outcome) in enumerate(values):
        saved(clinic, Result(P, patient.id, "PLT", CalendarDate(2026, 11, 18 + number), outcome, text))
    saved(clinic, Result(P, patient.id, "CRP", at, Censored(Comparator.BELOW, 5.0), "<5"))
    saved(clinic, Result(P, patient.id, "IGG", at, Missing(MissingReason.NOT_DONE), "nd"))
    limits = {"PLT": AlarmLimit(20.0, 450.0), "CRP": AlarmLimit(None, 1.0), "IGG": AlarmLimit(40.0, None)}
    (found,) = read(clinic, limits)
    alarms = {mark.analyte: (mark.value, mark.limit) for mark in found.alarms}
    assert alarms["PLT"] == (12.0, 20.0)
    assert "CRP" not in alarms
    (at_limit,) = read(clinic, {"CRP": AlarmLimit(5.0, None)})
    assert [(mark.value, mark.limit) for mark in at_limit.alarms] == [(5.0, 5.0)]  # "<5" is below 5
    (late,) = read(clinic, limits, on=date(2027, 3, 1))
    assert late.alarms == ()


def test_that_a_whole_clinic_is_read_in_few_statements(clinic: Clinic) -> None:
    clinic.add_records(synthetic_clinic(seed=3, patients=20), label="demo")
    statements: list[str] = []
    clinic.connection.set_trace_callback(statements.append)
    read(clinic, {"PLT": AlarmLimit(20.0, None)})
    clinic.connection.set_trace_callback(None)
    assert 0 < len(statements) < 40
    assert not [s for s in statements if "entered_text" in s and "result" in s]


def test_that_an_item_opens_the_visit_it_is_about(clinic: Clinic) -> None:
    clinic.add_records(synthetic_clinic(seed=1, patients=128), label="demo")
    found = [i for i in by_marks(clinic, catalogue().schedule, ON).items if i.what is What.MISSING_VALUES]
    assert found
    for item in found:
        visit = clinic.visits.get(item.target.visit_id or 0)
        assert visit is not None
        assert visit.patient_id == item.patient_id
