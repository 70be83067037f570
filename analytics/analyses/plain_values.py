"""Results as plain values for a document: no NaN, no infinity, no array, and a status in words."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.estimability import Status

Document = dict[str, Any]


def number(value: float | None) -> float | None:
    """Return *value*, or None where it is NaN or infinite."""
    return None if value is None or not math.isfinite(value) else float(value)


def numbers(values: NDArray[Any] | Sequence[float]) -> list[Any]:
    """Return *values* as a list, None where one is NaN or infinite; whole numbers stay whole."""
    array = np.asarray(values)
    if array.dtype.kind != "f" or np.isfinite(array).all():
        return array.tolist()  # type: ignore[no-any-return]
    return [number(value) for value in array.tolist()]


def standing(status: Status) -> Document:
    """Return the keys ``status``, ``reason`` and ``about``."""
    return {
        "status": str(status),
        "reason": None if status.reason is None else status.reason.value,
        "about": status.about or None,
    }
