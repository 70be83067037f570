"""How the days of an axis are written: counted from which day, or as dates."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DayCount:
    """What a day of the record is called where it is drawn.

    Attributes:
        zero: the day of the record that is drawn as day 0; 0 is the record's own (the index infusion).
        calendar: the date of the record's day 0 where days are written as dates; None: as numbers.
    """

    zero: int = 0
    calendar: date | None = None

    def number(self, day: float) -> float:
        """Return *day* of the record as it is counted."""
        return day - self.zero

    def day(self, number: float) -> float:
        """Return the day of the record that is counted as *number*."""
        return number + self.zero

    def date_of(self, day: float) -> date | None:
        """Return the date of *day* on a calendar axis, None on any other or beyond the calendar."""
        if self.calendar is None:
            return None
        try:
            return self.calendar + timedelta(days=round(day))
        except OverflowError:
            return None


AS_RECORDED = DayCount()
"""Counted from the record's own day 0, as numbers."""
