"""What is to be settled before a letter is issued is named with its place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.letters.document import Letterhead, Signature
from analytics.records.patient import Addressee
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from app.letters.problems import SENTENCES, letter_problems

Ask = Callable[..., Any]
Demo = Callable[[str], PatientRecord]


def what(request: Any) -> dict[str, tuple[str, bool]]:
    return {problem.what: (problem.where, problem.is_blocking) for problem in letter_problems(request)}


def signed(record: PatientRecord) -> PatientRecord:
    on = CalendarDate(2026, 11, 1)
    return replace(
        record, visits=tuple(replace(v, signed_by="a.martin", signed_on=on) for v in record.visits)
    )


def test_that_a_letter_with_everything_has_no_problem(demo: Demo, request_for: Ask) -> None:
    assert letter_problems(request_for(signed(demo("2024-006")))) == ()


@pytest.mark.parametrize(
    ("given", "problem", "where"),
    [
        ({"addressee": None}, "no_addressee", "addressee"),
        ({"letterhead": Letterhead()}, "no_letterhead", "letterhead"),
        ({"author": Signature(" ")}, "no_author", "author"),
        ({"edits": {"course": "See {{ tmn_date }}."}}, "unresolved", "course"),
    ],
)
def test_that_what_blocks_is_named_with_its_place(
    given: dict[str, Any], problem: str, where: str, demo: Demo, request_for: Ask
) -> None:
    assert what(request_for(signed(demo("2024-006")), **given)) == {problem: (where, True)}


def test_that_every_unresolved_placeholder_is_named_at_once(demo: Demo, request_for: Ask) -> None:
    edits = {"course": "{{ a }}", "open": "{{ b }}"}
    found = letter_problems(request_for(signed(demo("2024-006")), edits=edits))
    assert [(problem.where, problem.facts["placeholder"]) for problem in found] == [
        ("course", "a"),
        ("open", "b"),
    ]
    assert "‘a’ in the part ‘Course’" in found[0].sentence


def but_the_last(record: PatientRecord) -> PatientRecord:
    """Return the record with all visits signed but the last."""
    visits = sorted(signed(record).visits, key=lambda visit: str(visit.at))
    return replace(record, visits=(*visits[:-1], replace(visits[-1], signed_by=None, signed_on=None)))


def test_that_a_clinic_which_signs_no_visits_is_not_reminded_at_every_letter(
    demo: Demo, request_for: Ask
) -> None:
    assert letter_problems(request_for(demo("2024-006"))) == ()


def test_that_an_unsigned_visit_is_named_and_does_not_block(demo: Demo, request_for: Ask) -> None:
    problems = letter_problems(request_for(but_the_last(demo("2024-006"))))
    assert [(p.what, p.is_blocking) for p in problems] == [("unsigned_visit", False)]
    assert "26 Oct 2026" in problems[0].sentence


def test_that_nobody_writes_to_the_dead(demo: Demo, request_for: Ask) -> None:
    found = what(request_for(signed(demo("2024-060")), "patient", addressee=None))
    assert found == {"has_died": ("patient", True)}


def test_that_hard_news_to_a_patient_is_asked_about(demo: Demo, request_for: Ask) -> None:
    found = what(request_for(signed(demo("2024-018")), "patient", addressee=None))
    assert found == {"hard_news": ("opening", False)}


def test_that_data_after_the_letters_day_are_noticed(demo: Demo, request_for: Ask) -> None:
    found = what(request_for(signed(demo("2024-006")), on=date(2026, 1, 1)))
    assert found["later_data"] == ("date", False)


def test_that_a_reader_of_another_language_is_noticed(demo: Demo, request_for: Ask) -> None:
    reader = Addressee("Dr Petit", language="fr")
    assert what(request_for(signed(demo("2024-006")), addressee=reader)) == {
        "other_language": ("language", False)
    }


def test_that_sentences_can_be_said_in_another_language(demo: Demo, request_for: Ask) -> None:
    (problem,) = letter_problems(request_for(but_the_last(demo("2024-006"))))
    said = problem.said(lambda context, text: {SENTENCES["unsigned_visit"]: "Visite {date}"}[text])
    assert said == "Visite 26 Oct 2026"
