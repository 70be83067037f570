"""The view of the swimmer plot: a bar a patient, and the same courses as a table."""

from analytics.cohort.analyses.swimmer import BarMark, Swimmer, SwimmerBar
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import Cell, CountCell, NoneCell, NumberCell, ShareCell, TextCell
from analytics.cohort.views.field_words import field_name
from analytics.cohort.views.group_names import curve_group_name
from analytics.cohort.views.member_notes import everyone, picked
from analytics.cohort.views.swimmer_chart import bar_pick, state_name, swimmer_chart
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.months import DAYS_PER_MONTH

_FIRST = (BarMark.TH, BarMark.B, BarMark.IGG, BarMark.NEXT_THERAPY, BarMark.TMN)


def swimmer_view(result: Swimmer, part: str, context: ViewContext) -> AnalysisView:
    """Return what the swimmer plot shows; patients have their running number alone."""
    words = context.words.swimmer
    title = words.title
    if result.by is not None:
        field = field_name(result.by, context.words.fields, context.wording)
        title = words.title_grouped.format(field=field)
    subtitle = words.subtitle
    if result.sort is not None:
        field = field_name(result.sort, context.words.fields, context.wording)
        subtitle = words.subtitle_sorted.format(field=field)
    undated = sum(bar.undated for bar in result.bars)
    told = (words.undated.format(n=context.wording.number(undated)),) if undated else ()
    return AnalysisView(
        analysis="swimmer",
        part=part,
        title=title,
        subtitle=subtitle,
        chart=swimmer_chart(result, title, subtitle, context),
        tables=(_table(result, context),),
        facts=_facts(result, context),
        warnings=warnings(result.account, context),
        reading=(words.criteria, words.running, *told, *readings(result.account, result.members, context)),
        sources=_sources(result, context),
        everybody=everyone(result.members, context),
        left_out=left_out(result.account, context),
    )


def _table(result: Swimmer, context: ViewContext) -> NumberTable:
    words = context.words.swimmer
    groups = (Column("group", words.group),) if result.by is not None else ()
    marks = [
        Column(f"{one.value}_day", words.first.format(what=getattr(words, one.value)), is_number=True)
        for one in _FIRST
    ]
    columns = (
        Column("patient", words.patient, is_number=True),
        *groups,
        Column("followed_months", words.followed, is_number=True),
        Column("end", words.end),
        Column("last_response", words.last_state),
        Column("responses", words.responses),
        *marks,
        Column("severe_infections", words.infections),
    )
    return NumberTable(
        "courses",
        words.table,
        columns,
        tuple(_row(bar, result, context) for bar in result.bars),
        notes=(words.running,),
    )


def _row(bar: SwimmerBar, result: Swimmer, context: ViewContext) -> TableRow:
    words, number = context.words.swimmer, context.wording.number
    states = [segment for segment in bar.segments if segment.state.value != "not_assessed"]
    responses = ", ".join(words.days_of.format(what=one.state.value, day=number(one.first)) for one in states)
    cells: list[Cell] = [CountCell(bar.running)]
    if result.by is not None:
        cells.append(TextCell(curve_group_name(result.by, bar.group, context)))
    cells += [
        NumberCell(bar.length_days / DAYS_PER_MONTH, "", 1),
        TextCell(words.alive if bar.is_ongoing else words.died),
        TextCell(state_name(bar.segments[-1].state, context)),
        TextCell(responses) if responses else NoneCell(),
    ]
    for wanted in _FIRST:
        day = next((day for what, day in bar.marks if what is wanted), None)
        cells.append(NoneCell() if day is None else CountCell(day))
    severe = ", ".join(number(day) for what, day in bar.marks if what is BarMark.SEVERE_INFECTION)
    cells.append(TextCell(severe) if severe else NoneCell())
    return TableRow(tuple(cells), picks=(("patient", bar_pick(bar, context)),))


def _facts(result: Swimmer, context: ViewContext) -> tuple[Fact, ...]:
    words, facts = context.words.swimmer, []
    for mark in BarMark:
        with_it = [
            member
            for bar, member in zip(result.bars, result.members, strict=True)
            if any(what is mark for what, _ in bar.marks)
        ]
        called = str(getattr(words, mark.value))
        facts.append(Fact(called, ShareCell(len(with_it), len(result.bars)), picked(called, with_it)))
    return tuple(facts) if result.bars else ()


def _sources(result: Swimmer, context: ViewContext) -> tuple[tuple[str, str], ...]:
    words, number = context.words.swimmer, context.wording.number
    deaths = sum(not bar.is_ongoing for bar in result.bars)
    return (
        (words.records, words.records_of.format(n=number(len(result.bars)), deaths=number(deaths))),
        (words.rule, str(getattr(context.words.recovery, context.population.choices.reading.value))),
        (words.source, words.source_is),
    )
