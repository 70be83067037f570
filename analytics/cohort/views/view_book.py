"""How each analysis is shown, by its name: every analysis of ``analysis_book`` is in here."""

from collections.abc import Callable, Mapping
from typing import Any

from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.clonal_evolution import clonal_evolution_view
from analytics.cohort.views.follow_up import follow_up_view
from analytics.cohort.views.infections import infections_view
from analytics.cohort.views.nrm import nrm_view
from analytics.cohort.views.os_from_tmn import os_from_tmn_view
from analytics.cohort.views.population import population_view
from analytics.cohort.views.recovery import recovery_view
from analytics.cohort.views.recovery_by_response import recovery_by_response_view
from analytics.cohort.views.risk_factors import risk_factors_view
from analytics.cohort.views.state_at_progression import state_at_progression_view
from analytics.cohort.views.survival import survival_view
from analytics.cohort.views.swimmer import swimmer_view
from analytics.cohort.views.table_one import course_view, table_one_view
from analytics.cohort.views.time_courses import time_courses_view
from analytics.cohort.views.tmn import tmn_view
from analytics.cohort.views.tmn_findings import tmn_findings_view
from analytics.cohort.views.view_context import ViewContext

View = Callable[[Any, str, ViewContext], AnalysisView]
"""(result of one part, name of the part, context) → what is shown."""

VIEWS: Mapping[str, View] = {
    "population": population_view,
    "table1": table_one_view,
    "course": course_view,
    "tmn-findings": tmn_findings_view,
    "recovery-by-response": recovery_by_response_view,
    "risk-factors": risk_factors_view,
    "state-at-progression": state_at_progression_view,
    "recovery": recovery_view,
    "infections": infections_view,
    "nrm": nrm_view,
    "tmn": tmn_view,
    "survival": survival_view,
    "os-from-tmn": os_from_tmn_view,
    "follow-up": follow_up_view,
    "time-courses": time_courses_view,
    "swimmer": swimmer_view,
    "clonal-evolution": clonal_evolution_view,
}
