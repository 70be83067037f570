"""Clones before and after as tables: genes with their denominators, every variant, the onset of t-MN."""

from analytics.charts.chart import Pick
from analytics.cohort.analyses.clonal_evolution import (
    ClonalEvolution,
    GeneCount,
    OnsetByGene,
    OnsetGroup,
    PatientEvolution,
)
from analytics.cohort.member_clones import SaidVaf, SampleFacts, VariantPair
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    NoneCell,
    PCell,
    QuartilesCell,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.view_context import ViewContext
from analytics.records.variant_call import CallState
from analytics.rules.before_after import Fate
from analytics.rules.months import DAYS_PER_MONTH

_FATES = (Fate.RETAINED, Fate.LOST, Fate.NEW, Fate.NOT_COMPARABLE)
_DECIMALS = 1


def said_text(said: SaidVaf, context: ViewContext) -> str:
    """Return one of the four states in words; what was not detected is a bound or unknown, never 0."""
    words, number = context.words.clones, context.wording.number
    match said.state:
        case CallState.DETECTED if said.vaf_fraction is not None:
            return words.detected.format(vaf=number(100 * said.vaf_fraction, _DECIMALS))
        case CallState.DETECTED:
            return words.detected_unknown
        case CallState.NOT_DETECTED if said.limit_fraction is not None:
            return words.not_detected.format(limit=number(100 * said.limit_fraction))
        case CallState.NOT_DETECTED:
            return words.limit_unknown
        case CallState.NOT_COVERED:
            return words.not_covered
        case CallState.NO_SAMPLE:
            return words.no_sample
        case None:
            return words.panel_unknown


def variant_name(variant: VariantPair) -> str:
    """Return gene and change."""
    return f"{variant.gene} {variant.change}".strip()


def gene_table(result: ClonalEvolution, context: ViewContext) -> NumberTable:
    """Return the table of genes."""
    words = context.words.clones
    columns = (
        Column("gene", words.gene),
        Column("before", words.frequency_before, is_number=True),
        Column("after", words.frequency_after, is_number=True),
        Column("vaf_before", words.vaf_before, is_number=True),
        Column("vaf_after", words.vaf_after, is_number=True),
        *(Column(fate.value, str(getattr(words, fate.value)), is_number=True) for fate in _FATES),
        Column("before_panel_unknown", words.unknown_before, is_number=True),
        Column("after_panel_unknown", words.unknown_after, is_number=True),
    )
    rows = []
    for gene in result.genes:
        fates = dict(gene.fates)
        cells: tuple[Cell, ...] = (
            TextCell(gene.gene),
            _share(gene.before),
            _share(gene.after),
            _vaf(gene.before),
            _vaf(gene.after),
            *(CountCell(fates.get(fate, 0)) for fate in _FATES),
            CountCell(gene.before.found_elsewhere),
            CountCell(gene.after.found_elsewhere),
        )
        picks = (
            ("before", frequency_pick(gene.gene, gene.before, words.before, context)),
            ("after", frequency_pick(gene.gene, gene.after, words.after, context)),
        )
        rows.append(TableRow(cells, picks=picks))
    return NumberTable("genes", words.genes_table, columns, tuple(rows), notes=(words.frequency_note,))


def frequency_pick(gene: str, count: GeneCount, when: str, context: ViewContext) -> Pick:
    """Return who has the gene mutated on one side."""
    return Pick(context.words.clones.pick_frequency.format(gene=gene, when=when), count.patients)


def variant_pick(patient: PatientEvolution, variant: VariantPair, context: ViewContext) -> Pick:
    """Return the patient of a variant."""
    what = context.words.clones.pick_variant.format(running=patient.running, variant=variant_name(variant))
    return Pick(what, (patient.patient_id,))


def variant_table(result: ClonalEvolution, context: ViewContext) -> NumberTable:
    """Return the table of all variants."""
    words = context.words.clones
    columns = (
        Column("patient", words.patient, is_number=True),
        Column("variant", words.variant),
        Column("before", words.vaf_of_before),
        Column("after", words.vaf_of_after),
        Column("fate", words.fate),
        Column("day_before", words.day_before, is_number=True),
        Column("day_after", words.day_after, is_number=True),
        Column("tmn_day", words.onset, is_number=True),
    )
    rows = tuple(
        TableRow(
            (
                CountCell(patient.running),
                TextCell(variant_name(variant)),
                TextCell(said_text(variant.before, context)),
                TextCell(said_text(variant.after, context)),
                TextCell(str(getattr(words, variant.fate.value))),
                _day(patient.before),
                _day(patient.after),
                NoneCell() if patient.onset_days is None else CountCell(patient.onset_days),
            ),
            picks=(("patient", variant_pick(patient, variant, context)),),
        )
        for patient in result.patients
        for variant in patient.variants
    )
    return NumberTable("variants", words.variants_table, columns, rows)


def onset_table(onset: OnsetByGene, context: ViewContext) -> NumberTable:
    """Return onset by the gene before the infusion, with the test in the first row."""
    words = context.words.clones
    columns = (
        Column("group", words.group.format(gene=onset.gene)),
        Column("n", words.n, is_number=True),
        Column("months", words.months, is_number=True),
        Column("p", words.p, is_number=True),
    )
    test = onset.test
    p: Cell = PCell(test.p, words.mann_whitney) if test.status.ok else NoneCell(test.status)
    rows = (
        _onset_row(words.mutated, onset.mutated, p),
        _onset_row(words.wild_type, onset.wild_type, NoneCell()),
    )
    return NumberTable("onset", words.onset_table, columns, rows)


def _onset_row(name: str, group: OnsetGroup, p: Cell) -> TableRow:
    cell: Cell = NoneCell()
    if group.median is not None and group.lower is not None and group.upper is not None:
        low, median, high = (days / DAYS_PER_MONTH for days in (group.lower, group.median, group.upper))
        cell = QuartilesCell(median, low, high, group.n, _DECIMALS)
    return TableRow((TextCell(name), CountCell(group.n), cell, p), picks=(("n", Pick(name, group.patients)),))


def _share(count: GeneCount) -> Cell:
    return ShareCell(count.mutated, count.covered) if count.covered else NoneCell()


def _vaf(count: GeneCount) -> Cell:
    if count.vaf is None:
        return NoneCell()
    low, median, high = (round(100 * vaf, 9) for vaf in count.vaf)  # no digits that are none
    return QuartilesCell(median, low, high, count.n_vaf, _DECIMALS)


def _day(sample: SampleFacts | None) -> Cell:
    return NoneCell() if sample is None or sample.day is None else CountCell(sample.day)
