"""Cuts lines and areas to a box, so that nothing is drawn outside its lane."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from analytics.figures.spec import Vertex


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def corners(self) -> tuple[Vertex, ...]:
        """The four corners, clockwise from the top left."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )

    def scaled(self, factor: float) -> "Box":
        """Return the box with every length times *factor*."""
        return Box(self.left * factor, self.top * factor, self.right * factor, self.bottom * factor)

    def moved(self, right: float, down: float) -> "Box":
        """Return the box moved by that much."""
        return Box(self.left + right, self.top + down, self.right + right, self.bottom + down)

    def holds(self, x: float, y: float, *, slack: float = 1e-6) -> bool:
        """Whether a point lies in it."""
        return self.left - slack <= x <= self.right + slack and self.top - slack <= y <= self.bottom + slack

    def touches(self, other: "Box", *, margin: float = 0.0) -> bool:
        """Whether two boxes come nearer than *margin*."""
        return (
            self.left < other.right + margin
            and other.left < self.right + margin
            and self.top < other.bottom + margin
            and other.top < self.bottom + margin
        )


def clipped_line(points: Sequence[Vertex], box: Box) -> tuple[tuple[Vertex, ...], ...]:
    """Return the runs of the line *points* that lie in *box* (Liang and Barsky 1984)."""
    if all(box.holds(x, y, slack=0) for x, y in points):
        return (tuple(points),) if len(points) > 1 else ()
    runs: list[list[Vertex]] = []
    for start, end in pairwise(points):
        part = _clipped_segment(start, end, box)
        if part is None:
            continue
        if runs and runs[-1][-1] == part[0]:
            runs[-1].append(part[1])
        else:
            runs.append([part[0], part[1]])
    return tuple(tuple(run) for run in runs)


def _clipped_segment(start: Vertex, end: Vertex, box: Box) -> tuple[Vertex, Vertex] | None:
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    enter, leave = 0.0, 1.0
    for step, room in (
        (-dx, x0 - box.left),
        (dx, box.right - x0),
        (-dy, y0 - box.top),
        (dy, box.bottom - y0),
    ):
        if step == 0:
            if room < 0:
                return None
            continue
        at = room / step
        if step < 0:
            enter = max(enter, at)
        else:
            leave = min(leave, at)
    if enter > leave:
        return None
    head = start if enter == 0 else (x0 + enter * dx, y0 + enter * dy)
    tail = end if leave == 1 else (x0 + leave * dx, y0 + leave * dy)
    return head, tail


def clipped_polygon(points: Sequence[Vertex], box: Box) -> tuple[Vertex, ...]:
    """Return the part of the area *points* that lies in *box* (Sutherland and Hodgman 1974)."""
    area = list(points)
    for axis, limit, keeps_below in (
        (0, box.left, False),
        (0, box.right, True),
        (1, box.top, False),
        (1, box.bottom, True),
    ):
        area = _cut_at(area, axis, limit, keeps_below)
    return tuple(area)


def _cut_at(area: list[Vertex], axis: int, limit: float, keeps_below: bool) -> list[Vertex]:
    def is_in(point: Vertex) -> bool:
        return point[axis] <= limit if keeps_below else point[axis] >= limit

    kept: list[Vertex] = []
    for before, point in zip([*area[-1:], *area[:-1]], area, strict=True):
        if is_in(point) != is_in(before):
            share = (limit - before[axis]) / (point[axis] - before[axis])
            crossing = [b + share * (p - b) for b, p in zip(before, point, strict=True)]
            crossing[axis] = limit
            kept.append((crossing[0], crossing[1]))
        if is_in(point):
            kept.append(point)
    return kept
