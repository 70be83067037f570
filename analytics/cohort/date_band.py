"""One population under every rule for partial dates: how far the choice of a day moves the numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import (
    ExcludedPatient,
    Exclusion,
    Population,
    PopulationChoices,
    member_or_reason,
    read_settings,
)
from analytics.records.patient_record import PatientRecord


@dataclass(frozen=True, slots=True)
class DateBand:
    """The population as chosen, and under each rule.

    Attributes:
        under: by rule, that of *chosen* as well; patients without partial dates are the same rows in all.
    """

    chosen: Population
    under: Mapping[DateRule, Population]

    @property
    def is_open(self) -> bool:
        """Whether another rule makes other rows."""
        return any(one.members != self.chosen.members for one in self.under.values())


def date_band(
    records: Iterable[PatientRecord],
    choices: PopulationChoices | None = None,
    settings: Mapping[str, str] | None = None,
) -> DateBand:
    """Return the population of *records* under every rule; each record is read once."""
    choices = choices or PopulationChoices()
    read_by = read_settings(settings or {}, choices.reading)
    under = {rule: replace(choices, date_rule=rule) for rule in DateRule}
    members: dict[DateRule, list[CohortMember]] = {rule: [] for rule in DateRule}
    excluded: dict[DateRule, list[ExcludedPatient]] = {rule: [] for rule in DateRule}
    for record in records:
        first = member_or_reason(record, choices, read_by)
        for rule in DateRule:
            is_same = rule is choices.date_rule or not _depends(first)
            found = first if is_same else member_or_reason(record, under[rule], read_by)
            if isinstance(found, CohortMember):
                members[rule].append(found)
            else:
                patient = record.patient
                excluded[rule].append(ExcludedPatient(int(patient.id), patient.number, found))
    made = {rule: Population(tuple(members[rule]), tuple(excluded[rule]), under[rule]) for rule in DateRule}
    return DateBand(made[choices.date_rule], made)


def _depends(found: CohortMember | Exclusion) -> bool:
    """Whether another rule could have found something else; excluded are few, and asked again."""
    return found.placed_dates > 0 if isinstance(found, CohortMember) else True
