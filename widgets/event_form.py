"""The form of one event: its fields come from the catalogue, its grade from the table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from analytics.catalogue import catalogue
from analytics.events.event_draft import EventDraft, typed_detail
from analytics.events.event_grade import GRADED_KINDS, REASON
from analytics.events.event_names import grade_called, kind_called
from analytics.events.read_event import END, GRADE, ONSET, EventReading
from analytics.records.event import Event
from analytics.terms.event_kind import DetailField, DetailType, EventKind
from analytics.wording import Wording
from widgets.date_field import DateContext
from widgets.detail_editors import ChoiceEditor, LineEditor, SetEditor, editor_for
from widgets.form_row import FormRow
from widgets.grade_words import grade_sentence, missing_sentence
from widgets.icon import link_button
from widgets.panel_form import PanelForm, Reading
from widgets.time_field import TimeField
from widgets.window_language import interface_language

_ONGOING, _NOTE = "ongoing", "note"
_SIDE_BY_SIDE = {
    "oxygen_flow": "oxygen", "seizure_minutes": "seizure", "dose_unit": "dose", "site": "organism",
    "admission": "treatment", "pressure_signs": "imaging", "deauville": "method",
    "dose_number": "is_live", "ice_naming": "ice_orientation", "ice_writing": "ice_commands",
}  # fmt: skip
"""Details that stand beside the one before them."""
_UNITS = {"Cel": "°C", "10*6/kg": "10⁶/kg"}


@dataclass(frozen=True, slots=True)
class EventContext:
    """What a form works with.

    Attributes:
        read: reads the form as a whole.
        dates: what dates are read and judged by.
    """

    read: Callable[[EventDraft], EventReading]
    dates: DateContext
    wording: Wording


class EventForm(PanelForm):
    """Builds itself from the kind's details; shows the grade of the table and asks why where it is another.

    Signals:
        first_death_wanted: the user wants to see the death that is stored.
        work_up_wanted: the user wants to enter the work-up of a t-MN.
    """

    first_death_wanted = Signal()
    work_up_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("event_form")
        self._kind: EventKind | None = None
        self._context: EventContext | None = None
        self._table: QLabel | None = None

    @property
    def kind(self) -> str:
        """Code of the kind it is the form of."""
        return self._kind.code if self._kind is not None else ""

    def show_event(
        self,
        kind: str,
        context: EventContext,
        *,
        event: Event | None = None,
        implied: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Show the form of *kind*, filled with *event*, or new with what a word *implied*."""
        self._kind, self._context = catalogue().event_kinds[kind], context
        called = kind_called(kind, interface_language())
        name = self._kind.called(interface_language())
        title = name if called == name else self.tr("{short} · {name}").format(short=called, name=name)
        self._start(title, is_new=event is None)
        self._build(self._kind, context)
        self._fill(event, dict(implied))
        self.read_again()

    @property
    def draft(self) -> EventDraft:
        """What stands in the form."""
        rows, kind = self.rows, self._kind
        onset, end = rows[ONSET].editor, rows[END].editor if END in rows else None
        grade = self._text_of(rows[GRADE].editor) if GRADE in rows else ""
        is_ongoing = END in rows and self._text_of(rows[_ONGOING].editor) == "yes"
        return EventDraft(
            kind=self.kind,
            onset=onset.time if isinstance(onset, TimeField) else None,
            end=end.time if isinstance(end, TimeField) else None,
            is_ongoing=is_ongoing,
            grade=int(grade) if grade else None,
            typed=tuple(
                (field.name, self._text_of(rows[field.name].editor))
                for field in (kind.details if kind is not None else ())
                if field.name in rows
            ),
            note=self._text_of(rows[_NOTE].editor),
        )

    def read_form(self) -> Reading | None:
        """Read it and show the grade of the table."""
        if self._context is None or self._kind is None:
            return None
        reading = self._context.read(self.draft)
        self._show_grade(reading)
        self._show_ice(reading)
        if any(finding.problem.code == "second_death" for finding in reading.at(ONSET)):
            self.rows[ONSET].offer_way(self.tr("Show that death"), self.first_death_wanted.emit)
        return reading

    def let_end(self) -> None:
        """Make ready for an end to be typed: it goes on no more."""
        if END in self.rows:
            self._show(_ONGOING, "")
            self.read_again()

    def clear(self) -> None:
        """Forget the patient."""
        self._context, self._kind, self._table = None, None, None
        self._empty()

    def _build(self, kind: EventKind, context: EventContext) -> None:
        self._empty()
        self._table = None
        self._add_time(ONSET, self.tr("Onset") if kind.has_duration else self.tr("Date"), context)
        if kind.has_duration:
            end = self._add_time(END, self.tr("End"), context)
            ongoing = ChoiceEditor((("yes", self.tr("ongoing")),), nothing=self.tr("ended, or not known"))
            ongoing.setObjectName("event_ongoing")
            self._add_pair(end, self._add(_ONGOING, self.tr("Going on"), ongoing))
        for field in kind.details:
            if field.name != REASON:
                self._add_detail(field)
        if kind.code == "tmn":
            self._add_way(self.tr("Karyotype and blasts: add the work-up"), self.work_up_wanted.emit)
        self._add(_NOTE, self.tr("Note"), self._line(_NOTE))
        self._add_hint(self._rule_of(kind))
        if kind.grades:
            self._add_grade(kind)
        self._finish_lines()

    def _add_detail(self, field: DetailField) -> None:
        editor = editor_for(field, yes=self.tr("yes"), no=self.tr("no"))
        unit = _UNITS.get(field.unit or "", field.unit or "")
        if field.is_whole and field.low is not None and field.high is not None:
            unit = f"{field.low:g}–{field.high:g}"
        row = self._add(field.name, field.called(interface_language()), editor, unit=unit)
        beside = self.rows.get(_SIDE_BY_SIDE.get(field.name, ""))
        if beside is not None:
            self._add_pair(beside, row)

    def _add_grade(self, kind: EventKind) -> None:
        language = interface_language()
        named = ((g, grade_called(kind, g, language)) for g in kind.grades)
        choices = tuple((str(g), f"{g} {name}".strip()) for g, name in named)
        is_tabled = kind.code in GRADED_KINDS
        box = ChoiceEditor(choices, nothing=self.tr("by the table") if is_tabled else "–")
        box.setObjectName("event_grade")
        if is_tabled:
            self._table = QLabel()
            self._table.setObjectName("table_grade")
            self._table.setWordWrap(True)
            self._to_foot(self._table)
        self._to_foot(self._add(GRADE, self.tr("Grade"), box))
        if is_tabled:
            reason = LineEditor()
            reason.setObjectName(f"detail_{REASON}")
            self._to_foot(self._add(REASON, self.tr("Why not the grade of the table"), reason))

    def _show_grade(self, reading: EventReading) -> None:
        assessment, kind = reading.assessment, self._kind
        if assessment is None or kind is None or self._table is None or self._context is None:
            return
        self._table.setText(
            " ".join(filter(None, (grade_sentence(kind, assessment), missing_sentence(kind, assessment))))
        )
        self._table.setToolTip(assessment.source)
        is_asked = any(f.problem.code == "grade_not_of_table" for f in reading.at(REASON))
        self.rows[REASON].setVisible(is_asked or bool(reading.event.detail(REASON)))

    def _rule_of(self, kind: EventKind) -> str:
        match kind.code:
            case "crs":
                return self.tr(
                    "ASTCT table (Lee 2019), at the worst. Fever is needed, unless something given since "
                    "took it away; other organs do not count."
                )
            case "icans":
                return self.tr(
                    "ASTCT table for adults (Lee 2019), at the worst and not due to another cause. "
                    "Haemorrhage, tremor and myoclonus do not count."
                )
            case "infection":
                return self.tr(
                    "Stock 2025: 1 no treatment, 2 oral, 3 intravenous or admitted, 4 life-threatening, "
                    "5 fatal. The wording is recalled from Hill 2018, not read there."
                )
        return self.tr("Source: {source}").format(source=kind.source)

    def _add_way(self, text: str, go: Callable[[], object]) -> None:
        way = link_button(text)
        way.setObjectName("add_work_up_of_tmn")
        way.clicked.connect(lambda: go())
        self._lines.addWidget(way)

    def _show_ice(self, reading: EventReading) -> None:
        """Show the sum of the items where nobody typed it."""
        line = self.rows["ice"].editor if "ice" in self.rows else None
        total = reading.event.detail("ice")
        if isinstance(line, LineEditor):
            is_sum = isinstance(total, float) and not line.text()
            line.setPlaceholderText(f"{total:g}" if is_sum else "")

    def _add_time(self, name: str, label: str, context: EventContext) -> FormRow:
        field = TimeField(label, f"event_{name}")
        field.show_context(context.dates)
        return self._add(name, label, field)

    def _line(self, name: str) -> LineEditor:
        line = LineEditor()
        line.setObjectName(f"event_{name}")
        return line

    def _fill(self, event: Event | None, implied: dict[str, str]) -> None:
        kind, context = self._kind, self._context
        if kind is None or context is None:
            return
        for field in kind.details:
            row = self.rows.get(field.name)
            value = event.detail(field.name) if event is not None else implied.get(field.name)
            if row is not None and value is not None:
                sign = context.wording.decimal_sign if field.type is DetailType.NUMBER else "."
                self._show(field.name, typed_detail(field, value, sign))
        if event is None:
            return
        for name, at in ((ONSET, event.onset), (END, event.end)):
            editor = self.rows[name].editor if name in self.rows else None
            if isinstance(editor, TimeField):
                editor.show_time(at)
        self._show(_ONGOING, "yes" if event.is_ongoing else "")
        self._show(_NOTE, event.note or "")
        reading = context.read(self.draft)
        if event.grade is not None and event.grade != reading.event.grade:
            self._show(GRADE, str(event.grade))

    def _show(self, name: str, text: str) -> None:
        row = self.rows.get(name)
        if row is not None and isinstance(row.editor, LineEditor | ChoiceEditor | SetEditor | TimeField):
            row.editor.show_text(text)
