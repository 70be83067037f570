"""A study of curves as it is shown: figure, tables, facts and sentences, all from the same curves."""

from analytics.cohort.views.account_notes import everybody, is_naive, left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.curve_plot import curve_chart
from analytics.cohort.views.curve_study import CurveStudy
from analytics.cohort.views.curve_tables import curve_table, step_table
from analytics.cohort.views.event_counts import event_counts
from analytics.cohort.views.values_beside import values_beside
from analytics.cohort.views.view_context import ViewContext


def curve_view(study: CurveStudy, context: ViewContext) -> AnalysisView:
    """Return what *study* shows; groups formed by what came later are called naive in the title."""
    title = study.title
    if is_naive(study.account):
        title = context.words.curves.naive.format(title=title)
    records = context.words.curves.patients.format(n=context.wording.number(len(study.rows.members)))
    return AnalysisView(
        analysis=study.analysis,
        part=study.part,
        title=title,
        subtitle=study.subtitle,
        chart=curve_chart(study, title, context),
        tables=(
            curve_table(study, context),
            step_table(study, context),
            study.comparison.table,
            event_counts(study, context),
            *study.tables,
        ),
        beside=values_beside(study, context),
        facts=study.comparison.facts,
        warnings=warnings(study.account, context),
        reading=(*study.reading, *readings(study.account, study.rows.members, context)),
        sources=((context.words.curves.records, records), *study.sources),
        everybody=everybody(study.rows, context),
        left_out=left_out(study.account, context),
    )
