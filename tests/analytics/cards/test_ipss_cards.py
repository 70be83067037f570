"""The cards of IPSS, IPSS-R and IPSS-M: category, score, points, what is missing, in three languages."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_book import cards
from analytics.records.ids import PatientId, SampleId, VariantCallId, WorkUpId
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording

P, TMN = PatientId(1), 400
WHEN = CalendarDate.of(date(2024, 1, 1) + timedelta(days=TMN))
RULES = ("ipss", "ipss-r", "ipss-m")


def record_of(builder: Any, *, kind: str = "MDS", blasts: float = 7.0, platelets: float | None = 47) -> Any:
    """A t-MDS with −7, TP53 in 36.9 % of reads and a statement on KMT2A-PTD; no age."""
    builder = builder.with_event("tmn", TMN, type=kind)
    for code, value in (("HGB", 9.1), ("PLT", platelets), ("ANC", 0.9)):
        if value is not None:
            builder = builder.with_result(code, TMN - 1, value)
    work_up = MyeloidWorkUp(
        WorkUpId(1), P, WHEN, "45,XX,-7[20]", blasts, flags=("no_KMT2A_PTD", "no_TP53_LOH")
    )
    call = VariantCall(
        VariantCallId(1), P, SampleId(1), "TP53", CallState.DETECTED, hgvs_p="p.R248Q", vaf_fraction=0.369
    )
    sample = Sample(SampleId(1), P, WHEN, Material.MARROW, "ipss-m", 0.01)
    return replace(builder.record, work_ups=(work_up,), samples=(sample,), variants=(call,))


def shown(record: PatientRecord, language: str = "en") -> dict[str, AssessmentCard]:
    words = letter_wording(language)
    made = cards(assess_all(record, only=RULES), record, words.wording, words.cards)
    return {card.rule: card for card in made}


def test_that_without_a_tmn_there_is_no_card(a_record: Any) -> None:
    assert shown(a_record.record) == {}


def test_that_a_card_says_category_score_and_the_points_of_every_item(a_record: Any) -> None:
    card = shown(record_of(a_record))["ipss-r"]
    assert (card.title, card.outcome, card.outcome_word, card.tone) == (
        "IPSS-R",
        "very high",
        "7.0",
        Tone.WARN,
    )
    assert [(row.label, row.value) for row in card.rows] == [
        ("Karyotype poor", "3"),
        ("Blasts 7 %", "2"),
        ("Hb 9.1 g/dL", "1"),
        ("Platelets 47 ×10⁹/L", "1"),
        ("ANC 0.9 ×10⁹/L", "0"),
    ]
    assert card.subtitle == "at the diagnosis of the t-MN, 4 Feb 2025"
    assert (card.pages, card.missing, card.why) == ((CardPage.CLONES,), (), "")


def test_that_the_ipss_counts_cytopenias(a_record: Any) -> None:
    card = shown(record_of(a_record))["ipss"]
    assert (card.outcome, card.outcome_word) == ("intermediate-2", "2.0")
    assert [(row.label, row.value) for row in card.rows] == [
        ("Blasts 7 %", "0.5"),
        ("Karyotype poor", "1"),
        ("Cytopenias 3 of 3", "0.5"),
    ]


def test_that_an_age_adds_the_adjusted_score(a_record: Any) -> None:
    record = record_of(a_record)
    record = replace(record, patient=replace(record.patient, birth_date=CalendarDate(1955, 2, 4)))
    assert shown(record)["ipss-r"].why == "Adjusted for age, for survival only: 7.00, very high."


def test_that_what_is_missing_is_named_with_the_time_it_is_wanted_for(a_record: Any) -> None:
    card = shown(record_of(a_record, platelets=None))["ipss-r"]
    assert (card.outcome, card.outcome_word) == ("high to very high", "6.0–7.0")
    assert [(m.code, m.text) for m in card.missing] == [
        ("PLT", "platelets within 30 days of the diagnosis of the t-MN")
    ]
    assert card.why == "For certainty: platelets within 30 days of the diagnosis of the t-MN."
    row = card.rows[3]
    assert (row.label, row.value, row.mark) == ("Platelets", "0–1", Mark.NOT_MEASURED)


def test_that_the_ipss_m_says_score_and_what_weighs_most(a_record: Any) -> None:
    card = shown(record_of(a_record))["ipss-m"]
    assert (card.outcome, card.outcome_word, card.tone, card.why) == ("high", "0.71", Tone.WARN, "")
    assert [row.label for row in card.rows[:3]] == ["Karyotype poor", "Platelets 47 ×10⁹/L", "Blasts 7 %"]
    assert card.rows[0].value == "+0.67"


def test_that_the_ipss_m_says_best_and_worst_where_they_differ(a_record: Any) -> None:
    record = record_of(a_record)
    silent = replace(record, work_ups=(replace(record.work_ups[0], flags=("no_KMT2A_PTD",)),))
    card = shown(silent)["ipss-m"]
    assert (card.outcome, card.tone) == ("–", Tone.QUIET)
    assert card.why == (
        "Not evaluable: statement on LOH of TP53 missing. "
        "Best 0.71 (high), mean 0.83, worst 2.41 (very high)."
    )
    row = card.rows[0]
    assert (row.label, row.value) == ("TP53, second copy not known", "−0.12 to +1.58")


def test_that_a_leukaemia_is_told_to_have_its_own_classification_once(a_record: Any) -> None:
    made = shown(record_of(a_record, kind="AML", blasts=40.0))
    assert list(made) == ["ipss-r"]
    assert made["ipss-r"].why == "Acute leukaemia: ELN 2022 applies, not IPSS, IPSS-R or IPSS-M."
    assert made["ipss-r"].is_brief
    assert made["ipss-r"].missing == ()


def test_that_another_limit_of_neutrophils_is_told_where_it_matters(a_record: Any) -> None:
    record = record_of(a_record.with_result("ANC", TMN, 1.6), blasts=3.0, platelets=200)
    card = shown(record)["ipss"]
    assert (card.outcome, card.outcome_word) == ("intermediate-2", "1.5")
    assert card.alternatives == ("With a cytopenia of neutrophils below 1.5 10⁹/L: intermediate-1",)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_that_no_card_leaves_a_word_of_the_rule_or_a_brace(a_record: Any, language: str) -> None:
    for record in (record_of(a_record), record_of(a_record, platelets=None), record_of(a_record, kind="AML")):
        for card in shown(record, language).values():
            texts = [card.outcome, card.why, card.subtitle, *card.rule_in_words, *card.caveats]
            texts += [text for row in card.rows for text in (row.label, row.value, row.tip)]
            assert not any(sign in text for text in texts for sign in "{}_")
            assert not (language != "en" and "very high" in " ".join(texts))


def test_that_the_rule_in_words_has_the_numbers_of_the_data_file(a_record: Any) -> None:
    made = shown(record_of(a_record))
    assert "Blasts (%): ≤ 2: 0 · < 5: 1 · ≤ 10: 2 · > 10: 3." in made["ipss-r"].rule_in_words
    assert (
        made["ipss"]
        .rule_in_words[2]
        .startswith("Cytopenias: Hb < 10 g/dL · Platelets < 100 10⁹/L · ANC < 1.8")
    )
    assert made["ipss-m"].rule_in_words[-1].endswith("high ≤ 1.5 · very high > 1.5.")
