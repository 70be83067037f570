"""What pages are given of the assessments of one patient: each with its card."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.cards.assessment_card import AssessmentCard, CardPage, Tone
from analytics.cards.card_words import CommonCardWords
from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.wording import Wording

_PLACES = {Tone.CRIT: 0, Tone.QUIET: 2}


@dataclass(frozen=True, slots=True)
class AssessedCard:
    """One assessment, and what is said of it."""

    assessment: Assessment
    card: AssessmentCard

    @property
    def rule(self) -> str:
        """The rule that was asked."""
        return self.card.rule


@dataclass(frozen=True, slots=True)
class CardsView:
    """The assessments of one patient.

    Attributes:
        cards: in the order they are shown in.
        files: names of the files that results came from.
        settings: of the clinic, as its file has them.
        is_editable: whether anything may be entered and switched.
        is_whole: whether all rules were asked; else others follow in a moment.
    """

    record: PatientRecord
    cards: tuple[AssessedCard, ...]
    wording: Wording
    words: CommonCardWords
    files: Mapping[SourceFileId, str]
    settings: Mapping[str, str]
    is_editable: bool
    is_whole: bool = True

    def on_page(self, page: CardPage) -> tuple[AssessedCard, ...]:
        """Return the cards that stand on *page*: prompts first, then alarms, the brief ones last.

        Of the others those that are not evaluable come last.
        """
        here = [one for one in self.cards if page in one.card.pages]
        return tuple(sorted(here, key=lambda one: _place(one.card)))

    def of_rule(self, rule: str) -> AssessedCard | None:
        """Return the card of *rule*; None: it has nothing to say of this patient."""
        return next((one for one in self.cards if one.rule == rule), None)


def _place(card: AssessmentCard) -> tuple[bool, bool, int]:
    return card.is_brief, not card.is_prompt, _PLACES.get(card.tone, 1)
