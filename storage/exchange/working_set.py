"""What the clinic holds and what an import would change in it, as one picture; the clinic is only read."""

from collections import Counter
from collections.abc import Callable
from typing import TypeVar, cast

from analytics.records.command import Change, Record
from analytics.records.event import Event
from analytics.records.ids import PatientId
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.setting import Setting
from analytics.records.source_file import SourceFile
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall
from storage.clinic import Clinic

# A record comes before those that refer to it.
_ORDER = (SourceFile, Laboratory, Patient, Treatment, Event, Sample, VariantCall, Result)
R = TypeVar("R", Patient, Treatment, Event, Sample, VariantCall, Result, Laboratory, SourceFile)
OfPatient = TypeVar("OfPatient", Treatment, Event, Sample, VariantCall, Result)


class WorkingSet:
    """Records as they will be after the import, and the changes that lead there."""

    def __init__(self, clinic: Clinic) -> None:
        self.clinic = clinic
        self._before: dict[tuple[type, int], Record | None] = {}
        self._now: dict[tuple[type, int], Record] = {}
        self._new_ids: Counter[type] = Counter()
        self._of_patient: dict[tuple[type, int], list[Record]] = {}
        self._laboratories = {lab.name.casefold(): lab for lab in clinic.laboratories.all()}
        self.created_laboratories: list[str] = []

    def new_id(self, kind: type) -> int:
        """Return the next placeholder for a record of this kind."""
        self._new_ids[kind] += 1
        return -self._new_ids[kind]

    def add(self, record: R) -> R:
        """Note that *record*, under a placeholder id, will be created."""
        self._before[type(record), record.id] = None
        self._now[type(record), record.id] = record
        patient_id = getattr(record, "patient_id", None)
        if patient_id is not None:
            self._listed(type(record), patient_id).append(record)
        return record

    def replace(self, old: R, new: R) -> R:
        """Note that *old*, stored or to be created, will become *new* (the same id)."""
        key = type(old), old.id
        self._before.setdefault(key, old)
        self._now[key] = new
        patient_id = getattr(old, "patient_id", None)
        if patient_id is not None:
            listed = self._listed(type(old), patient_id)
            listed[next(i for i, r in enumerate(listed) if _id_of(r) == old.id)] = new
        return new

    def of_patient(self, kind: type[OfPatient], patient_id: PatientId) -> list[OfPatient]:
        """Return the records of one kind of one patient as they will be; not to be changed."""
        return cast(list[OfPatient], self._listed(kind, patient_id))

    def laboratory(self, name: str) -> Laboratory | None:
        """Return the laboratory of this name, a new one where there is none; None for an empty name."""
        name = name.strip()
        if not name:
            return None
        found = self._laboratories.get(name.casefold())
        if found is None:
            found = self.add(Laboratory(self.new_id(Laboratory), name))  # type: ignore[arg-type]
            self._laboratories[name.casefold()] = found
            self.created_laboratories.append(name)
        return found

    def known_laboratory(self, name: str) -> Laboratory | None:
        """Return the laboratory of this name, or None."""
        return self._laboratories.get(name.strip().casefold())

    def changes(self) -> tuple[Change, ...]:
        """Return the changes in the order they can be carried out: creations of a kind before its edits."""
        changes = [Change(before, self._now[key]) for key, before in self._before.items()]
        real = [change for change in changes if change.before != change.after]
        return tuple(sorted(real, key=lambda c: (_ORDER.index(type(c.after)), c.before is not None)))

    def _listed(self, kind: type, patient_id: int) -> list[Record]:
        key = kind, patient_id
        if key not in self._of_patient:
            self._of_patient[key] = list(self._read(kind)(patient_id)) if patient_id > 0 else []
        return self._of_patient[key]

    def _read(self, kind: type) -> Callable[[int], tuple[Record, ...]]:
        readers: dict[type, Callable[[int], tuple[Record, ...]]] = {
            Treatment: self.clinic.treatments.of_patient,
            Event: self.clinic.events.of_patient,
            Sample: self.clinic.samples.of_patient,
            VariantCall: self.clinic.variants.of_patient,
            Result: self.clinic.results.of_patient,
        }
        return readers[kind]


def _id_of(record: Record) -> int | None:
    return None if isinstance(record, Setting) else record.id
