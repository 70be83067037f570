"""What is to be expected of a value follows the patient's own values, not one strange one."""

import pytest

from analytics.entry.expectation import Expectation
from analytics.entry.value_history import ValueHistory


def expected(a_record, analyte: str, *values: tuple[int, float], day: int = 100) -> Expectation:
    for at, value in values:
        a_record = a_record.with_result(analyte, at, value)
    near = ValueHistory(a_record.record).near(analyte, None, count=8)
    return Expectation(analyte, near, float(day), 1.0)


def test_that_a_value_like_the_last_is_likeliest(a_record):
    igg = expected(a_record, "IGG", (70, 7.0), (90, 7.2))
    assert igg.density(7.1) > igg.density(5.0) > igg.density(2.0)
    assert igg.surprise(7.2) == pytest.approx(1.0, rel=0.1)
    assert igg.surprise(72.0) > 100


def test_that_one_strange_value_does_not_rule(a_record):
    igg = expected(a_record, "IGG", (50, 7.0), (60, 7.1), (70, 6.9), (80, 7.0), (90, 70.0))
    assert igg.surprise(7.0) < 5


def test_that_more_may_have_changed_after_a_longer_time(a_record):
    soon = expected(a_record, "IGG", (90, 7.0), day=100)
    late = expected(a_record, "IGG", (90, 7.0), day=900)
    assert late.surprise(3.5) < soon.surprise(3.5)


def test_that_a_patient_whose_values_vary_is_given_more_room(a_record):
    days = range(10, 90, 10)
    steady = expected(a_record, "PLT", *((day, 150.0) for day in days))
    varying = expected(a_record, "PLT", *((day, 80.0 if day % 20 else 220.0) for day in days))
    assert varying.surprise(60.0) < steady.surprise(60.0)


def test_that_without_values_only_what_is_usual_counts(a_record):
    first = expected(a_record, "IGG")
    assert not first.has_history
    assert first.density(7.0) == first.density(2.0) > 10 * first.density(90.0)


def test_that_zero_has_a_place(a_record):
    cells = expected(a_record, "CD19", (50, 0.0), (90, 0.0))
    assert cells.surprise(0.0) == pytest.approx(1.0, rel=0.1)
    assert cells.surprise(100.0) < 100
