"""Whether a table has groups that can be compared at all."""

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.survival_data import SurvivalData


def groups_to_compare(data: SurvivalData) -> tuple[tuple[str, ...], NDArray[np.int64], Status]:
    """Return names, rows of each and whether a test of them can be made.

    An empty group is no reason to compare the rest in silence: it is named.

    Raises:
        ValueError: rows without groups, or with late entry, for which no test of groups here is made.
    """
    if data.group is None or data.entry is not None:
        raise ValueError("rows without groups" if data.group is None else "rows with late entry")
    n = data.group.counts()
    names = data.group.names
    empty = [name for name, rows in zip(names, n, strict=True) if not rows]
    if not len(data):
        return names, n, not_estimable(Reason.TOO_FEW)
    if empty:
        return names, n, not_estimable(Reason.EMPTY_GROUP, ", ".join(empty))
    return names, n, OK if len(names) > 1 else not_estimable(Reason.ONE_GROUP, names[0])
