"""What a reader does to the lanes: show, order, enlarge; each step is a new tuple of choices."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from analytics.figures.recovery_choices import LaneChoice

if TYPE_CHECKING:
    from analytics.figures.spec import Panel

LEAST_SHARE, MOST_SHARE = 0.5, 4.0
ENLARGED_SHARE = 2.0
_STEP = 1.25

Lanes = tuple[LaneChoice, ...]


def listed(lanes: Sequence[LaneChoice], offered: Iterable[str]) -> Lanes:
    """Return *lanes* and, hidden after them, every one of *offered* that is not among them."""
    keys = {lane.key for lane in lanes}
    return (*lanes, *(LaneChoice(key, is_shown=False) for key in offered if key not in keys))


def with_lane(lanes: Sequence[LaneChoice], lane: LaneChoice) -> Lanes:
    """Return *lanes* with *lane* in place of the one of its key, or after all others."""
    if all(other.key != lane.key for other in lanes):
        return (*lanes, lane)
    return tuple(lane if other.key == lane.key else other for other in lanes)


def moved(lanes: Sequence[LaneChoice], key: str, to: int) -> Lanes:
    """Return *lanes* with the one of *key* at place *to*, as far as there are places."""
    rest = [lane for lane in lanes if lane.key != key]
    taken = [lane for lane in lanes if lane.key == key]
    to = max(0, min(len(rest), to))
    return (*rest[:to], *taken, *rest[to:])


def stepped(share: float, steps: int) -> float:
    """Return *share* so many steps larger, or smaller for less than none."""
    return limited(share * _STEP**steps)


def toggled(share: float) -> float:
    """Return an enlarged lane as it is by itself, any other enlarged."""
    return 1.0 if share >= ENLARGED_SHARE else ENLARGED_SHARE


def limited(share: float) -> float:
    """Return *share* within what a lane can be read at, without digits nobody sees; nearly 1 is 1."""
    share = round(max(LEAST_SHARE, min(MOST_SHARE, share)), 3)
    return 1.0 if abs(share - 1.0) < 0.02 else share


def share_for_height(
    panels: "Sequence[Panel]", key: str, share: float, *, height_pt: float, room_pt: float
) -> float:
    """Return the share that makes the lane *key* *height_pt* high.

    Lanes that stretch divide the room in proportion, so a lane that is to grow by a tenth needs more than
    a tenth: the others give way, and give less the smaller they are. Where all of them together want more
    than the room, the figure grows and nobody gives way.

    Args:
        panels: all lanes of the figure as they are now.
        key: of the lane that is pulled.
        share: what it has now.
        height_pt: what it is to have.
        room_pt: height all stretching lanes have together now.
    """
    wanted = {panel.key: panel.height_pt for panel in panels if panel.stretch > 0}
    if key not in wanted:
        return share
    others = sum(height for other, height in wanted.items() if other != key)
    fits = height_pt + others < room_pt
    asked = height_pt * others / (room_pt - height_pt) if fits else height_pt
    return limited(share * asked / wanted[key])
