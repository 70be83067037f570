"""The view of the state at progression: early against late, a small plot and a row each value."""

from analytics.charts.chart import Chart, LegendItem
from analytics.charts.group_strokes import group_looks
from analytics.cohort.analyses.state_at_progression import StateAtProgression, value_at_progression
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_fields import Cell as Value
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.described import Described
from analytics.cohort.views.descriptive_columns import descriptive_number_table
from analytics.cohort.views.descriptive_rows import descriptive_rows
from analytics.cohort.views.member_notes import everyone, kept_members
from analytics.cohort.views.quartile_plot import quartile_plot
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.spec import Fill
from analytics.rules.rule_data import rule_data

GROUPS = ("early", "late")
COLUMNS = 5


def state_at_progression_view(result: StateAtProgression, part: str, context: ViewContext) -> AnalysisView:
    """Return small plots of the medians, and Table 2."""
    words = context.words.state_at_progression
    members = kept_members(result.account, context)
    shown = _described(result, members, context)
    day = context.wording.number(_last_early_day())
    subtitle = words.subtitle.format(day=day)
    names = [one.name for one in result.table.characteristics]
    table = descriptive_number_table(
        shown, "state_at_progression", words.title, descriptive_rows(shown, names)
    )
    common = context.words.descriptive
    return AnalysisView(
        analysis="state-at-progression",
        part=part,
        title=words.title,
        subtitle=subtitle,
        chart=_chart(shown, subtitle),
        tables=(table,),
        warnings=warnings(result.account, context),
        reading=(words.nearest, words.selected, *readings(result.account, members, context)),
        sources=(
            (common.records, common.patients.format(n=context.wording.number(len(members)))),
            (common.described, common.medians),
            (common.compared, common.as_named),
            (common.source, words.source),
        ),
        everybody=everyone(members, context),
        left_out=left_out(result.account, context),
    )


def _last_early_day() -> int:
    return int(rule_data("progression_state")["early"]["up_to_day"])


def read(name: str, member: CohortMember) -> Value:
    """Return the value of *name* at the progression of *member*."""
    return value_at_progression(name)(member)


def _described(
    result: StateAtProgression, members: tuple[CohortMember, ...], context: ViewContext
) -> Described:
    words, day = context.words.state_at_progression, context.wording.number(_last_early_day())
    names = {"early": words.early.format(day=day), "late": words.late.format(day=day)}
    there = {group: names[group] for group in GROUPS if group in result.table.groups}
    of = {
        group: tuple(one for one in members if one.course.at_progression.is_early is (group == "early"))
        for group in there
    }
    return Described(result.table, there, of, read, context)


def _chart(shown: Described, subtitle: str) -> Chart:
    context = shown.context
    words, palette = context.words.state_at_progression, context.palette
    if not shown.everybody:
        return Chart(words.title, palette, empty=words.nobody, language=context.wording.language)
    looks = group_looks(palette, len(GROUPS))
    legend = tuple(
        LegendItem(name, looks[GROUPS.index(group)].colour, fill=Fill.SOLID)
        for group, name in shown.names.items()
    )
    return Chart(
        words.title,
        palette,
        tuple(quartile_plot(shown, one, GROUPS) for one in shown.table.characteristics),
        subtitle=subtitle,
        columns=COLUMNS,
        legend=legend,
        decimal_sign=context.wording.decimal_sign,
        language=context.wording.language,
    )
