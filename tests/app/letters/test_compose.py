"""A letter says what the record says, and every number in it has an origin."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from analytics.errors import UnresolvedPlaceholder
from analytics.letters.document import Block, LetterDocument, Origin, Run, ValueTable
from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset
from app.letters.compose import compose_letter
from app.letters.request import LANGUAGES, LetterKind, PartKey

Letters = Callable[..., LetterDocument]


def runs_of(document: LetterDocument) -> list[Run]:
    return [r for part in document.parts if isinstance(part, Block) for line in part.paragraphs for r in line]


def words_of(document: LetterDocument, key: str) -> str:
    blocks = [part for part in document.parts if isinstance(part, Block) and part.key == key]
    return "\n".join("".join(run.text for run in runs) for block in blocks for runs in block.paragraphs)


def test_that_the_opening_tells_who_was_seen_and_what_was_given(a_letter: Letters) -> None:
    letter = a_letter("2024-018")
    assert letter.subject == "Maria Koch, born 28 June 1986, No. 2024-018"
    opening = words_of(letter, "opening")
    assert "Ms Koch on 10 August 2026" in opening
    assert "axicabtagene ciloleucel" in opening
    assert "Relapse on 19 October 2024 (day +243)" in opening
    assert "lisocabtagene maraleucel from 5 December 2024 (day +290)" in opening


def test_that_a_letter_after_death_says_so_and_plans_nothing(a_letter: Letters) -> None:
    letter = a_letter("2024-060")
    assert "died on 9 May 2026 (day +610)" in words_of(letter, "opening")
    assert not words_of(letter, "next")


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_digit_of_every_demo_letter_comes_from_the_record(
    kind: LetterKind, language: str, patients: Any, request_for: Any
) -> None:
    for record in patients(128):
        for run in runs_of(compose_letter(request_for(record, kind, language, included=()))):
            has_digit = any(letter.isdigit() for letter in run.text)
            assert not has_digit or run.origin is Origin.RECORD, (record.patient.number, run)


def test_that_typed_words_are_marked_and_literal_but_for_their_placeholders(
    a_letter: Letters,
) -> None:
    text = "Infused on {{ infusion_date }}.\n<b>4</b> & {% raw %} \ue0003\ue001 **9**"
    block = next(
        part for part in a_letter("2024-006", edits={"opening": text}).parts if isinstance(part, Block)
    )
    first, second = block.paragraphs
    assert [run.text for run in first] == ["Infused on ", "24 May 2024", "."]
    assert [run.origin for run in first] == [Origin.TYPED, Origin.RECORD, Origin.TYPED]
    assert [(run.text, run.origin) for run in second] == [
        ("<b>4</b> & {% raw %} \ue0003\ue001 **9**", Origin.TYPED)
    ]
    assert block.is_edited


def test_that_a_draft_is_of_its_date_and_an_issued_letter_of_its_instant(a_letter: Letters) -> None:
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert a_letter("2024-006", issued_at=at, reference="2026-0001").made == at
    assert a_letter("2024-006", on=date(2026, 11, 20)).made == date(2026, 11, 20)


@pytest.mark.parametrize("typed", ["{{ nonsense }}", "{{ tmn_date }}", "{{ 7*7 }}", "{{ }}", "{{ a.b }}"])
def test_that_a_placeholder_without_a_fact_stops_the_letter_and_says_where(
    a_letter: Letters, typed: str
) -> None:
    with pytest.raises(UnresolvedPlaceholder) as stopped:
        a_letter("2024-006", edits={"recovery": f"Since {typed}."})
    assert stopped.value.facts["block"] == "Immune recovery"
    assert stopped.value.facts["placeholder"] == typed.strip("{} ")


def test_that_blank_text_leaves_a_block_out(a_letter: Letters) -> None:
    assert not words_of(a_letter("2024-006", edits={"recovery": "  \n"}), "recovery")


def test_that_parts_stand_in_the_order_wanted(a_letter: Letters) -> None:
    wanted = (PartKey.ASSESSMENTS, PartKey.VALUES)
    letter = a_letter("2024-006", included=wanted)
    keys = ["values" if isinstance(part, ValueTable) else part.key for part in letter.parts]
    assert [key for key in keys if key in list(PartKey)] == ["assessments", "values"]
    assert keys.index("assessments") < keys.index("values")


def test_that_the_table_holds_the_last_three_visits_with_their_flags(a_letter: Letters) -> None:
    table = next(part for part in a_letter("2024-006").parts if isinstance(part, ValueTable))
    assert table.heads == ("+555", "+725", "+885")
    rows = {row.name: row for row in table.rows}
    assert [cell.text for cell in rows["Leukocytes"].cells] == ["3.1", "4.3", "3.8"]
    assert [cell.flag for cell in rows["Leukocytes"].cells] == ["L", "", ""]
    assert rows["IgG"].reference == "7.00–15.00"
    assert rows["Haemoglobin"].trend == "−0.3 in 11 mo"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "changed by the clinic"), ("de", "von der Klinik geändert"), ("fr", "modifié par la clinique")],
)
def test_that_a_reading_the_clinic_changed_is_not_called_the_papers(
    demo: Callable[[str], PatientRecord],
    a_letter: Letters,
    as_text: Callable[[LetterDocument], str],
    language: str,
    said: str,
) -> None:
    assert said not in as_text(a_letter("2024-006", language=language))
    own = replace(preset("clinical"), igg_above_g_per_l=3.0)
    assessment = assess_immune_reconstitution(demo("2024-006"), settings=own)
    letter = a_letter("2024-006", language=language, assessments=(assessment,))
    assert said in as_text(letter)
