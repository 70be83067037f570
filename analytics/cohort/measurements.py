"""One analyte of every patient as columns, each value as the interval it is known to lie in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Measurements:
    """Results that have a value and a full date; all arrays have the same length.

    Attributes:
        day: days from the origin where *is_relative*, else the ordinal of the date (``date.toordinal``).
        low / high: in the stored unit, equal where the value is known; 0 to the limit for ``<limit``, from
            the limit to infinity for ``>limit``, both 0 for *not detected*.
    """

    patient_id: "NDArray[np.int64]"
    day: "NDArray[np.int64]"
    is_relative: "NDArray[np.bool_]"
    low: "NDArray[np.float64]"
    high: "NDArray[np.float64]"
