"""What all cards say alike, in three languages."""

from dataclasses import replace

import pytest

from analytics.cards.card_texts import (
    alternative_sentences,
    grade_text,
    input_text,
    input_with_date,
    missing_inputs,
    missing_name,
    missing_sentence,
    number_text,
    outcome_text,
    points_text,
    time_before,
    time_between,
    value_text,
)
from analytics.cards.card_words import CommonCardWords
from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
)
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.rules.assessment import Alternative, Assessment, Input, Reason, Status
from analytics.rules.wanted import Wanted
from analytics.wording import Wording
from app.letters.language import letter_wording

WORDS, ENGLISH = CommonCardWords(), Wording()
NOTHING_KNOWN = Assessment(
    rule="car-hematotox",
    version="1",
    outcome=None,
    status=Status.NOT_EVALUABLE,
    reason=Reason.NOT_MEASURED,
    inputs=(),
    missing=("FERRITIN",),
    source="",
    as_of=None,
    settings=(),
    details=None,
)


def test_that_not_evaluable_names_what_is_missing_and_when_it_is_wanted() -> None:
    time = time_before(CalendarDate(2023, 10, 19), ENGLISH, WORDS)
    sentence = missing_sentence(NOTHING_KNOWN, ENGLISH, WORDS, time)
    assert sentence == "Not evaluable: ferritin missing before 19 Oct 2023."


def test_that_a_missing_input_carries_its_time_for_the_offer_to_enter_it() -> None:
    two = replace(NOTHING_KNOWN, missing=("FERRITIN", Wanted.LYMPHODEPLETION, "FERRITIN"))
    texts = [(one.code, one.text) for one in missing_inputs(two, ENGLISH, WORDS, "before 19 Oct 2023")]
    assert texts == [
        ("FERRITIN", "ferritin before 19 Oct 2023"),
        (Wanted.LYMPHODEPLETION, "start of lymphodepletion"),
    ]
    sentence = missing_sentence(two, ENGLISH, WORDS, "before 19 Oct 2023")
    assert sentence == "Not evaluable: ferritin before 19 Oct 2023, start of lymphodepletion missing."


def test_that_a_bounded_outcome_says_what_is_wanted_for_certainty() -> None:
    bounded = replace(NOTHING_KNOWN, status=Status.BOUNDED, outcome="1-3")
    assert missing_sentence(bounded, ENGLISH, WORDS) == "For certainty: ferritin."


def test_that_nothing_missing_is_no_sentence_where_there_is_an_outcome() -> None:
    complete = replace(NOTHING_KNOWN, status=Status.COMPLETE, outcome="1", missing=())
    assert missing_sentence(complete, ENGLISH, WORDS) == ""
    assert missing_sentence(replace(NOTHING_KNOWN, missing=()), ENGLISH, WORDS) == "Not evaluable."


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_that_everything_that_can_be_missing_has_words_in_every_language(language: str) -> None:
    told = letter_wording(language)
    for wanted in Wanted:
        assert told.cards.common.wanted.get(wanted), wanted
    if language != "en":
        assert set(told.cards.common.wanted) == set(WORDS.wanted)
        assert told.cards.common.missing_at != WORDS.missing_at
    assert missing_name("gene:TP53", told.wording, told.cards.common).startswith("TP53 ")


def test_that_the_c_of_c_reactive_protein_stays_a_capital() -> None:
    assert missing_name("CRP", ENGLISH, WORDS) == "C-reactive protein"


def test_that_an_unknown_code_is_never_shown() -> None:
    assert "XYZ" not in missing_name("XYZ_1", ENGLISH, WORDS)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2140", "2,140"),
        ("<0.5", "< 0.5"),
        ("<=7", "≤ 7"),
        (">=12.5", "≥ 12.5"),
        (">1000", "> 1,000"),
        ("-5", "−5"),
        ("not detected", "not detected"),
    ],
)
def test_that_a_number_kept_as_text_is_written_as_the_reader_writes_it(text: str, written: str) -> None:
    assert number_text(text, ENGLISH) == written


