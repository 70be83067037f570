"""What one sample says of the genes of myeloid neoplasms: mutations found, and what was not looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.catalogue import Catalogue, catalogue
from analytics.records.ids import VariantCallId
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import (
    VariantCourse,
    panel_of,
    sample_place,
    variant_courses,
)
from analytics.rules.wanted import Wanted
from analytics.terms.gene_panel import Coverage


@dataclass(frozen=True, slots=True)
class Mutation:
    """One variant found in a sample.

    Attributes:
        change: protein change, else coding change; empty where only the gene is known.
        vaf_fraction: 0 to 1; None: the source does not say how much there was.
        call_id: None in a table.
    """

    gene: str
    change: str
    vaf_fraction: float | None
    call_id: VariantCallId | None = None


def informative_samples(record: PatientRecord, as_of: int | None = None) -> tuple[Sample, ...]:
    """Return the samples up to day *as_of* that say anything of any gene, oldest first.

    Of samples of one day the one with the largest VAF is last, so that the order they were entered in
    decides nothing.
    """
    terms = catalogue()
    largest = _largest_vaf(record)
    found = [
        sample
        for sample in record.samples
        if not sample.has_failed
        and _is_known(sample, record, as_of)
        and (sample.id in largest or _has_panel(sample, record, terms))
    ]
    return tuple(sorted(found, key=lambda s: (sample_place(s, record), largest.get(s.id, 0.0), s.id)))


def samples_up_to(record: PatientRecord, as_of: int | None = None) -> tuple[Sample, ...]:
    """Return the samples up to day *as_of*, also those that say nothing."""
    return tuple(sample for sample in record.samples if _is_known(sample, record, as_of))


def wanted_of_samples(samples: Iterable[Sample]) -> Wanted:
    """Return what is missing where none of *samples* says anything: the panel of one, else a sample."""
    return Wanted.PANEL if any(not sample.has_failed for sample in samples) else Wanted.SAMPLE


def mutations_of(record: PatientRecord, sample: Sample) -> tuple[Mutation, ...]:
    """Return the variants *sample* found, the largest first; each once, with its largest VAF."""
    return _found_in(sample, variant_courses(record))


def not_looked_at(record: PatientRecord, sample: Sample, genes: Iterable[str]) -> tuple[str, ...] | None:
    """Return which of *genes* the sample says nothing of; None: what was sequenced is not known at all."""
    panel = panel_of(sample, record)
    said: dict[str, set[CallState]] = {}
    for call in record.variants:
        is_of_gene = call.state is CallState.DETECTED or not (call.hgvs_p or call.hgvs_c)
        if call.sample_id == sample.id and is_of_gene:
            said.setdefault(call.gene, set()).add(call.state)
    is_listed = panel is not None and panel.coverage is not Coverage.UNKNOWN
    if not is_listed and not any(CallState.NOT_DETECTED in states for states in said.values()):
        return None  # what was found says nothing of what else was looked for
    answers = {gene: _is_looked_at(said.get(gene), panel.covers(gene) if panel else None) for gene in genes}
    return tuple(gene for gene, is_looked_at in answers.items() if not is_looked_at)


def _is_looked_at(said: set[CallState] | None, covers: bool | None) -> bool:
    if said is None:
        return covers is True
    return bool(said & {CallState.DETECTED, CallState.NOT_DETECTED})


def _found_in(sample: Sample, courses: Sequence[VariantCourse]) -> tuple[Mutation, ...]:
    found: dict[VariantCallId, Mutation] = {}
    for course in courses:
        detected = [s for s in course.of_sample(sample) if s.state is CallState.DETECTED and s.call]
        for statement in detected[:1]:  # several calls of one variant: the largest comes first
            call = statement.call
            if call is not None:
                change = call.hgvs_p or call.hgvs_c or ""
                found.setdefault(call.id, Mutation(call.gene, change, call.vaf_fraction, call.id))
    named = {mutation.gene for mutation in found.values() if mutation.change}
    kept = [m for m in found.values() if m.change or m.gene not in named]
    return tuple(sorted(kept, key=lambda m: (-(m.vaf_fraction or 0.0), m.gene, m.change)))


def _largest_vaf(record: PatientRecord) -> dict[int, float]:
    """Return the largest VAF of each sample that says something of a gene."""
    largest: dict[int, float] = {}
    for call in record.variants:
        if call.state in (CallState.DETECTED, CallState.NOT_DETECTED):
            vaf = call.vaf_fraction or 0.0
            largest[call.sample_id] = max(largest.get(call.sample_id, 0.0), vaf)
    return largest


def _has_panel(sample: Sample, record: PatientRecord, terms: Catalogue) -> bool:
    panel = panel_of(sample, record, terms)
    return panel is not None and panel.coverage is not Coverage.UNKNOWN


def _is_known(sample: Sample, record: PatientRecord, as_of: int | None) -> bool:
    if as_of is None:
        return True
    span = record.axis.span(sample.at)
    return span is not None and span.earliest <= as_of


def days_of(sample: Sample, record: PatientRecord) -> DaySpan | None:
    """Return the day numbers the sample can be of; None: it has no place on the patient's axis."""
    return record.axis.span(sample.at)
