"""Everything measured of one variant: what it is, how it changed over all, and from sample to sample."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from analytics.figures.clone_words import fold_text, long_text, material_name, sample_time, variant_name
from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import VariantCall
from analytics.rules.vaf_kinetics import SOURCE, Measure, VafKinetics, doubling_years
from analytics.rules.variant_courses import Step, VariantCourse
from analytics.wording import Wording
from widgets.look import set_kind
from widgets.measure_text import doubling_text, number_text, or_why, points_text
from widgets.record_words import code_word

Row = tuple[str, str]


class VariantDetails(QFrame):
    """A card of rows: a name at the left, its value at the right; headings across.

    It says what a variant is, its last value, fold, growth and doubling time; all other measures, and those
    from sample to sample, where the user wants them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._title = QLabel()
        self._title.setObjectName("variant_name")
        self._title.setProperty("kind", "card_title")
        self._title.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._cells: list[QLabel] = []
        self._used = 0
        self._count = AS_RECORDED
        self._shown: tuple[VariantCourse, PatientRecord, Wording] | None = None
        self.all_measures = QPushButton()
        self.all_measures.setObjectName("all_measures")
        self.all_measures.setProperty("kind", "link")
        self.all_measures.setCheckable(True)
        self.all_measures.toggled.connect(self._fill)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        self._source = QLabel()
        self._source.setProperty("kind", "hint")
        self._source.setWordWrap(True)
        layout.addWidget(self._source)
        layout.addWidget(self.all_measures, 0, Qt.AlignmentFlag.AlignLeft)
        self.all_measures.hide()

    def show_course(
        self,
        course: VariantCourse,
        record: PatientRecord,
        wording: Wording,
        count: DayCount = AS_RECORDED,
    ) -> None:
        """Show one variant, its days as *count* counts them."""
        self._count, self._shown = count, (course, record, wording)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        if self._shown is None:
            return
        course, record, wording = self._shown
        is_whole = self.all_measures.isChecked()
        self._title.setText(variant_name(course, wording))
        self._used = 0
        for row in self._identity(course, wording, is_whole=is_whole):
            self._add(*row)
        if course.overall is not None:
            self._add_step(course.overall, record, wording, is_whole=is_whole)
        if is_whole and len(course.steps) > 1:
            self._add_heading(self.tr("From sample to sample: r per year, doubling time"), "strong")
            for step in course.steps:
                self._add_short(step, record, wording)
        for cell in self._cells[self._used :]:
            cell.hide()
        self._source.setText(
            self.tr("Intervals: 95 %, from the reads counted, nothing else. Source: {source}.").format(
                source=SOURCE
            )
        )
        self._source.setVisible(is_whole)
        self.all_measures.setText(self.tr("Fewer measures") if is_whole else self.tr("All measures"))
        self.all_measures.show()

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.all_measures.hide()
        for label in (self._title, self._source, *self._cells):
            label.clear()

    def _identity(self, course: VariantCourse, wording: Wording, *, is_whole: bool) -> Sequence[Row]:
        call = _fullest(course)
        last = course.last
        rows: list[Row] = []
        if call is not None:
            rows = [
                (self.tr("Transcript"), call.transcript or ""),
                (self.tr("HGVS c."), call.hgvs_c or ""),
            ]
        if call is not None and is_whole:
            rows += [
                (self.tr("HGVS p."), call.hgvs_p or ""),
                (self.tr("Position"), call.genomic or ""),
            ]
        if last is not None:
            rows.append((self.tr("Last value"), long_text(last, wording)))
            if is_whole and last.call is not None and last.call.vaf_origin:
                rows.append((self.tr("VAF from"), code_word("vaf_origin", last.call.vaf_origin)))
        return [row for row in rows if row[1]]

    def _add_step(self, step: Step, record: PatientRecord, wording: Wording, *, is_whole: bool) -> None:
        kinetics = step.kinetics
        self._add_heading(
            self.tr("Over all, {times}").format(times=self._times(step, record, wording)), "strong"
        )
        if step.changes_material:
            a, b = (material_name(s.sample.material, wording) for s in (step.first, step.second))
            words = self.tr("Different materials: {first}, then {second}").format(first=a, second=b)
            self._add_heading(words, "warn")
        if kinetics.fold.value is None:
            self._add(self.tr("Change"), or_why("", kinetics.fold))  # one reason is enough
        elif is_whole:
            self._add_measures(kinetics, wording)
        else:
            growth = kinetics.growth
            self._add(self.tr("Fold"), fold_text(kinetics.fold, wording))
            self._add(self.tr("Growth per year, r"), or_why(number_text(growth, 2, wording), growth))
            self._add_doubling(growth, wording)

    def _add_measures(self, kinetics: VafKinetics, wording: Wording) -> None:
        growth = kinetics.growth
        self._add(self.tr("Change"), points_text(kinetics.change_points, wording))
        log2 = self.tr("{fold}, log2 {log2}")
        folds = (fold_text(kinetics.fold, wording), number_text(kinetics.log2_fold, 2, wording))
        self._add(self.tr("Fold"), log2.format(fold=folds[0], log2=folds[1]))
        self._add(self.tr("Growth per year, r"), or_why(number_text(growth, 2, wording), growth))
        if growth.value is None:
            return
        self._add(self.tr("… in % per year"), number_text(kinetics.per_cent_per_year, 0, wording))
        self._add_doubling(growth, wording)
        for name, rate in (
            (self.tr("Logit growth per year"), kinetics.logit_growth),
            (self.tr("Fitness per year, het."), kinetics.fitness),
        ):
            self._add(name, or_why(number_text(rate, 2, wording), rate))
            self._add_doubling(rate, wording)

    def _add_short(self, step: Step, record: PatientRecord, wording: Wording) -> None:
        growth = step.kinetics.growth
        times = self._times(step, record, wording)
        if growth.value is None:
            fold = fold_text(step.kinetics.fold, wording)
            why = or_why("", growth)
            self._add(times, f"{fold}, {why}" if step.kinetics.fold.value is not None else why)
            return
        self._add(times, number_text(growth, 2, wording))
        doubling = doubling_years(growth)
        if doubling.value is not None:
            self._add("", doubling_text(doubling, wording))

    def _add_doubling(self, rate: Measure, wording: Wording) -> None:
        if rate.value is not None:
            doubling = doubling_years(rate)
            self._add(self.tr("… doubling time"), or_why(doubling_text(doubling, wording), doubling))

    def _add_heading(self, text: str, kind: str) -> None:
        label = self._next(kind)
        label.setText(text)
        self._grid.addWidget(label, self._used, 0, 1, 2)

    def _add(self, name: str, value: str) -> None:
        left, right = self._next("label"), self._next("value")
        left.setText(name)
        right.setText(value)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(left, self._used, 0, top)
        self._grid.addWidget(right, self._used, 1, top)

    def _times(self, step: Step, record: PatientRecord, wording: Wording) -> str:
        samples = (step.first.sample, step.second.sample)
        first, second = (sample_time(sample, record, wording, self._count) for sample in samples)
        return f"{first} → {second}"

    def _next(self, kind: str) -> QLabel:
        """Return the next label, made once and used again for the next variant."""
        if self._used == len(self._cells):
            label = QLabel(self)
            label.setWordWrap(True)
            self._cells.append(label)
        label = self._cells[self._used]
        self._used += 1
        set_kind(label, kind)
        label.show()
        return label


def _fullest(course: VariantCourse) -> VariantCall | None:
    """Return the call that names the variant most completely; a call of the whole gene names none."""
    calls = [s.call for s in course.statements if s.call is not None]
    return max(
        calls,
        key=lambda c: sum(part is not None for part in (c.transcript, c.hgvs_c, c.hgvs_p, c.genomic)),
        default=None,
    )
