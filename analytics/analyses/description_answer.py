"""The characteristics of a table by group, each with its named test: ``table1`` as a document."""

from collections.abc import Sequence
from dataclasses import replace

from analytics.analyses.data_table import DataTable
from analytics.analyses.plain_values import Document, number, standing
from analytics.statistics.descriptive_table import (
    Characteristic,
    DescriptiveTable,
    TableChoices,
    TableRow,
    descriptive_table,
)
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.table_cell import LevelCount, NumberSummary
from analytics.statistics.table_column import ColumnKind


def description_answer(
    table: DataTable,
    columns: Sequence[str],
    by: str | None = None,
    choices: TableChoices | None = None,
    levels: Sequence[str] = (),
) -> Document:
    """Return one row per number and one per level; the test of a column stands in each of its rows.

    Args:
        table: the data.
        columns: to describe, in this order; none: all but *by*.
        by: column of groups; None: everybody together.
        choices: tests and quartiles.
        levels: columns of numbers that are codes of levels.
    """
    grouped = None if by is None else table.name(by)
    named = [table.name(one) for one in columns] or [one for one in table.header if one and one != grouped]
    kinds = dict.fromkeys((table.name(one) for one in levels), ColumnKind.LEVELS)
    result = descriptive_table(
        {name: table.column(name) for name in named},
        None if grouped is None else table.column(grouped),
        replace(choices or TableChoices(), kinds=kinds),
    )
    n = sum(result.sizes)
    return {
        **standing(OK if n else not_estimable(Reason.TOO_FEW)),
        "n": n,
        "dropped": result.dropped,
        "conf_type": None,
        "quartile_type": int(result.quartile_type),
        "groups": [
            {"group": name, "n": size} for name, size in zip(result.groups, result.sizes, strict=True)
        ],
        "rows": [_row(row, one, result) for row, one in result.rows()],
    }


def _row(row: TableRow, of: Characteristic, table: DescriptiveTable) -> Document:
    test = of.test
    return {
        "name": row.name,
        "level": row.level,
        "kind": of.kind.value,
        "groups": [
            {"group": name, **_cell(cell)} for name, cell in zip(table.groups, row.groups, strict=True)
        ],
        "overall": _cell(row.overall),
        "test": test.name.value,
        "statistic": number(test.statistic),
        "df": number(test.df),
        "p": number(test.p),
        "least_expected": number(test.least_expected),
        **standing(test.status),
        "missing": sum(of.missing),
        "smd": number(row.difference),
        "smd_all_levels": number(of.difference),
    }


def _cell(cell: NumberSummary | LevelCount) -> Document:
    if isinstance(cell, LevelCount):
        counted = {"count": cell.count, "n": cell.n, "missing": cell.missing}
        return {**counted, "fraction": number(cell.fraction)}
    return {
        "n": cell.n,
        "missing": cell.missing,
        "mean": number(cell.mean),
        "sd": number(cell.sd),
        "min": number(cell.minimum),
        "q1": number(cell.lower_quartile),
        "median": number(cell.median),
        "q3": number(cell.upper_quartile),
        "max": number(cell.maximum),
    }
