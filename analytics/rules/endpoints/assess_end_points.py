"""All end points of one patient, as the analyses of a cohort and the opened record read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.endpoints.best_response import best_response, response_at_one_month
from analytics.rules.endpoints.course_facts import CourseFacts
from analytics.rules.endpoints.end_point import CENSORED, COMPETING, EndPoint
from analytics.rules.endpoints.end_point_rules import DATA, EndPointRules, end_point_rules
from analytics.rules.endpoints.first_progression import is_undated
from analytics.rules.endpoints.myeloid_neoplasm import survival_from_tmn, tmn_days, tmn_incidence
from analytics.rules.endpoints.non_relapse_mortality import non_relapse_mortality
from analytics.rules.endpoints.overall_survival import follow_up, overall_survival
from analytics.rules.endpoints.progression_free import progression_free_survival
from analytics.rules.endpoints.record_facts import record_facts
from analytics.rules.endpoints.relapse_incidence import relapse_incidence
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted

RULE = "endpoints"


@dataclass(frozen=True, slots=True)
class EndPoints:
    """Every end point of one patient, in days from the infusion unless it names another start.

    Attributes:
        os / pfs / relapse: survival, progression-free survival, progression or relapse with death competing.
        nrm: death without relapse; its cause is the category of Gazeau 2025.
        tmn: t-MN with relapse and death competing.
        os_from_tmn: from the diagnosis of the t-MN; None without one.
        follow_up: for the reverse Kaplan-Meier method: code 1 is alive.
        cause_of_death: as recorded, which the labels of Stock 2025 (Fig. 4F) go by.
        tmn_day / tmn_type: of the diagnosis, also where something else came first.
        best_response / response_at_one_month: None where not assessed.
    """

    os: EndPoint
    pfs: EndPoint
    relapse: EndPoint
    nrm: EndPoint
    tmn: EndPoint
    os_from_tmn: EndPoint | None
    follow_up: EndPoint
    cause_of_death: str | None
    tmn_day: int | None
    tmn_type: str | None
    best_response: str | None
    response_at_one_month: str | None

    @property
    def named(self) -> tuple[tuple[str, EndPoint], ...]:
        """The end points counted from the infusion, by their short names."""
        return (
            ("OS", self.os),
            ("PFS", self.pfs),
            ("relapse", self.relapse),
            ("NRM", self.nrm),
            ("t-MN", self.tmn),
        )


def end_points(facts: CourseFacts, rules: EndPointRules | None = None) -> EndPoints:
    """Return all end points of a course; quick and pure, for one patient as for thousands."""
    rules = rules or EndPointRules()
    diagnosed, at_one_month = tmn_days(facts), response_at_one_month(facts, rules)
    return EndPoints(
        os=overall_survival(facts),
        pfs=progression_free_survival(facts, rules),
        relapse=relapse_incidence(facts),
        nrm=non_relapse_mortality(facts, rules),
        tmn=tmn_incidence(facts),
        os_from_tmn=survival_from_tmn(facts),
        follow_up=follow_up(facts),
        cause_of_death=facts.cause_of_death if facts.death is not None else None,
        tmn_day=diagnosed.earliest if diagnosed and diagnosed.earliest == diagnosed.latest else None,
        tmn_type=facts.tmn_type,
        best_response=best_response(facts),
        response_at_one_month=at_one_month.response if at_one_month is not None else None,
    )


def assess_endpoints(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Assess all end points of *record*, as known on day *as_of*.

    Returns:
        Outcome such as ``OS 700+, PFS 90 progression, …, NRM competing 90 progression``; a plus marks a
        censored time. *Bounded* where dates leave a time or a cause open. Details: ``EndPoints``.

    Source:
        Gazeau 2025, Stock 2025; definitions §9.
    """
    chosen = switches(DATA, settings or {})
    read = record_facts(record, as_of, end_point_rules(chosen))
    has_day_0 = record.axis.has_infusion
    return assessed(
        read.facts,
        chosen,
        inputs=read.inputs,
        missing=() if has_day_0 else (Wanted.INFUSION_DATE.value,),
        undated=read.undated,
    )


def assessed(
    facts: CourseFacts,
    chosen: Switches,
    *,
    inputs: tuple[Input, ...] = (),
    missing: tuple[str, ...] = (),
    undated: Iterable[str] = (),
) -> Assessment:
    """Return the end points of *facts* as an Assessment.

    Args:
        facts: of the course.
        chosen: switches of the clinic.
        inputs: what the facts were read from.
        missing: what keeps them from being evaluated at all.
        undated: what happened on a day nobody recorded.
    """
    details = end_points(facts, end_point_rules(chosen))
    status, reason, wanted = _standing(facts, details, missing, tuple(undated))
    data = rule_data(DATA)
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=None if status is Status.NOT_EVALUABLE else outcome_text(details),
        status=status,
        reason=reason,
        inputs=inputs,
        missing=wanted,
        source=data["source"],
        as_of=facts.read_up_to,
        settings=chosen.as_pairs(),
        details=details,
    )


def outcome_text(details: EndPoints) -> str:
    """Return all end points as one text: name, days and what ended them."""
    return ", ".join(f"{name} {_said(end)}" for name, end in details.named)


def _said(end: EndPoint) -> str:
    latest = "?" if end.latest_days is None else str(end.latest_days)
    days = str(end.time_days) if end.time_days is not None else f"{end.earliest_days}–{latest}"
    if end.cause_code == CENSORED:
        return f"{days}+"
    causes = " or ".join(cause.value for cause in end.possible)
    return f"competing {days} {causes}" if end.cause_code == COMPETING else f"{days} {causes}"


def _standing(
    facts: CourseFacts, details: EndPoints, missing: tuple[str, ...], undated: tuple[str, ...]
) -> tuple[Status, Reason | None, tuple[str, ...]]:
    if missing:
        return Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE, missing
    if facts.is_empty:
        return Status.NOT_EVALUABLE, Reason.NOT_MEASURED, (Wanted.LAST_CONTACT.value,)
    wanted = list(undated)
    if is_undated(facts):
        wanted.append(Wanted.DATE_OF_PROGRESSION.value)
    if facts.death is not None and facts.cause_of_death is None and details.nrm.cause_code != COMPETING:
        wanted.append(Wanted.CAUSE_OF_DEATH.value)
    ends = [end for _, end in details.named] + ([details.os_from_tmn] if details.os_from_tmn else [])
    is_certain = all(end.is_certain for end in ends)
    wanted_once = tuple(dict.fromkeys(wanted))
    if is_certain and not wanted_once:
        return Status.COMPLETE, None, ()
    return Status.BOUNDED, Reason.NOT_MEASURED, wanted_once
