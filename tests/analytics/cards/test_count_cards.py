"""The cards of ICAHT, T-ICAHT and neutrophil recovery: as in the mock-up, open, cut short and unknown."""

from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_book import cards
from analytics.cards.card_words import CardWords
from analytics.rules.rule_book import assess_all
from analytics.wording import Wording
from app.letters.language import letter_wording

Builder = Any
"""The ``RecordBuilder`` of ``tests/analytics/conftest.py``."""
NAMES = ("icaht", "platelet-icaht", "neutrophil-recovery")


def card(builder: Builder, rule: str, language: str = "en", **settings: str) -> AssessmentCard:
    words = letter_wording(language)
    chosen = {key.replace("__", "."): value for key, value in settings.items()}
    answers = assess_all(builder.record, None, chosen, only=[rule])
    (made,) = cards(answers, builder.record, words.wording, words.cards)
    return made


def rows(made: AssessmentCard) -> list[tuple[str, str]]:
    return [(row.label, row.value) for row in made.rows]


def counts(builder: Builder, analyte: str, values: dict[int, float]) -> Builder:
    for day, value in values.items():
        builder = builder.with_result(analyte, day, value)
    return builder


@pytest.fixture
def mock_up(a_record: Builder) -> Builder:
    """16 days at most 0.5 and 8 at most 0.1, late grade 2 until day 60, followed for years."""
    course = {day: 0.05 if 8 <= day <= 15 else 0.4 if 4 <= day <= 19 else 2.0 for day in range(31)}
    return counts(a_record, "ANC", {**course, 45: 0.9, 60: 1.4, 90: 2.0}).with_event("last_contact", 1123)


def test_that_the_card_says_what_the_mock_up_says(mock_up: Builder) -> None:
    made = card(mock_up, "icaht")
    assert (made.title, made.subtitle) == ("Early ICAHT", "day 0–30 · Rejeski 2023")
    assert (made.outcome, made.outcome_word, made.tone) == ("grade 3", "", Tone.WARN)
    assert rows(made)[:2] == [("ANC ≤ 0.5 ×10⁹/L", "16 days"), ("ANC ≤ 0.1 ×10⁹/L", "8 days")]
    assert rows(made)[2] == ("31 days measured", "0 interpolated")
    assert made.why == "Late ICAHT: grade 2, until day +60"
    assert (made.missing, made.in_letter, made.pages) == ((), True, (CardPage.RECOVERY,))


def test_that_a_severe_late_grade_is_no_calm_card_beside_a_mild_early_one(a_record: Builder) -> None:
    mild = counts(a_record, "ANC", {day: 0.4 if 5 <= day <= 7 else 2.0 for day in range(31)})
    calm = counts(mild, "ANC", {40: 1.2, 60: 1.4}).with_event("last_contact", 400)
    late = counts(mild, "ANC", {40: 0.3, 60: 0.4}).with_event("last_contact", 400)
    assert [(card(one, "icaht").outcome, card(one, "icaht").tone) for one in (calm, late)] == [
        ("grade 1", Tone.PLAIN), ("grade 1", Tone.WARN)
    ]  # fmt: skip
    assert card(late, "icaht").why == "Late ICAHT: grade 3, until day +60"


def test_that_other_choices_are_told_in_sentences(mock_up: Builder) -> None:
    said = card(mock_up, "icaht").alternatives
    assert "If both late values have to reach the grade: early grade 3, late grade 1" in said
    assert not any("=" in text or "_" in text for text in said)


def test_that_days_without_a_value_are_marked(a_record: Builder) -> None:
    sparse = counts(a_record, "ANC", {0: 2.0, 10: 0.4, 30: 2.0, 40: 2.0, 50: 2.0}).with_event(
        "last_contact", 400
    )
    made = card(sparse, "icaht")
    assert (made.outcome, made.rows[2].mark) == ("grade 1–4", Mark.WARNING)
    assert rows(made)[2] == ("28 days without a value", "3 measured")
    assert made.missing[0].text == "neutrophils between day 0 and day +30"
    assert any("28 days have no value" in text for text in made.caveats)


def test_that_a_grade_so_far_is_called_so(a_record: Builder) -> None:
    low = counts(a_record, "ANC", {day: 2.0 if day < 4 else 0.4 for day in range(13)})
    made = card(low, "icaht")
    assert (made.outcome, made.outcome_word) == ("grade 2–4", "so far")
    assert made.why == "Late ICAHT: from day +31 on"
    assert [one.code for one in made.missing] == ["ANC"]


def test_that_death_while_low_says_why_it_is_grade_4(a_record: Builder) -> None:
    low = counts(a_record, "ANC", {day: 2.0 if day < 3 else 0.4 for day in range(13)}).with_event("death", 12)
    made = card(low, "icaht")
    assert (made.outcome, made.why) == ("grade 4", "Late ICAHT: not gradable, the course ended on day +12")
    assert "Grade 4: low from day +3 to the last day, day +12" in made.caveats
    assert made.missing == ()


