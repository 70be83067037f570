"""The view of survival: progression-free and overall, from the infusion or from a landmark."""

from analytics.cohort.analyses.survival import SurvivalAnalysis
from analytics.cohort.views.account_notes import is_naive
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.group_curves import group_curves, group_names, looks_of
from analytics.cohort.views.sources import survival_sources
from analytics.cohort.views.survival_comparison import survival_comparison
from analytics.cohort.views.time_axes import months_axis
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.survival_data import CENSORED

_SOURCE = "Stock 2025, HemaSphere, Fig. 5"


def survival_view(result: SurvivalAnalysis, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of one end point shows."""
    words, end = context.words.survival, result.end.value
    names = group_names(result.rows, result.by, context)
    looks = looks_of(names, result.rows, context)
    event = str(getattr(words, f"{end}_event"))
    study = CurveStudy(
        analysis="survival",
        part=part,
        title=_title(result, context),
        subtitle=_subtitle(result, context),
        account=result.account,
        rows=result.rows,
        axis=months_axis(context, _axis_title(result, context)),
        main=group_curves(
            result.curves, names, looks, event=str(getattr(words, f"{end}_alive")), causes=(), happens=event
        ),
        happened=(Happened(event, ()),),
        heading=str(getattr(words, f"{end}_heading")),
        is_survival=True,
        comparison=survival_comparison(
            result.curves, names, result.log_rank, result.hazard, result.follow_up, context
        ),
        reading=_reading(result, context),
        sources=survival_sources(context, context.question.conf_type, _SOURCE),
    )
    return curve_view(study, context)


def _title(result: SurvivalAnalysis, context: ViewContext) -> str:
    words = context.words.survival
    title = str(getattr(words, result.end.value))
    if result.landmark is None:
        return title
    return words.from_landmark.format(title=title, day=context.wording.number(result.landmark))


def _subtitle(result: SurvivalAnalysis, context: ViewContext) -> str:
    words = context.words.survival
    if result.landmark is None:
        return words.from_infusion
    return words.landmark.format(day=context.wording.number(result.landmark))


def _axis_title(result: SurvivalAnalysis, context: ViewContext) -> str:
    if result.landmark is None:
        return ""
    words = context.words.curves
    return words.months_axis_landmark.format(day=context.wording.number(result.landmark))


def _reading(result: SurvivalAnalysis, context: ViewContext) -> tuple[str, ...]:
    if result.landmark is None:
        return ()
    words, number = context.words.survival, context.wording.number
    everybody = result.account.n + len(result.account.dropped)
    kept = words.kept.format(n=number(result.account.n), all=number(everybody))
    at_once = int(((result.rows.data.time == 0) & (result.rows.data.event == CENSORED)).sum())
    seen_until = (words.seen_until.format(n=number(at_once)),) if at_once else ()
    is_frozen = result.by is not None and not is_naive(result.account)
    return (kept, *seen_until, *((words.groups_at_landmark,) if is_frozen else ()))
