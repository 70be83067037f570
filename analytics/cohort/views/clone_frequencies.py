"""How many have each gene mutated before and after, as bars with their counts beside them."""

from analytics.charts.chart import Bar, ChartAxis, ChartTick, Mark, Plot, SideWords
from analytics.charts.chart_ticks import per_cent_axis
from analytics.cohort.analyses.clonal_evolution import ClonalEvolution, GeneCount, GeneEvolution
from analytics.cohort.views.clone_looks import after_words, two_colours
from analytics.cohort.views.clone_tables import frequency_pick
from analytics.cohort.views.view_context import ViewContext

MOST_GENES = 12
_BAR = 0.36


def frequency_plot(result: ClonalEvolution, context: ViewContext) -> Plot:
    """Return the plot of the genes that most have; two bars a gene."""
    words, palette = context.words.clones, context.palette
    genes = result.genes[:MOST_GENES]
    sides = (
        (words.before, -1, two_colours(context)[0]),
        (after_words(result, context), 1, two_colours(context)[1]),
    )
    marks: list[Mark] = []
    for row, gene in enumerate(genes, 1):
        for (when, side, colour), count in zip(sides, (gene.before, gene.after), strict=True):
            if count.covered:
                marks.append(_bar(gene, count, when, row + side * _BAR / 2, colour, context))
    axis = per_cent_axis(context.wording, title=words.frequency_axis, room_pt=260.0)
    return Plot(
        key="frequencies",
        title=words.frequencies,
        x=axis,
        y=ChartAxis(
            len(genes) + 0.6,
            0.4,
            tuple(ChartTick(float(row), gene.gene) for row, gene in enumerate(genes, 1)),
            has_grid=False,
        ),
        marks=tuple(marks),
        side=tuple(
            SideWords(float(row), (_of(gene.before, context), _of(gene.after, context)), palette.text)
            for row, gene in enumerate(genes, 1)
        ),
        side_heads=(words.before, after_words(result, context)),
        height_pt=max(150.0, 26.0 * len(genes)),
    )


def _bar(
    gene: GeneEvolution, count: GeneCount, when: str, at: float, colour: str, context: ViewContext
) -> Bar:
    words, number = context.words.clones, context.wording.number
    says = words.says_frequency.format(
        gene=gene.gene, when=when, k=number(count.mutated), n=number(count.covered)
    )
    return Bar(
        0.0,
        count.mutated / count.covered,
        at + _BAR / 2,
        at - _BAR / 2,
        colour,
        says=says,
        pick=frequency_pick(gene.gene, count, when, context),
    )


def _of(count: GeneCount, context: ViewContext) -> str:
    number = context.wording.number
    return context.words.clones.of.format(k=number(count.mutated), n=number(count.covered))
