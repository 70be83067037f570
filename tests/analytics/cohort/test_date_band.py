"""The band that partial dates leave open."""

from typing import Any

from analytics.cohort.analyses.survival import SurvivalEnd, survival
from analytics.cohort.date_band import date_band
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import PopulationChoices, population


def test_that_each_rule_makes_the_population_it_makes_alone(records: Any) -> None:
    some = records[:40]
    band = date_band(some)
    for rule in DateRule:
        assert band.under[rule] == population(some, PopulationChoices(date_rule=rule))
    assert band.under[DateRule.EARLIEST] != band.under[DateRule.LATEST]
    assert band.chosen == band.under[DateRule.MIDDLE]


def test_that_a_partial_date_opens_the_band_and_a_full_one_does_not(a_record: Any) -> None:
    full = a_record.with_event("death", 100).record
    assert not date_band([full]).is_open
    band = date_band([a_record.with_event("death", "2024-05").record, full])
    assert band.is_open
    last = {
        rule: survival(one.members, SurvivalEnd.OS).curves[0].steps.time.tolist()
        for rule, one in band.under.items()
    }
    assert last == {
        DateRule.EARLIEST: [100.0, 121.0],
        DateRule.MIDDLE: [100.0, 136.0],
        DateRule.LATEST: [100.0, 151.0],
    }
