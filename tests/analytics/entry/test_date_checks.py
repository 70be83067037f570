"""What cannot be is refused, what is odd is asked, and what is only partly known is not accused."""

from datetime import date

import pytest

from analytics.entry.date_checks import (
    DateLimits,
    check_birth_date,
    check_date,
    check_treatment_dates,
    limits_of,
)
from analytics.entry.finding import Weight
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment

LIMITS = DateLimits(
    today=date(2026, 11, 20),
    birth=CalendarDate(1957, 3, 14),
    indication=CalendarDate(2023, 9, 1),
    day_zero=CalendarDate(2023, 10, 24),
    death=CalendarDate(2025, 6, 1),
)


def found(text, limits=LIMITS, **options):
    return [(f.problem.code, f.weight) for f in check_date(CalendarDate.parse(text), limits, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-10-24", []),
        ("2025-06-01", []),
        ("1957-03-13", [("before_birth", Weight.REFUSED), ("before_indication", Weight.ASKED)]),
        ("2023-08-31", [("before_indication", Weight.ASKED)]),
        ("2025-06-02", [("after_death", Weight.REFUSED)]),
        ("2026-11-21", [("after_death", Weight.REFUSED), ("in_the_future", Weight.ASKED)]),
        ("2023", []),
        ("2023-09", []),
        ("2025-06", []),
        ("2025", []),
    ],
)
def test_that_each_limit_is_kept_to_the_day(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "is_asked"), [("2022-10-24", False), ("2022-10-23", True), ("2022-10", False)]
)
def test_that_more_than_365_days_before_day_0_is_asked_where_no_indication_says_it(text, is_asked):
    limits = DateLimits(today=date(2026, 11, 20), day_zero=CalendarDate(2023, 10, 24))
    assert found(text, limits) == ([("long_before_day_zero", Weight.ASKED)] if is_asked else [])


def test_that_today_is_not_the_future_and_a_year_that_goes_on_is_not_either():
    limits = DateLimits(today=date(2026, 11, 20))
    assert found("2026-11-20", limits) == []
    assert found("2026", limits) == []
    assert found("2027", limits) == [("in_the_future", Weight.ASKED)]


def test_that_a_form_says_what_may_be_early_and_what_may_be_after_death():
    assert found("2015-01-01", asks_how_early=False) == []
    assert found("2025-06-02", after_death=Weight.ASKED) == [("after_death", Weight.ASKED)]


def test_that_nobody_is_born_in_the_future_and_a_very_high_age_is_asked():
    today = date(2026, 11, 20)
    for text, expected in (
        ("2026-11-20", []),
        ("2026-11-21", [Weight.REFUSED]),
        ("1916", []),
        ("1915-12-31", [Weight.ASKED]),
    ):
        assert [f.weight for f in check_birth_date(CalendarDate.parse(text), today)] == expected


def of_treatment(**dates):
    known = {name: CalendarDate.parse(text) for name, text in dates.items()}
    limits = DateLimits(today=date(2026, 11, 20), birth=CalendarDate(1957, 3, 14))
    return [(field, f.problem.code, f.weight) for field, f in check_treatment_dates(known, limits)]


def test_that_apheresis_lymphodepletion_and_infusion_are_in_order():
    right = {"apheresis": "2023-09-20", "lymphodepletion_start": "2023-10-19", "infusion": "2023-10-24"}
    assert of_treatment(indication="2023-09-01", **right) == []
    assert of_treatment(**right | {"lymphodepletion_start": "2023-10-24"}) == []
    assert of_treatment(**right | {"lymphodepletion_start": "2023-10-25"}) == [
        ("infusion", "infusion_before_lymphodepletion", Weight.REFUSED)
    ]
    assert of_treatment(**right | {"apheresis": "2023-10-20"}) == [
        ("lymphodepletion_start", "lymphodepletion_before_apheresis", Weight.ASKED)
    ]
    assert of_treatment(**right | {"apheresis": "2023-10-26"}) == [
        ("lymphodepletion_start", "lymphodepletion_before_apheresis", Weight.ASKED),
        ("infusion", "infusion_before_apheresis", Weight.REFUSED),
    ]
    assert of_treatment(indication="2023-09-21", **right) == [
        ("apheresis", "before_indication", Weight.ASKED)
    ]
    assert of_treatment(**right | {"apheresis": "2023-10"}) == [], "October may be the 19th"
    assert of_treatment(**right | {"apheresis": "2022-09-20"}) == [
        ("apheresis", "long_before_day_zero", Weight.ASKED)
    ]


def test_that_a_treatment_lies_in_the_life_of_the_patient():
    assert of_treatment(infusion="1957-03-13") == [("infusion", "before_birth", Weight.REFUSED)]
    assert of_treatment(infusion="2026-12-24") == [("infusion", "in_the_future", Weight.ASKED)]


def test_that_the_limits_of_a_record_are_those_of_its_index_and_its_death():
    patient = Patient(PatientId(1), "u", "1", birth_date=CalendarDate(1957))
    death = Event(EventId(7), PatientId(1), "death", CalendarDate(2025, 6, 1))
    index = Treatment(
        TreatmentId(1),
        PatientId(1),
        infusion=CalendarDate(2023, 10, 24),
        indication=CalendarDate(2023, 9, 1),
        apheresis=RelativeTime(-30),
    )
    record = PatientRecord(patient, treatments=(index,), events=(death,))
    limits = limits_of(record, date(2026, 11, 20))
    assert limits == DateLimits(
        date(2026, 11, 20),
        CalendarDate(1957),
        CalendarDate(2023, 9, 1),
        CalendarDate(2023, 10, 24),
        CalendarDate(2025, 6, 1),
    )
    assert limits_of(record, date(2026, 11, 20), without=death).death is None
    assert check_treatment_dates({"apheresis": RelativeTime(-30), "infusion": None}, limits) == ()
