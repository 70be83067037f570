"""When t-MN came, with and without the gene before: every patient a point over median and quartiles."""

import math
from collections.abc import Sequence

from analytics.charts.chart import Bar, ChartAxis, ChartTick, Dot, Dots, Mark, PlainLine, Plot, Stroke
from analytics.charts.chart_ticks import month_axis
from analytics.cohort.analyses.clonal_evolution import (
    ClonalEvolution,
    OnsetByGene,
    OnsetGroup,
    PatientEvolution,
)
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Marker, blended
from analytics.rules.months import DAYS_PER_MONTH


def onset_plot(onset: OnsetByGene, result: ClonalEvolution, context: ViewContext) -> Plot:
    """Return the plot of the two groups."""
    words, number = context.words.clones, context.wording.number
    groups = ((words.mutated, onset.mutated, True), (words.wild_type, onset.wild_type, False))
    longest = max(one.onset_days or 0 for one in result.patients) / DAYS_PER_MONTH
    marks: list[Mark] = []
    for row, (_, group, has_gene) in enumerate(groups, 1):
        mine = [
            one for one in result.patients if one.onset_days is not None and one.has_gene_before is has_gene
        ]
        marks += _onset_marks(mine, group, float(row), context)
    ticks = tuple(
        ChartTick(float(row), words.group_n.format(name=name, n=number(group.n)))
        for row, (name, group, _) in enumerate(groups, 1)
    )
    return Plot(
        key="onset",
        title=words.onset_title.format(gene=onset.gene),
        x=month_axis(context.wording, months=math.ceil(longest) + 1, room_pt=260.0, title=words.onset_axis),
        y=ChartAxis(2.6, 0.4, ticks, has_grid=False),
        marks=tuple(marks),
        height_pt=110.0,
    )


def _onset_marks(
    patients: Sequence[PatientEvolution], group: OnsetGroup, row: float, context: ViewContext
) -> list[Mark]:
    marks: list[Mark] = []
    palette = context.palette
    if group.median is not None and group.lower is not None and group.upper is not None:
        low, median, high = (days / DAYS_PER_MONTH for days in (group.lower, group.median, group.upper))
        marks.append(Bar(low, high, row + 0.3, row - 0.3, blended(palette.accent, palette.surface, 0.2)))
        middle = ((median, row - 0.3), (median, row + 0.3))
        marks.append(PlainLine(middle, Stroke(palette.accent, 2.0)))
    dots = tuple(
        Dot(
            (one.onset_days or 0) / DAYS_PER_MONTH,
            row,
            context.words.clones.says_onset.format(
                number=one.number, day=context.wording.number(one.onset_days or 0)
            ),
        )
        for one in patients
    )
    return [*marks, Dots(dots, Marker.CIRCLE, palette.text, 6.0)] if dots else marks
