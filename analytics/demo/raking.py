"""Joint shares of several traits from their published margins."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

Cell = TypeVar("Cell")
Margin = tuple[Callable[[Cell], object], Mapping[Any, float]]


def rake(
    start: Mapping[Cell, float], margins: Sequence[Margin[Cell]], rounds: int = 200
) -> dict[Cell, float]:
    """Return the table nearest to *start* (in relative entropy) that has the *margins*.

    Args:
        start: share of each cell; a cell of 0 stays 0.
        margins: each a function from a cell to its class, and the wanted share of each class; a class
            that is not named is left alone. Where margins contradict each other the later one holds.
        rounds: how often all margins are fitted in turn.

    Returns:
        Shares that sum to 1.

    Source:
        Iterative proportional fitting, Deming and Stephan 1940, doi 10.1214/aoms/1177731829.
    """
    table = dict(start)
    for _ in range(rounds):
        for class_of, wanted in margins:
            found: dict[object, float] = {}
            for cell, share in table.items():
                found[class_of(cell)] = found.get(class_of(cell), 0.0) + share
            rest = sum(share for label, share in found.items() if label not in wanted)
            spare = (1.0 - sum(wanted.values())) / rest if rest > 0 else 1.0
            for cell in table:
                label = class_of(cell)
                if label not in wanted:
                    table[cell] *= spare
                elif found[label] > 0:
                    table[cell] *= wanted[label] / found[label]
    total = sum(table.values())
    return {cell: share / total for cell, share in table.items()}
