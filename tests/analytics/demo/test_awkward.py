"""Every awkward case is where the table says, and is awkward in the way it says."""

from collections.abc import Callable

import pytest

from analytics.demo.awkward import AWKWARD
from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured, Missing, MissingReason
from analytics.records.treatment import TherapyKind
from analytics.records.variant_call import CallState
from analytics.rules.assessment import Reason, Status
from analytics.rules.criterion_course import CriterionCourse, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution, assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset

Find = Callable[[str], PatientRecord]


@pytest.fixture(scope="module", params=[1, 2])
def find(request: pytest.FixtureRequest) -> Find:
    records = list(synthetic_clinic(request.param, 64))
    places = {case.name: place for place, case in AWKWARD.items()}
    return lambda name: records[places[name] - 1]


def criterion(record: PatientRecord, code: str, settings: str = "clinical") -> CriterionCourse:
    details = assess_immune_reconstitution(record, settings=preset(settings)).details
    assert isinstance(details, ImmuneReconstitution)
    return next(c for c in details.criteria if c.criterion == code)


def test_that_all_cases_are_among_the_first_sixty_four() -> None:
    assert max(AWKWARD) <= 64


def test_that_a_number_with_zeros_is_not_the_one_without(find: Find) -> None:
    assert find("number_with_zeros").patient.number == "007"
    assert find("number_without").patient.number == "7"


def test_that_an_igg_after_immunoglobulin_is_met_as_published_and_confounded_clinically(find: Find) -> None:
    record = find("immunoglobulin")
    assert criterion(record, "igg", "published").outcome is State.MET
    assert criterion(record, "igg").reason is Reason.CONFOUNDED_IMMUNOGLOBULIN or (
        criterion(record, "igg").first_met_day or 0
    ) > (criterion(record, "igg", "published").first_met_day or 0)


def test_that_values_are_missing_for_every_reason(find: Find) -> None:
    reasons = {r.outcome.reason for r in find("missing_values").results if isinstance(r.outcome, Missing)}
    assert reasons == set(MissingReason)


def test_that_a_b_cell_below_an_unexplained_limit_is_not_evaluable(find: Find) -> None:
    record = find("below_limit")
    texts = {(r.analyte, r.entered_text) for r in record.results if isinstance(r.outcome, Censored)}
    assert texts == {("ANC", "<0.1"), ("CD19", "<1")}
    assert criterion(record, "b_cells").reason is Reason.CENSORED_VALUE


def test_that_dates_are_partial(find: Find) -> None:
    record = find("partial_dates")
    assert record.patient.birth_date is not None
    assert not record.patient.birth_date.is_full
    assert any(event.onset is not None and event.onset.month is None for event in record.events)  # type: ignore[union-attr]
    assert not record.treatments[0].indication.is_full  # type: ignore[union-attr]


def test_that_a_second_infusion_is_a_later_therapy(find: Find) -> None:
    record = find("second_infusion")
    assert [t.kind for t in record.later_therapies] == [TherapyKind.CAR_T]
    assert any(event.kind == "progression" for event in record.events)


def test_that_the_first_panel_did_not_cover_what_the_second_finds(find: Find) -> None:
    record = find("panel_change")
    states = [call.state for call in record.variants if call.gene == "TET2"]
    assert states[0] is CallState.NOT_COVERED
    assert states[1:] == [CallState.DETECTED] * 3
    assert len({sample.panel for sample in record.samples}) == 2


def test_that_a_failed_sample_lies_between_two_with_a_result(find: Find) -> None:
    record = find("failed_sample")
    assert [sample.has_failed for sample in record.samples] == [False, True, False]
    failed = {sample.id for sample in record.samples if sample.has_failed}
    assert {call.state for call in record.variants if call.sample_id in failed} == {CallState.NO_SAMPLE}


def test_that_somebody_dies_on_day_nine(find: Find) -> None:
    record = find("early_death")
    assert [record.axis.day(e.onset) for e in record.events if e.kind == "death"] == [9]


def test_that_somebody_has_one_visit_only(find: Find) -> None:
    record = find("one_visit")
    assert len(record.visits) == 1
    assert record.results
    assert {result.at for result in record.results} == {record.visits[0].at}


def test_that_somebody_never_had_a_vaf(find: Find) -> None:
    assert find("no_sequencing").samples == ()


def test_that_names_are_long_and_have_marks(find: Find) -> None:
    long = find("long_name").patient
    assert len(f"{long.family_name}{long.given_name}") >= 100
    marked = find("name_with_marks").patient
    assert {"ü", "'", "-", "’"} <= set(marked.family_name or "")


def test_that_somebody_is_followed_for_fifteen_years(find: Find) -> None:
    record = find("fifteen_years")
    days = [day for r in record.results if (day := record.axis.day(r.at)) is not None]
    assert max(days) > 15 * 365 - 90
    assert len(record.visits) > 30


def test_that_somebody_is_infused_on_a_leap_day(find: Find) -> None:
    infusion = find("leap_day").treatments[0].infusion
    assert infusion is not None
    assert (infusion.month, infusion.day) == (2, 29)  # type: ignore[union-attr]


def test_that_a_laboratory_reports_in_other_units(find: Find) -> None:
    record = find("other_units")
    units = {(r.analyte, r.entered_unit) for r in record.results if isinstance(r.outcome, Measured)}
    assert {("IGG", "mg/dL"), ("IGG", "g/L"), ("HGB", "g/L"), ("CRP", "mg/dL")} <= units
    assert len(record.laboratories) == 2


def test_that_two_values_lie_on_one_day(find: Find) -> None:
    second = [r for r in find("two_on_one_day").results if r.occurrence == 2]
    assert {r.analyte for r in second} == {"CD4", "ANC"}
    assert {r.clock for r in second} == {"16:10"}


def test_that_a_recovery_is_lost_again(find: Find) -> None:
    course = criterion(find("recovery_lost"), "cd4")
    assert course.outcome is State.MET
    assert course.first_met_day is not None
    assert course.first_met_day < 20
    assert course.now is not State.MET


def test_that_somebody_was_never_measured(find: Find) -> None:
    record = find("no_results")
    assert record.results == ()
    assert assess_immune_reconstitution(record).status is Status.NOT_EVALUABLE


def test_that_a_tp53_clone_grows_until_the_myeloid_neoplasm(find: Find) -> None:
    record = find("myeloid_neoplasm")
    vafs = [call.vaf_fraction for call in record.variants if call.gene == "TP53"]
    assert vafs == sorted(vafs, key=lambda vaf: vaf or 0.0)
    assert vafs[0] == pytest.approx(0.044, abs=0.02)
    assert vafs[-1] == pytest.approx(0.385, abs=0.06)
    assert any(event.kind == "tmn" for event in record.events)
    assert record.work_ups[0].karyotype
