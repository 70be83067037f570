"""All values of one patient as a table: rows are analytes in groups, columns are days, oldest first.

It is built in one pass over the record; what a cell says beyond its results (flag, mark, change) is worked
out when the cell is looked at, because years of daily values have many cells that nobody looks at.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.records.ids import LaboratoryId, ResultId, VisitId
from analytics.records.patient_record import DayAxis, DaySpan, PatientRecord
from analytics.records.result import Censored, Measured, Missing, Outcome, Result, Typed
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.visit import Visit
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from analytics.rules.range_flag import Limits, RangeFlag, range_flag
from analytics.rules.reference_range import ReferenceLimits, reference_limits
from analytics.rules.result_circumstances import circumstances_of
from analytics.visits.value_change import Change, change_between

GROUPS = ("blood_count", "chemistry", "lymphocyte_subsets", "immunoglobulins", "virology", "car_t")
"""The groups of the catalogue in the order of a laboratory's print-out."""
IMMUNOGLOBULIN = "immunoglobulin"
"""Mark of an IgG that is not the patient's own; other marks are codes of ``result_circumstances.toml``."""
_TREND_VALUES = 12
_GIVEN_WITH_IMMUNOGLOBULIN = frozenset({"IGG", "IGG1", "IGG2", "IGG3", "IGG4"})


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One day with results or a visit; two visits of one day are two columns.

    Attributes:
        span: its day numbers; None where it has no place on the patient's axis.
        visit: None where nothing but results is known of the day.
    """

    at: TimePoint
    span: DaySpan | None
    visit: Visit | None


@dataclass(frozen=True, slots=True)
class SheetValue:
    """One result in its cell.

    Attributes:
        mark: ``immunoglobulin``, ``gcsf``, ``platelets``, ``red_cells``: a treatment that speaks in it.
    """

    result: Result
    flag: RangeFlag | None
    mark: str | None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What was measured of one analyte on one day.

    Attributes:
        values: in the order of the day; the last one stands for the day.
        before: the last result with a value of an earlier column, None where there is none.
        change: of the last value against *before*; None where that is not certain.
    """

    values: tuple[SheetValue, ...]
    before: Result | None
    change: Change | None

    @property
    def last(self) -> SheetValue:
        """The one that stands for the day."""
        return self.values[-1]


