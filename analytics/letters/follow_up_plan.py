"""What is planned next, and what the last planned visit left unmeasured."""

from dataclasses import dataclass
from datetime import date

from analytics.catalogue import PlannedPoint
from analytics.letters.pen import Pen
from analytics.letters.said import Said, joined, said
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing

_NEXT = 2


@dataclass(frozen=True, slots=True)
class NextVisit:
    """One planned visit; dates are None where day 0 has no full date.

    Attributes:
        is_due: its day is over, its window is not.
    """

    day: Said
    target: Said | None
    first: Said | None
    last: Said | None
    is_due: bool


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """Analytes that were due at a planned point and have no value in its window."""

    analytes: Said
    day: Said


def next_visits(record: PatientRecord, pen: Pen, on: date) -> tuple[NextVisit, ...]:
    """Return the next planned visits after the last one, whose windows are not over on the day *on*.

    None after death, none without day 0, none when the schedule has ended.
    """
    axis = record.axis
    if not axis.has_infusion or any(event.kind == "death" for event in record.events):
        return ()
    seen = [span.latest for v in record.visits if (span := axis.span(v.at)) is not None]
    last_day = max(seen, default=0)
    zero = axis.date_of(0)
    today = (on - zero).days if zero is not None else last_day
    served = {visit.planned_point for visit in record.visits}
    coming = [
        point
        for point in pen.schedule.points()
        if point.day > last_day and point.last_day >= today and point.code not in served
    ]
    return tuple(_next_visit(point, pen, is_due=point.day < today) for point in coming[:_NEXT])


def unmeasured(record: PatientRecord, pen: Pen) -> Unmeasured | None:
    """Return what the last planned visit should have brought and did not; None: nothing is missing."""
    axis = record.axis
    if not axis.has_infusion:
        return None
    schedule = pen.schedule
    served: list[PlannedPoint] = []
    for visit in record.visits:
        day = axis.day(visit.at)
        point = schedule.point(visit.planned_point) if visit.planned_point else None
        point = point or (schedule.point_at(day) if day is not None else None)
        if point is not None:
            served.append(point)
    if not served:
        return None
    point = max(served, key=lambda p: p.day)
    measured = {
        result.analyte
        for result in record.results
        if not isinstance(result.outcome, Missing)
        and (span := axis.span(result.at)) is not None
        and span.latest >= point.first_day
        and span.earliest <= point.last_day
    }
    missing = [analyte for analyte in point.analytes if analyte not in measured]
    if not missing:
        return None
    source = pen.words.source_schedule.format(name=schedule.name)
    return Unmeasured(
        analytes=joined((said(pen.name(analyte), source) for analyte in missing), ", "),
        day=said(pen.wording.day_number(point.day), source),
    )


def _next_visit(point: PlannedPoint, pen: Pen, *, is_due: bool) -> NextVisit:
    source = pen.words.source_schedule.format(name=pen.schedule.name)

    def dated(day: int) -> Said | None:
        at = pen.axis.date_of(day)
        return said(pen.date(at), source) if at is not None else None

    return NextVisit(
        day=said(pen.wording.day_number(point.day), source),
        target=dated(point.day),
        first=dated(point.first_day),
        last=dated(point.last_day),
        is_due=is_due,
    )
