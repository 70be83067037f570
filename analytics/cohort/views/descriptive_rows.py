"""The rows of a descriptive table: one a number, a heading with its levels below it, tests in words."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import TableRow
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.described import Described, ordered_levels
from analytics.cohort.views.descriptive_columns import (
    DIFFERENCE,
    MISSING,
    NAME,
    OVERALL,
    TEST,
    P,
    descriptive_columns,
    group_keys,
    is_only_recorded,
)
from analytics.cohort.views.field_words import (
    analyte_of,
    capitalised,
    field_decimals,
    field_name,
    field_title,
    level_name,
)
from analytics.cohort.views.member_notes import picked
from analytics.statistics.descriptive_table import Characteristic
from analytics.statistics.descriptive_table import TableRow as Line
from analytics.statistics.named_test import NamedTest
from analytics.statistics.table_cell import LevelCount, NumberSummary
from analytics.statistics.table_column import ColumnKind

YES, NO = "yes", "no"
IN_PERCENT = ("tp53_vaf", "tp53_vaf_before")
"""Fractions that are read in per cent."""
_LEAST_EXPECTED = 5.0


def descriptive_rows(shown: Described, names: Sequence[str]) -> tuple[TableRow, ...]:
    """Return the rows of the characteristics *names*, in that order; what the table lacks is left out."""
    known = {one.name: one for one in shown.table.characteristics}
    return tuple(row for name in names if name in known for row in _rows(shown, known[name]))


def is_doubtful(test: NamedTest) -> bool:
    """Whether the counts are too few for the χ² test that was made."""
    return test.least_expected is not None and test.least_expected < _LEAST_EXPECTED


def test_words(test: NamedTest, shown: Described) -> str:
    """Return what a test is called, and that its counts are few."""
    words = shown.context.words.descriptive
    name = str(getattr(words, test.name.value))
    return words.few.format(test=name) if is_doubtful(test) else name


def _rows(shown: Described, one: Characteristic) -> tuple[TableRow, ...]:
    levels = [line.level for line in one.rows if line.level is not None]
    if one.kind is ColumnKind.NUMBERS:
        title = field_title(shown.field_of(one.name), shown.context.words.fields, shown.context.wording)
        return (_row(shown, one, one.rows[0], title, _once(shown, one)),)
    title = capitalised(
        field_name(shown.field_of(one.name), shown.context.words.fields, shown.context.wording)
    )
    if not levels:
        nothing = TextCell(shown.context.words.descriptive.all_missing)
        return (
            _made(shown, {NAME: TextCell(title), OVERALL: nothing} | _once(shown, one), _missing(shown, one)),
        )
    by_level = {line.level: line for line in one.rows}
    if is_only_recorded(one):
        return (_recorded(shown, one, title),)
    if set(levels) <= {YES, NO}:
        line = by_level[YES] if YES in by_level else _nobody(by_level[NO])
        return (
            _row(
                shown, one, line, title, {**_once(shown, one), **_difference(_sign(shown) * line.difference)}
            ),
        )
    heading = _made(shown, {NAME: TextCell(title)} | _once(shown, one), _missing(shown, one), is_heading=True)
    ordered = ordered_levels(one.name, levels)
    return (heading, *(_level(shown, one, by_level[level]) for level in ordered))


def _name(shown: Described, one: Characteristic) -> str:
    context = shown.context
    return capitalised(field_name(shown.field_of(one.name), context.words.fields, context.wording))


def _level(shown: Described, one: Characteristic, line: Line) -> TableRow:
    name = level_name(one.name, line.level or "", shown.context.words.fields)
    return _row(shown, one, line, name, _difference(_sign(shown) * line.difference), is_indented=True)


def _recorded(shown: Described, one: Characteristic, title: str) -> TableRow:
    """Return the row of what a record can only say *yes* to: of all patients, and not compared."""
    (line,) = one.rows
    title = shown.context.words.descriptive.recorded.format(name=title)
    cells: dict[str, Cell] = {NAME: TextCell(title), OVERALL: _of_all(line.overall)}
    keys = group_keys(shown.names)
    if shown.is_compared:
        groups = zip(shown.table.groups, line.groups, strict=True)
        cells |= {keys[group]: _of_all(cell) for group, cell in groups}
    return _made(shown, cells, _counted(shown, one, line, title, False))


def _nobody(line: Line) -> Line:
    """Return the line of *yes* where everybody in whom it is known says *no*."""
    none = [replace(cell, count=0) for cell in line.groups if isinstance(cell, LevelCount)]
    overall = replace(line.overall, count=0) if isinstance(line.overall, LevelCount) else line.overall
    return Line(line.name, YES, tuple(none), overall, math.nan)


def _of_all(cell: NumberSummary | LevelCount) -> ShareCell:
    return ShareCell(cell.n, cell.n + cell.missing)


def _row(
    shown: Described,
    one: Characteristic,
    line: Line,
    title: str,
    beside: Mapping[str, Cell],
    *,
    is_indented: bool = False,
) -> TableRow:
    cells: dict[str, Cell] = {NAME: TextCell(title), OVERALL: _cell(one.name, line.overall)}
    keys = group_keys(shown.names)
    if shown.is_compared:
        cells |= {
            keys[group]: _cell(one.name, cell)
            for group, cell in zip(shown.table.groups, line.groups, strict=True)
        }
    missing = () if is_indented else _missing(shown, one)
    picks = (*_counted(shown, one, line, title, is_indented), *missing)
    return _made(shown, {**cells, **beside}, picks, is_indented=is_indented)


def _made(
    shown: Described,
    cells: Mapping[str, Cell],
    picks: tuple[tuple[str, Pick], ...],
    *,
    is_heading: bool = False,
    is_indented: bool = False,
) -> TableRow:
    keys = [column.key for column in descriptive_columns(shown)]
    empty = TextCell("") if is_indented else NoneCell()  # said once, in the heading
    return TableRow(
        tuple(cells.get(key, empty) for key in keys),
        is_heading=is_heading,
        is_indented=is_indented,
        picks=picks,
    )


def _cell(name: str, cell: NumberSummary | LevelCount) -> Cell:
    if isinstance(cell, LevelCount):
        return ShareCell(cell.count, cell.n)
    factor = 100.0 if name in IN_PERCENT else 1.0
    decimals = field_decimals(name) if analyte_of(name) is not None or name == "age" else None
    return QuartilesCell(
        factor * cell.median,
        factor * cell.lower_quartile,
        factor * cell.upper_quartile,
        cell.n,
        1 if name in IN_PERCENT else decimals,
    )


def _once(shown: Described, one: Characteristic) -> dict[str, Cell]:
    """Return what is said once for a characteristic: missing, difference, p and test."""
    cells: dict[str, Cell] = {MISSING: CountCell(sum(one.missing))}
    if not shown.is_compared:
        return cells
    p: Cell = PCell(one.test.p, one.test.name.value) if one.test.status.ok else NoneCell(one.test.status)
    test = TextCell(test_words(one.test, shown) if one.test.status.ok else "")
    sign = _sign(shown) if one.kind is ColumnKind.NUMBERS else 1.0  # over all levels it has none
    return {**cells, **_difference(sign * one.difference), P: p, TEST: test}


def _difference(value: float) -> dict[str, Cell]:
    if not math.isfinite(value):
        return {}
    return {DIFFERENCE: EstimateCell(value, None, None, Scale.STANDARDIZED)}


def _sign(shown: Described) -> float:
    """Return −1 where the groups are shown in the other order than they were compared in."""
    return 1.0 if tuple(shown.names) == shown.table.groups else -1.0


def _counted(
    shown: Described, one: Characteristic, line: Line, title: str, is_indented: bool
) -> tuple[tuple[str, Pick], ...]:
    words, fields = shown.context.words.descriptive, shown.context.words.fields
    if is_indented:
        field = capitalised(field_name(shown.field_of(one.name), fields, shown.context.wording))
        title = words.pick_level.format(field=field, level=title)

    def pick(group: str | None, name: str) -> Pick:
        return picked(words.pick.format(group=name, row=title), shown.having(one.name, line.level, group))

    keys = group_keys(shown.names)
    groups = shown.names.items() if shown.is_compared else ()
    return (
        (OVERALL, pick(None, fields.all_patients)),
        *((keys[group], pick(group, name)) for group, name in groups),
    )


def _missing(shown: Described, one: Characteristic) -> tuple[tuple[str, Pick], ...]:
    members = shown.lacking(one.name)
    if not members:
        return ()
    name = capitalised(
        field_name(shown.field_of(one.name), shown.context.words.fields, shown.context.wording)
    )
    return ((MISSING, picked(shown.context.words.descriptive.pick_missing.format(row=name), members)),)
