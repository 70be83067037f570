"""What keeps a clinic's own schedule from being one: days out of order, windows that overlap."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem
from analytics.terms.schedule import PlannedPoint, Repetition, Schedule

LATEST_DAY = 21_915
"""Sixty years: nobody plans further, and a slip of the keyboard does."""

LEAST_INTERVAL_DAYS = 7


def schedule_problems(schedule: Schedule) -> tuple[Problem, ...]:
    """Return everything that is wrong with *schedule*; empty: it may be put in force.

    Planned days rise, windows do not overlap (a visit on a shared day could serve either), repetitions go
    on after the last named day, and every analyte is in the catalogue.
    """
    amounts = tuple(_amounts(schedule))
    found = [*_names(schedule), *amounts]
    return tuple(found if amounts else [*found, *_order(schedule.points())])


def _names(schedule: Schedule) -> Iterator[Problem]:
    if not schedule.name.strip():
        yield problem("schedule_without_name")
    if not schedule.named_points and not schedule.repetitions:
        yield problem("schedule_without_points")
    named = [code for point in schedule.named_points for code in point.analytes]
    named += [code for again in schedule.repetitions for code in again.analytes]
    for code in dict.fromkeys(named):
        if code not in catalogue().analytes:
            yield problem("schedule_unknown_analyte", name=code)


def _amounts(schedule: Schedule) -> Iterator[Problem]:
    for point in schedule.named_points:
        if not 0 <= point.day <= LATEST_DAY:
            yield problem("schedule_day_too_far", day=point.day, latest=LATEST_DAY)
        if not point.first_day <= point.day <= point.last_day:
            yield problem("schedule_window_inside_out", day=point.day)
    for again in schedule.repetitions:
        yield from _amounts_of(again)


def _amounts_of(again: Repetition) -> Iterator[Problem]:
    first = again.from_day
    if not 0 <= first <= LATEST_DAY or again.until_day > LATEST_DAY:
        yield problem("schedule_day_too_far", day=max(first, again.until_day), latest=LATEST_DAY)
    elif again.until_day < first:
        yield problem("schedule_repeats_backwards", day=first, last=again.until_day)
    if again.every_days < LEAST_INTERVAL_DAYS:
        yield problem("schedule_repeats_too_often", day=first, least=LEAST_INTERVAL_DAYS)
    elif min(again.days_before, again.days_after) < 0:
        yield problem("schedule_window_inside_out", day=first)
    elif again.every_days <= again.days_before + again.days_after:
        yield problem("schedule_windows_overlap", day=first, other=first + again.every_days)


def _order(points: Iterable[PlannedPoint]) -> Iterator[Problem]:
    for before, after in pairwise(points):
        if after.day <= before.day:
            yield problem("schedule_days_fall", day=after.day, before=before.day)
        elif after.first_day <= before.last_day:
            yield problem("schedule_windows_overlap", day=before.day, other=after.day)
