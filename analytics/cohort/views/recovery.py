"""The view of recovery: how many recover by when, with competing events as they are."""

from analytics.charts.group_strokes import GroupLook
from analytics.cohort.analyses.recovery import CODES, RECOVERED, RecoveryAnalysis
from analytics.cohort.cohort_member import Criterion
from analytics.cohort.population import Reading
from analytics.cohort.views.analysis_view import AnalysisView, Column, NumberTable, TableRow
from analytics.cohort.views.cells import Cell, CountCell, NoneCell, QuartilesCell
from analytics.cohort.views.comparison import ComparisonLine, median_line, test_line
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.group_curves import group_curves, group_names, looks_of
from analytics.cohort.views.incidence_comparison import incidence_comparison
from analytics.cohort.views.sources import incidence_sources
from analytics.cohort.views.time_axes import months_axis
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.immune_reconstitution_settings import preset
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.estimability import Reason, not_estimable

_ROLES = {Criterion.TH: "cd4", Criterion.B: "cd19", Criterion.IGG: "igg", Criterion.ANY: "single"}
_CONTRAST_DASH = (4.0, 2.5)
_USUAL_MONTHS = 24.0
"""Where its figure ends, whoever was followed longer: as that of the paper."""
_SOURCE = "Stock 2025, HemaSphere, Fig. 2"


def recovery_view(result: RecoveryAnalysis, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of one criterion shows."""
    words = context.words
    names = group_names(result.rows, result.by, context)
    looks = looks_of(names, result.rows, context, _ROLES[result.criterion])
    year = words.curves.at_month.format(n=context.wording.number(12))
    reading = str(getattr(words.recovery, context.population.choices.reading.value))
    happened = [Happened(words.recovery.recovered, (RECOVERED,))]
    if result.competing:
        happened.append(Happened(words.curves.competing, tuple(CODES.values())))
    study = CurveStudy(
        analysis="recovery",
        part=part,
        title=_title(result.criterion, context),
        subtitle=_subtitle(context),
        account=result.account,
        rows=result.rows,
        axis=months_axis(context, usual=_USUAL_MONTHS),
        main=_main(result, names, looks, context),
        others=_others(result, names, looks, context),
        happened=tuple(happened),
        heading=words.curves.incidence,
        comparison=incidence_comparison(result, names, year, context, _further(result, context)),
        tables=(_recovered_only(result, context),),
        reading=_reading(result, context),
        sources=incidence_sources(context, "immune_reconstitution", reading, _SOURCE),
    )
    return curve_view(study, context)


def _main(
    result: RecoveryAnalysis, names: dict[str, str], looks: dict[str, GroupLook], context: ViewContext
) -> tuple[DrawnCurve, ...]:
    mine = [curve for curve in result.incidence if curve.cause == RECOVERED]
    return group_curves(mine, names, looks, event=context.words.recovery.recovered, causes=(RECOVERED,))


def _others(
    result: RecoveryAnalysis, names: dict[str, str], looks: dict[str, GroupLook], context: ViewContext
) -> tuple[DrawnCurve, ...]:
    words = context.words
    found: tuple[DrawnCurve, ...] = ()
    if context.display.with_competing:
        causes = tuple(CODES.values())
        found = group_curves(
            result.competing, names, looks, event=words.curves.competing, causes=causes, is_main=False
        )
    if not context.display.with_one_minus_km:
        return found
    contrast = group_curves(
        result.free_of_recovery,
        names,
        looks,
        event=words.recovery.contrast,
        causes=(RECOVERED,),
        is_main=False,
        is_complement=True,
        dash=_CONTRAST_DASH,
    )
    return (*found, *contrast)


def _further(result: RecoveryAnalysis, context: ViewContext) -> tuple[ComparisonLine, ...]:
    """Return the test of the contrast, where that is shown, and how long all were followed."""
    words = context.words.curves
    contrast = (
        test_line(words.log_rank_contrast, result.log_rank) if context.display.with_one_minus_km else ()
    )
    return (*contrast, median_line(words.follow_up, result.follow_up))


def _recovered_only(result: RecoveryAnalysis, context: ViewContext) -> NumberTable:
    """Return the days to recovery of those who recovered, in months: the numbers of the sentence on them."""
    words, only = context.words.recovery, result.recovered_only
    cell: Cell = NoneCell(not_estimable(Reason.NO_EVENTS))
    if only.median is not None and only.lower_quartile is not None and only.upper_quartile is not None:
        median, lower, upper = (
            days / DAYS_PER_MONTH for days in (only.median, only.lower_quartile, only.upper_quartile)
        )
        cell = QuartilesCell(median, lower, upper, only.n, decimals=1)
    columns = (
        Column("n", words.recovered_n, is_number=True),
        Column("time", words.recovered_months, is_number=True),
    )
    return NumberTable(
        "recovered_only", words.recovered_only, columns, (TableRow((CountCell(only.n), cell)),)
    )


def _title(criterion: Criterion, context: ViewContext) -> str:
    words, reading = context.words.recovery, context.population.choices.reading
    if criterion is Criterion.ANY:
        return words.any
    if reading is Reading.CLINIC:
        return str(getattr(words, f"{criterion.value}_own"))
    known = preset(reading.value)
    limit = {
        Criterion.TH: known.cd4_above_per_ul,
        Criterion.B: known.b_cells_above_per_ul,
        Criterion.IGG: known.igg_above_g_per_l,
    }[criterion]
    return str(getattr(words, criterion.value)).format(limit=context.wording.number(limit))


def _subtitle(context: ViewContext) -> str:
    words = context.words.recovery
    names = [str(getattr(words, end.value)) for end in CODES if end in context.question.competing]
    match names:
        case []:
            return words.subtitle_none
        case [one]:
            return words.subtitle_one.format(competing=one)
        case [first, last]:
            return words.subtitle.format(competing=words.two.format(first=first, last=last))
        case [first, second, last]:
            told = words.three.format(first=first, second=second, last=last)
            return words.subtitle.format(competing=told)
    raise AssertionError(names)


def _reading(result: RecoveryAnalysis, context: ViewContext) -> tuple[str, ...]:
    words, number = context.words.recovery, context.wording.number
    own = {Criterion.TH: words.cd4, Criterion.B: words.b_cells, Criterion.IGG: words.igg_given}
    told = [own[result.criterion]] if result.criterion in own else list(own.values())
    told.append(words.ever.format(n=number(result.ever), all=number(result.account.n)))
    only = result.recovered_only
    if only.median is not None and only.lower_quartile is not None and only.upper_quartile is not None:
        told.append(
            words.of_recovered.format(
                n=number(only.n),
                median=number(only.median / DAYS_PER_MONTH, 1),
                lower=number(only.lower_quartile / DAYS_PER_MONTH, 1),
                upper=number(only.upper_quartile / DAYS_PER_MONTH, 1),
            )
        )
    if result.unmeasured:
        told.append(words.unmeasured.format(n=number(result.unmeasured)))
    return tuple(told)
