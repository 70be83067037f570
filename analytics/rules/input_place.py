"""Where a value that a rule looked at stands in the record, so that a reader can go there."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Input
from analytics.rules.follow_up import Ending
from analytics.rules.wanted import GENE, Place, place_of

_OF_A_SAMPLE = {"sample", "detection_limit"}
_OF_A_WORK_UP = {"flag"}
_OF_AN_EVENT = {"category", Ending.PROGRESSION.value, *catalogue().event_kinds}


@dataclass(frozen=True, slots=True)
class InputPlace:
    """One place.

    Attributes:
        id: of the result, event, treatment, sample or work-up; None of the patient.
    """

    place: Place
    id: int | None


def input_place(given: Input, record: PatientRecord) -> InputPlace | None:
    """Return where *given* stands in *record*; None: nowhere that can be told."""
    what = given.what
    if what in catalogue().analytes:
        is_there = any(result.id == given.id and result.analyte == what for result in record.results)
        return InputPlace(Place.VISIT, given.id) if is_there else None
    if what == Ending.NEXT_THERAPY.value:
        return _among(Place.TREATMENT, given.id, [one.id for one in record.treatments])
    if what in _OF_A_SAMPLE:
        return _among(Place.SAMPLE, given.id, [one.id for one in record.samples])
    if what in _OF_AN_EVENT:
        return _among(Place.EVENT, given.id, [one.id for one in record.events])
    if what in _OF_A_WORK_UP:
        return _among(Place.WORK_UP, given.id, [one.id for one in record.work_ups])
    genes = {call.gene for call in record.variants}
    if what.startswith(GENE) or what in genes or what.split(" ")[0] in genes:
        return _sample(given, record)
    match place_of(what):
        case Place.PATIENT:
            return InputPlace(Place.PATIENT, None)
        case Place.TREATMENT:
            index = record.index_treatment
            own = _among(Place.TREATMENT, given.id, [one.id for one in record.treatments])
            return own or (InputPlace(Place.TREATMENT, index.id) if index is not None else None)
        case Place.SAMPLE:
            return _sample(given, record)
        case Place.WORK_UP:
            return _among(Place.WORK_UP, given.id, [one.id for one in record.work_ups])
        case Place.EVENT:
            return _among(Place.EVENT, given.id, [one.id for one in record.events])
    return None


def _among(place: Place, found: int | None, ids: Sequence[int]) -> InputPlace | None:
    return InputPlace(place, found) if found in ids else None


def _sample(given: Input, record: PatientRecord) -> InputPlace | None:
    """Return the sample that a call was made in, or the one that says something of a gene without a call.

    A call and a sample can have one id: the time tells which of them is meant.
    """
    times = {sample.id: sample.at for sample in record.samples}
    call = next((one for one in record.variants if one.id == given.id), None)
    if call is not None and (given.at is None or times.get(call.sample_id) == given.at):
        return InputPlace(Place.SAMPLE, call.sample_id)
    return _among(Place.SAMPLE, given.id, list(times))
