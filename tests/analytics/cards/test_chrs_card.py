"""The card of the risk score says the points, what brought them, and who said CHIP or CCUS."""

import re
from dataclasses import fields

import pytest

from analytics.cards.assessment_card import CardPage, Mark, Tone
from analytics.cards.chrs_card import chrs_card
from analytics.records.patient import Sex
from analytics.records.sample import Material
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording

THREE = {"TP53 p.R248Q": 0.044, "DNMT3A p.R882H": 0.12, "TET2 p.Q1523*": 0.03}
COUNTS = {"HGB": 13.5, "ANC": 3.0, "PLT": 220.0, "RDW": 14.0, "MCV": 92.0}


def card(builder, language="en", settings=None):
    answer = assess_all(builder.record, None, settings, only=["chrs"])[0]
    words = letter_wording(language)
    return chrs_card(answer, builder.record, words.wording, words.cards)


def counted(builder, day=-37, **other):
    for code, value in {**COUNTS, **other}.items():
        if value is not None:
            builder = builder.with_result(code, day, value)
    return builder


@pytest.fixture
def claire(a_record):
    return a_record.of(Sex.FEMALE, "1957-03-14").with_sample(-38, THREE, material=Material.APHERESIS)


def said(builder, status="chip", by="Dr Martin"):
    return builder.with_event("clonal_haematopoiesis", -30, chip_status=status, judged_by=by)


def test_that_it_reads_as_the_picture_does(claire):
    shown = card(said(counted(claire)))
    assert (shown.title, shown.outcome, shown.outcome_word, shown.tone) == (
        "CHRS", "11", "intermediate", Tone.PLAIN,
    )  # fmt: skip
    assert shown.subtitle == "apheresis sample, 24 Nov 2023"
    assert [(row.label, row.value) for row in shown.rows] == [
        ("TP53 4.4 % · high-risk gene", "2.5"),
        ("3 mutations · largest 12.0 %", "2 + 1"),
    ]
    assert shown.why == "Other items 5.5 · CHIP set by Dr Martin"
    assert (shown.in_letter, shown.short_source) == (True, "Weeks 2023")
    assert shown.pages == (CardPage.RECOVERY, CardPage.CLONES)


def test_that_the_rows_and_the_rest_add_up_to_the_points(claire):
    for other in ({}, {"RDW": 16.2}, {"MCV": 101.0, "RDW": 15.0}, {"PLT": 90.0}):
        shown = card(said(counted(claire, **other), "ccus"))
        numbers = [float(n) for row in shown.rows for n in row.value.split(" + ")]
        rest = float(re.search(r"Other items ([\d.]+)", shown.why)[1])
        assert sum(numbers) + rest == float(shown.outcome)


def test_that_a_high_rdw_or_mcv_has_its_row(claire):
    shown = card(said(counted(claire, RDW=16.2, MCV=101.0)))
    assert [row.label for row in shown.rows[2:]] == ["RDW 16.2 %", "MCV 101 fL"]
    assert (shown.outcome, shown.outcome_word, shown.tone) == ("14", "high", Tone.WARN)


def test_that_what_is_missing_is_named_with_the_day_it_is_wanted_near(claire):
    shown = card(said(counted(claire, MCV=None)))
    assert (shown.outcome, shown.outcome_word, shown.tone) == ("–", "", Tone.QUIET)
    assert shown.why == (
        "Not evaluable: mean corpuscular volume missing near 24 Nov 2023. Between 11 and 12.5 points."
    )
    assert [(m.code, m.text) for m in shown.missing] == [("MCV", "mean corpuscular volume near 24 Nov 2023")]
    assert shown.rows[2].mark is Mark.NOT_MEASURED


def test_that_the_clinicians_word_is_asked_for_where_it_is_open(claire):
    shown = card(counted(claire, PLT=90.0))
    assert (shown.outcome, shown.outcome_word) == ("11–11.5", "intermediate")
    assert shown.why == "Other items 5.5–6 · CHIP or CCUS not set"
    assert [m.code for m in shown.missing] == ["CHIP or CCUS"]


def test_that_a_single_dnmt3a_is_called_so(a_record):
    builder = a_record.of(Sex.MALE, "1965-11-01").with_sample(-38, {"DNMT3A p.R882H": 0.08})
    shown = card(said(counted(builder), by=""))
    assert [(row.label, row.value) for row in shown.rows] == [("Single DNMT3A · 8.0 %", "0.5 + 1 + 1")]
    assert (shown.outcome, shown.why) == ("7.5", "Other items 5 · CHIP set by a clinician")


def test_that_no_clone_and_no_sample_are_told_apart(a_record):
    assert card(a_record.with_sample(-38)).why == "No CHIP in this sample: nothing to score."
    missing = card(a_record)
    assert missing.why == "Not evaluable: NGS sample missing before the infusion."
    assert [m.code for m in missing.missing] == ["NGS sample"]


def test_that_other_readings_are_sentences(claire):
    shown = card(said(counted(claire, MCV=100.0)))
    assert "If only an MCV above 100 fL counts as high: intermediate" in shown.alternatives
    assert all("chrs." not in text for text in shown.alternatives)


def test_that_the_rule_and_its_caveats_are_told_as_they_are_switched(claire):
    usual = card(said(counted(claire)))
    assert "MCV 100 fL or more 2.5" in usual.rule_in_words[0]
    assert any("0.67 % (low), 7.83 % (intermediate) and 52.2 % (high)" in t for t in usual.rule_in_words)
    assert any("PPM1D" in text for text in usual.caveats)
    other = card(
        said(counted(claire)), settings={"chrs.mcv": "mcv_above_100", "chrs.jak2": "jak2_not_high_risk"}
    )
    assert "MCV more than 100 fL 2.5" in other.rule_in_words[0]
    assert "JAK2" not in other.rule_in_words[1]


@pytest.mark.parametrize("language", ["fr", "de"])
def test_that_every_word_is_translated(claire, language):
    english, other = letter_wording("en").cards.chrs, letter_wording(language).cards.chrs
    same = {f.name for f in fields(english) if getattr(english, f.name) == getattr(other, f.name)}
    assert same <= {
        "title", "short_source", "count", "plus", "separator", "chip", "ccus", "rdw", "mcv", "one_mutation",
    }  # fmt: skip
    shown = card(said(counted(claire)), language)
    assert "12,0" in shown.rows[1].label
    assert "{" not in "".join((shown.why, shown.subtitle, *shown.rule_in_words, *shown.caveats))
