"""One file while it is planned: its rows, the reader of its cells, its report, and itself as a source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from analytics.entry.problem import Problem
from analytics.records.command import Record
from analytics.records.ids import SourceFileId
from analytics.records.main_facts import Told
from analytics.records.source_file import SourceFile
from analytics.records.time_point import TimePoint
from storage.exchange.identity import Claim, Identity
from storage.exchange.layout import Layout
from storage.exchange.mapping import ImportMapping
from storage.exchange.report import FileReport, ReportRow, Status
from storage.exchange.row_reader import RowReader, RowRefused
from storage.exchange.table import Row, Table
from storage.exchange.time_key import impossible_time
from storage.exchange.working_set import WorkingSet

Tick = Callable[[int, int], None]
_ROWS_A_TICK = 500
_BEGINNINGS = ("onset", "day", "infusion_date")


@dataclass(slots=True)
class Desk:
    """What all files of one import share."""

    working: WorkingSet
    identity: Identity
    now: datetime
    today: date
    replace_typed: bool
    tick: Tick
    total_rows: int
    done_rows: int = 0


@dataclass(slots=True)
class FileInHand:
    """One file, understood but not yet planned."""

    desk: Desk
    table: Table
    layout: Layout
    mapping: ImportMapping
    reader: RowReader
    report: FileReport
    met: set[tuple[type, int]] = field(default_factory=set)
    _source: SourceFile | None = None

    @property
    def source_id(self) -> SourceFileId:
        """The id of this file as a source; asking for it makes the file one."""
        if self._source is None:
            working = self.desk.working
            self._source = working.add(
                SourceFile(
                    id=SourceFileId(working.new_id(SourceFile)),
                    name=self.table.name,
                    sha256=self.table.sha256,
                    imported_at=self.desk.now,
                    table=self.layout.table,
                )
            )
        return self._source.id

    def become_source(self) -> None:
        """Make the file a source although its records do not name it, so that a newer one is compared."""
        _ = self.source_id

    def is_own(self, file_id: SourceFileId | None) -> bool:
        """Whether *file_id* is this file's."""
        return self._source is not None and self._source.id == file_id

    def rows(self) -> Iterator[Row]:
        """Yield the rows that have as many cells as the header; the others are reported as refused."""
        desk = self.desk
        for row in self.table.rows:
            if desk.done_rows % _ROWS_A_TICK == 0:
                desk.tick(desk.done_rows, desk.total_rows)
            desk.done_rows += 1
            if row.problem is not None:
                self.note(row, "refused", row.problem)
            else:
                yield row

    def note(
        self,
        row: Row,
        status: Status,
        *remarks: Problem,
        column: str | None = None,
        patient: str | None = None,
        what: str | None = None,
        at: TimePoint | None = None,
        stored: Told | None = None,
        before: Told | None = None,
        entered: str | None = None,
        entered_unit: str | None = None,
    ) -> None:
        """Add an entry to the report; what is refused shows the cells as they stand."""
        when: TimePoint | str | None = at
        if status == "refused":
            when = at or self._time_as_written(row)
            entered, entered_unit = self._value_as_written(row, column)
        self.report.rows.append(
            ReportRow(
                row=row.number,
                line=row.line,
                column=column,
                status=status,
                remarks=remarks,
                patient=patient,
                what=what,
                at=when,
                entered=entered,
                entered_unit=entered_unit,
                stored=stored,
                before=before,
            )
        )

    def patient_number(self, row: Row) -> str | None:
        """Return the number that stands in the row, however the row ends."""
        return self.layout.cell(row.cells, "patient") or None if row.cells else None

    def _time_as_written(self, row: Row) -> str | None:
        if not row.cells:
            return None
        columns = (self.layout.time or "", *_BEGINNINGS)
        return next((text for column in columns if (text := self.layout.cell(row.cells, column))), None)

    def _value_as_written(self, row: Row, column: str | None) -> tuple[str | None, str | None]:
        """Return the offending cell, else the value of the row, and its unit."""
        cells, layout, header = row.cells, self.layout, self.table.header
        if not cells:
            return None, None
        if column is not None and column in header:
            wide = {value.header: value.unit for value in layout.values}
            unit = wide.get(column) or (layout.cell(cells, "unit") if column in wide else None)
            return cells[header.index(column)], unit or None
        unit = layout.cell(cells, "unit") or layout.units.get("value")
        return layout.cell(cells, "value") or layout.cell(cells, "vaf") or None, unit or None

    def check(self, claim: Claim, *times: TimePoint | None, is_relative: bool, days_ahead: int = 0) -> None:
        """Refuse a row that is about somebody else, or about an impossible day."""
        identity = self.desk.identity
        why = identity.problem_with(claim, is_relative=is_relative, origin=self.layout.origin)
        patient = identity.known(claim.number)
        born = claim.birth_date or (patient.birth_date if patient else None)
        for at in times:
            why = why or impossible_time(at, born, self.desk.today, days_ahead=days_ahead)
        if why is not None:
            raise RowRefused(why)

    def meet(self, record: Record) -> None:
        """Remember that this file has what *record*, stored from an earlier one, says."""
        self.met.add((type(record), getattr(record, "id", 0)))
