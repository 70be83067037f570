"""What a record says around one sample: its mutations, the counts near it, and what they say of CHIP."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.rules.assessment import Input
from analytics.rules.chip import ChipFinding, ChipInputs, chip_finding, core_genes
from analytics.rules.cytopenia import LINEAGES
from analytics.rules.lasting_cytopenia import has_active_icaht, is_persistent
from analytics.rules.near_sample import as_input, nearest_result
from analytics.rules.sample_mutations import mutations_of, not_looked_at
from analytics.rules.switches import Switches
from analytics.rules.wanted import Wanted

_UNITS = {"HGB": "g/dL", "ANC": "10*9/L", "PLT": "10*9/L"}


@dataclass(frozen=True, slots=True)
class SampleFacts:
    """What the record says around one sample."""

    sample: Sample
    span: DaySpan | None
    counts: Mapping[str, Result]
    finding: ChipFinding


def sample_facts(record: PatientRecord, sample: Sample, as_of: int | None, chosen: Switches) -> SampleFacts:
    """Return what *record* says around *sample*: counts near it, mutations, and what the data say of CHIP."""
    what = ("sample_facts", sample.id, as_of, chosen.as_pairs())
    return once(record, what, lambda: _sample_facts(record, sample, as_of, chosen))


def _sample_facts(record: PatientRecord, sample: Sample, as_of: int | None, chosen: Switches) -> SampleFacts:
    span = record.axis.span(sample.at)
    counts = _counts(record, span, as_of, chosen) if span is not None else {}
    results = tuple(counts.values())
    given = ChipInputs(
        mutations=mutations_of(record, sample),
        limit_fraction=sample.detection_limit_fraction,
        not_looked_at=not_looked_at(record, sample, sorted(core_genes())),
        sex=record.patient.sex,
        counts={lineage: result.outcome for lineage, result in counts.items()},
        is_persistent=is_persistent(record, results, as_of),
        day=span.earliest if span is not None and record.axis.has_infusion else None,
        after_car_t=True if record.axis.has_infusion else None,
        has_active_icaht=record.axis.has_infusion and has_active_icaht(record, results),
        has_later_therapy=_has_later_therapy(record, span),
    )
    return SampleFacts(sample, span, counts, chip_finding(given, chosen))


def last_day_of_counts(record: PatientRecord, span: DaySpan) -> int | None:
    """Return the day no count may be later than: of a sample before lymphodepletion the day it began."""
    index = record.index_treatment
    start = index.lymphodepletion_start if index is not None else None
    days = record.axis.span(start) if start is not None else None
    first = min(days.earliest, 0) if days is not None else 0
    return first if record.axis.has_infusion and span.latest <= first else None


def has_myeloid_neoplasm(record: PatientRecord, until: int | None) -> bool:
    """Whether a t-MN was diagnosed by the day *until*; None: at all. One without a date counts."""
    for event in record.events:
        if event.kind == "tmn":
            span = record.axis.span(event.onset) if event.onset is not None else None
            if until is None or span is None or span.earliest <= until:
                return True
    return False


def sample_inputs(record: PatientRecord, facts: SampleFacts) -> tuple[Input, ...]:
    """Return sample, mutations and counts as an Assessment names them."""
    sample, day = facts.sample, record.axis.day(facts.sample.at)
    limit = sample.detection_limit_fraction
    found = [Input(sample.id, "sample", sample.material or "", None, sample.at, day)]
    if limit is not None:
        found.append(Input(sample.id, "detection_limit", f"{limit:.12g}", None, sample.at, day))
    finding = facts.finding
    for mutation in (*finding.mutations, *finding.uncertain, *finding.other_genes):
        vaf = "" if mutation.vaf_fraction is None else f"{mutation.vaf_fraction:.12g}"
        what = f"{mutation.gene} {mutation.change}".strip()
        found.append(Input(mutation.call_id, what, vaf, None, sample.at, day))
    found += [as_input(facts.counts[one], record, _UNITS[one]) for one in LINEAGES if one in facts.counts]
    sex = record.patient.sex
    found += [Input(None, Wanted.SEX.value, sex.value, None, None, None)] if sex is not None else []
    return tuple(found)


def _counts(record: PatientRecord, span: DaySpan, as_of: int | None, chosen: Switches) -> dict[str, Result]:
    within, last = chosen.whole("counts_within_days"), last_day_of_counts(record, span)
    found = {
        lineage: nearest_result(record, lineage, span, within_days=within, as_of=as_of, last_day=last)
        for lineage in LINEAGES
    }
    return {lineage: result for lineage, result in found.items() if result is not None}


def _has_later_therapy(record: PatientRecord, span: DaySpan | None) -> bool:
    """Whether another systemic therapy may have begun by the time of the sample."""
    for therapy in record.later_therapies:
        began = record.axis.span(therapy.infusion) if therapy.infusion is not None else None
        if began is None or span is None or began.earliest <= span.latest:
            return True
    return False
