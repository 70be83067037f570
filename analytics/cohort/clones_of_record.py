"""Reads from a record its variants before the infusion and after it, with what each sample looked at."""

from functools import lru_cache

from analytics.catalogue import catalogue
from analytics.cohort.member_clones import ClonePair, MemberClones, SaidVaf, SampleFacts, VariantPair
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.rules.before_after import SamplePair, fate, has_tmn, said_by, sample_pair
from analytics.rules.sample_mutations import mutations_of, not_looked_at
from analytics.rules.variant_courses import Statement, panel_of, samples_in_order, variant_courses
from analytics.terms.gene_panel import Coverage

_NOTHING = MemberClones()


def clones_of(record: PatientRecord) -> MemberClones:
    """Return the clones of *record*; the samples are those the patient's own page compares."""
    if not record.samples:
        return _NOTHING
    samples = samples_in_order(record)
    return MemberClones(
        to_last=_pair(record, sample_pair(record, samples, "last")),
        to_tmn=_pair(record, sample_pair(record, samples, "tmn")) if has_tmn(record) else None,
        failed=sum(sample.has_failed for sample in samples),
    )


def _pair(record: PatientRecord, pair: SamplePair) -> ClonePair:
    found = []
    for course in variant_courses(record):
        before = said_by(course, pair.before) if pair.before is not None else None
        after = said_by(course, pair.after) if pair.after is not None else None
        if any(one is not None and one.state is CallState.DETECTED for one in (before, after)):
            pieces = (_said(before), _said(after), fate(before, after))
            found.append(VariantPair(course.gene, course.change, *pieces))
    return ClonePair(
        _facts(record, pair.before) if pair.before is not None else None,
        _facts(record, pair.after) if pair.after is not None else None,
        tuple(found),
    )


def _said(statement: Statement | None) -> SaidVaf:
    if statement is None:
        return SaidVaf(CallState.NO_SAMPLE)
    call = statement.call
    vaf = call.vaf_fraction if call is not None and statement.state is CallState.DETECTED else None
    return SaidVaf(statement.state, vaf, statement.sample.detection_limit_fraction)


def _facts(record: PatientRecord, sample: Sample) -> SampleFacts:
    panel = panel_of(sample, record)
    named = {gene for one in catalogue().panels.values() for gene in one.genes}
    named |= {gene for one in record.own_panels for gene in one.genes} | {c.gene for c in record.variants}
    unseen = not_looked_at(record, sample, sorted(named))
    return SampleFacts(
        day=record.axis.day(sample.at),
        material=sample.material,
        looked_at=None if unseen is None else _shared(frozenset(named.difference(unseen))),
        covers_all=panel is not None and panel.coverage is Coverage.WHOLE,
        detected=frozenset(one.gene for one in mutations_of(record, sample)),
    )


@lru_cache(maxsize=512)
def _shared(genes: frozenset[str]) -> frozenset[str]:
    """Return one object for equal sets: a cohort has few panels."""
    return genes
