"""The card of immune reconstitution says what the criteria came to, and since when."""

from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_words import CardWords
from analytics.cards.ir_card import ir_card
from analytics.records.result import Censored, Comparator
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import IrSettings, settings_from
from analytics.rules.rule_book import assess_all
from analytics.wording import Wording
from app.letters.language import letter_wording

ENGLISH, WORDS = Wording(), CardWords()


def card(builder: Any, settings: IrSettings | None = None) -> AssessmentCard:
    answer = assess_immune_reconstitution(builder.record, None, settings)
    return ir_card(answer, builder.record, ENGLISH, WORDS)


def rows(builder: Any, settings: IrSettings | None = None) -> list[tuple[str, str, Mark | None]]:
    return [(row.label, row.value, row.mark) for row in card(builder, settings).rows]


def test_that_a_met_criterion_stands_with_its_first_day_and_the_others_with_why_not(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("CD19", 30, 0)
    assert rows(record) == [
        ("CD4 > 200/µL", "+30", Mark.MET),
        ("B cells > 0/µL", "not met", Mark.NOT_MET),
        ("IgG > 4 g/L", "not measured", Mark.NOT_MEASURED),
    ]
    shown = card(record)
    assert (shown.outcome, shown.subtitle) == ("1–2 of 3", "Stock 2025, IVIG-aware")
    assert [(m.code, m.text) for m in shown.missing] == [("IGG", "IgG after infusion")]
    assert shown.why == "As published: 1 of 3"


def test_that_an_igg_under_immunoglobulin_is_told_and_counted_only_as_published(a_record: Any) -> None:
    record = (
        a_record.with_event("immunoglobulin", 60, form="IVIG")
        .with_result("IGG", 90, 6.0)
        .with_result("CD4", 90, 100)
        .with_result("CD19", 90, 0)
    )
    assert rows(record)[2] == ("IgG > 4 g/L", "under IVIG only", Mark.CONFOUNDED)
    assert card(record).why == "As published: 1 of 3"
    published = settings_from({"ir.immunoglobulin": "ignored"})
    assert rows(record, published)[2] == ("IgG > 4 g/L", "+90, IVIG", Mark.MET)
    assert card(record, published).subtitle == "Stock 2025, IVIG ignored"


def test_that_a_bound_that_does_not_decide_is_uncertain(a_record: Any) -> None:
    record = a_record.with_result("CD19", 90, Censored(Comparator.BELOW, 1.0))
    assert rows(record)[1] == ("B cells > 0/µL", "not certain", Mark.UNCERTAIN)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({30: 250, 60: 90}, "+30, lost"),
        ({30: 250, 60: 90, 120: 300}, "+30, again +120"),
        ({30: 250, 60: 260}, "+30"),
    ],
)
def test_that_lost_and_met_again_are_told(a_record: Any, values: dict[int, float], said: str) -> None:
    record = a_record
    for day, value in values.items():
        record = record.with_result("CD4", day, value)
    assert rows(record)[0][1] == said


def test_that_without_an_infusion_only_what_is_missing_is_said(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).counted_from("study entry")
    shown = card(record)
    assert (shown.outcome, shown.tone, shown.rows) == ("–", Tone.QUIET, ())
    assert shown.why == "Not evaluable: date of infusion, CD19+ B cells, IgG missing."
    assert ("infusion date", "date of infusion") in [(m.code, m.text) for m in shown.missing]


def test_that_without_any_sample_all_three_are_wanted_after_the_infusion(a_record: Any) -> None:
    shown = card(a_record)
    assert (shown.outcome, shown.tone) == ("–", Tone.QUIET)
    assert [m.text for m in shown.missing] == [
        "CD4+ T helper cells after infusion",
        "CD19+ B cells after infusion",
        "IgG after infusion",
    ]


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ({}, "The first sample above counts."),
        ({"ir.baseline": "after_low"}, "A sample above counts only after one at or below the limit."),
        ({"ir.confirm": "sustained"}, "A second sample at least 28 days later must be above"),
        ({"ir.immunoglobulin": "ignored"}, "Immunoglobulin given is ignored."),
        ({"ir.immunoglobulin_window_days": "30"}, "IgG within 30 days after immunoglobulin"),
        ({"ir.cd4_above_per_ul": "150"}, "CD4 > 150/µL"),
    ],
)
def test_that_the_rule_is_told_as_it_is_set(a_record: Any, stored: dict[str, str], said: str) -> None:
    shown = card(a_record, settings_from(stored))
    assert said in " ".join(shown.rule_in_words)


def test_that_a_threshold_of_the_clinics_own_is_told(a_record: Any) -> None:
    shown = card(a_record, settings_from({"ir.igg_above_g_per_l": "5"}))
    assert shown.subtitle == "Stock 2025, IVIG-aware, changed by the clinic"


def test_that_it_stands_on_recovery_and_in_the_letter_with_its_caveats(a_record: Any) -> None:
    shown = card(a_record)
    assert (shown.pages, shown.in_letter, len(shown.caveats)) == ((CardPage.RECOVERY,), True, 3)


def test_that_other_choices_are_told_where_they_differ(a_record: Any) -> None:
    record = (
        a_record.with_event("immunoglobulin", 60, form="IVIG")
        .with_result("IGG", 90, 6.0)
        .with_result("CD4", 90, 250)
        .with_result("CD19", 90, 0)
    ).record
    answer = assess_all(record, only=["ir"])[0]
    told = ir_card(answer, record, ENGLISH, WORDS).alternatives
    assert "With immunoglobulin ignored: 2 of 3" in told
    assert "If only a value above it after one below counts: not evaluable" in told


def test_that_a_choice_that_leaves_a_criterion_open_is_told_as_a_bound(a_record: Any) -> None:
    record = (
        a_record.with_event("immunoglobulin", 60, form="IVIG")
        .with_result("CD4", 30, 100)
        .with_result("CD4", 90, 250)
        .with_result("CD19", 90, 10)
        .with_result("IGG", 90, 6.0)
    ).record
    answer = assess_all(record, only=["ir"])[0]
    assert answer.outcome == "2/3"
    told = ir_card(answer, record, ENGLISH, WORDS).alternatives
    assert "If only a value above it after one below counts: at least 1 of 3" in told


@pytest.mark.parametrize(("language", "said"), [("fr", "+30, perdu"), ("de", "+30, verloren")])
def test_that_it_speaks_the_readers_language(a_record: Any, language: str, said: str) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("CD4", 60, 90).record
    words = letter_wording(language)
    shown = ir_card(assess_immune_reconstitution(record), record, words.wording, words.cards)
    assert shown.rows[0].value == said
    assert words.summary.caveats == shown.caveats
