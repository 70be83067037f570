"""Values over time: of one analyte median and quartiles, mean and its standard error, window by window."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.catalogue import catalogue
from analytics.cohort.analyses.account import Account, DropReason, Words
from analytics.cohort.analyses.timed_rows import Grouping, cautions_of, dropped_for
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_series import packed_values
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.group_labels import group_labels
from analytics.statistics.group_rows import ALL
from analytics.statistics.interval_quartiles import Between, interval_quartiles
from analytics.statistics.interval_ranks import interval_ranks
from analytics.statistics.kruskal_wallis import kruskal_wallis
from analytics.statistics.mann_whitney import mann_whitney

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class CourseWindow:
    """One planned time point of one group.

    Attributes:
        day: the planned day; values of *first_day* to *last_day* count for it.
        at_risk: who is still counted on its first day: no progression, next therapy or death before it, and
            something is known of them later.
        n: who has a value, one each; *bounded*: of how many of them only a bound is known.
        lower / median / upper: what the quartiles lie between, in the stored unit; None without a value.
        mean / sem: None where a value is known only as a bound, or of the error where there is but one.
        patients: who has a value.
    """

    day: int
    first_day: int
    last_day: int
    at_risk: int
    n: int
    bounded: int
    lower: Between | None
    median: Between | None
    upper: Between | None
    mean: float | None
    sem: float | None
    patients: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TimeCourse:
    """One group; its windows are those in which anybody of any group has a value."""

    group: str
    n: int
    windows: tuple[CourseWindow, ...]


@dataclass(frozen=True, slots=True)
class WindowTest:
    """Do the values of the groups differ in one window?

    Attributes:
        p: two-sided, not corrected for the number of windows; None where it cannot be said.
        is_ordered: False: bounds overlap other values, so that nobody knows which are larger.
    """

    day: int
    test: str
    p: float | None
    status: Status
    is_ordered: bool = True


@dataclass(frozen=True, slots=True)
class TimeCourses:
    """Values of one analyte over time; *members* are those in the analysis."""

    account: Account
    analyte: str
    unit: str
    by: str | None
    courses: tuple[TimeCourse, ...]
    tests: tuple[WindowTest, ...]
    members: tuple[CohortMember, ...]


def time_courses(members: Iterable[CohortMember], analyte: str, by: Grouping | None = None) -> TimeCourses:
    """Describe *analyte* in the planned windows.

    Of each patient the value nearest to the planned day counts, up to progression, next therapy or death; an
    IgG under given immunoglobulin does not. ``<limit`` is between 0 and the limit, never half of it.

    Source:
        Stock 2025, HemaSphere (Fig. 1: mean ± SEM, Wilcoxon test; methods: median and quartiles).
    """
    everybody = tuple(members)
    groups = [by.of(member) if by is not None else ALL for member in everybody]
    reasons = [_reason(member, group) for member, group in zip(everybody, groups, strict=True)]
    kept = tuple(member for member, why in zip(everybody, reasons, strict=True) if why is None)
    labels = group_labels([group for group, why in zip(groups, reasons, strict=True) if why is None])
    values = _columns(kept, analyte)
    windows = values.measured_windows()
    courses = tuple(
        _course(name, values, windows, labels.codes == code) for code, name in enumerate(labels.names)
    )
    return TimeCourses(
        account=Account(
            len(kept),
            tuple(dropped_for(m, why) for m, why in zip(everybody, reasons, strict=True) if why is not None),
            _words(analyte, len(labels.names)),
            cautions_of(by),
            OK if windows else not_estimable(Reason.TOO_FEW),
        ),
        analyte=analyte,
        unit=catalogue().analyte(analyte).unit,
        by=by.name if by is not None else None,
        courses=courses,
        tests=tuple(_test(values, window, labels.codes) for window in windows) if len(courses) > 1 else (),
        members=kept,
    )


def _reason(member: CohortMember, group: object) -> DropReason | None:
    if member.series.last_counted is None:
        return DropReason.UNDATED
    return DropReason.NO_GROUP if group is None else None


@dataclass(frozen=True, slots=True, eq=False)
class _Columns:
    """Values that speak, one a member and window; *member* and *window* are places."""

    members: Sequence[CohortMember]
    member: "NDArray[np.int64]"
    window: "NDArray[np.int64]"
    low: "NDArray[np.float64]"
    high: "NDArray[np.float64]"

    def measured_windows(self) -> tuple[int, ...]:
        """Return the windows in which anybody has a value."""
        return tuple(sorted(set(self.window.tolist())))


def _columns(members: Sequence[CohortMember], analyte: str) -> _Columns:
    return _Columns(members, *packed_values([member.series for member in members], analyte))


def _course(name: str, values: _Columns, windows: Sequence[int], is_in: "NDArray[np.bool_]") -> TimeCourse:
    import numpy as np

    last_counted = np.array([member.series.last_counted or 0 for member in values.members])[is_in]
    found = []
    for window in windows:
        picked = np.flatnonzero((values.window == window) & is_in[values.member])
        ids = tuple(values.members[place].patient_id for place in values.member[picked].tolist())
        days = values.members[0].series.windows[window]
        at_risk = int((last_counted >= days[1]).sum())
        found.append(_described(days, at_risk, ids, values.low[picked], values.high[picked]))
    return TimeCourse(name, len(last_counted), tuple(found))


def _described(
    days: tuple[int, int, int],
    at_risk: int,
    patients: tuple[int, ...],
    low: "NDArray[np.float64]",
    high: "NDArray[np.float64]",
) -> CourseWindow:
    n, bounded = len(low), int((low != high).sum())
    quartiles = interval_quartiles(low, high) if n else None
    first, median, third = quartiles or (None, None, None)
    mean = float(low.mean()) if n and not bounded else None
    sem = float(low.std(ddof=1)) / math.sqrt(n) if n > 1 and not bounded else None
    return CourseWindow(*days, at_risk, n, bounded, first, median, third, mean, sem, patients)


def _test(values: _Columns, window: int, codes: "NDArray[np.int64]") -> WindowTest:
    picked = values.window == window
    ranks = interval_ranks(values.low[picked], values.high[picked])
    group = codes[values.member[picked]]
    present = sorted(set(group.tolist()))
    name = "Mann-Whitney" if int(codes.max()) == 1 else "Kruskal-Wallis"
    day = values.members[0].series.windows[window][0]
    if ranks is None:
        return WindowTest(day, name, None, OK, is_ordered=False)
    if len(present) <= int(codes.max()):
        return WindowTest(day, name, None, not_estimable(Reason.EMPTY_GROUP))
    if len(present) == 2:
        two = mann_whitney(ranks[group == 0], ranks[group == 1])
        return WindowTest(day, name, two.p if two.status.ok else None, two.status)
    more = kruskal_wallis(ranks, group)
    return WindowTest(day, name, more.p if more.status.ok else None, more.status)


def _words(analyte: str, groups: int) -> Words:
    return Words(
        event=f"{analyte} in each planned window, the value nearest to the planned day",
        start="infusion",
        censoring="progression or relapse, next therapy, death",
        competing="none",
        estimator="median and quartiles (type 7), between bounds where values are; mean where all are known",
        interval="mean ± standard error",
        test="none" if groups < 2 else "Mann-Whitney" if groups == 2 else "Kruskal-Wallis",
        source="Stock 2025, HemaSphere (Fig. 1, S3)",
    )
