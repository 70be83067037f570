"""A number as typed, with what its checks need to know of it, and how checks write numbers."""

from dataclasses import dataclass

from analytics.entry.other_readings import OtherReading, other_readings
from analytics.entry.typed_result import TypedResult
from analytics.entry.value_history import PastValue
from analytics.errors import UnitNotAccepted
from analytics.records.ids import ResultId
from analytics.records.result import Censored, Comparator, Measured, NotDetected, Outcome
from analytics.records.time_point import TimePoint
from analytics.terms.analyte import Analyte


@dataclass(frozen=True, slots=True)
class TypedValue:
    """A number as typed and as it would be stored.

    Attributes:
        typed: the text as read.
        unit: the unit it was read in (UCUM).
        outcome: in the stored unit.
        at: when the sample was collected, None where that is not known yet.
        editing: the stored result that it replaces.
    """

    typed: TypedResult
    unit: str
    outcome: Outcome
    analyte: Analyte
    at: TimePoint | None = None
    editing: ResultId | None = None

    @property
    def number(self) -> float:
        """The number, or the limit, in the stored unit."""
        match self.outcome:
            case Measured(value=number) | Censored(limit=number):
                return number
            case NotDetected(limit=float(number)):
                return number
        raise ValueError("a typed value has a number")

    @property
    def is_bound(self) -> bool:
        """Whether it says only that the value lies beyond it."""
        return not isinstance(self.outcome, Measured)

    @property
    def is_upper_bound(self) -> bool:
        """Whether the value lies below it."""
        match self.outcome:
            case Censored(comparator=comparator):
                return comparator in (Comparator.BELOW, Comparator.AT_MOST)
            case _:
                return self.is_bound

    @property
    def plain(self) -> str:
        """The digits as typed, with their comparator and a decimal point, without the unit."""
        digits = self.typed.number.plain if self.typed.number else ""
        sign = f"{self.outcome.comparator.value} " if isinstance(self.outcome, Censored) else ""
        return sign + digits

    @property
    def stored(self) -> str:
        """The number in the stored unit, with its comparator."""
        sign = f"{self.outcome.comparator.value} " if isinstance(self.outcome, Censored) else ""
        return sign + stored_text(self.number, self.analyte)

    @property
    def readings(self) -> tuple[OtherReading, ...]:
        """What else it may have been meant as."""
        return other_readings(self.analyte, self.typed, self.unit, self.number)

    def is_entered_alike(self, past: PastValue) -> bool:
        """Whether *past* was entered in the same unit, so that its digits say how they are printed."""
        try:
            return self.analyte.ucum(past.unit or self.analyte.unit) == self.unit
        except UnitNotAccepted:
            return False


def stored_text(value: float, analyte: Analyte) -> str:
    """Return *value* (stored unit) with the analyte's decimals, and more where those would hide it."""
    decimals = analyte.decimals
    while decimals < analyte.decimals + 4 and abs(round(value, decimals) - value) > 0.01 * abs(value):
        decimals += 1
    return f"{value:.{decimals}f}"


def past_text(past: PastValue, analyte: Analyte) -> str:
    """Return *past* in the stored unit."""
    return f"< {stored_text(past.high, analyte)}" if past.is_bound else stored_text(past.high, analyte)
