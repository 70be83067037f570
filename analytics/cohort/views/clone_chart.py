"""Clones before and after as a figure: frequencies, a plot of paired VAF for each gene, onset of t-MN."""

from analytics.charts.chart import Chart, LegendItem, Plot
from analytics.cohort.analyses.clonal_evolution import ClonalEvolution, EvolutionTo
from analytics.cohort.views.clone_frequencies import frequency_plot
from analytics.cohort.views.clone_looks import after_words, pair_stroke, two_colours
from analytics.cohort.views.clone_onset import onset_plot
from analytics.cohort.views.paired_vaf import paired_genes, paired_plot
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Marker
from analytics.records.variant_call import CallState


def clone_chart(result: ClonalEvolution, title: str, subtitle: str, context: ViewContext) -> Chart:
    """Return the figure; where nobody was sequenced the words that say so."""
    words = context.words.clones
    is_tmn = result.to is EvolutionTo.TMN
    plots: list[Plot] = []
    if result.genes:
        plots = [frequency_plot(result, context)]
        plots += [paired_plot(gene, result, context) for gene in paired_genes(result)]
        if result.onset is not None and result.onset.mutated.n + result.onset.wild_type.n:
            plots.append(onset_plot(result.onset, result, context))
    nobody = words.nobody_tmn if is_tmn else words.nobody_last
    return Chart(
        title=title,
        subtitle=subtitle,
        palette=context.palette,
        plots=tuple(plots),
        columns=2,
        legend=_legend(result, context) if plots else (),
        notes=(words.left_out_of_lines,) if plots else (),
        empty="" if plots else nobody,
        decimal_sign=context.wording.decimal_sign,
        language=context.wording.language,
    )


def _legend(result: ClonalEvolution, context: ViewContext) -> tuple[LegendItem, ...]:
    words, palette = context.words.clones, context.palette
    before, after = two_colours(context)
    pairs = [(v.before.state, v.after.state) for one in result.patients for v in one.variants]
    items = [LegendItem(words.before, before), LegendItem(after_words(result, context), after)]
    if (CallState.DETECTED, CallState.DETECTED) in pairs:
        items.append(LegendItem(words.line_key, palette.accent, stroke=pair_stroke(context, is_bound=False)))
    if any(CallState.NOT_DETECTED in pair for pair in pairs):
        items.append(LegendItem(words.open_key, palette.text2, marker=Marker.CIRCLE, is_open=True))
        items.append(LegendItem(words.bound_key, palette.text3, stroke=pair_stroke(context, is_bound=True)))
    return tuple(items)
