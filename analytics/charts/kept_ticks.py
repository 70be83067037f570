"""Which labels of an axis are written where not all of them have room."""

import itertools
from collections.abc import Sequence

APART_PT = 6.0


def kept(places: Sequence[float], widths: Sequence[float], apart_pt: float = APART_PT) -> tuple[int, ...]:
    """Return the indices of the labels that stay: every one, else every second, third …, always the same gap.

    Args:
        places: middles of the labels in points, in any direction.
        widths: of the labels; empty ones (0) ask for no room.
        apart_pt: least distance between two labels.
    """
    filled = [index for index, width in enumerate(widths) if width > 0]
    for step in range(1, len(filled) + 1):
        some = filled[::step]
        if all(
            abs(places[b] - places[a]) >= (widths[a] + widths[b]) / 2 + apart_pt
            for a, b in itertools.pairwise(some)
        ):
            return tuple(some)
    return tuple(filled[:1])
