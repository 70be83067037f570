import pickle
from datetime import date

import pytest

from analytics.errors import InvalidDate
from analytics.records.time_point import CalendarDate


@pytest.mark.parametrize("text", ["2019", "2019-04", "2019-04-05", "2024-02-29"])
def test_that_a_full_or_partial_date_is_kept_as_it_was_given(text: str) -> None:
    assert str(CalendarDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "2023-02-29", "2024-02-31", "2024-13", "2024-00-10", "24-01-01", "2024-1-1", "1.4.2024", "0000"],
)
def test_that_a_text_that_is_no_date_is_refused_with_itself(text: str) -> None:
    with pytest.raises(InvalidDate) as refused:
        CalendarDate.parse(text)
    assert refused.value.facts["text"] == text


def test_that_a_partial_date_is_an_interval_and_is_never_filled_in() -> None:
    february = CalendarDate.parse("2024-02")
    assert (february.earliest, february.latest) == (date(2024, 2, 1), date(2024, 2, 29))
    assert not february.is_full
    assert CalendarDate.parse("2023").latest == date(2023, 12, 31)


def test_that_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(InvalidDate):
        CalendarDate(2024, None, 3)


@pytest.mark.parametrize("text", ["2019", "2019-04", "2024-02-29"])
def test_that_a_date_comes_back_from_a_pickle_of_a_pickle_by_its_parts(text: str) -> None:
    """What is worked out of the parts does not travel: a pickle of another version still answers."""
    given = CalendarDate.parse(text)
    assert given.__reduce__() == (CalendarDate, (given.year, given.month, given.day))
    back = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(given))))
    assert (back, back.earliest, back.latest) == (given, given.earliest, given.latest)
