"""The points that one of the five values of CAR-HEMATOTOX brings."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from analytics.catalogue import catalogue
from analytics.records.result import Outcome
from analytics.rules.comparison import is_above, is_below
from analytics.rules.possible_points import PointSpan, possible_points
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

DATA = "car_hematotox"
_ONE_POINT = "one_point"


@dataclass(frozen=True, slots=True)
class HematotoxItem:
    """One of the five, with its cut-offs in the analyte's stored unit.

    Attributes:
        breaks: one cut-off, or two whose band between brings one point and includes both.
        is_low_bad: whether low values bring points (counts), or high ones.
        equal: the switch that says what a value at the one cut-off brings; empty for two.
    """

    analyte: str
    breaks: tuple[float, ...]
    is_low_bad: bool
    equal: str

    @property
    def unit(self) -> str:
        """The stored unit its cut-offs are in."""
        return catalogue().analyte(self.analyte).unit

    @property
    def most(self) -> int:
        """The most points it can bring."""
        return len(self.breaks)

    def points(self, value: float, chosen: Switches) -> float:
        """Return the points of *value*."""
        low, high = self.breaks[0], self.breaks[-1]
        if len(self.breaks) == 2:
            if not is_below(value, low) and not is_above(value, high):
                return 1.0
            return 2.0 if is_below(value, low) == self.is_low_bad else 0.0
        if not is_below(value, low) and not is_above(value, low):
            return 1.0 if chosen.choice(self.equal) == _ONE_POINT else 0.0
        return 1.0 if is_below(value, low) == self.is_low_bad else 0.0

    def possible(self, outcomes: Iterable[Outcome], chosen: Switches) -> PointSpan | None:
        """Return the points the item can have where any of *outcomes* may be the value; None without one."""

        def points(value: float) -> float:
            return self.points(value, chosen)

        spans = _known(outcomes, points, self.breaks)
        if not spans:
            return None
        return PointSpan(min(span.low for span in spans), max(span.high for span in spans))


@cache
def hematotox_items() -> tuple[HematotoxItem, ...]:
    """Return the five of the data file, in its order."""
    return tuple(_item(entry) for entry in rule_data(DATA)["item"])


def _item(entry: dict[str, Any]) -> HematotoxItem:
    breaks = (entry["at"],) if "at" in entry else (entry["lower"], entry["upper"])
    return HematotoxItem(entry["analyte"], breaks, entry["bad"] == "low", entry.get("equal", ""))


def _known(
    outcomes: Iterable[Outcome], points: Callable[[float], float], breaks: tuple[float, ...]
) -> list[PointSpan]:
    spans = (possible_points(outcome, points, breaks) for outcome in outcomes)
    return [span for span in spans if span is not None]
