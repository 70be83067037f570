"""Reads a date as it is typed: in the reader's order or ISO, in words, or counted from today or from day 0.

What could be two dates, or lacks a part, is refused with the reading offered; nothing is filled in unasked.

| typed | order | read as (today 5 March 2024, day 0 1 February 2024) |
|---|---|---|
| ``24.10.2023``, ``24/10/2023``, ``24-10-2023``, ``24 10 2023``, ``24102023`` | dmy | 2023-10-24 |
| ``10/24/2023``, ``10242023`` | mdy | 2023-10-24 |
| ``2023-10-24``, ``20231024``, ``2023/10/24`` | any | 2023-10-24 |
| ``today``, ``t``, ``heute``, ``h``, ``aujourd'hui``, ``a`` | any | 2024-03-05 |
| ``-3``, ``+2`` | any | 2024-03-02, 2024-03-07 |
| ``d90``, ``d+90``, ``day 90``, ``J90``, ``Tag 90``, ``d-5`` | any | 2024-05-01, 2024-01-27 |
| ``2019``, ``2019-04``, ``04/2019`` | any | 2019, 2019-04 where a partial date may stand, else refused |
| ``24.10.23``, ``241023`` | dmy | refused: two digits of a year; offered 2023-10-24 |
| ``24.12.`` | dmy | refused: no year; offered 2023-12-24 |
| ``5.3.2024`` | mdy | refused: points put the day first, here the month is first; both offered |
| ``3/24/2024`` | dmy | refused: no month 24; offered 2024-03-24 |
| ``29.02.2023`` | dmy | refused: no day of the calendar |
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from analytics.entry.date_text import DateOrder, read_date
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.errors import InvalidDate
from analytics.records.time_point import CalendarDate

_TODAY = frozenset({"today", "t", "heute", "h", "aujourdhui", "auj", "a"})
_AGO = re.compile(r"([+\-−–])\s?(\d{1,5})\Z", re.ASCII)
_DAY = re.compile(r"(?:d|day|t|tag|j|jour)[\s.]?([+\-−–]?)\s?(\d{1,5})\Z", re.ASCII | re.IGNORECASE)
_SPACED = re.compile(r"(\d{1,4}) +(\d{1,2}) +(\d{1,4})\Z", re.ASCII)
_SIGNED = re.compile(r"\s*([./])\s*")
_DIGITS = re.compile(r"\d{8}\Z", re.ASCII)
_SHORT_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{2})\Z", re.ASCII)
_SHORT_YEAR = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{2})\Z", re.ASCII)
_NO_YEAR = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\.?\Z", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\Z", re.ASCII)
_FURTHEST_DAYS = 366 * 130
_YEARS_AHEAD = 20


class Said(StrEnum):
    """How a date was said; the ones that count are worth a second look."""

    WRITTEN = "written"
    TODAY = "today"
    FROM_TODAY = "from_today"
    FROM_DAY_ZERO = "from_day_zero"


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date as understood."""

    date: CalendarDate
    said: Said = Said.WRITTEN


def read_typed_date(
    text: str,
    *,
    order: DateOrder,
    today: date,
    day_zero: CalendarDate | None = None,
    allows_partial: bool = False,
) -> TypedDate | Problem:
    """Read *text* as one date.

    Args:
        text: what was typed.
        order: of day, month and year in the reader's locale.
        today: the day on the reader's wall.
        day_zero: of the patient's index infusion, for ``d90``.
        allows_partial: whether month or day may be left out.

    Returns:
        The date, or a problem of ``date_text.read_date`` or ``empty_date``, ``no_day_zero``,
        ``day_zero_not_exact``, ``date_not_full``, ``short_year``, ``date_without_year``, ``two_dates``,
        ``other_order``, ``date_with_clock``. The fact ``reading`` (ISO), where there is one, is what was
        probably meant.
    """
    tidy = " ".join(text.split())
    if not tidy:
        return problem("empty_date")
    if fold(tidy) in _TODAY:
        return TypedDate(CalendarDate.of(today), Said.TODAY)
    if match := _AGO.match(tidy):
        return _counted(text, today, match, Said.FROM_TODAY)
    if match := _DAY.match(tidy):
        return _from_day_zero(text, match, day_zero)
    tidy = _SIGNED.sub(r"\1", tidy).rstrip(".")
    written = _read_written(_joined(tidy, order), text, order, today)
    if isinstance(written, Problem):
        return written
    if not written.is_full and not allows_partial:
        return problem("date_not_full", text=text)
    if written.year > today.year + _YEARS_AHEAD:
        return problem("year_out_of_range", text=text)
    return TypedDate(written)


