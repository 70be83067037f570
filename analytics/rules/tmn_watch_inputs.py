"""What the t-MN watch looks at, from a record or from a table."""

from dataclasses import dataclass

from analytics.records.patient_record import DaySpan
from analytics.rules.assessment import Assessment, Input
from analytics.rules.clone_watch import WatchedClone
from analytics.rules.marrow_trigger import MarrowValues


@dataclass(frozen=True, slots=True)
class WatchInputs:
    """What is looked at.

    Attributes:
        marrow: counts, MCV, blasts, and the relapse that explains them.
        clones: of the watched genes, in the last sample.
        is_sequenced: whether a sample after the infusion has a result.
        icans_grade: the highest; 0: none recorded; None: there was one, its grade is not known.
        age_years: at the infusion, the least and the most.
        chrs: the answer of the rule ``chrs``; None: not asked.
        icans / age: where they stand.
        last_day: up to which anything is known.
        tmn: when a t-MN was diagnosed; later values are not looked at.
        is_dead: whether the patient died by then.
    """

    marrow: MarrowValues
    clones: tuple[WatchedClone, ...] = ()
    is_sequenced: bool = False
    icans_grade: int | None = 0
    icans: tuple[Input, ...] = ()
    age_years: tuple[float, float] | None = None
    chrs: Assessment | None = None
    last_day: int = 0
    tmn: DaySpan | None = None
    is_dead: bool = False
