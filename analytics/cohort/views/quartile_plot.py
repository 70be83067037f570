"""Median and quartiles of one value by group: a box a group, its median across it."""

from collections.abc import Mapping, Sequence

from analytics.charts.chart import Bar, ChartAxis, ChartTick, Mark, PlainLine, Plot, Stroke
from analytics.charts.chart_ticks import linear_axis
from analytics.charts.group_strokes import group_looks
from analytics.cohort.views.cell_text import cell_text, p_text
from analytics.cohort.views.cells import QuartilesCell
from analytics.cohort.views.described import Described
from analytics.cohort.views.field_words import analyte_of, capitalised, field_decimals, field_title
from analytics.cohort.views.member_notes import picked
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import blended
from analytics.statistics.descriptive_table import Characteristic
from analytics.statistics.table_cell import NumberSummary

HEIGHT_PT = 104.0
_HALF = 0.28
_TINT = 0.35
_ROOM_PT = 110.0


def quartile_plot(shown: Described, one: Characteristic, groups: Sequence[str]) -> Plot:
    """Return the plot of the characteristic *one*; each of *groups* has its place, there or not."""
    context = shown.context
    (line,) = one.rows
    cells = dict(zip(shown.table.groups, line.groups, strict=True))
    known = {
        group: cell for group in groups if isinstance(cell := cells.get(group), NumberSummary) and cell.n
    }
    marks = tuple(
        mark for group, cell in known.items() for mark in _box(shown, one.name, group, cell, groups)
    )
    highest = max((cell.upper_quartile for cell in known.values()), default=1.0)
    short = {"early": context.words.state_at_progression.early_short}
    short["late"] = context.words.state_at_progression.late_short
    ticks = tuple(
        ChartTick(float(place), f"{short[group]}\n{_n(known, group, context)}")
        for place, group in enumerate(groups)
    )
    title = field_title(one.name, context.words.fields, context.wording)
    p = p_text(one.test.p, context.wording) if one.test.status.ok else ""
    return Plot(
        one.name,
        ChartAxis(-0.6, len(groups) - 0.4, ticks, p, has_grid=False),
        linear_axis(0.0, highest or 1.0, context.wording, room_pt=_ROOM_PT),
        marks,
        title=title,
        height_pt=HEIGHT_PT,
    )


def _n(known: Mapping[str, NumberSummary], group: str, context: ViewContext) -> str:
    n = known[group].n if group in known else 0
    return context.words.population.count.format(n=context.wording.number(n))


def _box(
    shown: Described, name: str, group: str, cell: NumberSummary, groups: Sequence[str]
) -> tuple[Mark, ...]:
    context, place = shown.context, groups.index(group)
    look = group_looks(context.palette, len(groups))[place]
    decimals = field_decimals(name) if analyte_of(name) is not None else None
    quartiles = QuartilesCell(cell.median, cell.lower_quartile, cell.upper_quartile, cell.n, decimals)
    value = cell_text(quartiles, context.wording, context.words.cell).whole
    what = field_title(name, context.words.fields, context.wording)
    says = context.words.state_at_progression.says.format(
        name=what, group=shown.names[group], value=value, n=context.wording.number(cell.n)
    )
    pick = picked(f"{capitalised(shown.names[group])}: {what}", shown.having(name, None, group))
    left, right = place - _HALF, place + _HALF
    tint = blended(look.colour, context.palette.surface, _TINT)
    return (
        Bar(left, right, cell.lower_quartile, cell.upper_quartile, tint, says=says, pick=pick),
        PlainLine(
            ((left, cell.median), (right, cell.median)), Stroke(look.colour, 2.6), says=says, pick=pick
        ),
    )
