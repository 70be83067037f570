"""Which of a course's values speaks for a planned time point: one a course and window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Window = tuple[int, int, int]
"""The planned day, and the first and the last day that count for it."""


def nearest_values(
    windows: Sequence[Window],
    course: "NDArray[np.int64]",
    day: "NDArray[np.int64]",
    low: "NDArray[np.float64]",
    high: "NDArray[np.float64]",
) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
    """Return the places of the values that speak, and of each the place of its window.

    In every window the value nearest to the planned day; of two equally near the later, of one day the lower.

    Args:
        windows: in order, apart from each other (``cut_windows``).
        course: shape (n,), what the value belongs to: a patient, an analyte.
        day: shape (n,), of the sample, on the axis of the windows.
        low: shape (n,), lower end of what the value can be, in any unit.
        high: shape (n,), its upper end.
    """
    import numpy as np

    if not len(windows) or not len(day):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    planned, first, last = np.asarray(windows, dtype=np.int64).T
    window = np.searchsorted(first, day, side="right") - 1
    inside = np.flatnonzero((window >= 0) & (day <= last[window]))
    window = window[inside]
    away = np.abs(day[inside] - planned[window])
    order = np.lexsort((high[inside], low[inside], -day[inside], away, window, course[inside]))
    window, place = window[order], inside[order]
    is_new = (np.diff(course[place]) != 0) | (np.diff(window) != 0)
    speaks = np.r_[True, is_new] if len(place) else np.zeros(0, dtype=np.bool_)
    return place[speaks], window[speaks]
