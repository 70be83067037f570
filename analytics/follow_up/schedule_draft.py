"""A schedule while it is being typed: one line a planned day, or a day that returns."""

import re
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.entry.problem import Problem, problem
from analytics.follow_up.own_schedule import own_copy
from analytics.follow_up.schedule_problems import schedule_problems
from analytics.terms.schedule import PlannedPoint, Repetition, Schedule

_WHOLE = re.compile(r"[+]?(\d{1,5})\Z")
_BETWEEN = re.compile(r"[,;\s]+")


@dataclass(frozen=True, slots=True)
class ScheduleLine:
    """One line as typed; *every* and *until* are empty for a day that does not return.

    Attributes:
        analytes: codes or names, with commas between them.
    """

    day: str = ""
    before: str = "0"
    after: str = "0"
    every: str = ""
    until: str = ""
    has_staging: bool = False
    analytes: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleDraft:
    """A schedule as typed; *based_on*: what it was copied from."""

    based_on: Schedule
    name: str
    lines: tuple[ScheduleLine, ...]


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong, and in which field of which line; None: with the schedule as a whole."""

    problem: Problem
    row: int | None = None
    field: str | None = None


def draft_of(schedule: Schedule) -> ScheduleDraft:
    """Return the lines of *schedule* to be typed over."""
    points = [
        ScheduleLine(
            day=str(point.day),
            before=str(point.day - point.first_day),
            after=str(point.last_day - point.day),
            has_staging=point.has_staging,
            analytes=", ".join(point.analytes),
        )
        for point in schedule.named_points
    ]
    again = [
        ScheduleLine(
            day=str(one.from_day),
            before=str(one.days_before),
            after=str(one.days_after),
            every=str(one.every_days),
            until=str(one.until_day),
            has_staging=one.has_staging,
            analytes=", ".join(one.analytes),
        )
        for one in schedule.repetitions
    ]
    return ScheduleDraft(schedule, schedule.name, (*points, *again))


def read_draft(draft: ScheduleDraft) -> Schedule | tuple[LineProblem, ...]:
    """Return the schedule that *draft* says, or everything that is wrong with it."""
    reader = _Reader()
    points: list[PlannedPoint] = []
    repetitions: list[Repetition] = []
    for row, line in enumerate(draft.lines):
        read = reader.line(row, line)
        if isinstance(read, PlannedPoint):
            points.append(read)
        else:
            repetitions.append(read)
        if repetitions and isinstance(read, PlannedPoint):
            reader.note(row, "every", problem("schedule_day_after_repetition", day=line.day))
    own = replace(
        own_copy(draft.based_on, draft.name.strip()),
        named_points=tuple(points),
        repetitions=tuple(repetitions),
    )
    if reader.problems:
        return tuple(reader.problems)
    found = tuple(LineProblem(one) for one in schedule_problems(own))
    return found or own


class _Reader:
    """Reads lines, and gathers what cannot be read."""

    def __init__(self) -> None:
        self.problems: list[LineProblem] = []

    def note(self, row: int, field: str, found: Problem) -> None:
        self.problems.append(LineProblem(found, row, field))

    def line(self, row: int, line: ScheduleLine) -> PlannedPoint | Repetition:
        day, before, after = (
            self._whole(row, field, getattr(line, field)) for field in ("day", "before", "after")
        )
        analytes = self._analytes(row, line.analytes)
        if not line.every and not line.until:
            return PlannedPoint(f"d{day}", day, day - before, day + after, analytes, line.has_staging)
        every, until = (self._whole(row, field, getattr(line, field)) for field in ("every", "until"))
        return Repetition(day, every, until, before, after, analytes, line.has_staging)

    def _whole(self, row: int, field: str, text: str) -> int:
        found = _WHOLE.match(text.strip())
        if found is None:
            self.note(row, field, problem("schedule_not_days", text=text))
            return 0
        return int(found[1])

    def _analytes(self, row: int, text: str) -> tuple[str, ...]:
        codes: dict[str, None] = {}
        for name in self._names(text):
            analyte = catalogue().find_analyte(name)
            if analyte is None:
                self.note(row, "analytes", problem("schedule_unknown_analyte", name=name))
            else:
                codes[analyte.code] = None
        return tuple(codes)

    def _names(self, text: str) -> list[str]:
        """Part *text* at commas; a part of several words that is no name is parted at its spaces, too."""
        names: list[str] = []
        for part in re.split(r"[,;]", text):
            whole = part.strip()
            if not whole or catalogue().find_analyte(whole) is not None:
                names += [whole] if whole else []
            else:
                names += [word for word in _BETWEEN.split(whole) if word]
        return names
