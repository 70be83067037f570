"""A descriptive table together with the members it counts and the words it is shown with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_fields import Cell as Value
from analytics.cohort.views.field_words import FieldWords, group_name
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.descriptive_table import DescriptiveTable

_ORDER = FieldWords().levels


@dataclass(frozen=True, slots=True)
class Described:
    """A descriptive table that can be shown.

    Attributes:
        names: of the groups in words, in the order they are shown; one, where there are no groups.
        members: by group.
        read: returns what a member has of a characteristic, by its name.
        fields: characteristics that are called like a field of another name (age at diagnosis).
    """

    table: DescriptiveTable
    names: Mapping[str, str]
    members: Mapping[str, Sequence[CohortMember]]
    read: Callable[[str, CohortMember], Value]
    context: ViewContext
    fields: Mapping[str, str] = field(default_factory=dict)

    def field_of(self, name: str) -> str:
        """Return the field whose words the characteristic *name* has."""
        return self.fields.get(name, name)

    @property
    def is_compared(self) -> bool:
        """Whether there are groups to compare."""
        return len(self.names) > 1

    @property
    def everybody(self) -> tuple[CohortMember, ...]:
        """All members, in the order of the cohort."""
        of = {one.patient_id for members in self.members.values() for one in members}
        return tuple(one for one in self.context.population.members if one.patient_id in of)

    def having(self, name: str, level: str | None, group: str | None) -> tuple[CohortMember, ...]:
        """Return who has *level* of the characteristic *name* (None: any value), in *group* or in all."""
        members = self.everybody if group is None else self.members[group]
        values = ((one, self.read(name, one)) for one in members)
        return tuple(one for one, value in values if value is not None and level in (None, str(value)))

    def lacking(self, name: str) -> tuple[CohortMember, ...]:
        """Return who has no value of the characteristic *name*."""
        return tuple(one for one in self.everybody if self.read(name, one) is None)


def described(
    table: DescriptiveTable,
    by: Grouping | None,
    members: Sequence[CohortMember],
    read: Callable[[str, CohortMember], Value],
    context: ViewContext,
) -> Described:
    """Return *table* of *members* grouped *by*, its groups in their order of words."""
    words = context.words.fields
    if by is None:
        return Described(table, {"": words.all_patients}, {"": members}, read, context)
    groups = ordered_levels(by.name, table.groups)
    of = {group: tuple(one for one in members if str(by.of(one)) == group) for group in groups}
    return Described(table, {group: group_name(by.name, group, words) for group in groups}, of, read, context)


def ordered_levels(name: str, levels: Sequence[str]) -> list[str]:
    """Return *levels* of the field *name* in the order of its words; the others behind, as they came.

    The order is that of English in every language: the sign of a difference hangs on it.
    """
    known = list(_ORDER.get(name, {}))
    return sorted(levels, key=lambda level: known.index(level) if level in known else len(known))
