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
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured, Missing, Outcome, Result, Typed
from analytics.records.time_point import TimePoint
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from analytics.rules.range_flag import Limits, RangeFlag, range_flag
from analytics.rules.reference_range import ReferenceLimits, reference_limits
from analytics.rules.result_circumstances import circumstances_of
from analytics.visits.sheet_layout import SheetLayout
from analytics.visits.value_change import Change, change_between

GROUPS = ("blood_count", "chemistry", "lymphocyte_subsets", "immunoglobulins", "virology", "car_t")
"""The groups of the catalogue in the order of a laboratory's print-out."""
IMMUNOGLOBULIN = "immunoglobulin"
"""Mark of an IgG that is not the patient's own; other marks are codes of ``result_circumstances.toml``."""
_TREND_VALUES = 12
_GIVEN_WITH_IMMUNOGLOBULIN = frozenset({"IGG", "IGG1", "IGG2", "IGG3", "IGG4"})


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
        layout: which column every day has, and which cell every result.
        columns: oldest first; those that have no place on the patient's axis come first.
        groups: (group, analytes measured at least once in it), in the order of ``GROUPS`` and the catalogue.
    """

    def __init__(
        self,
        record: PatientRecord,
        alarms: Mapping[str, Limits] | None = None,
        *,
        window_days: int = 60,
        before: "Flowsheet | None" = None,
    ) -> None:
        self.record = record
        self._alarms: Mapping[str, Limits] = alarms or {}
        self._window_days = window_days
        self._axis = record.axis
        self.layout: SheetLayout = SheetLayout(record, before.layout if before is not None else None)
        self.columns, self._rows = self.layout.columns, self.layout.rows
        self.groups = grouped(self._rows)
        self._cells: dict[tuple[str, int], SheetCell | None] = {}
        self._marks: Mapping[ResultId, str] | None = None

    def column_of(self, visit_id: VisitId) -> int | None:
        """Return the number of the column of a visit."""
        found = (n for n, column in enumerate(self.columns) if column.visit and column.visit.id == visit_id)
        return next(found, None)

    def results(self, analyte: str, column: int) -> tuple[Result, ...]:
        """Return the results of one cell, in the order of the day."""
        row = self._rows.get(analyte)
        return row.cells.get(column, ()) if row is not None else ()

    def cell(self, analyte: str, column: int) -> SheetCell | None:
        """Return what one cell says; None where nothing was measured."""
        key = (analyte, column)
        if key not in self._cells:
            self._cells[key] = self._made(analyte, column)
        return self._cells[key]

    def without(self, visit_id: VisitId | None, before: "Flowsheet | None" = None) -> "Flowsheet":
        """Return the flowsheet as it was before the visit *visit_id* had any value.

        Args:
            visit_id: None: as it is.
            before: one without the same visit, of an earlier moment: much of it is still the same.
        """
        if visit_id is None:
            return self
        record = replace(
            self.record,
            visits=tuple(visit for visit in self.record.visits if visit.id != visit_id),
            results=tuple(result for result in self.record.results if result.visit_id != visit_id),
        )
        return Flowsheet(record, self._alarms, window_days=self._window_days, before=before or self)

    def last_before(self, analyte: str, column: int) -> Result | None:
        """Return the last result of *analyte* with a value in a column before *column*."""
        row = self._rows.get(analyte)
        if row is None:
            return None
        for place in range(bisect_left(row.order, column) - 1, -1, -1):
            for result in reversed(row.cells[row.order[place]]):
                if not isinstance(result.outcome, Missing):
                    return result
        return None

    def place_before(self, at: TimePoint | None) -> int:
        """Return how many columns are of *at* or earlier; all of them where there is no date."""
        if at is None:
            return len(self.columns)
        return bisect_right(self.layout.keys, self.layout.place(at))

    def place_of(self, result: Result) -> int:
        """Return the number of the column in which *result* stands."""
        row = self._rows[result.analyte]
        return next(n for n in reversed(row.order) if result in row.cells[n])

    def limits(self, result: Result) -> ReferenceLimits | None:
        """Return the reference limits that hold for *result*."""
        return reference_limits(self.record, result)

    def trend(self, analyte: str) -> tuple[tuple[float, float], ...]:
        """Return (day, value) of the last values of *analyte*, oldest first; a bound stands at its limit."""
        points: list[tuple[float, float]] = []
        row = self._rows.get(analyte)
        if row is None:
            return ()
        for number in reversed(row.order):
            span, result = self.columns[number].span, row.cells[number][-1]
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
        row = self._rows.get(analyte)
        return reference_limits(self.record, row.cells[row.order[-1]][-1]) if row is not None else None

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
    record: PatientRecord,
    alarms: Mapping[str, Limits] | None = None,
    *,
    window_days: int = 60,
    before: Flowsheet | None = None,
) -> Flowsheet:
    """Return the flowsheet of *record*.

    Args:
        record: one patient.
        alarms: the clinic's alarm limits by analyte (``alarm_limits``), in the stored unit.
        window_days: how long an IgG is not the patient's own after immunoglobulin (``IrSettings``).
        before: of an earlier moment: what is still the same is taken from it.
    """
    return Flowsheet(record, alarms, window_days=window_days, before=before)


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
