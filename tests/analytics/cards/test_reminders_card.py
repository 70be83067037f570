"""The card of the reminders: what is active now and why; none until a text is accepted, never in a letter."""

from datetime import date

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_book import cards
from analytics.rules.reminder_acceptance import acceptance_key, accepted
from analytics.rules.reminder_texts import reminder_text, reminder_texts
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording
from tests.analytics.conftest import RecordBuilder

DAY = date(2026, 11, 20)


def accept(*which: str) -> dict[str, str]:
    return {acceptance_key(code): accepted(reminder_text(code, {}), "a.martin", DAY) for code in which}


def card(
    record: RecordBuilder, settings: dict[str, str], day: int | None = None, language: str = "en"
) -> AssessmentCard | None:
    words = letter_wording(language)
    answers = assess_all(record.record, day, settings, only=["reminders"])
    made = cards(answers, record.record, words.wording, words.cards)
    return made[0] if made else None


def low_igg() -> RecordBuilder:
    record = RecordBuilder().with_result("IGG", 120, 3.9)
    for day in (60, 100):
        record = record.with_event("infection", day, category="clinical_syndrome", site="lung")
    return record


def test_that_there_is_no_card_before_a_text_is_accepted() -> None:
    assert card(low_igg(), {}) is None


def test_that_the_dead_have_no_card() -> None:
    assert card(low_igg().with_event("death", 200), accept("ivig")) is None


def test_that_a_row_says_what_and_why_with_value_and_date() -> None:
    found = card(low_igg(), accept("ivig"), 120)
    assert found is not None
    assert (found.title, found.outcome, found.outcome_word, found.tone) == (
        "Reminders", "1", "active", Tone.WARN,
    )  # fmt: skip
    assert found.subtitle == "as known on 30 Apr 2024 (day +120)"
    (row,) = found.rows
    assert row.mark is Mark.WARNING
    assert row.label == ("Immunoglobulin replacement: may be discussed. IgG 3.9 g/L, 30 Apr 2024 and 2 more")
    assert "IgG ≤ 4 g/L with infections: immunoglobulin may be discussed." in row.tip
    assert "infection lung, 1 Mar 2024" in row.tip
    assert found.pages == (CardPage.RECOVERY,)
    assert not found.in_letter


def test_that_the_opened_card_tells_rule_source_conflicts_and_who_accepted() -> None:
    found = card(low_igg(), accept("ivig"), 120)
    assert found is not None
    told = "\n".join(found.rule_in_words)
    text = reminder_text("ivig", {})
    assert text.written in told
    assert text.reading is not None
    for source in (text.reading, *text.others):
        assert source.source in told
    assert "Accepted by a.martin on 20 Nov 2026." in told
    assert "Switched off: Pneumocystis prophylaxis" in told


def test_that_other_sources_are_told_where_they_differ() -> None:
    found = card(RecordBuilder().with_result("IGG", 120, 3.9), accept("ivig"), 120)
    assert found is not None
    assert found.rows[0].label.startswith("Immunoglobulin replacement: per local policy.")
    assert "Immunoglobulin replacement: With IgG ≤ 4 g/L alone: may be discussed" in found.alternatives


def test_that_what_is_missing_is_said_with_the_day_it_would_do_from() -> None:
    found = card(RecordBuilder().with_result("CD4", 30, 300), accept("pjp"), 300)
    assert found is not None
    assert (found.outcome, found.tone) == ("–", Tone.QUIET)
    assert [(m.code, m.text) for m in found.missing] == [("CD4", "CD4+ T helper cells from 29 Jun 2024 on")]
    assert found.why == "Cannot be said: Pneumocystis prophylaxis."


def test_that_nothing_to_discuss_is_said_quietly() -> None:
    found = card(RecordBuilder().with_result("IGG", 120, 8.0), accept("ivig"), 120)
    assert found is not None
    assert (found.outcome, found.tone, found.rows) == ("0", Tone.PLAIN, ())
    assert found.why == "Nothing to discuss by the texts that are switched on."


def test_that_at_most_five_rows_stand_on_the_card_the_most_urgent_first() -> None:
    every = {acceptance_key(t.code): accepted(t, "a.martin", DAY) for t in reminder_texts({})}
    record = low_igg().with_result("CD4", 100, 150)
    found = card(record, every, 200)
    assert found is not None
    assert len(found.rows) == 5
    assert found.rows[0].label.startswith("Immunoglobulin replacement")
    assert found.why.startswith("Further: ")


@pytest.mark.parametrize("language", ["fr", "de"])
def test_that_the_card_speaks_the_language_and_citations_stay(language: str) -> None:
    every = {acceptance_key(t.code): accepted(t, "a.martin", DAY) for t in reminder_texts({})}
    found = card(low_igg(), every, 120, language)
    assert found is not None
    told = "\n".join((*found.rule_in_words, found.why, *(row.tip for row in found.rows)))
    assert found.title == {"fr": "Rappels", "de": "Erinnerungen"}[language]
    for text in reminder_texts({}):
        assert (text.source if text.reading is None else text.reading.source) in told
        assert text.written not in told
    assert "{" not in told
