"""The worklist of an open clinic, read and made in one go, on whichever thread asks."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING

from analytics.follow_up.agenda import Agenda
from analytics.follow_up.schedule_in_force import schedule_fault, schedule_in_force
from analytics.follow_up.worklist import Worklist, worklist
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.rules.alarm_limits import alarm_limits

if TYPE_CHECKING:
    from analytics.records.ids import PatientId
    from storage.clinic import Clinic


def read_worklist(
    clinic: "Clinic",
    *,
    on: date,
    today: date,
    only: Collection["PatientId"] | None = None,
    tick: Callable[[int, int], None] = lambda done, total: None,
) -> Worklist:
    """Return what is to do in *clinic* on the day *on*, about *only* some patients where they are named."""
    from storage.followed_patients import followed_patients

    stored = clinic.settings.all()
    schedule, settings = schedule_in_force(stored), worklist_settings(stored)
    patients = followed_patients(
        clinic, Agenda.of(schedule), settings, alarm_limits(stored), on=on, only=only
    )
    return worklist(
        patients,
        schedule,
        settings,
        on=on,
        today=today,
        fault=schedule_fault(stored),
        total=len(patients),
        tick=tick,
    )
