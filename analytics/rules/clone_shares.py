"""The share of cells that carry a variant, and whether a parentage leaves room for it.

The share is twice the VAF: right for a heterozygous variant without a change of copy number; for an X-linked
gene in a man it is the VAF itself. After loss of heterozygosity twice the VAF is too much, so sums over the
whole are reported, never squeezed. A variant that was not detected has at most the share of its limit.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.records.clone_parent import Name
from analytics.records.patient import Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import CallState
from analytics.rules.parentage import Parents, children_of
from analytics.rules.variant_courses import Statement

_Z_95 = 1.959963984540054
_TOLERANCE = 0.005
"""Half a percentage point: less is not seen when shares are written in whole per cent."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the cells carry a variant.

    Attributes:
        fraction: 0 to 1; twice a VAF over one half is capped.
        is_bound: it was not detected: at most *fraction*.
        error: standard error by the reads counted; 0 where their number is unknown.
    """

    fraction: float
    is_bound: bool = False
    error: float = 0.0


@dataclass(frozen=True, slots=True)
class Crowd:
    """Clones of one sample that cannot all have room where the parentage puts them.

    Attributes:
        parent: in which they arose; None: they are founders, and the room is all cells.
        total: the sum of their shares.
        room: the share of *parent*.
        is_within_error: the counting error of the reads may be all there is to it.
    """

    parent: Name | None
    total: float
    room: float
    is_within_error: bool = False


def share_of(statement: Statement, gene: str, record: PatientRecord) -> Share | None:
    """Return the share a sample gives a variant of *gene*; None where it does not say how much there was."""
    copies = 1 if record.patient.sex is Sex.MALE and gene in catalogue().x_linked_genes else 2
    point = statement.point
    match point.state:
        case CallState.DETECTED if point.vaf_fraction is not None:
            vaf = point.vaf_fraction
            error = math.sqrt(vaf * (1 - vaf) / point.depth) if point.depth else 0.0
            return Share(min(1.0, copies * vaf), error=copies * error)
        case CallState.NOT_DETECTED if point.limit_fraction is not None:
            return Share(min(1.0, copies * point.limit_fraction), is_bound=True)
        case _:
            return None


def crowds(shares: Mapping[Name, Share | None], parents: Parents) -> tuple[Crowd, ...]:
    """Return where the detected shares of one sample add up to more than what they arose in."""
    found = []
    for parent, children in children_of(parents, tuple(shares)).items():
        known = [share for child in children if (share := shares.get(child)) is not None]
        known = [share for share in known if not share.is_bound]
        total = sum(share.fraction for share in known)
        around = Share(1.0) if parent is None else shares.get(parent)
        if around is not None and total > around.fraction + _TOLERANCE:
            error = math.sqrt(around.error**2 + sum(share.error**2 for share in known))
            found.append(Crowd(parent, total, around.fraction, total - around.fraction <= _Z_95 * error))
    return tuple(found)
