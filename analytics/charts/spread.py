"""Moves labels apart along one direction, each as little as can be."""

from collections.abc import Sequence


def spread(middles: Sequence[float], heights: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """Return new middles in the order given: no two touch, all lie between *low* and *high* if they can.

    Touching neighbours become one block around the mean of where they wanted to be (pool adjacent
    violators), so the least moving is squared least. What is higher than its room overflows *high*.

    Args:
        middles: where each label would like its middle.
        heights: of each label, its own distance to the next one included.
        low: least place of an upper edge.
        high: greatest place of a lower edge.
    """
    order = sorted(range(len(middles)), key=lambda index: middles[index])
    blocks: list[tuple[float, float, list[int]]] = []
    for index in order:
        top, height, members = middles[index] - heights[index] / 2, heights[index], [index]
        top = max(min(top, high - height), low)
        while blocks and blocks[-1][0] + blocks[-1][1] > top:
            _upper, tall, before = blocks.pop()
            members = before + members
            wanted = _wanted_top(members, middles, heights)
            height += tall
            top = max(min(wanted, high - height), low)
        blocks.append((top, height, members))
    found = [0.0] * len(middles)
    for top, _, members in blocks:
        at = top
        for index in members:
            found[index] = at + heights[index] / 2
            at += heights[index]
    return tuple(found)


def _wanted_top(members: Sequence[int], middles: Sequence[float], heights: Sequence[float]) -> float:
    """Return the upper edge of the block of *members* that moves them least."""
    total, above = 0.0, 0.0
    for index in members:
        total += middles[index] - heights[index] / 2 - above
        above += heights[index]
    return total / len(members)
