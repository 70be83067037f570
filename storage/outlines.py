"""Every patient without their results: what a cohort needs to know who counts, and until when."""

from collections import defaultdict
from collections.abc import Iterator

from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.treatment import Treatment
from storage.shelves import Shelves


def outlines(shelves: Shelves) -> Iterator[PatientRecord]:
    """Yield patient, treatments and events of everybody, in the order of their ids; three reads in all."""
    treatments: defaultdict[int, list[Treatment]] = defaultdict(list)
    for treatment in shelves.treatments.all():
        treatments[treatment.patient_id].append(treatment)
    events: defaultdict[int, list[Event]] = defaultdict(list)
    for event in shelves.events.all():
        events[event.patient_id].append(event)
    for patient in shelves.patients.all():
        yield PatientRecord(
            patient, treatments=tuple(treatments[patient.id]), events=tuple(events[patient.id])
        )


def outline(shelves: Shelves, patient_id: int) -> PatientRecord | None:
    """Return patient, treatments and events of one; None: there is no such patient."""
    patient = shelves.patients.get(patient_id)
    if patient is None:
        return None
    return PatientRecord(
        patient,
        treatments=shelves.treatments.of_patient(patient_id),
        events=shelves.events.of_patient(patient_id),
    )
