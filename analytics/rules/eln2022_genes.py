"""What the sample at a t-MN, and flags of its work-up, say of the genes that ELN 2022 asks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.rules.assessment import Input
from analytics.rules.before_after import sample_pair
from analytics.rules.eln2022_criteria import DATA, TP53, ElnGenes, VafSpan, adverse_genes
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import Mutation, informative_samples, mutations_of, not_looked_at

SAMPLE = "NGS sample"
NPM1, FLT3, CEBPA = "NPM1", "FLT3", "CEBPA"
_CODON = re.compile(r"p\.\(?[A-Za-z]{1,3}(\d+)")
_ADDED = re.compile(r"dup|ins|itd", re.IGNORECASE)
_IN_FRAME = re.compile(r"dup|ins|del", re.IGNORECASE)
_TRUNCATED = re.compile(r"fs|Ter|\*", re.IGNORECASE)
_LEAST_VAF = 1e-6
"""A mutation without a fraction has any above 0."""


@dataclass(frozen=True, slots=True)
class Sequenced:
    """One sample: its mutations and the genes it says nothing of; no sample says nothing at all."""

    sample: Sample | None
    mutations: tuple[Mutation, ...]
    unknown: frozenset[str]

    def of(self, gene: str) -> tuple[Mutation, ...]:
        """Return the mutations of *gene*."""
        return tuple(one for one in self.mutations if one.gene == gene)

    def is_mutated(self, gene: str) -> bool | None:
        """Whether *gene* is mutated; None: it was not looked at."""
        return True if self.of(gene) else None if gene in self.unknown else False


def sequenced_at_tmn(record: PatientRecord, as_of: int | None) -> Sequenced:
    """Return the sample nearest to the diagnosis of the t-MN, at most 30 days from it."""
    asked = (*adverse_genes(), NPM1, FLT3, CEBPA, TP53)
    sample = sample_pair(record, informative_samples(record, as_of), "tmn").after
    if sample is None:
        return Sequenced(None, (), frozenset(asked))
    unread = not_looked_at(record, sample, asked)
    return Sequenced(sample, mutations_of(record, sample), frozenset(asked if unread is None else unread))


def genes_of(found: Sequenced, reported: Sequence[str]) -> ElnGenes:
    """Return the state of every gene; *reported* flags of the work-up go before what is read of a name."""
    return ElnGenes(
        npm1=found.is_mutated(NPM1),
        flt3_itd=_flt3_itd(found, reported),
        cebpa_bzip=_cebpa_bzip(found, reported),
        tp53=_tp53(found),
        adverse={gene: found.is_mutated(gene) for gene in adverse_genes()},
    )


def inputs_of(found: Sequenced, record: PatientRecord) -> tuple[Input, ...]:
    """Return the sample and the mutations that were looked at."""
    sample = found.sample
    if sample is None:
        return ()
    at, day = sample.at, record.axis.day(sample.at)
    asked = (*adverse_genes(), NPM1, FLT3, CEBPA, TP53)
    inputs = [Input(sample.id, SAMPLE, sample.panel or "", None, at, day)]
    for one in found.mutations:
        if one.gene in asked:
            value = one.change if one.vaf_fraction is None else f"{one.vaf_fraction:.10g}"
            inputs.append(Input(one.call_id, one.gene, value, None, at, day))
    return tuple(inputs)


def _flt3_itd(found: Sequenced, reported: Sequence[str]) -> bool | None:
    said = _said("FLT3_ITD", reported)
    if said is not None or found.is_mutated(FLT3) is not True:
        return said if said is not None else found.is_mutated(FLT3)
    answers = {_is_itd(one.change) for one in found.of(FLT3)}
    return True if True in answers else None if None in answers else False


def _is_itd(change: str) -> bool | None:
    if not change:
        return None
    if not _ADDED.search(change):
        return False
    codon = _CODON.search(change)
    return None if codon is None else int(codon[1]) <= int(rule_data(DATA)["flt3"]["last_codon"])


def _cebpa_bzip(found: Sequenced, reported: Sequence[str]) -> bool | None:
    said = _said("CEBPA_bZIP", reported)
    if said is not None or found.is_mutated(CEBPA) is not True:
        return said if said is not None else found.is_mutated(CEBPA)
    answers = {_is_bzip(one.change) for one in found.of(CEBPA)}
    return True if True in answers else None if None in answers else False


def _is_bzip(change: str) -> bool | None:
    """Whether *change* is in frame and in the bZIP region; of a missense one nobody says."""
    region = rule_data(DATA)["cebpa"]
    codon = _CODON.search(change)
    if codon is None:
        return None
    if _TRUNCATED.search(change) or not region["first_codon"] <= int(codon[1]) <= region["last_codon"]:
        return False
    return True if _IN_FRAME.search(change) else None


def _tp53(found: Sequenced) -> VafSpan | None:
    """Return the VAF of the largest TP53 mutation; one below the limit of the sample may be there."""
    state = found.is_mutated(TP53)
    if state is None or found.sample is None:
        return None
    if not state:
        return VafSpan(0.0, found.sample.detection_limit_fraction or 0.0)
    fractions = [one.vaf_fraction for one in found.of(TP53)]
    known = [one for one in fractions if one is not None]
    low = max(known, default=_LEAST_VAF)
    return VafSpan(low, low if len(known) == len(fractions) else 1.0)


def _said(flag: str, reported: Sequence[str]) -> bool | None:
    found = {flag in reported, f"no_{flag}" not in reported}
    return found.pop() if len(found) == 1 else None
