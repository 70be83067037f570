"""The user sees what the values of a visit change in the outcomes of rules, soon after they are stored."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from analytics.cards.assessment_card import AssessmentCard, Tone
from analytics.cards.card_book import cards
from analytics.records.ids import ResultId, VisitId
from analytics.rules.assessment import Assessment
from analytics.rules.rule_book import RULES
from analytics.visits.consequences import without_visit
from app.flows.enter_visit import EnterVisit
from app.patient_cards import PatientCards
from app.session import Session
from app.words import card_words, wording
from widgets.assessed_card import CardsView
from widgets.patient_page import VISITS, PatientPage
from widgets.visit_panel import OutcomeChange

_READ = {
    "icaht": {"ANC"},
    "platelet-icaht": {"PLT"},
    "car-hematotox": {"PLT", "ANC", "HGB", "CRP", "FERRITIN"},
    "chrs": {"PLT", "ANC", "HGB", "MCV", "RDW"},
    "tmn-watch": {"PLT", "ANC", "HGB", "MCV"},
}
"""Rules whose outcome a visit can change, and the analytes that do; the criteria are told by the sheet."""


class TellConsequences(QObject):
    """Asks these rules about the record without the visit, one a turn of the event loop."""

    def __init__(self, page: PatientPage, session: Session, cards: PatientCards, visits: EnterVisit) -> None:
        super().__init__(page)
        self._page, self._cards, self._visits = page, cards, visits
        self._asked: tuple[CardsView, VisitId] | None = None
        self._steps: Iterator[OutcomeChange | None] | None = None
        self._found: list[OutcomeChange] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        cards.known.connect(self._begin)
        visits.shown.connect(self._begin)
        session.closed.connect(self._stop)

    @Slot()
    def _begin(self) -> None:
        """Begin anew where the visit in view is another, or its record."""
        view, entering = self._cards.view, self._visits.entering
        visit = entering.visit if entering is not None else None
        if view is None or visit is None or entering is None:
            self._stop()
            return
        if self._page.page != VISITS or not view.is_whole or view.record is not entering.record:
            return
        if self._asked is not None and (self._asked[0] is view and self._asked[1] == visit.id):
            return
        if self._asked is not None and self._asked[1] != visit.id:
            self._page.visits.panel.show_outcomes(())
        self._asked, self._found = (view, visit.id), []
        values = {result.id: code for code, result in entering.stored.items()}
        self._steps = self._asking(view, visit.id, values)
        self._next.start(0)

    def _stop(self) -> None:
        self._next.stop()
        self._steps, self._asked, self._found = None, None, []
        self._page.visits.panel.show_outcomes(())

    @Slot()
    def _go_on(self) -> None:
        if self._steps is None:
            return
        try:
            found = next(self._steps)
        except StopIteration:
            self._steps = None
            self._page.visits.panel.show_outcomes(tuple(self._found))
            return
        if found is not None:
            self._found.append(found)
        self._next.start(0)

    def _asking(
        self, view: CardsView, visit_id: VisitId, values: dict[ResultId, str]
    ) -> Iterator[OutcomeChange | None]:
        measured = set(values.values())
        without = without_visit(view.record, visit_id, values.keys())
        for rule in RULES:
            after = self._cards.assessment(rule.name)
            if after is None or not measured & _READ.get(rule.name, set()):
                continue
            before = rule.assess(without, None, view.settings)
            if (before.outcome, before.status) != (after.outcome, after.status):
                yield self._change(view, before, after)
            else:
                yield None

    def _change(self, view: CardsView, before: Assessment, after: Assessment) -> OutcomeChange | None:
        words, signs = card_words(), wording()
        made = cards([after], view.record, signs, words)
        if not made:
            return None
        earlier = cards([before], view.record, signs, words)
        said = _outcome(earlier[0], words.common.in_an_alternative) if earlier else words.common.dash
        card = made[0]
        is_alarming = card.tone in (Tone.WARN, Tone.CRIT)
        return OutcomeChange(card.title, said, _outcome(card, words.common.in_an_alternative), is_alarming)


def _outcome(card: AssessmentCard, not_evaluable: str) -> str:
    """Return the outcome in words; a dash alone would say nothing here."""
    if card.tone is Tone.QUIET and not card.outcome_word:
        return not_evaluable
    return " ".join(filter(None, (card.outcome, card.outcome_word)))
