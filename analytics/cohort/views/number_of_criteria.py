"""Stacked bars: how many of the criteria were met, a bar a group, each as long as all of the group."""

from analytics.charts.chart import Bar, ChartAxis, ChartTick, LegendItem, Mark, Plot
from analytics.charts.chart_ticks import per_cent_axis
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.views.described import Described
from analytics.cohort.views.field_words import capitalised, field_name, level_name
from analytics.cohort.views.member_notes import picked
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Palette, blended, readable_on
from analytics.figures.spec import Fill

NUMBERS = ("0", "1", "2", "3")
_STRENGTH = {"0": 0.0, "1": 0.32, "2": 0.64, "3": 1.0}
_HALF = 0.36
_LEAST_WITH_WORDS = 0.04


def number_plot(shown: Described, by: str) -> Plot:
    """Return one bar for all patients and one a group of the field *by*, in the order of the groups."""
    words, context = shown.context.words.recovery_by_response, shown.context
    everybody = {"": context.words.fields.all_patients}
    names = {**everybody, **(shown.names if shown.is_compared else {})}
    members = {group: shown.members[group] if group else shown.everybody for group in names}
    marks: list[Mark] = []
    ticks = []
    for row, (group, name) in enumerate(names.items()):
        marks += _bar(row, name, tuple(members[group]), shown)
        label = words.group_row.format(name=capitalised(name), n=context.wording.number(len(members[group])))
        pick = picked(name, members[group])
        ticks.append(ChartTick(float(row), label, says=label, pick=pick, is_strong=not group))
    field = field_name(by, context.words.fields, context.wording)
    return Plot(
        "numbers",
        per_cent_axis(context.wording, title=words.share_axis),
        ChartAxis(len(names) - 0.4, -0.6, tuple(ticks), has_grid=False),
        tuple(marks),
        title=words.numbers.format(field=field),
        height_pt=26.0 * len(names),
        stretch=1.0,
    )


def number_colour(number: str, palette: Palette) -> str:
    """Return the colour of a number of criteria: grey for none, then stronger steps of one hue."""
    if number == "0":
        return palette.line2
    return blended(palette.style("cd4").colour, palette.surface, _STRENGTH[number])


def number_legend(context: ViewContext) -> tuple[LegendItem, ...]:
    """Return what the colours stand for."""
    fields = context.words.fields
    return tuple(
        LegendItem(
            level_name("ir_count", number, fields), number_colour(number, context.palette), fill=Fill.SOLID
        )
        for number in NUMBERS
    )


def _bar(row: int, name: str, members: tuple[CohortMember, ...], shown: Described) -> list[Mark]:
    words, context = shown.context.words.recovery_by_response, shown.context
    number, left, found = context.wording.number, 0, []
    for level in NUMBERS:
        having = tuple(one for one in members if shown.read("ir_count", one) == level)
        if not having:
            continue
        share = len(having) / len(members)
        what = words.what.format(group=name, level=level_name("ir_count", level, context.words.fields))
        says = words.says.format(
            what=what, n=number(len(having)), all=number(len(members)), percent=number(100 * share, 1)
        )
        colour = number_colour(level, context.palette)
        found.append(
            Bar(
                left / len(members),
                (left + len(having)) / len(members),
                row - _HALF,
                row + _HALF,
                colour,
                words=number(len(having)) if share >= _LEAST_WITH_WORDS else "",
                words_colour=readable_on(colour),
                says=says,
                pick=picked(what, having),
            )
        )
        left += len(having)
    return list(found)
