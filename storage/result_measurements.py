"""One analyte of the whole cohort as intervals: what analyses of values over time read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analytics.cohort.measurements import Measurements
from analytics.records.ids import PatientId
from analytics.records.laboratory import Laboratory
from analytics.records.time_point import TimePoint
from analytics.rules.below_limit import below_means_none
from storage.driver import Connection
from storage.result_columns import ABOVE, AT_LEAST, AT_MOST, BELOW, MISSING, NOT_DETECTED, ResultColumns
from storage.time_columns import DAY, RELATIVE, from_columns

if TYPE_CHECKING:
    import numpy as np

# As in result_columns.py, driven from the patients.
_BOUNDS = """
SELECT r.id, p.id, r.laboratory_id, r.day, r.precision FROM patient AS p
CROSS JOIN result AS r ON r.patient_id = p.id AND r.analyte_id = ?
WHERE r.comparator IN ('<', '<=') AND r.laboratory_id IS NOT NULL
"""


def as_measurements(columns: ResultColumns, nones: Sequence[int] = ()) -> Measurements:
    """Return the results of *columns* that have a value and a full date, as intervals.

    Args:
        columns: one analyte.
        nones: ids of bounds by which their laboratory means none.
    """
    import numpy as np

    def of(*states: int) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        return np.isin(columns.state, states)

    is_none = of(NOT_DETECTED) | np.isin(columns.result_id, np.asarray(nones, dtype=np.int64))
    low = np.where(is_none | of(BELOW, AT_MOST), 0.0, columns.value)
    high = np.where(is_none, 0.0, np.where(of(ABOVE, AT_LEAST), np.inf, columns.value))
    is_relative = columns.precision == RELATIVE
    counts = ~of(MISSING) & ((columns.precision == DAY) | is_relative) & ~np.isnan(low)
    return Measurements(
        patient_id=columns.patient_id[counts],
        day=columns.day[counts],
        is_relative=is_relative[counts],
        low=low[counts],
        high=high[counts],
    )


def bounds_that_mean_none(
    connection: Connection, analyte_id: int, analyte: str, laboratories: Sequence[Laboratory]
) -> list[int]:
    """Return the ids of ``<limit`` results by which their laboratory says there is none."""
    saying = {
        laboratory.id: laboratory
        for laboratory in laboratories
        if any(r.analyte == analyte and r.below_means_not_detected for r in laboratory.reports)
    }
    if not saying:
        return []
    return [
        result_id
        for result_id, _, laboratory_id, day, precision in connection.execute(_BOUNDS, (analyte_id,))
        if below_means_none(saying.get(laboratory_id), analyte, from_columns(day, precision, None))
    ]


def bounds_of_laboratory(
    connection: Connection, analyte_id: int, laboratory_id: int
) -> tuple[tuple[PatientId, TimePoint], ...]:
    """Return patient and time of every ``<limit`` of one analyte that one laboratory reported."""
    return tuple(
        (PatientId(patient_id), from_columns(day, precision, None))
        for _, patient_id, its_id, day, precision in connection.execute(_BOUNDS, (analyte_id,))
        if its_id == laboratory_id
    )
