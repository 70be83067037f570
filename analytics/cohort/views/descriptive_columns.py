"""The columns and notes of a descriptive table."""

from collections.abc import Iterable, Sequence

from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import NoneCell, TextCell
from analytics.cohort.views.column_keys import keys_of_groups
from analytics.cohort.views.described import Described
from analytics.cohort.views.field_words import capitalised
from analytics.statistics.descriptive_table import Characteristic

NAME, OVERALL, MISSING, DIFFERENCE, P, TEST = "characteristic", "all", "missing", "smd", "p", "test"

ONLY_YES = ("bridging", "holding", "crs_any", "icans_any", "tocilizumab", "steroids", "icu")
"""Fields that a record can hardly deny: where nobody says no, they are counted of all patients."""


def descriptive_columns(shown: Described) -> tuple[Column, ...]:
    """Return the columns: all, each group, what is missing, and where groups are compared the tests."""
    words, number = shown.context.words.descriptive, shown.context.wording.number

    def group(key: str, name: str, n: int) -> Column:
        return Column(key, words.group.format(n=number(n)), capitalised(name), is_number=True)

    keys = group_keys(shown.names)
    first = Column(NAME, words.characteristic)
    everybody = group(OVERALL, shown.context.words.fields.all_patients, len(shown.everybody))
    missing = Column(MISSING, words.missing, is_number=True)
    if not shown.is_compared:
        return first, everybody, missing
    groups = (group(keys[one], name, len(shown.members[one])) for one, name in shown.names.items())
    has_difference = len(shown.names) == 2
    difference = (Column(DIFFERENCE, words.difference, is_number=True),) if has_difference else ()
    tests = (Column(P, words.p, is_number=True), Column(TEST, words.test))
    return (first, everybody, *groups, missing, *difference, *tests)


def is_only_recorded(one: Characteristic) -> bool:
    """Whether nobody says *no* to what a record can hardly deny."""
    return one.name in ONLY_YES and [line.level for line in one.rows] == ["yes"]


def group_keys(groups: Iterable[str]) -> dict[str, str]:
    """Return the key of each group's column, ``group_4_1bb``; groups that read alike are numbered."""
    return keys_of_groups(tuple(groups), prefix="group_")


def heading_row(title: str, columns: Sequence[Column]) -> TableRow:
    """Return a heading over the rows that follow it."""
    return TableRow((TextCell(title), *(NoneCell() for _ in columns[1:])), is_heading=True)


def descriptive_notes(shown: Described, *, is_few: bool, is_recorded: bool) -> tuple[str, ...]:
    """Return what the signs of the table mean; *is_few* where a χ² test had too few counts."""
    words = shown.context.words.descriptive
    recorded = (words.recorded_note,) if is_recorded else ()
    notes = (words.numbers_note, words.levels_note, words.missing_note, *recorded)
    if not shown.is_compared:
        return notes
    difference = (words.difference_note,) if len(shown.names) == 2 else ()
    return (*notes, *difference, words.p_note, *((words.few_note,) if is_few else ()))


def descriptive_number_table(
    shown: Described, key: str, title: str, rows: tuple[TableRow, ...]
) -> NumberTable:
    """Return *rows* under the columns of *shown*, with the notes."""
    tests = [one.test.least_expected for one in shown.table.characteristics]
    is_few = any(least is not None and least < 5 for least in tests)
    is_recorded = any(is_only_recorded(one) for one in shown.table.characteristics)
    notes = descriptive_notes(shown, is_few=is_few, is_recorded=is_recorded)
    return NumberTable(key, title, descriptive_columns(shown), rows, notes)
