"""The words of the cohort's figures, tables and sentences; English unless a language's file fills them.

Each view has its own class of words beside it and its own table ``[cohort.<name>]`` in
``resources/languages``; names in braces are facts.
"""

from dataclasses import dataclass, field

from analytics.cohort.bundle.bundle_words import BundleWords
from analytics.cohort.lint.lint_words import LintWords
from analytics.cohort.views.account_words import AccountWords
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.clone_words import CloneWords
from analytics.cohort.views.curve_words import CurveWords
from analytics.cohort.views.descriptive_words import DescriptiveWords
from analytics.cohort.views.field_words import FieldWords
from analytics.cohort.views.file_words import FileWords
from analytics.cohort.views.late_event_words import LateEventWords
from analytics.cohort.views.population_words import PopulationWords
from analytics.cohort.views.recovery_by_response_words import RecoveryByResponseWords
from analytics.cohort.views.recovery_words import RecoveryWords
from analytics.cohort.views.risk_factors_words import RiskFactorsWords
from analytics.cohort.views.state_at_progression_words import StateAtProgressionWords
from analytics.cohort.views.survival_words import SurvivalWords
from analytics.cohort.views.swimmer_words import SwimmerWords
from analytics.cohort.views.table_one_words import TableOneWords
from analytics.cohort.views.time_course_words import TimeCourseWords
from analytics.cohort.views.tmn_findings_words import TmnFindingsWords


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortWords:
    """All words of the cohort, by view."""

    cell: CellWords = field(default_factory=CellWords)
    fields: FieldWords = field(default_factory=FieldWords)
    population: PopulationWords = field(default_factory=PopulationWords)
    descriptive: DescriptiveWords = field(default_factory=DescriptiveWords)
    table_one: TableOneWords = field(default_factory=TableOneWords)
    recovery_by_response: RecoveryByResponseWords = field(default_factory=RecoveryByResponseWords)
    risk_factors: RiskFactorsWords = field(default_factory=RiskFactorsWords)
    state_at_progression: StateAtProgressionWords = field(default_factory=StateAtProgressionWords)
    tmn_findings: TmnFindingsWords = field(default_factory=TmnFindingsWords)
    account: AccountWords = field(default_factory=AccountWords)
    curves: CurveWords = field(default_factory=CurveWords)
    recovery: RecoveryWords = field(default_factory=RecoveryWords)
    lint: LintWords = field(default_factory=LintWords)
    file: FileWords = field(default_factory=FileWords)
    bundle: BundleWords = field(default_factory=BundleWords)
    late_events: LateEventWords = field(default_factory=LateEventWords)
    survival: SurvivalWords = field(default_factory=SurvivalWords)
    time_courses: TimeCourseWords = field(default_factory=TimeCourseWords)
    swimmer: SwimmerWords = field(default_factory=SwimmerWords)
    clones: CloneWords = field(default_factory=CloneWords)
