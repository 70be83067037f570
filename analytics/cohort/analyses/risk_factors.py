"""Risk factors of t-MN, one at a time, in the whole cohort and among matched patients."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.catalogue import catalogue
from analytics.cohort.analyses.account import Account, Caution, Words
from analytics.cohort.analyses.timed_rows import TimedRows, timed, timed_rows
from analytics.cohort.cohort_member import CohortMember
from analytics.statistics.cox import cox_regression
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.propensity import MatchedStudy, match_on_propensity
from analytics.statistics.regression_table import Regression
from analytics.statistics.survival_data import SurvivalData, survival_data

TMN = 1
RATIO = 2
MATCHED_ON = ("age", "lines_4_or_more")
"""As in Gazeau 2025."""


LABORATORY = ("LDH", "MCV", "ALC", "HGB", "ANC", "PLT", "CRP", "FERRITIN")
"""Before lymphodepletion, in their stored units."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One covariate as a number; None: not known."""

    name: str
    of: Callable[[CohortMember], float | None]


def _lab(analyte: str) -> Factor:
    return Factor(analyte.lower(), lambda member: member.baseline.value(analyte))


def _many_lines(member: CohortMember) -> float | None:
    lines = member.baseline.prior_lines
    return None if lines is None else float(lines >= 4)


def _cd28(member: CohortMember) -> float | None:
    return None if member.domain is None else float(member.domain == "CD28z")


FACTORS = (
    Factor("age", lambda m: m.baseline.age_years),
    Factor("prior_lines", lambda m: m.baseline.prior_lines),
    Factor("hematotox_score", lambda m: m.baseline.hematotox_score),
    *map(_lab, LABORATORY),
    Factor("cd28z", _cd28),
    Factor("crs_grade", lambda m: m.course.crs_grade),
    Factor("icans_grade", lambda m: m.course.icans_grade),
)
"""Tables 2 and 3 of Gazeau 2025, and the counts before lymphodepletion; the grades are known after day 0."""


@dataclass(frozen=True, slots=True, eq=False)
class FactorResult:
    """One factor by itself; the models drop who has no value and say how many have one.

    Attributes:
        cause_specific: Cox, relapse and death censored.
        subdistribution: Fine-Gray, relapse and death competing.
    """

    name: str
    cause_specific: Regression
    subdistribution: Regression


@dataclass(frozen=True, slots=True, eq=False)
class RiskFactors:
    """Hazard ratios before and after matching.

    Attributes:
        study: cases (a t-MN on record) matched to ``RATIO`` others each on ``MATCHED_ON``, with the balance.
        after: among matched patients; empty where nobody could be matched.
    """

    account: Account
    before: tuple[FactorResult, ...]
    study: MatchedStudy
    matched: int
    after: tuple[FactorResult, ...]
    rows: TimedRows


def risk_factors(
    members: Iterable[CohortMember], factors: Sequence[Factor] = FACTORS, *, confidence: float = 0.95
) -> RiskFactors:
    """Estimate the univariate hazard ratios of t-MN.

    The matching takes the outcome for the treatment, as the paper did: what comes after it describes that
    nested study and is no hazard ratio of the cohort.

    Source:
        Gazeau 2025, Leukemia 39:1714 (Tables 2 and 3, whose text and titles name two models: both are
        given); definitions §10 and §B.
    """
    rows = timed_rows(members, lambda member: timed(member.ends.tmn))
    study = _matched(rows.members)
    sets = study.matching.sets if study.matching is not None else ()
    chosen = sorted({place for one in sets for place in (one.treated, *one.controls)})
    return RiskFactors(
        account=rows.account(_words(confidence), (Caution.NOT_RANDOMISED, Caution.OUTCOME_MATCHED)),
        before=tuple(_one(rows.members, rows.data, one, confidence) for one in factors),
        study=study,
        matched=len(chosen),
        after=_among(rows, chosen, factors, confidence),
        rows=rows,
    )


def _among(
    rows: TimedRows, chosen: Sequence[int], factors: Sequence[Factor], confidence: float
) -> tuple[FactorResult, ...]:
    if not chosen:
        return ()
    members, data = [rows.members[place] for place in chosen], rows.data.of_rows(np.array(chosen))
    return tuple(_one(members, data, factor, confidence) for factor in factors)


def _one(
    members: Sequence[CohortMember], data: SurvivalData, factor: Factor, confidence: float
) -> FactorResult:
    values = _column(members, factor.of)
    of_factor = survival_data(data.time, data.event, covariates=values)
    names = (factor.name,)
    return FactorResult(
        factor.name,
        cox_regression(of_factor.of_cause(TMN), names, confidence=confidence),
        fine_gray(of_factor, names, cause=TMN, confidence=confidence),
    )


def _matched(members: Sequence[CohortMember]) -> MatchedStudy:
    covariates = np.column_stack(
        [_column(members, lambda m: m.baseline.age_years), _column(members, _many_lines)]
    )
    is_case = [float(member.ends.os_from_tmn is not None) for member in members]
    return match_on_propensity(covariates, is_case, MATCHED_ON, ratio=RATIO)


def _column(
    members: Sequence[CohortMember], of: Callable[[CohortMember], float | None]
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    values = [of(member) for member in members]
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _units() -> str:
    return ", ".join(f"{catalogue().analyte(code).unit} of {code}" for code in LABORATORY)


def _words(confidence: float) -> Words:
    return Words(
        event="therapy-related myeloid neoplasm",
        start="infusion",
        censoring="last contact; in the Cox models also relapse and death",
        competing="progression or relapse, death (Fine-Gray)",
        estimator="univariate cause-specific Cox (Efron's ties) and Fine-Gray, one factor at a time; "
        f"then among cases and {RATIO} nearest neighbours each on {', '.join(MATCHED_ON)}, no caliper; "
        f"ratios are per one year, line, point or grade, and per one {_units()}",
        interval=f"{confidence:.0%}, Wald; Fine-Gray: robust standard errors",
        test="Wald",
        source="Gazeau 2025, Leukemia 39:1714, Tables 2 and 3; definitions 10",
    )
