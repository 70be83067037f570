"""Table 1: every characteristic by group, what is missing, the named test and the standardized difference."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.group_labels import MISSING, GroupLabels, group_labels
from analytics.statistics.level_difference import level_difference
from analytics.statistics.named_test import LevelTest, NamedTest, NumberTest, compare_levels, compare_numbers
from analytics.statistics.quartiles import QuartileType
from analytics.statistics.standardized_difference import Denominator, standardized_differences
from analytics.statistics.table_cell import LevelCount, NumberSummary, summary_of
from analytics.statistics.table_column import Column, ColumnKind, kind_of, numbers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoices:
    """What a table leaves to choose.

    Attributes:
        kinds: how a column is described where it is not to be guessed (``kind_of``).
    """

    number_test: NumberTest = NumberTest.RANKS
    level_test: LevelTest = LevelTest.FISHER
    quartile_type: QuartileType = QuartileType.N_MINUS_1
    kinds: Mapping[str, ColumnKind] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line.

    Attributes:
        name: of the column.
        level: None for numbers.
        groups: a cell per group, in the order of the table's groups.
        overall: the cell of all groups together.
        difference: standardized, first group minus second, by √((s1² + s0²)/2), for a level by its share
            against all others; NaN where it does not exist or there are not exactly two groups.
    """

    name: str
    level: str | None
    groups: tuple[NumberSummary | LevelCount, ...]
    overall: NumberSummary | LevelCount
    difference: float


@dataclass(frozen=True, slots=True)
class Characteristic:
    """All lines of one column.

    Attributes:
        missing: rows without a value, per group; the sum is what is missing of all.
        test: of all lines together.
        difference: that of the one line of numbers; of several levels the one over all levels, >= 0.
    """

    name: str
    kind: ColumnKind
    rows: tuple[TableRow, ...]
    missing: tuple[int, ...]
    test: NamedTest
    difference: float


@dataclass(frozen=True, slots=True)
class DescriptiveTable:
    """A table of characteristics.

    Attributes:
        groups: names of the groups, numbers ascending, then texts.
        sizes: rows in each.
        dropped: rows left out because their group is missing.
        characteristics: in the order of the columns as given.
        quartile_type: the definition its quartiles follow.
    """

    groups: tuple[str, ...]
    sizes: tuple[int, ...]
    dropped: int
    characteristics: tuple[Characteristic, ...]
    quartile_type: QuartileType

    def rows(self) -> Iterator[tuple[TableRow, Characteristic]]:
        """Yield every line with the characteristic it belongs to."""
        for one in self.characteristics:
            for row in one.rows:
                yield row, one


def descriptive_table(
    columns: Mapping[str, Column],
    by: "GroupLabels | Sequence[object] | NDArray[Any] | None" = None,
    choices: TableChoices | None = None,
) -> DescriptiveTable:
    """Describe *columns* by group and compare the groups.

    Args:
        columns: each of shape (n,), numbers or texts; None, NaN, pandas' NA and the empty text are missing,
            and so is an infinite number.
        by: shape (n,), group of each row; None for one group ``all``.
        choices: tests, quartiles and kinds.

    Returns:
        The table; a test that cannot be made says why in its status.

    Raises:
        ValueError: a column is longer or shorter than *by*.

    Source:
        Standardized differences: Austin 2009, Stat Med 28:3083; over several levels Yang & Dalton 2012, SAS
        Global Forum 335.
    """
    choices = choices or TableChoices()
    n = len(next(iter(columns.values()), ()))
    labels = group_labels(by if by is not None else np.zeros(n, dtype=np.int64))
    if any(len(column) != len(labels.codes) for column in columns.values()):
        raise ValueError("every column has as many rows as the groups")
    known = labels.codes != MISSING
    names = labels.names if by is not None else ("all",)
    return DescriptiveTable(
        groups=names,
        sizes=tuple(labels.counts().tolist()) if len(known) else (0,) * len(names),
        dropped=int((~known).sum()),
        characteristics=tuple(
            _characteristic(name, column, labels, choices) for name, column in columns.items()
        ),
        quartile_type=choices.quartile_type,
    )


def _characteristic(name: str, column: Column, groups: GroupLabels, choices: TableChoices) -> Characteristic:
    kind = choices.kinds.get(name) or kind_of(column)
    if kind is ColumnKind.NUMBERS:
        return _of_numbers(name, numbers_of(column), groups, choices)
    return _of_levels(name, group_labels(column), groups, choices)


def _of_numbers(
    name: str, values: NDArray[np.float64], groups: GroupLabels, choices: TableChoices
) -> Characteristic:
    parts = [values[groups.codes == code] for code in range(len(groups.names))]
    cells = tuple(summary_of(part, choices.quartile_type) for part in parts)
    overall = summary_of(values[groups.codes != MISSING], choices.quartile_type)
    test = compare_numbers([part[~np.isnan(part)] for part in parts], choices.number_test)
    difference = math.nan
    if len(parts) == 2:
        is_first = np.repeat([True, False], [len(part) for part in parts])
        (compared,) = standardized_differences(
            np.concatenate(parts),
            is_first,
            [name],
            denominator=Denominator.POOLED,
            binary_by_proportion=False,
        )
        difference = compared.before
    row = TableRow(name, None, cells, overall, difference)
    missing = tuple(cell.missing for cell in cells)
    return Characteristic(name, ColumnKind.NUMBERS, (row,), missing, test, difference)


def _of_levels(name: str, levels: GroupLabels, groups: GroupLabels, choices: TableChoices) -> Characteristic:
    counts = _cross(levels, groups)
    known = counts.sum(axis=1)
    missing = groups.counts() - known
    by_level, over_all = level_difference(counts)
    rows = tuple(
        TableRow(
            name,
            level,
            tuple(
                LevelCount(*cell)
                for cell in zip(counts[:, k].tolist(), known.tolist(), missing.tolist(), strict=True)
            ),
            LevelCount(int(counts[:, k].sum()), int(known.sum()), int(missing.sum())),
            by_level[k],
        )
        for k, level in enumerate(levels.names)
    )
    test = compare_levels(counts, choices.level_test)
    return Characteristic(name, ColumnKind.LEVELS, rows, tuple(missing.tolist()), test, over_all)


def _cross(levels: GroupLabels, groups: GroupLabels) -> NDArray[np.int64]:
    """Count rows by group and level, shape (groups, levels)."""
    shape = len(groups.names), len(levels.names)
    both = (groups.codes != MISSING) & (levels.codes != MISSING)
    cell = groups.codes[both] * shape[1] + levels.codes[both]
    return np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape)
