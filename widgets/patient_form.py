"""A new patient, or the facts of one: all fields in one place, every problem at its field."""

import json
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from analytics.catalogue import catalogue
from analytics.entry.date_checks import DateLimits, check_birth_date, check_treatment_dates
from analytics.entry.finding import Finding, Weight
from analytics.entry.patient_entry import Found, PatientEntry
from analytics.identity.look_alike import Resemblance
from analytics.records.draft import kept_fields
from analytics.records.patient import Addressee, Sex
from analytics.records.time_point import CalendarDate
from widgets.addressee_form import AddresseeForm
from widgets.addressee_list import AddresseeList
from widgets.choice_box import ChoiceBox
from widgets.date_field import DateContext, DateField
from widgets.form_dialog import FormDialog
from widgets.look_alike_card import LookAlikeCard
from widgets.patient_words import LANGUAGES, field_name, language_text, product_text, sex_text
from widgets.with_findings import WithFindings

_LINES = ("number", "family_name", "given_name", "centre", "disease")
_DATES = ("birth_date", "consent_from", "consent_withdrawn_on", "infusion")
_CHOICES = ("sex", "language", "product")
_TREATMENT = ("product", "infusion", "disease")


class PatientForm(FormDialog):
    """Edits who a patient is; a new one comes with the treatment that makes day 0.

    Signals:
        changed: something was typed; carries the ``PatientEntry`` as far as it can be read.
        typed: the texts as they stand, as JSON, for the draft.
        save_requested: the ``PatientEntry``.
        open_requested: id of a patient who is there already and is to be shown instead.
    """

    changed = Signal(object)
    typed = Signal(str)
    save_requested = Signal(object)
    open_requested = Signal(object)

    def __init__(self, *, is_new: bool, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("New patient") if is_new else self.tr("Edit patient"),
            self.tr("Add patient") if is_new else self.tr("Save"),
            parent,
        )
        self.setObjectName("patient_form")
        self._is_new, self._today = is_new, today
        self._lines = {name: self._line(name) for name in (*_LINES, "reason")}
        self._dates = {name: self._date(name) for name in _DATES}
        self._choices = {name: self._choice(name) for name in _CHOICES}
        self._framed = {name: WithFindings(line) for name, line in self._lines.items()}
        self._addressees = AddresseeList()
        self._addressees.changed.connect(self._announce)
        self._addressees.add_requested.connect(self._ask_addressee)
        self._look_alikes = LookAlikeCard()
        self._look_alikes.open_requested.connect(self.open_requested)
        self._restored = QLabel(self.tr("This is what was being typed before; it is not saved yet."))
        self._restored.setObjectName("restored")
        self._restored.setProperty("kind", "notice_text")
        self._restored.setWordWrap(True)
        self._restored.hide()
        self._why = QLabel(self.tr("Something here is unusual: say below why it stands, or correct it."))
        self._why.setProperty("kind", "warn")
        self._why.setWordWrap(True)
        self._is_filling = False
        self._lay_out()
        self._first_texts = self._texts()
        self.fit(640, 720)

    @property
    def is_touched(self) -> bool:
        """Whether anything differs from what the form began with."""
        return self._texts() != self._first_texts

    def show_entry(self, entry: PatientEntry) -> None:
        """Fill the fields; what stands there now is what an untouched form says."""
        self._is_filling = True
        for name, line in self._lines.items():
            line.setText(getattr(entry, name))
        for name, field in self._dates.items():
            field.show_date(getattr(entry, name))
        for name, box in self._choices.items():
            self._choose(box, getattr(entry, name))
        self._addressees.show_addressees(entry.addressees)
        self._is_filling = False
        self._first_texts = self._texts()
        self._lines["number"].setFocus()
        self._judge_dates()

    def restore(self, texts: str) -> None:
        """Put back what *typed* announced before a crash, and say so."""
        found = kept_fields(texts)
        self._is_filling = True
        for name, line in self._lines.items():
            line.setText(found.get(name, ""))
        for name, field in self._dates.items():
            field.show_text(found.get(name, ""))
        for name, box in self._choices.items():
            self._choose(box, found.get(name))
        people = (Addressee(*parts) for parts in found.get("addressees", ()))
        self._addressees.show_addressees(tuple(people))
        self._is_filling = False
        self._restored.setVisible(self.is_touched)
        self._announce()

    def suggest(self, *, centres: Sequence[str], diseases: Sequence[str]) -> None:
        """Offer what the clinic wrote before, while typing."""
        for name, words in (("centre", centres), ("disease", diseases)):
            completer = QCompleter(list(words), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._lines[name].setCompleter(completer)

    def show_look_alikes(self, found: Sequence[Resemblance]) -> None:
        """Show who it may be already."""
        self._look_alikes.show_resemblances(found, today=self._today)

    def show_number_problem(self, findings: Sequence[Finding]) -> None:
        """Say while typing that the number is somebody's."""
        self._framed["number"].show_findings(findings)

    def show_findings(self, found: Found) -> bool:
        """Show everything that was found at its field, and go to the first; return whether it can stand.

        What is asked can stand once the reason is given.
        """
        at = {name: tuple(f for where, f in found if where == name) for name in (*_LINES, *_DATES)}
        for name in _LINES:
            self._framed[name].show_findings(at[name])
        for name, field in self._dates.items():
            field.show_findings(at[name])
        every = {name: at[name] for name in _LINES} | {n: f.findings for n, f in self._dates.items()}
        refused = [n for n, fs in every.items() if any(f.weight is Weight.REFUSED for f in fs)]
        asked = [n for n, fs in every.items() if any(f.weight is Weight.ASKED for f in fs)]
        self._ask_why(bool(asked))
        order = [*_LINES[:3], "birth_date", *_TREATMENT, "centre", "consent_from", "consent_withdrawn_on"]
        first = next((name for name in order if name in refused), None)
        if first is not None:
            (self._dates[first].edit if first in self._dates else self._lines[first]).setFocus()
            return False
        if asked and not self._lines["reason"].text().strip():
            self._lines["reason"].setFocus()
            return False
        return True

    def entered(self) -> PatientEntry:
        """Return what is in the fields; a date that cannot be read is left out."""
        sex = self._choices["sex"].currentData()
        dates: dict[str, CalendarDate | None] = {n: field.date for n, field in self._dates.items()}
        return PatientEntry(
            number=self._lines["number"].text(),
            family_name=self._lines["family_name"].text(),
            given_name=self._lines["given_name"].text(),
            centre=self._lines["centre"].text(),
            disease=self._lines["disease"].text(),
            sex=Sex(sex) if sex is not None else None,  # Qt hands it back as a plain text
            language=self._choices["language"].currentData(),
            product=self._choices["product"].currentData(),
            addressees=self._addressees.addressees,
            reason=self._lines["reason"].text() if self._form.isRowVisible(self._framed["reason"]) else "",
            birth_date=dates["birth_date"],
            consent_from=dates["consent_from"],
            consent_withdrawn_on=dates["consent_withdrawn_on"],
            infusion=dates["infusion"],
        )

    @Slot()
    def save(self) -> None:
        """Announce what is in the fields."""
        self.show_problem("")
        self.save_requested.emit(self.entered())

    @Slot()
    def _announce(self) -> None:
        if self._is_filling:
            return
        self._judge_dates()
        self.changed.emit(self.entered())
        self.typed.emit(json.dumps(self._texts(), ensure_ascii=False))

    @Slot()
    def _ask_addressee(self) -> None:
        form = AddresseeForm(self)
        form.entered.connect(self._addressees.add)
        form.finished.connect(form.deleteLater)
        form.open()

    def _texts(self) -> dict[str, object]:
        """Return the form as it stands, also what cannot be read."""
        texts: dict[str, object] = {name: line.text() for name, line in self._lines.items()}
        texts |= {name: field.text for name, field in self._dates.items()}
        texts |= {name: box.currentData() for name, box in self._choices.items()}
        people = [[a.name, a.role, a.address, a.language] for a in self._addressees.addressees]
        return texts | {"addressees": people}

    def _judge_dates(self) -> None:
        """Let the dates be judged by the birth date as it stands, while they are typed."""
        limits = DateLimits(self._today, birth=self._dates["birth_date"].date)

        def of_infusion(at: CalendarDate) -> tuple[Finding, ...]:
            return tuple(finding for _, finding in check_treatment_dates({"infusion": at}, limits))

        self._dates["infusion"].show_context(DateContext(self._today, check=of_infusion))
        for name in ("consent_from", "consent_withdrawn_on"):
            self._dates[name].show_context(DateContext(self._today))
        birth = DateContext(self._today, check=lambda at: check_birth_date(at, self._today))
        self._dates["birth_date"].show_context(birth)

    def _ask_why(self, is_asked: bool) -> None:
        self._form.setRowVisible(self._why, is_asked)
        self._form.setRowVisible(self._framed["reason"], is_asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.fields)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        column.addWidget(self._restored)
        column.addLayout(self._form)
        column.addStretch(1)
        self._section(self.tr("Person"), ("number", "family_name", "given_name", "birth_date", "sex"))
        self._form.addRow(self._look_alikes)
        if self._is_new:
            self._section(self.tr("CAR T-cell treatment"), _TREATMENT)
        else:
            for name in _TREATMENT:
                self._control(name).setParent(self)
                self._control(name).hide()
        rest = ("centre", "language", "consent_from", "consent_withdrawn_on")
        self._section(self.tr("Follow-up and letters"), rest)
        self._form.addRow(self.tr("Letters go to"), self._addressees)
        self._form.addRow(self._why)
        self._form.addRow(self.tr("Reason"), self._framed["reason"])
        self._ask_why(False)

    def _section(self, title: str, names: Sequence[str]) -> None:
        heading = QLabel(title)
        heading.setProperty("kind", "card_title")
        self._form.addRow(heading)
        for name in names:
            label = QLabel(field_name(name))
            label.setBuddy(self._control(name))
            self._form.addRow(label, self._control(name))

    def _control(self, name: str) -> QWidget:
        for controls in (self._framed, self._dates, self._choices):
            if name in controls:
                found: QWidget = controls[name]
                return found
        raise KeyError(name)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(f"patient_{name}")
        line.setAccessibleName(self.tr("Reason") if name == "reason" else field_name(name))
        line.textChanged.connect(self._announce)
        return line

    def _date(self, name: str) -> DateField:
        field = DateField(field_name(name), allows_partial=True)
        field.edit.setObjectName(f"patient_{name}")
        field.changed.connect(self._announce)
        return field

    def _choice(self, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName(f"patient_{name}")
        box.setAccessibleName(field_name(name))
        if name == "sex":
            box.addItem(self.tr("not known"), None)
            for sex in Sex:
                box.addItem(sex_text(sex), sex)
        elif name == "language":
            box.addItem(self.tr("As the clinic writes"), None)
            for code in LANGUAGES:
                box.addItem(language_text(code), code)
        else:
            box.addItem(self.tr("not known yet"), None)
            for code in catalogue().products:
                box.addItem(product_text(code), code)
        box.currentIndexChanged.connect(self._announce)
        return box

    @staticmethod
    def _choose(box: ChoiceBox, value: object) -> None:
        index = box.findData(value)
        if index < 0:
            box.addItem(str(value), value)
            index = box.count() - 1
        box.setCurrentIndex(index)
