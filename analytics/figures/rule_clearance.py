"""Keeps words readable where a rule runs down all lanes: they step beside it, or it stops for them."""

from collections.abc import Sequence

from analytics.figures.clip import Box
from analytics.figures.display_list import Item, Polygon

CLEAR_PT = 3.0
"""How far words stay away from a rule, to the left and to the right."""
_NEAR = 1e-6
_AWAY_PT = 2.0
"""How far above and below words a rule stops: rules of two lines of words meet."""
_OWN_PT = 1.0
"""Words this near a rule are about its day: they stay there, and the rule stops."""


def crossing(box: Box, rules: Sequence[float]) -> list[float]:
    """Return those of *rules* that run through *box*, or too near beside it."""
    return [x for x in rules if box.left - CLEAR_PT + _NEAR < x < box.right + CLEAR_PT - _NEAR]


def step_beside(box: Box, at: float, rules: Sequence[float], room: Box) -> float:
    """Return how far to the right words in *box* move so that no rule crosses them; 0: they stay.

    Args:
        box: of the words where they belong.
        at: where what they are about lies.
        rules: where the rules run.
        room: what the words must not leave.
    """
    found = crossing(box, rules)
    if not found or any(abs(x - at) <= _OWN_PT for x in found):
        return 0.0
    steps = [min(found) - CLEAR_PT - box.right, max(found) + CLEAR_PT - box.left]
    for step in sorted(steps, key=abs):
        moved = box.moved(step, 0.0)
        is_inside = room.left + 1 <= moved.left and moved.right <= room.right - 1
        if is_inside and abs(step) <= (box.right - box.left) / 2 + CLEAR_PT and not crossing(moved, rules):
            return step
    return 0.0


def plates(box: Box, rules: Sequence[float], ground: str) -> list[Item]:
    """Return pieces of *ground* on which every rule that crosses *box* stops before and after it."""
    return [
        Polygon(
            Box(x - CLEAR_PT / 2, box.top - _AWAY_PT, x + CLEAR_PT / 2, box.bottom + _AWAY_PT).corners, ground
        )
        for x in crossing(box, rules)
    ]
