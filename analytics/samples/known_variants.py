"""The variants a patient is known to have, to be answered by the next sample: still there, and how much?"""

from dataclasses import dataclass

from analytics.entry.hgvs_text import same_change
from analytics.records.ids import SampleId
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import Key, Statement, samples_in_order, variant_courses


@dataclass(frozen=True, slots=True)
class KnownVariant:
    """One variant.

    Attributes:
        key: as its course is called (gene, protein change else coding change).
        named: a call that names it; a new call is named alike, so that both are one course.
        last: what the last sample before this one says of it that says anything; None: there is none.
        last_vaf: the last VAF before this sample, where one was found.
        own: the call of this sample itself, where it is being edited.
        names: what it can be known by: gene with each change, however written.
    """

    key: Key
    named: VariantCall
    last: Statement | None
    last_vaf: float | None
    own: VariantCall | None
    names: frozenset[Key]

    @property
    def gene(self) -> str:
        """The gene's symbol."""
        return self.key[0]


def known_variants(
    record: PatientRecord, *, editing: SampleId | None = None, before: Sample | None = None
) -> tuple[KnownVariant, ...]:
    """Return what *record* knows, TP53 first.

    Args:
        record: one patient.
        editing: the sample that is being edited: its own calls are no history.
        before: only samples before this one are history; None: all are.
    """
    order = [sample.id for sample in samples_in_order(record)]
    at = order.index(before.id) if before is not None and before.id in order else len(order)
    earlier = set(order[:at]) - {editing}
    found = []
    for course in variant_courses(record):
        calls = [s.call for s in course.statements if s.call is not None and _names(s.call, course.key)]
        own = next((call for call in calls if call.sample_id == editing), None)
        if not calls or (own is None and not course.change):
            continue
        past = [s for s in course.statements if s.sample.id in earlier and s.is_informative]
        vafs = [s.point.vaf_fraction for s in past if s.state is CallState.DETECTED]
        found.append(
            KnownVariant(
                course.key, own or calls[-1], past[-1] if past else None,
                next((vaf for vaf in reversed(vafs) if vaf), None), own, _all_names(calls),
            )
        )  # fmt: skip
    return tuple(found)


def _names(call: VariantCall, key: Key) -> bool:
    return (call.gene, call.hgvs_p or call.hgvs_c or "") == key


def _all_names(calls: list[VariantCall]) -> frozenset[Key]:
    changes = [(call.gene, change) for call in calls for change in (call.hgvs_p, call.hgvs_c) if change]
    return frozenset((gene, same_change(change)) for gene, change in changes)
