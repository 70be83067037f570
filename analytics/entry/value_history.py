"""The numbers of one patient's results by analyte and time, prepared once for all cells of a visit."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from analytics.entry.leaps import Leaps
from analytics.records.by_analyte import by_analyte
from analytics.records.ids import ResultId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured, NotDetected, Outcome, Result
from analytics.records.time_point import CalendarDate, TimePoint

_DECIMALS = re.compile(r"\d*[.,](\d+)|\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class PastValue:
    """One earlier or later result with a number.

    Attributes:
        day: on the patient's axis, or of the calendar where there is no day 0.
        low / high: between what the value is, in the stored unit; equal where it was measured.
        unit: as it was entered, None where none was named.
        decimals: digits behind the decimal sign, as it was entered.
    """

    result_id: ResultId
    at: TimePoint
    day: float
    low: float
    high: float
    unit: str | None
    decimals: int

    @property
    def middle(self) -> float:
        """The value, or the middle of what it can be."""
        return (self.low + self.high) / 2

    @property
    def is_bound(self) -> bool:
        """Whether only a bound is known (``<1``)."""
        return self.low != self.high


class ValueHistory:
    """Finds a patient's values near a day.

    Attributes:
        record: whose they are.
        axis: of the record.
        results: by analyte, in the order of the record.
        values: their numbers in the order of days, of the analytes that somebody asked for.
    """

    def __init__(self, record: PatientRecord, before: "ValueHistory | None" = None) -> None:
        """Prepare *record*; what is the same in *before*, of an earlier moment, is taken from there."""
        self.record = record
        self.axis = record.axis
        self.results = by_analyte(record.results)
        self.values: dict[str, list[PastValue]] = {}
        self._leaps: Leaps | None = None
        if before is not None and before.axis == self.axis:
            for analyte, values in before.values.items():
                if before.results.get(analyte) == self.results.get(analyte):
                    self.values[analyte] = values

    def day(self, at: TimePoint | None) -> float | None:
        """Return where *at* lies in time, the middle of a partial date; None where that is not known."""
        if at is None:
            return None
        span = self.axis.span(at)
        if span is not None:
            return (span.earliest + span.latest) / 2
        if isinstance(at, CalendarDate) and not self.axis.has_infusion:
            return (at.earliest.toordinal() + at.latest.toordinal()) / 2
        return None

    def leap_times(self, analyte: str, at: TimePoint | None) -> float:
        """Return how much commoner leaps of *analyte* are around *at* than at other times."""
        if self._leaps is None:
            self._leaps = Leaps(self.record)
        return self._leaps.times(analyte, self.day(at))

    def near(
        self, analyte: str, at: TimePoint | None, *, count: int, but: ResultId | None = None
    ) -> tuple[PastValue, ...]:
        """Return the *count* numbers nearest to *at*, the nearest first; the result *but* is left out.

        Of two that are as near, the earlier comes first. Without a day the last ones are the nearest.
        """
        values = self._of(analyte)
        day = self.day(at)
        place = len(values) if day is None else bisect_left(values, day, key=_day)
        nearby = [v for v in values[max(0, place - count - 1) : place + count + 1] if v.result_id != but]
        if day is None:
            return tuple(reversed(nearby[-count:]))
        return tuple(sorted(nearby, key=lambda value: (abs(value.day - day), value.day))[:count])

    def last(self, analyte: str, at: TimePoint | None, but: ResultId | None = None) -> PastValue | None:
        """Return the last number before *at* or on that day."""
        values = self._of(analyte)
        day = self.day(at)
        place = len(values) if day is None else bisect_left(values, day + 0.25, key=_day)
        return next((v for v in reversed(values[max(0, place - 2) : place]) if v.result_id != but), None)

    def _of(self, analyte: str) -> list[PastValue]:
        found = self.values.get(analyte)
        if found is None:
            given = (self._past_value(result) for result in self.results.get(analyte, ()))
            found = sorted((value for value in given if value is not None), key=_day)
            self.values[analyte] = found
        return found

    def _past_value(self, result: Result) -> PastValue | None:
        day, bounds = self.day(result.at), bounds_of(result.outcome)
        if day is None or bounds is None or result.material != "blood":
            return None
        digits = _DECIMALS.search(result.entered_text)
        decimals = len(digits[1] or "") if digits else 0
        return PastValue(result.id, result.at, day, *bounds, result.entered_unit, decimals)


def bounds_of(outcome: Outcome) -> tuple[float, float] | None:
    """Return between what the value lies; None where there is none, or it is open above."""
    match outcome:
        case Measured(value=value):
            return value, value
        case Censored(comparator=comparator, limit=limit) if comparator.value.startswith("<"):
            return 0.0, limit
        case NotDetected(limit=limit):
            return 0.0, limit or 0.0
        case _:
            return None


def _day(value: PastValue) -> float:
    return value.day
