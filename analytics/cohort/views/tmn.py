"""The view of therapy-related myeloid neoplasm: its incidence, by groups and by type."""

from dataclasses import replace

from analytics.charts.chart import Plot
from analytics.charts.group_strokes import MOST, group_looks
from analytics.cohort.analyses.myeloid_neoplasm import TMN, TYPE_CODES, Onset, TmnAnalysis, type_event
from analytics.cohort.analyses.timed_rows import timed_rows
from analytics.cohort.views.analysis_view import AnalysisView, Column, NumberTable, TableRow
from analytics.cohort.views.cells import Cell, CountCell, NoneCell, QuartilesCell, TextCell
from analytics.cohort.views.comparison import median_line
from analytics.cohort.views.curve_plot import plain_plot
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.curve_view import curve_view
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.group_curves import group_names
from analytics.cohort.views.incidence_at_times import incidence_at_times
from analytics.cohort.views.incidence_comparison import incidence_comparison
from analytics.cohort.views.incidence_curves import event_and_competing
from analytics.cohort.views.sources import incidence_sources
from analytics.cohort.views.time_axes import months_axis
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.endpoints.end_point import COMPETING
from analytics.rules.months import DAYS_PER_MONTH

_SOURCE = "Gazeau 2025, Leukemia 39:1714, Fig. 1c, 1d"
_NOT_OF_GROUPS = 4
"""From here on the looks are those of the types: t-AML is no product that is blue above it."""
_TYPE_WORDS = {"AML": "type_aml", "MDS": "type_mds", "MDS/MPN": "type_mds_mpn", None: "type_unknown"}


def tmn_view(result: TmnAnalysis, part: str, context: ViewContext) -> AnalysisView:
    """Return what the analysis of the incidence of t-MN shows."""
    words, curves = context.words.late_events, context.words.curves
    names = group_names(result.rows, result.by, context)
    year = curves.at_month.format(n=context.wording.number(12))
    happened = Happened(words.tmn_event, (TMN,)), Happened(curves.competing, (COMPETING,))
    main, competing = event_and_competing(result, happened, names, context)
    study = CurveStudy(
        analysis="tmn",
        part=part,
        title=words.tmn_title,
        subtitle=words.tmn_subtitle,
        account=result.account,
        rows=result.rows,
        axis=months_axis(context),
        main=main,
        others=competing,
        happened=happened,
        heading=curves.incidence,
        comparison=incidence_comparison(
            result, names, year, context, (median_line(curves.follow_up, result.follow_up),)
        ),
        tables=_tables(result, context),
        reading=(_diagnosed(result, context),),
        sources=incidence_sources(context, "endpoints", "", _SOURCE),
    )
    by_type = _type_plot(result, study, context)
    return curve_view(study if by_type is None else replace(study, plots=(by_type,)), context)


def _type_names(context: ViewContext) -> dict[int, str]:
    words = context.words.late_events
    return {TYPE_CODES[kind]: str(getattr(words, key)) for kind, key in _TYPE_WORDS.items()}


def _type_plot(result: TmnAnalysis, study: CurveStudy, context: ViewContext) -> Plot | None:
    """Return the curves of the types, all patients together, each with the others competing."""
    names = _type_names(context)
    curves = [curve for curve in result.by_type if curve.cause in names]
    if not curves:
        return None
    rows = timed_rows(result.rows.members, type_event)
    looks = group_looks(context.palette, MOST)[_NOT_OF_GROUPS : _NOT_OF_GROUPS + len(curves)]
    drawn = tuple(
        DrawnCurve(
            curve=curve,
            group=curve.group,
            name=names[curve.cause],
            event="",
            causes=(curve.cause,),
            stroke=look.stroke,
        )
        for curve, look in zip(curves, looks, strict=True)
    )
    return plain_plot("by_type", context.words.late_events.by_type, drawn, study, rows, context)


def _tables(result: TmnAnalysis, context: ViewContext) -> tuple[NumberTable, ...]:
    words = context.words.late_events
    return (
        incidence_at_times(
            "by_type",
            words.by_type_table,
            words.kind,
            result.by_type,
            _type_names(context),
            timed_rows(result.rows.members, type_event),
            context,
        ),
        _onsets(result.onset, context),
    )


def _onsets(onsets: tuple[Onset, ...], context: ViewContext) -> NumberTable:
    words = context.words.late_events
    columns = (
        Column("kind", words.kind),
        Column("diagnosed", words.diagnosed, is_number=True),
        Column("onset", words.median, is_number=True),
    )
    rows = tuple(
        TableRow((TextCell(_kind(one.kind, context)), CountCell(one.n), _quartiles(one))) for one in onsets
    )
    return NumberTable("onset", words.onset, columns, rows)


def _kind(kind: str, context: ViewContext) -> str:
    words = context.words.late_events
    if kind == "all":
        return words.all_kinds
    return str(getattr(words, _TYPE_WORDS.get(kind, "type_unknown")))


def _quartiles(one: Onset) -> Cell:
    if one.median is None or one.lower_quartile is None or one.upper_quartile is None:
        return NoneCell()
    median, lower, upper = (
        days / DAYS_PER_MONTH for days in (one.median, one.lower_quartile, one.upper_quartile)
    )
    return QuartilesCell(median, lower, upper, one.n, decimals=1)


def _diagnosed(result: TmnAnalysis, context: ViewContext) -> str:
    number = context.wording.number
    return context.words.late_events.diagnosed_of.format(
        diagnosed=number(result.diagnosed), first=number(result.first)
    )
