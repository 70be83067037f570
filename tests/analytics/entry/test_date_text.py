"""Dates are read by the order that is told, and never guessed."""

from datetime import date as Date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.entry.date_text import ReadMoment, possible_orders, read_clock, read_date
from analytics.entry.problem import Problem


@pytest.mark.parametrize(
    ("text", "order", "date", "clock"),
    [
        ("2024-03-05", None, "2024-03-05", None),
        ("20240305", None, "2024-03-05", None),
        ("2024/3/5", None, "2024-03-05", None),
        ("2019-04", None, "2019-04", None),
        ("2019", None, "2019", None),
        ("04/2019", "mdy", "2019-04", None),
        ("04.2019", "dmy", "2019-04", None),
        ("05.03.2024", None, "2024-03-05", None),
        ("5. 3. 2024", "dmy", "2024-03-05", None),
        ("3/5/2024", "mdy", "2024-03-05", None),
        ("3/5/2024", "dmy", "2024-05-03", None),
        ("25/12/2024", None, "2024-12-25", None),
        ("29.02.2024", "dmy", "2024-02-29", None),
        ("2024-03-05T08:30:00", None, "2024-03-05", "08:30"),
        ("05.03.2024 8:30 Uhr", "dmy", "2024-03-05", "08:30"),
        ("2024-03-05T08:30:15+01:00", None, "2024-03-05", "08:30:15+01:00"),
        ("2024-03-05 00:00:00", None, "2024-03-05", None),
    ],
)
def test_that_a_date_is_read_as_precisely_as_it_is_written(text, order, date, clock):
    read = read_date(text, order=order)
    assert isinstance(read, ReadMoment)
    assert (str(read.date), read.clock) == (date, clock)


@pytest.mark.parametrize(
    ("text", "order", "code"),
    [
        ("3/5/2024", None, "ambiguous_date"),
        ("31.02.2024", "dmy", "no_such_day"),
        ("2023-02-29", None, "no_such_day"),
        ("2024-13-01", None, "no_such_day"),
        ("12/25/2024", "dmy", "no_such_day"),
        ("31.02.", "dmy", "not_a_date"),
        ("05.03.24", "dmy", "two_digit_year"),
        ("45356", None, "spreadsheet_serial"),
        ("5.3.2024", "ymd", "other_date_order"),
        ("0024-01-01", None, "year_out_of_range"),
        ("2024-03-05 25:00", None, "no_such_time"),
        ("tomorrow", None, "not_a_date"),
        ("", None, "not_a_date"),
    ],
)
def test_that_what_is_no_certain_date_is_refused(text, order, code):
    read = read_date(text, order=order)
    assert isinstance(read, Problem)
    assert read.code == code


def test_that_only_dates_with_the_year_last_speak_for_an_order():
    assert possible_orders("3/5/2024") == {"dmy", "mdy"}
    assert possible_orders("25/12/2024 08:30") == {"dmy"}
    assert possible_orders("12/25/2024") == {"mdy"}
    assert possible_orders("5.3.2024") == {"dmy"}
    assert possible_orders("2024-03-05") == frozenset()
    assert possible_orders("45/3/2024") == frozenset()


def test_that_a_time_of_day_has_two_digits_for_the_hour():
    assert read_clock("8:05") == "08:05"
    assert isinstance(read_clock("26:00"), Problem)


@given(st.dates(min_value=Date(1850, 1, 1)))
def test_that_every_day_is_read_back_in_every_order(day):
    for text, order in ((f"{day:%Y-%m-%d}", "ymd"), (f"{day:%d.%m.%Y}", "dmy"), (f"{day:%m/%d/%Y}", "mdy")):
        read = read_date(text, order=order)
        assert isinstance(read, ReadMoment)
        assert read.date.earliest == day


@given(st.text(max_size=50), st.sampled_from(["dmy", "mdy", "ymd", None]))
def test_that_any_text_is_a_date_or_refused_but_never_breaks(text, order):
    assert isinstance(read_date(text, order=order), ReadMoment | Problem)
    possible_orders(text)
