"""Vectors of definitions §1.8 and what §§1.1–1.7b say between them."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.records.result import Censored, Comparator, Missing, MissingReason, NotDetected
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Reason, Status
from analytics.rules.criterion_course import State
from analytics.rules.immune_reconstitution import ImmuneReconstitution, assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import (
    Baseline,
    Confirm,
    Immunoglobulin,
    IrSettings,
    preset,
    settings_from,
)

PUBLISHED = preset("published")


def details(
    builder: Any, settings: IrSettings | None = None, as_of: int | None = None
) -> ImmuneReconstitution:
    answer = assess_immune_reconstitution(builder.record, as_of, settings).details
    assert isinstance(answer, ImmuneReconstitution)
    return answer


def outcomes(builder: Any, settings: IrSettings | None = None) -> list[str]:
    return [c.outcome.value for c in details(builder, settings).criteria]


def all_three(builder: Any, day: int, cd4: float, b_cells: float, igg: float) -> Any:
    return builder.with_result("CD4", day, cd4).with_result("CD19", day, b_cells).with_result("IGG", day, igg)


def test_vector_1_that_values_at_the_thresholds_meet_nothing(a_record: Any) -> None:
    answer = assess_immune_reconstitution(all_three(a_record, 90, 200, 0, 4.0).record)
    assert (answer.outcome, answer.status) == ("0/3", Status.COMPLETE)
    assert details(all_three(a_record, 90, 200, 0, 4.0)).group == "poor"


def test_vector_2_that_201_cd4_cells_meet_one_criterion(a_record: Any) -> None:
    found = details(all_three(a_record, 90, 201, 0, 4.0))
    assert (found.met, found.group) == (1, "poor")


def test_vector_3_that_two_criteria_are_good_and_the_first_day_counts(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 201).with_result("CD19", 90, 0).with_result("IGG", 90, 4.1)
    found = details(record)
    assert (found.met, found.group, found.any_day) == (2, "good", 30)


def test_vector_4_that_converted_values_meet_all_three(a_record: Any) -> None:
    found = details(all_three(a_record, 90, 250, 1, 4.5))
    assert (found.met, found.group) == (3, "good")


def test_vector_5_that_a_recovery_is_never_revoked(a_record: Any) -> None:
    record = a_record.with_result("CD4", 14, 350).with_result("CD4", 60, 90).with_event("progression", 100)
    cd4 = details(record).criteria[0]
    assert (cd4.outcome, cd4.first_met_day) == (State.MET, 14)
    assert cd4.now is State.NOT_MET
    assert cd4.met_since_day is None


def test_vector_6_that_nothing_counts_after_progression(a_record: Any) -> None:
    cd4 = details(a_record.with_result("CD4", 60, 250).with_event("progression", 45)).criteria[0]
    assert (cd4.outcome, cd4.reason, cd4.ended_day) == (State.NOT_MET, Reason.ENDED_EARLY, 45)


def test_vector_7_that_an_igg_under_immunoglobulin_is_met_as_published_only(a_record: Any) -> None:
    record = a_record.with_result("IGG", 90, 6.0).with_event("immunoglobulin", 60, form="IVIG")
    published = details(record, PUBLISHED).criteria[2]
    clinical = details(record).criteria[2]
    assert (published.outcome, published.first_met_day) == (State.MET, 90)
    assert (clinical.outcome, clinical.reason) == (State.CONFOUNDED, Reason.CONFOUNDED_IMMUNOGLOBULIN)
    assert (details(record).met, details(record).published_met) == (0, 1)


@pytest.mark.parametrize(
    ("means_none", "expected"), [(True, "not_met"), (None, "indeterminate"), (False, "indeterminate")]
)
def test_vector_8_that_below_one_b_cell_is_none_only_where_the_laboratory_says_so(
    a_record: Any, means_none: bool | None, expected: str
) -> None:
    record = a_record.with_laboratory("CD19", below_means_not_detected=means_none).with_result(
        "CD19", 90, Censored(Comparator.BELOW, 1.0), laboratory=7
    )
    assert outcomes(record)[1] == expected
    unknown = a_record.with_result("CD19", 90, Censored(Comparator.BELOW, 1.0))
    assert outcomes(unknown)[1] == "indeterminate"


@pytest.mark.parametrize(
    ("analyte", "position", "outcome", "expected"),
    [
        ("CD4", 0, 200.1, "met"),
        ("CD4", 0, 200.0 * (1 + 1e-12), "not_met"),
        ("CD4", 0, Censored(Comparator.ABOVE, 200.0), "met"),
        ("CD4", 0, Censored(Comparator.AT_LEAST, 200.0), "indeterminate"),
        ("CD4", 0, Censored(Comparator.ABOVE, 100.0), "indeterminate"),
        ("CD4", 0, Censored(Comparator.BELOW, 200.0), "not_met"),
        ("CD4", 0, Censored(Comparator.BELOW, 201.0), "indeterminate"),
        ("CD4", 0, NotDetected(), "indeterminate"),
        ("CD4", 0, NotDetected(5.0), "not_met"),
        ("CD19", 1, NotDetected(), "not_met"),
        ("CD19", 1, 0.1, "met"),
        ("IGG", 2, 4.01, "met"),
        ("IGG", 2, Censored(Comparator.BELOW, 0.3), "not_met"),
        ("IGG", 2, Missing(MissingReason.SAMPLE_FAILED), "not_measured"),
    ],
)
def test_that_a_bound_decides_only_where_the_whole_interval_agrees(
    a_record: Any, analyte: str, position: int, outcome: Any, expected: str
) -> None:
    assert outcomes(a_record.with_result(analyte, 90, outcome))[position] == expected


def test_that_what_was_never_measured_is_unknown_and_named(a_record: Any) -> None:
    answer = assess_immune_reconstitution(a_record.with_result("CD4", 90, 250).record)
    found = answer.details
    assert isinstance(found, ImmuneReconstitution)
    assert (answer.outcome, answer.status, answer.reason) == ("1/3", Status.BOUNDED, Reason.NOT_MEASURED)
    assert answer.missing == ("CD19", "IGG")
    assert (found.met, found.possible, found.group) == (1, 3, None)


def test_that_without_any_sample_it_is_not_evaluable(a_record: Any) -> None:
    answer = assess_immune_reconstitution(a_record.record)
    assert (answer.outcome, answer.status) == (None, Status.NOT_EVALUABLE)
    assert answer.missing == ("CD4", "CD19", "IGG")


def test_that_without_an_infusion_it_is_not_evaluable_and_says_what_is_missing(a_record: Any) -> None:
    record = all_three(a_record, 90, 250, 1, 4.5).counted_from("study entry")
    answer = assess_immune_reconstitution(record.record)
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.OUTSIDE_SCOPE,
    )
    assert answer.missing == ("infusion date",)


def test_that_days_from_the_infusion_need_no_date(a_record: Any) -> None:
    assert details(all_three(a_record, 90, 250, 1, 4.5).counted_from(None)).met == 3


def test_that_samples_before_day_1_do_not_count(a_record: Any) -> None:
    assert outcomes(a_record.with_result("CD4", 0, 500).with_result("CD4", -5, 500))[0] == "not_measured"
    assert outcomes(a_record.with_result("CD4", 1, 500))[0] == "met"


def test_that_a_sample_on_the_day_of_progression_counts_first(a_record: Any) -> None:
    assert outcomes(a_record.with_result("CD4", 45, 250).with_event("progression", 45))[0] == "met"


@pytest.mark.parametrize("kind", ["progression", "death", "last_contact"])
def test_that_each_ending_stops_the_count(a_record: Any, kind: str) -> None:
    assert outcomes(a_record.with_result("CD4", 60, 250).with_event(kind, 45))[0] == "not_met"


def test_that_the_next_therapy_and_a_response_of_pd_stop_the_count(a_record: Any) -> None:
    assert outcomes(a_record.with_result("CD4", 60, 250).with_next_therapy(45))[0] == "not_met"
    assert (
        outcomes(a_record.with_result("CD4", 60, 250).with_event("response", 45, response="PD"))[0]
        == "not_met"
    )
    assert (
        outcomes(a_record.with_result("CD4", 60, 250).with_event("response", 45, response="CR"))[0] == "met"
    )


def test_that_after_low_asks_for_an_earlier_low_sample(a_record: Any) -> None:
    settings = IrSettings(baseline=Baseline.AFTER_LOW)
    never_low = a_record.with_result("CD4", 30, 300).with_result("CD4", 60, 300)
    assert outcomes(never_low, settings)[0] == "not_met"
    assert details(never_low.with_result("CD4", 10, 100), settings).criteria[0].first_met_day == 30


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        ([(30, 300), (58, 300)], 30),
        ([(30, 300), (57, 300)], None),
        ([(30, 300), (40, 100), (60, 300), (90, 300)], 60),
        ([(30, 300), (40, 300), (60, 300)], 30),
        ([(30, 300)], None),
    ],
)
def test_that_sustained_asks_for_a_second_sample_28_days_later_with_none_below_between(
    a_record: Any, samples: list[tuple[int, float]], expected: int | None
) -> None:
    builder = a_record
    for day, value in samples:
        builder = builder.with_result("CD4", day, value)
    assert details(builder, IrSettings(confirm=Confirm.SUSTAINED)).criteria[0].first_met_day == expected


def test_that_a_confirming_sample_after_progression_does_not_count(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 300).with_result("CD4", 60, 300).with_event("progression", 50)
    assert outcomes(record, IrSettings(confirm=Confirm.SUSTAINED))[0] == "not_met"


@pytest.mark.parametrize(
    ("day", "expected"), [(59, "met"), (60, "confounded"), (120, "confounded"), (121, "met")]
)
def test_that_a_dose_confounds_its_day_and_60_days_after(a_record: Any, day: int, expected: str) -> None:
    record = a_record.with_event("immunoglobulin", 60, form="IVIG").with_result("IGG", day, 6.0)
    assert outcomes(record)[2] == expected


def test_that_subcutaneous_immunoglobulin_confounds_from_first_dose_to_60_days_after_the_last(
    a_record: Any,
) -> None:
    doses = a_record.with_event("immunoglobulin", 10, form="SCIG").with_event(
        "immunoglobulin", 300, form="SCIG"
    )
    assert outcomes(doses.with_result("IGG", 200, 6.0))[2] == "confounded"
    assert outcomes(doses.with_result("IGG", 360, 6.0))[2] == "confounded"
    assert outcomes(doses.with_result("IGG", 361, 6.0))[2] == "met"
    ongoing = a_record.with_event("immunoglobulin", 10, ongoing=True, form="SCIG")
    assert outcomes(ongoing.with_result("IGG", 900, 6.0))[2] == "confounded"


def test_that_a_low_igg_under_immunoglobulin_does_not_hide_a_low_one_without(a_record: Any) -> None:
    record = a_record.with_result("IGG", 30, 3.0).with_event("immunoglobulin", 40, form="IVIG")
    assert outcomes(record.with_result("IGG", 60, 3.5))[2] == "not_met"
    assert outcomes(record.with_result("IGG", 60, 5.5))[2] == "confounded"


def test_that_an_undated_dose_is_named_as_missing(a_record: Any) -> None:
    answer = assess_immune_reconstitution(
        all_three(a_record, 90, 250, 1, 4.5).with_event("immunoglobulin", None, form="IVIG").record
    )
    assert "date of immunoglobulin" in answer.missing


def test_that_two_values_of_one_day_meet_it_if_any_does(a_record: Any) -> None:
    assert outcomes(a_record.with_result("CD4", 30, 150).with_result("CD4", 30, 250))[0] == "met"


def test_that_the_order_of_results_changes_nothing(a_record: Any) -> None:
    forward = a_record.with_result("CD4", 30, 150).with_result("CD4", 60, 250).with_result("CD4", 90, 100)
    backward = a_record.with_result("CD4", 90, 100).with_result("CD4", 60, 250).with_result("CD4", 30, 150)
    assert [(s.start_day, s.end_day, s.state) for s in details(forward).criteria[0].spans] == [
        (s.start_day, s.end_day, s.state) for s in details(backward).criteria[0].spans
    ]


def test_that_a_state_holds_to_the_next_sample_and_at_most_120_or_240_days(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("CD4", 90, 100).with_result("CD4", 400, 250)
    spans = [(s.start_day, s.end_day, s.state.value) for s in details(record, as_of=800).criteria[0].spans]
    assert spans == [
        (0, 30, "not_measured"),
        (30, 90, "met"),
        (90, 210, "not_met"),
        (210, 400, "not_measured"),
        (400, 640, "met"),
        (640, 800, "not_measured"),
    ]


def test_that_the_ribbon_goes_on_uncounted_after_progression(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_event("progression", 60).with_result("CD4", 90, 250)
    spans = details(record).criteria[0].spans
    assert [(s.start_day, s.end_day, s.is_counted) for s in spans] == [
        (0, 30, True),
        (30, 60, True),
        (60, 90, False),
    ]


def test_that_met_since_needs_an_unbroken_run_to_the_last_sample(a_record: Any) -> None:
    run = a_record.with_result("CD4", 30, 250).with_result("CD4", 60, 100)
    assert (
        details(run.with_result("CD4", 90, 250).with_result("CD4", 120, 260)).criteria[0].met_since_day == 90
    )
    seldom = a_record.with_result("CD4", 180, 250).with_result("CD4", 360, 250)
    assert details(seldom).criteria[0].met_since_day == 180


def test_that_an_assessment_of_an_earlier_day_does_not_look_ahead(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 150).with_result("CD4", 90, 250)
    assert details(record, as_of=60).criteria[0].outcome is State.NOT_MET
    assert assess_immune_reconstitution(record.record, 60).as_of == 60


def test_that_a_partial_date_that_could_change_the_outcome_makes_it_bounded(a_record: Any) -> None:
    """Infused 1 January 2024; progression some day in March, CD4 above on 15 March (day 74)."""
    record = (
        all_three(a_record, 74, 250, 0, 3.0).with_result("CD4", 20, 100).with_event("progression", "2024-03")
    )
    answer = assess_immune_reconstitution(record.record)
    assert answer.status is Status.BOUNDED
    harmless = all_three(a_record, 40, 250, 0, 3.0).with_event("progression", "2024-03")
    assert assess_immune_reconstitution(harmless.record).status is Status.COMPLETE


def test_that_every_input_is_named_with_id_day_value_and_unit(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("CD19", 30, Censored(Comparator.BELOW, 1.0))
    inputs = assess_immune_reconstitution(record.record).inputs
    assert [(i.id, i.what, i.value, i.unit, i.day) for i in inputs] == [
        (1, "CD4", "250", "/uL", 30),
        (2, "CD19", "<1", "/uL", 30),
    ]


def test_that_the_presets_are_the_papers_and_the_clinics() -> None:
    assert (PUBLISHED.baseline, PUBLISHED.confirm) == (Baseline.ANY, Confirm.FIRST)
    assert PUBLISHED.immunoglobulin is Immunoglobulin.IGNORED
    assert preset("clinical") == IrSettings()
    assert [s.preset for s in (PUBLISHED, preset("clinical"), IrSettings(confirm=Confirm.SUSTAINED))] == [
        "published",
        "clinical",
        None,
    ]


def test_that_settings_survive_the_clinics_file() -> None:
    chosen = IrSettings(confirm=Confirm.SUSTAINED, igg_above_g_per_l=5.0, immunoglobulin_window_days=30)
    assert settings_from(dict(chosen.as_pairs())) == chosen
    with pytest.raises(ValueError, match="sometimes"):
        settings_from({"ir.confirm": "sometimes"})


def test_that_a_run_after_progression_is_told_from_the_run_that_counts(a_record: Any) -> None:
    record = a_record.with_result("CD4", 30, 250).with_event("progression", 60).with_result("CD4", 90, 100)
    cd4 = details(record).criteria[0]
    assert (cd4.counted_since_day, cd4.met_since_day) == (30, None)
    assert cd4.last_counted is not None
    assert cd4.last_counted.span.earliest == 30


def test_that_a_sample_under_immunoglobulin_is_known_as_one_even_where_that_is_ignored(a_record: Any) -> None:
    record = a_record.with_result("IGG", 90, 6.0).with_event("immunoglobulin", 60, form="IVIG")
    first = details(record, PUBLISHED).criteria[2].first_met
    assert first is not None
    assert (first.is_confounded, first.is_under_immunoglobulin) == (False, True)


def test_that_a_partial_infusion_date_is_what_is_missing_not_the_analyte(a_record: Any) -> None:
    """Infused some day in December 2023; CD19 on the 10th may be before or after."""
    treatment = replace(a_record.record.treatments[0], infusion=CalendarDate.parse("2023-12"))
    record = replace(a_record.with_result("CD19", "2023-12-10", 3).record, treatments=(treatment,))
    answer = assess_immune_reconstitution(record)
    assert answer.missing == ("CD4", "full infusion date", "IGG")
    assert answer.status is Status.NOT_EVALUABLE


def test_that_the_next_therapy_is_named_by_its_id(a_record: Any) -> None:
    end = details(a_record.with_next_therapy(45)).end
    assert end is not None
    assert end.id == 2