def date_to_type(at: CalendarDate, order: DateOrder, separator: str) -> str:
    """Return *at* as a reader of *order* would type it; a partial date stays ISO."""
    if order == "ymd" or not at.is_full:
        return str(at)
    parts = (f"{at.day:02d}", f"{at.month:02d}") if order == "dmy" else (f"{at.month:02d}", f"{at.day:02d}")
    return separator.join((*parts, f"{at.year:04d}"))


def _joined(text: str, order: DateOrder) -> str:
    """Return *text* with a separator where only spaces part its numbers, or nothing does."""
    if match := _SPACED.match(text):
        return "-".join(match.groups())
    if _DIGITS.match(text) and order != "ymd" and not _is_day(text[:4], text[4:6], text[6:]):
        return f"{text[:2]}-{text[2:4]}-{text[4:]}"
    if (match := _SHORT_DIGITS.match(text)) and order != "ymd":
        return "-".join(match.groups())
    return text


def _read_written(text: str, typed: str, order: DateOrder, today: date) -> CalendarDate | Problem:
    if match := _SHORT_YEAR.match(text):
        likely = _of_century(match, order, today)
        return problem("short_year", text=typed, reading=likely) if likely else _no_such_day(typed)
    if match := _NO_YEAR.match(text):
        likely = _last_one(match[1], match[3], order, today)
        return problem("date_without_year", text=typed, reading=likely) if likely else _no_such_day(typed)
    if match := _YEAR_LAST.match(text):
        refusal = _order_refusal(match, typed, order)
        if refusal is not None:
            return refusal
    read = read_date(text, order=order)
    if isinstance(read, Problem):
        return Problem(read.code, problem(read.code, text=typed).facts)
    return problem("date_with_clock", text=typed, reading=read.date) if read.clock else read.date


def _order_refusal(match: re.Match[str], typed: str, order: DateOrder) -> Problem | None:
    """Refuse a date whose signs or numbers speak for another order than the reader's."""
    first, sign, second, year = match.groups()
    day_first, month_first = _day_or_none(year, second, first), _day_or_none(year, first, second)
    if order == "ymd":
        known = {reading for reading in (day_first, month_first) if reading is not None}
        if len(known) == 2 and sign != ".":
            return problem("two_dates", text=typed, reading=day_first, other=month_first)
        return _other_order(typed, day_first if sign == "." else day_first or month_first)
    if order == "mdy" and sign == "." and day_first and month_first and day_first != month_first:
        return problem("two_dates", text=typed, reading=month_first, other=day_first)
    own, other = (day_first, month_first) if order == "dmy" else (month_first, day_first)
    return _other_order(typed, other) if own is None and other is not None else None


def _other_order(typed: str, reading: CalendarDate | None) -> Problem:
    return problem("other_order", text=typed, reading=reading) if reading else _no_such_day(typed)


def _no_such_day(typed: str) -> Problem:
    return problem("no_such_day", text=typed)


def _of_century(match: re.Match[str], order: DateOrder, today: date) -> CalendarDate | None:
    """Return the last day not after *today* that a date with a short year can mean."""
    first, sign, second, third = match.groups()
    if order == "ymd" and sign != "." and len(first) == 2:
        year, month, day = first, second, third
    else:
        day, month = (second, first) if order == "mdy" else (first, second)
        year = third
    century = today.year // 100
    found = (_day_or_none(f"{c}{year}", month, day) for c in (century, century - 1))
    return next((at for at in found if at is not None and at.latest <= today), None)


def _last_one(first: str, second: str, order: DateOrder, today: date) -> CalendarDate | None:
    """Return the last such day of a year not after *today*; 29 February may be years ago."""
    day, month = (first, second) if order == "dmy" else (second, first)
    found = (_day_or_none(str(today.year - back), month, day) for back in range(9))
    return next((at for at in found if at is not None and at.latest <= today), None)


def _from_day_zero(text: str, match: re.Match[str], day_zero: CalendarDate | None) -> TypedDate | Problem:
    if day_zero is None:
        return problem("no_day_zero", text=text)
    if not day_zero.is_full:
        return problem("day_zero_not_exact", text=text, date=day_zero)
    return _counted(text, day_zero.earliest, match, Said.FROM_DAY_ZERO)


def _counted(text: str, start: date, match: re.Match[str], said: Said) -> TypedDate | Problem:
    days = int(match[2])
    if days > _FURTHEST_DAYS:
        return problem("time_too_far", text=text, unit="d")
    return TypedDate(CalendarDate.of(start + timedelta(days if match[1] in ("", "+") else -days)), said)


def _is_day(year: str, month: str, day: str) -> bool:
    return _day_or_none(year, month, day) is not None and year[:2] in ("19", "20")


def _day_or_none(year: str, month: str, day: str) -> CalendarDate | None:
    try:
        return CalendarDate(int(year), int(month), int(day))
    except InvalidDate:
        return None
