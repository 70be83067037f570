"""The form of one treatment; it shows what moving day 0 does before it is saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QLabel

from analytics.catalogue import catalogue
from analytics.events.day_zero_shift import DayZeroShift
from analytics.events.read_treatment import NEW, TreatmentDraft, TreatmentReading
from analytics.records.ids import PatientId
from analytics.records.time_point import TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from widgets.date_field import DateContext
from widgets.detail_editors import ChoiceEditor, LineEditor
from widgets.form_row import FormRow
from widgets.local_text import date_text, signed_text, whole_text
from widgets.panel_form import PanelForm, Reading
from widgets.time_field import TimeField

_DATES = ("infusion", "indication", "apheresis", "lymphodepletion_start", "bendamustine_last")
_WORDS = ("disease", "histology", "lymphodepletion_regimen", "lymphodepletion_dose", "holding_therapy",
          "bridging_therapy", "note")  # fmt: skip
_DAY_ZERO = "day_zero"


@dataclass(frozen=True, slots=True)
class TreatmentContext:
    """What a form works with.

    Attributes:
        read: reads the form as a whole.
        dates: what dates are read by; their checks are those of the form as a whole.
    """

    patient_id: PatientId
    read: Callable[[TreatmentDraft], TreatmentReading]
    dates: DateContext


class TreatmentForm(PanelForm):
    """All fields of a treatment; a later line asks for its day and its name only."""

    def __init__(self) -> None:
        super().__init__("treatment_form")
        self._kind = TherapyKind.CAR_T
        self._context: TreatmentContext | None = None
        self._before: Treatment | None = None
        self._shift: QLabel | None = None
        self._domain: QLabel | None = None

    @property
    def kind(self) -> TherapyKind:
        """What kind of treatment it is the form of."""
        return self._kind

    def show_treatment(
        self,
        kind: TherapyKind,
        context: TreatmentContext,
        *,
        treatment: Treatment | None = None,
        is_day_zero: bool = False,
    ) -> None:
        """Show the form, filled with *treatment* or new."""
        self._kind, self._context, self._before = kind, context, treatment
        is_car_t = kind is TherapyKind.CAR_T
        title = self.tr("CAR T-cell infusion") if is_car_t else self.tr("Other systemic therapy")
        self._start(title, is_new=treatment is None)
        self._empty()
        if is_car_t:
            self._build_car_t(context)
        else:
            self._build_other(context)
        self._finish_lines()
        if treatment is not None:
            self._fill(treatment)
        self._show(_DAY_ZERO, "yes" if is_day_zero else "")
        self.read_again()

    @property
    def draft(self) -> TreatmentDraft:
        """What stands in the form; what it does not show stays as stored."""
        context = self._context
        base = self._before or Treatment(
            id=NEW, patient_id=context.patient_id if context is not None else PatientId(0), kind=self._kind
        )
        facts: dict[str, object] = {
            name: self._said(name) or None for name in ("product", *_WORDS) if name in self.rows
        }
        facts |= {name: self._time(name) for name in _DATES if name in self.rows}
        if self._kind is TherapyKind.CAR_T:
            ecog, bendamustine = self._said("ecog"), self._said("bendamustine")
            facts |= {
                "ecog": int(ecog) if ecog else None,
                "bendamustine": None if not bendamustine else bendamustine == "yes",
                "prior_transplant": self._said("prior_transplant") or None,
            }
        return TreatmentDraft(
            replace(base, **facts),  # type: ignore[arg-type]
            prior_lines=self._said("prior_lines"),
            is_day_zero=self._said(_DAY_ZERO) == "yes",
        )

    def read_form(self) -> Reading | None:
        """Read it; say how day 0 moves and which domain the product has."""
        if self._context is None:
            return None
        reading = self._context.read(self.draft)
        if self._shift is not None:
            self._shift.setText(self._moved(reading.shift))
            self._shift.setVisible(reading.shift is not None)
        if self._domain is not None:
            product = catalogue().products.get(reading.treatment.product or "")
            domain = product.costimulation if product is not None else None
            self._domain.setText(
                self.tr("Co-stimulatory domain: {domain}").format(domain=domain or self.tr("not known"))
            )
        return reading

    def clear(self) -> None:
        """Forget the patient."""
        self._context, self._before, self._shift, self._domain = None, None, None, None
        self._empty()

    def _build_car_t(self, context: TreatmentContext) -> None:
        products = tuple(
            (p.code, f"{p.code} · {p.costimulation}" if p.costimulation else p.code)
            for p in catalogue().products.values()
        )
        self._time_row("infusion", self.tr("Infusion (day 0 if it is the index)"), context)
        self._choice("product", self.tr("Product"), products)
        self._domain = self._hint()
        self._choice(
            _DAY_ZERO,
            self.tr("Day 0 of this patient"),
            (("yes", self.tr("yes, this infusion")),),
            nothing=self.tr("no"),
        )
        self._shift = self._hint("warn")
        self._shift.setObjectName("day_zero_shift")
        self._pair("disease", self.tr("Disease"), "histology", self.tr("Histology"))
        transplants = (
            ("none", self.tr("none")),
            ("autologous", self.tr("autologous")),
            ("allogeneic", self.tr("allogeneic")),
        )
        lines = self._line("prior_lines", self.tr("Prior lines"))
        self._add_pair(lines, self._choice("prior_transplant", self.tr("Prior transplant"), transplants))
        ecog = self._choice("ecog", self.tr("ECOG"), tuple((str(n), str(n)) for n in range(5)))
        given = self._choice(
            "bendamustine", self.tr("Bendamustine before"), (("yes", self.tr("yes")), ("no", self.tr("no")))
        )
        self._add_pair(ecog, given)
        self._time_row("bendamustine_last", self.tr("Last bendamustine"), context)
        self._time_row("indication", self.tr("Indication"), context)
        self._time_row("apheresis", self.tr("Apheresis"), context)
        self._time_row("lymphodepletion_start", self.tr("Start of lymphodepletion"), context)
        self._pair("lymphodepletion_regimen", self.tr("Regimen"), "lymphodepletion_dose", self.tr("Dose"))
        self._pair("holding_therapy", self.tr("Holding"), "bridging_therapy", self.tr("Bridging"))
        self._line("note", self.tr("Note"))

    def _build_other(self, context: TreatmentContext) -> None:
        self._time_row("infusion", self.tr("First day"), context)
        self._line("product", self.tr("Therapy"))
        self._line("disease", self.tr("Disease"))
        self._line("note", self.tr("Note"))

    def _fill(self, treatment: Treatment) -> None:
        for name in _DATES:
            editor = self.rows[name].editor if name in self.rows else None
            if isinstance(editor, TimeField):
                editor.show_time(getattr(treatment, name))
        for name in ("product", "prior_transplant", *_WORDS):
            self._show(name, getattr(treatment, name) or "")
        flag = treatment.bendamustine
        self._show("bendamustine", "" if flag is None else "yes" if flag else "no")
        self._show("ecog", "" if treatment.ecog is None else str(treatment.ecog))
        self._show("prior_lines", "" if treatment.prior_lines is None else str(treatment.prior_lines))

    def _moved(self, shift: DayZeroShift | None) -> str:
        if shift is None:
            return ""
        counts = {
            "results": whole_text(shift.results),
            "events": whole_text(shift.events),
            "visits": whole_text(shift.visits),
        }
        if shift.new is None:
            return self.tr("There is no day 0 any more: rules that need one cannot be evaluated.")
        if shift.days is None:
            return self.tr(
                "Day 0 becomes {date}: day numbers of {results} results, {events} events and {visits} visits "
                "are counted from it."
            ).format(date=date_text(shift.new), **counts)
        return self.tr(
            "Day 0 moves to {date}: day numbers of {results} results, {events} events and {visits} visits "
            "shift by {days} days."
        ).format(date=date_text(shift.new), days=signed_text(shift.days), **counts)

    def _hint(self, kind: str = "hint") -> QLabel:
        label = QLabel()
        label.setProperty("kind", kind)
        label.setWordWrap(True)
        self._lines.addWidget(label)
        return label

    def _time_row(self, name: str, label: str, context: TreatmentContext) -> None:
        field = TimeField(label, f"treatment_{name}")
        field.show_context(context.dates)
        self._add(name, label, field)

    def _line(self, name: str, label: str) -> FormRow:
        line = LineEditor()
        line.setObjectName(f"treatment_{name}")
        return self._add(name, label, line)

    def _pair(self, name: str, label: str, other: str, other_label: str) -> None:
        self._add_pair(self._line(name, label), self._line(other, other_label))

    def _choice(
        self, name: str, label: str, choices: tuple[tuple[str, str], ...], *, nothing: str = "–"
    ) -> FormRow:
        box = ChoiceEditor(choices, nothing=nothing)
        box.setObjectName(f"treatment_{name}")
        return self._add(name, label, box)

    def _show(self, name: str, text: str) -> None:
        editor = self.rows[name].editor if name in self.rows else None
        if isinstance(editor, LineEditor | ChoiceEditor):
            editor.show_text(text)

    def _said(self, name: str) -> str:
        return self._text_of(self.rows[name].editor) if name in self.rows else ""

    def _time(self, name: str) -> TimePoint | None:
        editor = self.rows[name].editor
        return editor.time if isinstance(editor, TimeField) else None
