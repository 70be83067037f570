"""The view of non-relapse mortality, with what the patients died of."""

from collections import defaultdict

from analytics.cohort.analyses.non_relapse_mortality import (
    CAUSE_CODES,
    NRM,
    RELAPSE,
    NrmAnalysis,
    cause_event,
)
from analytics.cohort.analyses.timed_rows import timed_rows
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.views.analysis_view import AnalysisView, NumberTable
from analytics.cohort.views.comparison import median_line
from analytics.cohort.views.counted_causes import CountedCause, cause_bars, cause_table
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.group_curves import group_names
from analytics.cohort.views.incidence_at_times import incidence_at_times
from analytics.cohort.views.incidence_comparison import incidence_comparison
from analytics.cohort.views.incidence_curves import event_and_competing
from analytics.cohort.views.sources import incidence_sources
from analytics.cohort.views.time_axes import months_axis
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.endpoints.end_point import EVENT, Cause

_SOURCE = "Gazeau 2025, Leukemia 39:1714, Fig. 1b; Stock 2025, HemaSphere, Fig. 4F"


def nrm_view(result: NrmAnalysis, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of death without relapse shows."""
    words, curves = context.words.late_events, context.words.curves
    names = group_names(result.rows, result.by, context)
    year = curves.at_month.format(n=context.wording.number(12))
    causes = _categories(result, context)
    deaths = sum(len(one.patients) for one in causes)
    title = words.causes.format(n=context.wording.number(deaths)) if deaths else words.no_deaths
    bars = cause_bars("causes", title, words.deaths_axis, causes, context)
    happened = Happened(words.died_without_relapse, (NRM,)), Happened(words.relapse_short, (RELAPSE,))
    main, relapse = event_and_competing(result, happened, names, context)
    study = CurveStudy(
        analysis="nrm",
        part=part,
        title=words.nrm,
        subtitle=words.nrm_subtitle,
        account=result.account,
        rows=result.rows,
        axis=months_axis(context),
        main=main,
        others=relapse,
        happened=happened,
        heading=curves.incidence,
        comparison=incidence_comparison(
            result, names, year, context, (median_line(curves.follow_up, result.follow_up),)
        ),
        plots=(bars,) if deaths else (),
        tables=_tables(result, causes, context),
        reading=(words.tmn_counts,),
        sources=incidence_sources(context, "endpoints", "", _SOURCE),
    )
    return curve_view(study, context)


def _died(result: NrmAnalysis) -> list[CohortMember]:
    return [member for member in result.rows.members if member.ends.nrm.cause_code == EVENT]


def _categories(result: NrmAnalysis, context: ViewContext) -> tuple[CountedCause, ...]:
    """Return the categories of Gazeau 2025 in their order; they hold every death."""
    words, found = context.words.late_events, defaultdict(list)
    for member in _died(result):
        cause = member.ends.nrm.cause or Cause.UNKNOWN
        found[cause if cause in CAUSE_CODES else Cause.OTHER].append(member.patient_id)
    return tuple(
        CountedCause(str(getattr(words, f"cause_{one.value}")), tuple(found[one])) for one in CAUSE_CODES
    )


def _recorded(result: NrmAnalysis, context: ViewContext) -> tuple[CountedCause, ...]:
    """Return the causes as recorded, the commonest first."""
    found: dict[str, list[int]] = {one.cause: [] for one in result.recorded}
    for member in _died(result):
        found[member.ends.cause_of_death or Cause.UNKNOWN.value].append(member.patient_id)
    words = context.words.late_events
    return tuple(
        CountedCause(str(getattr(words, f"cause_{cause}", cause.replace("_", " "))), tuple(patients))
        for cause, patients in found.items()
    )


def _tables(
    result: NrmAnalysis, causes: tuple[CountedCause, ...], context: ViewContext
) -> tuple[NumberTable, ...]:
    words = context.words.late_events
    deaths = sum(len(one.patients) for one in causes)
    code_names = {code: str(getattr(words, f"cause_{cause.value}")) for cause, code in CAUSE_CODES.items()}
    return (
        cause_table("causes", words.categories_table, words.cause, words.deaths, causes, deaths),
        cause_table(
            "recorded", words.recorded_table, words.recorded, words.deaths, _recorded(result, context), deaths
        ),
        incidence_at_times(
            "by_cause",
            words.by_cause,
            words.cause,
            result.by_cause,
            code_names,
            timed_rows(result.rows.members, cause_event),
            context,
        ),
    )
