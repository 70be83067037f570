"""One assessment in the side panel: its outcome, its criteria and since when, and the published count."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.criterion_course import CriterionCourse, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immune_reconstitution_settings import is_own_reading
from analytics.summary import (
    SummaryWording,
    count_text,
    criterion_name,
    criterion_sentence,
    limit_text,
    missing_text,
)
from analytics.wording import Wording
from widgets.icon import IconLabel, link_button

_ICONS = {
    State.MET: ("check", "ok"),
    State.NOT_MET: ("not_met", "control"),
    State.INDETERMINATE: ("info", "warn"),
    State.CONFOUNDED: ("confounded", "warn"),
    State.NOT_MEASURED: ("not_measured", "text3"),
}


class ImmuneReconstitutionCard(QFrame):
    """The three criteria, their states and first days, and the count as published beside the clinic's own.

    Signals:
        opened: the user wants the inputs, the rule and its settings.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        title = QLabel(self.tr("Immune reconstitution"))
        title.setProperty("kind", "card_title")
        title.setWordWrap(True)
        self._outcome = QLabel()
        self._outcome.setObjectName("ir_outcome")
        self._outcome.setProperty("kind", "outcome")
        self._reading = QLabel()
        self._reading.setObjectName("ir_reading")
        self._reading.setProperty("kind", "hint")
        self._reading.setWordWrap(True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(4)
        self._rows.setVerticalSpacing(5)
        self._rows.setColumnStretch(1, 1)
        self._published = QLabel()
        self._published.setObjectName("as_published")
        self._published.setProperty("kind", "hint")
        self._published.setWordWrap(True)
        self._open: QPushButton = link_button(self.tr("Inputs, rule and settings"))
        self._open.setObjectName("open_assessment")
        self._open.clicked.connect(self.opened)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._outcome, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(13, 11, 13, 9)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self._reading)
        layout.addLayout(self._rows)
        layout.addWidget(self._published)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_assessment(
        self, assessment: Assessment, wording: Wording, words: SummaryWording | None = None
    ) -> None:
        """Show *assessment* of the rule ``ir``."""
        details = assessment.details
        if not isinstance(details, ImmuneReconstitution):
            raise TypeError("not an assessment of immune reconstitution")
        self._outcome.setText(outcome_text(assessment))
        settings = dict(assessment.settings)
        aware = settings.get("ir.immunoglobulin") == "aware"
        reading = self.tr("Stock 2025, IVIG-aware") if aware else self.tr("Stock 2025, IVIG ignored")
        if is_own_reading(assessment.settings):
            reading = self.tr("{reading}, changed by the clinic").format(reading=reading)
        self._reading.setText(reading)
        _empty(self._rows)
        if assessment.status is Status.NOT_EVALUABLE and assessment.reason is Reason.OUTSIDE_SCOPE:
            missing = missing_text(assessment, wording, words)
            text = QLabel(self.tr("Not evaluable: {missing} missing.").format(missing=missing))
            text.setWordWrap(True)
            self._rows.addWidget(text, 0, 0, 1, 3)
            self._published.hide()
            return
        for row, course in enumerate(details.criteria):
            self._add_row(row, course, wording, words)
        self._published.show()
        self._published.setText(
            self.tr("As published: {met} of {all}").format(
                met=details.published_met, all=len(details.criteria)
            )
        )

    def _add_row(
        self, row: int, course: CriterionCourse, wording: Wording, words: SummaryWording | None
    ) -> None:
        sentence = criterion_sentence(course, wording, words)
        icon_name, token = _ICONS[course.outcome]
        icon = IconLabel(icon_name, token=token, size_px=14)
        name = QLabel(f"{criterion_name(course, wording)} > {limit_text(course, wording)}")
        fact = QLabel(self._fact(course, wording))
        fact.setObjectName(f"fact_{course.criterion}")
        fact.setProperty("kind", "strong")
        fact.setAlignment(Qt.AlignmentFlag.AlignRight)
        for label in (icon, name, fact):
            label.setToolTip(sentence)
        name.setAccessibleDescription(sentence)
        self._rows.addWidget(icon, row, 0)
        self._rows.addWidget(name, row, 1)
        self._rows.addWidget(fact, row, 2)

    def _fact(self, course: CriterionCourse, wording: Wording) -> str:
        match course.outcome:
            case State.MET if course.first_met is not None:
                return self._when_met(course, wording)
            case State.CONFOUNDED:
                return self.tr("under IVIG only")
            case State.INDETERMINATE:
                return wording.indeterminate
            case State.NOT_MEASURED:
                return self.tr("not measured")
        return self.tr("not met")

    def _when_met(self, course: CriterionCourse, wording: Wording) -> str:
        """Return the day it was first met, and whether it was lost or met again while it counted."""
        first, last = course.first_met, course.last_counted
        if first is None:
            return ""
        day = wording.day_number(first.span.earliest)
        if first.is_under_immunoglobulin:
            day = self.tr("{day}, IVIG").format(day=day)
        if last is not None and last.state is State.NOT_MET:
            return self.tr("{day}, lost").format(day=day)
        since = course.counted_since_day
        if since is not None and since != first.span.earliest:
            return self.tr("{day}, again {since}").format(day=day, since=wording.day_number(since))
        return day

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card opens it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def clear(self) -> None:
        """Show nothing."""
        _empty(self._rows)
        for label in (self._outcome, self._reading, self._published):
            label.clear()

    def take_focus(self) -> None:
        """Put the focus on what opens the card."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)


def outcome_text(assessment: Assessment) -> str:
    """Return ``2 of 3``, ``1–2 of 3`` where some could not be evaluated, or a dash."""
    details, met = assessment.details, count_text(assessment)
    if not isinstance(details, ImmuneReconstitution) or met is None:
        return "–"
    template = QCoreApplication.translate("ImmuneReconstitutionCard", "{met} of {all}")
    return template.format(met=met, all=len(details.criteria))


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
