"""Which follow-up schedule the clinic's patients are followed by."""

from collections.abc import Mapping

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem
from analytics.follow_up.own_schedule import OWN, own_schedule_text, read_own_schedule
from analytics.follow_up.schedule_problems import schedule_problems
from analytics.terms.schedule import Schedule

CODE_KEY = "schedule.code"
OWN_KEY = "schedule.own"
"""Settings of the clinic: the code of the schedule in force, and its own one as JSON."""


def schedule_in_force(settings: Mapping[str, str]) -> Schedule:
    """Return the schedule that the clinic chose, the catalogue's first where it chose none.

    The same where what it chose cannot be used; ``schedule_fault`` says that, and why.
    """
    chosen = _chosen(settings)
    return chosen if isinstance(chosen, Schedule) else catalogue().schedule


def schedule_fault(settings: Mapping[str, str]) -> Problem | None:
    """Return why the schedule that the clinic chose is not the one in force; None: it is."""
    chosen = _chosen(settings)
    return None if isinstance(chosen, Schedule) else chosen


def own_schedule(settings: Mapping[str, str]) -> Schedule | None:
    """Return the clinic's own schedule, in force or not; None where there is none that can be read."""
    read = read_own_schedule(settings.get(OWN_KEY, ""))
    return read if isinstance(read, Schedule) else None


def schedule_settings(schedule: Schedule) -> dict[str, str]:
    """Return the settings that put *schedule* in force."""
    if schedule.code != OWN:
        return {CODE_KEY: schedule.code}
    return {CODE_KEY: OWN, OWN_KEY: own_schedule_text(schedule)}


def _chosen(settings: Mapping[str, str]) -> Schedule | Problem:
    code = settings.get(CODE_KEY) or catalogue().schedule.code
    if code != OWN:
        return catalogue().schedules.get(code) or problem("unknown_schedule", name=code)
    read = read_own_schedule(settings.get(OWN_KEY, ""))
    if isinstance(read, Schedule) and schedule_problems(read):
        return problem("own_schedule_unusable")
    return read
