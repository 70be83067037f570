"""The view of follow-up: how long the members were observed."""

from analytics.cohort.analyses.follow_up import FollowUpAnalysis
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.comparison import comparison
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.group_curves import group_curves, group_names, looks_of
from analytics.cohort.views.sources import follow_up_sources
from analytics.cohort.views.survival_comparison import medians
from analytics.cohort.views.time_axes import months_axis
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.endpoints.end_point import CENSORED, EVENT

_SOURCE = "Schemper & Smith 1996, Control Clin Trials 17:343"


def follow_up_view(result: FollowUpAnalysis, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of follow-up shows; deaths are its ticks."""
    words = context.words.survival
    names = group_names(result.rows, result.by, context)
    looks = looks_of(names, result.rows, context)
    lines = medians(result.curves, names, words.median_follow_up, words.median_follow_up_of, context)
    study = CurveStudy(
        analysis="follow-up",
        part=part,
        title=words.follow_up,
        subtitle=words.follow_up_subtitle,
        account=result.account,
        rows=result.rows,
        axis=months_axis(context),
        main=group_curves(
            result.curves, names, looks, event=words.followed, causes=(CENSORED,), happens=words.last_seen
        ),
        happened=(Happened(words.last_seen, (CENSORED,)), Happened(words.os_event, (EVENT,))),
        heading=words.follow_up_heading,
        is_survival=True,
        ticks=(EVENT,),
        ticks_are=words.look_of_deaths,
        comparison=comparison(lines, context),
        sources=follow_up_sources(context, "log", _SOURCE),
    )
    return curve_view(study, context)
