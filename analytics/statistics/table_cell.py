"""What stands in one cell of a descriptive table: a summary of numbers, or how often a level occurs."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.quartiles import QuartileType, quartiles


@dataclass(frozen=True, slots=True)
class NumberSummary:
    """The numbers of one group; NaN where there are none, *sd* also where there is one.

    Attributes:
        n: how many have a value.
        missing: how many have none.
        sd: with n − 1.
        lower_quartile / upper_quartile: by the table's definition of quartiles.
    """

    n: int
    missing: int
    mean: float
    sd: float
    minimum: float
    lower_quartile: float
    median: float
    upper_quartile: float
    maximum: float


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How often one level occurs in one group.

    Attributes:
        count: patients with the level.
        n: patients of the group whose level is known: what a per cent refers to.
        missing: patients of the group whose level is not known.
    """

    count: int
    n: int
    missing: int

    @property
    def fraction(self) -> float:
        """Share in [0, 1]; NaN where no level is known."""
        return self.count / self.n if self.n else math.nan


def summary_of(values: NDArray[np.float64], kind: QuartileType) -> NumberSummary:
    """Summarise the numbers of one group.

    Args:
        values: shape (n,); NaN is missing.
        kind: definition of the quartiles.
    """
    known = values[~np.isnan(values)]
    n, missing = len(known), len(values) - len(known)
    if not n:
        return NumberSummary(0, missing, *([math.nan] * 7))
    lower, median, upper = quartiles(known, kind)
    return NumberSummary(
        n=n,
        missing=missing,
        mean=float(known.mean()),
        sd=float(known.std(ddof=1)) if n > 1 else math.nan,
        minimum=float(known.min()),
        lower_quartile=lower,
        median=median,
        upper_quartile=upper,
        maximum=float(known.max()),
    )
