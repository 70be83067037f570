"""The order of values of which some are known only as a bound, where the bounds leave no doubt about it."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def interval_ranks(low: ArrayLike, high: ArrayLike) -> "NDArray[np.float64] | None":
    """Return numbers in the order of the values, equal ones tied; None where bounds leave the order open.

    Bounds that are equal are ties, as with one limit of detection; a bound that another value or another
    bound lies inside of leaves open which of the two is larger.

    Args:
        low: shape (n,), lower end of what each value can be, in any unit.
        high: shape (n,), its upper end, the same where the value is known.

    Source:
        Helsel 2012, Statistics for Censored Environmental Data, 2nd ed.: rank tests with one reporting limit.
    """
    lows, highs = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
    pairs, place = np.unique(np.stack((lows, highs), axis=1), axis=0, return_inverse=True)
    first, last = pairs[:-1], pairs[1:]
    is_point = first[:, 0] == first[:, 1]
    touches = first[:, 1] == last[:, 0]
    in_order = (first[:, 1] < last[:, 0]) | (touches & ~is_point)
    return place.reshape(-1).astype(np.float64) if bool(in_order.all()) else None
