"""Clones before and after: denominators, fates and onset counted from small clinics by hand."""

import statistics
from dataclasses import replace
from typing import Any

import pytest

from analytics.cohort.analyses.account import DropReason
from analytics.cohort.analyses.clonal_evolution import ClonalEvolution, EvolutionTo, clonal_evolution
from analytics.cohort.population import Population, population
from analytics.records.ids import PatientId
from analytics.records.variant_call import CallState
from analytics.rules.before_after import Fate

TP53, DNMT3A = "TP53 p.R248Q", "DNMT3A p.R882H"


def evolution(records: list[Any], to: EvolutionTo = EvolutionTo.TMN) -> ClonalEvolution:
    numbered = [
        replace(one.record, patient=replace(one.record.patient, id=PatientId(n), number=str(n)))
        for n, one in enumerate(records, 1)
    ]
    return clonal_evolution(population(numbered).members, to)


@pytest.fixture
def clinic(a_record: Any) -> list[Any]:
    """Six patients: kept, lost, new, panel unknown, only after, and one without a t-MN."""

    def ill(record: Any, day: int) -> Any:
        return record.with_event("tmn", day, type="MDS").with_event("last_contact", day + 50)

    return [
        ill(a_record.with_sample(-5, {TP53: 0.044}).with_sample(300, {TP53: 0.385}), 300),
        ill(a_record.with_sample(-5, {DNMT3A: 0.1}).with_sample(500, {}), 500),
        ill(a_record.with_sample(-5, {}).with_sample(200, {TP53: 0.3}), 200),
        ill(a_record.with_sample(-5, {DNMT3A: 0.2}, panel=None).with_sample(600, {DNMT3A: 0.3}), 600),
        ill(a_record.with_sample(400, {TP53: 0.2}), 400),
        a_record.with_sample(-5, {TP53: 0.02}).with_sample(100, {TP53: 0.02}).with_event("last_contact", 200),
    ]


def test_that_a_frequency_has_the_patients_whose_sample_looked_at_the_gene(clinic: list[Any]) -> None:
    found = evolution(clinic)
    assert found.account.n == 5
    assert found.account.dropped_for(DropReason.NO_TMN) == 1
    genes = {one.gene: one for one in found.genes}
    tp53, dnmt3a = genes["TP53"], genes["DNMT3A"]
    assert (tp53.before.mutated, tp53.before.covered) == (1, 3)  # of patient 4 nobody knows
    assert (tp53.after.mutated, tp53.after.covered) == (3, 5)
    assert (dnmt3a.before.mutated, dnmt3a.before.covered, dnmt3a.before.found_elsewhere) == (1, 3, 1)
    assert (dnmt3a.after.mutated, dnmt3a.after.covered) == (1, 5)
    assert tp53.before.vaf is not None
    assert tp53.before.vaf[1] == 0.044
    assert tp53.after.vaf is not None
    assert (tp53.after.vaf[1], tp53.after.n_vaf) == (0.3, 3)
    assert dict(tp53.fates)[Fate.RETAINED] == 1
    assert dict(tp53.fates)[Fate.NEW] == 1  # patient 5 has no sample before: nothing to compare


def test_that_patients_are_counted_with_their_denominators(clinic: list[Any]) -> None:
    summary = evolution(clinic).summary
    assert (summary.sampled_before, summary.sampled_after, summary.paired) == (4, 5, 4)
    assert (summary.mutated_before, summary.paired_mutated, summary.kept_any) == (3, 3, 2)
    assert dict(summary.fates) == {
        Fate.RETAINED: 2, Fate.LOST: 1, Fate.NEW: 1, Fate.NOT_COMPARABLE: 0
    }  # fmt: skip


def test_that_onset_is_compared_only_where_the_gene_was_looked_at(clinic: list[Any]) -> None:
    onset = evolution(clinic).onset
    assert onset is not None
    assert (onset.mutated.n, onset.mutated.median) == (1, 300)
    assert (onset.wild_type.n, onset.wild_type.median) == (2, 350)
    assert onset.unknown == 2
    assert onset.test.p == 1.0  # R: wilcox.test(300, c(500, 200))$p.value


def test_that_the_last_sample_needs_no_neoplasm(clinic: list[Any], a_record: Any) -> None:
    found = evolution([*clinic, a_record.with_event("last_contact", 50)], EvolutionTo.LAST)
    assert found.account.n == 6
    assert found.account.dropped_for(DropReason.NO_SAMPLE) == 1
    assert found.onset is None


def test_that_nothing_is_ever_zero_per_cent(cohort: Population) -> None:
    for to in EvolutionTo:
        found = clonal_evolution(cohort.members, to)
        for one in found.patients:
            for variant in one.variants:
                for said in (variant.before, variant.after):
                    assert (said.vaf_fraction is None) or said.state is CallState.DETECTED
                    assert said.vaf_fraction is None or said.vaf_fraction > 0


def test_that_the_numbers_of_a_clinic_are_those_of_a_count_by_hand(cohort: Population) -> None:
    found = clonal_evolution(cohort.members, EvolutionTo.LAST)
    assert found.account.n > 0
    for gene in found.genes:
        before = [m.clones.to_last.before for m in found.members if m.clones.to_last.before is not None]
        covered = [one for one in before if one.covers(gene.gene)]
        assert gene.before.covered == len(covered)
        assert gene.before.mutated == sum(gene.gene in one.detected for one in covered)
        vafs = [
            v.before.vaf_fraction
            for m in found.members
            for v in m.clones.to_last.variants
            if v.gene == gene.gene and v.before.vaf_fraction is not None
        ]
        assert gene.before.n_vaf == len(vafs)
        if vafs:
            assert gene.before.vaf is not None
            assert gene.before.vaf[1] == pytest.approx(statistics.median(vafs))
