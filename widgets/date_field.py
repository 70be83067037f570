"""A field for a date: typed, never scrolled, and read back in words while it is typed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from analytics.entry.date_text import DateOrder
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem
from analytics.entry.typed_date import TypedDate, date_to_type, read_typed_date
from analytics.records.patient_record import DayAxis
from analytics.records.time_point import CalendarDate
from analytics.terms.schedule import Schedule
from widgets.fitting_label import FittingLabel
from widgets.local_text import date_text, signed_text
from widgets.locale_dates import date_in_words, date_order, date_sign
from widgets.look import set_kind
from widgets.problem_text import problem_text

DateCheck = Callable[[CalendarDate], tuple[Finding, ...]]
_SILENT_WHILE_TYPING = {"not_a_date", "empty_date", "spreadsheet_serial", "no_such_day", "year_out_of_range"}


def _no_check(_: CalendarDate) -> tuple[Finding, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a date is read and judged by; the application hands it in.

    Attributes:
        today: the day on the wall.
        axis: of the patient, for ``d90`` and the day number; None: nothing is counted.
        schedule: whose planned time point is named; None: none is.
        check: ``date_checks.check_date`` with the patient's limits, or another.
        order / sign: of dates in the user's locale.
    """

    today: date
    axis: DayAxis | None = None
    schedule: Schedule | None = None
    check: DateCheck = _no_check
    order: DateOrder = field(default_factory=date_order)
    sign: str = field(default_factory=date_sign)


