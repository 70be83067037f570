"""Reading an event's form: grades from the table, overriding, and everything that is asked or refused."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from analytics.entry.finding import Weight
from analytics.events.event_draft import EventDraft
from analytics.events.read_event import EventReading, read_event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint

Read = Callable[..., EventReading]


def on(day: int, month: int = 1) -> CalendarDate:
    return CalendarDate(2024, month, day)


@pytest.fixture
def read(a_record: Any) -> Read:
    def read_(
        kind: str, onset: TimePoint | None, *, record: PatientRecord | None = None, **typed: Any
    ) -> EventReading:
        named = {key: typed.pop(key) for key in ("end", "is_ongoing", "grade", "note") if key in typed}
        draft = EventDraft(kind, onset, typed=tuple(typed.items()), **named)
        return read_event(draft, record or a_record.record)

    return read_


def codes(reading: EventReading, weight: Weight) -> list[tuple[str, str]]:
    return [(where, f.problem.code) for where, f in reading.findings if f.weight is weight]


def test_that_the_grade_is_that_of_the_table_unless_another_is_chosen(read: Read) -> None:
    reading = read("crs", on(3), temperature="38,5", hypotension="no_vasopressor", oxygen="none")
    assert (reading.event.grade, reading.findings) == (2, ())
    assert reading.event.details == (
        ("hypotension", "no_vasopressor"),
        ("oxygen", "none"),
        ("temperature", 38.5),
    )


def test_that_another_grade_needs_a_reason_which_is_kept(read: Read) -> None:
    typed = {"temperature": "38.5", "hypotension": "no_vasopressor", "oxygen": "none"}
    without = read("crs", on(3), grade=3, **typed)
    assert codes(without, Weight.REFUSED) == [("grade_reason", "grade_not_of_table")]
    given = read("crs", on(3), grade=3, grade_reason="pressor given elsewhere", **typed)
    assert (given.findings, given.event.grade) == ((), 3)
    assert given.event.detail("grade_reason") == "pressor given elsewhere"


def test_that_a_reason_goes_with_the_other_grade(read: Read) -> None:
    reading = read(
        "crs", on(3), temperature="38.5", hypotension="none", oxygen="none", grade_reason="left from before"
    )
    assert (reading.event.grade, reading.event.detail("grade_reason")) == (1, None)


def test_that_a_grade_within_what_is_possible_is_no_override(read: Read) -> None:
    reading = read("crs", on(3), temperature="38.5", hypotension="none", grade=3)
    assert (reading.event.grade, codes(reading, Weight.REFUSED)) == (3, [])


def test_that_a_grade_without_any_detail_can_be_entered(read: Read) -> None:
    reading = read("icans", on(3), grade=2)
    assert (reading.event.grade, reading.findings) == (2, ())


def test_that_the_ice_score_is_the_sum_of_its_items_and_must_agree(read: Read) -> None:
    items = {
        "ice_orientation": "4",
        "ice_naming": "2",
        "ice_commands": "1",
        "ice_writing": "0",
        "ice_attention": "0",
    }
    assert read("icans", on(3), **items).event.detail("ice") == 7.0
    wrong = read("icans", on(3), ice="9", **items)
    assert ("ice", "ice_differs") in codes(wrong, Weight.REFUSED)


def test_that_all_problems_come_at_once_each_at_its_field(read: Read) -> None:
    reading = read("crs", None, temperature="102", oxygen="none", oxygen_flow="4")
    assert codes(reading, Weight.REFUSED) == [
        ("temperature", "detail_outside"),
        ("onset", "no_onset"),
        ("oxygen", "flow_without_device"),
    ]


def test_that_an_end_before_the_onset_is_refused_but_a_partial_one_that_may_be_after_is_not(
    read: Read,
) -> None:
    assert codes(read("crs", on(5), end=on(4)), Weight.REFUSED) == [("end", "ends_before_onset")]
    assert codes(read("crs", on(5), end=CalendarDate(2024, 1)), Weight.REFUSED) == []


def test_that_an_ongoing_event_has_no_end_and_a_moment_is_never_ongoing(read: Read) -> None:
    assert read("steroids", on(5), end=on(6), is_ongoing=True).event.end is None
    assert not read("response", on(5), is_ongoing=True, response="CR").event.is_ongoing


def test_that_a_second_death_is_refused_and_names_the_first(read: Read, a_record: Any) -> None:
    reading = read("death", on(9, 9), record=a_record.with_event("death", 100).record)
    assert codes(reading, Weight.REFUSED) == [("onset", "second_death")]
    assert dict(reading.findings[0][1].problem.facts)["date"] == "2024-04-10"


def test_that_the_death_that_is_edited_is_no_second_one(a_record: Any) -> None:
    record = a_record.with_event("death", 100).record
    reading = read_event(EventDraft("death", on(9, 9)), record, before=record.events[0])
    assert reading.weighing(Weight.REFUSED) == ()
    assert reading.event.id == record.events[0].id


def test_that_a_fatal_infection_after_t_mn_is_said_to_count_as_t_mn(read: Read, a_record: Any) -> None:
    record = a_record.with_event("tmn", 300).record
    reading = read("death", on(1, 12), record=record, cause="infection")
    assert codes(reading, Weight.NOTED) == [("cause", "infection_after_tmn")]


def test_that_what_is_dated_after_the_death_is_asked_about(read: Read, a_record: Any) -> None:
    record = a_record.with_result("CD4", 90, 200).with_event("fever", 80).record
    reading = read("death", on(1, 2), record=record, cause="lymphoma")
    assert codes(reading, Weight.ASKED) == [("onset", "recorded_after_death")]


@pytest.mark.parametrize(
    ("day", "organism", "asked"),
    [(14, "E. coli", True), (15, "E. coli", False), (5, "E coli", True), (5, "Candida", False)],
)
def test_that_the_same_infection_within_two_weeks_is_asked_about(
    read: Read, a_record: Any, day: int, organism: str, asked: bool
) -> None:
    record = a_record.with_event(
        "infection", 10, organism="E. coli", site="lung", category="bacterial"
    ).record
    onset = CalendarDate.of(date(2024, 1, 11) + timedelta(day))
    reading = read("infection", onset, record=record, organism=organism, site="lung", category="bacterial")
    assert (("onset", "same_infection") in codes(reading, Weight.ASKED)) is asked


@pytest.mark.parametrize(("days", "asked"), [("0", False), ("3", False), ("4", True)])
def test_that_the_clinic_says_within_how_many_days_an_infection_is_the_same(
    a_record: Any, days: str, asked: bool
) -> None:
    record = a_record.with_event("infection", 10, site="lung", category="bacterial").record
    draft = EventDraft("infection", on(15), typed=(("site", "lung"), ("category", "bacterial")))
    reading = read_event(draft, record, settings={"infection.repeat_days": days})
    assert (("onset", "same_infection") in codes(reading, Weight.ASKED)) is asked


def test_that_fever_alone_is_asked_about_as_an_infection(read: Read) -> None:
    assert codes(read("infection", on(5), treatment="oral"), Weight.ASKED) == [
        ("category", "infection_of_nothing")
    ]


def test_that_the_same_event_on_the_same_day_is_asked_about(read: Read, a_record: Any) -> None:
    record = a_record.with_event("fever", 4).record
    assert codes(read("fever", on(5), record=record), Weight.ASKED) == [("onset", "same_event")]


def test_that_a_grade_of_zero_is_asked_about_and_not_stored(read: Read) -> None:
    reading = read("crs", on(3), temperature="37.2", hypotension="none", oxygen="none")
    assert (reading.event.grade, codes(reading, Weight.ASKED)) == (None, [("grade", "grade_zero")])
