"""The card of CHIP and CCUS says what holds, by whose word, and what the clinician is asked."""

from dataclasses import fields

import pytest

from analytics.cards.assessment_card import CardPage, Mark, Tone
from analytics.cards.chip_card import chip_card
from analytics.records.patient import Sex
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording

COUNTS = {"HGB": 13.5, "ANC": 3.0, "PLT": 220.0}


def card(builder, language="en"):
    answer = assess_all(builder.record, None, {}, only=["chip"])[0]
    words = letter_wording(language)
    return chip_card(answer, builder.record, words.wording, words.cards)


@pytest.fixture
def woman(a_record):
    return a_record.of(Sex.FEMALE, "1957-03-14")


def counted(builder, day, **other):
    for code, value in {**COUNTS, **other}.items():
        if value is not None:
            builder = builder.with_result(code, day, value)
    return builder


def test_that_a_clone_with_normal_counts_is_shown(woman):
    shown = card(counted(woman.with_sample(60, {"TP53 p.Arg248Gln": 0.044}), 60))
    assert (shown.outcome, shown.tone, shown.pages) == ("CHIP", Tone.PLAIN, (CardPage.CLONES,))
    assert shown.subtitle == "blood sample, 1 Mar 2024"
    assert [(r.label, r.value, r.mark) for r in shown.rows] == [("TP53 p.R248Q", "4.4 %", Mark.MET)]
    assert shown.why == "From 2 % VAF on, without cytopenia."


def test_that_the_clinician_is_asked_and_told_why(woman):
    shown = card(counted(woman.with_sample(60, {"TP53": 0.044}), 60, PLT=80.0))
    assert (shown.outcome, shown.tone) == ("CHIP or CCUS", Tone.WARN)
    assert shown.rows[-1].label == "Platelets 80 ×10⁹/L"
    assert (shown.rows[-1].value, shown.rows[-1].mark) == ("low", Mark.WARNING)
    assert shown.why == "Please say which: before day 100 CAR T cells may explain the cytopenia."
    assert [m.code for m in shown.missing] == ["CHIP or CCUS"]


def test_that_a_judgement_names_its_author_and_what_the_data_say(woman):
    builder = counted(woman.with_sample(60, {"TP53": 0.044}), 60, PLT=80.0)
    shown = card(builder.with_event("clonal_haematopoiesis", 61, chip_status="ccus", judged_by="Dr Martin"))
    assert shown.outcome == "CCUS"
    assert shown.why == "Set by Dr Martin, 2 Mar 2024; the data alone: CHIP or CCUS."


def test_that_counts_that_are_missing_are_named_with_their_day(woman):
    shown = card(woman.with_sample(60, {"TP53": 0.044}))
    assert next(m.text for m in shown.missing) == "haemoglobin near 1 Mar 2024"
    assert {row.mark for row in shown.rows[1:]} == {Mark.NOT_MEASURED}


@pytest.mark.parametrize(
    ("found", "more", "why"),
    [
        ({}, {}, "No mutation from 2 % VAF on."),
        ({}, {"limit": 0.05}, "Not evaluable: the sample could not show 2 % (limit 5 %)."),
        ({}, {"limit": None}, "Not evaluable: detection limit of the sample missing."),
        ({"PTEN": 0.3}, {}, "Please say which: PTEN is not on the list of genes that count."),
    ],
)
def test_that_nothing_found_is_said_only_where_it_was_looked_for(woman, found, more, why):
    assert card(woman.with_sample(60, found, **more)).why == why


def test_that_a_t_mn_is_neither(woman):
    shown = card(woman.with_sample(60, {"TP53": 0.4}).with_event("tmn", 70, type="MDS"))
    assert (shown.outcome, shown.tone) == ("–", Tone.QUIET)
    assert shown.why == "A myeloid neoplasm is known: it is neither."


@pytest.mark.parametrize("language", ["fr", "de"])
def test_that_every_word_is_translated(woman, language):
    english, other = letter_wording("en").cards.chip, letter_wording(language).cards.chip
    same = {f.name for f in fields(english) if getattr(english, f.name) == getattr(other, f.name)}
    assert same <= {"short_source", "chip", "ccus", "variant", "separator"}
    shown = card(counted(woman.with_sample(60, {"TP53": 0.044}), 60, PLT=80.0), language)
    assert "{" not in "".join((shown.why, shown.subtitle, *shown.rule_in_words, *shown.caveats))
