"""Between what a value lies, for checks that compare several: bounds and printed digits leave room."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from analytics.catalogue import catalogue
from analytics.records.result import Censored, Comparator, Measured, NotDetected, Outcome


@dataclass(frozen=True, slots=True)
class ValueSpan:
    """Between what a value, or a sum of values, lies.

    Attributes:
        said: the number as it stands: the value, or its limit.
        sign: of a bound.
    """

    low: float
    high: float
    said: float
    sign: str = ""

    def times(self, factor: float) -> "ValueSpan":
        """Return it in another unit."""
        return ValueSpan(self.low * factor, self.high * factor, self.said * factor, self.sign)

    def __str__(self) -> str:
        number = f"{self.said:.4g}" if abs(self.said) < 10000 else f"{self.said:.0f}"
        return f"{self.sign} {number}" if self.sign else number


HUNDRED = ValueSpan(100.0, 100.0, 100.0)
ONE = ValueSpan(1.0, 1.0, 1.0)


def span_of(code: str, outcome: Outcome) -> ValueSpan | None:
    """Return between what *outcome* (stored unit) lies, with half a unit of its last printed digit.

    Returns:
        None where there is no value, or no such analyte.
    """
    analyte = catalogue().analytes.get(code)
    if analyte is None:
        return None
    slack = 0.5 * 10.0**-analyte.decimals
    match outcome:
        case Measured(value=value):
            return ValueSpan(max(value - slack, 0.0), value + slack, value)
        case Censored(comparator=Comparator.BELOW | Comparator.AT_MOST as sign, limit=limit):
            return ValueSpan(0.0, limit + slack, limit, sign.value)
        case Censored(comparator=sign, limit=limit):
            return ValueSpan(max(limit - slack, 0.0), inf, limit, sign.value)
        case NotDetected(limit=None):
            return ValueSpan(0.0, inf, 0.0)
        case NotDetected(limit=float(limit)):
            return ValueSpan(0.0, limit + slack, limit, "<")
        case _:
            return None


def sum_of(spans: Iterable[ValueSpan]) -> ValueSpan:
    """Return the sum; it is a bound where one of them is."""
    given = tuple(spans)
    sign = next((span.sign for span in given if span.sign), "")
    return ValueSpan(
        sum(span.low for span in given),
        sum(span.high for span in given),
        float(f"{sum(span.said for span in given):.12g}"),
        sign,
    )
