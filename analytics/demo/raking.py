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
    cells, shares = list(start), list(start.values())
    fitted = []
    for class_of, wanted in margins:
        members: dict[object, list[int]] = {}
        for at, cell in enumerate(cells):
            members.setdefault(class_of(cell), []).append(at)
        named = [(places, wanted[label]) for label, places in members.items() if label in wanted]
        others = [at for label, places in members.items() if label not in wanted for at in places]
        fitted.append([*named, (others, 1.0 - sum(wanted.values()))])
    for _ in range(rounds):
        for classes in fitted:
            for places, share in classes:
                found = sum(shares[at] for at in places)
                if found > 0:
                    for at in places:
                        shares[at] *= share / found
    total = sum(shares)
    return {cell: share / total for cell, share in zip(cells, shares, strict=True)}
