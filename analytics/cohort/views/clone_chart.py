"""Clones before and after as a figure: frequencies, a plot of paired VAF for each gene, onset of t-MN."""

import math
from collections.abc import Sequence
from dataclasses import replace

from analytics.charts.chart import (
    Bar,
    Chart,
    ChartAxis,
    ChartTick,
    Dot,
    Dots,
    LegendItem,
    Mark,
    PlainLine,
    Plot,
    SideWords,
    Stroke,
)
from analytics.charts.chart_ticks import log_axis, month_axis, per_cent_axis
from analytics.cohort.analyses.clonal_evolution import (
    ClonalEvolution,
    EvolutionTo,
    GeneCount,
    GeneEvolution,
    OnsetByGene,
    OnsetGroup,
    PatientEvolution,
)
from analytics.cohort.member_clones import SaidVaf, VariantPair
from analytics.cohort.views.clone_tables import frequency_pick, said_text, variant_name, variant_pick
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Marker, blended
from analytics.records.variant_call import CallState
from analytics.rules.months import DAYS_PER_MONTH

MOST_GENES, MOST_PAIRED = 12, 4
_LEAST_VAF = 0.001
_BAR = 0.36


def clone_chart(result: ClonalEvolution, title: str, subtitle: str, context: ViewContext) -> Chart:
    """Return the figure; where nobody was sequenced the words that say so."""
    words = context.words.clones
    is_tmn = result.to is EvolutionTo.TMN
    plots: list[Plot] = []
    if result.genes:
        plots = [_frequencies(result, context)]
        plots += [_paired(gene, result, context) for gene in _paired_genes(result)]
        if result.onset is not None and result.onset.mutated.n + result.onset.wild_type.n:
            plots.append(_onset(result.onset, result, context))
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


def _after(result: ClonalEvolution, context: ViewContext) -> str:
    words = context.words.clones
    return words.at_tmn if result.to is EvolutionTo.TMN else words.after


def _frequencies(result: ClonalEvolution, context: ViewContext) -> Plot:
    words, palette = context.words.clones, context.palette
    genes = result.genes[:MOST_GENES]
    sides = ((words.before, -1, _look(context)[0]), (_after(result, context), 1, _look(context)[1]))
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
        side_heads=(words.before, _after(result, context)),
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


def _look(context: ViewContext) -> tuple[str, str]:
    """Return the colours of before and after."""
    palette = context.palette
    return blended(palette.accent, palette.surface, 0.4), palette.accent


def _paired_genes(result: ClonalEvolution) -> list[GeneEvolution]:
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


def _place(said: SaidVaf) -> float | None:
    """Return where a VAF or the bound of one stands on the axis; None: there is no number."""
    fraction = said.vaf_fraction if said.state is CallState.DETECTED else None
    if said.state is CallState.NOT_DETECTED:
        fraction = said.limit_fraction
    return None if fraction is None else max(fraction, _LEAST_VAF)


def _paired(gene: GeneEvolution, result: ClonalEvolution, context: ViewContext) -> Plot:
    words, palette = context.words.clones, context.palette
    found: list[Dot] = []
    bounds: list[Dot] = []
    lines: list[Mark] = []
    for patient in result.patients:
        for variant in patient.variants:
            if variant.gene != gene.gene:
                continue
            ends = []
            for x, said in enumerate((variant.before, variant.after)):
                place = _place(said)
                if place is not None:
                    y = math.log10(100 * place)
                    dot = Dot(
                        float(x), y, _says(patient, variant, context), variant_pick(patient, variant, context)
                    )
                    (found if said.state is CallState.DETECTED else bounds).append(dot)
                    ends.append((float(x), y))
            if len(ends) == 2:
                is_bound = CallState.NOT_DETECTED in (variant.before.state, variant.after.state)
                lines.append(PlainLine((ends[0], ends[1]), _stroke(context, is_bound=is_bound)))
    marks = [*lines]
    if bounds:
        marks.append(Dots(tuple(bounds), Marker.CIRCLE, palette.text2, is_open=True, ground=palette.surface))
    if found:
        marks.append(Dots(tuple(found), Marker.CIRCLE, palette.accent))
    sides = ((words.before, gene.before), (_after(result, context), gene.after))
    ticks = tuple(
        ChartTick(float(x), words.group_n.format(name=name, n=context.wording.number(count.n_vaf)))
        for x, (name, count) in enumerate(sides)
    )
    return Plot(
        key=f"paired-{gene.gene}",
        title=words.vaf_of.format(gene=gene.gene),
        x=ChartAxis(-0.5, 1.5, ticks),
        y=_vaf_axis(result, context),
        marks=tuple(marks),
        height_pt=170.0,
    )


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


def _stroke(context: ViewContext, *, is_bound: bool) -> Stroke:
    palette = context.palette
    if is_bound:
        return Stroke(palette.text3, 1.0, (3.0, 3.0))
    return Stroke(blended(palette.accent, palette.surface, 0.7), 1.2)


def _onset(onset: OnsetByGene, result: ClonalEvolution, context: ViewContext) -> Plot:
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


def _legend(result: ClonalEvolution, context: ViewContext) -> tuple[LegendItem, ...]:
    words, palette = context.words.clones, context.palette
    before, after = _look(context)
    pairs = [(v.before.state, v.after.state) for one in result.patients for v in one.variants]
    items = [LegendItem(words.before, before), LegendItem(_after(result, context), after)]
    if (CallState.DETECTED, CallState.DETECTED) in pairs:
        items.append(LegendItem(words.line_key, palette.accent, stroke=_stroke(context, is_bound=False)))
    if any(CallState.NOT_DETECTED in pair for pair in pairs):
        items.append(LegendItem(words.open_key, palette.text2, marker=Marker.CIRCLE, is_open=True))
        items.append(LegendItem(words.bound_key, palette.text3, stroke=_stroke(context, is_bound=True)))
    return tuple(items)
