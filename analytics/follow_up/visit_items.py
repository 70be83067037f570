"""The planned visits that nobody has served: due while their window is open, then late."""

from collections.abc import Iterator
from datetime import date

from analytics.follow_up.agenda import Agenda
from analytics.follow_up.plan_state import PlanState
from analytics.follow_up.work_item import Kind, Page, Target, What, WorkItem
from analytics.records.ids import PatientId
from analytics.terms.schedule import PlannedPoint


def visit_items(
    patient_id: PatientId, state: PlanState, agenda: Agenda, *, day_zero: int, staged_until: int | None
) -> Iterator[WorkItem]:
    """Yield an item for every open point up to today's, the first one first.

    What was to be drawn before the infusion cannot be made up for afterwards and is never late.
    """
    for place in state.open_places:
        point = agenda.points[place]
        days_late = state.today - point.last_day
        if days_late > 0 and point.day <= 0:
            continue
        is_late = days_late > 0
        yield WorkItem(
            patient_id=patient_id,
            kind=Kind.OVERDUE if is_late else Kind.DUE,
            what=What.VISIT,
            target=Target(Page.VISITS, analyte=next(iter(point.analytes), None), planned_point=point.code),
            source=agenda.schedule.source,
            mark=agenda.schedule.confidence,
            since=_date(day_zero, point.last_day + 1 if is_late else point.first_day),
            due_from=_date(day_zero, point.first_day),
            due_on=_date(day_zero, point.day),
            due_to=_date(day_zero, point.last_day),
            day=point.day,
            days_late=days_late if is_late else None,
            analytes=point.analytes,
            has_staging=needs_staging(point, staged_until),
        )


def needs_staging(point: PlannedPoint, staged_until: int | None) -> bool:
    """Whether the lymphoma is staged at *point*: not after it has progressed."""
    return point.has_staging and (staged_until is None or staged_until > point.last_day)


def _date(day_zero: int, day: int) -> date:
    return date.fromordinal(day_zero + day)
