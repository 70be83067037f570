"""What stands beside the numbers of every analysis: who was left out of it, and what was done in words."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.statistics.estimability import OK, Status


class DropReason(StrEnum):
    """Why a member of the population is not in one analysis."""

    UNDATED = "undated"
    """Something happened on a day nobody recorded, so that time or cause of the end point is not known."""
    NO_GROUP = "no_group"
    """The field the groups are made of has no value."""
    NOT_MEASURED = "not_measured"
    PROGRESSED = "progressed_by_landmark"
    DIED = "died_by_landmark"
    NOT_OBSERVED = "not_observed_until_landmark"
    NO_TMN = "no_tmn"
    NO_PROGRESSION = "no_progression"
    NO_SAMPLE = "no_sample"
    """No sequencing sample with a result on either side of the infusion."""


class Caution(StrEnum):
    """What a reader has to be warned of."""

    IMMORTAL_TIME = "immortal_time"
    """The groups were formed by what happened later: who lived longer had more time to join one of them."""
    IF_RELAPSE_FREE = "if_relapse_free"
    """1 − Kaplan–Meier with competing events censored is higher than what happens to patients."""
    NOT_RANDOMISED = "not_randomised"
    OUTCOME_MATCHED = "outcome_dependent_matching"
    """Cases were matched by the outcome: hazard ratios are not those of the cohort."""
    UNMEASURED_COUNT_AS_NOT_MET = "unmeasured_count_as_not_met"
    NOT_RECORDED_COUNTS_AS_NONE = "not_recorded_counts_as_none"
    """A record cannot tell *none* from *not entered*."""
    GRADES_OF_RECORDED = "grades_of_recorded"
    """Grades are of those with an event on record; how many have one is of all."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """One member who is not in the analysis."""

    patient_id: int
    number: str
    reason: DropReason


@dataclass(frozen=True, slots=True)
class Words:
    """What was done, for the page, the table and the methods of a paper; English, whole phrases."""

    event: str
    start: str
    censoring: str
    competing: str
    estimator: str
    interval: str
    test: str
    source: str


@dataclass(frozen=True, slots=True)
class Account:
    """What stands beside the numbers.

    Attributes:
        n: members in the analysis; with *dropped* they are all of the population.
        status: not estimable where nothing could be.
    """

    n: int
    dropped: tuple[Dropped, ...]
    words: Words
    cautions: tuple[Caution, ...] = ()
    status: Status = OK

    def dropped_for(self, reason: DropReason) -> int:
        """Return how many were left out for *reason*."""
        return sum(one.reason is reason for one in self.dropped)
