"""The treatments of a patient as cards, the index infusion marked as day 0."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from widgets.event_words import time_text
from widgets.icon import link_button
from widgets.local_text import signed_text
from widgets.look import zoomed
from widgets.wrapping_row import WrappingRow

_CARD_PX = 330


class TreatmentCards(QWidget):
    """One card a treatment, the first one first.

    Signals:
        edit_wanted: the ``Treatment``.
    """

    edit_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row = WrappingRow(self, gap=8, line_gap=8)
        self._cards: list[QFrame] = []

    def show_treatments(self, record: PatientRecord | None, *, is_editable: bool = True) -> None:
        """Show the treatments of *record*; None: nobody's."""
        for card in self._cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        treatments = sorted(record.treatments, key=lambda t: _order(t, record)) if record is not None else []
        for treatment in treatments:
            if record is not None:
                card = self._card(treatment, record, is_editable=is_editable)
                self._cards.append(card)
                self._row.addWidget(card)
        self._level()
        self.updateGeometry()

    def _level(self) -> None:
        """Give all cards the height of the tallest, so that none is cut and all end on one line."""
        tallest = 0
        for card in self._cards:
            for part in (card, *card.findChildren(QWidget)):
                part.ensurePolished()  # the style sheet's font decides how many lines a text takes
            tallest = max(tallest, card.heightForWidth(zoomed(_CARD_PX)))
        for card in self._cards:
            card.setFixedHeight(tallest)

    def _card(self, treatment: Treatment, record: PatientRecord, *, is_editable: bool) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setObjectName(f"treatment_{treatment.id}")
        card.setFixedWidth(zoomed(_CARD_PX))
        head = QHBoxLayout()
        title = QLabel(self._title(treatment))
        title.setProperty("kind", "card_title")
        title.setWordWrap(True)
        head.addWidget(title, 1)
        if record.index_treatment == treatment:
            badge = QLabel(self.tr("Day 0"))
            badge.setObjectName("day_zero_badge")
            badge.setProperty("kind", "badge")
            head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 9, 12, 6)
        layout.setSpacing(3)
        layout.addLayout(head)
        for text in self._lines(treatment, record):
            line = QLabel(text)
            line.setProperty("kind", "label")
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(line)
        layout.addStretch(1)
        if is_editable:
            edit = link_button(self.tr("Edit"))
            edit.setObjectName(f"edit_treatment_{treatment.id}")
            edit.setAccessibleName(self.tr("Edit {what}").format(what=title.text()))
            edit.clicked.connect(lambda: self.edit_wanted.emit(treatment))
            layout.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _title(self, treatment: Treatment) -> str:
        product = catalogue().products.get(treatment.product or "")
        if product is not None and product.costimulation:
            return f"{product.code} · {product.costimulation}"
        unnamed = (
            self.tr("CAR T cells, product not known")
            if treatment.kind is TherapyKind.CAR_T
            else self.tr("Other systemic therapy")
        )
        return treatment.product or unnamed

    def _lines(self, treatment: Treatment, record: PatientRecord) -> Sequence[str]:
        is_car_t = treatment.kind is TherapyKind.CAR_T
        day = record.axis.day(treatment.infusion)
        when = time_text(treatment.infusion)
        if day:
            when = self.tr("{date} · day {day}").format(date=when, day=signed_text(day))
        infused = self.tr("Infusion {date}") if is_car_t else self.tr("From {date}")
        steps = (
            (self.tr("apheresis {date}"), treatment.apheresis),
            (self.tr("lymphodepletion {date}"), treatment.lymphodepletion_start),
        )
        lines = [
            infused.format(date=when),
            ", ".join(text.format(date=time_text(at)) for text, at in steps if at is not None),
            " · ".join(filter(None, (treatment.disease, treatment.histology))),
            self._before(treatment),
            treatment.note or "",
        ]
        return [line for line in lines if line]

    def _before(self, treatment: Treatment) -> str:
        transplants = {
            "autologous": self.tr("autologous transplant"),
            "allogeneic": self.tr("allogeneic transplant"),
        }
        parts = [
            self._prior_lines(treatment.prior_lines),
            transplants.get(treatment.prior_transplant or "", ""),
            self._bendamustine(treatment),
            "" if treatment.ecog is None else self.tr("ECOG {n}").format(n=treatment.ecog),
        ]
        return " · ".join(filter(None, parts))

    def _prior_lines(self, lines: int | None) -> str:
        if lines is None:
            return ""
        return self.tr("1 prior line") if lines == 1 else self.tr("{n} prior lines").format(n=lines)

    def _bendamustine(self, treatment: Treatment) -> str:
        if not treatment.bendamustine:
            return ""
        last: TimePoint | None = treatment.bendamustine_last
        if last is None:
            return self.tr("bendamustine")
        return self.tr("bendamustine until {date}").format(date=time_text(last))


def _order(treatment: Treatment, record: PatientRecord) -> tuple[bool, int, int]:
    span = record.axis.span(treatment.infusion) if treatment.infusion is not None else None
    return (span is None, span.earliest if span is not None else 0, treatment.id)
