"""How the clinic's own patients recovered: median and quartiles of one co-stimulatory domain over time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isinf
from typing import TYPE_CHECKING

from analytics.cohort.counted_time import CountedTime
from analytics.cohort.measurements import Measurements
from analytics.cohort.nearest_values import Window, nearest_values
from analytics.statistics.interval_quartiles import interval_quartiles
from analytics.terms.schedule import PlannedPoint

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST_PATIENTS = 5
"""Fewer patients than this are no cohort: their window stays empty."""

BAND_ANALYTES = ("CD3", "CD4", "CD8", "CD19", "NK", "IGG", "IGA", "IGM", "ANC", "PLT")


@dataclass(frozen=True, slots=True)
class BandWindow:
    """One planned time point of the cohort, days both included.

    Attributes:
        day: the planned day.
        median: in the stored unit; None where it lies among values known only as a bound.
        lower / upper: the quartiles; of a value known only as a bound, the end of its interval farther out.
        n: patients with a value in the window, one value each.
    """

    day: int
    first_day: int
    last_day: int
    median: float | None
    lower: float
    upper: float
    n: int


@dataclass(frozen=True, slots=True)
class CohortBand:
    """The cohort behind a patient's lanes.

    Attributes:
        domain: co-stimulatory domain of all its patients.
        n: how many patients of the domain there are.
        analytes: windows by analyte code, in the order of their days; those below five patients are missing.
        planned_days: the days of all windows there could be: where one is missing, a line is interrupted.
    """

    domain: str
    n: int
    analytes: Mapping[str, tuple[BandWindow, ...]]
    planned_days: tuple[int, ...] = ()


def recovery_band(
    domain: str,
    patients: Sequence[CountedTime],
    measurements: Callable[[str], Measurements],
    points: Sequence[PlannedPoint],
    *,
    analytes: Sequence[str] = BAND_ANALYTES,
    tick: Callable[[int, int], None] = lambda done, total: None,
) -> CohortBand:
    """Return median and quartiles of each of *analytes* in the window of each of *points*.

    Of each patient the value nearest to the planned day counts (of two equally near the later, of one day
    the lower). Values after progression, the next therapy or death do not count, nor an IgG under given
    immunoglobulin. Quartiles interpolate between order statistics (type 7 of Hyndman and Fan 1996,
    Am Stat 50:361; the default of R's ``quantile``).

    Args:
        domain: ``CD28z`` or ``4-1BB``.
        patients: all patients; those of other domains are passed over.
        measurements: reads one analyte of all patients.
        points: planned time points in order, whose windows do not overlap or are cut half-way.
        analytes: which ones; those nobody has are not in the band.
        tick: told (done, total) analytes; may raise to cancel.
    """
    members = {one.patient_id: one for one in patients if one.domain == domain}
    windows = cut_windows(points)
    found: dict[str, tuple[BandWindow, ...]] = {}
    for done, analyte in enumerate(analytes):
        tick(done, len(analytes))
        values = _placed(members, measurements(analyte), is_igg=analyte == "IGG")
        places, of_window = nearest_values(windows, values.patient_id, values.day, values.low, values.high)
        low, high = values.low[places], values.high[places]
        bands = (_window(w, low[of_window == n], high[of_window == n]) for n, w in enumerate(windows))
        band = tuple(one for one in bands if one is not None)
        if band:
            found[analyte] = band
    return CohortBand(domain, len(members), found, tuple(day for day, _, _ in windows))


def cut_windows(points: Sequence[PlannedPoint]) -> tuple[Window, ...]:
    """Return (day, first, last) of every point; where two windows overlap, each ends half-way."""
    bounds = [[p.day, p.first_day, p.last_day] for p in points]
    for before, after in pairwise(bounds):
        if before[2] >= after[1]:
            middle = (before[0] + after[0]) // 2
            before[2], after[1] = min(before[2], middle), max(after[1], middle + 1)
    return tuple((day, first, last) for day, first, last in bounds)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Values that count, with the days they were taken on."""

    patient_id: "NDArray[np.int64]"
    day: "NDArray[np.int64]"
    low: "NDArray[np.float64]"
    high: "NDArray[np.float64]"


def _placed(members: Mapping[int, CountedTime], given: Measurements, *, is_igg: bool) -> _Placed:
    import numpy as np

    days = given.day.copy()
    counts = np.zeros(len(days), dtype=bool)
    starts = (np.flatnonzero(np.diff(given.patient_id)) + 1).tolist() if len(days) else []
    for start, end in pairwise([0, *starts, len(days)]):
        member = members.get(int(given.patient_id[start])) if end > start else None
        if member is None:
            continue
        part = slice(start, end)
        is_relative = given.is_relative[part]
        days[part] -= np.where(is_relative, 0, member.infusion or 0)
        counts[part] = (is_relative == (member.infusion is None)) & (days[part] <= member.last_day)
        if is_igg:
            counts[part] &= _is_own(days[part], member)
    return _Placed(given.patient_id[counts], days[counts], given.low[counts], given.high[counts])


def _is_own(days: "NDArray[np.int64]", member: CountedTime) -> "NDArray[np.bool_]":
    import numpy as np

    if member.immunoglobulin is None:
        return np.zeros(len(days), dtype=bool)
    own = np.ones(len(days), dtype=bool)
    for first, last in member.immunoglobulin:
        own &= (days < first) | (days > last)
    return own


def _window(window: Window, low: "NDArray[np.float64]", high: "NDArray[np.float64]") -> BandWindow | None:
    if len(low) < LEAST_PATIENTS:
        return None
    first, median, third = interval_quartiles(low, high)
    if isinf(third.high):
        return None
    return BandWindow(*window, median.value, first.low, third.high, len(low))
