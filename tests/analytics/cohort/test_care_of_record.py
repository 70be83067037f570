"""What was done around the infusion is read as entered; what nobody entered is not *no*."""

from typing import Any

import pytest

from analytics.cohort.population import Population, population
from analytics.records.patient_record import PatientRecord


def test_that_care_is_what_the_record_says(cohort: Population, records: tuple[PatientRecord, ...]) -> None:
    by_number = {record.patient.number: record for record in records}
    seen = set()
    for member in cohort.members:
        record, care = by_number[member.number], member.care
        index = record.index_treatment
        assert index is not None
        kinds = {event.kind for event in record.events}
        assert care.got_tocilizumab == (True if "tocilizumab" in kinds else None)
        assert care.got_steroids == (True if "steroids" in kinds else None)
        assert (care.has_holding is None) == (not index.holding_therapy)
        if care.brain_to_vein_days is not None and care.vein_to_vein_days is not None:
            day = record.axis.day(index.indication)
            assert day is not None
            assert care.brain_to_vein_days + care.vein_to_vein_days == -day
            assert care.vein_to_vein_days >= 0
        if care.recent_bendamustine:
            last = record.axis.day(index.bendamustine_last)
            assert last is not None
            assert -274 <= last <= 0
        seen |= {care.got_tocilizumab, care.has_holding, care.recent_bendamustine, care.response_3_months}
    assert {True, False, None, "CR", "PD"} <= seen


def test_that_a_phenotype_is_one_of_three(cohort: Population) -> None:
    found = {member.care.phenotype for member in cohort.members}
    assert {"aplastic", "intermittent", "quick"} <= found <= {"aplastic", "intermittent", "quick", None}


@pytest.mark.parametrize(("day", "is_given"), [(-20, None), (0, True), (9, True)])
def test_that_what_was_given_before_the_infusion_is_no_toxicity_of_it(
    a_record: Any, day: int, is_given: bool | None
) -> None:
    built = a_record.with_event("steroids", day).with_event("tocilizumab", day)
    built = built.with_event("admission", day, ward="icu").with_event("last_contact", 100)
    (found,) = population([built.record]).members
    assert (found.care.got_steroids, found.care.got_tocilizumab, found.care.was_in_icu) == (is_given,) * 3
