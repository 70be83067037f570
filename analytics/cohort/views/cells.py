"""The numbers of a table as what they are, not yet written: to be written, sorted and checked."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.statistics.estimability import Status


class Scale(StrEnum):
    """What an estimate is, which decides how it is written and where in its interval it lies."""

    PROBABILITY = "probability"
    """0 to 1, written in per cent."""
    RATIO = "ratio"
    """A hazard, subdistribution hazard or odds ratio: symmetric on the logarithm."""
    DIFFERENCE = "difference"
    """Of two probabilities, in percentage points."""
    MONTHS = "months"
    """A time; not reached where it has no value."""
    MEAN = "mean"
    """Of a measured value, in its unit."""
    STANDARDIZED = "standardized"
    """A standardized difference: no unit."""


@dataclass(frozen=True, slots=True)
class TextCell:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class CountCell:
    """How many."""

    n: int


@dataclass(frozen=True, slots=True)
class ShareCell:
    """How many of how many; the per cent is worked out where it is written."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A plain number with its unit, in words of the reader (``/µL``); empty: none."""

    value: float
    unit: str = ""
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class QuartilesCell:
    """Median and quartiles of *n* values."""

    median: float
    lower: float
    upper: float
    n: int
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class EstimateCell:
    """An estimate with its confidence interval.

    Attributes:
        value / lower / upper: None: not reached (a time) or without an end (an interval).
        confidence: of the interval.
    """

    value: float | None
    lower: float | None
    upper: float | None
    scale: Scale
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class PCell:
    """A p value and the test it is of."""

    p: float
    test: str


@dataclass(frozen=True, slots=True)
class NoneCell:
    """Nothing can be said, and why; without a status there is nothing to say."""

    status: Status | None = None


Cell = TextCell | CountCell | ShareCell | NumberCell | QuartilesCell | EstimateCell | PCell | NoneCell
