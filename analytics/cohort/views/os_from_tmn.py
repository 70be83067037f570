"""The view of overall survival from the diagnosis of a therapy-related myeloid neoplasm."""

from analytics.cohort.analyses.survival_from_tmn import TmnSurvival
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.group_curves import group_curves, group_names, looks_of
from analytics.cohort.views.sources import survival_sources
from analytics.cohort.views.survival_comparison import survival_comparison
from analytics.cohort.views.time_axes import months_axis
from analytics.cohort.views.view_context import ViewContext

_SOURCE = "Gazeau 2025, Leukemia 39:1714"


def os_from_tmn_view(result: TmnSurvival, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of survival from t-MN shows."""
    words = context.words.survival
    names = group_names(result.rows, result.by, context)
    looks = looks_of(names, result.rows, context)
    study = CurveStudy(
        analysis="os-from-tmn",
        part=part,
        title=words.from_tmn,
        subtitle=words.from_tmn_subtitle,
        account=result.account,
        rows=result.rows,
        axis=months_axis(context, context.words.curves.months_axis_tmn),
        main=group_curves(
            result.curves, names, looks, event=words.os_alive, causes=(), happens=words.os_event
        ),
        happened=(Happened(words.os_event, ()),),
        heading=words.os_heading,
        is_survival=True,
        comparison=survival_comparison(
            result.curves, names, result.log_rank, result.hazard, result.follow_up, context
        ),
        sources=survival_sources(context, "log", _SOURCE),
    )
    return curve_view(study, context)
