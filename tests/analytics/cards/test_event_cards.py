"""The cards of CRS, ICANS, infections and the response group."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.cards.assessment_card import AssessmentCard, Mark, Tone
from analytics.cards.card_book import MAKERS
from analytics.rules.rule_book import assess_all
from app.letters.language import letter_wording


def card(
    builder: Any, rule: str, language: str = "en", grades: tuple[int | None, ...] = ()
) -> AssessmentCard | None:
    record = builder.record
    if grades:
        events = tuple(replace(e, grade=g) for e, g in zip(record.events, grades, strict=True))
        record = replace(record, events=events)
    words = letter_wording(language)
    answer = assess_all(record, only=[rule])[0]
    return MAKERS[rule](answer, record, words.wording, words.cards)


def shown(
    builder: Any, rule: str, language: str = "en", grades: tuple[int | None, ...] = ()
) -> AssessmentCard:
    found = card(builder, rule, language, grades)
    assert found is not None
    return found


@pytest.mark.parametrize("rule", ["crs", "icans", "infection"])
def test_that_where_nothing_is_recorded_there_is_no_card(a_record: Any, rule: str) -> None:
    assert card(a_record, rule) is None


def test_that_the_worst_grade_stands_with_its_day_and_every_event(a_record: Any) -> None:
    found = shown(a_record.with_event("crs", 2).with_event("crs", 9), "crs", grades=(1, 3))
    assert (found.title, found.outcome, found.outcome_word, found.tone) == (
        "CRS",
        "grade 3",
        "severe",
        Tone.WARN,
    )
    assert found.subtitle == "ASTCT 2019, worst grade, from day +9"
    assert [(row.label, row.value, row.mark) for row in found.rows] == [
        ("3 Jan 2024", "grade 1", None),
        ("10 Jan 2024", "grade 3", None),
    ]


def test_that_one_event_needs_no_row(a_record: Any) -> None:
    found = shown(a_record.with_event("crs", 2), "crs", grades=(2,))
    assert (found.outcome, found.subtitle, found.rows) == (
        "grade 2",
        "ASTCT 2019, day +2, 3 Jan 2024",
        (),
    )


def test_that_findings_that_are_not_recorded_are_named(a_record: Any) -> None:
    found = shown(a_record.with_event("crs", 3, temperature=38.5, hypotension="no_vasopressor"), "crs")
    assert (found.outcome, found.outcome_word) == ("grade 2–4", "perhaps severe")
    assert found.why == "Not recorded: oxygen."
    assert [m.code for m in found.missing] == ["findings"]
    assert found.rows[0].mark is Mark.UNCERTAIN


def test_that_a_grade_against_the_findings_is_told_with_its_reason(a_record: Any) -> None:
    builder = a_record.with_event(
        "crs", 3, temperature=38.5, hypotension="none", oxygen="cpap", grade_reason="chronic CPAP"
    )
    found = shown(builder, "crs", grades=(1,))
    assert (found.outcome, found.rows[0].mark) == ("grade 1", Mark.WARNING)
    assert found.rows[0].tip == "Grade 1 given; the findings say grade 4: chronic CPAP."


def test_that_an_event_of_unknown_grade_is_a_dash(a_record: Any) -> None:
    found = shown(a_record.with_event("icans", 6), "icans")
    assert (found.title, found.outcome, found.tone) == ("ICANS", "–", Tone.QUIET)
    assert found.rows[0].value == "grade not known"
    assert found.why.startswith("Not recorded: ICE score, consciousness")


def test_that_the_only_infection_is_severe_not_one_of_it(a_record: Any) -> None:
    builder = a_record.with_event("infection", 12, category="bacterial", organism="E. coli")
    found = shown(builder, "infection", grades=(3,))
    assert (found.outcome, found.outcome_word) == ("1", "severe")


def test_that_infections_stand_with_day_name_and_severity(a_record: Any) -> None:
    builder = (
        a_record.with_event("infection", 12, category="bacterial", organism="E. coli", site="bloodstream")
        .with_event("infection", 40, category="clinical_syndrome", site="lung")
        .with_event("infection", 60, category="viral")
        .with_event("infection", 101, category="viral", organism="VZV")
    )
    found = shown(builder, "infection", grades=(3, 2, 1, 2))
    assert (found.outcome, found.outcome_word, found.tone) == ("3", "of them 1 severe", Tone.WARN)
    assert found.subtitle == "day 0 to 100, Stock 2025"
    assert [(row.label, row.value) for row in found.rows] == [
        ("+12 E. coli", "severe"),
        ("+40 lung", "moderate"),
        ("+60 viral", "mild"),
    ]
    assert found.rows[0].tip == "E. coli, bloodstream"
    assert found.why == "1 not counted: before day 0 or after day 100."


def test_that_a_shorter_window_is_told_where_it_counts_fewer(a_record: Any) -> None:
    builder = a_record.with_event("infection", 12, category="bacterial").with_event(
        "infection", 95, category="viral"
    )
    found = shown(builder, "infection", grades=(3, 2))
    assert found.alternatives == ("Counted up to day 90: 1 counted, 1 severe, worst grade 3",)
    german = shown(builder, "infection", "de", grades=(3, 2))
    assert german.alternatives == ("Bis Tag 90 gezählt: 1 gezählt, davon schwer 1, höchster Grad 3",)


def test_that_more_than_five_infections_are_summed_up(a_record: Any) -> None:
    builder = a_record
    for day in range(7):
        builder = builder.with_event("infection", 10 + day, organism=f"germ {day}")
    found = shown(builder, "infection", grades=(1,) * 7)
    assert (found.outcome, len(found.rows), found.why) == ("7", 5, "2 more in the window.")


def test_that_the_response_group_stands_with_what_made_it(a_record: Any) -> None:
    builder = a_record.with_event("response", 30, response="CR").with_event("progression", 120)
    found = shown(builder, "response-group")
    assert (found.outcome, [(row.label, row.value) for row in found.rows]) == (
        "early relapse",
        [("Best response", "CR"), ("Progression", "+120")],
    )
    assert "up to day 365" in found.rule_in_words[0]


def test_that_a_response_group_that_cannot_be_said_says_why(a_record: Any) -> None:
    assert shown(a_record, "response-group").why == "Not evaluable: response assessment missing."
    treated = a_record.with_event("response", 30, response="PR").with_next_therapy(60)
    assert shown(treated, "response-group").why.startswith("The next therapy came without progression")


@pytest.mark.parametrize(
    ("language", "word", "group"),
    [("fr", "sévère", "rechute précoce"), ("de", "schwer", "Frührezidiv")],
)
def test_that_they_speak_the_readers_language(a_record: Any, language: str, word: str, group: str) -> None:
    assert shown(a_record.with_event("crs", 2), "crs", language, (3,)).outcome_word == word
    relapsed = a_record.with_event("response", 30, response="CR").with_event("progression", 120)
    assert shown(relapsed, "response-group", language).outcome == group
