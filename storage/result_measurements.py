"""One analyte of the whole cohort as intervals: what analyses of values over time read."""

from typing import TYPE_CHECKING

from analytics.cohort.measurements import Measurements
from storage.result_columns import ABOVE, AT_LEAST, AT_MOST, BELOW, MISSING, NOT_DETECTED, ResultColumns
from storage.time_columns import DAY, RELATIVE

if TYPE_CHECKING:
    import numpy as np


def as_measurements(columns: ResultColumns) -> Measurements:
    """Return the results of *columns* that have a value and a full date, as intervals."""
    import numpy as np

    def of(*states: int) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        return np.isin(columns.state, states)

    low = np.where(of(BELOW, AT_MOST, NOT_DETECTED), 0.0, columns.value)
    high = np.where(of(NOT_DETECTED), 0.0, np.where(of(ABOVE, AT_LEAST), np.inf, columns.value))
    is_relative = columns.precision == RELATIVE
    counts = ~of(MISSING) & ((columns.precision == DAY) | is_relative) & ~np.isnan(low)
    return Measurements(
        patient_id=columns.patient_id[counts],
        day=columns.day[counts],
        is_relative=is_relative[counts],
        low=low[counts],
        high=high[counts],
    )
