"""The range of a result is its laboratory's, else the catalogue's for this patient, else none at all."""

from dataclasses import replace

import pytest

from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate
from analytics.rules.reference_range import ReferenceLimits, reference_limits

BORN = CalendarDate(1960, 5, 1)


def of(builder, *reports, sex=Sex.FEMALE, born=BORN):
    """Return the limits of the last result, with a laboratory 7 that reports as *reports* say."""
    record = builder.record
    record = replace(
        record,
        patient=replace(record.patient, sex=sex, birth_date=born),
        laboratories=(Laboratory(7, "Central", reports),),
    )
    return reference_limits(record, record.results[-1])


def test_that_the_laboratorys_own_comes_first_in_its_own_unit(a_record) -> None:
    igg = a_record.with_result("IGG", 30, 5.0, laboratory=7)
    own = ReportedAnalyte("IGG", "mg/dL", low=550, high=1650)
    assert of(igg, own) == ReferenceLimits(5.5, 16.5, "Central", is_laboratory=True)
    default = of(igg)
    assert default is not None
    assert (default.low, default.high, default.is_laboratory) == (7, 15, False)
    assert default.source.startswith("NLM")


def test_that_another_laboratorys_range_is_not_this_results(a_record) -> None:
    igg = a_record.with_result("IGG", 30, 5.0, laboratory=8)
    found = of(igg, ReportedAnalyte("IGG", "g/L", low=1, high=2))
    assert found is not None
    assert not found.is_laboratory


@pytest.mark.parametrize(("sex", "low"), [(Sex.FEMALE, 12), (Sex.MALE, 13), (None, None)])
def test_that_sex_decides_and_nothing_is_invented_without_it(a_record, sex, low) -> None:
    found = of(a_record.with_result("HGB", 30, 10.0), sex=sex)
    assert (found.low if found is not None else None) == low


def test_that_the_laboratorys_sexes_and_ages_are_kept_apart(a_record) -> None:
    result = a_record.with_result("HGB", 30, 10.0, laboratory=7)
    reports = (
        ReportedAnalyte("HGB", "g/dL", low=11, high=15, sex=Sex.FEMALE, age_from_years=18),
        ReportedAnalyte("HGB", "g/dL", low=12.5, high=17, sex=Sex.MALE, age_from_years=18),
        ReportedAnalyte("HGB", "g/dL", low=10, high=14, age_to_years=18),
    )
    found = of(result, *reports)
    assert found is not None
    assert found.low == 11
    child = of(result, *reports, born=CalendarDate(2015, 1, 1))
    assert child is not None
    assert child.low == 10
    assert of(result, *reports, born=None) is None


@pytest.mark.parametrize(
    ("born", "day", "low"),
    [
        (CalendarDate(2006, 3, 1), "2024-02-29", 10),
        (CalendarDate(2006, 3, 1), "2024-03-01", 11),
        (CalendarDate(2000, 2, 29), "2018-02-28", 10),
        (CalendarDate(2000, 2, 29), "2018-03-01", 11),
    ],
)
def test_that_an_age_changes_on_the_birthday(a_record, born, day, low) -> None:
    reports = (
        ReportedAnalyte("HGB", "g/dL", low=11, high=15, age_from_years=18),
        ReportedAnalyte("HGB", "g/dL", low=10, high=14, age_to_years=18),
    )
    found = of(a_record.with_result("HGB", day, 10.0, laboratory=7), *reports, born=born)
    assert found is not None
    assert found.low == low


def test_that_a_range_that_has_ended_is_not_used(a_record) -> None:
    result = a_record.with_result("IGG", 30, 5.0, laboratory=7)
    ended = ReportedAnalyte("IGG", "g/L", low=6, high=16, valid_to=CalendarDate(2023, 12, 31))
    found = of(result, ended)
    assert found is not None
    assert not found.is_laboratory


def test_that_a_birthday_within_a_partial_date_leaves_it_open(a_record) -> None:
    cells = a_record.with_result("CD4", "2024-03", 500)
    assert of(cells, born=CalendarDate(2006, 3, 15)) is None
    assert of(cells, born=CalendarDate(2006, 1, 15)) is not None


def test_that_an_analyte_without_a_range_has_none(a_record) -> None:
    assert of(a_record.with_result("IGG1", 30, 5.0)) is None
