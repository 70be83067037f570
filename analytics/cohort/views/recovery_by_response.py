"""The view of recovery by response: the combinations of criteria, and how many were met by group."""

from analytics.charts.chart import Chart
from analytics.cohort.analyses.recovery_by_response import RecoveryByResponse
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.analysis_book import grouping
from analytics.cohort.cohort_member import SINGLE, CohortMember
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import CountCell, NoneCell, PCell, ShareCell, TextCell
from analytics.cohort.views.criteria_sets import Combined, combined, set_name
from analytics.cohort.views.described import Described, described
from analytics.cohort.views.descriptive_columns import OVERALL, P, descriptive_number_table
from analytics.cohort.views.descriptive_rows import descriptive_rows, test_words
from analytics.cohort.views.field_words import capitalised, field_name
from analytics.cohort.views.member_notes import everyone, kept_members, picked
from analytics.cohort.views.number_of_criteria import number_legend, number_plot
from analytics.cohort.views.table_one import read
from analytics.cohort.views.upset_plots import upset_plots
from analytics.cohort.views.view_context import ViewContext

ROWS = ("ir_any", "ir_count", "ir_group", "ir_th", "ir_b", "ir_igg")


def recovery_by_response_view(result: RecoveryByResponse, part: str, context: ViewContext) -> AnalysisView:
    """Return the UpSet of the criteria, the stacked bars of their number by group, and both as tables."""
    words = context.words.recovery_by_response
    members = kept_members(result.account, context)
    by = grouping(context.question) or Grouping.by(FIELDS[result.by])
    shown = described(result.table, by, members, read, context)
    field = field_name(result.by, context.words.fields, context.wording)
    sets = combined(result.combinations, members)
    title = words.table.format(field=field)
    subtitle = words.subtitle.format(field=field)
    table = descriptive_number_table(shown, "recovery_by_response", title, descriptive_rows(shown, ROWS))
    return AnalysisView(
        analysis="recovery-by-response",
        part=part,
        title=words.title,
        subtitle=subtitle,
        chart=_chart(sets, shown, result.by, subtitle),
        tables=(
            table,
            _combinations(sets, context),
        ),
        facts=_facts(shown, table),
        warnings=warnings(result.account, context),
        reading=(words.reading_sets, words.reading_ever, *readings(result.account, members, context)),
        sources=_sources(members, context),
        everybody=everyone(members, context),
        left_out=left_out(result.account, context),
    )


def _chart(sets: tuple[Combined, ...], shown: Described, by: str, subtitle: str) -> Chart:
    context = shown.context
    words = context.words.recovery_by_response
    if not shown.everybody:
        return Chart(words.title, context.palette, empty=words.nobody, language=context.wording.language)
    number = (number_plot(shown, by),) if "ir_count" in {c.name for c in shown.table.characteristics} else ()
    return Chart(
        words.title,
        context.palette,
        (*upset_plots(sets, context), *number),
        subtitle=subtitle,
        legend=number_legend(context) if number else (),
        decimal_sign=context.wording.decimal_sign,
        language=context.wording.language,
    )


def _combinations(sets: tuple[Combined, ...], context: ViewContext) -> NumberTable:
    words = context.words.recovery_by_response
    members = tuple(member for one in sets for member in one.members)
    rows = [_counted(capitalised(set_name(one.criteria, context)), one.members, len(members)) for one in sets]
    rows.append(_counted(words.total, members, len(members)))
    columns = (
        Column("criteria", words.combination),
        Column("patients", words.patients, is_number=True),
        Column("share", words.share, is_number=True),
    )
    return NumberTable("combinations", words.combinations, columns, tuple(rows))


def _counted(name: str, members: tuple[CohortMember, ...], of: int) -> TableRow:
    pick = picked(name, members)
    share = ShareCell(len(members), of) if of else NoneCell()
    cells = (TextCell(name), CountCell(len(members)), share)
    return TableRow(cells, picks=(("patients", pick), ("share", pick)))


def _facts(shown: Described, table: NumberTable) -> tuple[Fact, ...]:
    """Return how many ever met each criterion, and the test of any recovery between the groups."""
    words, context = shown.context.words, shown.context
    rows = {row.cells[0]: place for place, row in enumerate(table.rows)}
    facts = []
    for one in shown.table.characteristics if shown.everybody else ():
        if one.name not in ("ir_any", *(f"ir_{criterion.value}" for criterion in SINGLE)):
            continue
        members = shown.having(one.name, "yes", None)
        called = capitalised(field_name(one.name, words.fields, context.wording))
        place = rows[TextCell(called)]
        share = ShareCell(len(members), len(shown.everybody))
        facts.append(Fact(called, share, picked(called, members), (table.key, place, OVERALL)))
        if one.name == "ir_any" and shown.is_compared:
            test = words.recovery_by_response.test.format(what=called, test=test_words(one.test, shown))
            cell = PCell(one.test.p, one.test.name.value) if one.test.status.ok else NoneCell(one.test.status)
            facts.append(Fact(test, cell, same_as=(table.key, place, P)))
    return tuple(facts)


def _sources(members: tuple[CohortMember, ...], context: ViewContext) -> tuple[tuple[str, str], ...]:
    words = context.words.descriptive
    return (
        (words.records, words.patients.format(n=context.wording.number(len(members)))),
        (words.described, words.counts),
        (words.compared, words.as_named),
        (words.source, context.words.recovery_by_response.source),
    )
