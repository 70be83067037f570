"""Recovery of a cohort: what competes, what is censored, and who is counted."""

import importlib
from collections import defaultdict
from math import isnan
from typing import Any

import pytest

from analytics.cohort.analyses.account import Caution, DropReason
from analytics.cohort.analyses.recovery import RecoveryChoices, Unmeasured, recovery
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.cohort_member import SINGLE, Criterion, RecoveryEnd
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.population import population
from tests.analytics.cohort import by_hand

DAYS = (10, 30, 60, 90, 180, 365, 730)
DOMAIN = Grouping.by(FIELDS["domain"])


def rows_of(cohort: Any, criterion: Criterion) -> dict[str, list[by_hand.Row]]:
    """The rows told anew from the members, by domain and of all."""
    code = {"progression": 2, "next_therapy": 3, "death": 4, "last_contact": 0}
    found: dict[str, list[by_hand.Row]] = defaultdict(list)
    for member in cohort.members:
        days = dict(member.recovery.first_met)
        if criterion is not Criterion.ANY:
            days = {which: day for which, day in days.items() if which is criterion}
        row = (min(days.values()), 1) if days else (member.recovery.end_day, code[member.recovery.end.value])
        found["all"].append(row)
        found[member.domain].append(row)
    return found


@pytest.mark.parametrize("criterion", list(Criterion))
@pytest.mark.parametrize("by", [None, DOMAIN])
def test_that_both_curves_are_those_counted_by_hand(
    compared: Any, criterion: Criterion, by: Grouping | None
) -> None:
    found, rows = recovery(compared.members, criterion, by), rows_of(compared, criterion)
    assert {c.group for c in found.incidence} == ({"all"} if by is None else {"CD28z", "4-1BB"})
    checked = 0
    for curve in found.incidence:
        told = curve.at(DAYS).estimate.tolist()
        for day, estimate in zip(DAYS, told, strict=True):
            if not isnan(estimate):
                checked += 1
                expected = by_hand.incidence(rows[curve.group], curve.cause, day)
                assert estimate == pytest.approx(expected, abs=1e-12)
    for free in found.free_of_recovery:
        only = [(time, int(code == 1)) for time, code in rows[free.group]]
        for day, estimate in zip(DAYS, free.at(DAYS).estimate.tolist(), strict=True):
            assert estimate == pytest.approx(by_hand.survived(only, day), abs=1e-12)
    assert checked >= 20
    assert found.ever == sum(code == 1 for _, code in rows["all"])
    assert found.account.n == len(compared.members)


def test_that_one_minus_kaplan_meier_is_never_below_the_incidence_and_labelled(compared: Any) -> None:
    found = recovery(compared.members, Criterion.ANY)
    (free,), incidence = found.free_of_recovery, found.incidence[0]
    naive = 1 - free.at(DAYS).estimate
    assert (naive >= incidence.at(DAYS).estimate - 1e-12).all()
    assert naive[5] > incidence.at(DAYS).estimate[5] + 0.05
    assert Caution.IF_RELAPSE_FREE in found.account.cautions
    assert "if relapse-free" in found.account.words.estimator


def test_that_what_does_not_compete_censors(compared: Any) -> None:
    alone = recovery(compared.members, Criterion.TH, choices=RecoveryChoices(competing=frozenset()))
    (curve,), (free,) = alone.incidence, alone.free_of_recovery
    assert curve.at(DAYS).estimate == pytest.approx(1 - free.at(DAYS).estimate, abs=1e-12)
    only_death = RecoveryChoices(competing=frozenset({RecoveryEnd.DEATH}))
    causes = {c.cause for c in recovery(compared.members, Criterion.TH, choices=only_death).incidence}
    assert causes == {1, 4}
    assert alone.account.words.competing == "none"
    assert alone.account.words.censoring == "progression, next therapy, death, last contact"


def test_vectors_5_and_6_of_the_criteria(a_record: Any) -> None:
    met = a_record.with_result("CD4", 14, 350.0).with_result("CD4", 60, 90.0).with_event("progression", 100)
    late = a_record.with_event("progression", 45).with_result("CD4", 60, 250.0)
    same_day = a_record.with_result("CD4", 45, 250.0).with_event("progression", 45)
    for built, expected in ((met, (14, 1)), (late, (45, 2)), (same_day, (45, 1))):
        found = recovery(population([built.record]).members, Criterion.TH)
        assert (found.rows.data.time.tolist(), found.rows.data.event.tolist()) == tuple([x] for x in expected)


def test_that_who_was_never_measured_counts_as_published_or_is_left_out_by_name(a_record: Any) -> None:
    built = a_record.with_result("CD4", 30, 100.0).with_event("last_contact", 200)
    members = population([built.record]).members
    counted = recovery(members, Criterion.IGG)
    assert (counted.account.n, counted.unmeasured) == (1, 1)
    assert Caution.UNMEASURED_COUNT_AS_NOT_MET in counted.account.cautions
    out = recovery(members, Criterion.IGG, choices=RecoveryChoices(unmeasured=Unmeasured.LEFT_OUT))
    assert out.account.dropped_for(DropReason.NOT_MEASURED) == 1
    assert not out.account.status.ok
    assert recovery(members, Criterion.ANY).unmeasured == 0


def test_that_the_tests_are_those_of_the_estimators(compared: Any) -> None:
    gray, log_rank = (
        getattr(importlib.import_module(f"analytics.statistics.{name}"), name)
        for name in ("gray_test", "log_rank")
    )
    for criterion in SINGLE:
        found = recovery(compared.members, criterion, DOMAIN)
        assert found.gray is not None
        assert found.log_rank is not None
        assert found.gray.test == gray(found.rows.data, 1).test
        assert found.log_rank.test == log_rank(found.rows.data.of_cause(1)).test


def test_that_without_a_group_a_member_is_dropped_by_name(cohort: Any) -> None:
    found = recovery(cohort.members, Criterion.ANY, DOMAIN)
    without = sum(member.domain is None for member in cohort.members)
    assert without > 0
    assert found.account.dropped_for(DropReason.NO_GROUP) == without
    assert found.account.n + len(found.account.dropped) == len(cohort.members)


def test_that_an_empty_cohort_is_flagged() -> None:
    found = recovery([], Criterion.ANY)
    assert not found.account.status.ok
    assert found.recovered_only.median is None
