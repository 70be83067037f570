"""A field for a point in time: a date to type, or the days of a source that had no dates, as they are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from analytics.entry.finding import Finding, Weight
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from widgets.date_field import DateContext, DateField

_ABSENT = frozenset({"no_onset", "no_time", "no_infusion"})


class TimeField(QWidget):
    """A date field that leaves relative days alone.

    Signals:
        edited: the text changed.
    """

    edited = Signal()

    def __init__(self, name: str, object_name: str) -> None:
        super().__init__()
        self._relative: RelativeTime | None = None
        self._had_outside = False
        self.dates = DateField(name, allows_partial=True)
        self.dates.edit.setObjectName(object_name)
        self.dates.echo.setObjectName(f"echo_{object_name}")
        self.dates.changed.connect(self.edited)
        self._days = QLabel()
        self._days.hide()
        self.setFocusProxy(self.dates)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.dates)
        layout.addWidget(self._days)

    @property
    def time(self) -> TimePoint | None:
        """What is understood; None: nothing, or no date."""
        return self._relative or self.dates.date

    @property
    def text_now(self) -> str:
        """What is typed."""
        return "" if self._relative is not None else self.dates.text

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, odd or worth a look at it."""
        return () if self._relative is not None else self.dates.findings

    def show_context(self, context: DateContext) -> None:
        """Read by *context*."""
        self.dates.show_context(context)

    def show_time(self, at: TimePoint | None) -> None:
        """Show a stored time."""
        self._relative = at if isinstance(at, RelativeTime) else None
        self.dates.setVisible(self._relative is None)
        self._days.setVisible(self._relative is not None)
        self._days.setText(
            self.tr("{when}, as the source gave it").format(when=str(self._relative))
            if self._relative
            else ""
        )
        self.dates.show_date(at if isinstance(at, CalendarDate) else None)

    def show_text(self, text: str) -> None:
        """Show a kept text."""
        if self._relative is None:
            self.dates.show_text(text)

    def show_findings(self, findings: tuple[Finding, ...], *, is_judged: bool) -> None:
        """Show what the whole form finds here; an empty field is called missing only once *is_judged*."""
        if self.dates.problem is not None or not is_judged:
            findings = tuple(f for f in findings if f.problem.code not in _ABSENT)
        if findings or self._had_outside or is_judged:
            self.dates.show_findings(findings)
        self._had_outside = bool(findings)

    def weighs(self, weight: Weight) -> bool:
        """Whether it has a finding of this weight."""
        return any(finding.weight is weight for finding in self.findings)
