"""Partial dates of a cohort: one rule for all, and never against what is known."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.cohort.partial_dates import DateRule, dated_record
from analytics.cohort.population import Exclusion, PopulationChoices, Precision, population
from analytics.records.time_point import CalendarDate

RULES = tuple(DateRule)


def member(built: Any, rule: DateRule, **choices: Any) -> Any:
    (found,) = population([built.record], PopulationChoices(date_rule=rule, **choices)).members
    return found


@pytest.mark.parametrize(
    ("rule", "day"), [(DateRule.EARLIEST, 121), (DateRule.MIDDLE, 136), (DateRule.LATEST, 151)]
)
def test_that_a_month_is_placed_by_the_rule(a_record: Any, rule: DateRule, day: int) -> None:
    built = a_record.with_event("progression", "2024-05").with_event("last_contact", 400)
    found = member(built, rule)
    assert (found.ends.pfs.time_days, found.ends.pfs.cause_code) == (day, 1)
    assert (found.recovery.end_day, found.recovery.end.value) == (day, "progression")
    assert found.placed_dates == 1


@pytest.mark.parametrize("rule", RULES)
def test_that_nothing_comes_after_death_nor_death_before_the_last_sign_of_life(
    a_record: Any, rule: DateRule
) -> None:
    built = (
        a_record.with_event("death", "2024-05", cause="lymphoma")
        .with_event("progression", "2024")
        .with_result("ANC", 130, 1.0)
    )
    found = member(built, rule)
    days = {DateRule.EARLIEST: (0, 130), DateRule.MIDDLE: (70, 140), DateRule.LATEST: (151, 151)}[rule]
    assert (found.ends.relapse.time_days, found.ends.os.time_days) == days
    assert found.ends.pfs.time_days == days[0]


@pytest.mark.parametrize(
    ("rule", "day"), [(DateRule.EARLIEST, 60), (DateRule.MIDDLE, 80), (DateRule.LATEST, 100)]
)
def test_that_a_death_of_lymphoma_places_the_progression_it_implies(
    a_record: Any, rule: DateRule, day: int
) -> None:
    built = a_record.with_event("response", 60, response="SD").with_event("death", 100, cause="lymphoma")
    found = member(built, rule)
    assert (found.ends.relapse.time_days, found.ends.relapse.cause_code) == (day, 1)
    assert (found.ends.nrm.time_days, found.ends.nrm.cause_code) == (day, 2)
    assert found.placed_dates == 1


def test_that_an_event_without_any_date_is_placed_nowhere(a_record: Any) -> None:
    built = a_record.with_event("progression", None).with_event("last_contact", 400)
    for rule in RULES:
        assert member(built, rule).ends.pfs.time_days is None
        assert member(built, rule).ends.os.time_days == 400


def test_that_a_sample_of_the_month_of_infusion_is_before_or_after_by_the_rule(a_record: Any) -> None:
    treatment = replace(a_record.record.treatments[0], infusion=CalendarDate(2024, 1, 15))
    record = replace(a_record.with_result("CD4", "2024-01", 300.0).record, treatments=(treatment,))
    built = a_record.with_event("last_contact", 90).record
    record = replace(record, events=built.events)
    days = {
        rule: population([record], PopulationChoices(date_rule=rule)).members[0].recovery.first_met
        for rule in RULES
    }
    assert days[DateRule.EARLIEST] == ()
    assert [day for _, day in days[DateRule.LATEST]] == [16]


def test_that_a_full_record_stays_the_very_same(records: Any) -> None:
    for record in records[:60]:
        for rule in RULES:
            dated = dated_record(record, rule)
            if not dated.placed:
                assert dated.record is record


def test_that_a_month_of_infusion_is_in_only_where_that_is_enough(a_record: Any) -> None:
    treatment = replace(a_record.record.treatments[0], infusion=CalendarDate(2024, 1))
    record = replace(a_record.with_event("death", 60).record, treatments=(treatment,))
    assert population([record]).excluded[0].reason is Exclusion.PARTIAL_DATE
    for rule, infused, days in (
        (DateRule.EARLIEST, date(2024, 1, 1), 60),
        (DateRule.MIDDLE, date(2024, 1, 16), 45),
        (DateRule.LATEST, date(2024, 1, 31), 30),
    ):
        choices = PopulationChoices(date_rule=rule, infusion_known_to=Precision.MONTH)
        (found,) = population([record], choices).members
        assert (found.infusion, found.ends.os.time_days) == (infused, days)
        assert found.placed_dates == 1
    year = replace(record, treatments=(replace(treatment, infusion=CalendarDate(2024)),))
    month_is_enough = PopulationChoices(infusion_known_to=Precision.MONTH)
    assert population([year], month_is_enough).excluded[0].reason is Exclusion.PARTIAL_DATE