class Flowsheet:
    """The values of one patient, day by day.

    Attributes:
        record: what it is made from.
        columns: oldest first; those that have no place on the patient's axis come first.
        groups: (group, analytes measured at least once in it), in the order of ``GROUPS`` and the catalogue.
    """

    def __init__(
        self, record: PatientRecord, alarms: Mapping[str, Limits] | None = None, *, window_days: int = 60
    ) -> None:
        self.record = record
        self._alarms: Mapping[str, Limits] = alarms or {}
        self._window_days = window_days
        self._axis = record.axis
        self.columns, places = _columns(record)
        self._keys = [_order(column.at, self._axis) for column in self.columns]
        self._by_analyte = _by_analyte(record, places)
        self._in_order = {analyte: sorted(cells) for analyte, cells in self._by_analyte.items()}
        self.groups = grouped(self._by_analyte)
        self._cells: dict[tuple[str, int], SheetCell | None] = {}
        self._marks: Mapping[ResultId, str] | None = None

    def column_of(self, visit_id: VisitId) -> int | None:
        """Return the number of the column of a visit."""
        found = (n for n, column in enumerate(self.columns) if column.visit and column.visit.id == visit_id)
        return next(found, None)

    def results(self, analyte: str, column: int) -> tuple[Result, ...]:
        """Return the results of one cell, in the order of the day."""
        return self._by_analyte.get(analyte, {}).get(column, ())

    def cell(self, analyte: str, column: int) -> SheetCell | None:
        """Return what one cell says; None where nothing was measured."""
        key = (analyte, column)
        if key not in self._cells:
            self._cells[key] = self._made(analyte, column)
        return self._cells[key]

    def without(self, visit_id: VisitId | None) -> "Flowsheet":
        """Return the flowsheet as it was before the visit *visit_id* had any value."""
        if visit_id is None:
            return self
        record = replace(
            self.record,
            visits=tuple(visit for visit in self.record.visits if visit.id != visit_id),
            results=tuple(result for result in self.record.results if result.visit_id != visit_id),
        )
        return Flowsheet(record, self._alarms, window_days=self._window_days)

    def last_before(self, analyte: str, column: int) -> Result | None:
        """Return the last result of *analyte* with a value in a column before *column*."""
        cells, order = self._by_analyte.get(analyte, {}), self._in_order.get(analyte, [])
        for number in reversed(order[: bisect_left(order, column)]):
            for result in reversed(cells[number]):
                if not isinstance(result.outcome, Missing):
                    return result
        return None

    def place_before(self, at: TimePoint | None) -> int:
        """Return how many columns are of *at* or earlier; all of them where there is no date."""
        if at is None:
            return len(self.columns)
        return bisect_right(self._keys, _order(at, self._axis))

    def place_of(self, result: Result) -> int:
        """Return the number of the column in which *result* stands."""
        return next(n for n, found in self._by_analyte[result.analyte].items() if result in found)

    def limits(self, result: Result) -> ReferenceLimits | None:
        """Return the reference limits that hold for *result*."""
        return reference_limits(self.record, result)

    def trend(self, analyte: str) -> tuple[tuple[float, float], ...]:
        """Return (day, value) of the last values of *analyte*, oldest first; a bound stands at its limit."""
        points: list[tuple[float, float]] = []
        for number in reversed(self._in_order.get(analyte, [])):
            span, result = self.columns[number].span, self._by_analyte[analyte][number][-1]
            if span is None or len(points) == _TREND_VALUES:
                break
            match result.outcome:
                case Measured(value=value) | Censored(limit=value):
                    points.append(((span.earliest + span.latest) / 2, value))
                case _:
                    continue
        return tuple(reversed(points))

    def limits_on(
        self, analyte: str, at: TimePoint, laboratory_id: LaboratoryId | None
    ) -> ReferenceLimits | None:
        """Return the reference limits a value of *analyte* taken at *at* would have."""
        return reference_limits(self.record, _supposed(self.record, analyte, at, laboratory_id))

    def shown_limits(self, analyte: str) -> ReferenceLimits | None:
        """Return the reference limits of the newest result of *analyte*."""
        order = self._in_order.get(analyte)
        return reference_limits(self.record, self._by_analyte[analyte][order[-1]][-1]) if order else None

    def flag(self, analyte: str, outcome: Outcome, limits: ReferenceLimits | None) -> RangeFlag | None:
        """Return the flag *outcome* has between *limits* and the clinic's alarm limits."""
        return range_flag(outcome, limits, self._alarms.get(analyte))

    def mark_on(self, analyte: str, at: TimePoint) -> str | None:
        """Return the mark a value of *analyte* taken at *at* would have, as far as immunoglobulin speaks."""
        span = self._axis.span(at)
        if analyte not in _GIVEN_WITH_IMMUNOGLOBULIN or span is None:
            return None
        windows = immunoglobulin_windows(self.record, self._window_days)
        return IMMUNOGLOBULIN if any(window.covers(span) for window in windows) else None

    def _made(self, analyte: str, column: int) -> SheetCell | None:
        results = self.results(analyte, column)
        if not results:
            return None
        before = self.last_before(analyte, column)
        change = change_between(before.outcome, results[-1].outcome) if before is not None else None
        return SheetCell(tuple(self._value(result) for result in results), before, change)

    def _value(self, result: Result) -> SheetValue:
        if self._marks is None:
            self._marks = _marks(self.record, self._window_days)
        flag = self.flag(result.analyte, result.outcome, reference_limits(self.record, result))
        return SheetValue(result, flag, self._marks.get(result.id))