def test_that_signs_follow_the_language() -> None:
    german = Wording(decimal_sign=",", group_sign=".")
    assert number_text("<1234.5", german) == "< 1.234,5"
    assert value_text(0.98, "10*9/L", german) == "0,98 ×10⁹/L"


def test_that_a_per_cent_sign_never_begins_a_line_in_french() -> None:
    french = letter_wording("fr").wording
    assert value_text(17.5, "%", french) == "17,5\u00a0%"
    assert value_text(17.5, "%", ENGLISH) == "17.5 %"


def test_that_an_input_stands_with_its_unit_and_date() -> None:
    given = Input(1, "FERRITIN", "2140", "ug/L", CalendarDate(2023, 10, 18), -6)
    assert input_with_date(given, ENGLISH, WORDS) == "2,140 µg/L, 18 Oct 2023"
    assert input_with_date(replace(given, at=None), ENGLISH, WORDS) == "2,140 µg/L"
    assert input_text(replace(given, value="<1", unit="/uL"), ENGLISH) == "< 1/µL"
    assert input_text(replace(given, value="PD", unit=None), ENGLISH) == "PD"


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Measured(0.05), "0.05"),
        (Censored(Comparator.BELOW, 1.0), "< 1"),
        (Censored(Comparator.AT_LEAST, 40.0), "≥ 40"),
        (NotDetected(), "not detected"),
        (NotDetected(1.0), "not detected (< 1)"),
        (Missing(MissingReason.NOT_DONE), "no value"),
    ],
)
def test_that_a_laboratory_outcome_is_never_a_silent_zero(outcome: Outcome, text: str) -> None:
    assert outcome_text(outcome, ENGLISH, WORDS) == text


def test_that_bounds_are_a_range_and_a_known_number_is_one() -> None:
    assert grade_text(3, 3, WORDS) == "grade 3"
    assert grade_text(2, 4, WORDS) == "grade 2–4"
    assert points_text(2.5, 2.5, ENGLISH, WORDS) == "2.5"
    assert points_text(2, 4, ENGLISH, WORDS) == "2–4"
    assert points_text(1.5, 1.5, ENGLISH, WORDS, decimals=2) == "1.50"


def test_that_times_without_a_calendar_are_day_numbers() -> None:
    assert time_before(RelativeTime(-5), ENGLISH, WORDS) == "before day −5"
    assert time_between(0, 30, ENGLISH, WORDS) == "between day 0 and day +30"


def test_that_an_alternative_is_a_sentence_without_a_raw_code() -> None:
    words = replace(
        WORDS, choices={"icaht.duration=cumulative": "All days together", "icaht.gap": "Gaps up to {value} d"}
    )
    others = (
        Alternative("icaht.duration", "cumulative", "3", Status.COMPLETE),
        Alternative("icaht.gap", "6", None, Status.NOT_EVALUABLE),
        Alternative("other.switch", "raw_code", "1.5", Status.COMPLETE),
        Alternative("other.days", "180", "1.5", Status.COMPLETE),
    )
    assessment = replace(NOTHING_KNOWN, alternatives=others)
    assert alternative_sentences(assessment, ENGLISH, words) == (
        "All days together: 3",
        "Gaps up to 6 d: not evaluable",
        "Another reading of the rule: 1.5",
        "With 180 in the settings: 1.5",
    )


def test_that_a_rule_may_call_its_outcomes_by_its_own_words() -> None:
    words = replace(WORDS, choices={"a.b=c": "Otherwise"})
    assessment = replace(NOTHING_KNOWN, alternatives=(Alternative("a.b", "c", "early 3", Status.COMPLETE),))
    assert alternative_sentences(assessment, ENGLISH, words, str.upper) == ("Otherwise: EARLY 3",)
