"""Which columns of a table hold times, events and covariates, and the rows as an estimator takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from analytics.analyses.data_table import DataTable
from analytics.statistics.design_matrix import DesignMatrix, design_matrix
from analytics.statistics.survival_data import SurvivalData, survival_data


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeColumns:
    """Names of columns.

    Attributes:
        time: in any unit, >= 0.
        event: 0 censored, 1 … k causes.
        cause: the event of interest; None: the method's own choice.
        group / strata: any texts or numbers.
        entry: start of observation, in the unit of *time*.
        covariates: numbers as they are, texts against their first level.
    """

    time: str
    event: str
    cause: int | None = None
    group: str | None = None
    strata: str | None = None
    entry: str | None = None
    covariates: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """Every column that is used."""
        some = (self.time, self.event, self.group, self.strata, self.entry, *self.covariates)
        return tuple(name for name in some if name is not None)


def times_of(table: DataTable, columns: TimeColumns) -> SurvivalData:
    """Return the rows of *table* that have a time, an event, and a group, stratum and entry where asked for.

    Raises:
        TableRefused: a column is not there, or a cell is no number.
        ExpectedError: times or events that cannot be (``survival_data``), with their row.
    """
    return survival_data(**_arrays(table, columns))


def regression_data(table: DataTable, columns: TimeColumns) -> tuple[SurvivalData, DesignMatrix]:
    """Return the rows of *table* that are complete also in their covariates, and how these are coded.

    Raises:
        TableRefused / ExpectedError: as ``times_of``.
    """
    arrays = _arrays(table, columns)
    complete = np.zeros(len(table), dtype=bool)
    complete[survival_data(**arrays).rows] = True
    design = covariates_of(table, columns.covariates, complete)
    return survival_data(**arrays, covariates=design.values), design


def covariates_of(table: DataTable, names: Sequence[str], complete: Any) -> DesignMatrix:
    """Return the columns *names* coded as covariates, called as the table writes them."""
    return design_matrix({table.name(name): table.column(name) for name in names}, complete=complete)


def _arrays(table: DataTable, columns: TimeColumns) -> dict[str, Any]:
    return {
        "time": table.numbers(columns.time),
        "event": table.numbers(columns.event, truth=True),
        "group": None if columns.group is None else table.column(columns.group),
        "strata": None if columns.strata is None else table.column(columns.strata),
        "entry": None if columns.entry is None else table.numbers(columns.entry),
    }
