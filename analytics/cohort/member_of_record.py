"""Makes the row of one patient from the record, by asking the rules of the book and nothing else."""

from collections.abc import Mapping
from typing import TypeVar

from analytics.catalogue import catalogue
from analytics.cohort.baseline_of_record import baseline_of
from analytics.cohort.care_of_record import care_of
from analytics.cohort.clones_of_record import clones_of
from analytics.cohort.cohort_member import (
    SINGLE,
    CohortMember,
    Course,
    MemberInfection,
    MemberRecovery,
    RecoveryEnd,
)
from analytics.cohort.partial_dates import DatedRecord, DateRule, placed_day, placed_facts
from analytics.cohort.series_of_record import series_of
from analytics.cohort.timeline_of_record import timeline_of
from analytics.cohort.tmn_of_record import tmn_of
from analytics.records.asked_record import asked_record
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.car_hematotox import CarHematotox
from analytics.rules.endpoints.assess_end_points import EndPoints, end_points
from analytics.rules.endpoints.end_point_rules import end_point_rules
from analytics.rules.endpoints.record_facts import record_facts
from analytics.rules.icaht import Icaht
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.infection_list import InfectionList
from analytics.rules.infection_severity import Counts
from analytics.rules.neutrophil_recovery import NeutrophilRecovery
from analytics.rules.progression_state import ProgressionState
from analytics.rules.response_group import ResponseCourse
from analytics.rules.rule_book import assess_all
from analytics.rules.worst_grade import WorstGrade

ASKED = (
    "ir", "icaht", "car-hematotox", "endpoints", "crs", "icans", "infection", "response-group",
    "progression-state", "neutrophil-recovery",
)  # fmt: skip
"""The rules a row is made of."""

T = TypeVar("T")


def member_of(dated: DatedRecord, rule: DateRule, settings: Mapping[str, str]) -> CohortMember:
    """Return the row of a patient with an index infusion.

    Args:
        dated: the record with its partial dates placed.
        rule: the same they were placed by, for what only lies between two days.
        settings: of the clinic, with the reading of the recovery that was chosen.
    """
    record = asked_record(dated.record)
    answers = {a.rule: a for a in assess_all(record, settings=settings, only=ASKED, with_alternatives=False)}
    index, axis = record.index_treatment, record.axis
    ends, is_placed = ends_of(record, answers["endpoints"], rule, settings)
    code = index.product if index is not None else None
    product = catalogue().products.get(code or "")
    is_investigational = product is not None and product.is_investigational
    hematotox = answers["car-hematotox"].details
    return CohortMember(
        patient_id=int(record.patient.id),
        number=record.patient.number,
        infusion=axis.infusion.earliest if axis.infusion is not None else None,
        product=code,
        domain=None if product is None or is_investigational else product.costimulation,
        is_investigational=is_investigational,
        ends=ends,
        recovery=_recovery(_details(answers["ir"], ImmuneReconstitution), rule),
        baseline=baseline_of(record, hematotox if isinstance(hematotox, CarHematotox) else None, settings),
        course=_course(answers),
        placed_dates=dated.placed + is_placed,
        series=series_of(record, settings),
        timeline=timeline_of(record, ends, _details(answers["infection"], InfectionList), rule),
        clones=clones_of(record),
        care=care_of(record, _details(answers["neutrophil-recovery"], NeutrophilRecovery), settings),
        tmn=tmn_of(record, settings),
    )


def ends_of(
    record: PatientRecord, answer: Assessment, rule: DateRule, settings: Mapping[str, str]
) -> tuple[EndPoints, bool]:
    """Return the end points of *answer*, and whether a day between two known ones was placed by *rule*."""
    details = _details(answer, EndPoints)
    from_tmn = details.os_from_tmn
    if all(end.is_certain for _, end in details.named) and (from_tmn is None or from_tmn.is_certain):
        return details, False
    rules = end_point_rules(settings)
    return end_points(placed_facts(record_facts(record, None, rules).facts, rule), rules), True


def _recovery(found: ImmuneReconstitution, rule: DateRule) -> MemberRecovery:
    """Return when the criteria were met; the order of the rule's criteria is that of ``SINGLE``."""
    courses = tuple(zip(SINGLE, found.criteria, strict=True))
    end = found.end
    end_day = placed_day(end.span, rule) if end is not None else None
    met = [
        (which, day)
        for which, course in courses
        if course.first_met is not None and (day := placed_day(course.first_met.span, rule)) is not None
    ]
    return MemberRecovery(
        first_met=tuple((which, max(day, 0)) for which, day in met),
        measured=tuple(which for which, course in courses if course.samples),
        end_day=max(found.last_day if end_day is None else end_day, 0),
        end=RecoveryEnd(end.ending.value) if end is not None else RecoveryEnd.LAST_CONTACT,
    )


def _course(answers: Mapping[str, Assessment]) -> Course:
    icaht, infections = _details(answers["icaht"], Icaht), _details(answers["infection"], InfectionList)
    group = _details(answers["response-group"], ResponseCourse).group
    crs, icans = _details(answers["crs"], WorstGrade), _details(answers["icans"], WorstGrade)
    return Course(
        response_group=group.value if group is not None else None,
        crs_grade=_grade(crs),
        icans_grade=_grade(icans),
        early_icaht=icaht.early.grade,
        late_icaht=icaht.late.grade,
        infections=tuple(
            MemberInfection(one.day, one.category, one.is_severe)
            for one in infections.infections
            if one.counts is Counts.IN_WINDOW
        ),
        infection_window_days=infections.window_days,
        at_progression=_details(answers["progression-state"], ProgressionState),
        had_crs=bool(crs.events) or None,
        had_icans=bool(icans.events) or None,
        crs_day=crs.worst_day,
        icans_day=icans.worst_day,
    )


def _grade(found: WorstGrade) -> int | None:
    """Return the worst grade where it is known which; nothing recorded is not the same as none."""
    return found.low if found.low == found.high else None


def _details(answer: Assessment, kind: type[T]) -> T:
    if not isinstance(answer.details, kind):
        raise TypeError(f"{answer.rule} answers with {type(answer.details).__name__}")
    return answer.details
