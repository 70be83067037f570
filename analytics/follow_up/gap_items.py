"""What the last planned visit left open: due while its window is open, then asked about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from analytics.follow_up.agenda import BEFORE, Agenda
from analytics.follow_up.followed_patient import FollowedPatient
from analytics.follow_up.plan_state import PlanState
from analytics.follow_up.visit_items import needs_staging
from analytics.follow_up.work_item import Kind, Page, Target, What, WorkItem
from analytics.records.time_point import CalendarDate
from analytics.terms.schedule import PlannedPoint


@dataclass(frozen=True, slots=True)
class GapFinder:
    """Finds the gaps of one patient at the last point that was served."""

    patient: FollowedPatient
    state: PlanState
    agenda: Agenda
    day_zero: int
    staged_until: int | None

    def items(self) -> Iterator[WorkItem]:
        """Yield samples and staging that are open; nothing where it is not sure which point was the last."""
        state = self.state
        if state.unsure is not None:
            yield self._partial_date()
        elif state.served != BEFORE:
            point = self.agenda.points[state.served]
            yield from self._samples(point)
            if needs_staging(point, self.staged_until) and not self._is_staged():
                yield self._staging(point)

    def _samples(self, point: PlannedPoint) -> Iterator[WorkItem]:
        state = self.state
        if not state.missing:
            return
        target = Target(Page.VISITS, state.visit_id, state.missing[0], point.code)
        if state.today <= point.last_day:
            yield self._item(Kind.DUE, What.SAMPLES, target, point, state.missing)
        else:
            yield self._item(Kind.QUERY, What.MISSING_VALUES, target, point, state.missing)

    def _staging(self, point: PlannedPoint) -> WorkItem:
        target = Target(Page.EVENTS)
        if self.state.today <= point.last_day:
            return self._item(Kind.DUE, What.STAGING, target, point)
        return self._item(Kind.QUERY, What.MISSING_STAGING, target, point)

    def _item(
        self, kind: Kind, what: What, target: Target, point: PlannedPoint, analytes: tuple[str, ...] = ()
    ) -> WorkItem:
        is_query = kind is Kind.QUERY
        return WorkItem(
            patient_id=self.patient.outline.patient.id,
            kind=kind,
            what=what,
            target=target,
            source=self.agenda.schedule.source,
            mark=self.agenda.schedule.confidence,
            since=self._date(point.last_day + 1 if is_query else point.first_day),
            due_from=self._date(point.first_day),
            due_on=self._date(point.day),
            due_to=self._date(point.last_day),
            day=point.day,
            analytes=analytes,
            has_staging=what in (What.STAGING, What.MISSING_STAGING),
        )

    def _is_staged(self) -> bool:
        """Whether there is a response assessment from the point's window on to the next."""
        axis = self.patient.outline.axis
        served, points = self.state.served, self.agenda.points
        first = points[served].first_day
        end = points[served + 1].first_day if served + 1 < len(points) else None
        return any(
            event.kind == "response"
            and isinstance(event.onset, CalendarDate)
            and (span := axis.span(event.onset)) is not None
            and first <= span.latest
            and span.earliest <= self.state.today
            and (end is None or span.earliest < end)
            for event in self.patient.outline.events
        )

    def _partial_date(self) -> WorkItem:
        unsure = self.state.unsure
        if unsure is None:
            raise ValueError("there is no partial date")
        return WorkItem(
            patient_id=self.patient.outline.patient.id,
            kind=Kind.QUERY,
            what=What.PARTIAL_DATE,
            target=Target(Page.VISITS, unsure.visit_id, unsure.analyte),
            source=self.agenda.schedule.source,
            mark=self.agenda.schedule.confidence,
            day=self.agenda.points[unsure.place].day,
        )

    def _date(self, day: int) -> date:
        return date.fromordinal(self.day_zero + day)
