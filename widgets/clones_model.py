"""Variants × samples as a table: what each sample says, and how the clone changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from analytics.figures.clone_choices import SHOW_ALL, ClonesChoices
from analytics.figures.clone_styles import clone_styles, shape_of
from analytics.figures.clone_words import (
    NONE,
    fold_text,
    long_text,
    sample_text,
    sample_time,
    short_change,
    vaf_text,
    variant_name,
)
from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.figures.palette import Marker, Palette, SeriesStyle
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.rules.vaf_kinetics import doubling_years
from analytics.rules.variant_courses import Key, Statement, VariantCourse, samples_in_order
from analytics.wording import Wording
from widgets.glyph_pixmap import key_pixmap, marker_pixmap
from widgets.look import zoomed
from widgets.measure_text import doubling_text, number_text, or_why

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_GLYPH_PX = 11
MEASURES = 3
_SIGNS = {
    CallState.NOT_DETECTED: Marker.TRIANGLE_DOWN,
    CallState.NOT_COVERED: Marker.STRUCK_CIRCLE,
    CallState.NO_SAMPLE: Marker.CROSS,
}


class ClonesModel(QAbstractTableModel):
    """One row a variant, one column a sample; then change, growth rate and doubling time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courses: Sequence[VariantCourse] = ()
        self._samples: Sequence[Sample] = ()
        self._styles: Mapping[Key, SeriesStyle] = {}
        self._record: PatientRecord | None = None
        self._wording = Wording()
        self._palette: Palette | None = None
        self._count = AS_RECORDED
        self._hovered: Key | None = None

    def show_courses(
        self,
        record: PatientRecord,
        courses: Sequence[VariantCourse],
        wording: Wording,
        palette: Palette,
        *,
        choices: ClonesChoices = SHOW_ALL,
        count: DayCount = AS_RECORDED,
    ) -> None:
        """Show what *choices* show of the *courses* of *record*; the measures are of all samples."""
        self.beginResetModel()
        self._record, self._wording, self._palette, self._count = record, wording, palette, count
        self._courses = [course for course in courses if choices.shows_course(course)]
        samples = samples_in_order(record) if courses else ()
        self._samples = [sample for sample in samples if choices.shows_sample(sample)]
        self._styles = clone_styles(courses, palette)
        self._hovered = None
        self.endResetModel()

    def show_hovered(self, key: Key | None) -> None:
        """Show which variant is pointed at in the figure."""
        rows = [row for one in (self._hovered, key) if (row := self.row_of(one)) is not None]
        self._hovered = key
        for row in rows:
            ends = (self.index(row, 0), self.index(row, self.columnCount() - 1))
            self.dataChanged.emit(*ends, [int(_ROLE.BackgroundRole)])

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._record, self._courses, self._samples, self._hovered = None, (), (), None
        self.endResetModel()

    @property
    def courses(self) -> Sequence[VariantCourse]:
        """The variants, one a row."""
        return self._courses

    def row_of(self, key: Key | None) -> int | None:
        """Return the row of a variant."""
        return next((n for n, course in enumerate(self._courses) if course.key == key), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of variants."""
        return 0 if parent.isValid() else len(self._courses)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 1 + len(self._samples) + MEASURES

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return a column's name: a sample's day behind the shape of its material."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == _ROLE.TextAlignmentRole:
            return int(_LEFT if section == 0 else _RIGHT)
        sample = self._sample(section)
        if sample is None:
            return self._measure_head(section, role)
        record, palette = self._record, self._palette
        if record is None or palette is None:
            return None
        match role:
            case _ROLE.DisplayRole:
                return sample_time(sample, record, self._wording, self._count)
            case _ROLE.ToolTipRole:
                return sample_text(sample, record, self._wording)
            case _ROLE.DecorationRole:
                ground = palette.sunken if sample.has_failed else None
                return marker_pixmap(shape_of(sample.material), palette.text2, zoomed(_GLYPH_PX), ground)
            case _:
                return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._courses):
            return None
        course = self._courses[index.row()]
        if role == _ROLE.TextAlignmentRole:
            return int(_LEFT if index.column() == 0 else _RIGHT)
        if role == _ROLE.BackgroundRole:
            is_hovered = course.key == self._hovered and self._palette is not None
            return QBrush(QColor(self._palette.sunken)) if is_hovered and self._palette else None
        if index.column() == 0:
            return self._name_cell(course, role)
        sample = self._sample(index.column())
        if sample is None:
            return self._measure_cell(course, index.column(), role)
        return self._sample_cell(course.of_sample(sample), role)

    def _sample(self, column: int) -> Sample | None:
        return self._samples[column - 1] if 0 < column <= len(self._samples) else None

    def _measure_head(self, section: int, role: int) -> str | None:
        heads = {
            0: (self.tr("Variant"), self.tr("Gene and change")),
            1: (self.tr("Change"), self.tr("From the first to the last sample that says how much there was")),
            2: (self.tr("Growth per year"), self.tr("Rate r of ln VAF per year with its 95 % interval")),
            3: (self.tr("Doubling"), self.tr("Doubling time: ln 2 / r, of a growing clone")),
        }
        name, explanation = heads[0 if section == 0 else section - len(self._samples)]
        return {_ROLE.DisplayRole: name, _ROLE.ToolTipRole: explanation}.get(_ROLE(role))

    def _name_cell(self, course: VariantCourse, role: int) -> Any:
        match role:
            case _ROLE.DisplayRole:
                return variant_name(course, self._wording)
            case _ROLE.ToolTipRole if course.change != short_change(course.change):
                return f"{course.gene} {course.change}"
            case _ROLE.DecorationRole:
                style = self._styles[course.key]
                return key_pixmap(style.colour, style.dash, zoomed(_GLYPH_PX))
            case _:
                return None

    def _sample_cell(self, statements: Sequence[Statement], role: int) -> Any:
        match role:
            case _ROLE.DisplayRole:
                return " / ".join(filter(None, (self._short(one) for one in statements)))
            case _ROLE.ToolTipRole | _ROLE.AccessibleTextRole:
                return " / ".join(long_text(one, self._wording) for one in statements)
            case _ROLE.DecorationRole if len(statements) == 1 and self._palette is not None:
                state = statements[0].state
                if state is None or state not in _SIGNS:
                    return None
                marker = _SIGNS[state]
                ground = None if marker is Marker.CROSS else self._palette.surface
                return marker_pixmap(marker, self._palette.text2, zoomed(_GLYPH_PX), ground)
            case _:
                return None

    def _short(self, statement: Statement) -> str:
        """Return what a cell says beside its sign: per cent without the sign, ``< 0.5``, or nothing."""
        wording, limit = self._wording, statement.sample.detection_limit_fraction
        match statement.state:
            case CallState.DETECTED:
                vaf = statement.point.vaf_fraction
                return "?" if vaf is None else vaf_text(vaf, wording)
            case CallState.NOT_DETECTED:
                number = "?" if limit is None else wording.number(float(f"{100 * limit:.3g}"))
                return wording.below.format(limit=number)
            case None:
                return NONE
            case _:
                return ""

    def _measure_cell(self, course: VariantCourse, column: int, role: int) -> str | None:
        step = course.overall
        if step is None:
            return NONE if role == _ROLE.DisplayRole else None
        growth = step.kinetics.growth
        doubling = doubling_years(growth)
        texts = {
            1: (fold_text(step.kinetics.fold, self._wording), step.kinetics.fold),
            2: (number_text(growth, 2, self._wording), growth),
            3: (doubling_text(replace(doubling, low=None), self._wording), doubling),
        }
        text, measure = texts[column - len(self._samples)]
        match role:
            case _ROLE.DisplayRole:
                return text
            case _ROLE.ToolTipRole if measure is doubling and doubling.value is not None:
                return doubling_text(doubling, self._wording)
            case _ROLE.ToolTipRole:
                return or_why("", measure) or None
            case _:
                return None
