"""The card of CAR-HEMATOTOX says the score, what brought it, and what is missing before which day."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.car_hematotox_card import car_hematotox_card
from analytics.records.time_point import CalendarDate
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording

DAY = -6
START = CalendarDate(2023, 12, 27)


def card(
    builder: Any,
    start: CalendarDate | None = START,
    language: str = "en",
    settings: dict[str, str] | None = None,
) -> AssessmentCard:
    record = builder.record
    record = replace(record, treatments=(replace(record.treatments[0], lymphodepletion_start=start),))
    answer = assess_all(record, None, settings, only=["car-hematotox"])[0]
    words = letter_wording(language)
    return car_hematotox_card(answer, record, words.wording, words.cards)


def five(builder: Any, **other: float) -> Any:
    for code, value in ({"PLT": 92, "ANC": 0.98, "HGB": 9.6, "CRP": 18, "FERRITIN": 2140} | other).items():
        if value is not None:
            builder = builder.with_result(code, DAY, value)
    return builder


def test_that_it_says_what_brought_the_points_and_what_did_not(a_record: Any) -> None:
    shown = card(five(a_record))
    assert (shown.outcome, shown.outcome_word, shown.tone) == ("4", "high", Tone.WARN)
    assert shown.subtitle == "before lymphodepletion, 26 Dec 2023"
    assert [(row.label, row.value, row.mark) for row in shown.rows] == [
        ("Platelets 92 ×10⁹/L", "1", None),
        ("ANC 0.98 ×10⁹/L", "1", None),
        ("Ferritin 2,140 µg/L", "2", None),
    ]
    assert shown.why == "Hb 9.6 · CRP 18 mg/L: 0"
    assert shown.rows[2].tip == "Ferritin 2,140 µg/L: 2 of 2 points"
    assert shown.rows[1].tip == "ANC 0.98 ×10⁹/L: 1 of 1 point"
    assert (shown.pages, shown.in_letter, shown.short_source) == (
        (CardPage.RECOVERY,),
        True,
        "Rejeski 2021",
    )


def test_that_a_missing_value_is_named_with_the_day_it_is_wanted_before(a_record: Any) -> None:
    shown = card(five(a_record, PLT=220, ANC=3, FERRITIN=None))
    assert (shown.outcome, shown.outcome_word, shown.tone) == ("–", "", Tone.QUIET)
    assert shown.why == "Not evaluable: ferritin missing before 27 Dec 2023."
    assert [(m.code, m.text) for m in shown.missing] == [("FERRITIN", "ferritin before 27 Dec 2023")]
    assert [(row.label, row.value, row.mark) for row in shown.rows] == [
        ("Ferritin", "0–2", Mark.NOT_MEASURED)
    ]


def test_that_a_score_that_cannot_be_low_is_high_with_its_bounds(a_record: Any) -> None:
    shown = card(five(a_record, PLT=60, ANC=None, HGB=None, CRP=None, FERRITIN=None))
    assert (shown.outcome, shown.outcome_word) == ("2–7", "high")
    assert len(shown.rows) == 5
    assert len(shown.missing) == 4


def test_that_without_the_start_of_lymphodepletion_that_is_what_it_asks_for(a_record: Any) -> None:
    shown = card(five(a_record), None)
    assert (shown.outcome, shown.rows) == ("–", ())
    assert shown.why == "Not evaluable: start of lymphodepletion missing."


def test_that_values_of_several_days_are_said_to_be(a_record: Any) -> None:
    shown = card(five(a_record, CRP=None).with_result("CRP", DAY - 1, 2))
    assert shown.subtitle == "before lymphodepletion, 25 Dec 2023 to 26 Dec 2023"


def test_that_the_rule_is_told_with_its_cut_offs_and_their_mark(a_record: Any) -> None:
    shown = card(five(a_record), settings={"car_hematotox.hb_at_cut_off": "one_point"})
    told = " ".join(shown.rule_in_words)
    assert "from 3 days before the start of lymphodepletion to its first day" in told
    assert "Hb: 1 point at 9 g/dL and below, 0 points above." in told
    assert "ANC: 1 point below 1.2 ×10⁹/L, 0 points at 1.2 ×10⁹/L and above." in told
    assert "CRP: 1 point at 30 mg/L and above, 0 points below." in told
    assert (
        "Platelets: 0 points above 175 ×10⁹/L, 1 point from 75 ×10⁹/L to 175 ×10⁹/L, "
        "2 points below 75 ×10⁹/L." in told
    )
    assert "recalled" in shown.caveats[0]


def test_that_another_choice_is_told_where_it_says_otherwise(a_record: Any) -> None:
    shown = card(five(a_record, PLT=220, FERRITIN=180, ANC=0.9, HGB=9.0))
    assert (shown.outcome, shown.outcome_word) == ("1", "low")
    assert shown.alternatives == ("If Hb of exactly 9.0 g/dL brings one point: high",)


@pytest.mark.parametrize(("language", "word"), [("fr", "élevé"), ("de", "hoch")])
def test_that_it_speaks_the_readers_language(a_record: Any, language: str, word: str) -> None:
    assert card(five(a_record), language=language).outcome_word == word
