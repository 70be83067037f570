"""What a check found at one field, and how much it weighs."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.entry.problem import Problem


class Weight(StrEnum):
    """What a finding does to the entry it was found at."""

    REFUSED = "refused"
    """It cannot be stored."""
    ASKED = "asked"
    """It is stored once somebody says why it stands."""
    NOTED = "noted"
    """It is stored; this is worth a look."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        offer: what to type instead, where that is what was probably meant (``120 g/L`` for ``120``); typed,
            it is accepted.
    """

    problem: Problem
    weight: Weight
    offer: str | None = None
