"""The visits of an invented patient: the stay, then one visit at every sampling day."""

from datetime import timedelta

from analytics.catalogue import catalogue
from analytics.demo.plan import Plan
from analytics.records.ids import PatientId, VisitId
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit, VisitKind


def visits_of(plan: Plan) -> dict[int, Visit]:
    """Return the visits by day, in rising order."""
    rng = plan.rng("visits")
    schedule = catalogue().schedule
    points = {point.day: point for point in schedule.points(plan.course.last_day + 60)}
    weight = rng.gauss(80.0 if plan.sex == "male" else 68.0, 11.0)
    days = [day for day in (0, *plan.sampling_days) if day <= plan.course.last_day]
    visits: dict[int, Visit] = {}
    for day in days:
        point = points.get(plan.sampling_days.get(day, 0))
        if point is None or not point.contains(day):
            point = schedule.point_at(day) if day > 0 else None
        kind = VisitKind.PLANNED if point is not None else VisitKind.UNPLANNED
        is_inpatient = day <= 14
        visits[day] = Visit(
            id=VisitId(-1 - len(visits)),
            patient_id=PatientId(-1),
            at=CalendarDate.of(plan.infusion + timedelta(days=day)),
            kind=VisitKind.INPATIENT if is_inpatient else kind,
            planned_point=point.code if point is not None else None,
            ecog=min(int(rng.random() * 2.3), 2),
            weight_kg=round(min(max(weight + rng.gauss(0.0, 1.5), 42.0), 140.0), 1),
            temperature_celsius=round(rng.gauss(36.8, 0.3), 1),
            author="demo",
        )
    return visits
