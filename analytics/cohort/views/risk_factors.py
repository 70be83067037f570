"""The view of the risk factors of t-MN: forest plot before and after matching, and how well it matched."""

from math import isfinite

from analytics.charts.chart import Chart, LegendItem, Pick
from analytics.charts.group_strokes import group_looks
from analytics.cohort.analyses.risk_factors import MATCHED_ON, RATIO, FactorResult, RiskFactors
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cells import Cell, CountCell, NoneCell, NumberCell, TextCell
from analytics.cohort.views.factor_rows import (
    FactorRow,
    factor_rows,
    known_of,
    matched_places,
    p_of,
    ratio_of,
)
from analytics.cohort.views.field_words import field_name
from analytics.cohort.views.forest_plot import forest_plot
from analytics.cohort.views.love_plot import covariate_name, difference_cell, love_plot
from analytics.cohort.views.member_notes import everyone, kept_members, picked
from analytics.cohort.views.view_context import ViewContext

EVENTS_WANTED = 10


def risk_factors_view(result: RiskFactors, part: str, context: ViewContext) -> AnalysisView:
    """Return the forest plot of one model, both models as a table, and the balance of the matching."""
    words = context.words.risk_factors
    members = kept_members(result.account, context)
    rows = factor_rows(result, context)
    subtitle = words.subtitle_sub if context.display.with_subdistribution else words.subtitle_cause
    return AnalysisView(
        analysis="risk-factors",
        part=part,
        title=words.title,
        subtitle=subtitle,
        chart=_chart(result, rows, subtitle, context),
        tables=(_table(result, rows, context), _balance(result, context)),
        facts=_facts(result, context),
        warnings=(*warnings(result.account, context), *_no_matching(result, context)),
        reading=(
            *_few(result, context),
            words.two_models,
            words.later,
            *readings(result.account, members, context),
        ),
        sources=_sources(result, context),
        everybody=everyone(members, context),
        left_out=left_out(result.account, context),
    )


def _chart(result: RiskFactors, rows: tuple[FactorRow, ...], subtitle: str, context: ViewContext) -> Chart:
    words, palette, language = context.words.risk_factors, context.palette, context.wording.language
    if not _cases(result):
        return Chart(words.title, palette, subtitle=subtitle, empty=words.nobody, language=language)
    first, second = group_looks(palette, 2)
    legend: tuple[LegendItem, ...] = (LegendItem(words.before, first.colour, first.marker),)
    if result.after:
        legend += (LegendItem(words.after, second.colour, second.marker, is_open=True),)
    balance = result.study.balance
    return Chart(
        words.title,
        palette,
        (forest_plot(rows, context), *((love_plot(balance, context),) if balance else ())),
        subtitle=subtitle,
        legend=legend,
        notes=(words.balance_note,) if balance else (),
        decimal_sign=context.wording.decimal_sign,
        language=language,
    )


def _table(result: RiskFactors, rows: tuple[FactorRow, ...], context: ViewContext) -> NumberTable:
    words = context.words.risk_factors
    columns = [Column("factor", words.factor)]
    for key, when, cause, sub in (
        ("before", words.before_head, words.before_cause, words.before_sub),
        ("after", words.after_head, words.after_cause, words.after_sub),
    ):
        columns += [
            Column(f"{key}_n", words.patients, when, is_number=True),
            Column(f"{key}_events", words.events, when, is_number=True),
            Column(f"{key}_hr", words.ratio_head.format(name=words.hr), cause, is_number=True),
            Column(f"{key}_hr_p", words.p, cause, is_number=True),
            Column(f"{key}_shr", words.ratio_head.format(name=words.shr), sub, is_number=True),
            Column(f"{key}_shr_p", words.p, sub, is_number=True),
        ]
    columns.append(Column("step", words.step, is_number=True))
    return NumberTable(
        "risk_factors",
        words.table,
        tuple(columns),
        tuple(_row(result, row, context) for row in rows),
        (words.step_note, words.after_note),
    )


def _row(result: RiskFactors, row: FactorRow, context: ViewContext) -> TableRow:
    everybody = tuple(range(len(result.rows.members)))
    before = _cells(row.before, row.step)
    after = _cells(row.after, row.step) if row.after is not None else _not_matched(result)
    picks = _picks("before", result, row, everybody, context)
    if row.after is not None:
        picks += _picks("after", result, row, matched_places(result), context)
    cells = (TextCell(row.title), *before, *after, NumberCell(row.step))
    return TableRow(cells, picks=tuple(picks))