class DateField(QWidget):
    """One line to type a date in, and below it what is understood or what is wrong.

    Return takes an offered reading (``24.10.23`` becomes ``24.10.2023``); leaving the field writes the date
    out (``-3`` becomes the day it is). The wheel and the arrow keys change nothing.

    Signals:
        changed: the text or what it means changed.
        entered: the ``CalendarDate`` (None: emptied) with which the field was left, where it is another one
            than before; never while there is a problem.
    """

    changed = Signal()
    entered = Signal(object)

    def __init__(self, name: str = "", *, allows_partial: bool = False, is_required: bool = False) -> None:
        super().__init__()
        self._allows_partial, self._is_required = allows_partial, is_required
        self._context: DateContext | None = None
        self._shown: CalendarDate | None = None
        self._outside: tuple[Finding, ...] = ()
        self._is_judged = False
        self.edit = _DateEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.textChanged.connect(self._read_again)
        self.edit.left.connect(self._leave)
        self.echo = FittingLabel()
        self.echo.setProperty("kind", "label")
        self.setFocusProxy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.edit)
        layout.addWidget(self.echo)

    def show_context(self, context: DateContext) -> None:
        """Read by *context* from now on; a date that stands there is judged anew, never changed."""
        self._context = context
        parts = {"d": self.tr("DD"), "m": self.tr("MM"), "y": self.tr("YYYY")}
        self.edit.setPlaceholderText(context.sign.join(parts[letter] for letter in context.order))
        self.edit.setToolTip(self._help(context))
        self._tell()

    def show_date(self, at: CalendarDate | None) -> None:
        """Show a stored date, or an empty field."""
        self._shown = at
        self.edit.setText(self._written(at) if at is not None else "")
        self._is_judged = False
        self._tell()

    def show_text(self, text: str) -> None:
        """Show *text* as it was typed, as a draft kept it."""
        self.edit.setText(text)
        self._tell(is_final=bool(text))

    def show_findings(self, findings: tuple[Finding, ...] = ()) -> None:
        """Show what the field itself finds, also if it is empty, and what other fields show to be wrong."""
        self._outside, self._is_judged = findings, True
        self._tell(is_final=True)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text()

    @property
    def date(self) -> CalendarDate | None:
        """The date as understood; None where there is none or it cannot be read."""
        read = self._read()
        return read.date if isinstance(read, TypedDate) else None

    @property
    def problem(self) -> Problem | None:
        """Why the text is no date; None also for an empty field that may be empty."""
        read = self._read()
        is_fine = isinstance(read, TypedDate) or (read.code == "empty_date" and not self._is_required)
        return None if is_fine or isinstance(read, TypedDate) else read

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found at this field: that it is no date, or what the checks say of it."""
        problem, at = self.problem, self.date
        if problem is not None:
            return (Finding(problem, Weight.REFUSED, problem.fact("reading")), *self._outside)
        checked = self._context.check(at) if at is not None and self._context is not None else ()
        return (*checked, *(finding for finding in self._outside if finding not in checked))

    def take_offer(self) -> bool:
        """Write the reading that is offered into the field; False: none is."""
        read = self._read()
        offer = read.fact("reading") if isinstance(read, Problem) else None
        if offer is None:
            return False
        self.edit.setText(self._written(CalendarDate.parse(offer)))
        self.edit.selectAll()
        return True

    @Slot()
    def _read_again(self) -> None:
        self._outside = ()
        self._tell()
        self.changed.emit()

    @Slot()
    def _leave(self) -> None:
        at = self.date
        if at is not None and self.edit.text() != self._written(at):
            self.edit.setText(self._written(at))
        self._tell(is_final=True)
        if self.problem is None and at != self._shown:
            self._shown = at
            self.entered.emit(at)

    def _read(self) -> TypedDate | Problem:
        context = self._context
        if context is None:
            return Problem("empty_date")
        return read_typed_date(
            self.edit.text(),
            order=context.order,
            today=context.today,
            day_zero=context.axis.infusion if context.axis is not None else None,
            allows_partial=self._allows_partial,
        )

    def _written(self, at: CalendarDate) -> str:
        context = self._context
        return str(at) if context is None else date_to_type(at, context.order, context.sign)

    def _tell(self, *, is_final: bool = False) -> None:
        """Say what is understood, or what is wrong; half a date is not called wrong while it is typed."""
        is_final = is_final or not self.edit.hasFocus()
        findings, at = self.findings, self.date
        worst = next((f for f in findings if f.weight is Weight.REFUSED), next(iter(findings), None))
        said = "" if at is None else self._in_words(at)
        kind = "label"
        if worst is not None and (is_final or worst.problem.code not in _SILENT_WHILE_TYPING):
            kind = "warn" if worst.weight is not Weight.REFUSED else "crit" if is_final or at else "label"
            said = " ".join(filter(None, (said and f"{said}.", self._sentences(findings))))
        is_untouched = not (self.edit.text() or self._outside or self._is_judged or self.edit.isModified())
        self.echo.setText("" if is_untouched else said)
        self.echo.setVisible(bool(self.echo.text()))
        set_kind(self.echo, kind)
        self.edit.setAccessibleDescription(self.echo.text())

    def _sentences(self, findings: tuple[Finding, ...]) -> str:
        sentences = [problem_text(_localised(finding.problem)) for finding in findings]
        if findings[0].offer is not None and self.problem is not None:
            sentences.append(self.tr("Return takes it."))
        return " ".join(sentences)

    def _in_words(self, at: CalendarDate) -> str:
        words, context = date_in_words(at), self._context
        span = context.axis.span(at) if context is not None and context.axis is not None else None
        if context is None or span is None:
            return words
        if not span.is_exact:
            return self.tr("{date} · day {first} to {last}").format(
                date=words, first=signed_text(span.earliest), last=signed_text(span.latest)
            )
        planned = context.schedule.point_at(span.earliest) if context.schedule is not None else None
        if planned is None:
            return self.tr("{date} · day {day}").format(date=words, day=signed_text(span.earliest))
        return self.tr("{date} · day {day} · planned day {planned}").format(
            date=words, day=signed_text(span.earliest), planned=signed_text(planned.day)
        )

    def _help(self, context: DateContext) -> str:
        example = date_to_type(CalendarDate.of(context.today), context.order, context.sign)
        return self.tr(
            "Type a date ({example}), “t” for today, “-3” for three days ago or “d90” for day 90."
        ).format(example=example)


class _DateEdit(QLineEdit):
    """The line itself.

    Signals:
        left: the reader went on, by Return or by another field.
    """

    left = Signal()

    def __init__(self, owner: DateField) -> None:
        super().__init__(owner)
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes what is offered and stays; without an offer the form has it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            if self._owner.take_offer():
                event.accept()
                return
            self.left.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the date out when the reader goes on to another field; a menu or a window is no such."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.left.emit()


def _localised(problem: Problem) -> Problem:
    """Return *problem* with its dates as the user's locale writes them, but for what was typed."""
    return Problem(problem.code, tuple((name, _local(name, text)) for name, text in problem.facts))


def _local(name: str, text: str) -> str:
    if name == "text" or len(text) != 10 or text[4] != "-" or not text[:4].isdecimal():
        return text
    return date_text(CalendarDate.parse(text))
