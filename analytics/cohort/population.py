"""Who is in a cohort, and of everybody else why not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from analytics.catalogue import catalogue
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_of_record import member_of
from analytics.cohort.partial_dates import DateRule, dated_record
from analytics.records.asked_record import asked_record
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.endpoints.end_point_rules import end_point_rules
from analytics.rules.endpoints.record_facts import record_facts
from analytics.rules.immune_reconstitution_settings import preset


class Reading(StrEnum):
    """How the recovery criteria are read (definitions §1.1)."""

    PUBLISHED = "published"
    CLINICAL = "clinical"
    CLINIC = "clinic"
    """As the clinic set it."""


class Precision(StrEnum):
    """What of the date of the infusion has to be known."""

    DAY = "day"
    MONTH = "month"


class Exclusion(StrEnum):
    """Why a patient is not in, in the order it is asked."""

    NO_CAR_T = "no_car_t_infusion"
    NO_DATE = "no_infusion_date"
    PARTIAL_DATE = "partial_infusion_date"
    OUTSIDE_PERIOD = "outside_period"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    INVESTIGATIONAL = "investigational_product"
    DOMAIN_UNKNOWN = "domain_unknown"
    NO_FOLLOW_UP = "no_follow_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationChoices:
    """What a population leaves to choose.

    Attributes:
        infusion_known_to: a coarser date of infusion excludes; a month is placed by *date_rule*.
        infused_from / infused_to: both included; None: no limit. Records in days only have no date to
            compare, and are in only without limits.
        compares_domains: whether domains are compared, which leaves out investigational and unknown ones.
        keeps_withdrawn: whether those who withdrew their consent are in.
    """

    date_rule: DateRule = DateRule.MIDDLE
    infusion_known_to: Precision = Precision.DAY
    reading: Reading = Reading.PUBLISHED
    infused_from: date | None = None
    infused_to: date | None = None
    compares_domains: bool = False
    keeps_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class ExcludedPatient:
    """One patient who is not in."""

    patient_id: int
    number: str
    reason: Exclusion


@dataclass(frozen=True, slots=True)
class Population:
    """A cohort.

    Attributes:
        members / excluded: both in the order of the records.
    """

    members: tuple[CohortMember, ...]
    excluded: tuple[ExcludedPatient, ...]
    choices: PopulationChoices = field(default_factory=PopulationChoices)

    @property
    def flow(self) -> tuple[tuple[Exclusion, int], ...]:
        """How many each reason excludes, in the order it is asked; without those that exclude nobody."""
        counts = {reason: sum(one.reason is reason for one in self.excluded) for reason in Exclusion}
        return tuple((reason, n) for reason, n in counts.items() if n)


def population(
    records: Iterable[PatientRecord],
    choices: PopulationChoices | None = None,
    settings: Mapping[str, str] | None = None,
) -> Population:
    """Return who of *records* is in, each as one row.

    Args:
        records: one a patient; the index is the treatment set by the user, else the first infusion.
        choices: of the cohort.
        settings: of the clinic.
    """
    choices = choices or PopulationChoices()
    read_by = read_settings(settings or {}, choices.reading)
    members: list[CohortMember] = []
    excluded: list[ExcludedPatient] = []
    for record in records:
        found = member_or_reason(record, choices, read_by)
        if isinstance(found, CohortMember):
            members.append(found)
        else:
            excluded.append(ExcludedPatient(int(record.patient.id), record.patient.number, found))
    return Population(tuple(members), tuple(excluded), choices)


def read_settings(settings: Mapping[str, str], reading: Reading) -> dict[str, str]:
    """Return *settings* of a clinic with the reading of the recovery in their place."""
    own = dict(settings)
    return own if reading is Reading.CLINIC else own | dict(preset(reading.value).as_pairs())


def member_or_reason(
    record: PatientRecord, choices: PopulationChoices, settings: Mapping[str, str]
) -> CohortMember | Exclusion:
    """Return the row of one patient, or why there is none; *settings* are those of ``read_settings``."""
    reason = _excluded(record, choices)
    if reason is not None:
        return reason
    dated = dated_record(asked_record(record), choices.date_rule)
    if record_facts(dated.record, None, end_point_rules(settings)).facts.is_empty:
        return Exclusion.NO_FOLLOW_UP
    member = member_of(dated, choices.date_rule, settings)
    is_placed = record.axis.infusion is not None and not record.axis.infusion.is_full
    return replace(member, placed_dates=max(member.placed_dates, int(is_placed)))


def _excluded(record: PatientRecord, choices: PopulationChoices) -> Exclusion | None:
    index, axis = record.index_treatment, record.axis
    if index is None:
        return Exclusion.NO_CAR_T
    if not axis.has_infusion:
        return Exclusion.NO_DATE
    if axis.infusion is not None and not _is_known(axis.infusion, choices.infusion_known_to):
        return Exclusion.PARTIAL_DATE
    if not _is_inside(axis.infusion, choices):
        return Exclusion.OUTSIDE_PERIOD
    if record.patient.consent_withdrawn_on is not None and not choices.keeps_withdrawn:
        return Exclusion.CONSENT_WITHDRAWN
    product = catalogue().products.get(index.product or "")
    if choices.compares_domains and product is not None and product.is_investigational:
        return Exclusion.INVESTIGATIONAL
    if choices.compares_domains and (product is None or product.costimulation is None):
        return Exclusion.DOMAIN_UNKNOWN
    return None


def _is_known(infusion: CalendarDate, to: Precision) -> bool:
    return infusion.is_full or (to is Precision.MONTH and infusion.month is not None)


def _is_inside(infusion: CalendarDate | None, choices: PopulationChoices) -> bool:
    """Whether the infusion surely lies in the period."""
    if infusion is None:
        return choices.infused_from is None and choices.infused_to is None
    is_late_enough = choices.infused_from is None or infusion.earliest >= choices.infused_from
    return is_late_enough and (choices.infused_to is None or infusion.latest <= choices.infused_to)
