"""A grade that is the worst of several domains, of which some may not be known."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The grades that are possible: one where everything that matters is known."""

    low: int
    high: int

    def reaches(self, grade: int) -> bool | None:
        """Whether it is *grade* or worse; None where that is not known."""
        return self.low >= grade if (self.low >= grade) == (self.high >= grade) else None


@dataclass(frozen=True, slots=True)
class WorstDomain:
    """The worst of the domains.

    Attributes:
        bounds: of the grade as a whole.
        domains: (name, bounds) pairs in the order of the table.
        missing: domains that are not known and could make the grade worse.
    """

    bounds: Bounds
    domains: tuple[tuple[str, Bounds], ...]
    missing: tuple[str, ...]


def worst_domain(domains: Mapping[str, Bounds | None], highest: Mapping[str, int]) -> WorstDomain:
    """Return the worst of *domains*.

    Args:
        domains: the bounds of each, None where nothing is known of it.
        highest: the worst grade each domain can give.
    """
    bounds = {name: known or Bounds(0, highest[name]) for name, known in domains.items()}
    low = max(b.low for b in bounds.values())
    high = max(b.high for b in bounds.values())
    missing = tuple(name for name, b in bounds.items() if b.low != b.high and b.high > low)
    return WorstDomain(Bounds(low, high), tuple(bounds.items()), missing)
