"""The card of the clones says from where to where each went, how fast, and which came and went."""

from dataclasses import fields

import pytest

from analytics.cards.assessment_card import CardPage, Mark, Tone
from analytics.cards.clones_card import clones_card
from analytics.records.sample import Material
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording

BEFORE = {"TP53 p.Arg248Gln": 0.044, "DNMT3A p.R882H": 0.12, "PPM1D p.R552*": 0.026}
AFTER = {"TP53 p.Arg248Gln": 0.385, "DNMT3A p.R882H": 0.081, "TET2 p.Q1523*": 0.024}


def card(builder, language="en", settings=None, as_of=None):
    answer = assess_all(builder.record, as_of, settings, only=["clones"])[0]
    words = letter_wording(language)
    return clones_card(answer, builder.record, words.wording, words.cards)


@pytest.fixture
def marc(a_record):
    builder = a_record.with_sample(-41, BEFORE, material=Material.APHERESIS)
    return builder.with_sample(386, AFTER, material=Material.MARROW, depth=2400)


def test_that_each_clone_has_its_course_and_its_doubling_time(marc):
    shown = card(marc)
    assert (shown.outcome, shown.outcome_word, shown.tone) == ("2 of 4", "rising", Tone.WARN)
    assert shown.subtitle == "2 samples, 21 Nov 2023 to 21 Jan 2025"
    assert [(row.label, row.value) for row in shown.rows] == [
        ("TP53 4.4 → 38.5 %", "×2 in 4.5 mo"),
        ("DNMT3A 12.0 → 8.1 %", "×0.68"),
        ("PPM1D 2.6 % → < 1 %", "≤ ×0.38"),
        ("TET2 < 1 → 2.4 %", "×2 in ≤ 11.1 mo"),
    ]
    assert [row.mark for row in shown.rows][:2] == [Mark.WARNING, Mark.UNCERTAIN]
    assert shown.why == "Before the infusion to the last sample: 2 retained, 1 lost, 1 new."
    assert (shown.pages, shown.in_letter) == ((CardPage.CLONES,), False)


def test_that_all_measures_with_their_intervals_and_the_materials_are_told(marc):
    tip = card(marc).rows[0].tip
    assert tip.startswith("TP53 p.R248Q rising; ×8.8; growth per year 1.86 (")
    assert "logit 2.23 (" in tip
    assert "fitness, heterozygous 3.03 (" in tip
    assert tip.endswith("different materials: apheresis, then marrow")


def test_that_one_sample_waits_for_the_second(marc):
    shown = card(marc, as_of=100)
    assert (shown.outcome, shown.tone, shown.subtitle) == ("–", Tone.QUIET, "1 sample, 21 Nov 2023")
    assert shown.why == "One sample says how much there was: growth begins with the second."
    assert [row.value for row in shown.rows] == ["4.4 %", "12.0 %", "2.6 %"]


def test_that_no_sample_is_asked_for_and_no_clone_is_good_news(a_record):
    assert card(a_record).why == "Not evaluable: NGS sample missing."
    nothing = card(a_record.with_sample(30))
    assert (nothing.outcome, nothing.outcome_word, nothing.tone) == ("–", "none detected", Tone.PLAIN)


def test_that_samples_of_which_nobody_knows_the_panel_are_not_taken_for_good_news(a_record):
    built = a_record.with_sample(-20, {}, panel=None).with_sample(200, {}, panel=None)
    for rule in ("clones", "chip", "chrs"):
        (answer,) = assess_all(built.record, only=[rule])
        assert (answer.outcome, answer.missing) == (None, ("panel of the sample",)), rule
    assert card(built).outcome_word == ""
    failed = a_record.with_sample(200, {}, panel=None, failed=True)
    assert [a.missing for a in assess_all(failed.record, only=["chip"])] == [("NGS sample",)]


def test_that_samples_too_close_have_no_rate(a_record):
    shown = card(a_record.with_sample(30, {"TP53": 0.1}).with_sample(50, {"TP53": 0.2}))
    assert shown.rows[0].value == "×2.0"
    assert "less than 28 days apart: no rate" in shown.rows[0].tip


def test_that_many_clones_are_counted(a_record):
    genes = ("TP53", "DNMT3A", "TET2", "ASXL1", "PPM1D", "SF3B1", "RUNX1")
    found = {f"{gene} p.X1Y": 0.1 for gene in genes}
    shown = card(a_record.with_sample(30, found).with_sample(400, found))
    assert [row.label for row in shown.rows][-1] == "3 more clones"
    assert len(shown.rows) == 5


def test_that_another_reading_is_a_sentence(a_record):
    builder = a_record.with_sample(-30, {"TP53": 0.1}, depth=500)
    shown = card(builder.with_sample(335, {"TP53": 0.125}, depth=500))
    assert shown.alternatives == ("By more than 0.25 per year: 1 rising, 1 retained",)


@pytest.mark.parametrize("language", ["fr", "de"])
def test_that_every_word_is_translated(marc, language):
    english, other = letter_wording("en").cards.clones, letter_wording(language).cards.clones
    same = {f.name for f in fields(english) if getattr(english, f.name) == getattr(other, f.name)}
    assert same <= {"short_source", "clone", "course", "logit", "separator", "doubling"}
    shown = card(marc, language)
    assert "{" not in "".join((shown.why, shown.subtitle, *shown.rule_in_words, *shown.caveats))


def test_that_two_clones_of_one_gene_are_told_apart(a_record):
    found = {"TP53 p.Arg248Gln": 0.1, "TP53 p.Arg175His": 0.2}
    shown = card(a_record.with_sample(30, found).with_sample(400, found))
    assert [row.label for row in shown.rows] == [
        "TP53 p.R175H 20.0 → 20.0 %", "TP53 p.R248Q 10.0 → 10.0 %",
    ]  # fmt: skip
