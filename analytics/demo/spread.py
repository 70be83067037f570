"""Evenly spread draws: the shares among the first hundred patients are already close to those of all."""

import random
from enum import Enum, auto
from functools import lru_cache

_BLOCK = 128
_GOLDEN = (5.0**0.5 - 1.0) / 2.0


class Axis(Enum):
    """What is drawn evenly spread, each independent of the others."""

    COURSE = auto()
    ACCRUAL = auto()
    CELL = auto()
    AGE = auto()
    SEX = auto()
    PRODUCT = auto()
    HISTOLOGY = auto()
    EARLY_ICAHT = auto()
    LATE_ICAHT = auto()
    INFECTION = auto()
    CRS = auto()
    ICANS = auto()
    RESPONSE = auto()
    TRANSPLANT = auto()


def spread(seed: int, patient: int, axis: Axis) -> float:
    """Return the draw of patient number *patient* (0, 1, 2 …): uniform in [0, 1).

    In each block of 128 patients every 128th part of [0, 1) is drawn once, in an order of its own (a Latin
    hypercube): the marginals of a small clinic are as published, and a longer clinic begins with the same
    patients. ``CELL`` is spread evenly over any stretch of ``COURSE`` as well (a lattice), since what a
    patient recovers is drawn within groups of like courses.
    """
    block, place = divmod(patient, _BLOCK)
    return _block(seed, block, axis)[place]


@lru_cache(maxsize=4 * len(Axis))
def _block(seed: int, block: int, axis: Axis) -> tuple[float, ...]:
    rng = random.Random(f"{seed} {block} {axis.name}")
    if axis is Axis.CELL:
        shift = rng.random()
        courses = _block(seed, block, Axis.COURSE)
        return tuple((int(u * _BLOCK) * _GOLDEN + shift) % 1.0 for u in courses)
    order = list(range(_BLOCK))
    rng.shuffle(order)
    return tuple((part + rng.random()) / _BLOCK for part in order)
