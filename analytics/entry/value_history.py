"""The numbers of one patient's results by analyte and time, prepared once for all cells of a visit."""

from bisect import bisect_left
from dataclasses import dataclass

from analytics.records.ids import ResultId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured, NotDetected, Outcome, Result
from analytics.records.time_point import CalendarDate, TimePoint


@dataclass(frozen=True, slots=True)
class PastValue:
    """One earlier or later result with a number.

    Attributes:
        day: on the patient's axis, or of the calendar where there is no day 0.
        low / high: between what the value is, in the stored unit; equal where it was measured.
    """

    result_id: ResultId
    at: TimePoint
    day: float
    low: float
    high: float

    @property
    def is_bound(self) -> bool:
        """Whether only a bound is known (``<1``)."""
        return self.low != self.high


class ValueHistory:
    """Finds a patient's values near a day.

    Attributes:
        record: whose they are.
    """

    def __init__(self, record: PatientRecord) -> None:
        self.record = record
        self._axis = record.axis
        self._results: dict[str, list[Result]] = {}
        for result in record.results:
            self._results.setdefault(result.analyte, []).append(result)
        self._values: dict[str, tuple[PastValue, ...]] = {}

    def day(self, at: TimePoint | None) -> float | None:
        """Return where *at* lies in time, the middle of a partial date; None where that is not known."""
        if at is None:
            return None
        span = self._axis.span(at)
        if span is not None:
            return (span.earliest + span.latest) / 2
        if isinstance(at, CalendarDate) and self._axis.infusion is None and not self._axis.has_infusion:
            return (at.earliest.toordinal() + at.latest.toordinal()) / 2
        return None

    def values(self, analyte: str) -> tuple[PastValue, ...]:
        """Return all numbers of *analyte*, first one first."""
        found = self._values.get(analyte)
        if found is None:
            given = (self._past_value(result) for result in self._results.get(analyte, ()))
            found = tuple(sorted((value for value in given if value is not None), key=_day))
            self._values[analyte] = found
        return found

    def before(
        self, analyte: str, at: TimePoint | None, but: ResultId | None = None
    ) -> tuple[PastValue, ...]:
        """Return the numbers before *at* or on that day, last one first, without the result *but*."""
        values = self.values(analyte)
        day = self.day(at)
        end = len(values) if day is None else bisect_left(values, day + 0.75, key=_day)
        return tuple(value for value in reversed(values[:end]) if value.result_id != but)

    def after(self, analyte: str, at: TimePoint | None, but: ResultId | None = None) -> tuple[PastValue, ...]:
        """Return the numbers of later days, next one first, without the result *but*."""
        values = self.values(analyte)
        day = self.day(at)
        start = len(values) if day is None else bisect_left(values, day + 0.75, key=_day)
        return tuple(value for value in values[start:] if value.result_id != but)

    def _past_value(self, result: Result) -> PastValue | None:
        day = self.day(result.at)
        bounds = bounds_of(result.outcome)
        if day is None or bounds is None or result.material != "blood":
            return None
        return PastValue(result.id, result.at, day, *bounds)


def bounds_of(outcome: Outcome) -> tuple[float, float] | None:
    """Return between what the value lies; None where there is none, or it is open above."""
    match outcome:
        case Measured(value=value):
            return value, value
        case Censored(comparator=comparator, limit=limit) if comparator.value.startswith("<"):
            return 0.0, limit
        case NotDetected(limit=limit) if limit is not None:
            return 0.0, limit
        case _:
            return None


def _day(value: PastValue) -> float:
    return value.day
