"""A risk score that adds up points: those an item can have, their sum, and the categories it can be in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.records.result import NotDetected, Outcome
from analytics.rules.comparison import is_above, is_below
from analytics.rules.possible_points import PointSpan, possible_points
from analytics.rules.rule_data import rule_data

Readings = tuple[Outcome, ...]
"""All that an input can be: one outcome where it is known; several where the record leaves a choice (two
values of one day, a date of which only the month is known); none where nothing is known of it."""

_ANYTHING = NotDetected(None)


@dataclass(frozen=True, slots=True)
class ItemPoints:
    """The points of one item.

    Attributes:
        item: as the rule's data file calls it.
        low / high: the least and the most it can have; equal where what is known decides.
    """

    item: str
    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Whether they are one number."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class CategorySpan:
    """The first and the last category that are possible, in order of risk."""

    low: str
    high: str

    @property
    def only(self) -> str | None:
        """The category, where it is one."""
        return self.low if self.low == self.high else None

    @property
    def text(self) -> str:
        """As an outcome is written: ``Int-1``, or ``Int-1 to High``."""
        return self.low if self.low == self.high else f"{self.low} to {self.high}"


def item_points(
    item: str, readings: Readings, points: Callable[[float], float], breaks: Iterable[float]
) -> ItemPoints:
    """Return the points an *item* can have; without any reading all it ever has.

    Args:
        item: its name.
        readings: in the unit of *points* and *breaks*.
        points: of one value; constant between neighbouring *breaks*.
        breaks: every value at which the points change.
    """
    breaks = tuple(breaks)
    spans = [span for one in readings if (span := possible_points(one, points, breaks)) is not None]
    if not spans or len(spans) < len(readings):
        spans.append(possible_points(_ANYTHING, points, breaks) or PointSpan(0.0, 0.0))
    return ItemPoints(item, min(span.low for span in spans), max(span.high for span in spans))


def class_points(classes: Sequence[Mapping[str, float]], value: float) -> float:
    """Return the points of the class of *value*: ``below`` leaves its limit out, ``up_to`` takes it in."""
    for one in classes:
        if "below" in one:
            if is_below(value, one["below"]):
                return one["points"]
        elif "up_to" not in one or not is_above(value, one["up_to"]):
            return one["points"]
    return classes[-1]["points"]


def breaks_of(classes: Sequence[Mapping[str, float]]) -> tuple[float, ...]:
    """Return the values at which the points of *classes* change."""
    return tuple(limit for one in classes if (limit := one.get("below", one.get("up_to"))) is not None)


def classed(rule: str, item: str, readings: Readings) -> ItemPoints:
    """Return the points of an *item* whose classes stand in the data file of *rule*."""
    classes: list[dict[str, float]] = rule_data(rule)["item"][item]["classes"]
    return item_points(item, readings, lambda value: class_points(classes, value), breaks_of(classes))


def group_points(rule: str, groups: Iterable[str], item: str = "cytogenetics") -> ItemPoints:
    """Return the points of possible *groups*; none of them: nothing is known."""
    points: dict[str, float] = rule_data(rule)["item"][item]["points"]
    possible = [points[group] for group in groups] or list(points.values())
    return ItemPoints(item, min(possible), max(possible))


def category_of(rule: str, score: float) -> str:
    """Return the category of a *score*; a limit belongs to the category below it."""
    categories: list[dict[str, Any]] = rule_data(rule)["category"]
    return next(
        str(one["name"]) for one in categories if "up_to" not in one or not is_above(score, one["up_to"])
    )


def category_names(rule: str) -> tuple[str, ...]:
    """Return the categories of *rule*, the best first."""
    return tuple(str(one["name"]) for one in rule_data(rule)["category"])


def category_span(rule: str, low: float, high: float) -> CategorySpan:
    """Return the categories of scores from *low* to *high*."""
    return CategorySpan(category_of(rule, low), category_of(rule, high))


def is_any_category(rule: str, span: CategorySpan) -> bool:
    """Whether *span* leaves every category open."""
    names = category_names(rule)
    return (span.low, span.high) == (names[0], names[-1])
