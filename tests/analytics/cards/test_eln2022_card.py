"""The card of ELN 2022: what it says of a risk group, of every abnormality, and of what is not known."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analytics.cards.assessment_card import AssessmentCard, CardPage, Mark, Tone
from analytics.cards.card_words import CardWords
from analytics.cards.eln2022_card import eln2022_card
from analytics.cards.karyotype_texts import abnormality_line, problem_text
from analytics.karyotype.karyotype import AbnormalityKind, Doubt, ProblemKind
from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.ids import PatientId, WorkUpId
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.rule_book import assess_all
from analytics.wording import Wording
from tests.analytics.conftest import RecordBuilder

WORDS, WORDING = CardWords(), Wording()


def of_leukaemia(
    a_record: RecordBuilder, karyotype: str | None, found: dict[str, float | None] | None = None
) -> PatientRecord:
    record = a_record.with_event("tmn", 400, type="AML").with_sample(400, found or {}).record
    at = CalendarDate.of(date(2024, 1, 1) + timedelta(days=400))
    return replace(record, work_ups=(MyeloidWorkUp(WorkUpId(1), PatientId(1), at, karyotype, 45.0),))


def card_of(record: PatientRecord) -> AssessmentCard:
    (assessment,) = assess_all(record, only=["eln2022"])
    card = eln2022_card(assessment, record, WORDING, WORDS)
    assert card is not None
    return card


def test_that_the_group_stands_with_what_decides_it(a_record: RecordBuilder) -> None:
    text = "45,XY,del(5)(q13q33),-7,-17,+mar[15]/46,XY[5]"
    card = card_of(of_leukaemia(a_record, text, {"TP53 p.Arg175His": 0.467}))
    assert (card.title, card.outcome, card.tone) == ("ELN 2022", "adverse", Tone.WARN)
    assert card.subtitle == "t-AML, 4 Feb 2025, blasts 45 %"
    assert [(row.label, row.value) for row in card.rows] == [
        ("TP53 from 10 %", "VAF 46.7 %"),
        ("complex karyotype", "4 abnormalities"),
        ("monosomal karyotype", ""),
        ("−5/del(5q)", "del(5)(q13q33)"),
        ("Karyotype", "del(5)(q13q33), −7, −17, +mar"),
    ]
    assert [row.mark for row in card.rows] == [Mark.WARNING] * 4 + [None]
    assert card.pages == (CardPage.CLONES,)
    assert card.missing == ()


def test_that_every_abnormality_is_explained(a_record: RecordBuilder) -> None:
    row = card_of(of_leukaemia(a_record, "46,XX,-7,add(17)(p13),+8[20]")).rows[-1]
    assert row.tip == (
        "−7: loss of chromosome 7; add(17)(p13): material of unknown origin at 17p13; "
        "+8: gain of chromosome 8"
    )


def test_that_a_gene_stands_with_its_vaf(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, "46,XX[20]", {"TP53 p.Arg175His": 0.467}))
    assert [(row.label, row.value) for row in card.rows] == [
        ("TP53 from 10 %", "VAF 46.7 %"),
        ("Karyotype", "normal"),
    ]


def test_that_an_aml_of_few_blasts_is_rated_and_said_to_be_one(a_record: RecordBuilder) -> None:
    record = of_leukaemia(a_record, "46,XY[20]", {"SRSF2 p.Pro95His": 0.4})
    few = replace(record, work_ups=(replace(record.work_ups[0], marrow_blasts_percent=15.0),))
    told = "Recorded as AML with fewer than 20 % blasts (WHO: AML from 20 %)."
    assert (card_of(few).outcome, card_of(few).why) == ("adverse", told)
    assert card_of(record).why == ""


def test_that_what_is_favorable_is_met_and_no_warning(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, "46,XX,inv(16)(p13q22)[20]"))
    assert (card.outcome, card.rows[0].label, card.rows[0].mark) == (
        "favorable",
        "inv(16)/t(16;16)",
        Mark.MET,
    )
    assert card.rows[0].tip == "inv(16)(p13q22): inversion in 16p13, 16q22"


def test_that_what_is_missing_is_named(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, None))
    assert (card.outcome, card.missing[0].text) == ("any group", "karyotype")
    assert card.why == "For certainty: karyotype."


def test_that_a_part_not_understood_is_told(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, "45,XX,-7,foo(3)[20]"))
    assert "In the karyotype not understood: foo(3)." in card.caveats
    assert card.rows[-1].mark is Mark.UNCERTAIN


def test_that_intermediate_says_that_nothing_decides(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, "46,XX[20]"))
    assert (card.outcome, card.tone) == ("intermediate", Tone.PLAIN)
    assert card.why == "Nothing of the favorable or adverse groups was found."


def test_that_promyelocytic_leukaemia_is_told(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, "46,XX,t(15;17)(q24;q21)[20]"))
    assert (card.outcome, card.tone) == ("–", Tone.QUIET)
    assert "promyelocytic" in card.why


def test_that_another_reading_is_a_sentence(a_record: RecordBuilder) -> None:
    card = card_of(of_leukaemia(a_record, "46,XX,i(17)(q10)[20]"))
    assert card.alternatives == ("With loss of 5q or 17p only as written: intermediate",)


def test_that_there_is_no_card_without_a_leukaemia(a_record: RecordBuilder) -> None:
    for record in (a_record.record, a_record.with_event("tmn", 400, type="MDS").record):
        (assessment,) = assess_all(record, only=["eln2022"])
        assert eln2022_card(assessment, record, WORDING, WORDS) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("47,XX,+8", "+8: gain of chromosome 8"),
        ("48,XX,+8,+8", "+8: gain of chromosome 8, 2 copies"),
        ("45,X,-Y", "−Y: loss of chromosome Y"),
        ("46,XX,del(5)(q13q33)", "del(5)(q13q33): deletion in 5q13, 5q33"),
        ("46,XX,t(8;21)(q22;q22)", "t(8;21)(q22;q22): translocation between 8q22, 21q22"),
        ("46,XX,inv(3)(q21q26)", "inv(3)(q21q26): inversion in 3q21, 3q26"),
        ("46,XX,r(7)", "r(7): ring chromosome 7"),
        ("47,XX,+mar", "+mar: marker chromosome"),
        ("44~47,XX,+1~3mar[cp5]", "+mar: marker chromosome, 1–3 copies"),
        (
            "46,XX,?del(5)(q13)",
            "del(5)(q13): deletion in 5q13 (uncertain, written with a question mark)",
        ),
        (
            "47,XX,+der(22)t(9;22)(q34;q11)",
            "+der(22)t(9;22)(q34;q11): derivative of 9q34, 22q11, beside the normal chromosomes",
        ),
    ],
)
def test_that_an_abnormality_is_a_line(text: str, line: str) -> None:
    (one,) = read_karyotype(text).abnormalities
    assert abnormality_line(one, WORDING, WORDS.karyotype) == line


def test_that_all_kinds_doubts_and_problems_have_words() -> None:
    words = WORDS.karyotype
    assert set(words.kinds) == {kind.value for kind in AbnormalityKind}
    assert set(words.doubts) == {doubt.value for doubt in Doubt}
    assert set(words.problems) == {kind.value for kind in ProblemKind}


def test_that_a_long_token_is_shortened() -> None:
    (problem,) = read_karyotype("46,XX," + "q" * 200).problems
    assert len(problem_text(problem, WORDS.karyotype)) < 100
