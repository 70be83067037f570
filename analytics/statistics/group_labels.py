"""A column of groups or strata as numbers: code of each row, and the names behind the codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MISSING = -1
"""Code of a row without a group."""


@dataclass(frozen=True, slots=True, eq=False)
class GroupLabels:
    """Which group each row belongs to.

    Attributes:
        codes: shape (n,), position in *names*; ``MISSING`` where the cell was empty.
        names: numbers ascending, then texts by their code points; also names that no row bears any longer.
    """

    codes: NDArray[np.int64]
    names: tuple[str, ...]

    def counts(self) -> NDArray[np.int64]:
        """Return how many rows each group has, shape (groups,)."""
        return np.bincount(self.codes[self.codes != MISSING], minlength=len(self.names))

    def of_rows(self, rows: NDArray[Any]) -> "GroupLabels":
        """Return the labels of *rows* (a mask or positions); the names stay, also of groups now empty."""
        return GroupLabels(self.codes[rows], self.names)


def group_labels(column: "Sequence[object] | NDArray[Any] | GroupLabels") -> GroupLabels:
    """Return *column* as codes and names.

    Args:
        column: shape (n,); numbers, texts or both. None, NaN, pandas' NA and the empty text are missing.
    """
    if isinstance(column, GroupLabels):
        return column
    array = np.asarray(column) if isinstance(column, np.ndarray) else np.array(list(column), dtype=object)
    if array.dtype.kind in "biu" and array.size:
        return _of_integers(array)
    cells = array.tolist()
    known = {cell for cell in dict.fromkeys(cells) if not _is_missing(cell)}
    by_name: dict[str, object] = {}
    for cell in sorted(known, key=_order):
        by_name.setdefault(_name(cell), cell)
    position = {name: code for code, name in enumerate(by_name)}
    code_of = {cell: position[_name(cell)] for cell in known}
    codes = np.fromiter((code_of.get(cell, MISSING) for cell in cells), dtype=np.int64, count=len(cells))
    return GroupLabels(codes, tuple(by_name))


def _of_integers(array: NDArray[Any]) -> GroupLabels:
    values, codes = np.unique(array, return_inverse=True)
    return GroupLabels(codes.astype(np.int64), tuple(_name(value) for value in values.tolist()))


def _is_missing(cell: object) -> bool:
    if cell is None or type(cell).__name__ in ("NAType", "NaTType"):
        return True
    return cell == "" or cell != cell


def _order(cell: object) -> tuple[int, float, str]:
    if isinstance(cell, int | float):
        return (0, float(cell), "")
    return (1, 0.0, str(cell))


def _name(cell: object) -> str:
    """Return what a group is called: 1 and 1.0 are the same group ``1``."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
