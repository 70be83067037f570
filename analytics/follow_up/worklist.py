"""The worklist of a clinic: everything that is due, late or to be settled on one day."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from analytics.entry.problem import Problem
from analytics.follow_up.agenda import Agenda
from analytics.follow_up.course_limits import NoPlan, course_limits
from analytics.follow_up.followed_patient import FollowedPatient
from analytics.follow_up.gap_items import GapFinder
from analytics.follow_up.plan_state import plan_state
from analytics.follow_up.record_items import alarm_items, contradiction_items, unsigned_items
from analytics.follow_up.visit_items import visit_items
from analytics.follow_up.work_item import Kind, Page, Target, What, WorkItem
from analytics.follow_up.worklist_settings import WorklistSettings
from analytics.records.ids import PatientId
from analytics.terms.confidence import Confidence
from analytics.terms.schedule import Schedule

T = TypeVar("T")
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Worklist:
    """What is to do on the day *on*.

    Attributes:
        items: late ones first, the longest late on top; then due by the end of the window; then queries.
        no_plan: patients for whom nothing can be due, and why.
        with_tmn: patients with a therapy-related myeloid neoplasm.
        centres: of the patients that have one.
        schedule: the one in force.
        fault: why it is not the one the clinic chose.
    """

    on: date
    items: tuple[WorkItem, ...]
    no_plan: Mapping[PatientId, NoPlan]
    with_tmn: frozenset[PatientId]
    centres: Mapping[PatientId, str]
    schedule: Schedule
    fault: Problem | None = None

    def with_patients(self, anew: "Worklist", ids: Collection[PatientId]) -> "Worklist":
        """Return this worklist with what *anew* says of the patients *ids*, and of nobody else."""
        kept = [item for item in self.items if item.patient_id is None or item.patient_id not in ids]
        come = [item for item in anew.items if item.patient_id is not None]

        def merged(old: Mapping[PatientId, T], new: Mapping[PatientId, T]) -> dict[PatientId, T]:
            return {one: what for one, what in old.items() if one not in ids} | dict(new)

        return replace(
            self,
            items=tuple(sorted([*kept, *come], key=_order)),
            no_plan=merged(self.no_plan, anew.no_plan),
            with_tmn=frozenset(one for one in self.with_tmn if one not in ids) | anew.with_tmn,
            centres=merged(self.centres, anew.centres),
        )


def worklist(
    patients: Iterable[FollowedPatient],
    schedule: Schedule,
    settings: WorklistSettings,
    *,
    on: date,
    today: date | None = None,
    fault: Problem | None = None,
    total: int = 0,
    tick: Tick = lambda done, total: None,
) -> Worklist:
    """Return the worklist of *patients* on the day *on*.

    Args:
        patients: all of them.
        schedule: the one in force; *fault* says why it is not the one that was chosen.
        settings: of the clinic.
        on: the day that is asked about.
        today: the day on the wall, after which nothing can have happened; None: *on*.
        fault: see ``Worklist``.
        total: how many patients there are; *tick* is told how many are done, and may raise to cancel.
        tick: see *total*.
    """
    agenda = Agenda.of(schedule)
    items = [] if fault is None else [_fault_item(schedule, fault)]
    no_plan: dict[PatientId, NoPlan] = {}
    centres: dict[PatientId, str] = {}
    with_tmn = set()
    for done, patient in enumerate(patients):
        if done % 100 == 0:
            tick(done, total)
        record = patient.outline
        found, reason = patient_items(patient, agenda, settings, on, today or on)
        items += found
        if reason is not None:
            no_plan[record.patient.id] = reason
        if record.patient.centre:
            centres[record.patient.id] = record.patient.centre
        if any(event.kind == "tmn" for event in record.events):
            with_tmn.add(record.patient.id)
    return Worklist(
        on, tuple(sorted(items, key=_order)), no_plan, frozenset(with_tmn), centres, schedule, fault
    )


def patient_items(
    patient: FollowedPatient, agenda: Agenda, settings: WorklistSettings, on: date, today: date
) -> tuple[list[WorkItem], NoPlan | None]:
    """Return what there is to do about one patient, and why nothing is planned where nothing can be."""
    limits = course_limits(patient.outline, on)
    items = list(_planned(patient, agenda, limits.day_zero, limits.staged_until, on))
    if limits.no_plan is NoPlan.PARTIAL_INFUSION:
        items.append(_partial_infusion(patient, agenda))
    items += unsigned_items(patient, settings, on)
    items += alarm_items(patient, settings, on) if limits.no_plan is not NoPlan.DIED else ()
    items += contradiction_items(patient, today)
    return items, limits.no_plan


def _planned(
    patient: FollowedPatient, agenda: Agenda, day_zero: int | None, staged_until: int | None, on: date
) -> Iterator[WorkItem]:
    if day_zero is None:
        return
    state = plan_state(patient, agenda, day_zero=day_zero, on=on.toordinal())
    patient_id = patient.outline.patient.id
    yield from visit_items(patient_id, state, agenda, day_zero=day_zero, staged_until=staged_until)
    yield from GapFinder(patient, state, agenda, day_zero, staged_until).items()


def _partial_infusion(patient: FollowedPatient, agenda: Agenda) -> WorkItem:
    return WorkItem(
        patient_id=patient.outline.patient.id,
        kind=Kind.QUERY,
        what=What.PARTIAL_DATE,
        target=Target(Page.EVENTS),
        source=agenda.schedule.source,
        mark=agenda.schedule.confidence,
        day=0,
    )


def _fault_item(schedule: Schedule, fault: Problem) -> WorkItem:
    return WorkItem(
        patient_id=None,
        kind=Kind.QUERY,
        what=What.SCHEDULE,
        target=Target(Page.SETTINGS),
        source=schedule.source,
        mark=Confidence.PROPOSED,
        problem=fault,
    )


_KINDS = (Kind.OVERDUE, Kind.DUE, Kind.QUERY)
_WHATS = tuple(What)


def _order(item: WorkItem) -> tuple[int, int, int, int, int]:
    return (
        _KINDS.index(item.kind),
        -(item.days_late or 0),
        item.due_to.toordinal() if item.due_to is not None and item.kind is Kind.DUE else 0,
        _WHATS.index(item.what),
        item.patient_id or 0,
    )
