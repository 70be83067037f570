"""Times to an event as every estimator takes them: checked, complete, and aware of what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analytics.errors import ExpectedError
from analytics.statistics.group_labels import MISSING, GroupLabels, group_labels

CENSORED = 0
"""Event code of a row that was last seen without an event."""


class NegativeTime(ExpectedError):
    """A time lies before its own beginning. Facts: ``row`` (1 is the first row of data), ``count``."""


class TimeNotFinite(ExpectedError):
    """A time is infinite. Facts: ``row`` (1 is the first row of data), ``count``."""


class EventCodeInvalid(ExpectedError):
    """An event code is not 0, 1, 2 …. Facts: ``row`` (1 is the first row of data), ``count``."""


class EntryNotBeforeTime(ExpectedError):
    """A row comes under observation only at its time, or after it. Facts: ``row`` (from 1), ``count``."""


@dataclass(frozen=True, slots=True, eq=False)
class SurvivalData:
    """Complete rows, in the order of the table.

    Attributes:
        time: shape (n,), any unit, finite and >= 0; times are equal only where they are the same number.
        event: shape (n,), 0 where censored, else the cause 1 … k.
        rows: shape (n,), position of each row in the table as given, from 0.
        dropped: how many rows were left out because a value of theirs is missing.
        group / strata: labels of the rows; a group whose rows were all dropped stays in the names.
        entry: shape (n,), when each row came under observation (left truncation); None: all at 0.
        covariates: shape (n, p); None where there are none.
    """

    time: NDArray[np.float64]
    event: NDArray[np.int64]
    rows: NDArray[np.int64]
    dropped: int = 0
    group: GroupLabels | None = None
    strata: GroupLabels | None = None
    entry: NDArray[np.float64] | None = None
    covariates: NDArray[np.float64] | None = None

    def __len__(self) -> int:
        return len(self.time)

    @property
    def causes(self) -> tuple[int, ...]:
        """Causes that occur, ascending."""
        return tuple(code for code in np.unique(self.event).tolist() if code != CENSORED)

    def of_rows(self, chosen: NDArray[Any]) -> "SurvivalData":
        """Return the *chosen* rows (a mask or positions); what was dropped before stays counted."""
        return SurvivalData(
            time=self.time[chosen],
            event=self.event[chosen],
            rows=self.rows[chosen],
            dropped=self.dropped,
            group=None if self.group is None else self.group.of_rows(chosen),
            strata=None if self.strata is None else self.strata.of_rows(chosen),
            entry=None if self.entry is None else self.entry[chosen],
            covariates=None if self.covariates is None else self.covariates[chosen],
        )

    def of_cause(self, cause: int | None) -> "SurvivalData":
        """Return the same rows with event 1 for *cause* and 0 for all else; None: any cause is the event."""
        is_event = self.event != CENSORED if cause is None else self.event == cause
        return replace(self, event=is_event.astype(np.int64))


def survival_data(
    time: ArrayLike,
    event: ArrayLike,
    *,
    group: "Sequence[object] | NDArray[Any] | GroupLabels | None" = None,
    strata: "Sequence[object] | NDArray[Any] | GroupLabels | None" = None,
    entry: ArrayLike | None = None,
    covariates: ArrayLike | None = None,
) -> SurvivalData:
    """Return the complete rows of a table, checked.

    Args:
        time: shape (n,); NaN or None is missing.
        event: shape (n,), 0 censored, 1 … k causes, True/False for one cause; NaN or None is missing.
        group: shape (n,), see ``group_labels``.
        strata: shape (n,), as *group*.
        entry: shape (n,), start of observation in the unit of *time*; NaN or None is missing.
        covariates: shape (n, p); NaN is missing.

    Raises:
        NegativeTime: a time or an entry is below 0.
        TimeNotFinite: a time or an entry is infinite.
        EventCodeInvalid: an event code is no whole number from 0.
        EntryNotBeforeTime: an entry is not before its time.
        ValueError: columns of different lengths.
    """
    times, codes = _column(time), _column(event)
    entries = None if entry is None else _column(entry)
    matrix = None if covariates is None else _matrix(covariates)
    groups = None if group is None else group_labels(group)
    strata_of = None if strata is None else group_labels(strata)
    _same_length(times, codes, entries, matrix, groups, strata_of)
    _refuse_impossible(times, codes, entries)
    complete = ~(np.isnan(times) | np.isnan(codes))
    for labels in (groups, strata_of):
        if labels is not None:
            complete &= labels.codes != MISSING
    if entries is not None:
        complete &= ~np.isnan(entries)
    if matrix is not None:
        complete &= ~np.isnan(matrix).any(axis=1)
    rows = np.flatnonzero(complete)
    return SurvivalData(
        time=times[rows],
        event=codes[rows].astype(np.int64),
        rows=rows,
        dropped=len(times) - len(rows),
        group=None if groups is None else groups.of_rows(rows),
        strata=None if strata_of is None else strata_of.of_rows(rows),
        entry=None if entries is None else entries[rows],
        covariates=None if matrix is None else matrix[rows],
    )


def _column(values: ArrayLike) -> NDArray[np.float64]:
    return np.asarray(values, dtype=np.float64).reshape(-1)


def _matrix(values: ArrayLike) -> NDArray[np.float64]:
    matrix = np.asarray(values, dtype=np.float64)
    return matrix.reshape(-1, 1) if matrix.ndim == 1 else matrix


def _same_length(
    times: NDArray[np.float64],
    *others: "NDArray[np.float64] | GroupLabels | None",
) -> None:
    for other in others:
        length = None if other is None else len(other.codes if isinstance(other, GroupLabels) else other)
        if length is not None and length != len(times):
            raise ValueError(f"columns of {len(times)} and {length} rows")


def _refuse_impossible(
    times: NDArray[np.float64], codes: NDArray[np.float64], entries: NDArray[np.float64] | None
) -> None:
    for column in (times, entries):
        if column is not None:
            _refuse(np.isinf(column), TimeNotFinite)
            _refuse(column < 0, NegativeTime)
    _refuse(
        ~np.isnan(codes) & ~(np.isfinite(codes) & (codes >= 0) & (codes == np.floor(codes))), EventCodeInvalid
    )
    if entries is not None:
        _refuse(entries >= times, EntryNotBeforeTime)


def _refuse(wrong: NDArray[np.bool_], error: type[ExpectedError]) -> None:
    """Raise *error* with the first wrong row, if there is one (NaN compares as not wrong)."""
    if wrong.any():
        raise error(row=int(np.argmax(wrong)) + 1, count=int(wrong.sum()))
