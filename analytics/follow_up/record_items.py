"""What in a record is to be settled whatever the schedule: unsigned visits, alarms, dates that contradict."""

from collections.abc import Iterator
from datetime import date

from analytics.entry.date_checks import DateLimits, check_date, check_treatment_dates, limits_of
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.follow_up.followed_patient import FollowedPatient
from analytics.follow_up.work_item import Kind, Page, Target, What, WorkItem
from analytics.follow_up.worklist_settings import WorklistSettings
from analytics.records.time_point import CalendarDate
from analytics.rules.rule_data import rule_data
from analytics.terms.confidence import Confidence

_DATES = "AfterCART: what a record says must be possible"


def unsigned_items(patient: FollowedPatient, settings: WorklistSettings, on: date) -> Iterator[WorkItem]:
    """Yield visits that were entered here and not signed, and entry that was never finished."""
    rule = rule_data("worklist")["unsigned"]
    visits = {mark.visit_id: mark for mark in patient.visits}
    latest = on.toordinal() - settings.unsigned_days
    found = [
        (entered, What.UNSIGNED, Target(Page.VISITS, visit_id))
        for visit_id, entered in patient.entered_on.items()
        if visit_id in visits and entered.toordinal() <= latest
    ]
    if patient.draft_on is not None and patient.draft_on.toordinal() <= latest:
        found.append((patient.draft_on, What.UNFINISHED, Target(Page.VISITS)))
    for since, what, target in found:
        yield WorkItem(
            patient_id=patient.outline.patient.id,
            kind=Kind.QUERY,
            what=what,
            target=target,
            source=rule["source"],
            mark=Confidence(rule["mark"]),
            since=since,
        )


def alarm_items(patient: FollowedPatient, settings: WorklistSettings, on: date) -> Iterator[WorkItem]:
    """Yield the last values beyond the clinic's own alarm limits, while they are recent."""
    rule = rule_data("worklist")["alarm"]
    for mark in patient.alarms:
        if not 0 <= on.toordinal() - mark.day <= settings.alarm_days:
            continue
        yield WorkItem(
            patient_id=patient.outline.patient.id,
            kind=Kind.QUERY,
            what=What.ALARM,
            target=Target(Page.VISITS, mark.visit_id, mark.analyte),
            source=rule["source"],
            mark=Confidence(rule["mark"]),
            since=date.fromordinal(mark.day),
            analytes=(mark.analyte,),
            value=mark.value,
            limit=mark.limit,
        )


def contradiction_items(patient: FollowedPatient, today: date) -> Iterator[WorkItem]:
    """Yield what cannot be true together, each contradiction once, however often it occurs."""
    seen: set[tuple[Page, Problem]] = set()
    for target, what in _contradictions(patient, today):
        if (target.page, what) in seen:
            continue
        seen.add((target.page, what))
        yield WorkItem(
            patient_id=patient.outline.patient.id,
            kind=Kind.QUERY,
            what=What.CONTRADICTION,
            target=target,
            source=_DATES,
            mark=Confidence.PROPOSED,
            problem=what,
        )


def _contradictions(patient: FollowedPatient, today: date) -> Iterator[tuple[Target, Problem]]:
    record = patient.outline
    limits = limits_of(record, today)
    events, visits = Target(Page.EVENTS), Target(Page.VISITS)
    for treatment in record.treatments:
        dates = {
            "indication": treatment.indication,
            "apheresis": treatment.apheresis,
            "lymphodepletion_start": treatment.lymphodepletion_start,
            "infusion": treatment.infusion,
        }
        for _, finding in check_treatment_dates(dates, limits):
            if finding.weight is Weight.REFUSED:
                yield events, finding.problem
    for event in record.events:
        if event.kind != "death" and isinstance(event.onset, CalendarDate):
            for finding in check_date(event.onset, limits):
                if _is_wrong(finding):
                    yield events, finding.problem
    deaths = [event.onset for event in record.events if event.kind == "death"]
    if len(deaths) > 1:
        yield events, problem("second_death", date=deaths[0] or "–")
    if sum(treatment.is_index for treatment in record.treatments) > 1:
        yield events, problem("query_two_indexes")
    for mark in patient.visits:
        for found in _of_ordinals(mark.first, mark.last, limits):
            yield Target(visits.page, mark.visit_id), found


def _of_ordinals(first: int, last: int, limits: DateLimits) -> Iterator[Problem]:
    """Judge a visit by its ordinals: a clinic has hundreds of thousands of them, and few are wrong."""
    death, birth = limits.death, limits.birth
    if (
        first <= limits.today.toordinal()
        and (death is None or first <= death.latest.toordinal())
        and (birth is None or last >= birth.earliest.toordinal())
    ):
        return
    for finding in check_date(CalendarDate.of(date.fromordinal(first)), limits):
        if _is_wrong(finding):
            yield finding.problem


def _is_wrong(finding: Finding) -> bool:
    return finding.weight is Weight.REFUSED or finding.problem.code == "in_the_future"
