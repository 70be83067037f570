"""Plans a table of results: reads each value of each row, and hands what can be stored to the matching."""

from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.entry.entered_result import EnteredResult, read_result
from analytics.entry.problem import Problem, problem
from analytics.records.ids import PatientId
from analytics.records.result import Censored, Measured
from analytics.records.time_point import TimePoint
from analytics.terms.analyte import Analyte
from storage.exchange.columns import PATIENT_COLUMNS, TIME_COLUMNS
from storage.exchange.end_of_life import EndOfLife
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.identity import Claim
from storage.exchange.material_words import result_material
from storage.exchange.report import ReportRow
from storage.exchange.result_match import Draft, Key, ResultMatch
from storage.exchange.row_reader import Moment, RowRefused
from storage.exchange.table import Row
from storage.exchange.time_key import time_key

_CONTEXT_COLUMNS = ("patient", *PATIENT_COLUMNS, *TIME_COLUMNS, "clock", "laboratory", "material")


@dataclass(slots=True)
class _Context:
    """Who, when, by whom and from what: the same for many values; the patient once a value is taken."""

    claim: Claim
    moment: Moment
    laboratory: str
    material: str
    remarks: tuple[Problem, ...] = ()
    patient_id: PatientId | None = None


class ResultPlan:
    """One file of results."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._match = ResultMatch(file)
        self._ends = EndOfLife(file.desk, file.layout.origin)
        self._context_indexes = tuple(
            index for column, index in file.layout.columns.items() if column in _CONTEXT_COLUMNS
        )
        self._contexts: dict[tuple[object, ...], _Context] = {}
        self._analytes: dict[tuple[str, str | None], Analyte | None] = {}
        self._values: dict[tuple[str, str, str | None, str], EnteredResult | Problem] = {}

    def carry_out(self) -> None:
        """Fill the report and the working set."""
        is_long = self._file.layout.shape == "long"
        for row in self._file.rows():
            if is_long:
                self._take_row(row)
            else:
                self._take_wide_row(row)
        self._match.settle()

    def _take_row(self, row: Row) -> None:
        read, layout = self._file.reader.text, self._file.layout
        unit = read(row, "unit") or layout.units.get("value") or None
        analyte = self._analyte(row, unit)
        if analyte is not None:
            self._take(row, analyte, read(row, "value"), unit, None, None)

    def _take_wide_row(self, row: Row) -> None:
        layout, reader = self._file.layout, self._file.reader
        row_unit = reader.text(row, "unit") or None
        row_analyte: Analyte | None = None
        if layout.shape == "time_columns":
            row_analyte = self._analyte(row, row_unit)
            if row_analyte is None:
                return
        for value in layout.values:
            text = row.cells[value.index]
            if not text and self._file.mapping.empty is None:
                self._file.report.empty_cells["not_measured"] += 1
                continue
            analyte = value.analyte or row_analyte
            if analyte is not None:
                self._take(row, analyte, text, value.unit or row_unit, value.header, value.at)

    def _take(
        self,
        row: Row,
        analyte: Analyte,
        text: str,
        unit: str | None,
        column: str | None,
        at: TimePoint | None,
    ) -> None:
        """Read one value and keep it as a draft, or report why not."""
        try:
            context = self._context(row, at)
            entered = self._entered(analyte, text, unit, context.laboratory)
        except RowRefused as refused:
            self._refuse(row, refused.why, column, analyte.code, at)
            return
        file = self._file
        working = file.desk.working
        if context.patient_id is None:
            is_relative = context.moment.is_relative
            origin = file.layout.origin
            patient = file.desk.identity.settle(context.claim, is_relative=is_relative, origin=origin)
            context.patient_id = patient.id
        laboratory = working.laboratory(context.laboratory)
        moment, number = context.moment, context.claim.number
        key = Key(
            context.patient_id,
            analyte.code,
            time_key(moment.at),
            moment.clock,
            laboratory.id if laboratory else None,
            context.material,
        )
        rows = file.report.rows
        draft = Draft(
            entry=len(rows),
            row=row.number,
            line=row.line,
            column=column,
            number=number,
            at=moment.at,
            outcome=entered.outcome,
            entered_text=text,
            entered_unit=entered.unit,
            remarks=(*entered.remarks, *context.remarks),
        )
        rows.append(ReportRow(row.number, row.line, column, "added", (), number, analyte.code))
        self._match.take(key, draft)

    def _context(self, row: Row, at: TimePoint | None) -> _Context:
        """Return who and when; *at* is the time of a column where columns are times."""
        cells = row.cells
        key = (at, *[cells[index] for index in self._context_indexes])
        found = self._contexts.get(key)
        if found is None:
            reader = self._file.reader
            claim = reader.claim(row)
            moment = Moment(at) if at is not None else reader.moment(row)
            self._file.check(claim, moment.at, is_relative=moment.is_relative)
            material = result_material(reader.text(row, "material"))
            remarks = self._ends.after_death(claim.number, moment.at)
            found = _Context(claim, moment, reader.text(row, "laboratory"), material, remarks)
            self._contexts[key] = found
        return found

    def _entered(self, analyte: Analyte, text: str, unit: str | None, laboratory: str) -> EnteredResult:
        key = analyte.code, text, unit, laboratory
        entered = self._values.get(key)
        if entered is None:
            entered = self._values[key] = self._read(analyte, text, unit, laboratory)
        if isinstance(entered, Problem):
            raise RowRefused(entered)
        return entered

    def _read(
        self, analyte: Analyte, text: str, unit: str | None, laboratory: str
    ) -> EnteredResult | Problem:
        file, mapping = self._file, self._file.mapping
        said = mapping.words.get(text, text) or (mapping.empty or "").replace("_", " ")
        unit = mapping.unit_of(unit, analyte)
        default = self._laboratory_unit(analyte, laboratory) if not unit else None
        entered = read_result(analyte, said, unit, decimal=file.reader.decimal, default_unit=default)
        if isinstance(entered, Problem) or entered.unit is not None:
            return entered
        if isinstance(entered.outcome, Measured | Censored):
            file.report.assumed_units.setdefault(analyte.code, default or analyte.unit)
        return entered

    def _laboratory_unit(self, analyte: Analyte, name: str) -> str | None:
        """Return the unit that this laboratory reports the analyte in, where the clinic knows it."""
        laboratory = self._file.desk.working.known_laboratory(name)
        reports = laboratory.reports if laboratory else ()
        return next((report.unit for report in reports if report.analyte == analyte.code), None)

    def _analyte(self, row: Row, unit: str | None) -> Analyte | None:
        """Return the analyte of a row; None where the row is left out, or refused for it."""
        mapping = self._file.mapping
        name = self._file.reader.text(row, "analyte")
        if name in mapping.ignored_analytes:
            self._file.report.ignored_analytes[name] += 1
            return None
        unit = mapping.units.get(unit or "", unit) or mapping.defaults.get("unit")
        key = name, unit
        if key not in self._analytes:
            self._analytes[key] = catalogue().find_analyte(mapping.analytes.get(name, name), unit)
        found = self._analytes[key]
        if found is None:
            why = problem("unknown_analyte", name=name) if name else problem("no_analyte")
            self._refuse(row, why, None, name or None)
        return found

    def _refuse(
        self, row: Row, why: Problem, column: str | None, what: str | None, at: TimePoint | None = None
    ) -> None:
        patient = self._file.patient_number(row)
        self._file.note(row, "refused", why, column=column, patient=patient, what=what, at=at)
