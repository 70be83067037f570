"""Which column of a flowsheet every day has, and which cell every result.

Fifteen years of daily values are laid out in a tenth of a second; after one value was entered nearly all of
them stand where they stood, so a layout takes over from the one before what is the same.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.records.by_analyte import by_analyte
from analytics.records.ids import VisitId
from analytics.records.patient_record import DayAxis, DaySpan, PatientRecord
from analytics.records.result import Result
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.visit import Visit

Order = tuple[int, float, str]
Places = Mapping[tuple[TimePoint, VisitId | None], int]


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
class AnalyteRow:
    """The results of one analyte.

    Attributes:
        results: in the order of the record.
        times: the days they are of.
        cells: column → results of one cell, in the order of the day.
        order: the columns in which there are any.
    """

    results: tuple[Result, ...]
    times: frozenset[TimePoint]
    cells: Mapping[int, tuple[Result, ...]]
    order: tuple[int, ...]


class SheetLayout:
    """Days to columns, results to cells.

    Attributes:
        axis / visits: of the record.
        times: every day with a visit or a result; *days*: the same, in order.
        placed: what a day is sorted by, and its column where it has no visit.
        columns: oldest first; those that have no place on the patient's axis come first.
        keys: what the columns are sorted by.
        places: (day, visit) → column; (day, None) → the first column of the day.
        rows: analyte → its row, in the order of the record.
    """

    times: frozenset[TimePoint]
    placed: Mapping[TimePoint, tuple[Order, SheetColumn]]
    days: tuple[TimePoint, ...]
    columns: tuple[SheetColumn, ...]
    keys: Sequence[Order]
    places: Places
    rows: Mapping[str, AnalyteRow]

    def __init__(self, record: PatientRecord, before: "SheetLayout | None" = None) -> None:
        self.axis = record.axis
        same = before if before is not None and before.axis == self.axis else None
        results = by_analyte(record.results)
        times = {
            analyte: same.rows[analyte].times
            if same is not None and analyte in same.rows and same.rows[analyte].results == found
            else frozenset(result.at for result in found)
            for analyte, found in results.items()
        }
        self.visits = record.visits
        self.times = frozenset[TimePoint](visit.at for visit in record.visits).union(*times.values())
        self.placed = same.placed if same is not None else {}
        self._place_days(same)
        self._place_columns(same)
        kept = self._kept(same)
        self.rows = {
            analyte: kept[analyte]
            if analyte in kept and kept[analyte].results == found
            else _row(found, times[analyte], self.places)
            for analyte, found in results.items()
        }

    def place(self, at: TimePoint) -> Order:
        """Return what *at* is sorted by among the columns."""
        return _order(at, self.axis)

    def _place_days(self, same: "SheetLayout | None") -> None:
        """Sort the days; those that were there before are not placed again."""
        if same is not None and same.times == self.times:
            self.days = same.days
            return
        new = (at for at in self.times if at not in self.placed)
        found = {at: (_order(at, self.axis), SheetColumn(at, self.axis.span(at), None)) for at in new}
        self.placed = {**self.placed, **found}
        known = same.days if same is not None else ()
        days = [at for at in known if at in self.times]
        days += self.times.difference(days)
        self.days = tuple(sorted(days, key=lambda at: self.placed[at][0]))

    def _place_columns(self, same: "SheetLayout | None") -> None:
        if same is not None and same.days is self.days and same.visits == self.visits:
            self.columns, self.keys, self.places = same.columns, same.keys, same.places
            return
        visits = defaultdict[TimePoint, list[Visit]](list)
        for visit in self.visits:
            visits[visit.at].append(visit)
        columns, keys = list[SheetColumn](), list[Order]()
        places: dict[tuple[TimePoint, VisitId | None], int] = {}
        for at in self.days:
            key, bare = self.placed[at]
            places[at, None] = len(columns)
            for visit in visits.get(at, ()):
                places[at, visit.id] = len(columns)
                columns.append(SheetColumn(at, bare.span, visit))
                keys.append(key)
            if at not in visits:
                columns.append(bare)
                keys.append(key)
        self.columns, self.keys, self.places = tuple(columns), keys, places

    def _kept(self, same: "SheetLayout | None") -> Mapping[str, AnalyteRow]:
        """Return the rows of before, where every result in them stands in the column where it stood."""
        if same is None:
            return {}
        if same.places is self.places:
            return same.rows
        here, there = self.places, same.places
        if any(here.get(key) != place for key, place in there.items()):
            return {}
        new = {visit_id for _, visit_id in here.keys() - there.keys() if visit_id is not None}
        return {
            analyte: row
            for analyte, row in same.rows.items()
            if not new or new.isdisjoint([result.visit_id for result in row.results])
        }


def _row(results: tuple[Result, ...], times: frozenset[TimePoint], places: Places) -> AnalyteRow:
    cells = defaultdict[int, list[Result]](list)
    for result in results:
        place = places.get((result.at, result.visit_id)) if result.visit_id is not None else None
        if place is None:  # of another day's visit, or of none: it belongs to its own day
            place = places[result.at, None]
        cells[place].append(result)
    in_order = {
        place: tuple(found if len(found) == 1 else sorted(found, key=_order_of_day))
        for place, found in cells.items()
    }
    return AnalyteRow(results, times, in_order, tuple(sorted(in_order)))


def _order(at: TimePoint, axis: DayAxis) -> Order:
    """Sort by day; what has no place on the axis comes first, by its own time."""
    span = axis.span(at)
    if span is not None:
        return (1, (span.earliest + span.latest) / 2, str(at))
    own = at.earliest.toordinal() if isinstance(at, CalendarDate) else at.days
    return (0, float(own), str(at))


def _order_of_day(result: Result) -> tuple[bool, str, int, int]:
    return (result.clock is not None, result.clock or "", result.occurrence, result.id)
