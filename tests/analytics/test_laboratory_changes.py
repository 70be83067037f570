"""What a change of a laboratory does to stored results is known before it is made."""

from dataclasses import replace

from analytics.laboratory_changes import (
    MeaningChange,
    analytes_with_other_meaning,
    meaning_changes,
    other_units,
    rewritten_ranges,
)
from analytics.records.ids import LaboratoryId, PatientId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.time_point import CalendarDate, RelativeTime

CD19 = ReportedAnalyte("CD19", "/uL", lowest_reported=1.0)
IGG = ReportedAnalyte("IGG", "g/L", 7.0, 16.0)
BEFORE = Laboratory(LaboratoryId(1), "Central", (CD19, IGG))
BOUNDS = (
    (PatientId(1), CalendarDate(2023, 5, 1)),
    (PatientId(1), CalendarDate(2024, 5, 1)),
    (PatientId(2), CalendarDate(2024, 6, 1)),
    (PatientId(3), RelativeTime(90)),
)


def _with(*reports: ReportedAnalyte) -> Laboratory:
    return replace(BEFORE, reports=reports)


def test_that_results_read_differently_are_counted() -> None:
    after = _with(replace(CD19, below_means_not_detected=True), IGG)
    assert analytes_with_other_meaning(BEFORE, after) == ("CD19",)
    assert meaning_changes(BEFORE, after, "CD19", BOUNDS) == (MeaningChange("CD19", True, 4, 3),)


def test_that_a_meaning_from_a_day_on_concerns_only_what_comes_after() -> None:
    after = _with(
        replace(CD19, valid_to=CalendarDate(2023, 12, 31)),
        replace(CD19, valid_from=CalendarDate(2024, 1, 1), below_means_not_detected=True),
        IGG,
    )
    assert meaning_changes(BEFORE, after, "CD19", BOUNDS) == (MeaningChange("CD19", True, 2, 2),)


def test_that_a_meaning_taken_back_is_told_as_unknown() -> None:
    known = _with(replace(CD19, below_means_not_detected=True))
    assert meaning_changes(known, BEFORE, "CD19", BOUNDS) == (MeaningChange("CD19", None, 4, 3),)


def test_that_no_longer_knowing_and_knowing_it_means_nothing_read_alike() -> None:
    after = _with(replace(CD19, below_means_not_detected=False))
    assert meaning_changes(BEFORE, after, "CD19", BOUNDS) == ()


def test_that_a_range_for_days_gone_by_is_rewritten_and_one_from_a_day_on_is_not() -> None:
    assert rewritten_ranges(BEFORE, _with(CD19, replace(IGG, low=6.0))) == ("IGG",)
    since = CalendarDate(2024, 1, 1)
    from_a_day = _with(
        CD19, replace(IGG, valid_to=CalendarDate(2023, 12, 31)), replace(IGG, low=6.0, valid_from=since)
    )
    assert rewritten_ranges(BEFORE, from_a_day) == ()


def test_that_another_unit_of_bare_numbers_is_noticed() -> None:
    assert other_units(BEFORE, _with(CD19, replace(IGG, unit="mg/dL"))) == ("IGG",)
    assert other_units(BEFORE, _with(CD19, replace(IGG, unit="G / L".replace("G ", "g")))) == ()
    assert other_units(BEFORE, BEFORE) == ()
