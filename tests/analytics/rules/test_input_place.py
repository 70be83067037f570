"""A value that a rule looked at leads to where it stands in the record."""

import pytest

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, SampleId, TreatmentId, VariantCallId, WorkUpId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.work_up import MyeloidWorkUp
from analytics.rules.assessment import Input
from analytics.rules.input_place import InputPlace, input_place
from analytics.rules.wanted import Place

P, AT = PatientId(1), CalendarDate(2024, 3, 5)
RECORD = PatientRecord(
    Patient(P, "u", "1"),
    treatments=(Treatment(TreatmentId(3), P, infusion=AT), Treatment(TreatmentId(4), P)),
    results=(Result(ResultId(7), P, "ANC", AT, Measured(1.2), "1.2"),),
    events=(Event(EventId(5), P, "progression", AT),),
    samples=(Sample(SampleId(8), P, AT),),
    variants=(VariantCall(VariantCallId(9), P, SampleId(8), "TP53", CallState.DETECTED),),
    work_ups=(MyeloidWorkUp(WorkUpId(2), P, AT),),
)


@pytest.mark.parametrize(
    ("what", "id_", "place"),
    [
        ("ANC", 7, InputPlace(Place.VISIT, 7)),
        ("PLT", 7, None),
        ("ANC", 99, None),
        ("progression", 5, InputPlace(Place.EVENT, 5)),
        ("next_therapy", 4, InputPlace(Place.TREATMENT, 4)),
        ("infusion date", None, InputPlace(Place.TREATMENT, 3)),
        ("lymphodepletion start", 3, InputPlace(Place.TREATMENT, 3)),
        ("birth date", None, InputPlace(Place.PATIENT, None)),
        ("gene:TP53", 9, InputPlace(Place.SAMPLE, 8)),
        ("TP53", 9, InputPlace(Place.SAMPLE, 8)),
        ("NGS sample", 8, InputPlace(Place.SAMPLE, 8)),
        ("karyotype", 2, InputPlace(Place.WORK_UP, 2)),
        ("karyotype", None, None),
        ("detection_limit", 8, InputPlace(Place.SAMPLE, 8)),
        ("flag", 2, InputPlace(Place.WORK_UP, 2)),
        ("category", 5, InputPlace(Place.EVENT, 5)),
        ("something else", 7, None),
    ],
)
def test_that_an_input_leads_to_its_place_and_never_to_another(
    what: str, id_: int | None, place: InputPlace | None
) -> None:
    assert input_place(Input(id_, what, "", None, None, None), RECORD) == place
