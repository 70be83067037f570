"""Each number is taken out of the answer it is in, checked against members counted one by one."""

from typing import Any

import pytest

from analytics.cohort.cohort_member import CohortMember, Criterion
from analytics.cohort.population import Population
from analytics.cohort.published.compute import compared
from analytics.cohort.published.own_value import OwnValue
from analytics.cohort.published.published_list import published_numbers
from analytics.statistics.quartiles import quartiles
from tests.analytics.cohort.by_hand import incidence, median, survived

MONTH = 30.4375


@pytest.fixture(scope="module")
def own(cohort: Population) -> dict[str, OwnValue]:
    wanted = {"nrm", "tmn", "survival", "recovery", "table1", "course", "infections", "state-at-progression"}
    some = [n for n in published_numbers() if n.how is not None and n.how.question.analysis in wanted]
    some = [n for n in some if n.how is not None and n.how.question.by in (None, "ir_any")]
    return {one.published.id: one.own for one in compared(cohort, some)}


def _none(member: CohortMember) -> bool:
    return member.recovery.day(Criterion.ANY) is None


def test_that_shares_are_counted(cohort: Population, own: dict[str, OwnValue]) -> None:
    members, lacking = cohort.members, [m for m in cohort.members if _none(m)]
    severe = [m for m in lacking if (m.course.icans_grade or 0) >= 3]
    told = own["stock-icans-grade-ge3-no-recovery"]
    assert (told.count, told.of) == (len(severe), len(lacking))
    told = own["stock-car-hematotox-high-all"]
    scored = [m for m in members if m.baseline.hematotox is not None]
    assert (told.count, told.of) == (sum(m.baseline.hematotox == "high" for m in scored), len(scored))
    told = own["stock-patients-no-recovery"]
    assert (told.count, told.of) == (len(lacking), len(members))
    told = own["stock-infection-within-100-days-severe"]
    ill = sum(any(i.is_severe for i in m.course.infections) for m in members)
    assert told.count == ill


def test_that_medians_are_scaled(cohort: Population, own: dict[str, OwnValue]) -> None:
    values = [v for m in cohort.members if _none(m) and (v := m.baseline.value("CRP")) is not None]
    lower, middle, upper = (value / 10 for value in quartiles(values))
    told = own["stock-crp-no-recovery"]
    assert (told.lower, told.estimate, told.upper) == pytest.approx((lower, middle, upper))
    ages = [m.baseline.age_years for m in cohort.members if m.baseline.age_years is not None]
    told = own["gazeau-age-median-range"]
    assert (told.lower, told.upper) == pytest.approx((min(ages), max(ages)))


def test_that_curves_are_read_at_their_month(cohort: Population, own: dict[str, OwnValue]) -> None:
    def rows(end: str, members: Any = cohort.members) -> list[tuple[float, int]]:
        ends = [getattr(m.ends, end) for m in members]
        return [(e.time_days, e.cause_code) for e in ends if e.time_days is not None]

    assert own["gazeau-nrm-at-2-years"].estimate == pytest.approx(100 * incidence(rows("nrm"), 1, 24 * MONTH))
    assert own["gazeau-t-mn-at-1-year"].estimate == pytest.approx(100 * incidence(rows("tmn"), 1, 12 * MONTH))
    lacking = [m for m in cohort.members if _none(m)]
    told = own["stock-pfs-no-recovery-1-year"].estimate
    assert told == pytest.approx(100 * survived(rows("pfs", lacking), 12 * MONTH))
    middle = median(rows("pfs"))
    assert middle is not None
    assert own["stock-pfs-median-months"].estimate == pytest.approx(middle / MONTH)


def test_that_one_minus_kaplan_meier_turns_its_interval(own: dict[str, OwnValue]) -> None:
    told = own["stock-t-helper-cells-at-12-months"]
    assert told.lower is not None
    assert told.estimate is not None
    assert told.upper is not None
    assert 0 <= told.lower < told.estimate < told.upper <= 100


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (OwnValue(count=14, of=29), "14/29 (48.3 %)"),
        (OwnValue(count=0, of=29), "0/29 (0.0 %)"),
        (OwnValue(count=7), "7"),
        (OwnValue(p=0.0004), "p < 0.001"),
        (OwnValue(p=0.0449), "p = 0.045"),
        (OwnValue(estimate=9.6, lower=4.6, upper=16.7, spread="95% CI", unit="%"), "9.6 % (95% CI 4.6–16.7)"),
        (OwnValue(lower=26.71, spread="95% CI", unit="months"), "not reached (95% CI 26.7–not reached)"),
        (OwnValue(estimate=0.0, spread="95% CI", unit="%"), "0.0 % (no 95% CI)"),
        (OwnValue(reason="nobody has a value"), "nobody has a value"),
    ],
)
def test_that_a_value_reads_as_in_a_paper(value: OwnValue, text: str) -> None:
    assert value.text == text


def test_that_an_empty_cohort_says_so() -> None:
    some = [number for number in published_numbers() if number.how is not None][:5]
    assert {one.own.reason for one in compared(Population((), ()), some)} == {"nobody is in the cohort"}
