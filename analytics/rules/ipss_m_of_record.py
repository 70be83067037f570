"""The findings of an IPSS-M in a record: karyotype, the genes of the sample at the t-MN, reported flags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.assessment import Input
from analytics.rules.before_after import sample_pair
from analytics.rules.ipss_m_karyotype import ipss_m_flags
from analytics.rules.ipss_m_model import FLT3, KMT2A_PTD, RULE, TWO_OR_MORE, IpssMFindings, model_genes
from analytics.rules.ipss_r import groups_of
from analytics.rules.switches import switches
from analytics.rules.tmn_inputs import TmnInputs
from analytics.rules.variant_courses import panel_of, samples_in_order

TP53, KMT2A = "TP53", "KMT2A"
SAMPLE = "NGS sample"
FLAG = "flag"


@dataclass(frozen=True, slots=True)
class _Sequenced:
    """What one sample says of genes; without a sample nothing.

    Attributes:
        calls: of the sample.
        covers: whether its panel looked at a gene.
    """

    sample: Sample | None
    calls: tuple[VariantCall, ...]
    record: PatientRecord

    def detected(self, gene: str) -> tuple[VariantCall, ...]:
        """Return what was found in *gene*."""
        return tuple(c for c in self.calls if c.gene == gene and c.state is CallState.DETECTED)

    def is_mutated(self, gene: str) -> bool | None:
        """Whether anything was found in *gene*; None: it was not looked at, or nobody says."""
        if self.sample is None:
            return None
        if self.detected(gene):
            return True
        whole = {c.state for c in self.calls if c.gene == gene and not (c.hgvs_p or c.hgvs_c)}
        if whole:
            return False if whole == {CallState.NOT_DETECTED} else None
        panel = panel_of(self.sample, self.record)
        return False if panel is not None and panel.covers(gene) else None


def findings_at_tmn(
    record: PatientRecord, found: TmnInputs, as_of: int | None, settings: Mapping[str, str]
) -> tuple[IpssMFindings, tuple[Input, ...]]:
    """Return what the model asks for, and where the genes and flags among it stand.

    Args:
        record: of which *found* was found at the t-MN.
        found: blasts, counts and karyotype.
        as_of: samples of a later day are not looked at.
        settings: of the clinic.
    """
    sequenced = _at_tmn(record, as_of)
    reported = tuple(dict.fromkeys(flag for work_up in found.work_ups for flag in work_up.flags))
    of_karyotype = ipss_m_flags(found.karyotypes, reported)
    by_panel = switches(RULE, settings).choice("kmt2a") == "kmt2a_by_panel"
    genes = {gene: sequenced.is_mutated(gene) for gene in model_genes()}
    genes[FLT3] = _flt3(sequenced, reported)
    genes[KMT2A_PTD] = _kmt2a_ptd(sequenced, reported, by_panel=by_panel)
    mutations, vaf = _tp53(sequenced)
    findings = IpssMFindings(
        hemoglobin=found.hemoglobin,
        platelets=found.platelets,
        blasts=found.blasts,
        cytogenetics=groups_of(found, settings),
        has_del5q=of_karyotype.del5q,
        has_del7=of_karyotype.del7,
        is_complex=of_karyotype.is_complex,
        has_del17p=of_karyotype.del17p,
        tp53_mutations=mutations,
        tp53_max_vaf=vaf,
        tp53_loh=_said("TP53_LOH", reported),
        genes=genes,
    )
    return findings, _inputs(record, sequenced, found)


def _at_tmn(record: PatientRecord, as_of: int | None) -> _Sequenced:
    axis = record.axis
    known = [
        sample
        for sample in samples_in_order(record)
        if as_of is None or (span := axis.span(sample.at)) is None or span.earliest <= as_of
    ]
    sample = sample_pair(record, known, "tmn").after
    calls = () if sample is None else tuple(c for c in record.variants if c.sample_id == sample.id)
    return _Sequenced(sample, calls, record)


def _flt3(sequenced: _Sequenced, reported: Sequence[str]) -> bool | None:
    if "FLT3_ITD" in reported or "FLT3_TKD" in reported:
        return True
    return sequenced.is_mutated(FLT3)


def _kmt2a_ptd(sequenced: _Sequenced, reported: Sequence[str], *, by_panel: bool) -> bool | None:
    """Whether KMT2A has a partial tandem duplication, which many panels cannot show."""
    said = _said("KMT2A_PTD", reported)
    named = [f"{c.hgvs_p or ''} {c.hgvs_c or ''}" for c in sequenced.detected(KMT2A)]
    if said is None and any("PTD" in name.upper() for name in named):
        return True
    if said is None and by_panel and sequenced.is_mutated(KMT2A) is False:
        return False
    return said


def _tp53(sequenced: _Sequenced) -> tuple[int | None, float | None]:
    """Return how many mutations TP53 has, two for more, and the highest VAF of them, where all are known."""
    if not sequenced.is_mutated(TP53):
        return (0 if sequenced.is_mutated(TP53) is False else None), None
    calls = sequenced.detected(TP53)
    names = {call.hgvs_p or call.hgvs_c or "" for call in calls}
    count = len(names - {""}) or 1
    fractions = [call.vaf_fraction for call in calls if call.vaf_fraction is not None]
    return min(count, TWO_OR_MORE), max(fractions, default=None)


def _said(flag: str, reported: Sequence[str]) -> bool | None:
    if flag in reported:
        return True
    return False if f"no_{flag}" in reported else None


def _inputs(record: PatientRecord, sequenced: _Sequenced, found: TmnInputs) -> tuple[Input, ...]:
    sample, day = sequenced.sample, record.axis.day
    inputs = []
    if sample is not None:
        inputs.append(Input(sample.id, SAMPLE, sample.panel or "", None, sample.at, day(sample.at)))
        asked = {*model_genes(), TP53, KMT2A}
        for call in sequenced.calls:
            if call.gene in asked and call.state is CallState.DETECTED:
                vaf = "" if call.vaf_fraction is None else f"{call.vaf_fraction:.10g}"
                inputs.append(Input(call.id, call.gene, vaf, None, sample.at, day(sample.at)))
    for work_up in found.work_ups:
        inputs += [Input(work_up.id, FLAG, flag, None, work_up.at, day(work_up.at)) for flag in work_up.flags]
    return tuple(inputs)
