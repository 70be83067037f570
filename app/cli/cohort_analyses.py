"""The analyses ``aftercart cohort`` knows, by the word they are asked for with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analytics.cohort.analyses.follow_up import follow_up
from analytics.cohort.analyses.infections import Which, infections
from analytics.cohort.analyses.myeloid_neoplasm import myeloid_neoplasm
from analytics.cohort.analyses.non_relapse_mortality import non_relapse_mortality
from analytics.cohort.analyses.recovery import recovery
from analytics.cohort.analyses.recovery_by_response import recovery_by_response
from analytics.cohort.analyses.recovery_status import ByRecovery, by_recovery
from analytics.cohort.analyses.risk_factors import risk_factors
from analytics.cohort.analyses.state_at_progression import state_at_progression
from analytics.cohort.analyses.survival import SurvivalEnd, survival
from analytics.cohort.analyses.survival_from_tmn import survival_from_tmn
from analytics.cohort.analyses.table_one import table_one
from analytics.cohort.analyses.timed_rows import YEARS, Grouping
from analytics.cohort.cohort_member import Criterion
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import Population
from analytics.rules.months import DAYS_PER_MONTH

MONTHS = tuple(DAYS_PER_MONTH * month for month in (1, 3, 6, 12, 18, 24))
Named = Mapping[str, object]
"""Results by name: more than one where an analysis is asked of several things."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call said.

    Attributes:
        by: name of a field; None: no groups, or those the analysis makes by itself.
    """

    by: str | None = None
    landmark: int | None = None


@dataclass(frozen=True, slots=True)
class KnownAnalysis:
    """One analysis.

    Attributes:
        at: days its curves are read at unless the call says which.
        takes: what of a call it heeds: ``by``, ``landmark``.
    """

    run: Callable[[Population, Asked], Named]
    at: tuple[float, ...] = ()
    takes: frozenset[str] = frozenset({"by"})


def _grouping(asked: Asked) -> Grouping | None:
    """Return the grouping asked for; by recovery as it stood on the landmark, without one as it ever was."""
    if asked.by is None:
        return None
    if asked.by in set(ByRecovery):
        return by_recovery(ByRecovery(asked.by), asked.landmark)
    return Grouping.by(FIELDS[asked.by])


def _recovery(cohort: Population, asked: Asked) -> Named:
    return {one.value: recovery(cohort.members, one, _grouping(asked)) for one in Criterion}


def _survival(cohort: Population, asked: Asked) -> Named:
    by = _grouping(asked)
    return {end.value: survival(cohort.members, end, by, landmark=asked.landmark) for end in SurvivalEnd}


def _infections(cohort: Population, asked: Asked) -> Named:
    return {one.value: infections(cohort.members, one, _grouping(asked)) for one in Which}


ANALYSES: dict[str, KnownAnalysis] = {
    "population": KnownAnalysis(lambda cohort, asked: {}, takes=frozenset()),
    "table1": KnownAnalysis(lambda cohort, asked: {"table1": table_one(cohort.members, _grouping(asked))}),
    "recovery": KnownAnalysis(_recovery, MONTHS),
    "survival": KnownAnalysis(_survival, YEARS, frozenset({"by", "landmark"})),
    "nrm": KnownAnalysis(
        lambda cohort, asked: {"nrm": non_relapse_mortality(cohort.members, _grouping(asked))}, YEARS
    ),
    "tmn": KnownAnalysis(
        lambda cohort, asked: {"tmn": myeloid_neoplasm(cohort.members, _grouping(asked))}, YEARS
    ),
    "os-from-tmn": KnownAnalysis(
        lambda cohort, asked: {"os_from_tmn": survival_from_tmn(cohort.members, _grouping(asked))}, MONTHS
    ),
    "infections": KnownAnalysis(_infections, (30.0, 60.0, 100.0)),
    "recovery-by-response": KnownAnalysis(
        lambda cohort, asked: {"recovery_by_response": recovery_by_response(cohort.members, _grouping(asked))}
    ),
    "risk-factors": KnownAnalysis(
        lambda cohort, asked: {"risk_factors": risk_factors(cohort.members)}, takes=frozenset()
    ),
    "follow-up": KnownAnalysis(
        lambda cohort, asked: {"follow_up": follow_up(cohort.members, _grouping(asked))}, YEARS
    ),
    "state-at-progression": KnownAnalysis(
        lambda cohort, asked: {"state_at_progression": state_at_progression(cohort.members)},
        takes=frozenset(),
    ),
}
