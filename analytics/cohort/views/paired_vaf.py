"""The VAF of the variants of one gene before and after, value and bound, on one axis for all genes."""

import math
from dataclasses import replace

from analytics.charts.chart import ChartAxis, ChartTick, Dot, Dots, Mark, PlainLine, Plot
from analytics.charts.chart_ticks import log_axis
from analytics.cohort.analyses.clonal_evolution import ClonalEvolution, GeneEvolution, PatientEvolution
from analytics.cohort.member_clones import SaidVaf, VariantPair
from analytics.cohort.views.clone_looks import after_words, pair_stroke
from analytics.cohort.views.clone_tables import said_text, variant_name, variant_pick
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Marker
from analytics.records.variant_call import CallState

MOST_PAIRED = 4
_LEAST_VAF = 0.001


def paired_genes(result: ClonalEvolution) -> list[GeneEvolution]:
    """Return the genes with most patients in whom any point can be drawn."""
    drawable = [
        gene
        for gene in result.genes
        if any(
            _place(said) is not None
            for patient in result.patients
            for variant in patient.variants
            if variant.gene == gene.gene
            for said in (variant.before, variant.after)
        )
    ]
    return drawable[:MOST_PAIRED]


def paired_plot(gene: GeneEvolution, result: ClonalEvolution, context: ViewContext) -> Plot:
    """Return the VAF of every variant of *gene*, before and after, with a line where both are known."""
    words = context.words.clones
    sides = ((words.before, gene.before), (after_words(result, context), gene.after))
    ticks = tuple(
        ChartTick(float(x), words.group_n.format(name=name, n=context.wording.number(count.n_vaf)))
        for x, (name, count) in enumerate(sides)
    )
    return Plot(
        key=f"paired-{gene.gene}",
        title=words.vaf_of.format(gene=gene.gene),
        x=ChartAxis(-0.5, 1.5, ticks),
        y=_vaf_axis(result, context),
        marks=_marks(gene, result, context),
        height_pt=170.0,
    )


def _marks(gene: GeneEvolution, result: ClonalEvolution, context: ViewContext) -> tuple[Mark, ...]:
    """Return the lines, above them the bounds and above those the values that were found."""
    found: list[Dot] = []
    bounds: list[Dot] = []
    lines: list[Mark] = []
    pairs = ((one, variant) for one in result.patients for variant in one.variants)
    for patient, variant in ((one, variant) for one, variant in pairs if variant.gene == gene.gene):
        dots = _dots(patient, variant, context)
        for said, dot in dots:
            (found if said.state is CallState.DETECTED else bounds).append(dot)
        if len(dots) == 2:
            is_bound = CallState.NOT_DETECTED in (variant.before.state, variant.after.state)
            (_, first), (_, last) = dots
            ends = ((first.x, first.y), (last.x, last.y))
            lines.append(PlainLine(ends, pair_stroke(context, is_bound=is_bound)))
    palette = context.palette
    if bounds:
        lines.append(Dots(tuple(bounds), Marker.CIRCLE, palette.text2, is_open=True, ground=palette.surface))
    if found:
        lines.append(Dots(tuple(found), Marker.CIRCLE, palette.accent))
    return tuple(lines)


def _dots(patient: PatientEvolution, variant: VariantPair, context: ViewContext) -> list[tuple[SaidVaf, Dot]]:
    """Return what is known of a variant before and after, each with its point."""
    says, pick = _says(patient, variant, context), variant_pick(patient, variant, context)
    sides = ((x, said, _place(said)) for x, said in enumerate((variant.before, variant.after)))
    return [
        (said, Dot(float(x), math.log10(100 * place), says, pick))
        for x, said, place in sides
        if place is not None
    ]


def _place(said: SaidVaf) -> float | None:
    """Return where a VAF or the bound of one stands on the axis; None: there is no number."""
    fraction = said.vaf_fraction if said.state is CallState.DETECTED else None
    if said.state is CallState.NOT_DETECTED:
        fraction = said.limit_fraction
    return None if fraction is None else max(fraction, _LEAST_VAF)


def _vaf_axis(result: ClonalEvolution, context: ViewContext) -> ChartAxis:
    """Return one axis for the plots of all genes, from just below the least that is drawn."""
    places = [
        place
        for patient in result.patients
        for variant in patient.variants
        for said in (variant.before, variant.after)
        if (place := _place(said)) is not None
    ]
    axis = log_axis(100 * _LEAST_VAF, 100.0, context.wording)
    low = max(axis.low, math.log10(100 * min(places, default=_LEAST_VAF)) - 0.25)
    return replace(axis, low=low, ticks=tuple(tick for tick in axis.ticks if tick.at >= low))


def _says(patient: PatientEvolution, variant: VariantPair, context: ViewContext) -> str:
    return context.words.clones.says.format(
        number=patient.number,
        variant=variant_name(variant),
        before=said_text(variant.before, context),
        after=said_text(variant.after, context),
    )
