"""A schedule laid out for looking days up: which planned point a day belongs to."""

from bisect import bisect_right
from dataclasses import dataclass, field

from analytics.terms.schedule import PlannedPoint, Schedule

BEFORE = -1
"""The place of a day before the first window."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The planned points of a schedule, in order.

    From the first day of a window to the day before the next window begins, a day belongs to that point:
    inside its window, or late for it.
    """

    schedule: Schedule
    points: tuple[PlannedPoint, ...]
    _first_days: tuple[int, ...] = field(repr=False)
    _places: dict[str, int] = field(repr=False)

    @classmethod
    def of(cls, schedule: Schedule) -> "Agenda":
        """Lay *schedule* out."""
        points = tuple(schedule.points())
        return cls(
            schedule,
            points,
            tuple(point.first_day for point in points),
            {point.code: place for place, point in enumerate(points)},
        )

    def place(self, day: int) -> int:
        """Return the place of the last point whose window has begun on *day*, or ``BEFORE``."""
        return bisect_right(self._first_days, day) - 1

    def place_of(self, code: str | None) -> int | None:
        """Return the place of the point with this code, or None where the schedule has none."""
        return None if code is None else self._places.get(code)

    @property
    def analytes(self) -> tuple[str, ...]:
        """Every analyte that is planned somewhere, in the order of the points."""
        return tuple(dict.fromkeys(code for point in self.points for code in point.analytes))
