"""Finds records of two patients that are one and the same, entered or imported twice."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from analytics.records.event import Event
from analytics.records.ids import TreatmentId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.treatment import Treatment

_ANY: Any = 0


def twin_treatments(kept: PatientRecord, gone: PatientRecord) -> Mapping[TreatmentId, Treatment]:
    """Return id of *gone*'s treatment → *kept*'s of the same kind and day, with a product that can be it."""
    found: dict[TreatmentId, Treatment] = {}
    for theirs in gone.treatments:
        for mine in kept.treatments:
            is_free = mine not in found.values()
            is_same = mine.kind is theirs.kind and mine.infusion == theirs.infusion is not None
            if (
                is_free
                and is_same
                and (mine.product == theirs.product or None in (mine.product, theirs.product))
            ):
                found[theirs.id] = mine
                break
    return found


def twin_results(kept: PatientRecord, gone: PatientRecord) -> frozenset[int]:
    """Return the ids of *gone*'s results that *kept* has as well: the same value of the same measurement.

    One that belongs to a visit is left out: it stays with its visit.
    """
    held = Counter((result_key(result), result.outcome) for result in kept.results)
    found = set()
    for result in gone.results:
        key = (result_key(result), result.outcome)
        if held[key] and result.visit_id is None:
            held[key] -= 1
            found.add(result.id)
    return frozenset(found)


def result_key(result: Result) -> tuple[object, ...]:
    """Return what two results share that are of one measurement."""
    return (result.analyte, result.at, result.clock, result.laboratory_id, result.material)


def twin_events(kept: PatientRecord, gone: PatientRecord) -> frozenset[int]:
    """Return the ids of *gone*'s events that *kept* has as well."""
    held = Counter(_bare(event) for event in kept.events)
    found = set()
    for event in gone.events:
        if held[_bare(event)]:
            held[_bare(event)] -= 1
            found.add(event.id)
    return frozenset(found)


def twin_samples(kept: PatientRecord, gone: PatientRecord) -> frozenset[int]:
    """Return the ids of *gone*'s samples that *kept* has as well, with just the same calls."""
    held = Counter(_with_calls(sample, kept) for sample in kept.samples)
    found = set()
    for sample in gone.samples:
        key = _with_calls(sample, gone)
        if held[key]:
            held[key] -= 1
            found.add(sample.id)
    return frozenset(found)


def twin_work_ups(kept: PatientRecord, gone: PatientRecord) -> frozenset[int]:
    """Return the ids of *gone*'s work-ups that *kept* has as well."""
    held = {replace(work_up, id=_ANY, patient_id=_ANY) for work_up in kept.work_ups}
    return frozenset(w.id for w in gone.work_ups if replace(w, id=_ANY, patient_id=_ANY) in held)


def _bare(event: Event) -> Event:
    return replace(event, id=_ANY, patient_id=_ANY, file_id=None)


def _with_calls(sample: Sample, record: PatientRecord) -> tuple[object, ...]:
    calls: dict[int, list[object]] = defaultdict(list)
    for call in record.variants:
        calls[call.sample_id].append(replace(call, id=_ANY, patient_id=_ANY, sample_id=_ANY))
    bare = replace(sample, id=_ANY, patient_id=_ANY, file_id=None)
    return (bare, tuple(sorted(map(repr, calls[sample.id]))))
