"""Values over time: counted again one patient after the other, and what bounds allow to say."""

import math
import statistics
from typing import Any

import numpy as np
import pytest

from analytics.cohort.analyses.account import Caution, DropReason
from analytics.cohort.analyses.time_courses import TimeCourses, time_courses
from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.member_series import SERIES, packed_values
from analytics.cohort.population import Population, population
from analytics.records.result import Censored, Comparator
from analytics.statistics.mann_whitney import mann_whitney

BY_DOMAIN = Grouping.by(FIELDS["domain"])


def found_in(records: list[Any], analyte: str, by: Grouping | None = None) -> TimeCourses:
    return time_courses(population([one.record for one in records]).members, analyte, by)


@pytest.mark.parametrize("analyte", ["CD4", "CD19", "IGG", "HGB"])
def test_that_every_window_is_what_counting_by_hand_finds(compared: Population, analyte: str) -> None:
    found = time_courses(compared.members, analyte, BY_DOMAIN)
    assert sum(course.n for course in found.courses) + len(found.account.dropped) == len(compared.members)
    seen = 0
    for course in found.courses:
        members = [
            m for m in compared.members if m.domain == course.group and m.series.last_counted is not None
        ]
        assert course.n == len(members)
        for window in course.windows:
            at_risk = [m for m in members if (m.series.last_counted or 0) >= window.first_day]
            inside = {}
            for member in members:
                _, numbers, low, high = packed_values([member.series], analyte)
                for number, a, b in zip(numbers.tolist(), low.tolist(), high.tolist(), strict=True):
                    if member.series.windows[number][0] == window.day:
                        inside[member.number] = (a, b)
            assert window.at_risk == len(at_risk)
            assert set(inside) <= {m.number for m in at_risk}
            assert (window.n, len(window.patients)) == (len(inside), len(inside))
            assert window.bounded == sum(a != b for a, b in inside.values())
            if not inside:
                assert window.median is None
                continue
            lows, highs = zip(*inside.values(), strict=True)
            assert window.median is not None
            assert window.median.low == pytest.approx(statistics.median(lows))
            assert window.median.high == pytest.approx(statistics.median(highs))
            assert window.upper is not None
            assert window.upper.high == pytest.approx(np.quantile(highs, 0.75))
            if window.bounded:
                assert window.mean is None
                assert window.sem is None
            elif window.n > 1:
                assert window.mean == pytest.approx(statistics.fmean(lows))
                assert window.sem == pytest.approx(statistics.stdev(lows) / math.sqrt(len(lows)))
            seen += window.n
    assert seen > 200


def test_that_the_groups_of_a_window_are_compared_by_their_ranks(compared: Population) -> None:
    found = time_courses(compared.members, "CD4", BY_DOMAIN)
    first, second = found.courses
    tested = 0
    for test, one, other in zip(found.tests, first.windows, second.windows, strict=True):
        assert test.day == one.day == other.day
        if one.bounded or other.bounded or not (one.n and other.n):
            continue
        sides = []
        for course in (first, second):
            members = [m for m in compared.members if m.domain == course.group]
            column = []
            for member in members:
                _, number, low, _ = packed_values([member.series], "CD4")
                column += [
                    v
                    for n, v in zip(number.tolist(), low.tolist(), strict=True)
                    if member.series.windows[n][0] == test.day
                ]
            sides.append(column)
        expected = mann_whitney(*sides)
        assert test.p == (pytest.approx(expected.p) if expected.status.ok else None)
        tested += 1
    assert tested >= 5


def test_that_a_bound_leaves_no_mean_and_a_median_only_between_its_ends(a_record: Any) -> None:
    below = Censored(Comparator.BELOW, 5.0)
    records = [a_record.with_result("CD19", 30, value) for value in (below, below, 40.0)]
    (window,) = found_in(records, "CD19").courses[0].windows
    assert (window.n, window.bounded, window.mean, window.sem) == (3, 2, None, None)
    assert window.median is not None
    assert (window.median.low, window.median.high, window.median.value) == (0.0, 5.0, None)
    one = found_in([a_record.with_result("CD19", 30, 40.0)], "CD19").courses[0].windows[0]
    assert (one.mean, one.sem) == (40.0, None)  # of one value there is no standard error


def test_that_who_progressed_is_not_at_risk_and_who_has_no_day_is_left_out(a_record: Any) -> None:
    course = a_record.with_result("CD4", 30, 100).with_result("CD4", 90, 300).with_event("last_contact", 400)
    ended, undated = course.with_event("progression", 60), course.with_event("progression", None)
    found = found_in([course, ended, undated], "CD4")
    assert found.account.dropped_for(DropReason.UNDATED) == 1
    at = {window.day: (window.at_risk, window.n) for window in found.courses[0].windows}
    assert at == {30: (2, 2), 90: (1, 1)}


def test_that_groups_of_what_came_later_are_warned_of(cohort: Population) -> None:
    found = time_courses(cohort.members, "CD4", Grouping.by(FIELDS["ir_any"]))
    assert Caution.IMMORTAL_TIME in found.account.cautions
    assert not time_courses(cohort.members, "CD4").account.cautions


def test_that_nobody_measured_gives_no_window() -> None:
    for analyte in SERIES:
        found = time_courses((), analyte)
        assert found.account.status.reason is not None
        assert not found.courses
