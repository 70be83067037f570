"""The value of an analyte before lymphodepletion: the latest in the last days before its start."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.by_analyte import results_by_analyte
from analytics.records.patient_record import DayAxis, DaySpan, PatientRecord
from analytics.records.result import Missing, Result
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint


@dataclass(frozen=True, slots=True)
class ValuesBefore:
    """The results that can be the value.

    Attributes:
        results: one where that is certain; several where their order is not known (one day and no clock
            times, a partial date).
        is_certain: whether one of them surely lies in the window; False also where there is none.
    """

    results: tuple[Result, ...]
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Window:
    """Days from the start of lymphodepletion, both included; *last* 0 is the day of the start.

    Attributes:
        last: beyond 0 only where nothing is found up to 0.
    """

    first: int
    last: int = 0


def values_before(
    record: PatientRecord, analyte: str, start: TimePoint, window: Window, as_of: int | None
) -> ValuesBefore:
    """Return the results of *analyte* that can be the latest in *window* around *start*.

    The day of the start is included: the record has no time of the first dose to compare with. After the
    start the earliest counts, and only where none stands before it.
    """
    placed = once(
        record,
        ("before_lymphodepletion", analyte, start, as_of),
        lambda: _placed(results_by_analyte(record).get(analyte, ()), record.axis, start, as_of),
    )
    found = _latest(placed, window.first, min(window.last, 0))
    if found.is_certain or window.last <= 0:
        return found
    after = _earliest(placed, 1, window.last)
    return after if not found.results else ValuesBefore(found.results + after.results, after.is_certain)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A result and the days from the start it can be on."""

    result: Result
    span: DaySpan


def _placed(results: Iterable[Result], axis: DayAxis, start: TimePoint, as_of: int | None) -> list[_Placed]:
    away = _days_from(axis, start)
    placed = []
    for result in results:
        if isinstance(result.outcome, Missing):
            continue
        known = axis.span(result.at) if as_of is not None else None
        if known is not None and as_of is not None and known.earliest > as_of:
            continue
        span = away(result.at)
        if span is not None:
            placed.append(_Placed(result, span))
    return placed


def _days_from(axis: DayAxis, start: TimePoint) -> Callable[[TimePoint], DaySpan | None]:
    """Return what places a point in time, in days from *start*; None where it cannot be placed, or is far.

    Two dates are compared as dates, whether or not day 0 is known.
    """
    origin = axis.span(start)
    first, last = (start.earliest, start.latest) if isinstance(start, CalendarDate) else (None, None)

    def away(at: TimePoint) -> DaySpan | None:
        if isinstance(at, CalendarDate) and first is not None and last is not None:
            if not first.year - 1 <= at.year <= last.year + 1:
                return None  # farther than any window reaches, and most results are
            earliest = at.earliest
            latest = earliest if at.is_full else at.latest
            return DaySpan((earliest - last).days, (latest - first).days)
        if isinstance(at, RelativeTime) and isinstance(start, RelativeTime):
            return DaySpan(at.days - start.days, at.days - start.days)
        span = axis.span(at)
        if span is None or origin is None:
            return None
        return DaySpan(span.earliest - origin.latest, span.latest - origin.earliest)

    return away


def _latest(placed: Sequence[_Placed], first: int, last: int) -> ValuesBefore:
    possible = [p for p in placed if p.span.latest >= first and p.span.earliest <= last]
    certain = [p for p in possible if p.span.earliest >= first and p.span.latest <= last]
    if certain:
        surely_by = max(p.span.earliest for p in certain)
        possible = [p for p in possible if p.span.latest >= surely_by]
    return ValuesBefore(_by_clock(possible, latest=True), bool(certain))


def _earliest(placed: Sequence[_Placed], first: int, last: int) -> ValuesBefore:
    possible = [p for p in placed if p.span.latest >= first and p.span.earliest <= last]
    certain = [p for p in possible if p.span.earliest >= first and p.span.latest <= last]
    if certain:
        surely_by = min(p.span.latest for p in certain)
        possible = [p for p in possible if p.span.earliest <= surely_by]
    return ValuesBefore(_by_clock(possible, latest=False), bool(certain))


def _by_clock(possible: Sequence[_Placed], *, latest: bool) -> tuple[Result, ...]:
    """Return the results in a fixed order; of one day, each with its time, the one nearest to the start."""
    results = [p.result for p in possible]
    is_one_day = len({(p.span.earliest, p.span.latest) for p in possible}) == 1 and possible[0].span.is_exact
    clocks = [result.clock[:5] for result in results if result.clock]
    if is_one_day and len(clocks) == len(results):
        nearest = max(clocks) if latest else min(clocks)
        results = [result for result in results if (result.clock or "")[:5] == nearest]
    return tuple(sorted(results, key=lambda result: result.id))
