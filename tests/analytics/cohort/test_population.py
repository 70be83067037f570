"""Who is in a cohort and why not; the rows say what the rules say."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.cohort.cohort_member import SINGLE, Criterion
from analytics.cohort.member_fields import FIELDS, KnownFrom
from analytics.cohort.population import Exclusion, PopulationChoices, Reading, population, read_settings
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind
from analytics.rules.endpoints.assess_end_points import assess_endpoints
from analytics.rules.rule_book import assess_all


def reason(record: PatientRecord, **choices: Any) -> Exclusion | None:
    found = population([record], PopulationChoices(**choices))
    return found.excluded[0].reason if found.excluded else None


def infused(record: PatientRecord, **changes: Any) -> PatientRecord:
    return replace(record, treatments=(replace(record.treatments[0], **changes),))


def test_that_each_patient_left_out_has_the_reason(a_record: Any) -> None:
    record = a_record.with_event("last_contact", 100).record
    assert reason(record) is None
    assert reason(infused(record, kind=TherapyKind.OTHER_SYSTEMIC)) is Exclusion.NO_CAR_T
    assert reason(replace(record, treatments=())) is Exclusion.NO_CAR_T
    assert reason(infused(record, infusion=None)) is Exclusion.NO_DATE
    assert reason(infused(record, infusion=CalendarDate(2024, 1))) is Exclusion.PARTIAL_DATE
    assert reason(record, infused_from=date(2024, 1, 2)) is Exclusion.OUTSIDE_PERIOD
    assert reason(record, infused_from=date(2024, 1, 1), infused_to=date(2024, 1, 1)) is None
    assert reason(record, infused_to=date(2023, 12, 31)) is Exclusion.OUTSIDE_PERIOD
    assert reason(a_record.record) is Exclusion.NO_FOLLOW_UP
    withdrawn = replace(record, patient=replace(record.patient, consent_withdrawn_on=CalendarDate(2025)))
    assert reason(withdrawn) is Exclusion.CONSENT_WITHDRAWN
    assert reason(withdrawn, keeps_withdrawn=True) is None


@pytest.mark.parametrize(
    ("product", "expected"),
    [
        ("axi-cel", None),
        ("investigational", Exclusion.INVESTIGATIONAL),
        ("other", Exclusion.DOMAIN_UNKNOWN),
        (None, Exclusion.DOMAIN_UNKNOWN),
    ],
)
def test_that_a_product_matters_only_where_domains_are_compared(
    a_record: Any, product: str | None, expected: Exclusion | None
) -> None:
    record = infused(a_record.with_event("last_contact", 100).record, product=product)
    assert reason(record) is None
    assert reason(record, compares_domains=True) is expected


def test_that_everybody_is_in_or_out_once_and_the_flow_counts_them(records: Any, cohort: Any) -> None:
    told = {m.number for m in cohort.members} | {e.number for e in cohort.excluded}
    assert told == {r.patient.number for r in records}
    assert len(cohort.members) + sum(n for _, n in cohort.flow) == len(records)
    assert len(cohort.members) > 150


def test_that_end_points_are_those_of_the_rule_wherever_it_is_certain(records: Any, cohort: Any) -> None:
    by_number = {r.patient.number: r for r in records}
    certain = 0
    for member in cohort.members:
        said: Any = assess_endpoints(by_number[member.number]).details
        for (_, ours), (_, theirs) in zip(member.ends.named, said.named, strict=True):
            if theirs.is_certain and not member.placed_dates:
                certain += 1
                assert ours == theirs
            assert ours.time_days is None or theirs.earliest_days <= ours.time_days
    assert certain > 800


@pytest.mark.parametrize("reading", [Reading.PUBLISHED, Reading.CLINICAL])
def test_that_recovery_is_that_of_the_rule(records: Any, reading: Reading) -> None:
    cohort = population(records[:80], PopulationChoices(reading=reading))
    by_number = {r.patient.number: r for r in records}
    for member in cohort.members:
        if member.placed_dates:
            continue
        answers = assess_all(
            by_number[member.number],
            settings=read_settings({}, reading),
            only=("ir",),
            with_alternatives=False,
        )
        said: Any = answers[0].details
        days = [course.first_met_day for course in said.criteria]
        assert [member.recovery.day(which) for which in SINGLE] == days
        assert member.recovery.day(Criterion.ANY) == said.any_day
        assert len(member.recovery.first_met) == said.met
        assert all(day <= member.recovery.end_day for _, day in member.recovery.first_met)


def test_that_published_and_clinical_readings_part_at_given_immunoglobulin(a_record: Any) -> None:
    """Vector 7 of definitions §1.8."""
    built = a_record.with_event("immunoglobulin", 60, form="ivig").with_result("IGG", 90, 6.0)
    days = {
        reading: population([built.record], PopulationChoices(reading=reading)).members[0].recovery
        for reading in (Reading.PUBLISHED, Reading.CLINICAL)
    }
    assert days[Reading.PUBLISHED].day(Criterion.IGG) == 90
    assert days[Reading.CLINICAL].day(Criterion.IGG) is None


def test_that_a_settings_of_the_clinic_counts_only_when_its_reading_is_asked_for(a_record: Any) -> None:
    built = a_record.with_result("CD4", 30, 250.0)
    own = {"ir.cd4_above_per_ul": "300"}
    for reading, day in ((Reading.PUBLISHED, 30), (Reading.CLINIC, None)):
        (member,) = population([built.record], PopulationChoices(reading=reading), own).members
        assert member.recovery.day(Criterion.TH) == day


def test_that_every_field_reads_every_row_and_names_what_is_known_when(cohort: Any) -> None:
    for field in FIELDS.values():
        cells = [field.of(member) for member in cohort.members]
        assert any(cell is not None for cell in cells), field.name
        wanted = (int, float) if field.is_number else (str,)
        assert all(isinstance(cell, wanted) for cell in cells if cell is not None), field.name
    assert FIELDS["domain"].known is KnownFrom.BASELINE
    assert FIELDS["ir_any"].known is KnownFrom.LATER


def test_that_the_second_infusion_set_as_index_starts_the_clock(a_record: Any) -> None:
    record = a_record.with_event("death", 100).record
    second = replace(record.treatments[0], id=2, infusion=CalendarDate(2024, 2, 1), is_index=True)
    (member,) = population([replace(record, treatments=(*record.treatments, second))]).members
    assert (member.infusion, member.ends.os.time_days) == (date(2024, 2, 1), 69)
