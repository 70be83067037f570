"""One patient of a cohort as one frozen row: what every analysis reads, in days from the index infusion."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from analytics.cohort.member_care import Care, TmnFindings
from analytics.cohort.member_clones import MemberClones
from analytics.cohort.member_series import MemberSeries
from analytics.cohort.member_timeline import MemberTimeline
from analytics.rules.endpoints.assess_end_points import EndPoints
from analytics.rules.progression_state import ProgressionState


class Criterion(StrEnum):
    """What can recover."""

    ANY = "any"
    TH = "th"
    B = "b"
    IGG = "igg"


SINGLE = (Criterion.TH, Criterion.B, Criterion.IGG)
"""The three criteria of Stock 2025."""


class RecoveryEnd(StrEnum):
    """What ended the time in which a recovery counts."""

    PROGRESSION = "progression"
    NEXT_THERAPY = "next_therapy"
    DEATH = "death"
    LAST_CONTACT = "last_contact"


@dataclass(frozen=True, slots=True)
class MemberRecovery:
    """When the criteria were first met; never revoked (definitions §1.2, §1.3).

    Attributes:
        first_met: (criterion, day) of those of ``SINGLE`` that were met before the time ended.
        measured: those with at least one sample after the infusion.
        end_day / end: up to when a recovery would have counted, and why no longer.
    """

    first_met: tuple[tuple[Criterion, int], ...]
    measured: tuple[Criterion, ...]
    end_day: int
    end: RecoveryEnd

    def day(self, criterion: Criterion) -> int | None:
        """Return the day *criterion* was first met; None: it was not."""
        days = [day for which, day in self.first_met if criterion in (which, Criterion.ANY)]
        return min(days, default=None)

    def count_by(self, day: float) -> int:
        """Return how many of the three were met by *day*, that day included."""
        return sum(first <= day for _, first in self.first_met)

    def is_measured(self, criterion: Criterion) -> bool:
        """Whether there is a sample of it, of ``ANY`` one of any."""
        return bool(self.measured) if criterion is Criterion.ANY else criterion in self.measured


@dataclass(frozen=True, slots=True)
class MemberInfection:
    """One infection of the window that surely counts.

    Attributes:
        day: of its onset; None where no day is known.
        is_severe: None where that is not known.
    """

    day: int | None
    category: str | None
    is_severe: bool | None


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was known before day 0; None where it is not.

    Attributes:
        values: (analyte, value in its stored unit) before lymphodepletion; only single, certain numbers.
    """

    age_years: float | None
    sex: str | None
    centre: str | None
    disease: str | None
    histology: str | None
    prior_lines: int | None
    prior_transplant: str | None
    ecog: int | None
    bendamustine: bool | None
    has_bridging: bool | None
    hematotox_score: int | None
    hematotox: str | None
    values: tuple[tuple[str, float], ...]

    def value(self, analyte: str) -> float | None:
        """Return the value of *analyte* before lymphodepletion."""
        return dict(self.values).get(analyte)


@dataclass(frozen=True, slots=True)
class Course:
    """What came after day 0, beside end points and recovery; None where it is not known.

    Attributes:
        had_crs / had_icans: True where one is recorded; a record cannot say *no*.
        crs_day / icans_day: when the grade was reached.
    """

    response_group: str | None
    crs_grade: int | None
    icans_grade: int | None
    early_icaht: int | None
    late_icaht: int | None
    infections: tuple[MemberInfection, ...]
    infection_window_days: int
    at_progression: ProgressionState
    had_crs: bool | None = None
    had_icans: bool | None = None
    crs_day: int | None = None
    icans_day: int | None = None


@dataclass(frozen=True, slots=True)
class CohortMember:
    """One patient.

    Attributes:
        infusion: None where the record counts in days only.
        domain: co-stimulatory domain of a licensed product, else None.
        placed_dates: how many of the dates were partial and placed by the rule.
        series / timeline / clones: what is drawn over time: values, happenings, variants.
        tmn: what was found at the first t-MN, also after a relapse; None without one.
    """

    patient_id: int
    number: str
    infusion: date | None
    product: str | None
    domain: str | None
    is_investigational: bool
    ends: EndPoints
    recovery: MemberRecovery
    baseline: Baseline
    course: Course
    placed_dates: int
    care: Care = field(default_factory=Care)
    tmn: TmnFindings | None = None
    series: MemberSeries = field(default_factory=MemberSeries)
    timeline: MemberTimeline = field(default_factory=MemberTimeline)
    clones: MemberClones = field(default_factory=MemberClones)
