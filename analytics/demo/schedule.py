"""The days on which an invented patient gives blood."""

import random
from collections.abc import Iterable, Iterator
from itertools import count

_WEEKLY = (7, 14, 21, 30)
_LATER = ((60, -5, 5), (90, -7, 7), (180, -14, 14), (270, -25, 25), (360, -20, 4))


def subset_days(last_day: int, extra: tuple[int, ...], rng: random.Random) -> dict[int, int]:
    """Return the days of lymphocyte subsets and immunoglobulins with the planned day each stands for.

    Args:
        last_day: nothing is later.
        extra: days of events that bring the patient in, such as a progression.
        rng: draws; weekly in the first month, monthly to month 3, then about twice a year.
    """
    days = {}
    for planned in _WEEKLY:
        days[planned + rng.randrange(-1, 2)] = planned
    for planned, earlier, later in _LATER:
        if planned != 270 or rng.random() < 0.5:
            days[planned + rng.randrange(earlier, later + 1)] = planned
    planned = 540
    while planned <= last_day + 30:
        days[planned + rng.randrange(-28, 29)] = planned
        planned += 180
    for day in extra:
        if all(abs(day - other) > 3 for other in days):
            days[day] = min((p for p in (*_WEEKLY, 60, 90, 180, 270, 360)), key=lambda p: abs(p - day))
    return {day: days[day] for day in sorted(days) if 1 <= day <= last_day}


def count_days(last_day: int, subset: Iterable[int], neutropenic_until: int) -> list[int]:
    """Return the days of blood counts, in rising order, from lymphodepletion to *last_day*.

    Daily in the first fortnight and while neutropenic, every other day to day 30, weekly to day 100, monthly
    in the first year, then with the subsets.
    """
    days = {-6, -5, -3, 0, *range(1, 15), *range(1, neutropenic_until + 4), *range(16, 31, 2)}
    days |= {*range(33, 62, 7), *range(68, 101, 14), *range(120, 365, 35), *subset}
    return sorted(day for day in days if day <= last_day)


def dense_days(taken: Iterable[int], last_day: int) -> Iterator[int]:
    """Yield more days of counts: every day to day 60, every third later, then before day −6 without end."""
    known = set(taken)
    later = (*range(1, 61), *range(62, max(last_day, 62), 3))
    yield from (day for day in later if day <= last_day and day not in known)
    yield from count(-9, -3)
