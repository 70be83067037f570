"""What one bundle holds: columns, calls of R functions, and the numbers they have to find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.errors import ExpectedError


class NothingToCompute(ExpectedError):
    """An analysis only counts and shows: there is nothing in it that R could compute again. Facts: none."""


Value = str | float | int | None
Columns = Mapping[str, Sequence[Value]]

EXACT, FITTED, ROBUST = 1e-9, 1e-6, 1e-5
"""Relative tolerances: of what is counted and multiplied, of what is iterated, and of that if robust."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One number R has to find; NaN: it has to find none."""

    what: str
    value: float
    tolerance: float = EXACT


@dataclass(frozen=True, slots=True)
class Block:
    """One estimator asked of the rows.

    Attributes:
        family: the file of ``resources/r`` that holds its functions.
        calls: lines of R.
    """

    family: str
    calls: tuple[str, ...]
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """One bundle.

    Attributes:
        columns: by name, all of the same length; rows stand in an order of their own content.
        notes: (column, what it holds).
        is_linked: a row is one patient; else the columns were sorted each by itself within its group.
        not_checked: what of the analysis the script does not compute, in words.
    """

    columns: Columns
    notes: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    is_linked: bool = True
    not_checked: tuple[str, ...] = ()

    @property
    def expected(self) -> tuple[Expected, ...]:
        """All numbers, in the order they are computed."""
        return tuple(one for block in self.blocks for one in block.expected)

    @property
    def n_rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.columns.values()), ()))


def key(*parts: str | float | int) -> str:
    """Return the name of a number, the same as R's ``say``."""
    return "|".join(part if isinstance(part, str) else f"{part:.15g}" for part in parts)
