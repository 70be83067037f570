"""Where the bands of a fish plot lie: each as wide as its clone's share, inside the one it arose in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.figures.clone_strips import PlacedSample
from analytics.records.clone_parent import Name
from analytics.records.patient_record import PatientRecord
from analytics.rules.clone_shares import Share, share_of
from analytics.rules.parentage import Parents, children_of
from analytics.rules.variant_courses import Statement, VariantCourse

Edges = tuple[float, float]


@dataclass(frozen=True, slots=True)
class FishDay:
    """What all samples of one day say of the clones.

    Attributes:
        shares: of each clone; None where no sample of the day says how much there was.
        statements: the one that each share is from; where there is none, one that says why.
    """

    day: float
    shares: Mapping[Name, Share | None]
    statements: Mapping[Name, Statement]


def fish_days(
    record: PatientRecord, courses: Sequence[VariantCourse], samples: Sequence[PlacedSample]
) -> tuple[FishDay, ...]:
    """Return the days of *samples* in their order; of several samples of one day the highest share counts."""
    found: list[FishDay] = []
    for day in sorted({placed.day for placed in samples}):
        ids = {placed.sample.id for placed in samples if placed.day == day}
        shares: dict[Name, Share | None] = {}
        statements: dict[Name, Statement] = {}
        for course in courses:
            said = [(share_of(s, course.gene, record), s) for s in course.statements if s.sample.id in ids]
            said.sort(key=lambda pair: _weight(pair[0]), reverse=True)
            if said:
                shares[course.key], statements[course.key] = said[0]
        found.append(FishDay(day, shares, statements))
    return tuple(found)


def fish_edges(days: Sequence[FishDay], parents: Parents, order: Sequence[Name]) -> list[dict[Name, Edges]]:
    """Return for every day the lower and upper edge of each clone's band, 0 to 1 of all cells.

    Founders lie around the middle, subclones around the middle of their parent; nothing is squeezed, so what
    is too wide for its place sticks out. Where a day does not say how wide a band is, it lies where the days
    around it put it: such a part is placed, never drawn.
    """
    widths = {name: _widths([day.shares.get(name) for day in days]) for name in order}
    family = children_of(parents, order)
    found: list[dict[Name, Edges]] = []
    for n in range(len(days)):
        edges: dict[Name, Edges] = {}

        def place(parent: Name | None, middle: float, n: int = n, edges: dict[Name, Edges] = edges) -> None:
            children = family.get(parent, ())
            at = middle - sum(widths[child][n] for child in children) / 2
            for child in children:
                edges[child] = (at, at + widths[child][n])
                place(child, at + widths[child][n] / 2)
                at += widths[child][n]

        place(None, 0.5)
        found.append(edges)
    return found


def _weight(share: Share | None) -> tuple[bool, bool, float]:
    return (share is not None, share is not None and not share.is_bound, share.fraction if share else 0.0)


def _widths(shares: Sequence[Share | None]) -> list[float]:
    """Return a width for every day: between days that say one on the straight line, beyond them the same."""
    known = [(n, share.fraction) for n, share in enumerate(shares) if share is not None]
    if not known:
        return [0.0] * len(shares)
    widths: list[float] = []
    for n in range(len(shares)):
        before = [pair for pair in known if pair[0] <= n] or known[:1]
        after = [pair for pair in known if pair[0] >= n] or known[-1:]
        (a, low), (b, high) = before[-1], after[0]
        widths.append(low if a == b else low + (high - low) * (n - a) / (b - a))
    return widths
