"""The view of infections: how many have the first one by which day."""

from analytics.cohort.analyses.infections import DIED, INFECTED, InfectionAnalysis
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.group_curves import group_names
from analytics.cohort.views.incidence_comparison import incidence_comparison
from analytics.cohort.views.incidence_curves import event_and_competing
from analytics.cohort.views.sources import incidence_sources
from analytics.cohort.views.time_axes import days_axis
from analytics.cohort.views.view_context import ViewContext

_SOURCE = "Stock 2025, HemaSphere, Fig. 4A, 4B"


def infections_view(result: InfectionAnalysis, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of the first infection of one kind shows."""
    words, number = context.words.late_events, context.wording.number
    names = group_names(result.rows, result.by, context)
    day = number(result.window_days)
    happened = Happened(words.infected, (INFECTED,)), Happened(words.died, (DIED,))
    main, died = event_and_competing(result, happened, names, context)
    study = CurveStudy(
        analysis="infections",
        part=part,
        title=str(getattr(words, result.which.value)),
        subtitle=words.infection_subtitle.format(day=day),
        account=result.account,
        rows=result.rows,
        axis=days_axis(context, result.window_days),
        main=main,
        others=died,
        happened=happened,
        heading=context.words.curves.incidence,
        comparison=incidence_comparison(result, names, context.words.curves.at_day.format(n=day), context),
        reading=_reading(result, context),
        sources=incidence_sources(context, "infection", "", _SOURCE),
    )
    return curve_view(study, context)


def _reading(result: InfectionAnalysis, context: ViewContext) -> tuple[str, ...]:
    words, number = context.words.late_events, context.wording.number
    told = [
        words.infected_of.format(
            n=number(result.patients), all=number(result.account.n), day=number(result.window_days)
        ),
        words.death_competes,
    ]
    if result.severity_unknown:
        told.append(words.severity_unknown.format(n=number(result.severity_unknown)))
    return tuple(told)
