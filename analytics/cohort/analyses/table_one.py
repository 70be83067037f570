"""Table 1: the members by any group, with what is missing and the named test of every row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analytics.cohort.analyses.account import Account, Caution, DropReason, Words
from analytics.cohort.analyses.timed_rows import Grouping, cautions_of, dropped_for
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_fields import FIELDS, Cell, KnownFrom, MemberField
from analytics.statistics.descriptive_table import DescriptiveTable, TableChoices, descriptive_table
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.table_column import ColumnKind

BASELINE_FIELDS = tuple(name for name, one in FIELDS.items() if one.known is KnownFrom.BASELINE)
"""What stands in the table unless asked otherwise."""
COURSE_FIELDS = tuple(name for name, one in FIELDS.items() if one.known is KnownFrom.LATER)
"""Toxicity, response and recovery: what became known after day 0."""


@dataclass(frozen=True, slots=True)
class TableOne:
    """The table with its account; who has no group is dropped from it."""

    account: Account
    by: str | None
    table: DescriptiveTable


def table_one(
    members: Iterable[CohortMember],
    by: Grouping | None = None,
    fields: Sequence[MemberField] | None = None,
    choices: TableChoices | None = None,
) -> TableOne:
    """Describe *fields* of *members* by group.

    A cell without a value is missing and counted, never zero or *no*.

    Source:
        Tables 1 of Gazeau 2025 and Stock 2025; tests as named in every row.
    """
    if fields is None:
        fields = [FIELDS[name] for name in BASELINE_FIELDS if by is None or name != by.name]
    everybody = tuple(members)
    groups = [by.of(member) if by is not None else "" for member in everybody]
    kept = [member for member, group in zip(everybody, groups, strict=True) if group is not None]
    dropped = tuple(
        dropped_for(member, DropReason.NO_GROUP)
        for member, group in zip(everybody, groups, strict=True)
        if group is None
    )
    columns: dict[str, list[Cell]] = {one.name: [one.of(m) for m in kept] for one in fields}
    kinds = {one.name: ColumnKind.NUMBERS if one.is_number else ColumnKind.LEVELS for one in fields}
    choices = choices or TableChoices()
    table = descriptive_table(
        columns,
        [group for group in groups if group is not None] if by is not None else None,
        replace(choices, kinds={**kinds, **choices.kinds}),
    )
    return TableOne(
        Account(
            len(kept),
            dropped,
            _words(by),
            cautions_of(by),
            OK if kept else not_estimable(Reason.TOO_FEW),
        ),
        by.name if by is not None else None,
        table,
    )


def course_table(members: Iterable[CohortMember], by: Grouping | None = None) -> TableOne:
    """Describe toxicity, response and recovery by group, as Table 1 does what was known before.

    Source:
        Table 1 of Stock 2025 (Immunotoxicity) and its Fig. 3; Table 1 of Gazeau 2025 (Toxicity).
    """
    fields = [FIELDS[name] for name in COURSE_FIELDS if by is None or name != by.name]
    found = table_one(members, by, fields)
    words = replace(found.account.words, start="after the infusion")
    cautions = (*found.account.cautions, Caution.GRADES_OF_RECORDED)
    return replace(found, account=replace(found.account, words=words, cautions=cautions))


def _words(by: Grouping | None) -> Words:
    return Words(
        event="",
        start="before lymphodepletion, where a laboratory value",
        censoring="",
        competing="",
        estimator="median and quartiles (type 7), counts of those whose level is known",
        interval="none",
        test="named in every row" if by is not None else "none",
        source="Gazeau 2025 and Stock 2025, Tables 1",
    )
