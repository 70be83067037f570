"""The facts of a letter: what is told, from which record, and what is not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.letters.concern import drifts
from analytics.letters.disease_course import DiseaseCourse, disease_course
from analytics.letters.follow_up_plan import next_visits, unmeasured
from analytics.letters.happenings import Happenings, happenings
from analytics.letters.last_values import LastValues, analyte_courses, last_values, value_table
from analytics.letters.pen import Pen
from analytics.letters.plain_values import plain_values
from analytics.records.ids import LaboratoryId, PatientId, VisitId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Missing, MissingReason, NotDetected, Outcome
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.rules.immune_reconstitution import assess_immune_reconstitution

ON = date(2026, 1, 1)
PenOf = Callable[[PatientRecord], Pen]


@pytest.fixture
def pen_of(letter_words: Any) -> PenOf:
    """The English pen of a record."""
    return lambda record: Pen(letter_words.wording, letter_words.letter, record.axis)


def with_visits(record: PatientRecord, *days: int) -> PatientRecord:
    visits = tuple(
        Visit(VisitId(n), PatientId(1), CalendarDate.of(date.fromordinal(date(2024, 1, 1).toordinal() + day)))
        for n, day in enumerate(days, 1)
    )
    return replace(record, visits=visits)


def course(builder: Any, pen_of: PenOf) -> DiseaseCourse:
    return disease_course(builder.record, pen_of(builder.record), ON)


def values(record: PatientRecord, pen: Pen, *analytes: str) -> LastValues:
    return last_values(record, pen, analytes, analyte_courses(record, pen))


def range_and_flag(record: PatientRecord, pen: Pen, analyte: str) -> tuple[str, str]:
    """Return how the table of values prints the range of the only value, and its flag."""
    table = value_table(record, values(record, pen, analyte), pen, None)
    assert table is not None
    (row,) = table.rows
    return row.reference, row.cells[0].flag


def test_that_a_progression_after_a_response_is_a_relapse_with_its_therapy(
    a_record: Any, pen_of: PenOf
) -> None:
    builder = a_record.with_event("response", 30, response="CR").with_event("progression", 200)
    builder = builder.with_event("radiotherapy", 220)
    (setback,) = course(builder, pen_of).setbacks
    assert setback.is_relapse
    assert setback.at.when.text == "19 July 2024 (day +200)"
    assert [(t.what.text, t.date.text) for t in setback.treated_with if t.what] == [
        ("Radiotherapy", "8 August 2024")
    ]


def test_that_a_progression_without_response_is_no_relapse(a_record: Any, pen_of: PenOf) -> None:
    (setback,) = course(a_record.with_event("progression", 30), pen_of).setbacks
    assert not setback.is_relapse


def test_that_one_progression_said_twice_is_told_once(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record.with_event("response", 200, response="PD").with_event("progression", 200)
    assert len(course(builder.with_event("response", 230, response="PD"), pen_of).setbacks) == 1
    again = builder.with_event("response", 300, response="CR").with_event("progression", 400)
    assert len(course(again, pen_of).setbacks) == 2


def test_that_a_response_before_the_last_setback_is_not_the_last_word(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record.with_event("response", 30, response="CR")
    assert course(builder.with_event("progression", 200), pen_of).response is None
    response = course(builder.with_event("response", 90, response="CR"), pen_of).response
    assert response is not None
    assert response.since is not None
    assert (response.since.day, response.last.day) != (None, None)
    assert response.since.date.text == "31 January 2024"


def test_that_since_begins_anew_after_another_answer(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record.with_event("response", 30, response="CR").with_event("response", 60, response="PR")
    builder = builder.with_event("response", 90, response="CR").with_event("response", 120, response="CR")
    response = course(builder, pen_of).response
    assert response is not None
    assert response.since is not None
    assert response.since.date.text == "31 March 2024"


def test_that_days_are_not_counted_on_after_death(a_record: Any, pen_of: PenOf) -> None:
    told = course(a_record.with_event("death", 100, cause="infection"), pen_of)
    assert told.day is None
    assert told.years is None
    assert told.death is not None
    assert told.death.what is not None
    assert told.death.what.text == "infection"


def lines(told: Happenings) -> list[str]:
    return [line.text for group in told.groups for line in group.lines]


def test_that_what_was_repeated_stands_in_one_line(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record
    for day in (5, 9, 12):
        builder = builder.with_event("transfusion", day, product="red_cells")
    builder = builder.with_event("crs", 2, end=4)
    assert lines(happenings(builder.record, pen_of(builder.record), None)) == [
        "cytokine release syndrome, 3–5 January 2024 (day +2 to +4)",
        "red cell transfusion 3 times, last on 13 January 2024 (day +12)",
    ]


def test_that_month_and_year_are_written_once(a_record: Any, pen_of: PenOf) -> None:
    pen = pen_of(a_record.record)
    for start, end, text in (
        ("2024-01-06", "2024-01-11", "6–11 January 2024"),
        ("2024-01-31", "2024-02-02", "31 January to 2 February 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 to 2 January 2024"),
        ("2024-01", "2024-02-02", "January 2024 to 2 February 2024"),
    ):
        assert pen.dates(CalendarDate.parse(start), CalendarDate.parse(end)) == text


def test_that_only_what_went_on_since_the_last_letter_is_told(a_record: Any, pen_of: PenOf) -> None:
    builder = (
        a_record.with_event("crs", 2, end=4).with_event("fever", 40).with_event("gcsf", 10, ongoing=True)
    )
    told = happenings(builder.record, pen_of(builder.record), date(2024, 2, 1))
    assert lines(told) == [
        "fever, 10 February 2024 (day +40)",
        "G-CSF, since 11 January 2024 (day +10), ongoing",
    ]
    assert told.since is not None
    assert told.since.text == "1 February 2024"


def test_that_an_event_without_a_date_is_told_as_that(a_record: Any, pen_of: PenOf) -> None:
    record = a_record.with_event("infection", None, organism="<b>").record
    assert lines(happenings(record, pen_of(record), None)) == ["infection (<b>), date not known"]


def test_that_columns_are_the_last_visits_with_a_value(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record
    for day in (10, 20, 30, 31, 40):
        builder = builder.with_result("HGB", day, 10 + day / 10)
    record = with_visits(builder.record, 10, 20, 30, 40, 50)
    pen = pen_of(record)
    table = value_table(record, values(record, pen, "HGB", "PLT"), pen, None)
    assert table is not None
    assert table.heads == ("+20", "+30", "+40")
    assert [row.name for row in table.rows] == ["Haemoglobin"]
    newer = replace(record, visits=record.visits[:3])
    pen = pen_of(newer)
    table = value_table(newer, values(newer, pen, "HGB"), pen, None)
    assert table is not None
    assert table.heads == ("+20", "+30", "+40")


def test_that_a_missing_result_is_no_value(a_record: Any, pen_of: PenOf) -> None:
    record = a_record.with_result("HGB", 10, Missing(MissingReason.NOT_DONE)).record
    pen = pen_of(record)
    assert value_table(record, values(record, pen, "HGB"), pen, None) is None


def test_that_the_change_is_that_of_the_numbers_shown(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record.with_result("HGB", 0, 9.96).with_result("HGB", 365, 11.04)
    record = with_visits(builder.with_result("HGB", 380, 12.0).record, 0, 365, 380)
    pen = pen_of(record)
    table = value_table(record, values(record, pen, "HGB"), pen, None)
    assert table is not None
    (row,) = table.rows
    assert [cell.text for cell in row.cells] == ["10.0", "11.0", "12.0"]
    assert row.trend == "+2.0 in 12 mo"


def test_that_igg_after_immunoglobulin_is_marked(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record.with_event("immunoglobulin", 80, form="IVIG").with_result("IGG", 90, 6.0)
    record, pen = builder.record, pen_of(builder.record)
    table = value_table(record, values(record, pen, "IGG"), pen, assess_immune_reconstitution(record))
    assert table is not None
    assert table.rows[0].cells[0].text == "6.00*"
    assert "* after immunoglobulin" in table.note


def test_that_rounding_never_hides_why_a_value_has_its_flag(a_record: Any, pen_of: PenOf) -> None:
    record = a_record.with_result("MCV", 10, 96.3).record
    pen = pen_of(record)
    table = value_table(record, values(record, pen, "MCV"), pen, None)
    assert table is not None
    (cell,) = table.rows[0].cells
    assert (cell.text, cell.flag) == ("96.3", "H")


def test_that_the_laboratorys_own_range_comes_first(a_record: Any, pen_of: PenOf) -> None:
    record = a_record.with_result("HGB", 10, 12.5, laboratory=7).record
    own = ReportedAnalyte("HGB", "g/L", low=130, high=160, sex=Sex.FEMALE)
    patient = replace(record.patient, sex=Sex.FEMALE)
    record = replace(record, patient=patient, laboratories=(Laboratory(LaboratoryId(7), "C", (own,)),))
    elsewhere = replace(record, results=(replace(record.results[0], laboratory_id=None),))
    assert [range_and_flag(one, pen_of(one), "HGB") for one in (record, elsewhere)] == [
        ("13.0–16.0", "L"),
        ("12.0–16.0", ""),
    ]


@pytest.mark.parametrize(
    ("outcome", "flag"),
    [
        (Censored(Comparator.BELOW, 1.0), "L"),
        (Censored(Comparator.BELOW, 300.0), ""),
        (Censored(Comparator.ABOVE, 2000.0), "H"),
        (NotDetected(1.0), "L"),
        (NotDetected(), ""),
    ],
)
def test_that_a_bound_has_a_flag_only_where_it_is_sure(
    a_record: Any, pen_of: PenOf, outcome: Outcome, flag: str
) -> None:
    record = a_record.with_result("CD19", 10, outcome).record
    assert range_and_flag(record, pen_of(record), "CD19")[1] == flag


@pytest.mark.parametrize(
    ("course", "is_told"),
    [((200, 150, 90), True), ((200, 90, 95), False), ((140, 120, 160), False), ((90, 120, 149), False)],
)
def test_that_a_concern_is_a_value_that_moves_away_from_its_range(
    course: tuple[float, ...], is_told: bool, a_record: Any, pen_of: PenOf
) -> None:
    builder = a_record
    for day, value in zip((100, 200, 300), course, strict=True):
        builder = builder.with_result("PLT", day, value)
    record = with_visits(builder.record, 100, 200, 300)
    found = drifts(record, values(record, pen_of(record), "PLT"), pen_of(record))
    assert bool(found) is is_told
    if found:
        assert (found[0].first.text, found[0].last.text) == ("200", "90\u00a0×10⁹/L")


def test_that_the_next_visits_come_from_the_schedule(a_record: Any, pen_of: PenOf) -> None:
    record = with_visits(a_record.record, 30, 62)
    first, second = next_visits(record, pen_of(record), date(2024, 3, 10))
    assert (first.day.text, second.day.text) == ("+90", "+180")
    assert first.target is not None
    assert first.first is not None
    assert (first.target.text, first.first.text) == ("31 March 2024", "16 March 2024")
    late, _ = next_visits(record, pen_of(record), date(2024, 9, 1))
    assert late.day.text == "+360"
    due, after = next_visits(record, pen_of(record), date(2024, 4, 5))
    assert (first.is_due, due.is_due, after.is_due) == (False, True, False)
    assert due.day.text == "+90"
    dead = a_record.with_event("death", 70).record
    assert next_visits(dead, pen_of(dead), ON) == ()


def test_that_what_a_planned_visit_left_unmeasured_is_named(a_record: Any, pen_of: PenOf) -> None:
    builder = a_record.with_result("CD4", 62, 100).with_result("IGG", 62, Missing(MissingReason.NOT_DONE))
    record = with_visits(builder.record, 62)
    missing = unmeasured(record, pen_of(record))
    assert missing is not None
    assert missing.day.text == "+60"
    assert "IgG" in missing.analytes.text
    assert "CD4" not in missing.analytes.text


def test_that_the_next_visits_are_those_of_the_clinics_schedule(a_record: Any, pen_of: PenOf) -> None:
    record = with_visits(a_record.record, 30, 62)
    other = replace(pen_of(record), schedule=catalogue().schedules["hayden-2022"])
    first, second = next_visits(record, other, date(2024, 3, 10))
    assert (first.day.text, second.day.text) == ("+100", "+180")
    assert "recalled" in first.day.runs[0].source


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Censored(Comparator.BELOW, 5.0), [True]),
        (Censored(Comparator.BELOW, 14.0), []),
        (14.0, [False]),
    ],
)
def test_that_a_patient_is_told_nothing_of_a_value_that_may_be_usual_or_not(
    a_record: Any, pen_of: PenOf, outcome: Outcome | float, said: list[bool]
) -> None:
    """Haemoglobin of a woman, 12 to 16 g/dL."""
    record = a_record.with_result("HGB", 10, outcome).record
    record = replace(record, patient=replace(record.patient, sex=Sex.FEMALE))
    pen = pen_of(record)
    assert [value.is_low for value in plain_values(record, values(record, pen, "HGB"), pen)] == said
