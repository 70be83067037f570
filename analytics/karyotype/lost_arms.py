"""Which arm of a chromosome an abnormality loses, whole or from the break outward."""

from collections.abc import Iterator

from analytics.karyotype.karyotype import Abnormality, Breakpoint, Part
from analytics.karyotype.tri import any_of

_CENTROMERE = "10"
_JOINED = {"dic", "psudic", "trc", "tas", "rob"}
_OUTWARD = {"del", "add", "idic", "psuidic"} | _JOINED


def deletes(one: Abnormality, chromosome: str, arm: str) -> bool | None:
    """Whether *one* is, or contains, a deletion in *arm* of *chromosome*; None: it may."""
    if not one.parts or one.sign == "-":
        return False
    found = [_deletes(part, chromosome, arm) for part in one.parts if part.symbol == "del"]
    answer = any_of(found)
    return None if answer and one.sign else answer


def loses(one: Abnormality, chromosome: str, arm: str, *, is_replacement: bool = False) -> bool | None:
    """Whether *one* leaves the cell with less of *arm*: by deletion, or an unbalanced rearrangement.

    Args:
        one: an abnormality.
        chromosome: its number or letter.
        arm: ``p`` or ``q``.
        is_replacement: a rebuilt one written as gained stands for a normal one written as lost.
    """
    if not one.parts or one.sign == "-" or (one.sign == "+" and not is_replacement):
        return False
    return any_of(_answers(one, chromosome, arm))


def _answers(one: Abnormality, chromosome: str, arm: str) -> Iterator[bool | None]:
    first = one.parts[0]
    if chromosome not in first.chromosomes:
        yield None if {"?"} & set(first.chromosomes) and _names(one, chromosome) else False
        return
    match first.symbol:
        case "r" | "ider" | "rec":
            yield None
        case "i":
            yield from (_other_arm_lost(b, arm) for b in first.breaks_of(chromosome))
            if not first.breaks_of(chromosome):
                yield None
        case "der":
            yield from _answers_of_derivative(one, chromosome, arm)
        case symbol if symbol in _OUTWARD:
            yield _deletes(first, chromosome, arm)
    if first.symbol != "der":
        yield from (_deletes(p, chromosome, arm) for p in one.parts[1:] if p.symbol in ("del", "add"))


def _answers_of_derivative(one: Abnormality, chromosome: str, arm: str) -> Iterator[bool | None]:
    first = one.parts[0]
    whole = [part for part in one.parts if part.breaks_of(chromosome)]
    if not whole:
        yield None
    for part in whole:
        if part.symbol not in ("der", "t", "del", "add", "dic"):
            continue
        for at in part.breaks_of(chromosome):
            if at.band == _CENTROMERE and part.symbol != "del":  # a whole arm: the one named is kept
                yield at.arm != arm
            elif part is first and len(first.chromosomes) == 1:  # der(5)(q13): what happened is not said
                yield None
            else:
                yield at.arm == arm


def _names(one: Abnormality, chromosome: str) -> bool:
    return chromosome in one.chromosomes


def _other_arm_lost(at: Breakpoint, arm: str) -> bool:
    return at.arm != arm


def _deletes(part: Part, chromosome: str, arm: str) -> bool | None:
    if chromosome not in part.chromosomes:
        return False
    breaks = part.breaks_of(chromosome)
    return any(at.arm == arm for at in breaks) if breaks else None
