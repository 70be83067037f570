"""One column of a data table as a descriptive table takes it: numbers, or levels."""

from collections.abc import Sequence
from enum import StrEnum
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.group_labels import MISSING, group_labels

Column = Sequence[object] | NDArray[Any]


class ColumnKind(StrEnum):
    """How a column is described."""

    NUMBERS = "numbers"
    LEVELS = "levels"


def kind_of(column: Column) -> ColumnKind:
    """Return how *column* reads: numbers unless a cell is a text or True/False, or all cells are 0 or 1.

    Args:
        column: shape (n,); None, NaN, pandas' NA and the empty text are missing.
    """
    cells = np.asarray(column) if isinstance(column, np.ndarray) else np.array(list(column), dtype=object)
    if cells.dtype.kind not in "iuf":
        labels = group_labels(cells)
        known = cells[labels.codes != MISSING].tolist()
        if not all(isinstance(cell, Real) and not isinstance(cell, bool) for cell in known):
            return ColumnKind.LEVELS
    values = numbers_of(column)
    values = values[~np.isnan(values)]
    is_yes_or_no = len(values) > 0 and bool(np.isin(values, (0.0, 1.0)).all())
    return ColumnKind.LEVELS if is_yes_or_no else ColumnKind.NUMBERS


def numbers_of(column: Column) -> NDArray[np.float64]:
    """Return the cells as numbers, shape (n,); NaN for what is missing, infinite or no number."""
    if isinstance(column, np.ndarray) and column.dtype.kind in "biuf":
        values = column.astype(np.float64)
    else:
        cells = (float(cell) if isinstance(cell, Real) else np.nan for cell in column)
        values = np.fromiter(cells, dtype=np.float64, count=len(column))
    values[~np.isfinite(values)] = np.nan
    return values
