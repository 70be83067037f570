"""Times from an origin become days, by one rule of rounding."""

import pytest

from analytics.entry.problem import Problem
from analytics.entry.relative_time import read_relative_time, read_time_header
from analytics.records.time_point import RelativeTime


@pytest.mark.parametrize(
    ("text", "unit", "time"),
    [
        ("30", "day", RelativeTime(30)),
        ("-5", "day", RelativeTime(-5)),
        ("1", "week", RelativeTime(7, "1 week")),
        ("6", "month", RelativeTime(183, "6 month")),
        ("18", "month", RelativeTime(548, "18 month")),
        ("16.97", "month", RelativeTime(517, "16.97 month")),
        ("2", "year", RelativeTime(731, "2 year")),
        ("70", "age", RelativeTime(25568, "age 70")),
    ],
)
def test_that_a_time_becomes_the_nearest_day_and_keeps_its_words(text, unit, time):
    """A month is 30.4375 days, a year 365.25 (definitions §0)."""
    assert read_relative_time(text, unit, decimal=".") == time


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [("1.5", "day", "part_of_a_day"), ("200", "age", "time_too_far"), ("soon", "week", "not_a_number")],
)
def test_that_no_time_is_refused(text, unit, code):
    read = read_relative_time(text, unit, decimal=".")
    assert isinstance(read, Problem)
    assert read.code == code


@pytest.mark.parametrize(
    ("header", "days"),
    [("day 30", 30), ("D30", 30), ("d_90", 90), ("Tag 7", 7), ("Woche 4", 28), ("month_6", 183), ("M1", 30),
     ("age 70", 25568), ("Jahr 1", 365), ("ans 2", 731), ("mois 3", 91), ("j14", 14), ("week -1", -7)],
)  # fmt: skip
def test_that_a_header_may_be_a_time(header, days):
    read = read_time_header(header)
    assert read is not None
    assert read[0].days == days


@pytest.mark.parametrize("header", ["CD4", "WBC", "value", "patient", "70", "Datum"])
def test_that_other_headers_are_no_times(header):
    assert read_time_header(header) is None
