"""The strip above a patient's pages that says whose they are; it never scrolls away."""

import re
from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from analytics.catalogue import catalogue
from analytics.records.patient import Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from widgets.local_text import DAYS_PER_YEAR, age_years, date_text, decimal_text, signed_text
from widgets.look import current_theme

_NARROW_PX = 760
_UNBROKEN_LETTERS = 40
_NO_BREAK = "\u00a0"
_HYPHENATED = re.compile(r"-(?=[^\W\d])")
_IN_A_DATE = re.compile(r"(?<=\d) (?=\w+ \d{4})|(?<=\w) (?=\d{4}\b)")


@dataclass(frozen=True, slots=True)
class BannerFacts:
    """What the banner shows.

    Attributes:
        today: the day that age and day number are counted to.
        last_response: as in ``PatientSummary``.
        is_dead: whether a death is recorded; then no day number of today is shown.
    """

    record: PatientRecord
    today: date
    last_response: str | None
    is_dead: bool


class PatientBanner(QFrame):
    """Name, birth date and age, sex, number, disease, product, last response; on the right the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._name = QLabel()
        self._name.setObjectName("patient_name")
        self._name.setProperty("kind", "name")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._died = QLabel(self.tr("died"))
        self._died.setObjectName("patient_died")
        self._died.setProperty("kind", "badge")
        self._watch = QLabel()
        self._watch.setObjectName("tmn_watch")
        self._watch.setProperty("kind", "badge_crit")
        self._watch.hide()
        self._details = QLabel()
        self._details.setObjectName("patient_details")
        self._details.setProperty("kind", "label")
        self._details.setTextFormat(Qt.TextFormat.RichText)
        self._details.setWordWrap(True)
        self._day = QLabel()
        self._day.setObjectName("patient_day")
        self._day.setProperty("kind", "day")
        self._as_of = QLabel()
        self._as_of.setObjectName("as_of")
        self._as_of.setProperty("kind", "hint")
        wrapping = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        wrapping.setHeightForWidth(True)
        for label in (self._name, self._details):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(wrapping)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._watch, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._died, 0, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(3)
        left.addLayout(head)
        left.addWidget(self._details)
        right = QVBoxLayout()
        right.setSpacing(1)
        for label in (self._day, self._as_of):
            right.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        right.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.addLayout(left, 1)
        layout.addLayout(right)
        self._facts: BannerFacts | None = None

    def show_patient(self, facts: BannerFacts) -> None:
        """Show whose pages these are."""
        if self._facts is None or self._facts.record.patient.id != facts.record.patient.id:
            self.show_watch("")
        self._facts = facts
        patient = facts.record.patient
        name = ", ".join(filter(None, [patient.family_name, patient.given_name])) or patient.number
        self._name.setText(name)
        self._died.setText(self._death(facts))
        self._died.setVisible(facts.is_dead)
        self._show_details()
        self._show_day(facts)
        self.setAccessibleName(f"{name}, {self._day.text()}")

    def show_watch(self, why: str) -> None:
        """Say that the t-MN watch prompts, and *why*; empty: it does not, or that is not known yet."""
        self._watch.setText(self.tr("t-MN watch") if why else "")
        self._watch.setToolTip(why)
        self._watch.setAccessibleDescription(why)
        self._watch.setVisible(bool(why))

    def clear(self) -> None:
        """Show nobody."""
        self._facts = None
        self.show_watch("")
        for label in (self._name, self._details, self._day, self._as_of):
            label.clear()
        self._died.hide()
        self.setAccessibleName("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the window is too narrow for: name, number, birth date and day stay."""
        super().resizeEvent(event)
        self._show_details()

    def _show_details(self) -> None:
        if self._facts is None:
            return
        parts = self._identity(self._facts)
        if self.width() >= _NARROW_PX:
            parts += self._therapy(self._facts)
        line = f'<span style="color:{current_theme().line2}"> &nbsp;|&nbsp; </span>'
        self._details.setText(line.join(f"<span>{escape(_held_together(part))}</span>" for part in parts))

    def _identity(self, facts: BannerFacts) -> list[str]:
        patient = facts.record.patient
        person = []
        if patient.birth_date is not None:
            youngest, oldest = age_years(patient.birth_date, facts.today)
            person.append(date_text(patient.birth_date))
            if not facts.is_dead and oldest >= 0:
                age = str(oldest) if youngest == oldest else f"{youngest}–{oldest}"
                person.append(self.tr("{age} y").format(age=age))
        sex = {Sex.FEMALE: self.tr("F"), Sex.MALE: self.tr("M"), None: ""}[patient.sex]
        parts = [
            " · ".join(filter(None, [*person, sex])),
            self.tr("No. {number}").format(number=patient.number),
        ]
        return [part for part in parts if part]

    def _death(self, facts: BannerFacts) -> str:
        """Return that the patient died, and when, as far as that is known."""
        death = next((e for e in facts.record.events if e.kind == "death" and e.onset is not None), None)
        if death is None or death.onset is None:
            return self.tr("died")
        day = facts.record.axis.day(death.onset)
        if isinstance(death.onset, CalendarDate):
            text = self.tr("died {date}").format(date=date_text(death.onset))
        else:
            text = self.tr("died")
        return text if day is None else self.tr("{died}, day {day}").format(died=text, day=signed_text(day))

    def _therapy(self, facts: BannerFacts) -> list[str]:
        record = facts.record
        treatment = record.index_treatment
        parts = []
        if treatment is not None:
            parts.append(treatment.histology or treatment.disease or "")
            product = catalogue().products.get(treatment.product or "")
            name = product.code if product is not None else treatment.product or ""
            if product is not None and product.costimulation:
                name = f"{name} ({product.costimulation})"
            if isinstance(treatment.infusion, CalendarDate):
                infused = self.tr("infused {date}").format(date=date_text(treatment.infusion))
                name = f"{name}, {infused}" if name else infused
            parts.append(name)
            place, count = record.infusion_place
            if count > 1:
                parts.append(self.tr("infusion {place} of {count}").format(place=place, count=count))
        if facts.last_response is not None:
            parts.append(self.tr("last response {response}").format(response=facts.last_response))
        return [part for part in parts if part]

    def _show_day(self, facts: BannerFacts) -> None:
        axis = facts.record.axis
        self._as_of.setText(date_text(facts.today))
        if axis.infusion is not None and axis.infusion.is_full and not facts.is_dead:
            day = (facts.today - axis.infusion.earliest).days
            self._day.setText(self.tr("Day {day}").format(day=signed_text(day)))
            if day >= 365:
                years = decimal_text(day / DAYS_PER_YEAR, 1)
                self._as_of.setText(
                    self.tr("{years} years · {date}").format(years=years, date=date_text(facts.today))
                )
        elif axis.origin is not None:
            self._day.setText(self.tr("Day 0 = {origin}").format(origin=axis.origin))
            self._as_of.clear()
        else:
            self._day.clear()
            self._as_of.clear()


def _held_together(part: str) -> str:
    """Return a short *part* so that no line ends within it; a long one has to break, but not in a date.

    A word with a hyphen would break there instead, so such a part is taken for a long one.
    """
    is_short = len(part) <= _UNBROKEN_LETTERS and not _HYPHENATED.search(part)
    return part.replace(" ", _NO_BREAK) if is_short else _IN_A_DATE.sub(_NO_BREAK, part)
