"""All assessments of the patient in view with their cards: asked after the figure is drawn, rule by rule."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from analytics.cards.card_book import cards
from analytics.records.asked_record import asked_record
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.rule_book import RULES, Rule, other_answers, rule
from analytics.rules.switches import RuleSetting
from app.errors import ErrorDesk
from app.session import Session
from app.words import card_words, wording
from widgets.assessed_card import AssessedCard, CardsView

_CALM_MS = 500
_DONE = object()
FIRST = "ir"
"""The rule whose assessment the figure is drawn from: its card comes with it."""


class PatientCards(QObject):
    """Asks one rule a turn of the event loop, so that nothing waits for them, and hands all over together.

    Whoever looks at the same patient again after nothing changed gets the same answers at once. While other
    pages are in view (a visit is being entered) the rules wait for a calm moment.

    Signals:
        known: the ``CardsView`` of the patient; the first one may lack rules that follow in a moment.
    """

    known = Signal(object)

    def __init__(self, session: Session, errors: ErrorDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._errors = session, errors
        self._record: PatientRecord | None = None
        self._settings: Mapping[str, str] = {}
        self._answers: dict[str, Assessment] = {}
        self._steps: Iterator[None] | None = None
        self._view: CardsView | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        session.closed.connect(self.forget)

    @property
    def is_whole(self) -> bool:
        """Whether every rule was asked about the patient in view."""
        return self._record is not None and self._steps is None

    def begin(self, record: PatientRecord, settings: Mapping[str, str]) -> Assessment:
        """Turn to *record*; return the assessment that the figure is drawn from."""
        if record is not self._record or settings != self._settings:
            self._next.stop()
            self._record, self._settings = record, dict(settings)
            patient = asked_record(record)
            self._answers = {FIRST: rule(FIRST).assess(patient, None, settings)}
            self._steps = self._asking(patient)
        return self._answers[FIRST]

    def show(self, *, soon: bool) -> None:
        """Hand over what is known and ask the other rules: at once, or not *soon* but once it is calm."""
        self._tell()
        if self._steps is not None:
            self._next.start(0 if soon else _CALM_MS)

    def hurry(self) -> None:
        """Ask the other rules now: a page that shows them came into view."""
        if self._steps is not None:
            self._next.start(0)

    @property
    def view(self) -> CardsView | None:
        """The cards of the patient in view as they were handed over last; None: of nobody."""
        return self._view

    def assessment(self, rule: str) -> Assessment | None:
        """Return what *rule* said of the patient in view, where it was asked already."""
        return self._answers.get(rule)

    def finish(self) -> None:
        """Ask all rules that are left, without a pause."""
        self._next.stop()
        while self._steps is not None:
            self._go_on()
        self._next.stop()

    @Slot()
    def forget(self) -> None:
        """Keep nothing of a patient."""
        self._next.stop()
        self._record, self._steps, self._view = None, None, None
        self._settings, self._answers = {}, {}

    @Slot()
    def _go_on(self) -> None:
        if self._steps is None:
            return
        if next(self._steps, _DONE) is _DONE:
            self._steps = None
            self._tell()
        else:
            self._next.start(0)

    def _asking(self, record: PatientRecord) -> Iterator[None]:
        """Ask rule by rule, each also under other choices; every step is a few milliseconds.

        A rule that fails is a bug to be reported; the others are shown all the same.
        """
        for asked in RULES:
            try:
                if asked.name != FIRST:
                    self._answers[asked.name] = asked.assess(record, None, self._settings)
                    yield
                for switch in asked.readings:
                    self._ask_otherwise(asked, switch, record)
                    yield
            except Exception as error:
                self._errors.take(error)

    def _ask_otherwise(self, asked: Rule, switch: RuleSetting, record: PatientRecord) -> None:
        """Add what *asked* would say under the other choices of *switch*."""

        def ask(choice: Mapping[str, str]) -> Assessment:
            return asked.assess(record, None, asked.tried(self._settings, choice))

        answer = self._answers[asked.name]
        found = other_answers(answer, [switch], ask)
        if found:
            others = (*answer.alternatives, *found)
            self._answers[asked.name] = replace(answer, alternatives=others)

    def _tell(self) -> None:
        """Hand over the cards: before all rules were asked only that of the figure."""
        record = self._record
        if record is None or not self._session.is_open:
            return
        is_whole = self._steps is None
        names = [one.name for one in RULES if is_whole or one.name == FIRST]
        known = [self._answers[name] for name in names if name in self._answers]
        words, signs = card_words(), wording()
        made: list[AssessedCard] = []
        for answer in known:
            try:
                made += [AssessedCard(answer, card) for card in cards([answer], record, signs, words)]
            except Exception as error:
                self._errors.take(error)
        reader = self._session.reader
        self._view = CardsView(
            record=record,
            cards=tuple(made),
            wording=signs,
            words=words.common,
            files={file.id: file.name for file in reader.source_files.all()},
            settings=self._settings,
            is_editable=not self._session.is_read_only,
            is_whole=is_whole,
        )
        self.known.emit(self._view)
