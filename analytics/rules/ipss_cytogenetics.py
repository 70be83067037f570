"""The cytogenetic groups of IPSS and IPSS-R that a karyotype can be in; several where it leaves doubt.

What the laboratory doubts, or what could not be read, may be there or not: every possibility is put in its
group, so that a group is certain only where all of them agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from analytics.karyotype.karyotype import Abnormality, AbnormalityKind, Karyotype

_COMPLEX = "complex"
_COMPLEX_FROM = 3
_MANY = 4
"""From here on one more abnormality changes no group."""
_MOST_DOUBTS = 6
"""More doubtful abnormalities than these are taken as so many unknown ones."""


class IpssGroup(StrEnum):
    """Cytogenetic groups of the IPSS (Greenberg 1997)."""

    GOOD = "good"
    INTERMEDIATE = "intermediate"
    POOR = "poor"


class IpssRGroup(StrEnum):
    """Cytogenetic groups of the IPSS-R (Greenberg 2012), as the public ``ipssm`` package calls them."""

    VERY_GOOD = "Very Good"
    GOOD = "Good"
    INTERMEDIATE = "Intermediate"
    POOR = "Poor"
    VERY_POOR = "Very Poor"


@dataclass(frozen=True, slots=True)
class _Possibility:
    """One way a karyotype can be: the abnormalities that are there, and how many more of unknown kind."""

    known: tuple[Abnormality, ...]
    unknown: int

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(_copies(one) for one in self.known) + self.unknown


def ipss_groups(karyotype: Karyotype) -> frozenset[IpssGroup]:
    """Return the groups of the IPSS that are possible.

    Source:
        Greenberg 1997, Blood 89:2079: good: normal, −Y, del(5q) or del(20q) alone; poor: three or more
        abnormalities, or any of chromosome 7; intermediate: all other.
    """
    return frozenset(group for one in _possibilities(karyotype) for group in _ipss(one))


def ipss_r_groups(karyotype: Karyotype, *, is_5q_with_7_poor: bool = True) -> frozenset[IpssRGroup]:
    """Return the groups of the IPSS-R that are possible.

    Args:
        karyotype: as read.
        is_5q_with_7_poor: of del(5q) beside −7 or del(7q), which the table has among the good and the poor.

    Source:
        Greenberg 2012, Blood 120:2454.
    """
    groups: set[IpssRGroup] = set()
    for one in _possibilities(karyotype):
        groups |= _ipss_r(one, is_5q_with_7_poor=is_5q_with_7_poor)
        if one.count == 2 and karyotype.are_independent:
            groups.add(IpssRGroup.INTERMEDIATE)  # the table has independent clones there
    return frozenset(groups)


def is_deletion(one: Abnormality, chromosome: str, arm: str) -> bool | None:
    """Whether *one* is a deletion in this arm; None: of the chromosome, in an arm that is not known."""
    if one.kind is not AbnormalityKind.DELETION or one.chromosomes != (chromosome,):
        return False
    arms = {point.arm for point in one.breakpoints}
    if arms == {arm}:
        return True
    return None if not arms or "" in arms else False


def is_loss(one: Abnormality, chromosome: str) -> bool:
    """Whether *one* is the loss of a whole chromosome."""
    return one.kind is AbnormalityKind.LOSS and one.chromosomes == (chromosome,)


def _possibilities(karyotype: Karyotype) -> Iterator[_Possibility]:
    named = [one for one in karyotype.abnormalities if one.kind is not AbnormalityKind.UNKNOWN]
    certain = tuple(one for one in named if one.doubt is None)
    doubtful = [one for one in named if one.doubt is not None]
    unread = sum(one.most_copies for one in karyotype.abnormalities if one.kind is AbnormalityKind.UNKNOWN)
    unread += sum(abs(one.unexplained) for one in karyotype.problems)
    unread += sum(one.most_copies - _copies(one) for one in named if one.most_copies > _copies(one))
    if len(doubtful) > _MOST_DOUBTS:
        unread, doubtful = unread + len(doubtful), []
    highest = _MANY if karyotype.hides else min(unread, _MANY)
    least = _COMPLEX_FROM if _COMPLEX in karyotype.words else 0
    for size in range(len(doubtful) + 1):
        for there in combinations(doubtful, size):
            for unknown in range(highest + 1):
                one = _Possibility((*certain, *there), unknown)
                if one.count >= least:
                    yield one


def _copies(one: Abnormality) -> int:
    return 1 if one.kind is AbnormalityKind.DOUBLE_MINUTES else one.copies


def _ipss(one: _Possibility) -> set[IpssGroup]:
    if one.count >= _COMPLEX_FROM or any("7" in a.chromosomes for a in one.known):
        return {IpssGroup.POOR}
    found = {IpssGroup.POOR} if one.unknown or any("?" in a.chromosomes for a in one.known) else set()
    if one.count == 0:
        return {IpssGroup.GOOD}
    if one.count > 1:
        return found | {IpssGroup.INTERMEDIATE}
    if one.unknown:
        return set(IpssGroup)
    alone = one.known[0]
    is_good = _any_of(is_loss(alone, "Y"), is_deletion(alone, "5", "q"), is_deletion(alone, "20", "q"))
    if is_good is not False:
        found.add(IpssGroup.GOOD)
    if is_good is not True:
        found.add(IpssGroup.INTERMEDIATE)
    return found


def _ipss_r(one: _Possibility, *, is_5q_with_7_poor: bool) -> set[IpssRGroup]:
    if one.count >= _MANY:
        return {IpssRGroup.VERY_POOR}
    if one.count == _COMPLEX_FROM:
        return {IpssRGroup.POOR}
    if one.count == 0:
        return {IpssRGroup.GOOD}
    if one.count == 2:
        return _double(one, is_5q_with_7_poor=is_5q_with_7_poor)
    return _single(one.known[0]) if one.known else set(IpssRGroup) - {IpssRGroup.VERY_POOR}


def _single(alone: Abnormality) -> set[IpssRGroup]:
    named = {
        IpssRGroup.VERY_GOOD: _any_of(is_loss(alone, "Y"), is_deletion(alone, "11", "q")),
        IpssRGroup.GOOD: _any_of(
            *(is_deletion(alone, *arm) for arm in (("5", "q"), ("12", "p"), ("20", "q")))
        ),
        IpssRGroup.POOR: _any_of(is_loss(alone, "7"), _is_of_3q(alone)),
    }
    sure = {group for group, is_it in named.items() if is_it}
    if sure:
        return sure
    return {group for group, is_it in named.items() if is_it is None} | {IpssRGroup.INTERMEDIATE}


def _double(one: _Possibility, *, is_5q_with_7_poor: bool) -> set[IpssRGroup]:
    has_7 = _any_of(*(_any_of(is_loss(a, "7"), is_deletion(a, "7", "q")) for a in one.known))
    has_5q = _any_of(*(is_deletion(a, "5", "q") for a in one.known))
    if one.unknown:
        has_7, has_5q = has_7 or None, has_5q or None
    found = set()
    for is_7 in _can_be(has_7):
        for is_5q in _can_be(has_5q):
            if is_7 and not (is_5q and not is_5q_with_7_poor):
                found.add(IpssRGroup.POOR)
            else:
                found.add(IpssRGroup.GOOD if is_5q else IpssRGroup.INTERMEDIATE)
    return found


def _is_of_3q(one: Abnormality) -> bool | None:
    """Whether *one* is inv(3), t(3q) or del(3q)."""
    if one.kind is AbnormalityKind.INVERSION and one.chromosomes == ("3",):
        arms = {point.arm for point in one.breakpoints}
        return True if not arms or "q" in arms or "" in arms else None
    if one.kind is AbnormalityKind.TRANSLOCATION and "3" in one.chromosomes:
        arms = {point.arm for point in one.breakpoints if point.chromosome == "3"}
        return "q" in arms or (None if not arms or "" in arms else False)
    return is_deletion(one, "3", "q")


def _any_of(*facts: bool | None) -> bool | None:
    if any(facts):
        return True
    return None if None in facts else False


def _can_be(fact: bool | None) -> tuple[bool, ...]:
    return (True, False) if fact is None else (fact,)
