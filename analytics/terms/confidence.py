"""How sure we are of an entry of the catalogue: the marks of the clinical definitions."""

from enum import StrEnum


class Confidence(StrEnum):
    """Where an entry comes from; its source says it in words."""

    VERIFIED = "VERIFIED"
    """Read in the source named."""
    VERIFIED_2 = "VERIFIED-2"
    """Read in a secondary source only."""
    RECALLED = "RECALLED"
    """Known, but not read in a source."""
    PROPOSED = "PROPOSED"
    """Nobody defines it; our choice, to be shown as such."""
    COMPUTED = "COMPUTED"
    """Derived from something verified."""
    CONFLICT = "CONFLICT"
    """Sources differ; the one taken and the others are named."""
