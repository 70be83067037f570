"""Letting a patient go, with everything that belongs to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.records.clone_parent import CloneParent
from analytics.records.command import Change, Command, Record
from analytics.records.event import Event
from analytics.records.letter import Letter
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp

KIND_OF: Mapping[type, str] = {
    Treatment: "treatments",
    Visit: "visits",
    Result: "results",
    Event: "events",
    Sample: "samples",
    VariantCall: "variants",
    MyeloidWorkUp: "work_ups",
    CloneParent: "clone_parents",
    Letter: "letters",
}
KINDS = tuple(KIND_OF.values())
"""What belongs to a patient, in the order in which people count it up."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """A patient with everything that a deletion or a merge concerns.

    Attributes:
        drafts: how many texts are begun and not finished.
    """

    record: PatientRecord
    letters: tuple[Letter, ...] = ()
    drafts: int = 0

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Return (kind, how many) of what there is."""
        found = ((kind, len(self.of_kind(kind))) for kind in KINDS)
        return tuple((kind, number) for kind, number in found if number)

    def of_kind(self, kind: str) -> Sequence[Record]:
        """Return the records of one of ``KINDS``."""
        found: Sequence[Record] = self.letters if kind == "letters" else getattr(self.record, kind)
        return found


def delete_patient_command(belongings: Belongings, *, label: str, reason: str) -> Command:
    """Return what deletes the patient: what refers to another record goes before it, the patient last."""
    record = belongings.record
    gone: tuple[Record, ...] = (
        *record.variants,
        *record.samples,
        *record.results,
        *record.visits,
        *record.events,
        *record.work_ups,
        *record.clone_parents,
        *sorted(belongings.letters, key=lambda letter: -letter.id),  # a correction before what it corrects
        *record.treatments,
        record.patient,
    )
    return Command(label, tuple(Change(one, None) for one in gone), reason=reason)
