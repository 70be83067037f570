"""A landmark analysis: only who is event-free after a chosen time, the clock restarted there."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from analytics.statistics.survival_data import CENSORED, SurvivalData


class Excluded(StrEnum):
    """Why a row is not in a landmark analysis; the words are those of the command line."""

    EVENT = "event_by_landmark"
    CENSORED = "censored_by_landmark"
    NOT_YET_OBSERVED = "entered_after_landmark"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One row left out: 1 is the first row of data."""

    row: int
    reason: Excluded


@dataclass(frozen=True, slots=True, eq=False)
class Landmark:
    """What is analysed, and what is not.

    Attributes:
        at: the landmark, in the unit of the times.
        kept: the rows after it, their times counted from it, all under observation from the start.
        excluded: the others in the order of the table; those with missing values are in ``kept.dropped``.
    """

    at: float
    kept: SurvivalData
    excluded: tuple[Exclusion, ...]


def landmark(data: SurvivalData, at: float) -> Landmark:
    """Return the rows of *data* with time > *at*, their clock restarted there.

    A row with its event or its last day on the landmark itself is out. Groups keep their names, also those
    left without rows, so that a comparison says that they are empty.

    Args:
        data: n rows; groups must be what was known at the landmark (definitions §1.4).
        at: >= 0, in the unit of the times.

    Raises:
        ValueError: *at* is negative or no number.

    Source:
        Anderson, Cain & Gelber 1983, J Clin Oncol 1:710.
    """
    if not (np.isfinite(at) and at >= 0):
        raise ValueError(f"a landmark at {at}")
    ended = data.time <= at
    unseen = np.zeros(len(data), dtype=bool) if data.entry is None else data.entry > at
    left_out = ended | unseen
    kept = data.of_rows(~left_out)
    excluded = tuple(
        Exclusion(int(data.rows[i]) + 1, _reason(bool(ended[i]), int(data.event[i])))
        for i in np.flatnonzero(left_out)
    )
    return Landmark(at, replace(kept, time=kept.time - at, entry=None), excluded)


def _reason(ended: bool, event: int) -> Excluded:
    if not ended:
        return Excluded.NOT_YET_OBSERVED
    return Excluded.CENSORED if event == CENSORED else Excluded.EVENT
