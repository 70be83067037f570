"""A block that somebody edits stays tied to the facts it was made of, whatever else reads like them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from analytics.letters.document import Block
from analytics.letters.placeholders import live_names
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId, VisitId
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from app.letters.compose import Composer
from widgets.letter_text import LetterText

P = PatientId(1)
Ask = Callable[..., Any]


def at(day: int) -> CalendarDate:
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


def an_event(number: int, day: int, kind: str, **details: str) -> Event:
    return Event(EventId(number), P, kind, at(day), details=tuple(sorted(details.items())))


def a_record(*events: Event, visits: Sequence[int] = (30,)) -> PatientRecord:
    return PatientRecord(
        Patient(P, "u", number="1", family_name="Moreau", sex=Sex.FEMALE),
        treatments=(
            Treatment(TreatmentId(1), P, infusion=at(0), product="axi-cel", disease="Indolent lymphoma"),
        ),
        visits=tuple(Visit(VisitId(n), P, at(day)) for n, day in enumerate(visits)),
        events=events,
    )


def block_of(request: Any, key: str) -> Block:
    return Composer.of(request).block(key)


def words(block: Block) -> str:
    return "\n".join("".join(run.text for run in runs) for runs in block.paragraphs)


@pytest.fixture
def edit(request_for: Ask, qtbot: QtBot) -> Callable[..., str]:
    """Write a word at the end of a block as the page does; return what is kept of it."""

    def typed(record: PatientRecord, key: str, **more: Any) -> str:
        text = LetterText()
        qtbot.addWidget(text)
        text.show_paragraphs(block_of(request_for(record, **more), key).paragraphs)
        text.moveCursor(QTextCursor.MoveOperation.End)
        qtbot.keyClicks(text, " Seen.")
        return text.written()

    return typed


def retold(request_for: Ask, record: PatientRecord, key: str, text: str) -> str:
    return words(block_of(request_for(record, edits={key: text}), key))


RESPONSES = (
    an_event(1, 30, "response", response="CR", method="CT"),
    an_event(2, 60, "response", response="CR", method="PET-CT"),
)


def test_that_two_facts_that_read_alike_stay_two(edit: Any, request_for: Ask) -> None:
    record = a_record(*RESPONSES, visits=(60,))  # seen on the day of the last response
    text = edit(record, "opening")
    again = retold(request_for, replace(record, visits=(Visit(VisitId(7), P, at(90)),)), "opening", text)
    assert "I saw Ms Moreau on 31 March 2024" in again
    assert "on 1 March 2024 (day +60) by PET-CT" in again


def test_that_an_edited_block_reads_as_the_one_it_was(edit: Any, request_for: Ask) -> None:
    record = a_record(*RESPONSES, visits=(60,))
    for key in ("opening", "next"):
        before = words(block_of(request_for(record), key))
        assert retold(request_for, record, key, edit(record, key)) == f"{before} Seen."


def test_that_a_sentence_follows_the_record_as_a_whole(edit: Any, request_for: Ask) -> None:
    text = edit(a_record(*RESPONSES), "opening")
    later = (
        an_event(3, 200, "response", response="PR", method="CT"),
        an_event(4, 230, "response", response="PR", method="MRI"),
    )
    again = retold(request_for, a_record(*RESPONSES, *later), "opening", text)
    assert "on 18 August 2024 (day +230) by MRI: partial remission since 19 July 2024." in again
    assert "PET-CT" not in again


def test_that_the_relapse_somebody_wrote_of_stays_that_one(edit: Any, request_for: Ask) -> None:
    relapse, answer = an_event(3, 100, "progression"), an_event(4, 150, "response", response="CR")
    text = edit(a_record(*RESPONSES, relapse), "opening")
    more = a_record(*RESPONSES, relapse, answer, an_event(5, 300, "progression"))
    assert "Relapse on 10 April 2024 (day +100)" in retold(request_for, more, "opening", text)


def test_that_the_next_visits_follow_together(edit: Any, request_for: Ask) -> None:
    on = date(2024, 2, 5)
    text = edit(a_record(visits=(30,)), "next", on=on)
    later = a_record(visits=(30, 60))
    fresh = words(block_of(request_for(later, on=on), "next"))
    again = words(block_of(request_for(later, on=on, edits={"next": text}), "next"))
    assert again == f"{fresh} Seen."


def test_that_a_name_in_the_record_does_not_become_live(edit: Any, request_for: Ask) -> None:
    record = a_record(an_event(1, 5, "infection", organism="{{ seen_on }}"))
    text = edit(record, "course")
    again = retold(request_for, a_record(), "course", text)
    assert "{ { seen_on }}" in again
    assert "31 January 2024" not in again


def test_that_no_fact_has_two_names(demo: Any, request_for: Ask) -> None:
    for number in ("2024-018", "2024-006", "2023-125"):
        composer = Composer.of(request_for(demo(number)))
        names = list(live_names(composer.facts).values())
        assert len(names) == len(set(names)) >= 10
