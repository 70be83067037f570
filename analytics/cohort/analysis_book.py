"""Every analysis of a cohort by its name: its parts, what it takes, and how it is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analytics.cohort.analyses.clonal_evolution import EvolutionTo, clonal_evolution
from analytics.cohort.analyses.follow_up import follow_up
from analytics.cohort.analyses.infections import Which, infections
from analytics.cohort.analyses.myeloid_neoplasm import myeloid_neoplasm
from analytics.cohort.analyses.non_relapse_mortality import non_relapse_mortality
from analytics.cohort.analyses.recovery import RecoveryChoices, recovery
from analytics.cohort.analyses.recovery_by_response import recovery_by_response
from analytics.cohort.analyses.recovery_status import ByRecovery, by_recovery
from analytics.cohort.analyses.risk_factors import risk_factors
from analytics.cohort.analyses.state_at_progression import state_at_progression
from analytics.cohort.analyses.survival import SurvivalEnd, survival
from analytics.cohort.analyses.survival_from_tmn import survival_from_tmn
from analytics.cohort.analyses.swimmer import swimmer
from analytics.cohort.analyses.table_one import course_table, table_one
from analytics.cohort.analyses.time_courses import time_courses
from analytics.cohort.analyses.timed_rows import YEARS, Grouping
from analytics.cohort.analyses.tmn_findings import tmn_findings
from analytics.cohort.cohort_member import Criterion
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.member_series import SERIES
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.rules.months import DAYS_PER_MONTH

MONTHS = tuple(DAYS_PER_MONTH * month for month in (1, 3, 6, 12, 18, 24))


@dataclass(frozen=True, slots=True)
class KnownAnalysis:
    """One analysis.

    Attributes:
        run: answers one part of a question.
        parts: names of what it is asked of: criteria, end points; results are named so.
        at: days its curves are read at unless a call says which.
        takes: what of a question it heeds: ``by``, ``landmark``, ``competing``, ``sort``.
    """

    run: Callable[[Population, Question, str], object]
    parts: tuple[str, ...]
    at: tuple[float, ...] = ()
    takes: frozenset[str] = frozenset({"by"})


def answers(cohort: Population, question: Question) -> Mapping[str, object]:
    """Return the results of *question* by the names of the parts asked of."""
    known = ANALYSES[question.analysis]
    parts = (question.part,) if question.part else known.parts
    return {part: known.run(cohort, question, part) for part in parts}


def grouping(question: Question) -> Grouping | None:
    """Return the grouping asked for; by recovery as it stood on the landmark, without one as it ever was."""
    if question.by is None:
        return None
    if question.by in set(ByRecovery):
        return by_recovery(ByRecovery(question.by), question.landmark)
    return Grouping.by(FIELDS[question.by])


def _recovery(cohort: Population, question: Question, part: str) -> object:
    choices = RecoveryChoices(competing=question.competing, unmeasured=question.unmeasured)
    return recovery(cohort.members, Criterion(part), grouping(question), choices)


def _survival(cohort: Population, question: Question, part: str) -> object:
    return survival(
        cohort.members,
        SurvivalEnd(part),
        grouping(question),
        landmark=question.landmark,
        conf_type=question.conf_type,
    )


def _swimmer(cohort: Population, question: Question, part: str) -> object:
    sort = FIELDS[question.sort] if question.sort is not None else None
    return swimmer(cohort.members, grouping(question), sort)


_NOTHING: frozenset[str] = frozenset()

ANALYSES: dict[str, KnownAnalysis] = {
    "population": KnownAnalysis(lambda cohort, asked, part: cohort, (), takes=_NOTHING),
    "table1": KnownAnalysis(
        lambda cohort, asked, part: table_one(cohort.members, grouping(asked)), ("table1",)
    ),
    "course": KnownAnalysis(
        lambda cohort, asked, part: course_table(cohort.members, grouping(asked)), ("course",)
    ),
    "recovery": KnownAnalysis(
        _recovery, tuple(one.value for one in Criterion), MONTHS, frozenset({"by", "competing"})
    ),
    "survival": KnownAnalysis(
        _survival, tuple(one.value for one in SurvivalEnd), YEARS, frozenset({"by", "landmark"})
    ),
    "nrm": KnownAnalysis(
        lambda cohort, asked, part: non_relapse_mortality(cohort.members, grouping(asked)), ("nrm",), YEARS
    ),
    "tmn": KnownAnalysis(
        lambda cohort, asked, part: myeloid_neoplasm(cohort.members, grouping(asked)), ("tmn",), YEARS
    ),
    "tmn-findings": KnownAnalysis(
        lambda cohort, asked, part: tmn_findings(cohort.members, grouping(asked)), ("tmn_findings",)
    ),
    "os-from-tmn": KnownAnalysis(
        lambda cohort, asked, part: survival_from_tmn(cohort.members, grouping(asked)),
        ("os_from_tmn",),
        MONTHS,
    ),
    "infections": KnownAnalysis(
        lambda cohort, asked, part: infections(cohort.members, Which(part), grouping(asked)),
        tuple(one.value for one in Which),
        (30.0, 60.0, 100.0),
    ),
    "recovery-by-response": KnownAnalysis(
        lambda cohort, asked, part: recovery_by_response(cohort.members, grouping(asked)),
        ("recovery_by_response",),
    ),
    "risk-factors": KnownAnalysis(
        lambda cohort, asked, part: risk_factors(cohort.members), ("risk_factors",), takes=_NOTHING
    ),
    "follow-up": KnownAnalysis(
        lambda cohort, asked, part: follow_up(cohort.members, grouping(asked)), ("follow_up",), YEARS
    ),
    "state-at-progression": KnownAnalysis(
        lambda cohort, asked, part: state_at_progression(cohort.members),
        ("state_at_progression",),
        takes=_NOTHING,
    ),
    "time-courses": KnownAnalysis(
        lambda cohort, asked, part: time_courses(cohort.members, part, grouping(asked)), SERIES
    ),
    "swimmer": KnownAnalysis(_swimmer, ("swimmer",), takes=frozenset({"by", "sort"})),
    "clonal-evolution": KnownAnalysis(
        lambda cohort, asked, part: clonal_evolution(cohort.members, EvolutionTo(part)),
        tuple(one.value for one in EvolutionTo),
        takes=_NOTHING,
    ),
}
