"""Every patient of a clinic as planning sees them, in a handful of reads."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from analytics.follow_up.agenda import Agenda
from analytics.follow_up.course_limits import course_limits
from analytics.follow_up.followed_patient import FollowedPatient, ResultMark
from analytics.follow_up.plan_state import first_day_needed
from analytics.follow_up.worklist_settings import WorklistSettings
from analytics.records.patient_record import PatientRecord
from analytics.rules.alarm_limits import AlarmLimit
from storage.clinic import Clinic
from storage.follow_up_marks import (
    alarm_marks,
    draft_days,
    entered_visits,
    last_days,
    result_marks,
    visit_marks,
)
from storage.outlines import outline, outlines

_AT_ONCE = 40


def followed_patients(
    clinic: Clinic,
    agenda: Agenda,
    settings: WorklistSettings,
    limits: Mapping[str, AlarmLimit],
    *,
    on: date,
    only: Collection[int] | None = None,
) -> list[FollowedPatient]:
    """Return all patients in the order of their ids, or *only* some, with what bears on the day *on*."""
    connection, day = clinic.connection, on.toordinal()
    everybody = _outlines(clinic, only)
    visits = visit_marks(connection, only)
    planned = _ids(clinic, agenda.analytes)
    zeros: dict[int, int] = {
        outline.patient.id: zero
        for outline in everybody
        if (zero := course_limits(outline, on).day_zero) is not None
    }
    results: dict[int, Mapping[str, list[ResultMark]]] = {}
    for some in _parts(zeros):
        last = last_days(connection, planned, some, day)
        first = {
            patient_id: first_day_needed(
                visits.get(patient_id, ()),
                last.get(patient_id, {}),
                agenda,
                day_zero=zeros[patient_id],
                on=day,
            )
            for patient_id in some
        }
        results.update(result_marks(connection, planned, first, day))
    alarms = alarm_marks(
        connection, _ids(clinic, tuple(limits)), limits, zeros, since=day - settings.alarm_days, on=day
    )
    entered, drafts = entered_visits(connection, only), draft_days(connection)
    return [
        FollowedPatient(
            outline=outline,
            visits=visits.get(outline.patient.id, ()),
            results=results.get(outline.patient.id, {}),
            entered_on=entered.get(outline.patient.id, {}),
            alarms=alarms.get(outline.patient.id, ()),
            draft_on=drafts.get(outline.patient.id),
        )
        for outline in everybody
    ]


def _outlines(clinic: Clinic, only: Collection[int] | None) -> list[PatientRecord]:
    if only is None:
        return list(outlines(clinic))
    return [found for one in sorted(only) if (found := outline(clinic, one)) is not None]


def _parts(patients: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Yield some patients at a time: what was decrypted for one read of them is there for the next."""
    left = iter(patients)
    while some := tuple(islice(left, _AT_ONCE)):
        yield some


def _ids(clinic: Clinic, analytes: tuple[str, ...]) -> dict[str, int]:
    """Return the ids of those of *analytes* that anybody has a result of."""
    known = clinic.result_table.analytes
    return {code: found for code in analytes if (found := known.known_id(code)) is not None}
