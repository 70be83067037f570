"""A typed date is the one meant, or it is refused with what was probably meant."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.entry.problem import Problem
from analytics.entry.typed_date import Said, TypedDate, date_to_type, read_typed_date
from analytics.records.time_point import CalendarDate

TODAY = date(2024, 3, 5)
DAY_ZERO = CalendarDate(2024, 2, 1)
ORDERS = ("dmy", "mdy", "ymd")


def read(text, order="dmy", *, day_zero=DAY_ZERO, partial=False, today=TODAY):
    return read_typed_date(text, order=order, today=today, day_zero=day_zero, allows_partial=partial)


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("24.10.2023", "dmy", "2023-10-24"),
        (" 24/10/2023 ", "dmy", "2023-10-24"),
        ("24 10 2023", "dmy", "2023-10-24"),
        ("24. 10. 2023", "dmy", "2023-10-24"),
        ("24102023", "dmy", "2023-10-24"),
        ("19102010", "dmy", "2010-10-19"),
        ("20122011", "dmy", "2011-12-20"),
        ("20111220", "dmy", "2011-12-20"),
        ("10/24/2023", "mdy", "2023-10-24"),
        ("10242023", "mdy", "2023-10-24"),
        ("3/5/2024", "mdy", "2024-03-05"),
        ("3/5/2024", "dmy", "2024-05-03"),
        ("24.12.2023", "dmy", "2023-12-24"),
        ("5.5.2023", "mdy", "2023-05-05"),
        ("2023-10-24", "mdy", "2023-10-24"),
        ("2023 10 24", "dmy", "2023-10-24"),
        ("20231024", "ymd", "2023-10-24"),
        ("2023. 10. 24.", "ymd", "2023-10-24"),
        ("2023/10/24", "ymd", "2023-10-24"),
        ("2023-10-24 00:00:00", "dmy", "2023-10-24"),
        ("29.02.2024", "dmy", "2024-02-29"),
    ],
)
def test_that_a_written_date_is_read_in_the_order_of_the_locale_or_iso(text, order, expected):
    assert read(text, order) == TypedDate(CalendarDate.parse(expected))


@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [
        ("today", "2024-03-05", Said.TODAY),
        ("Heute", "2024-03-05", Said.TODAY),
        ("aujourd’hui", "2024-03-05", Said.TODAY),
        ("aujourd'hui", "2024-03-05", Said.TODAY),
        ("t", "2024-03-05", Said.TODAY),
        ("H", "2024-03-05", Said.TODAY),
        ("-3", "2024-03-02", Said.FROM_TODAY),
        ("−5", "2024-02-29", Said.FROM_TODAY),
        ("-0", "2024-03-05", Said.FROM_TODAY),
        ("+2", "2024-03-07", Said.FROM_TODAY),
        ("d90", "2024-05-01", Said.FROM_DAY_ZERO),
        ("D+90", "2024-05-01", Said.FROM_DAY_ZERO),
        ("day 90", "2024-05-01", Said.FROM_DAY_ZERO),
        ("J90", "2024-05-01", Said.FROM_DAY_ZERO),
        ("T 90", "2024-05-01", Said.FROM_DAY_ZERO),
        ("d-5", "2024-01-27", Said.FROM_DAY_ZERO),
        ("d0", "2024-02-01", Said.FROM_DAY_ZERO),
    ],
)
def test_that_words_and_counts_become_the_day_they_mean_and_say_so(text, expected, said):
    for order in ORDERS:
        assert read(text, order) == TypedDate(CalendarDate.parse(expected), said)


@pytest.mark.parametrize(
    ("text", "expected"), [("2019", "2019"), ("2019-04", "2019-04"), ("04/2019", "2019-04")]
)
def test_that_a_partial_date_stays_partial_and_only_where_it_may(text, expected):
    assert read(text, partial=True) == TypedDate(CalendarDate.parse(expected))
    refused = read(text)
    assert isinstance(refused, Problem)
    assert refused.code == "date_not_full"


@pytest.mark.parametrize(
    ("text", "order", "code", "reading"),
    [
        ("24.10.23", "dmy", "short_year", "2023-10-24"),
        ("24.10.57", "dmy", "short_year", "1957-10-24"),
        ("06.03.24", "dmy", "short_year", "1924-03-06"),  # the last one that has been
        ("10/24/23", "mdy", "short_year", "2023-10-24"),
        ("23-10-24", "ymd", "short_year", "2023-10-24"),
        ("24.10.23", "ymd", "short_year", "2023-10-24"),
        ("241023", "dmy", "short_year", "2023-10-24"),
        ("24.12.", "dmy", "date_without_year", "2023-12-24"),
        ("4/3", "dmy", "date_without_year", "2024-03-04"),
        ("29.2.", "dmy", "date_without_year", "2024-02-29"),
        ("5.3.2024", "mdy", "two_dates", "2024-05-03"),
        ("5/3/2024", "ymd", "two_dates", "2024-03-05"),
        ("24.12.2023", "mdy", "other_order", "2023-12-24"),
        ("3/24/2024", "dmy", "other_order", "2024-03-24"),
        ("24.12.2023", "ymd", "other_order", "2023-12-24"),
        ("5.3.2024", "ymd", "other_order", "2024-03-05"),
        ("2024-03-05 08:30", "dmy", "date_with_clock", "2024-03-05"),
    ],
)
def test_that_what_is_not_quite_a_date_is_refused_with_the_reading_offered(text, order, code, reading):
    refused = read(text, order)
    assert isinstance(refused, Problem)
    assert (refused.code, refused.fact("reading"), refused.fact("text")) == (code, reading, text)
    assert read(reading, order) == TypedDate(CalendarDate.parse(reading)), "typed, the offer is accepted"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_date"),
        ("  ", "empty_date"),
        ("29.02.2023", "no_such_day"),
        ("2023-02-29", "no_such_day"),
        ("29.2.23", "no_such_day"),
        ("31.04.2024", "no_such_day"),
        ("31.4.", "no_such_day"),
        ("45356", "spreadsheet_serial"),
        ("tomorrow", "not_a_date"),
        ("05.03.0024", "year_out_of_range"),
        ("05.03.2204", "year_out_of_range"),
        ("-99999", "time_too_far"),
        ("d99999", "time_too_far"),
        ("0", "not_a_date"),
        ("٢٠٢٤-٠٣-٠٥", "not_a_date"),
    ],
)
def test_that_what_is_no_date_is_refused(text, code):
    refused = read(text)
    assert isinstance(refused, Problem)
    assert refused.code == code


def test_that_days_are_counted_only_from_a_day_that_is_known():
    without, partial = read("d90", day_zero=None), read("d90", day_zero=CalendarDate(2024, 2))
    assert isinstance(without, Problem)
    assert isinstance(partial, Problem)
    assert (without.code, partial.code) == ("no_day_zero", "day_zero_not_exact")


@given(st.dates(date(1900, 1, 1), date(2040, 12, 31)), st.sampled_from(ORDERS), st.sampled_from(".-/ "))
def test_that_a_date_is_read_back_as_it_is_shown_for_typing(day, order, sign):
    at = CalendarDate.of(day)
    if sign == "." and order == "mdy":
        sign = "/"
    assert read(date_to_type(at, order, sign), order) == TypedDate(at)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_that_the_short_form_of_a_day_of_the_last_hundred_years_is_offered_as_that_day(day):
    if (TODAY - day).days >= 36_524:
        return
    refused = read(f"{day:%d.%m.%y}")
    assert isinstance(refused, Problem)
    assert refused.fact("reading") == str(day)


def test_that_every_text_of_eight_digits_has_at_most_one_reading():
    """A year first and a day first can never both be dates, so eight digits are safe without separators."""
    days = (date(1900, 1, 1) + timedelta(n) for n in range(0, 365 * 140, 7))
    for day, order in itertools.product(days, ("dmy", "mdy")):
        typed = f"{day:%Y%m%d}"
        assert read(typed, order) in (TypedDate(CalendarDate.of(day)), read(str(day), order))


@given(st.text(max_size=24), st.sampled_from(ORDERS))
def test_that_any_text_is_a_date_or_a_problem(text, order):
    assert isinstance(read(text, order, partial=True), TypedDate | Problem)
