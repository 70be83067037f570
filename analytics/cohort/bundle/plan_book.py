"""How each analysis becomes a bundle: its rows, the estimators asked again, what they have to find."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from analytics.cohort.analyses.follow_up import FollowUpAnalysis
from analytics.cohort.analyses.infections import InfectionAnalysis
from analytics.cohort.analyses.myeloid_neoplasm import (
    COMPETING_BESIDE_TYPES,
    TYPE_CODES,
    TmnAnalysis,
)
from analytics.cohort.analyses.non_relapse_mortality import CAUSE_CODES, RELAPSE_BESIDE_CAUSES, NrmAnalysis
from analytics.cohort.analyses.recovery import RecoveryAnalysis
from analytics.cohort.analyses.recovery_by_response import RecoveryByResponse
from analytics.cohort.analyses.risk_factors import FACTORS, RiskFactors
from analytics.cohort.analyses.state_at_progression import StateAtProgression, value_at_progression
from analytics.cohort.analyses.survival import SurvivalAnalysis
from analytics.cohort.analyses.survival_from_tmn import TmnSurvival
from analytics.cohort.analyses.table_one import TableOne
from analytics.cohort.analyses.time_courses import TimeCourses
from analytics.cohort.analyses.tmn_findings import TmnTable, finding_columns
from analytics.cohort.analysis_book import grouping
from analytics.cohort.bundle.bundle_plan import Block, Plan, Value
from analytics.cohort.bundle.course_block import course_plan
from analytics.cohort.bundle.incidence_block import (
    difference_block,
    gray_block,
    incidence_block,
    is_gray_of_r,
)
from analytics.cohort.bundle.regression_block import factor_block, hazard_block, subdistribution_block
from analytics.cohort.bundle.survival_block import FIRST, NONE, log_rank_block, survival_block
from analytics.cohort.bundle.table_block import table_plan
from analytics.cohort.bundle.timed_frame import TimedFrame, codes_of, timed_frame
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.rules.endpoints.end_point import Cause
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.group_rows import ALL

ALL_TOGETHER = f'grouped("", "{ALL}")'
_TIMED = (("time_days", "days from the start"), ("event", "what ended the time; 0: censored"))


def plan_of(result: object, cohort: Population, question: Question) -> Plan | None:
    """Return the bundle of *result*; None: its analysis has no estimate that R could compute again."""
    composer = COMPOSERS.get(type(result))
    return composer(result, cohort, question) if composer is not None else None


def _plan(
    frame: TimedFrame,
    *blocks: Block,
    notes: Sequence[tuple[str, str]] = (),
    not_checked: tuple[str, ...] = (),
) -> Plan:
    group = (("group", "the group"),) if "group" in frame.columns else ()
    asked = tuple(block for block in blocks if block.calls)
    return Plan(frame.columns, (*group, *_TIMED, *notes), asked, not_checked=not_checked)


def _gray_left_out(gray: GrayTest | None) -> tuple[str, ...]:
    is_left_out = gray is not None and gray.status.ok and not is_gray_of_r(gray)
    return (
        ("Gray's test: cmprsk gives none where a group was never at risk of the event",)
        if is_left_out
        else ()
    )


def _recovery(result: RecoveryAnalysis, cohort: Population, question: Question) -> Plan:
    frame = timed_frame(result.rows)
    return _plan(
        frame,
        incidence_block("incidence", result.incidence, frame),
        incidence_block(
            "competing",
            result.competing,
            frame,
            f'ifelse(numbers("event") > 1, {_pooled(result)}, numbers("event"))',
        )
        if result.competing
        else Block("incidence", (), ()),
        gray_block("gray", result.gray, frame),
        subdistribution_block("fine_gray", result.subdistribution, frame),
        difference_block("difference", result.differences, frame),
        survival_block("free_of_recovery", result.free_of_recovery, frame, FIRST),
        log_rank_block("log_rank", result.log_rank, frame, FIRST),
        notes=(("event", "1 recovered, 2 progression, 3 next therapy, 4 death; 0 censored"),),
        not_checked=_gray_left_out(result.gray),
    )


def _pooled(result: RecoveryAnalysis) -> int:
    return result.competing[0].cause


def _survival(result: SurvivalAnalysis | TmnSurvival, cohort: Population, question: Question) -> Plan:
    frame = timed_frame(result.rows)
    return _plan(
        frame,
        survival_block("survival", result.curves, frame),
        log_rank_block("log_rank", result.log_rank, frame),
        hazard_block("cox", result.hazard, frame),
        survival_block("follow_up", (result.follow_up,), frame, NONE, ALL_TOGETHER),
    )


def _nrm(result: NrmAnalysis, cohort: Population, question: Question) -> Plan:
    members = result.rows.members

    def code(place: int, event: int) -> int:
        cause = members[place].ends.nrm.cause or Cause.UNKNOWN
        return (
            event
            if event == 0
            else CAUSE_CODES.get(cause, CAUSE_CODES[Cause.OTHER])
            if event == 1
            else (RELAPSE_BESIDE_CAUSES)
        )

    causes = "1 infection, 2 t-MN, 3 other, 4 unknown, 5 relapse"
    return _with_kinds(result, "by_cause", result.by_cause, codes_of(result.rows, code), causes)


def _tmn(result: TmnAnalysis, cohort: Population, question: Question) -> Plan:
    members = result.rows.members

    def code(place: int, event: int) -> int:
        kind = members[place].ends.tmn_type
        return (
            event
            if event == 0
            else TYPE_CODES.get(kind, TYPE_CODES[None])
            if event == 1
            else (COMPETING_BESIDE_TYPES)
        )

    types = "1 AML, 2 MDS, 3 MDS/MPN, 4 not known, 5 relapse or death"
    return _with_kinds(result, "by_type", result.by_type, codes_of(result.rows, code), types)


def _with_kinds(
    result: NrmAnalysis | TmnAnalysis, name: str, curves: Any, codes: list[Value], told: str
) -> Plan:
    frame = timed_frame(result.rows, {"kind": codes})
    return _plan(
        frame,
        incidence_block("incidence", result.incidence, frame),
        incidence_block(name, curves, frame, 'numbers("kind")', ALL_TOGETHER),
        gray_block("gray", result.gray, frame),
        subdistribution_block("fine_gray", result.subdistribution, frame),
        difference_block("difference", result.differences, frame),
        notes=(("kind", told),),
        not_checked=_gray_left_out(result.gray),
    )


def _infections(result: InfectionAnalysis, cohort: Population, question: Question) -> Plan:
    frame = timed_frame(result.rows)
    return _plan(
        frame,
        incidence_block("incidence", result.incidence, frame),
        gray_block("gray", result.gray, frame),
        subdistribution_block("fine_gray", result.subdistribution, frame),
        difference_block("difference", result.differences, frame),
        not_checked=_gray_left_out(result.gray),
    )


def _follow_up(result: FollowUpAnalysis, cohort: Population, question: Question) -> Plan:
    frame = timed_frame(result.rows)
    return _plan(frame, survival_block("follow_up", result.curves, frame, NONE))


def _factors(result: RiskFactors, cohort: Population, question: Question) -> Plan:
    members = result.rows.members
    sets = result.study.matching.sets if result.study.matching is not None else ()
    chosen = {place for one in sets for place in (one.treated, *one.controls)}
    more: dict[str, Sequence[Value]] = {one.name: [one.of(m) for m in members] for one in FACTORS}
    more["matched"] = [int(place in chosen) for place in range(len(members))]
    frame = timed_frame(result.rows, more)
    blocks = []
    for name, found, rows in (
        ("before", result.before, "TRUE"), ("after", result.after, 'numbers("matched") == 1'),
    ):  # fmt: skip
        for one in found:
            blocks.append(
                factor_block(f"{name} cox", one.cause_specific, one.name, rows, is_subdistribution=False)
            )
            blocks.append(
                factor_block(
                    f"{name} fine_gray", one.subdistribution, one.name, rows, is_subdistribution=True
                )
            )
    notes = (("matched", "1: a case or one of its controls"), *((one.name, "covariate") for one in FACTORS))
    plan = _plan(frame, *blocks, notes=notes)
    not_checked = ("who was matched with whom: the column matched is given, not computed",)
    return Plan(plan.columns, plan.notes, plan.blocks, not_checked=not_checked)


def _table_one(result: TableOne, cohort: Population, question: Question) -> Plan:
    return _of_fields(result, cohort, grouping(question) if question.by is not None else None)


def _by_response(result: RecoveryByResponse, cohort: Population, question: Question) -> Plan:
    from analytics.cohort.analyses.timed_rows import Grouping

    by = grouping(question) or Grouping.by(FIELDS[result.by])
    return _of_fields(result, cohort, by)


def _of_fields(result: TableOne | RecoveryByResponse, cohort: Population, by: Any) -> Plan:
    members = _kept(result.account.dropped, cohort)
    groups = [by.of(member) for member in members] if by is not None else None
    columns = {one.name: [FIELDS[one.name].of(m) for m in members] for one in result.table.characteristics}
    return table_plan(result.table, groups, columns)


def _at_progression(result: StateAtProgression, cohort: Population, question: Question) -> Plan:
    members = _kept(result.account.dropped, cohort)
    groups = ["early" if m.course.at_progression.is_early else "late" for m in members]

    columns = {
        one.name: list(map(value_at_progression(one.name), members)) for one in result.table.characteristics
    }
    return table_plan(result.table, groups, columns)


def _tmn_findings(result: TmnTable, cohort: Population, question: Question) -> Plan:
    members = _kept(result.account.dropped, cohort)
    by = grouping(question)
    columns = finding_columns(members)
    groups = columns["tmn_type"] if by is None else [by.of(member) for member in members]
    return table_plan(result.table, groups, columns)


def _courses(result: TimeCourses, cohort: Population, question: Question) -> Plan:
    by = grouping(question)
    return course_plan(result, [by.of(m) for m in result.members] if by is not None else None)


def _kept(dropped: Sequence[Any], cohort: Population) -> list[CohortMember]:
    out = {(one.patient_id, one.number) for one in dropped}
    return [member for member in cohort.members if (member.patient_id, member.number) not in out]


COMPOSERS: Mapping[type, Callable[[Any, Population, Question], Plan]] = {
    RecoveryAnalysis: _recovery,
    SurvivalAnalysis: _survival,
    NrmAnalysis: _nrm,
    TmnAnalysis: _tmn,
    InfectionAnalysis: _infections,
    TmnSurvival: _survival,
    FollowUpAnalysis: _follow_up,
    RiskFactors: _factors,
    TableOne: _table_one,
    RecoveryByResponse: _by_response,
    StateAtProgression: _at_progression,
    TmnTable: _tmn_findings,
    TimeCourses: _courses,
}
