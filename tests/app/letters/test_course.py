"""What happened is told by what belongs together, each with its day, and equal dates once."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.treatment import Treatment
from app.letters.compose import Composer

P = PatientId(1)


def at(day: int) -> CalendarDate:
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def an_event(
    kind: str, onset: TimePoint | None, end: int | None = None, grade: int | None = None, **details: str
) -> Event:
    until = None if end is None else at(end)
    return Event(EventId(0), P, kind, onset, until, grade=grade, details=tuple(sorted(details.items())))


@pytest.fixture
def course(request_for: Callable[..., Any]) -> Callable[..., list[str]]:
    """The paragraphs of the course of a patient with these events."""

    def told(*events: Event, language: str = "en", **more: Any) -> list[str]:
        treatments = (Treatment(TreatmentId(1), P, infusion=at(0)),)
        record = PatientRecord(Patient(P, "u", number="1"), treatments=treatments, events=events)
        block = Composer.of(request_for(record, language=language, **more)).block("course")
        return ["".join(run.text for run in runs) for runs in block.paragraphs]

    return told


def test_that_what_belongs_together_stands_together_in_the_order_of_dates(course: Any) -> None:
    assert course(
        an_event("marrow", at(300)),
        an_event("icans", at(5), 9, grade=3),
        an_event("infection", at(20), 30, category="viral", organism="SARS-CoV-2", site="airways"),
        an_event("crs", at(1), 4, grade=2),
        an_event("admission", at(-6), 10, ward="ward"),
    ) == [
        "In hospital: ward, 26 December 2023 to 11 January 2024 (day −6 to +10).",
        "Toxicity: cytokine release syndrome grade 2, 2–5 January 2024 (day +1 to +4); "
        "ICANS grade 3, 6–10 January 2024 (day +5 to +9).",
        "Infections: viral (SARS-CoV-2, airways), 21–31 January 2024 (day +20 to +30).",
        "Other: bone marrow examination, 27 October 2024 (day +300).",
    ]


def test_that_equal_dates_are_said_once_and_repeats_are_counted(course: Any) -> None:
    prophylaxis = [an_event("antimicrobial_prophylaxis", at(0), 365, target=t) for t in ("pjp", "hsv_vzv")]
    given = [an_event("immunoglobulin", at(day), form="IVIG") for day in (90, 120, 150)]
    assert course(*prophylaxis, *given) == [
        "Supportive treatment: Pneumocystis prophylaxis and herpes-zoster prophylaxis, "
        "1 January to 31 December 2024 (day 0 to +365); "
        "intravenous immunoglobulin 3 times, last on 30 May 2024 (day +150)."
    ]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "fr",
            "Toxicité\u00a0: tocilizumab, le 3\u00a0janvier 2024 (jour\u00a0+2)\u202f; "
            "corticoïdes, février 2024.",
        ),
        ("de", "Toxizität: Tocilizumab, 3.\u00a0Januar 2024 (Tag\u00a0+2); Steroide, Februar 2024."),
    ],
)
def test_that_a_day_is_written_as_the_language_does(course: Any, language: str, wanted: str) -> None:
    events = an_event("tocilizumab", at(2)), an_event("steroids", CalendarDate(2024, 2))
    assert course(*events, language=language) == [wanted]


def test_that_an_undated_event_is_told_without_a_date(course: Any) -> None:
    assert course(an_event("fever", None)) == ["Toxicity: fever, date not known."]


def test_that_only_what_is_new_is_told_after_a_letter(course: Any) -> None:
    events = an_event("fever", at(5)), an_event("gcsf", at(40))
    assert course(*events, since=date(2024, 2, 1)) == [
        "Since our letter of 1 February 2024:",
        "Supportive treatment: G-CSF, 10 February 2024 (day +40).",
    ]
    assert course(*events, since=date(2024, 6, 1)) == [
        "Since our letter of 1 June 2024: nothing was recorded."
    ]


def test_that_what_does_not_fit_is_counted(course: Any) -> None:
    paragraphs = course(*(an_event("infection", at(n), organism=f"n{n}") for n in range(30)))
    assert paragraphs[0] == "6 earlier entries are left out."
    assert paragraphs[1].count(";") == 23
