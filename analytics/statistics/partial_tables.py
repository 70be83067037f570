"""Many partly filled tables of counts at once, and how to count those that are alike together."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class PartialTables:
    """Tables of which some columns are filled.

    Attributes:
        code: shape (m,), the row sums so far as one number, below ``MOST_CODES``.
        log_probability: shape (m,), of each single table.
        mass: shape (m,), total probability of all tables counted together.
    """

    code: NDArray[np.int64]
    log_probability: NDArray[np.float64]
    mass: NDArray[np.float64]

    MOST_CODES: ClassVar[int] = 2**22
    _LEAST: ClassVar[float] = -1000.0  # what is less likely than e^−1000 is no number of its own any more
    _GRAIN_BITS: ClassVar[int] = 40  # with 22 of the code they make one integer, which sorts fast
    _GRAIN: ClassVar[float] = 1e9  # log probabilities that agree to 1e-9 are the same

    @classmethod
    def empty(cls) -> "PartialTables":
        """Return the one table without any column."""
        return cls(np.zeros(1, dtype=np.int64), np.zeros(1), np.ones(1))

    @classmethod
    def joined(cls, parts: list["PartialTables"]) -> "PartialTables":
        """Return all tables of *parts*."""
        return cls(
            np.concatenate([part.code for part in parts]),
            np.concatenate([part.log_probability for part in parts]),
            np.concatenate([part.mass for part in parts]),
        )

    def __len__(self) -> int:
        return len(self.code)

    def part(self, begin: int, end: int) -> "PartialTables":
        """Return the tables from *begin* up to *end*."""
        return self.chosen(slice(begin, end))

    def chosen(self, which: "NDArray[np.int64] | slice") -> "PartialTables":
        """Return the tables at the positions *which*."""
        return PartialTables(self.code[which], self.log_probability[which], self.mass[which])

    def crossed(self, filling: "PartialTables") -> "PartialTables":
        """Add each column of *filling* to each table."""
        return PartialTables(
            np.add.outer(self.code, filling.code).ravel(),
            np.add.outer(self.log_probability, filling.log_probability).ravel(),
            np.multiply.outer(self.mass, filling.mass).ravel(),
        )

    def merged(self) -> "PartialTables":
        """Count tables with equal row sums and probability together; sorted by code, then probability."""
        if not len(self):
            return self
        grain = np.rint((np.maximum(self.log_probability, self._LEAST) - self._LEAST) * self._GRAIN)
        key = (self.code << self._GRAIN_BITS) + grain.astype(np.int64)
        order = np.argsort(key)
        key = key[order]
        first = np.flatnonzero(np.concatenate([[True], np.diff(key) != 0]))
        chosen = order[first]
        mass = np.add.reduceat(self.mass[order], first)
        return PartialTables(self.code[chosen], self.log_probability[chosen], mass)
