"""Groups by immune reconstitution as it stood on a day, or as it ever came to be."""

from collections.abc import Callable
from enum import StrEnum
from math import inf

from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.cohort_member import CohortMember, Criterion
from analytics.cohort.member_fields import KnownFrom


class ByRecovery(StrEnum):
    """How immune reconstitution makes groups (Stock 2025, Fig. 5)."""

    ANY = "ir_any"
    GROUP = "ir_group"
    COUNT = "ir_count"
    TH = "ir_th"
    B = "ir_b"
    IGG = "ir_igg"


_SINGLE = {ByRecovery.TH: Criterion.TH, ByRecovery.B: Criterion.B, ByRecovery.IGG: Criterion.IGG}


def by_recovery(how: ByRecovery, until: int | None = None) -> Grouping:
    """Return the grouping by recovery.

    Args:
        how: which groups: ``none`` and ``any``, ``poor`` (0-1) and ``good`` (2-3), the count, ``no``/``yes``.
        until: samples of later days do not count; None: recovered at any time, which is known only later.
    """
    last = inf if until is None else until
    known = KnownFrom.LATER if until is None else KnownFrom.BASELINE
    return Grouping(how.value, _status(how, last), known)


def _status(how: ByRecovery, last: float) -> Callable[[CohortMember], str]:
    def status(member: CohortMember) -> str:
        count = member.recovery.count_by(last)
        match how:
            case ByRecovery.ANY:
                return "any" if count else "none"
            case ByRecovery.GROUP:
                return "good" if count >= 2 else "poor"
            case ByRecovery.COUNT:
                return str(count)
        day = member.recovery.day(_SINGLE[how])
        return "yes" if day is not None and day <= last else "no"

    return status
