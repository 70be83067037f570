"""A follow-up schedule: the planned time points after the infusion, with their windows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analytics.terms.confidence import Confidence


@dataclass(frozen=True, slots=True)
class PlannedPoint:
    """One planned time point.

    Attributes:
        code: as in ``Visit.planned_point`` (``d90``).
        day: the target, days after the index infusion.
        first_day / last_day: the window, both included.
        analytes: codes due at it.
        has_staging: the lymphoma is staged.
    """

    code: str
    day: int
    first_day: int
    last_day: int
    analytes: tuple[str, ...]
    has_staging: bool = False

    def contains(self, day: int) -> bool:
        """Whether *day* lies in the window."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Repetition:
    """Planned points that return after the last named one: every *every_days* days from *from_day* on."""

    from_day: int
    every_days: int
    until_day: int
    days_before: int
    days_after: int
    analytes: tuple[str, ...]
    has_staging: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """One schedule of ``resources/catalogue/schedule.toml``, or the clinic's edited copy of one.

    Attributes:
        source / confidence: of the schedule in the catalogue; a copy keeps those of what it was made from.
        based_on: code of the schedule that the clinic's own copy was made from; None: it is no copy.
    """

    code: str
    name: str
    named_points: tuple[PlannedPoint, ...]
    repetitions: tuple[Repetition, ...]
    source: str
    confidence: Confidence
    based_on: str | None = None

    def points(self, until_day: int | None = None) -> Iterator[PlannedPoint]:
        """Yield the planned points in order, up to *until_day* (included), or all of them."""
        last = max(
            [point.day for point in self.named_points]
            + [repetition.until_day for repetition in self.repetitions],
            default=-1,
        )
        stop = last if until_day is None else min(until_day, last)
        yield from (point for point in self.named_points if point.day <= stop)
        for repetition in self.repetitions:
            for day in range(repetition.from_day, min(stop, repetition.until_day) + 1, repetition.every_days):
                yield PlannedPoint(
                    code=f"d{day}",
                    day=day,
                    first_day=day - repetition.days_before,
                    last_day=day + repetition.days_after,
                    analytes=repetition.analytes,
                    has_staging=repetition.has_staging,
                )

    def point(self, code: str) -> PlannedPoint | None:
        """Return the planned point with this code, or None."""
        return next((point for point in self.points() if point.code == code), None)

    def point_at(self, day: int) -> PlannedPoint | None:
        """Return the planned point whose window holds *day*, the nearest where two do, or None."""
        holding = [point for point in self.points() if point.contains(day)]
        return min(holding, key=lambda point: abs(point.day - day), default=None)


def read_schedules(tables: Mapping[str, Any]) -> dict[str, Schedule]:
    """Make the schedules of the parsed ``schedule.toml``."""
    return {code: _schedule(code, entry) for code, entry in tables.items()}


def _schedule(code: str, entry: Mapping[str, Any]) -> Schedule:
    analytes = tuple(entry["analytes"])
    return Schedule(
        code=code,
        name=entry["name"],
        named_points=tuple(
            PlannedPoint(
                code=f"d{point['day']}",
                day=point["day"],
                first_day=point["day"] - point["before"],
                last_day=point["day"] + point["after"],
                analytes=analytes,
                has_staging=point.get("staging", False),
            )
            for point in entry["points"]
        ),
        repetitions=tuple(
            Repetition(
                from_day=again["from_day"],
                every_days=again["every_days"],
                until_day=again["until_day"],
                days_before=again["before"],
                days_after=again["after"],
                analytes=analytes,
            )
            for again in entry.get("repeat", ())
        ),
        source=entry["source"],
        confidence=Confidence(entry["confidence"]),
    )
