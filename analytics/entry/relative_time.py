"""Reads a time that counts from the patient's origin: days, weeks, months, years, or an age."""

import math
import re
from typing import Literal, get_args

from analytics.entry.number_text import DecimalSign, read_number
from analytics.entry.problem import Problem, problem
from analytics.records.time_point import RelativeTime

TimeUnit = Literal["day", "week", "month", "year", "age"]
TIME_UNITS: tuple[TimeUnit, ...] = get_args(TimeUnit)

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25, "age": 365.25}
_FURTHEST_DAYS = 366 * 130
_HEADER = re.compile(
    r"(?P<word>days?|d|tage?|jours?|j|weeks?|w|wochen?|semaines?|months?|m|monate?|mois|years?|y|jahre?|ans?|"
    r"age|alter|[aâ]ge)[\s_.]*(?P<number>[+\-−]?\d+(?:[.,]\d+)?)\Z",
    re.IGNORECASE,
)
_WORDS: dict[str, TimeUnit] = {
    "t": "day", "d": "day", "j": "day", "w": "week", "s": "week", "m": "month",
    "y": "year", "a": "age", "â": "age",
}  # fmt: skip


def read_relative_time(text: str, unit: TimeUnit, *, decimal: DecimalSign | None) -> RelativeTime | Problem:
    """Read *text* as a number of *unit* since the origin.

    Days must be whole; other units become the nearest day and keep the source's words.
    """
    number = read_number(text, decimal=decimal)
    if isinstance(number, Problem):
        return number
    days = number.value * _DAYS[unit]
    if abs(days) > _FURTHEST_DAYS:
        return problem("time_too_far", text=text, unit=unit)
    if unit == "day":
        if not number.value.is_integer():
            return problem("part_of_a_day", text=text)
        return RelativeTime(int(number.value))
    words = f"age {number.value:g}" if unit == "age" else f"{number.value:g} {unit}"
    return RelativeTime(math.floor(days + 0.5), words)


def read_time_header(text: str) -> tuple[RelativeTime, TimeUnit] | None:
    """Read a column's header such as ``day 30``, ``D30``, ``Woche 4`` or ``month_6``; None: it is none."""
    match = _HEADER.match(text.strip())
    if match is None:
        return None
    word = match["word"].casefold()
    unit = (
        "year" if word.startswith(("jahr", "an")) else "month" if word.startswith("mo") else _WORDS[word[0]]
    )
    read = read_relative_time(match["number"], unit, decimal="," if "," in match["number"] else ".")
    return None if isinstance(read, Problem) else (read, unit)
