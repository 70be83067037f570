"""The age at a point in time: a year older on the birthday, between bounds where a date is partial."""

from dataclasses import replace
from datetime import date

import pytest

from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.rules.age import age_in_years, possible_ages


def aged(a_record, born):
    record = a_record.record
    return replace(record, patient=replace(record.patient, birth_date=CalendarDate.parse(born)))


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        ("1959-01-01", "2024-01-01", 65.0),
        ("1960-02-29", "2025-03-01", 65.0),
        ("1960-02-29", "2024-02-29", 64),
    ],
)
def test_that_a_patient_is_a_whole_number_of_years_on_a_birthday(born, on, years):
    assert age_in_years(date.fromisoformat(born), date.fromisoformat(on)) == years


def test_that_the_day_before_is_less():
    assert age_in_years(date(1959, 1, 1), date(2023, 12, 31)) < 65


def test_that_a_partial_date_leaves_an_age_between_two(a_record):
    low, high = possible_ages(aged(a_record, "1959"), CalendarDate(2024, 6, 1))
    assert 64.4 < low < 64.5
    assert 65.4 < high < 65.5


def test_that_days_from_the_infusion_have_the_date_it_had(a_record):
    assert possible_ages(aged(a_record, "1959-01-01"), CalendarDate(2024, 1, 1)) == (65, 65)


def test_that_days_without_a_calendar_give_no_age(a_record):
    record = replace(aged(a_record, "1959-01-01"), treatments=())
    assert possible_ages(record, RelativeTime(3)) is None
    assert possible_ages(a_record.record, CalendarDate(2024, 1, 1)) is None
