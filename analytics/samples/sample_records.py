"""The records that a sample makes which was read from its form, and a stored call as the form writes it."""

from dataclasses import replace

from analytics.entry.hgvs_text import HgvsText
from analytics.entry.variant_text import VariantText, per_cent
from analytics.records.ids import PatientId, SampleId, VariantCallId
from analytics.records.sample import Sample
from analytics.records.time_point import TimePoint
from analytics.records.variant_call import CallState, VariantCall
from analytics.samples.sample_draft import SampleDraft
from analytics.samples.sample_entry import SampleContext, SampleReading


def sample_records(
    draft: SampleDraft, reading: SampleReading, at: TimePoint, context: SampleContext
) -> tuple[Sample, tuple[VariantCall, ...]]:
    """Return what *draft* says, as records: what is stored keeps its id, what is new has a placeholder."""
    stored, patient_id = context.stored, context.record.patient.id
    base = stored or Sample(SampleId(-1), patient_id, at)
    sample = replace(
        base,
        at=at,
        material=draft.material,
        panel=draft.panel,
        detection_limit_fraction=reading.limit_fraction,
        depth=reading.depth,
        laboratory_id=draft.laboratory_id,
        has_failed=draft.has_failed,
        note=draft.note.strip() or None,
    )
    if draft.has_failed:
        return sample, ()
    calls = [
        _call(variant, sample, patient_id, known.named, known.own)
        for known, variant in zip(context.known, reading.amounts, strict=True)
        if variant is not None
    ]
    calls += [
        _call(line.variant, sample, patient_id, line.known.named if line.known is not None else None, None)
        for line in reading.lines
        if line.variant is not None
    ]
    numbered = [
        replace(call, id=VariantCallId(-n)) if call.id <= 0 else call for n, call in enumerate(calls, 1)
    ]
    return sample, tuple(numbered)


def amount_text(call: VariantCall) -> str:
    """Return what of *call* stands in the form, so that it reads back the same."""
    words = {CallState.NOT_DETECTED: "nd", CallState.NOT_COVERED: "nc", CallState.NO_SAMPLE: "nr"}
    if call.state is not CallState.DETECTED:
        return words[call.state]
    has_reads = call.alt_depth is not None and call.total_depth is not None
    reads = f"{call.alt_depth}/{call.total_depth}" if has_reads else ""
    depth = f"{call.total_depth}x" if not has_reads and call.total_depth is not None else ""
    vaf = per_cent(call.vaf_fraction) if call.vaf_fraction is not None else "detected"
    return " ".join(filter(None, (vaf, reads, depth)))


def _call(
    variant: VariantText,
    sample: Sample,
    patient_id: PatientId,
    named: VariantCall | None,
    own: VariantCall | None,
) -> VariantCall:
    """Return the call that *variant* makes; what stays as it was keeps what its source said verbatim."""
    read = VariantCall(
        id=own.id if own is not None else VariantCallId(0),
        patient_id=patient_id,
        sample_id=sample.id,
        gene=named.gene if named is not None else variant.gene,
        state=variant.state or CallState.DETECTED,
        hgvs_c=named.hgvs_c if named is not None else _text(variant.coding),
        hgvs_p=named.hgvs_p if named is not None else _text(variant.protein),
        transcript=variant.transcript or (named.transcript if named is not None else None),
        genomic=variant.genomic or (named.genomic if named is not None else None),
        vaf_fraction=variant.vaf_fraction,
        alt_depth=variant.alt_depth,
        total_depth=variant.total_depth,
        vaf_origin=None if variant.vaf_fraction is None else _origin(variant),
        entered_text=variant.vaf_text or variant.text.strip()[:60] or None,
    )
    if own is not None:
        as_was = replace(read, vaf_origin=own.vaf_origin, entered_text=own.entered_text)
        return own if as_was == own else read
    return read


def _text(change: HgvsText | None) -> str | None:
    return change.text if change is not None else None


def _origin(variant: VariantText) -> str:
    return "reported" if variant.vaf_text is not None else "allele depths"
