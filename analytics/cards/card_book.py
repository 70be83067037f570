"""The card of every rule: one maker a rule."""

from collections.abc import Callable, Iterable, Mapping

from analytics.cards.assessment_card import AssessmentCard
from analytics.cards.car_hematotox_card import car_hematotox_card
from analytics.cards.card_words import CardWords
from analytics.cards.chip_card import chip_card
from analytics.cards.chrs_card import chrs_card
from analytics.cards.clones_card import clones_card
from analytics.cards.eln2022_card import eln2022_card
from analytics.cards.endpoints_card import endpoints_card
from analytics.cards.icaht_card import icaht_card
from analytics.cards.infection_card import infection_card
from analytics.cards.ipss_card import ipss_card, ipss_r_card
from analytics.cards.ipss_m_card import ipss_m_card
from analytics.cards.ir_card import ir_card
from analytics.cards.neutrophil_recovery_card import neutrophil_recovery_card
from analytics.cards.platelet_icaht_card import platelet_icaht_card
from analytics.cards.progression_state_card import progression_state_card
from analytics.cards.reminders_card import reminders_card
from analytics.cards.response_group_card import response_group_card
from analytics.cards.tmn_watch_card import tmn_watch_card
from analytics.cards.toxicity_card import toxicity_card
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.wording import Wording

MakeCard = Callable[[Assessment, PatientRecord, Wording, CardWords], AssessmentCard | None]
"""None: there is nothing to say of this patient (no t-MN, so no IPSS)."""

MAKERS: Mapping[str, MakeCard] = {
    "chip": chip_card,
    "chrs": chrs_card,
    "clones": clones_card,
    "ir": ir_card,
    "icaht": icaht_card,
    "platelet-icaht": platelet_icaht_card,
    "neutrophil-recovery": neutrophil_recovery_card,
    "car-hematotox": car_hematotox_card,
    "crs": toxicity_card,
    "icans": toxicity_card,
    "infection": infection_card,
    "response-group": response_group_card,
    "reminders": reminders_card,
    "tmn-watch": tmn_watch_card,
    "ipss": ipss_card,
    "ipss-r": ipss_r_card,
    "ipss-m": ipss_m_card,
    "eln2022": eln2022_card,
    "progression-state": progression_state_card,
    "endpoints": endpoints_card,
}
"""Rule name → what makes its card."""


def cards(
    assessments: Iterable[Assessment], record: PatientRecord, wording: Wording, words: CardWords
) -> tuple[AssessmentCard, ...]:
    """Return the cards of *assessments* of *record*, in their order."""
    made = (MAKERS[one.rule](one, record, wording, words) for one in assessments if one.rule in MAKERS)
    return tuple(card for card in made if card is not None)
