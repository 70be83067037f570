"""How far a time axis goes when nobody says so: as long as enough patients are followed to be looked at.

One patient followed for fifteen years would squeeze the first three, in which everything happened, into a
fifth of the figure. Pocock, Clayton & Altman (Lancet 2002;359:1686) advise to end curves where 10 to 20 % are
still under observation. Our reading is PROPOSED: at least five patients, of fewer than 25 patients a fifth.
Tables are never cut; what is not drawn is said below the figure.
"""

import math
from collections.abc import Sequence

LEAST_FOLLOWED = 5
LEAST_SHARE = 0.2
_ENDS = ((8, 1), (12, 3), (120, 6), (math.inf, 12))
"""Up to so many units an axis ends at a multiple of so many."""


def fitted_end(times: Sequence[float]) -> float:
    """Return where an axis ends so that enough patients are followed nearly to its end.

    Args:
        times: how long each patient was followed, in the unit of the axis.
    """
    if not len(times):
        return 0.0
    enough = min(LEAST_FOLLOWED, math.ceil(LEAST_SHARE * len(times)))
    return whole_end(sorted(times)[-enough])


def whole_end(longest: float) -> float:
    """Return a place with a tick at or after *longest*."""
    step = next((step for most, step in _ENDS if longest <= most), _ENDS[-1][1])
    return float(math.ceil(longest / step - 1e-9) * step)