def grouped(analytes: Mapping[str, object] | Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return *analytes* in the order of the catalogue, by group; what the catalogue lacks comes last."""
    known, groups = catalogue().analytes, defaultdict[str, list[str]](list)
    wanted = set(analytes)
    for code in (*known, *sorted(wanted - set(known))):
        if code in wanted:
            groups[known[code].group if code in known else ""].append(code)
    order = (*GROUPS, *(group for group in groups if group not in GROUPS))
    return tuple((group, tuple(groups[group])) for group in order if group in groups)


def flowsheet(
    record: PatientRecord, alarms: Mapping[str, Limits] | None = None, *, window_days: int = 60
) -> Flowsheet:
    """Return the flowsheet of *record*.

    Args:
        record: one patient.
        alarms: the clinic's alarm limits by analyte (``alarm_limits``), in the stored unit.
        window_days: how long an IgG is not the patient's own after immunoglobulin (``IrSettings``).
    """
    return Flowsheet(record, alarms, window_days=window_days)


def _order(at: TimePoint, axis: DayAxis) -> tuple[int, float, str]:
    """Sort by day; what has no place on the axis comes first, by its own time."""
    span = axis.span(at)
    if span is not None:
        return (1, (span.earliest + span.latest) / 2, str(at))
    own = at.earliest.toordinal() if isinstance(at, CalendarDate) else at.days
    return (0, float(own), str(at))


def _columns(
    record: PatientRecord,
) -> tuple[tuple[SheetColumn, ...], Mapping[tuple[TimePoint, VisitId | None], int]]:
    """Return the columns, and in which one a result of a day and a visit stands."""
    visits = defaultdict[TimePoint, list[Visit | None]](list)
    for visit in record.visits:
        visits[visit.at].append(visit)
    for at in {result.at for result in record.results}:
        if at not in visits:
            visits[at].append(None)
    axis, columns = record.axis, list[SheetColumn]()
    places: dict[tuple[TimePoint, VisitId | None], int] = {}
    for at in sorted(visits, key=lambda at: _order(at, axis)):
        for one in visits[at]:
            places.setdefault((at, None), len(columns))
            if one is not None:
                places[at, one.id] = len(columns)
            columns.append(SheetColumn(at, axis.span(at), one))
    return tuple(columns), places


def _by_analyte(
    record: PatientRecord, places: Mapping[tuple[TimePoint, VisitId | None], int]
) -> dict[str, dict[int, tuple[Result, ...]]]:
    found = defaultdict[str, defaultdict[int, list[Result]]](lambda: defaultdict(list))
    for result in record.results:
        place = places.get((result.at, result.visit_id))
        if place is None:  # of another day's visit, or of none: it belongs to its own day
            place = places[result.at, None]
        found[result.analyte][place].append(result)
    return {
        analyte: {
            place: tuple(results if len(results) == 1 else sorted(results, key=_order_of_day))
            for place, results in cells.items()
        }
        for analyte, cells in found.items()
    }


def _order_of_day(result: Result) -> tuple[bool, str, int, int]:
    return (result.clock is not None, result.clock or "", result.occurrence, result.id)


def _marks(record: PatientRecord, window_days: int) -> Mapping[ResultId, str]:
    marks = {result_id: found.code for result_id, found in circumstances_of(record).items()}
    windows, axis = immunoglobulin_windows(record, window_days), record.axis
    for result in record.results if windows else ():
        span = axis.span(result.at) if result.analyte in _GIVEN_WITH_IMMUNOGLOBULIN else None
        if span is not None and any(window.covers(span) for window in windows):
            marks[result.id] = IMMUNOGLOBULIN
    return marks


def _supposed(
    record: PatientRecord, analyte: str, at: TimePoint, laboratory_id: LaboratoryId | None
) -> Result:
    """Return a result that was never taken, to ask what would hold for it."""
    return Result(
        id=ResultId(0),
        patient_id=record.patient.id,
        analyte=analyte,
        at=at,
        outcome=Measured(0.0),
        entered_text="",
        laboratory_id=laboratory_id,
        source=Typed(),
    )
