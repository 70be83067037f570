"""The view of clonal evolution: frequencies, paired VAF and onset, each with its denominator."""

from analytics.cohort.analyses.clonal_evolution import ClonalEvolution, EvolutionTo
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView, Fact
from analytics.cohort.views.cells import NoneCell, PCell, ShareCell
from analytics.cohort.views.clone_chart import clone_chart
from analytics.cohort.views.clone_tables import gene_table, onset_table, variant_table
from analytics.cohort.views.member_notes import everyone
from analytics.cohort.views.view_context import ViewContext
from analytics.rules.before_after import NEAR_TMN_DAYS


def clonal_evolution_view(result: ClonalEvolution, part: str, context: ViewContext) -> AnalysisView:
    """Return what clones before and after show; patients have their running number alone."""
    words, number = context.words.clones, context.wording.number
    is_tmn = result.to is EvolutionTo.TMN
    title = words.title_tmn if is_tmn else words.title_last
    summary = result.summary
    subtitle = words.subtitle.format(paired=number(summary.paired), n=number(result.account.n))
    onset = onset_table(result.onset, context) if result.onset is not None else None
    tables = (gene_table(result, context), variant_table(result, context))
    return AnalysisView(
        analysis="clonal-evolution",
        part=part,
        title=title,
        subtitle=subtitle,
        chart=clone_chart(result, title, subtitle, context),
        tables=(*tables, onset) if onset is not None else tables,
        facts=_facts(result, context),
        warnings=warnings(result.account, context),
        reading=(
            words.frequency_note,
            words.fates_reading,
            *_of_onset(result, context),
            words.selection,
            *readings(result.account, result.members, context),
        ),
        sources=(
            (
                words.records,
                words.records_of.format(
                    before=number(summary.sampled_before),
                    after=number(summary.sampled_after),
                    paired=number(summary.paired),
                ),
            ),
            (
                words.samples,
                words.samples_tmn.format(n=NEAR_TMN_DAYS) if is_tmn else words.samples_last,
            ),
            (words.source, words.source_is),
        ),
        everybody=everyone(result.members, context),
        left_out=left_out(result.account, context),
    )


def _of_onset(result: ClonalEvolution, context: ViewContext) -> tuple[str, ...]:
    words, onset = context.words.clones, result.onset
    if onset is None:
        return ()
    unknown = words.unknown_onset.format(gene=onset.gene, n=context.wording.number(onset.unknown))
    return (words.onset_reading, unknown) if onset.unknown else (words.onset_reading,)


def _facts(result: ClonalEvolution, context: ViewContext) -> tuple[Fact, ...]:
    words, summary, onset = context.words.clones, result.summary, result.onset
    if not result.patients:
        return ()
    facts = [
        Fact(words.fact_before, ShareCell(summary.mutated_before, summary.sampled_before)),
        Fact(words.fact_kept, ShareCell(summary.kept_any, summary.paired_mutated)),
    ]
    if onset is not None:
        table = onset_table(onset, context)
        names = (words.fact_onset, words.fact_onset_other)
        for row, name in enumerate(names):
            cell = table.rows[row].cells[2]
            facts.append(Fact(name.format(gene=onset.gene), cell, same_as=(table.key, row, "months")))
        test = onset.test
        found = PCell(test.p, words.mann_whitney) if test.status.ok else NoneCell(test.status)
        facts.append(Fact(words.fact_test, found, same_as=(table.key, 0, "p")))
    return tuple(facts)
