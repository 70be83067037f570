"""Reads from a record what was done around the infusion, and how the neutrophils came back."""

from collections.abc import Mapping

from analytics.cohort.member_care import Care
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.treatment import Treatment
from analytics.rules.endpoints.best_response import response_at_one_month, response_near
from analytics.rules.endpoints.course_facts import Response
from analytics.rules.endpoints.end_point_rules import end_point_rules
from analytics.rules.endpoints.record_facts import record_facts
from analytics.rules.neutrophil_recovery import NeutrophilRecovery

RECENT_DAYS = 274
"""Nine months before the infusion (Stock 2025, Table 1)."""
MONTH_THREE, MONTH_THREE_WITHIN = 90, 15
"""Day of the staging and how far from it it may be (definitions §1.5; the window is proposed)."""


def care_of(record: PatientRecord, neutrophils: NeutrophilRecovery, settings: Mapping[str, str]) -> Care:
    """Return what was done for the patient of *record*.

    Source:
        Stock 2025, HemaSphere, Table 1 and Results.
    """
    index = record.index_treatment
    if index is None:
        return Care()
    rules = end_point_rules(settings)
    facts = record_facts(record, None, rules).facts
    response = response_near(facts, MONTH_THREE, MONTH_THREE_WITHIN)
    severe = neutrophils.severe
    is_exact = severe is not None and severe.days == neutrophils.severe_days_at_most
    return Care(
        has_holding=_said(index.holding_therapy),
        bridging=index.bridging_therapy,
        recent_bendamustine=_recent(record, index),
        brain_to_vein_days=_between(record, index.indication, index.apheresis),
        vein_to_vein_days=_between(record, index.apheresis, index.infusion),
        got_tocilizumab=_was_given(record, "tocilizumab"),
        got_steroids=_was_given(record, "steroids"),
        was_in_icu=any(_is_icu(event) and _is_after(record, event) for event in record.events) or None,
        phenotype=neutrophils.phenotype.value if neutrophils.phenotype is not None else None,
        severe_neutropenia_days=severe.days if is_exact and severe is not None else None,
        response_3_months=response.response if response is not None else None,
        day_of_month_one=_known_on(response_at_one_month(facts, rules)),
        day_of_month_three=_known_on(response),
    )


def _known_on(response: Response | None) -> int | None:
    return None if response is None else response.days.latest


def _said(therapy: str | None) -> bool | None:
    """Whether there was one; nothing entered is not the same as none."""
    if therapy is None or not therapy.strip():
        return None
    return therapy.strip().casefold() != "none"


def _recent(record: PatientRecord, index: Treatment) -> bool | None:
    if index.bendamustine is None or not index.bendamustine:
        return index.bendamustine
    days = _between(record, index.bendamustine_last, index.infusion)
    return None if days is None else days <= RECENT_DAYS


def _between(record: PatientRecord, start: TimePoint | None, end: TimePoint | None) -> int | None:
    first, last = record.axis.day(start), record.axis.day(end)
    return None if first is None or last is None else last - first


def _is_icu(event: Event) -> bool:
    return event.kind == "admission" and event.detail("ward") == "icu"


def _was_given(record: PatientRecord, kind: str) -> bool | None:
    return any(event.kind == kind and _is_after(record, event) for event in record.events) or None


def _is_after(record: PatientRecord, event: Event) -> bool:
    """Whether *event* can be of day 0 or later; what has no date counts."""
    span = record.axis.span(event.onset) if event.onset is not None else None
    return span is None or span.latest >= 0
