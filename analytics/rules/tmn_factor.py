"""A risk factor of a therapy-related myeloid neoplasm, as it is listed: what, how much, since when, why."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.rules.assessment import Input
from analytics.rules.clone_watch import WatchedClone
from analytics.rules.comparison import Truth
from analytics.rules.dated_value import DatedValue
from analytics.rules.rule_data import rule_data


class FactorKind(StrEnum):
    """What kind of factor it is; the papers' figures go by it."""

    CYTOPENIA = "cytopenia"
    MCV = "mcv"
    BLASTS = "blasts"
    LATE_ICAHT = "late_icaht"
    CLONE = "clone"
    CHRS = "chrs"
    ICANS = "icans"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Change:
    """A value beside an earlier one of the same analyte.

    Attributes:
        before: None: there is none far enough before it.
    """

    before: DatedValue | None
    now: DatedValue

    @property
    def days(self) -> int | None:
        """Days between the two; None where a date is partial, or without an earlier one."""
        if self.before is None or not (self.before.span.is_exact and self.now.span.is_exact):
            return None
        return self.now.span.earliest - self.before.span.earliest


@dataclass(frozen=True, slots=True)
class RiskFactor:
    """One factor.

    Attributes:
        what: analyte, or gene and change; empty where the kind says it all.
        truth: whether it is there; INDETERMINATE: that cannot be said.
        counts: whether it alone makes the outcome ``risk factors``; age is listed and never counts.
        value: as text: a grade, a group, years.
        change: of a laboratory value.
        clone: what was compared of a clone.
        because: what it rests on.
    """

    kind: FactorKind
    what: str
    truth: Truth
    counts: bool = True
    value: str = ""
    change: Change | None = None
    clone: WatchedClone | None = None
    because: tuple[Input, ...] = ()

    @property
    def is_there(self) -> bool:
        """Whether it is certainly there and counts."""
        return self.counts and self.truth is Truth.MET


def change_of(values: tuple[DatedValue, ...]) -> Change | None:
    """Return the last of *values* beside the one nearest to a year before; None without any."""
    if not values:
        return None
    data = rule_data("tmn_watch")["trend"]
    ordered = sorted(values, key=lambda v: (v.span.earliest, v.span.latest, v.given.value, v.given.id or 0))
    now = ordered[-1]
    before = [v for v in ordered if now.span.earliest - v.span.latest >= int(data["apart_days"])]
    aim = now.span.earliest - int(data["days_before"])
    nearest = min(before, key=lambda v: (abs(v.span.earliest - aim), v.span.earliest), default=None)
    return Change(nearest, now)