def test_that_a_single_late_value_is_said(mock_up: Builder, a_record: Builder) -> None:
    single = counts(a_record, "ANC", {**dict.fromkeys(range(31), 2.0), 40: 0.05}).with_event("death", 60)
    made = card(single, "icaht")
    assert made.why == "Late ICAHT: grade 4, single value on day +40"
    assert made.missing[0].text == "neutrophils between day +31 and day +60"


@pytest.mark.parametrize("rule", NAMES)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_that_nothing_measured_names_what_is_missing(a_record: Builder, rule: str, language: str) -> None:
    made = card(a_record, rule, language)
    assert (made.outcome, made.tone) == (CardWords().common.dash, Tone.QUIET)
    assert made.missing[0].code == ("PLT" if rule == "platelet-icaht" else "ANC")
    name, _, time = made.missing[0].text.partition(" ")
    assert name in made.why
    assert time in made.why
    assert all("{" not in text for text in (made.why, *made.rule_in_words, *made.caveats))


@pytest.mark.parametrize("rule", NAMES)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_that_every_card_is_whole_in_every_language(mock_up: Builder, rule: str, language: str) -> None:
    platelets = counts(mock_up, "PLT", {day: 15 if 5 <= day <= 9 else 90 for day in range(31)})
    made = card(platelets.with_event("transfusion", 6, product="platelets"), rule, language)
    texts = [made.title, made.subtitle, made.why, *made.rule_in_words, *made.caveats, *made.alternatives]
    texts += [text for row in made.rows for text in (row.label, row.value, row.tip)]
    assert len(made.rows) <= 5
    assert all("{" not in text for text in texts)
    assert all(text for text in texts[:4])


def test_that_the_rule_in_words_follows_the_switches(mock_up: Builder) -> None:
    chosen = {
        "icaht__duration": "cumulative", "icaht__joining_gap_days": "6", "icaht__rounding": "no_day",
        "icaht__early_end": "not_gradable_if_ended", "icaht__late_values": "by_both",
        "icaht__late_window": "open_ended",
    }  # fmt: skip
    made = card(mock_up, "icaht", **chosen)
    said = " ".join(made.rule_in_words)
    for words in ("at most 6 days", "No count is rounded", "All runs", "is not given", "both have to reach"):
        assert words in said
    assert any("advise a limit" in text for text in made.caveats)


def test_that_platelets_say_transfusions_and_recovery(a_record: Builder) -> None:
    low = counts(a_record, "PLT", {day: 15 if 5 <= day <= 9 else 90 for day in range(40)})
    made = card(
        low.with_event("transfusion", 6, product="platelets").with_event("last_contact", 400),
        "platelet-icaht",
    )
    assert (made.outcome, made.subtitle) == ("grade 3", "platelets, day 0–30 · Rejeski 2025")
    assert rows(made) == [
        ("Platelets < 50 ×10⁹/L", "5 days"),
        ("Platelets < 20 ×10⁹/L", "5 days"),
        ("31 days measured", "0 interpolated"),
        ("Values after a transfusion", "8"),
        ("≥ 20 untransfused since", "+14"),
    ]
    assert made.why == "Late T-ICAHT: grade 1"
    assert made.in_letter is False


def test_that_the_phenotype_is_said_with_its_doubt(mock_up: Builder) -> None:
    made = card(mock_up, "neutrophil-recovery")
    assert (made.outcome, made.tone) == ("aplastic", Tone.WARN)
    assert rows(made)[:4] == [
        ("ANC ≤ 0.5 ×10⁹/L", "16 days"),
        ("ANC ≤ 0.1 ×10⁹/L", "8 days"),
        ("Protracted (≥ 7 days)", "severe, profound"),
        ("Prolonged (≤ 1.0 from day +21 on)", "yes"),
    ]
    assert any("recalled, not read" in text for text in made.caveats)


def test_that_no_phenotype_says_why(a_record: Builder) -> None:
    dead = counts(a_record, "ANC", dict.fromkeys(range(7), 0.1)).with_event("death", 6)
    assert (
        card(dead, "neutrophil-recovery").why == "No phenotype: the course ended on day +6, before recovery"
    )
    never = counts(a_record, "ANC", {day: 2.0 if day < 5 else 0.7 for day in range(61)}).with_event(
        "last_contact", 90
    )
    assert (
        card(never, "neutrophil-recovery").why == "No phenotype fits: not recovered above 1,500/µL by day +60"
    )


def test_that_numbers_are_written_in_the_reader_s_language(mock_up: Builder) -> None:
    made = card(mock_up, "icaht", "fr")
    assert made.rows[0].label == "PNN ≤ 0,5 ×10⁹/L"
    assert made.why.endswith("jusqu’à J+60")
    assert Wording().anc == "ANC"
