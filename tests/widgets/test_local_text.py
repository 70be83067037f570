"""Dates, days and numbers read as the user's locale writes them."""

from datetime import date

from PySide6.QtCore import QLocale

from analytics.records.time_point import CalendarDate
from widgets.local_text import age_years, date_text, decimal_text, plain_number, signed_text, whole_text

ENGLISH = QLocale("en_GB")
GERMAN = QLocale("de_DE")


def test_that_a_date_names_its_month_so_that_day_and_month_cannot_be_swapped() -> None:
    assert date_text(date(2023, 10, 24), ENGLISH) == "24 Oct 2023"
    assert date_text(CalendarDate(2023, 5, 4), GERMAN) == "4. Mai 2023"


def test_that_a_partial_date_is_shown_only_as_far_as_it_is_known() -> None:
    assert date_text(CalendarDate(2019), ENGLISH) == "2019"
    assert date_text(CalendarDate(2019, 4), ENGLISH) == "Apr 2019"


def test_that_day_numbers_carry_their_sign_and_a_true_minus() -> None:
    assert signed_text(1123, ENGLISH) == "+1,123"
    assert signed_text(-4, ENGLISH) == "−4"
    assert signed_text(0, ENGLISH) == "0"


def test_that_numbers_follow_the_locale() -> None:
    assert whole_text(12345, GERMAN) == "12.345"
    assert whole_text(2314, QLocale("es_ES")) == "2.314"
    assert decimal_text(3.8, 1, GERMAN) == "3,8"
    assert decimal_text(-0.55, 2, ENGLISH) == "−0.55"


def test_that_an_age_turns_on_the_birthday_and_is_a_range_for_a_partial_date() -> None:
    assert age_years(CalendarDate(1957, 3, 14), date(2026, 3, 13)) == (68, 68)
    assert age_years(CalendarDate(1957, 3, 14), date(2026, 3, 14)) == (69, 69)
    assert age_years(CalendarDate(1957), date(2026, 3, 14)) == (68, 69)


def test_that_numbers_are_grouped_as_in_the_figure_whatever_the_system_says() -> None:
    ungrouped = QLocale("en_GB")
    ungrouped.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    assert signed_text(2314, ungrouped) == "+2,314"
    assert signed_text(2314, QLocale.c()) == "+2,314"


def test_that_a_number_is_written_as_it_would_be_typed() -> None:
    assert plain_number(1600.5, GERMAN) == "1600,5"
    assert plain_number(0.1, ENGLISH) == "0.1"
    assert plain_number(16.0, ENGLISH) == "16"
    assert plain_number(1234567.0, GERMAN) == "1234567"
