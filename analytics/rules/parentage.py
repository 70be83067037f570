"""Which clone arose in which: whether what was set is a family tree, and in what order it is drawn."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from analytics.records.clone_parent import CloneParent, Name

Parents = Mapping[Name, Name | None]
"""Each variant that has a place in the tree, with the one it arose in; None: a founder."""


class Fault(StrEnum):
    """What is wrong with a parentage."""

    CIRCLE = "circle"
    PARENT_NOT_SET = "parent_not_set"


def parents_of(records: Iterable[CloneParent]) -> Parents:
    """Return what *records* of one patient say."""
    return {record.name: record.parent for record in records}


def parentage_faults(parents: Parents) -> Mapping[Name, Fault]:
    """Return what is wrong: a clone that arose in itself, or in one that has no place of its own."""
    faults: dict[Name, Fault] = {}
    for name, parent in parents.items():
        if parent is not None and parent not in parents:
            faults[name] = Fault.PARENT_NOT_SET
        elif _is_in_circle(name, parents):
            faults[name] = Fault.CIRCLE
    return faults


def possible_parents(name: Name, names: Iterable[Name], parents: Parents) -> tuple[Name, ...]:
    """Return which of *names* the clone *name* can have arisen in: not itself, nor what arose in it."""
    return tuple(other for other in names if other != name and name not in ancestors(other, parents))


def ancestors(name: Name, parents: Parents) -> tuple[Name, ...]:
    """Return *name* and what it arose in, the nearest first; a circle ends where it began."""
    line = [name]
    while (parent := parents.get(line[-1])) is not None and parent not in line:
        line.append(parent)
    return tuple(line)


def children_of(parents: Parents, order: Sequence[Name]) -> Mapping[Name | None, tuple[Name, ...]]:
    """Return the clones that arose in each one (None: the founders), in the order of *order*."""
    found: dict[Name | None, list[Name]] = {}
    for name in order:
        if name in parents:
            found.setdefault(parents[name], []).append(name)
    return {parent: tuple(names) for parent, names in found.items()}


def _is_in_circle(name: Name, parents: Parents) -> bool:
    seen, at = set[Name](), parents.get(name)
    while at is not None and at not in seen:
        if at == name:
            return True
        seen.add(at)
        at = parents.get(at)
    return False
