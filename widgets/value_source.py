"""Where one value comes from: the result as it was entered, who measured it, and what stood there before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from analytics.catalogue import catalogue
from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, FromFile, Measured, Missing, NotDetected, Outcome, Result
from analytics.records.visit import Visit, VisitKind
from analytics.rules.reference_range import ReferenceLimits, reference_limits
from analytics.wording import Wording
from widgets.local_text import moment_text
from widgets.overlay_card import OverlayCard
from widgets.record_words import code_word
from widgets.translate import quoted

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class OlderValue:
    """What stood there before it was corrected.

    Attributes:
        replaced_at: the moment, with the zone it was written with.
    """

    result: Result
    replaced_at: datetime
    user: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """Everything the card says of one result.

    Attributes:
        record: of the patient it belongs to.
        files: names of the files that results came from.
        older: its versions of before, oldest first.
    """

    result: Result
    record: PatientRecord
    wording: Wording
    files: Mapping[SourceFileId, str]
    older: Sequence[OlderValue] = ()


class ValueSource(OverlayCard):
    """One result at a time of those that stand at the same place.

    Signals:
        wanted: number of the result to show, of those at the place.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setObjectName("value_source")
        self._number, self._count = 0, 0
        self._title, self._value = QLabel(), QLabel()
        self._title.setObjectName("source_analyte")
        self._title.setProperty("kind", "card_title")
        self._value.setObjectName("source_value")
        self._value.setProperty("kind", "outcome")
        for label in (self._title, self._value):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(3)
        self._rows.setColumnStretch(1, 1)
        self._cells: list[QLabel] = []
        rows = QWidget()
        rows.setLayout(self._rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(rows)
        self._area, self._inner = area, rows
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._value)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(area, 1)
        layout.addWidget(self._new_steps())

    @property
    def number(self) -> int:
        """Which of the results at the place is shown."""
        return self._number

    def show_value(self, facts: ValueFacts, *, number: int = 0, count: int = 1) -> None:
        """Show the *number*-th of *count* results at one place."""
        self._number, self._count = number, count
        result, wording = facts.result, facts.wording
        analyte = catalogue().analytes.get(result.analyte)
        name = analyte.names.get(wording.language, analyte.name) if analyte is not None else result.analyte
        self._title.setText(name)
        self._value.setText(_value_text(result.analyte, result.outcome, wording))
        self.setAccessibleName(f"{name} {self._value.text()}")
        rows = self._facts(facts)
        while len(self._cells) < 2 * len(rows):
            self._add_row()
        for n, (name, text) in enumerate(rows):
            self._cells[2 * n].setText(name)
            self._cells[2 * n + 1].setText(text)
        for n, cell in enumerate(self._cells):
            cell.setVisible(n < 2 * len(rows))
        self.setAccessibleDescription("; ".join(f"{name}: {text}" for name, text in rows))
        self._steps.setVisible(count > 1)
        self._place.setText(self.tr("{n} of {all} on this day").format(n=number + 1, all=count))

    def open_at(self, widget: QWidget, place: QRect) -> None:
        """Open beside *place* of *widget*."""
        self._area.setMinimumHeight(min(self._inner.sizeHint().height() + 2, widget.window().height() // 2))
        self._area.setMinimumWidth(min(self._inner.sizeHint().width() + 14, widget.window().width() - 60))
        self.open_beside(widget, place)

    def clear(self) -> None:
        """Show nothing: no value of a patient stays behind."""
        self.close_card()
        for label in (self._title, self._value, *self._cells):
            label.clear()
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next value of the day with ↓, to the one before with ↑."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.close_card()
            case _:
                super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        if self._count > 1:
            self.wanted.emit((self._number + by) % self._count)

    def _facts(self, facts: ValueFacts) -> Sequence[Row]:
        result, record, wording = facts.result, facts.record, facts.wording
        rows = [
            (self.tr("Date"), self._when(result, record, wording)),
            (self.tr("Laboratory"), self._laboratory(result, record)),
            (self.tr("As entered"), _as_entered(result)),
            (self.tr("Source"), self._source(result, facts.files)),
            (self.tr("Visit"), self._visit(result, record, wording)),
            (self.tr("Reference"), self._reference(result, record, wording)),
        ]
        if result.confirmation:
            rows.insert(3, (self.tr("Stands because"), result.confirmation))
        if result.material != "blood":
            rows.append((self.tr("Material"), result.material))
        if result.occurrence > 1:
            rows.append(
                (self.tr("Of that day"), self.tr("result {n} of this laboratory").format(n=result.occurrence))
            )
        rows += [self._older(older, wording) for older in reversed(facts.older)]
        return rows

    def _when(self, result: Result, record: PatientRecord, wording: Wording) -> str:
        span, at = record.axis.span(result.at), wording.time_point(result.at)
        date = f"{at}, {result.clock}" if result.clock else at
        if span is None:
            return date
        days = wording.day_number(span.earliest)
        if not span.is_exact:
            days = self.tr("{first} to {last}").format(first=days, last=wording.day_number(span.latest))
        day = wording.day.format(day=days)
        return date if day == date else f"{date} · {day}"

    def _laboratory(self, result: Result, record: PatientRecord) -> str:
        names = {laboratory.id: laboratory.name for laboratory in record.laboratories}
        if result.laboratory_id is None:
            return self.tr("not named")
        return names.get(result.laboratory_id, self.tr("not named"))

    def _source(self, result: Result, files: Mapping[SourceFileId, str]) -> str:
        match result.source:
            case FromFile(file_id=file_id, row=row):
                name = files.get(file_id, self.tr("a file"))
                return self.tr("{file}, row {row}").format(file=name, row=row)
            case _:
                return self.tr("typed")

    def _visit(self, result: Result, record: PatientRecord, wording: Wording) -> str:
        visit: Visit | None = next((v for v in record.visits if v.id == result.visit_id), None)
        if visit is None:
            return self.tr("none")
        kind = {
            VisitKind.PLANNED: self.tr("planned"),
            VisitKind.UNPLANNED: self.tr("unplanned"),
            VisitKind.INPATIENT: self.tr("inpatient"),
        }[visit.kind]
        return " · ".join(filter(None, [wording.time_point(visit.at), kind, visit.planned_point]))

    def _reference(self, result: Result, record: PatientRecord, wording: Wording) -> str:
        limits = reference_limits(record, result)
        if limits is None:
            return self.tr("none known")
        words = (
            self.tr("{range} (laboratory’s own)") if limits.is_laboratory else self.tr("{range} ({source})")
        )
        text = _with_unit(result.analyte, _range_text(limits, wording), wording)
        return words.format(range=text, source=limits.source)

    def _older(self, older: OlderValue, wording: Wording) -> Row:
        at = moment_text(older.replaced_at)
        said = self.tr("until {moment}, replaced by {user}").format(moment=at, user=older.user)
        value = _value_text(older.result.analyte, older.result.outcome, wording)
        entered = _as_entered(older.result)
        parts = [value, entered, said, older.reason or ""]
        return self.tr("Before"), " · ".join(part for part in parts if part)

    def _add_row(self) -> None:
        row = len(self._cells) // 2
        for column, kind in enumerate(("label", "")):
            cell = QLabel()
            cell.setProperty("kind", kind)
            cell.setTextFormat(Qt.TextFormat.PlainText)
            cell.setWordWrap(column == 1)
            if column == 1:
                cell.setMinimumWidth(230)
                cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
            self._cells.append(cell)

    def _new_steps(self) -> QWidget:
        self._steps = QWidget()
        self._place = QLabel()
        self._place.setObjectName("source_place")
        self._place.setProperty("kind", "hint")
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._place, 1)
        for name, text, by in (
            ("source_before", self.tr("Previous"), -1),
            ("source_next", self.tr("Next"), 1),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, by=by: self._step(by))
            row.addWidget(button)
        return self._steps


def _value_text(code: str, outcome: Outcome, wording: Wording) -> str:
    """Write the value as it is stored, unrounded, with its unit."""
    match outcome:
        case Measured(value=value):
            return _with_unit(code, wording.number(value), wording)
        case Censored(comparator=comparator, limit=limit):
            sign = {"<=": "≤", ">=": "≥"}.get(comparator.value, comparator.value)
            return _with_unit(code, f"{sign} {wording.number(limit)}", wording)
        case NotDetected(limit=None):
            return wording.not_detected
        case NotDetected(limit=limit):
            bound = _with_unit(code, f"< {wording.number(limit or 0.0)}", wording)
            return f"{wording.not_detected} ({bound})"
        case Missing(reason=reason):
            return f"– ({code_word('missing', reason.value)})"


def _with_unit(code: str, number: str, wording: Wording) -> str:
    analyte = catalogue().analytes.get(code)
    unit = wording.unit(analyte.unit) if analyte is not None else ""
    return f"{number}{'' if unit.startswith('/') else ' '}{unit}".strip()


def _as_entered(result: Result) -> str:
    text = " ".join(filter(None, [result.entered_text, result.entered_unit]))
    return quoted(text) if text else "–"


def _range_text(limits: ReferenceLimits, wording: Wording) -> str:
    if limits.low is None:
        return f"≤ {wording.number(limits.high or 0.0)}"
    if limits.high is None:
        return f"≥ {wording.number(limits.low)}"
    return f"{wording.number(limits.low)}–{wording.number(limits.high)}"
