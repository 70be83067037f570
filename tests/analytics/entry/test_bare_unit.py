"""A bare number is in the laboratory's unit of that day, and in no guessed one."""

import pytest

from analytics.catalogue import catalogue
from analytics.entry.bare_unit import bare_unit
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate

IGG = catalogue().analyte("IGG")
DAY = CalendarDate(2024, 5, 1)


def laboratory(*reports: ReportedAnalyte) -> Laboratory:
    return Laboratory(LaboratoryId(1), "Central", reports)


def test_that_without_a_laboratory_it_is_the_stored_unit():
    assert bare_unit(IGG, None, DAY) == "g/L"
    assert bare_unit(IGG, laboratory(ReportedAnalyte("HGB", "g/L")), DAY) == "g/L"


@pytest.mark.parametrize("spelled", ["mg/dL", "mg/dl", "MG/DL"])
def test_that_it_is_the_laboratory_s_unit_however_spelled(spelled):
    assert bare_unit(IGG, laboratory(ReportedAnalyte("IGG", spelled)), DAY) == "mg/dL"


def test_that_the_unit_of_that_day_holds():
    changed = laboratory(
        ReportedAnalyte("IGG", "mg/dL", valid_to=CalendarDate(2023, 12, 31)),
        ReportedAnalyte("IGG", "g/L", valid_from=CalendarDate(2024, 1, 1)),
    )
    assert bare_unit(IGG, changed, CalendarDate(2023, 12, 31)) == "mg/dL"
    assert bare_unit(IGG, changed, CalendarDate(2024, 1, 1)) == "g/L"
    assert bare_unit(IGG, changed, None) == "g/L"


def test_that_ranges_by_sex_do_not_make_a_unit_doubtful():
    by_sex = laboratory(
        ReportedAnalyte("IGG", "mg/dL", low=700, sex=Sex.FEMALE),
        ReportedAnalyte("IGG", "mg/dL", low=750, sex=Sex.MALE),
    )
    assert bare_unit(IGG, by_sex, DAY) == "mg/dL"


def test_that_two_units_on_one_day_are_no_unit():
    both = laboratory(ReportedAnalyte("IGG", "mg/dL"), ReportedAnalyte("IGG", "g/L"))
    assert bare_unit(IGG, both, DAY) is None


def test_that_a_unit_the_catalogue_does_not_know_is_not_replaced_by_another():
    assert bare_unit(IGG, laboratory(ReportedAnalyte("IGG", "U/L")), DAY) is None
