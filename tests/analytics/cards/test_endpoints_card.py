"""The cards of the end points and of the state at progression say what the rules found."""

from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_book import cards
from analytics.cards.card_words import CardWords
from analytics.rules.rule_book import assess_all
from analytics.wording import Wording
from app.letters.language import letter_wording


def card(built: Any, rule: str, language: str = "en") -> AssessmentCard | None:
    answers = assess_all(built.record, only=[rule])
    if language == "en":
        found = cards(answers, built.record, Wording(), CardWords())
    else:
        words = letter_wording(language)
        found = cards(answers, built.record, words.wording, words.cards)
    return found[0] if found else None


def rows(shown: AssessmentCard | None) -> list[tuple[str, str]]:
    assert shown is not None
    return [(row.label, row.value) for row in shown.rows]


def test_that_a_course_is_told_in_five_rows(a_record: Any) -> None:
    built = a_record.with_event("response", 30, response="PR").with_event("response", 90, response="CR")
    built = built.with_event("tmn", 400, type="MDS").with_event("death", 450, cause="infection")
    shown = card(built, "endpoints")
    assert rows(shown) == [
        ("Overall survival", "death, 14.8 mo"),
        ("Progression-free survival", "death, 14.8 mo"),
        ("Non-relapse mortality", "t-MN, 14.8 mo"),
        ("t-MN", "t-MN, 13.1 mo"),
        ("Best response", "CR, at 1 month PR"),
    ]
    assert shown is not None
    assert (shown.outcome, shown.outcome_word) == ("died", "14.8 mo")
    assert (
        "If it is a death of the infection: Non-relapse mortality: infection, day 450" in shown.alternatives
    )
    assert (shown.pages, shown.is_brief, shown.in_letter) == ((CardPage.RECOVERY,), True, False)


def test_that_who_lives_has_no_event_and_a_relapse_came_first(a_record: Any) -> None:
    shown = card(a_record.with_event("progression", 90).with_event("last_contact", 700), "endpoints")
    assert rows(shown) == [
        ("Overall survival", "no event, 23 mo"),
        ("Progression-free survival", "progression, 3 mo"),
        ("Non-relapse mortality", "progression came first"),
        ("t-MN", "progression came first"),
        ("Best response", "PD"),
    ]


def test_that_a_partial_date_is_told_as_bounds(a_record: Any) -> None:
    built = a_record.with_event("progression", "2024-03").with_event("last_contact", 700)
    shown = card(built, "endpoints")
    assert shown is not None
    assert (shown.rows[1].value, shown.rows[1].mark) == ("progression, 2–3 mo", Mark.UNCERTAIN)


def test_that_nothing_known_is_not_evaluable(a_record: Any) -> None:
    shown = card(a_record, "endpoints")
    assert shown is not None
    assert (shown.outcome, shown.tone, shown.why) == (
        "–",
        Tone.QUIET,
        "Not evaluable: last contact missing.",
    )


def test_that_the_state_at_progression_names_values_and_their_distance(a_record: Any) -> None:
    built = a_record.with_event("response", 30, response="CR").with_event("progression", 100)
    for code, value in (("PLT", 73), ("ANC", 1.7), ("HGB", 9.4), ("CD3", 332), ("CD4", 105), ("CD8", 135)):
        built = built.with_result(code, 98, value)
    built = built.with_result("LDH", 103, 293)
    shown = card(built, "progression-state")
    assert rows(shown) == [
        ("Plt 73 · ANC 1.7 · Hb 9.4", "2 d before"),
        ("LDH 293 U/L", "3 d after"),
        ("CD3 332 · CD4 105 · CD8 135", "2 d before"),
        ("CD4/CD8 0.78", "2 d before"),
        ("B – · NK –", ""),
    ]
    assert shown is not None
    assert (shown.title, shown.outcome) == ("State at relapse", "late")
    assert shown.why == "8 of 10 values within 30 d"
    assert shown.rows[4].mark is Mark.NOT_MEASURED
    assert "Median in Stock 2025: 293; early 349.5, late 224." in shown.rows[1].tip
    assert [missing.code for missing in shown.missing] == ["CD19", "NK"]
    assert shown.pages == (CardPage.RECOVERY,)


def test_that_without_a_progression_there_is_no_card(a_record: Any) -> None:
    assert card(a_record.with_result("PLT", 100, 90), "progression-state") is None


@pytest.mark.parametrize("language", ["fr", "de"])
@pytest.mark.parametrize("rule", ["endpoints", "progression-state"])
def test_that_every_text_speaks_the_language_of_the_reader(a_record: Any, rule: str, language: str) -> None:
    built = a_record.with_event("response", 30, response="CR").with_event("progression", 100)
    built = built.with_result("LDH", 103, 293).with_event("last_contact", 700)
    english, other = card(built, rule), card(built, rule, language)
    assert english is not None
    assert other is not None
    assert english.title != other.title
    assert all(a != b for a, b in zip(english.rule_in_words, other.rule_in_words, strict=True))
    assert all(a != b for a, b in zip(english.caveats, other.caveats, strict=True))
