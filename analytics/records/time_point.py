"""Points in time as the source gave them: a calendar date, full or partial, or days from an origin.

Neither is ever turned into the other by itself, and a partial date is never filled in (design §2, Time).
"""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date

from analytics.errors import InvalidDate

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A calendar date, of which month and day may be unknown (``2019``, ``2019-04``, ``2019-04-05``).

    Raises:
        InvalidDate: the parts name no day of the calendar (31 February, month 13, a day without a month).
    """

    year: int
    month: int | None = None
    day: int | None = None
    _first: date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise InvalidDate(text=f"{self.year}-?-{self.day}")
        try:
            first = date(
                self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day
            )
        except ValueError:
            raise InvalidDate(text=f"{self.year}-{self.month}-{self.day}") from None
        object.__setattr__(self, "_first", first)  # asked for more often than anything else of a record

    def __reduce__(self) -> tuple[type["CalendarDate"], tuple[int, int | None, int | None]]:
        """Pickle the parts alone; what is worked out of them is worked out anew where they are read."""
        return CalendarDate, (self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> "CalendarDate":
        """Read an ISO 8601 date, full or partial.

        Raises:
            InvalidDate: *text* is anything else, or names a day that does not exist.
        """
        match = _ISO.match(text.strip())
        if match is None:
            raise InvalidDate(text=text)
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            return cls(year or 0, month, day)
        except InvalidDate:
            raise InvalidDate(text=text) from None

    @classmethod
    def of(cls, day: date) -> "CalendarDate":
        """Return *day* as a full date."""
        return cls(day.year, day.month, day.day)

    @property
    def is_full(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return self._first

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return "-".join(
            [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        )


@dataclass(frozen=True, slots=True)
class RelativeTime:
    """Whole days from the patient's origin (``Patient.origin``), and how the source said it.

    Attributes:
        days: from the origin; negative is before it.
        entered: the source's own words (``18 month``, ``age 70``), or None where it gave days.
    """

    days: int
    entered: str | None = None

    def __str__(self) -> str:
        return self.entered or f"day {self.days}"


TimePoint = CalendarDate | RelativeTime
