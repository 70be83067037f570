"""What a reader chose to see of a recovery: axis, day 0, lanes, bands; nothing here changes a number."""

from dataclasses import dataclass
from typing import Literal

AxisKind = Literal["two_scale", "linear", "log_day", "calendar"]

T_CELLS, B_AND_NK, IMMUNOGLOBULINS, COUNTS = "t_cells", "b_cells", "igg", "counts"
STANDARD_LANES = (T_CELLS, B_AND_NK, IMMUNOGLOBULINS, COUNTS)
"""Keys of the lanes shown unless they are hidden; any other key is an analyte's code: a lane of its own."""


@dataclass(frozen=True, slots=True)
class LaneChoice:
    """One lane of values, at its place among the others.

    Attributes:
        key: of ``STANDARD_LANES``, or the code of an analyte (``LDH``).
        is_log: whether its scale is a logarithm; None: as the lane is made.
        share: how high it is beside what it would be by itself.
    """

    key: str
    is_shown: bool = True
    is_log: bool | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class ZeroChoice:
    """The event or treatment whose first day is drawn as day 0; the criteria keep their own days.

    Attributes:
        what: which kind of record *id* is of.
    """

    what: Literal["event", "treatment"]
    id: int


@dataclass(frozen=True, slots=True)
class RecoveryChoices:
    """Everything chosen for one picture.

    Attributes:
        zero: None is the index infusion.
        lanes: in the order they are drawn in.
        has_ranges: whether reference ranges are drawn.
        has_cohort: whether the own cohort's band is drawn behind.
    """

    axis: AxisKind = "two_scale"
    zero: ZeroChoice | None = None
    lanes: tuple[LaneChoice, ...] = tuple(LaneChoice(key) for key in STANDARD_LANES)
    has_ranges: bool = True
    has_cohort: bool = True
