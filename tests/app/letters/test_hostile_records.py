"""Whatever stands in a record is printed as it stands, and however much there is, a letter comes of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.letters.document import Letterhead, PlainTable, Signature, ValueTable
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, SampleId, TreatmentId, VariantCallId, VisitId
from analytics.records.patient import Addressee, Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.visit import Visit
from app.letters.compose import compose_letter
from app.letters.problems import letter_problems
from app.letters.request import LANGUAGES, LetterKind

P = PatientId(1)
HOSTILE = [
    "<b>bold</b>",
    "&amp; &",
    "<img src=file:///etc/passwd>",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{number} {0}",
    "\ue0000\ue001 **",
    "x" * 10_000,
    "tab\tand\x07bell",
]


def at(day: int) -> CalendarDate:
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def a_record(text: str = "Moreau", *, visits: int = 3, variants: int = 2) -> PatientRecord:
    days = [30 * n for n in range(1, visits + 1)]
    return PatientRecord(
        Patient(P, "u", number=text, family_name=text, given_name=text, centre=text),
        treatments=(
            Treatment(TreatmentId(1), P, infusion=at(0), product=text, disease=text, histology=text),
        ),
        visits=tuple(Visit(VisitId(n), P, at(day), note=text) for n, day in enumerate(days)),
        results=tuple(
            Result(ResultId(100 * n + k), P, code, at(day), Measured(5.0 + n), entered_text=text)
            for n, day in enumerate(days)
            for k, code in enumerate(("HGB", "PLT", "CD4"))
        ),
        events=(
            Event(EventId(1), P, "infection", at(3), details=(("organism", text), ("site", text)), note=text),
            Event(EventId(2), P, "response", at(30), details=(("method", text), ("response", "CR"))),
        ),
        samples=(Sample(SampleId(1), P, at(0), Material.BLOOD, detection_limit_fraction=0.01),),
        variants=tuple(
            VariantCall(
                VariantCallId(n), P, SampleId(1), text, CallState.DETECTED, hgvs_p=f"p.{n}", vaf_fraction=0.1
            )
            for n in range(variants)
        ),
    )


@pytest.mark.parametrize(("kind", "language"), list(zip(LetterKind, LANGUAGES, strict=True)))
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].encode("unicode_escape").decode())
def test_that_hostile_text_stays_as_it_was_written(
    text: str, kind: LetterKind, language: str, request_for: Callable[..., Any], as_text: Any
) -> None:
    request = request_for(
        a_record(text),
        kind,
        language,
        addressee=Addressee(text, text, text),
        copies=(Addressee(text),),
        author=Signature(text, text),
        letterhead=Letterhead(text, text, (text,)),
        reference=text,
    )
    letter = compose_letter(request)
    printed = as_text(letter)
    assert printed.count(text) >= 6
    assert "49" not in printed.replace(text, "")
    assert letter.subject.count(text) >= 2
    assert [problem.is_blocking for problem in letter_problems(request)].count(True) == 0


@pytest.mark.parametrize("visits", [0, 1, 2, 3, 60])
@pytest.mark.parametrize("variants", [0, 1, 30])
@pytest.mark.parametrize("kind", list(LetterKind))
def test_that_any_number_of_visits_and_variants_makes_a_letter(
    visits: int, variants: int, kind: LetterKind, request_for: Callable[..., Any]
) -> None:
    letter = compose_letter(request_for(a_record(visits=visits, variants=variants), kind))
    for part in letter.parts:
        if isinstance(part, ValueTable):
            assert len(part.heads) == min(visits, 3)
            assert all(len(row.cells) == len(part.heads) for row in part.rows)
        if isinstance(part, PlainTable):
            assert all(len(row) == len(part.heads) == len(part.aligned) for row in part.rows)
            assert not part.shares or sum(part.shares) == pytest.approx(1)
            if part.key == "variants":
                assert len(part.rows) == min(variants, 12)
                assert ("Variants not shown: 18." in part.note) == (variants == 30)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(LetterKind))
def test_that_a_record_with_nothing_in_it_makes_a_letter(
    kind: LetterKind, language: str, request_for: Callable[..., Any]
) -> None:
    empty = PatientRecord(Patient(P, "u", number="7"))
    letter = compose_letter(request_for(empty, kind, language))
    assert "7" in letter.subject
    assert letter.salutation


def test_that_days_from_another_origin_are_written_as_they_came(request_for: Any) -> None:
    record = PatientRecord(
        Patient(P, "u", number="7", origin="study entry"),
        results=(
            Result(ResultId(1), P, "CD4", RelativeTime(540, "18 month"), Measured(250.0), entered_text="250"),
        ),
    )
    table = next(p for p in compose_letter(request_for(record)).parts if isinstance(p, ValueTable))
    assert table.heads == ("18 month",)


def test_that_two_results_of_one_day_are_both_shown(request_for: Any) -> None:
    record = a_record(visits=1, variants=0)
    twin = replace(record.results[0], id=ResultId(999), outcome=Measured(9.0), occurrence=2)
    letter = compose_letter(request_for(replace(record, results=(*record.results, twin))))
    table = next(part for part in letter.parts if isinstance(part, ValueTable))
    assert table.rows[0].cells[0].text == "5.0 / 9.0"
