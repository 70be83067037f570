"""Reads a date as people and exports write it; the order of day and month is told, never guessed."""

import re
from dataclasses import dataclass
from typing import Literal

from analytics.entry.problem import Problem, problem
from analytics.errors import InvalidDate
from analytics.records.time_point import CalendarDate

DateOrder = Literal["ymd", "dmy", "mdy"]

_CLOCK = re.compile(
    r"(?P<date>\S.*?)(?:[T ]\s*)(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?(?:[.,]\d+)?"
    r"\s*(?:Uhr|h)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?\Z",
    re.ASCII,
)
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?\Z", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})\Z", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\Z", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})\Z", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}([./-])\s?\d{1,2}\1\s?\d{2}\Z", re.ASCII)
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?\Z", re.ASCII)
_FIRST_YEAR = 1850


@dataclass(frozen=True, slots=True)
class ReadMoment:
    """A date, full or partial, and the wall-clock time where the text had one other than midnight."""

    date: CalendarDate
    clock: str | None = None


def read_date(text: str, *, order: DateOrder | None) -> ReadMoment | Problem:
    """Read *text* as a date, full or partial, with or without a clock time.

    Args:
        text: the cell.
        order: the order of the whole source for dates whose year comes last; None where it is not known.

    Returns:
        The moment, or a problem: ``ambiguous_date``, ``no_such_day``, ``two_digit_year``,
        ``spreadsheet_serial``, ``not_a_date``, ``other_date_order``, ``year_out_of_range``, ``no_such_time``.
    """
    tidy = text.strip()
    if len(tidy) > 40:
        return problem("not_a_date", text=text)
    timed = _CLOCK.match(tidy)
    if timed is None:
        day = _read_day(tidy, order)
        return day if isinstance(day, Problem) else ReadMoment(day)
    day = _read_day(timed["date"].strip().rstrip(","), order)
    if isinstance(day, Problem):
        return day
    clock = _clock(timed)
    return clock if isinstance(clock, Problem) else ReadMoment(day, clock or None)


def read_clock(text: str) -> str | Problem:
    """Read *text* as a local wall-clock time, ``8:30`` as ``08:30``."""
    timed = _CLOCK.match("x " + text.strip())
    if timed is None:
        return problem("no_such_time", text=text)
    clock = _clock(timed)
    return clock if isinstance(clock, Problem) else clock or "00:00"


def possible_orders(text: str) -> frozenset[DateOrder]:
    """Return the orders that *text* allows, empty where it says nothing about them.

    Dates with points have the day first by custom; a year in front says nothing about the others.
    """
    timed = _CLOCK.match(text.strip())
    match = _YEAR_LAST.match((timed["date"] if timed else text).strip().rstrip(","))
    if match is None:
        return frozenset()
    first, second = int(match[1]), int(match[3])
    if match[2] == ".":
        return frozenset({"dmy"})
    orders: set[DateOrder] = set()
    if first <= 31 and second <= 12:
        orders.add("dmy")
    if first <= 12 and second <= 31:
        orders.add("mdy")
    return frozenset(orders)


def _read_day(text: str, order: DateOrder | None) -> CalendarDate | Problem:
    compact = _COMPACT.match(text)
    if compact:
        return _day(text, compact[1], compact[2], compact[3])
    if match := _YEAR_FIRST.match(text):
        return _day(text, match[1], match[3], match[4])
    if match := _MONTH_YEAR.match(text):
        return _day(text, match[2], match[1], None)
    if match := _YEAR_LAST.match(text):
        if order is None:
            orders = possible_orders(text)
            if len(orders) != 1:
                return problem("ambiguous_date" if orders else "no_such_day", text=text)
            (order,) = orders
        if order == "ymd":
            return problem("other_date_order", text=text)
        day, month = (match[1], match[3]) if order == "dmy" else (match[3], match[1])
        return _day(text, match[4], month, day)
    if _SHORT_YEAR.match(text):
        return problem("two_digit_year", text=text)
    if _SERIAL.match(text):
        return problem("spreadsheet_serial", text=text)
    return problem("not_a_date", text=text)


def _day(text: str, year: str, month: str | None, day: str | None) -> CalendarDate | Problem:
    if int(year) < _FIRST_YEAR:
        return problem("year_out_of_range", text=text)
    try:
        return CalendarDate(int(year), int(month) if month else None, int(day) if day else None)
    except InvalidDate:
        return problem("no_such_day", text=text)


def _clock(timed: re.Match[str]) -> str | Problem:
    """Return the time, empty for the midnight that exports add to dates."""
    if int(timed["hour"]) > 23:
        return problem("no_such_time", text=timed[0])
    seconds = "" if timed["second"] in (None, ":00") else timed["second"]
    clock = f"{int(timed['hour']):02d}:{timed['minute']}{seconds}"
    is_midnight = clock == "00:00" and timed["second"] is not None and timed["zone"] is None
    return "" if is_midnight else clock + (timed["zone"] or "")
