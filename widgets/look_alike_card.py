"""Says that somebody like the one being entered is there already, with the way to them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from analytics.identity.look_alike import Resemblance
from widgets.fitting_label import FittingLabel
from widgets.icon import IconLabel, link_button
from widgets.local_text import date_text, signed_text
from widgets.patient_list_model import display_name
from widgets.patient_words import because_text


class LookAlikeCard(QFrame):
    """Lists who it may be; hidden while there is nobody.

    Signals:
        open_requested: id of the patient the user wants to see instead.
    """

    open_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("look_alikes")
        self.setProperty("kind", "settle")
        self._rows: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(13, 8, 13, 9)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        title = QLabel(self.tr("Is it somebody who is here already?"))
        title.setProperty("kind", "notice_text")
        self._grid.addWidget(IconLabel("warning", token="warn"), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(title, 0, 1, 1, 2)
        self.hide()

    def show_resemblances(self, found: Sequence[Resemblance], *, today: date) -> None:
        """Show who it may be, and why."""
        for widget in self._rows:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows.clear()
        for row, one in enumerate(found, 1):
            said = FittingLabel(self._sentence(one, today))
            said.setObjectName("look_alike")
            way = link_button(self.tr("Open that one"))
            way.setObjectName("open_look_alike")
            way.setAccessibleName(self.tr("Open {name} instead").format(name=display_name(one.patient)))
            way.setAutoDefault(False)
            way.clicked.connect(lambda _=False, key=one.patient.id: self.open_requested.emit(key))
            self._grid.addWidget(said, row, 1)
            self._grid.addWidget(way, row, 2, Qt.AlignmentFlag.AlignTop)
            self._rows += [said, way]
        self.setVisible(bool(found))

    def _sentence(self, one: Resemblance, today: date) -> str:
        patient = one.patient
        facts = [display_name(patient)]
        if patient.birth_date is not None:
            facts.append(self.tr("born {date}").format(date=date_text(patient.birth_date)))
        facts.append(self.tr("No. {number}").format(number=patient.number))
        if patient.infusion is not None and patient.infusion.is_full and not patient.is_dead:
            day = signed_text((today - patient.infusion.earliest).days)
            facts.append(self.tr("day {day}").format(day=day))
        return self.tr("{who}: {because}.").format(who=" · ".join(facts), because=because_text(one.because))
