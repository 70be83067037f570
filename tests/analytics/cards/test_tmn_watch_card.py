"""The card of the t-MN watch reads as the mock-up does, and says no more than the rule."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_words import CardWords
from analytics.cards.tmn_watch_card import tmn_watch_card
from analytics.rules.rule_book import assess_all
from analytics.wording import Wording
from app.letters.language import letter_wording
from tests.analytics.conftest import RecordBuilder
from tests.analytics.rules.test_tmn_watch import healthy, sequenced


def card(built: Any, language: str = "en", **settings: str) -> AssessmentCard:
    stored = {f"tmn_watch.{key}": value for key, value in settings.items()}
    answer = assess_all(built.record, None, stored, only=["tmn-watch"])[0]
    if language == "en":
        return tmn_watch_card(answer, built.record, Wording(), CardWords())
    words = letter_wording(language)
    return tmn_watch_card(answer, built.record, words.wording, words.cards)


def moreau() -> RecordBuilder:
    """The patient of mock-up 01: second remission, platelets falling, MCV rising, a TP53 clone growing."""
    built = RecordBuilder().with_event("response", 90, response="CR").with_event("progression", 620)
    built = built.with_event("response", 731, response="CR")
    for day, platelets, mcv in ((731, 142, 97), (912, 118, 99), (1095, 98, 100), (1123, 96, 101)):
        built = built.with_result("PLT", day, platelets).with_result("MCV", day, mcv)
        built = built.with_result("ANC", day, 1.8).with_result("HGB", day, 12.3)
    return sequenced(built, (-38, 0.044), (1123, 0.118))


def test_that_the_card_reads_as_the_mock_up_does() -> None:
    shown = card(moreau())
    assert (shown.title, shown.outcome, shown.tone) == ("t-MN watch", "prompt", Tone.CRIT)
    assert shown.subtitle == "Platelets 98 and 96, 28 d apart"
    assert [(row.label, row.value, row.mark) for row in shown.rows[:3]] == [
        ("Platelets 142 → 96", "13 mo", Mark.WARNING),
        ("MCV 97 → 101 fL", "13 mo", Mark.WARNING),
        ("TP53 4.4 → 11.8 %", "×2.7 in 3.2 y", Mark.WARNING),
    ]
    assert shown.why == "Consider marrow + karyotype + NGS"
    assert (shown.pages, shown.in_letter) == ((CardPage.RECOVERY, CardPage.CLONES), True)
    assert (shown.is_prompt, shown.is_brief) == (True, False)
    assert "If only who never relapsed counts as relapse-free: prompt" not in shown.alternatives


def test_that_the_papers_figure_stands_with_its_factor() -> None:
    tips = [row.tip for row in card(moreau()).rows]
    assert "Median at the diagnosis of t-MN: 47 (Gazeau 2025)." in tips[0]
    assert "142 ×10⁹/L, 1 Jan 2026, then 96 ×10⁹/L, 28 Jan 2027" in tips[0]
    assert "Hazard ratio of t-MN 1.10 per fL (95 % 1.05–1.16, Gazeau 2025)." in tips[1]
    assert "12 of 14 sequenced patients" in tips[2]


def test_that_a_healthy_patient_has_one_line_on_one_page() -> None:
    shown = card(healthy())
    assert (shown.outcome, shown.pages, shown.in_letter) == ("none", (CardPage.RECOVERY,), False)
    assert (shown.is_prompt, shown.is_brief) == (False, True)
    assert shown.why == "For certainty: NGS sample."
    assert all(row.mark is not Mark.WARNING for row in shown.rows)


def test_that_what_the_first_weeks_say_stands_on_no_page() -> None:
    built = healthy().with_event("icans", 5)
    graded = replace(built.record.events[-1], grade=3)
    built = RecordBuilder(replace(built.record, events=(*built.record.events[:-1], graded)))
    shown = card(built)
    assert (shown.outcome, shown.tone, shown.is_brief) == ("risk factors", Tone.PLAIN, True)
    assert [(r.label, r.value) for r in shown.rows if r.mark] == [("ICANS grade 3", "HR 1.32 per grade")]


def test_that_a_tp53_clone_of_which_nobody_knows_whether_it_grew_is_not_told_as_none() -> None:
    built = healthy().with_sample(-20, {}, limit=None).with_sample(200, {"TP53 p.R248Q": 0.08}, limit=None)
    shown = card(built)
    assert (shown.outcome, shown.tone) == ("none certain", Tone.PLAIN)
    assert (shown.pages, shown.is_brief) == ((CardPage.RECOVERY, CardPage.CLONES), False)
    assert ("TP53 8 %", Mark.UNCERTAIN) in [(row.label, row.mark) for row in shown.rows]
    assert card(built, "fr").outcome == "aucun certain"


def test_that_after_the_diagnosis_nothing_is_to_be_considered() -> None:
    shown = card(moreau().with_event("tmn", 1123, type="MDS"))
    assert (shown.outcome, shown.tone) == ("ended", Tone.PLAIN)
    assert shown.why == "t-MN diagnosed 28 Jan 2027; the watch ends there"
    dead = card(moreau().with_event("death", 1130))
    assert dead.why == ""
    assert (shown.in_letter, dead.in_letter) == (False, False)


def test_that_a_letter_says_on_what_the_watch_rests() -> None:
    assert card(moreau()).in_letter_beside == "Platelets 98 and 96, 28 d apart"
    listed = card(sequenced(healthy(), (-38, 0.044), (360, 0.118)))
    assert (listed.outcome, listed.in_letter) == ("risk factors", True)
    assert listed.in_letter_beside == "TP53 4.4 → 11.8 %"


def test_that_without_any_value_the_card_says_what_is_missing() -> None:
    shown = card(RecordBuilder().with_event("last_contact", 300))
    assert (shown.outcome, shown.tone, shown.is_brief) == ("–", Tone.QUIET, True)
    assert shown.why.startswith("Not evaluable: ")
    assert [m.code for m in shown.missing] == ["ANC", "PLT", "HGB", "MCV", "NGS sample"]
    assert [m.text for m in shown.missing] == [
        "neutrophils after day +90",
        "platelets after day +90",
        "haemoglobin after day +90",
        "mean corpuscular volume after infusion",
        "NGS sample",
    ]


def test_that_another_choice_is_told_where_it_says_otherwise() -> None:
    built = RecordBuilder().with_event("response", 30, response="CR")
    for day, platelets in ((20, 30), (60, 60), (95, 85), (120, 90)):
        built = built.with_result("PLT", day, platelets)
    shown = card(built)
    assert shown.outcome == "risk factors"
    assert "If any late cytopenia counts: prompt" in shown.alternatives


def test_that_a_small_rise_of_the_mcv_shows_what_a_larger_one_would_say() -> None:
    built = RecordBuilder().with_event("response", 30, response="CR")
    for day, mcv in ((60, 102.1), (200, 102.8), (400, 103.3)):
        built = built.with_result("MCV", day, mcv)
    assert card(built).outcome == "prompt"
    assert "If only a rise of MCV by 2 fL counts: risk factors" in card(built).alternatives
    strict = card(built, mcv_rise="2")
    assert strict.outcome == "risk factors"
    assert "risen by 2 fL" in strict.rule_in_words[0]


@pytest.mark.parametrize("language", ["fr", "de"])
def test_that_it_speaks_the_language_of_the_reader(language: str) -> None:
    english, other = card(moreau()), card(moreau(), language)
    assert english.title != other.title
    assert other.rows[0].label in ("Plaquettes 142 → 96", "Thrombozyten 142 → 96")
    told = zip(
        (*english.rule_in_words, *english.caveats), (*other.rule_in_words, *other.caveats), strict=True
    )
    assert all(a != b for a, b in told)