def _cells(one: FactorResult, step: float) -> tuple[Cell, ...]:
    sizes = one.cause_specific.sizes
    models = (one.cause_specific, one.subdistribution)
    ratios = (cell for model in models for cell in (ratio_of(model, step), p_of(model)))
    return (CountCell(sizes.n), CountCell(sizes.events), *ratios)


def _not_matched(result: RiskFactors) -> tuple[Cell, ...]:
    return (CountCell(0), CountCell(0), *(NoneCell(result.study.status) for _ in range(4)))


def _picks(
    key: str, result: RiskFactors, row: FactorRow, places: tuple[int, ...], context: ViewContext
) -> list[tuple[str, Pick]]:
    words = context.words.risk_factors
    when = words.before if key == "before" else words.after
    name = field_name(row.name, context.words.fields, context.wording)
    known = known_of(result, row.name, places)
    events = known_of(result, row.name, places, with_event=True)
    return [
        (f"{key}_n", picked(words.of_factor.format(when=when, factor=name), known)),
        (f"{key}_events", picked(words.events_of_factor.format(when=when, factor=name), events)),
    ]


def _balance(result: RiskFactors, context: ViewContext) -> NumberTable:
    words = context.words.risk_factors
    rows = tuple(
        TableRow(
            (
                TextCell(covariate_name(one, context)),
                difference_cell(one.before, one),
                difference_cell(one.after, one),
            )
        )
        for one in result.study.balance
    )
    columns = (
        Column("covariate", words.covariate),
        Column("before", words.difference_before, is_number=True),
        Column("after", words.difference_after, is_number=True),
    )
    notes = (words.balance_note,) if rows else _no_matching(result, context)
    return NumberTable("balance", words.balance, columns, rows, notes)


def _cases(result: RiskFactors) -> tuple[int, ...]:
    return tuple(place for place, one in enumerate(result.rows.members) if one.ends.os_from_tmn is not None)


def _facts(result: RiskFactors, context: ViewContext) -> tuple[Fact, ...]:
    words, members = context.words.risk_factors, result.rows.members
    sets = result.study.matching.sets if result.study.matching is not None else ()
    unmatched = result.study.matching.unmatched if result.study.matching is not None else ()
    cases = _cases(result)
    controls = sorted({place for one in sets for place in one.controls})
    counted = [(words.cases, cases), (words.controls, controls)]
    counted += [(words.unmatched, unmatched)] if unmatched else []
    facts = [
        Fact(name, CountCell(len(places)), picked(name, [members[place] for place in places]))
        for name, places in counted
    ]
    ends = [(abs(one.after), row) for row, one in enumerate(result.study.balance) if isfinite(one.after)]
    if ends:
        _, row = max(ends)
        one = result.study.balance[row]
        facts.append(Fact(words.largest, difference_cell(one.after, one), same_as=("balance", row, "after")))
    return tuple(facts)


def _no_matching(result: RiskFactors, context: ViewContext) -> tuple[str, ...]:
    if result.study.status.ok:
        return ()
    why = cell_text(NoneCell(result.study.status), context.wording, context.words.cell).main
    return (context.words.risk_factors.no_matching.format(why=why),)


def _few(result: RiskFactors, context: ViewContext) -> tuple[str, ...]:
    events = int((result.rows.data.event == 1).sum())
    if events >= EVENTS_WANTED * 2:
        return ()
    return (
        context.words.risk_factors.few.format(
            n=context.wording.number(events), factors=context.wording.number(len(result.before))
        ),
    )


def _sources(result: RiskFactors, context: ViewContext) -> tuple[tuple[str, str], ...]:
    words, common = context.words.risk_factors, context.words.descriptive
    number = context.wording.number
    names = ", ".join(field_name(name, context.words.fields, context.wording) for name in MATCHED_ON)
    return (
        (common.records, common.patients.format(n=number(result.account.n))),
        (words.estimator, words.models),
        (words.matched_on, words.matching.format(ratio=number(RATIO), names=names)),
        (words.compared, words.equal),
        (common.source, words.source),
    )
