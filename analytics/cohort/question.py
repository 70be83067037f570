"""What somebody asks a cohort: which analysis, of what, by which groups, and its switches."""

from dataclasses import dataclass

from analytics.cohort.analyses.recovery import CODES, Unmeasured
from analytics.cohort.cohort_member import RecoveryEnd
from analytics.statistics.survival_interval import ConfidenceType


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; hashable, so that an answer can be kept under it.

    Attributes:
        analysis: key of ``ANALYSES``.
        part: one of its parts; empty: each of them.
        by: name of a field of ``FIELDS``; None: no groups, or those the analysis makes by itself.
        landmark: day the clock starts; None: the infusion.
        competing: what competes with a recovery; the others censor.
        unmeasured: what who was never measured counts as, for a recovery.
        conf_type: scale of Kaplan–Meier intervals.
        sort: name of a field the patients of a swimmer plot stand in the order of; None: the longest first.
    """

    analysis: str
    part: str = ""
    by: str | None = None
    landmark: int | None = None
    competing: frozenset[RecoveryEnd] = frozenset(CODES)
    unmeasured: Unmeasured = Unmeasured.NOT_MET
    conf_type: ConfidenceType = "log"
    sort: str | None = None
