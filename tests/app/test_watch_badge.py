"""The badge of the t-MN watch stands in the banner while the watch prompts, and no longer."""

from dataclasses import replace

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardRow
from analytics.cards.card_words import CommonCardWords
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.rules.rule_book import assess_all
from analytics.wording import Wording
from app.flows.open_patient import watched
from widgets.assessed_card import AssessedCard, CardsView

CARD = AssessmentCard("tmn-watch", "t-MN watch", "2 samples", "prompt", rows=(CardRow("Platelets 142 → 96"),))


@pytest.fixture
def view() -> CardsView:
    record = PatientRecord(Patient(PatientId(1), "u", "1"))
    (answer,) = assess_all(record, only=["tmn-watch"])
    card = AssessedCard(replace(answer, outcome="prompt"), CARD)
    return CardsView(record, (card,), Wording(), CommonCardWords(), {}, {}, is_editable=True)


def shown(view: CardsView, *, is_prompt: bool) -> str:
    (one,) = view.cards
    card = replace(one, card=replace(one.card, is_prompt=is_prompt))
    return watched(replace(view, cards=(card,)))


def test_that_a_prompt_stands_there_with_its_reasons(view: CardsView) -> None:
    assert shown(view, is_prompt=True) == "2 samples\nPlatelets 142 → 96"


def test_that_a_watch_that_ended_with_the_t_mn_or_death_has_no_badge(view: CardsView) -> None:
    assert shown(view, is_prompt=False) == ""


def test_that_a_patient_without_the_watch_has_no_badge(view: CardsView) -> None:
    assert watched(replace(view, cards=())) == ""
