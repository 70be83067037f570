"""The values a rule looked at, as a table: day, date, what, value, what it says, and where it came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from analytics.records.ids import LaboratoryId, SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import FromFile, Result
from analytics.rules.assessment import Assessment
from analytics.rules.criterion_course import CriterionCourse, CriterionSample, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution, as_compared
from analytics.summary import criterion_name
from analytics.wording import Wording
from widgets.local_text import signed_text
from widgets.translate import quoted

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class InputRow:
    """One line of the table, as texts."""

    day: str
    date: str
    what: str
    value: str
    says: str
    source: str


class AssessmentInputsModel(QAbstractTableModel):
    """The inputs of one assessment, newest first within each criterion."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[InputRow] = ()

    def show_inputs(
        self,
        record: PatientRecord,
        assessment: Assessment,
        wording: Wording,
        files: Mapping[SourceFileId, str],
    ) -> None:
        """Show what *assessment* of *record* rests on; *files* names the sources by id."""
        self.beginResetModel()
        laboratories = {laboratory.id: laboratory.name for laboratory in record.laboratories}
        details = assessment.details
        courses = details.criteria if isinstance(details, ImmuneReconstitution) else ()
        rows = [
            self._of_sample(course, sample, wording, laboratories, files)
            for course in courses
            for sample in reversed(course.samples)
        ]
        counted = {sample.result.id for course in courses for sample in course.samples}
        analytes = {course.analyte for course in courses}
        rows += [
            InputRow(
                day=signed_text(given.day) if given.day is not None else "",
                date=wording.time_point(given.at) if given.at is not None else "",
                what=self._event_name(given.what),
                value=given.value,
                says="",
                source="",
            )
            for given in assessment.inputs
            if not (given.what in analytes and given.id in counted)
        ]
        self._rows = rows
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows = ()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many inputs there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (
                self.tr("Day"), self.tr("Date"), self.tr("What"),
                self.tr("Value"), self.tr("Says"), self.tr("Source"),
            )  # fmt: skip
            return names[section] if 0 <= section < len(names) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (row.day, row.date, row.what, row.value, row.says, row.source)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (0, 3):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _of_sample(
        self,
        course: CriterionCourse,
        sample: CriterionSample,
        wording: Wording,
        laboratories: Mapping[LaboratoryId, str],
        files: Mapping[SourceFileId, str],
    ) -> InputRow:
        result = sample.result
        value = as_compared(result.outcome).replace(".", wording.decimal_sign)
        return InputRow(
            day=signed_text(sample.span.earliest) if sample.span.is_exact else "",
            date=wording.time_point(result.at),
            what=criterion_name(course, wording),
            value=f"{value} {wording.unit(course.unit)}",
            says=self._says(sample, course, wording),
            source=self._source(result, laboratories, files),
        )

    def _says(self, sample: CriterionSample, course: CriterionCourse, wording: Wording) -> str:
        word = {
            State.MET: wording.met,
            State.NOT_MET: wording.not_met,
            State.INDETERMINATE: wording.indeterminate,
            State.CONFOUNDED: wording.confounded,
            State.NOT_MEASURED: wording.not_measured,
        }[sample.state]
        if course.ended_day is not None and sample.span.earliest > course.ended_day:
            return self.tr("{state}, not counted").format(state=word)
        return word

    def _source(
        self, result: Result, laboratories: Mapping[LaboratoryId, str], files: Mapping[SourceFileId, str]
    ) -> str:
        laboratory = laboratories.get(result.laboratory_id) if result.laboratory_id is not None else None
        match result.source:
            case FromFile(file_id=file_id, row=row):
                name = files.get(file_id, self.tr("a file"))
                origin = self.tr("{file}, row {row}").format(file=name, row=row)
            case _:
                origin = self.tr("typed")
        entered = " ".join(filter(None, [result.entered_text, result.entered_unit]))
        entered = quoted(entered) if result.entered_text else ""
        return " · ".join(filter(None, [laboratory, origin, entered]))

    def _event_name(self, code: str) -> str:
        names = {
            "progression": self.tr("Progression"),
            "next_therapy": self.tr("Next therapy"),
            "death": self.tr("Death"),
            "last_contact": self.tr("Last contact"),
            "immunoglobulin": self.tr("Immunoglobulin given"),
        }
        return names.get(code, code)
