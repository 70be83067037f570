"""One analyte of the whole cohort as columns: analyses never build millions of records."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.driver import Connection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MEASURED, BELOW, AT_MOST, ABOVE, AT_LEAST, NOT_DETECTED, MISSING = range(7)

# Driven from the patients, so that the key of the result table is sought for each of them: four times as
# fast as reading the table through. Two small columns travel in one, as in result_rows.py.
_SQL = """
SELECT p.id, r.id, r.day, ifnull(r.value, 9e999),
    r.precision | (CASE WHEN r.reason IS NOT NULL THEN 6 WHEN r.comparator IS NULL THEN 0
        ELSE CASE r.comparator WHEN '<' THEN 1 WHEN '<=' THEN 2 WHEN '>' THEN 3 WHEN '>=' THEN 4 ELSE 5 END
    END << 2)
FROM patient AS p CROSS JOIN result AS r ON r.patient_id = p.id AND r.analyte_id = ?
ORDER BY p.id, r.day, r.id
"""


@dataclass(frozen=True, slots=True)
class ResultColumns:
    """The results of one analyte; all arrays equally long, in the order of patient, day, id.

    Attributes:
        day: see ``storage/time_columns.py``; *precision* says what it counts.
        value: in the analyte's stored unit; the bound where censored, NaN where there is none.
        state: ``MEASURED``, ``BELOW`` … ``MISSING`` of this module.
    """

    patient_id: "NDArray[np.int64]"
    result_id: "NDArray[np.int64]"
    day: "NDArray[np.int64]"
    precision: "NDArray[np.int8]"
    value: "NDArray[np.float64]"
    state: "NDArray[np.int8]"


def read_columns(connection: Connection, analyte_id: int | None) -> ResultColumns:
    """Return the columns of the analyte with this id; None: an analyte nobody has a result of."""
    import numpy as np

    kinds: Any = [
        ("patient_id", np.int64), ("result_id", np.int64), ("day", np.int64), ("value", np.float64),
        ("packed", np.int8),
    ]  # fmt: skip
    rows = np.fromiter(connection.execute(_SQL, (analyte_id,)), dtype=kinds)
    value = np.ascontiguousarray(rows["value"])
    value[np.isinf(value)] = np.nan
    return ResultColumns(
        patient_id=np.ascontiguousarray(rows["patient_id"]),
        result_id=np.ascontiguousarray(rows["result_id"]),
        day=np.ascontiguousarray(rows["day"]),
        precision=rows["packed"] & 3,
        value=value,
        state=rows["packed"] >> 2,
    )
