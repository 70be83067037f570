"""Recovery by response group, and which of the three criteria came together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from analytics.cohort.analyses.account import Account
from analytics.cohort.analyses.table_one import table_one
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.cohort_member import SINGLE, CohortMember, Criterion
from analytics.cohort.member_fields import FIELDS
from analytics.statistics.descriptive_table import DescriptiveTable

_ROWS = ("ir_any", "ir_count", "ir_group", "ir_th", "ir_b", "ir_igg")


@dataclass(frozen=True, slots=True)
class Combination:
    """How many met exactly these criteria and no other."""

    criteria: tuple[Criterion, ...]
    n: int


@dataclass(frozen=True, slots=True)
class RecoveryByResponse:
    """Recovery by group.

    Attributes:
        table: recovered or not, and how many criteria, by group, with the test of each.
        combinations: all eight, of everybody in *table*; they add up to them.
    """

    account: Account
    by: str
    table: DescriptiveTable
    combinations: tuple[Combination, ...]


def recovery_by_response(members: Iterable[CohortMember], by: Grouping | None = None) -> RecoveryByResponse:
    """Describe who recovered by response group (or any other grouping).

    Source:
        Stock 2025, HemaSphere (Fig. 3D, 3E); definitions §1.2, §1.6.
    """
    everybody = tuple(members)
    by = by or Grouping.by(FIELDS["response_group"])
    found = table_one(everybody, by, [FIELDS[name] for name in _ROWS if name != by.name])
    counts = Counter(
        frozenset(which for which, _ in m.recovery.first_met) for m in everybody if by.of(m) is not None
    )
    sets = [
        tuple(which for which, is_in in zip(SINGLE, chosen, strict=True) if is_in)
        for chosen in product((True, False), repeat=len(SINGLE))
    ]
    return RecoveryByResponse(
        found.account,
        by.name,
        found.table,
        tuple(Combination(criteria, counts[frozenset(criteria)]) for criteria in sets),
    )
