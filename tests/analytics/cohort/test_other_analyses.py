"""Follow-up, survival from t-MN, infections, response groups, state at progression: all counted by hand."""

from math import isnan
from statistics import median
from typing import Any

import pytest

from analytics.cohort.analyses.account import Caution, DropReason
from analytics.cohort.analyses.follow_up import follow_up
from analytics.cohort.analyses.infections import Which, infections
from analytics.cohort.analyses.recovery_by_response import recovery_by_response
from analytics.cohort.analyses.state_at_progression import state_at_progression
from analytics.cohort.analyses.survival_from_tmn import survival_from_tmn
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import population
from analytics.records.result import Censored, Measured
from analytics.rules.infection_severity import Counts
from analytics.rules.rule_book import assess_all
from analytics.statistics.table_cell import NumberSummary
from tests.analytics.cohort import by_hand

DAYS = (0, 10, 30, 60, 99, 100)


def test_that_median_follow_up_counts_who_is_alive_as_the_event(cohort: Any) -> None:
    rows = [(m.ends.follow_up.time_days, m.ends.follow_up.cause_code) for m in cohort.members]
    (curve,) = follow_up(cohort.members).curves
    assert curve.median.estimate == by_hand.median(rows)
    assert curve.events == sum(code for _, code in rows) > 50


def test_that_survival_from_tmn_starts_at_the_diagnosis_also_after_a_relapse(cohort: Any) -> None:
    found = survival_from_tmn(cohort.members, Grouping.by(FIELDS["tmn_type"]))
    ill = [m for m in cohort.members if m.ends.os_from_tmn is not None]
    assert found.account.dropped_for(DropReason.NO_TMN) == len(cohort.members) - len(ill)
    assert found.account.cautions == ()
    for curve in found.curves:
        rows: list[Any] = [
            (m.ends.os_from_tmn.time_days, m.ends.os_from_tmn.cause_code)
            for m in ill
            if m.ends.tmn_type == curve.group
        ]
        for day, estimate in zip((30, 365), curve.at((30, 365)).estimate.tolist(), strict=True):
            assert estimate == pytest.approx(by_hand.survived(rows, day), abs=1e-12)


@pytest.mark.parametrize("which", list(Which))
def test_that_infections_are_those_of_the_rule_with_death_competing(
    records: Any, cohort: Any, which: Which
) -> None:
    by_number = {record.patient.number: record for record in records}
    rows = []
    for member in cohort.members:
        said: Any = assess_all(by_number[member.number], only=("infection",), with_alternatives=False)[
            0
        ].details
        days = [
            one.day for one in said.infections
            if one.counts is Counts.IN_WINDOW
            and ("bacterial" not in which.value or one.category == "bacterial")
            and ("severe" not in which.value or one.is_severe)
        ]  # fmt: skip
        end = member.ends.os
        if days:
            rows.append((min(days), 1))
        else:
            is_over = end.time_days > 100
            rows.append((min(end.time_days, 100), 0 if is_over else 2 * end.cause_code))
    found = infections(cohort.members, which)
    assert found.patients == sum(code == 1 for _, code in rows) > 5
    for curve in found.incidence:
        for day, estimate in zip(DAYS, curve.at(DAYS).estimate.tolist(), strict=True):
            assert estimate == pytest.approx(by_hand.incidence(rows, curve.cause, day), abs=1e-12)
    assert Caution.NOT_RECORDED_COUNTS_AS_NONE in found.account.cautions


def test_that_a_death_on_the_last_day_of_the_window_competes(a_record: Any) -> None:
    for day, code in ((100, 2), (101, 0)):
        (member,) = population([a_record.with_event("death", day).record]).members
        found = infections([member])
        assert (found.rows.data.time.tolist(), found.rows.data.event.tolist()) == ([100.0], [code])


def test_that_combinations_are_all_eight_and_add_up(cohort: Any) -> None:
    found = recovery_by_response(cohort.members[:80])
    assert sum(one.n > 0 for one in found.combinations) >= 5
    assert len({one.criteria for one in found.combinations}) == 8
    assert sum(one.n for one in found.combinations) == found.account.n == sum(found.table.sizes)
    for row, _ in found.table.rows():
        if row.name != "ir_count":
            continue
        counted = sum(one.n for one in found.combinations if str(len(one.criteria)) == row.level)
        assert counted == row.overall.count  # type: ignore[union-attr]


def test_that_the_groups_of_vector_10_are_columns(a_record: Any) -> None:
    responded = a_record.with_event("response", 30, response="CR")
    refractory = a_record.with_event("response", 60, response="SD").with_event("death", 400)
    built = (responded.with_event("death", 365), responded.with_event("death", 366), refractory)
    found = recovery_by_response(population([one.record for one in built]).members)
    assert found.table.groups == ("early_relapse", "late_relapse", "refractory")


def test_that_state_at_progression_is_early_up_to_day_90(cohort: Any, a_record: Any) -> None:
    found = state_at_progression(cohort.members)
    progressed = [m for m in cohort.members if m.course.at_progression.progression is not None]
    assert found.account.dropped_for(DropReason.NO_PROGRESSION) == len(cohort.members) - len(progressed)
    checked = 0
    for row, of in found.table.rows():
        assert of.test.name.value.startswith("mann_whitney")
        for group, cell in zip(found.table.groups, row.groups, strict=True):
            values = [
                v.outcome.value if isinstance(v.outcome, Measured) else 0.0
                for m in progressed
                if m.course.at_progression.is_early is (group == "early")
                for v in m.course.at_progression.values
                if v.analyte == row.name and v.outcome is not None
            ]
            assert isinstance(cell, NumberSummary)
            assert cell.n == len(values)
            checked += len(values) > 0
            assert isnan(cell.median) if not values else cell.median == pytest.approx(median(values))
    assert checked >= 8
    for day, group in ((90, ("early",)), (91, ("late",))):
        (member,) = population([a_record.with_event("progression", day).record]).members
        assert state_at_progression([member]).table.groups == group


def test_that_undetected_b_cells_at_progression_count_as_none(cohort: Any) -> None:
    found = state_at_progression(cohort.members)
    (row,) = [row for row, _ in found.table.rows() if row.name == "CD19"]
    bounds = sum(
        isinstance(v.outcome, Censored)
        for m in cohort.members
        for v in m.course.at_progression.values
        if v.analyte == "CD19"
    )
    assert isinstance(row.overall, NumberSummary)
    assert bounds > row.overall.n / 2
    assert row.overall.median == 0.0


def test_that_nobody_is_flagged_and_no_traceback() -> None:
    for found in (follow_up([]), survival_from_tmn([]), infections([]), state_at_progression([])):
        assert not found.account.status.ok  # type: ignore[attr-defined]
    assert recovery_by_response([]).account.n == 0
