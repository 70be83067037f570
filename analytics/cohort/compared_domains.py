"""The part of a population whose co-stimulatory domains can be compared, without reading anybody twice."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.date_band import DateBand
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import (
    ExcludedPatient,
    Exclusion,
    Population,
    member_or_reason,
    read_settings,
)
from analytics.records.patient_record import PatientRecord


def comparing_domains(
    band: DateBand, record: Callable[[int], PatientRecord], settings: Mapping[str, str] | None = None
) -> DateBand:
    """Return what ``date_band`` finds with ``compares_domains``, made of the band found without.

    The row of who stays in is the same. Only who was left out because nothing is known after the infusion
    is asked again: the product is asked for before that. Of the excluded, those of before come first.

    Args:
        band: of choices that compare no domains.
        record: reads one patient, by id.
        settings: of the clinic.
    """
    under = {rule: _compared(cohort, record, settings or {}) for rule, cohort in band.under.items()}
    return DateBand(under[band.chosen.choices.date_rule], under)


def under_rule(band: DateBand, rule: DateRule) -> DateBand:
    """Return the same band with another rule's population as the chosen one."""
    return DateBand(band.under[rule], band.under)


def _compared(
    cohort: Population, record: Callable[[int], PatientRecord], settings: Mapping[str, str]
) -> Population:
    choices = replace(cohort.choices, compares_domains=True)
    read_by = read_settings(settings, choices.reading)
    left_out = []
    for one in cohort.excluded:
        if one.reason is Exclusion.NO_FOLLOW_UP:
            found = member_or_reason(record(one.patient_id), choices, read_by)
            if isinstance(found, Exclusion):
                one = replace(one, reason=found)
        left_out.append(one)
    new = [
        ExcludedPatient(member.patient_id, member.number, reason)
        for member in cohort.members
        if (reason := _reason(member)) is not None
    ]
    members = tuple(member for member in cohort.members if _reason(member) is None)
    return Population(members, (*left_out, *new), choices)


def _reason(member: CohortMember) -> Exclusion | None:
    if member.is_investigational:
        return Exclusion.INVESTIGATIONAL
    return Exclusion.DOMAIN_UNKNOWN if member.domain is None else None
