import dataclasses
from datetime import date

import pytest

from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.wording import Wording, _written

ENGLISH = Wording()
GERMAN = Wording(
    language="de", decimal_sign=",", group_sign=".", date_pattern="{day:02}.{month_number:02}.{year}"
)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (3.8, None, "3.8"),
        (250.0, None, "250"),
        (1123, None, "1,123"),
        (1234567.5, 1, "1,234,567.5"),
        (-4, None, "−4"),
        (-0.0, None, "0"),
        (-0.04, 1, "0.0"),
        (4.0, 1, "4.0"),
        (0.1 + 0.2, None, "0.3"),
    ],
)
def test_that_a_number_is_written_as_a_reader_expects(value, decimals, text):
    assert ENGLISH.number(value, decimals) == text


def test_that_a_german_number_has_a_comma():
    assert GERMAN.number(1234.5) == "1.234,5"


def test_that_each_language_keeps_its_signs_however_often_a_number_is_written():
    for _ in range(2):
        assert (ENGLISH.number(1234.5), GERMAN.number(1234.5)) == ("1,234.5", "1.234,5")
        assert (ENGLISH.number(1), ENGLISH.number(1.0), ENGLISH.number(1.0, 2)) == ("1", "1", "1.00")
        assert (ENGLISH.number(0.0), ENGLISH.number(-0.0)) == ("0", "0")


def test_that_only_so_many_written_numbers_are_kept():
    for n in range(_written.cache_info().maxsize + 10):
        assert ENGLISH.number(n + 0.25).endswith(".25")
    assert _written.cache_info().currsize == _written.cache_info().maxsize == 4096


def test_that_days_carry_their_sign():
    assert [ENGLISH.day_number(day) for day in (272, 0, -4, 1123)] == ["+272", "0", "−4", "+1,123"]


def test_that_a_partial_date_is_never_filled_in():
    assert ENGLISH.date(CalendarDate(2019)) == "2019"
    assert ENGLISH.date(CalendarDate(2019, 4)) == "Apr 2019"
    assert ENGLISH.date(CalendarDate(2019, 4, 5)) == "5 Apr 2019"
    assert GERMAN.date(date(2019, 4, 5)) == "05.04.2019"


def test_that_a_relative_time_keeps_the_words_of_its_source():
    assert ENGLISH.time_point(RelativeTime(548, "18 month")) == "18 month"
    assert ENGLISH.time_point(RelativeTime(548)) == "day +548"


def test_that_units_are_printed_as_people_write_them():
    assert ENGLISH.unit("/uL") == "/µL"
    assert ENGLISH.unit("g/L") == "g/L"


def test_that_every_sentence_can_be_replaced():
    french = dataclasses.replace(ENGLISH, not_met="non atteint")
    assert french.not_met == "non atteint"
