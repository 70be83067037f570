"""Columns of a table as numbers for a regression: a text gives a 0/1 column for each level but the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analytics.errors import ExpectedError
from analytics.statistics.group_labels import MISSING, group_labels

Column = Sequence[object] | NDArray[Any]


class CovariateNotFinite(ExpectedError):
    """A covariate is infinite. Facts: ``column``, ``row`` (1 is the first row of data), ``count``."""


@dataclass(frozen=True, slots=True, eq=False)
class DesignMatrix:
    """Covariates of all rows of a table.

    Attributes:
        names: of the p columns: ``Age`` for numbers, ``Sex[M]`` for a level of a text.
        values: shape (n, p); NaN in every row that is not complete.
        source: which column of the table each of the p columns came from.
        reference: of each text column, the level that its 0/1 columns compare with.
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]
    source: tuple[str, ...]
    reference: Mapping[str, str]


def design_matrix(
    columns: Mapping[str, Column], *, complete: NDArray[np.bool_] | None = None
) -> DesignMatrix:
    """Code *columns* as covariates.

    Levels are those of complete rows only: one that occurs in no row of the analysis would be a column of
    zeros. They are sorted by their code points, numbers before texts, and compared with the first. A text
    with one level gives the column of that level, constant, which an estimator will flag.

    Args:
        columns: n cells each; None, NaN and the empty text are missing. A column whose cells are all numbers
            or truth values is taken as it is (true as 1); one with a single text in it as texts throughout.
        complete: shape (n,), False where a row is left out for another reason (a missing time); None: no row.

    Raises:
        CovariateNotFinite: a number is infinite.
        ValueError: columns of different lengths, or no columns.
    """
    rows = {len(column) for column in columns.values()} | ({len(complete)} if complete is not None else set())
    if len(rows) != 1 or not columns:
        raise ValueError("columns of one length, and at least one column")
    kept = np.ones(rows.pop(), dtype=bool) if complete is None else complete.copy()
    numbers = {name: _numbers(name, column) for name, column in columns.items()}
    for name, column in columns.items():
        number = numbers[name]
        kept &= group_labels(column).codes != MISSING if number is None else ~np.isnan(number)
    coded = {name: _coded(name, column, numbers[name], kept) for name, column in columns.items()}
    values = _beside([part for parts, _ in coded.values() for part in parts.values()], len(kept))
    values[~kept] = np.nan
    return DesignMatrix(
        names=tuple(name for parts, _ in coded.values() for name in parts),
        values=values,
        source=tuple(name for name, (parts, _) in coded.items() for _ in parts),
        reference={name: first for name, (_, first) in coded.items() if first is not None},
    )


def _coded(
    name: str, column: Column, number: NDArray[np.float64] | None, kept: NDArray[np.bool_]
) -> tuple[dict[str, NDArray[np.float64]], str | None]:
    """Return the columns that stand for one column of the table, and the level they compare with."""
    if number is not None:
        return {name: number}, None
    levels = _levels(column, kept)
    compared = list(levels)[1:] or list(levels)
    return {f"{name}[{level}]": levels[level] for level in compared}, next(iter(levels), None)


def _numbers(name: str, column: Column) -> NDArray[np.float64] | None:
    """Return *column* as floats, missing as NaN; None if a cell is a text."""
    cells = column if isinstance(column, np.ndarray) else np.array(list(column), dtype=object)
    if cells.dtype.kind in "biuf":
        numbers = cells.astype(np.float64)
    else:
        missing = group_labels(cells).codes == MISSING
        known = cells[~missing].tolist()
        if not all(isinstance(cell, int | float | np.number | np.bool_) for cell in known):
            return None
        numbers = np.full(len(cells), np.nan)
        numbers[~missing] = known
    infinite = np.flatnonzero(np.isinf(numbers))
    if len(infinite):
        raise CovariateNotFinite(column=name, row=int(infinite[0]) + 1, count=len(infinite))
    return numbers


def _levels(column: Column, kept: NDArray[np.bool_]) -> dict[str, NDArray[np.float64]]:
    """Return the 0/1 column of each level that a kept row has, in sorted order."""
    labels = group_labels(column)
    present = np.bincount(labels.codes[kept], minlength=len(labels.names)) > 0
    return {
        name: (labels.codes == code).astype(np.float64)
        for code, name in enumerate(labels.names)
        if present[code]
    }


def _beside(parts: list[NDArray[np.float64]], n: int) -> NDArray[np.float64]:
    return np.column_stack(parts) if parts else np.empty((n, 0))
