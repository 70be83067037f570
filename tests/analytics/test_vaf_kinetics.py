"""Growth of clones: the vectors of definitions §13, and what is never said of a VAF that was not detected."""

import math

import pytest

from analytics.records.variant_call import CallState
from analytics.rules.vaf_kinetics import Bound, Trend, VafPoint, Why, doubling_years, trend, vaf_kinetics

YEAR = 365.25
D, N = CallState.DETECTED, CallState.NOT_DETECTED


def found(vaf, depth=None):
    return VafPoint(CallState.DETECTED, vaf, 0.01, depth)


def not_found(limit):
    return VafPoint(CallState.NOT_DETECTED, None, limit, 1000)


def between(first, second, months, **more):
    return vaf_kinetics(found(first), found(second), months / 12 * YEAR, **more)


def months_of(rate):
    years = doubling_years(rate).value
    return None if years is None else 12 * years


def test_that_the_tp53_of_the_papers_doubles_in_four_months():
    got = between(0.044, 0.385, 12)
    assert got.fold.value == pytest.approx(8.75, abs=5e-3)
    assert got.log2_fold.value == pytest.approx(3.129, abs=5e-4)
    assert got.change_points.value == pytest.approx(34.1)
    assert got.growth.value == pytest.approx(2.1691, abs=5e-5)
    assert got.per_cent_per_year.value == pytest.approx(775, abs=0.5)
    assert months_of(got.growth) == pytest.approx(3.83, abs=6e-3)
    assert got.logit_growth.value == pytest.approx(2.6102, abs=5e-5)
    assert months_of(got.logit_growth) == pytest.approx(3.19, abs=5e-3)
    assert got.fitness.value == pytest.approx(3.5466, abs=5e-5)
    assert months_of(got.fitness) == pytest.approx(2.35, abs=6e-3)


def test_that_a_longer_time_makes_every_rate_slower():
    got = between(0.044, 0.385, 12.7)
    rates = (got.growth, got.logit_growth, got.fitness)
    assert [rate.value for rate in rates] == pytest.approx([2.0495, 2.4663, 3.3511], abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "months", "growth", "doubling", "fitness", "fitness_doubling"),
    [
        (0.02, 0.04, 12, 0.6931, 12.0, 0.7357, 11.31),
        (0.10, 0.10, 6, 0.0, None, 0.0, None),
        (0.20, 0.05, 12, -1.3863, None, -1.7918, None),
        (0.01, 0.60, 24, 2.0472, 4.063, None, None),
        (0.40, 0.48, 6, 0.3646, 22.81, 3.5835, 2.321),
    ],
)
def test_that_rates_agree_with_the_vectors(
    first, second, months, growth, doubling, fitness, fitness_doubling
):
    got = between(first, second, months)
    assert got.growth.value == pytest.approx(growth, abs=5e-5)
    assert months_of(got.growth) == (doubling if doubling is None else pytest.approx(doubling, abs=6e-3))
    assert got.fitness.value == (fitness if fitness is None else pytest.approx(fitness, abs=6e-5))
    expected = fitness_doubling if fitness_doubling is None else pytest.approx(fitness_doubling, abs=6e-3)
    assert months_of(got.fitness) == expected


def test_that_a_variant_in_half_of_the_reads_has_no_heterozygous_fitness():
    assert between(0.01, 0.60, 24).fitness.why is Why.HALF_OR_MORE
    assert between(0.01, 0.50, 24).fitness.why is Why.HALF_OR_MORE
    assert between(0.01, 0.4999, 24).fitness.why is None


def test_that_a_man_s_x_linked_gene_has_no_heterozygous_fitness_but_a_rate():
    got = between(0.02, 0.04, 12, has_one_copy=True)
    assert got.fitness.why is Why.ONE_COPY
    assert got.growth.value == pytest.approx(0.6931, abs=5e-5)


def test_that_a_variant_in_all_reads_has_no_logit():
    got = between(0.5, 1.0, 12)
    assert got.logit_growth.why is Why.WHOLE
    assert got.growth.value == pytest.approx(math.log(2))


def test_that_the_error_of_the_fitness_is_that_of_both_samples():
    """0.2373 at depth 1000; the published script, which takes the first error twice, gives 0.1774."""
    got = vaf_kinetics(found(0.044, 1000), found(0.385, 1000), YEAR).fitness
    assert (got.high - got.low) / 2 / 1.959963984540054 == pytest.approx(0.2373, abs=5e-5)


def test_that_the_interval_of_the_growth_rate_is_that_of_log_vaf():
    """Delta method: var(ln v) = (1 − v) / (v n)."""
    got = vaf_kinetics(found(0.044, 1000), found(0.385, 2000), YEAR).growth
    error = math.sqrt((1 - 0.044) / (0.044 * 1000) + (1 - 0.385) / (0.385 * 2000))
    assert (got.low, got.high) == pytest.approx(
        (got.value - 1.959964 * error, got.value + 1.959964 * error), abs=1e-6
    )


def test_that_without_a_depth_there_is_a_rate_and_no_interval():
    got = vaf_kinetics(found(0.044, 1000), found(0.385), YEAR).growth
    assert got.value == pytest.approx(2.1691, abs=5e-5)
    assert (got.low, got.high) == (None, None)


def test_that_a_doubling_time_has_the_interval_of_its_rate_turned_round():
    rate = vaf_kinetics(found(0.044, 1000), found(0.385, 1000), YEAR).growth
    got = doubling_years(rate)
    assert (got.low, got.high) == pytest.approx((math.log(2) / rate.high, math.log(2) / rate.low))


def test_that_a_rate_that_may_be_none_has_no_longest_doubling_time():
    rate = vaf_kinetics(found(0.050, 200), found(0.055, 200), YEAR).growth
    assert rate.low < 0 < rate.value
    got = doubling_years(rate)
    assert got.low is not None
    assert got.high is None


def test_that_not_detected_before_gives_lower_bounds():
    got = vaf_kinetics(not_found(0.02), found(0.385, 1000), YEAR)
    assert got.fold.bound is got.growth.bound is got.change_points.bound is Bound.AT_LEAST
    assert got.fold.value == pytest.approx(19.25)
    assert got.growth.value == pytest.approx(2.9575, abs=5e-5)
    assert got.change_points.value == pytest.approx(36.5)
    assert got.growth.low is None
    doubling = doubling_years(got.growth)
    assert doubling.bound is Bound.AT_MOST
    assert doubling.value == pytest.approx(math.log(2) / 2.9575, abs=1e-4)


def test_that_not_detected_after_gives_upper_bounds_and_no_doubling_time():
    got = vaf_kinetics(found(0.026, 1000), not_found(0.005), YEAR)
    assert got.fold.bound is got.growth.bound is Bound.AT_MOST
    assert got.fold.value == pytest.approx(0.005 / 0.026)
    assert doubling_years(got.growth).why is Why.ONLY_BOUNDS


def test_that_a_growth_of_at_least_less_than_nothing_has_no_doubling_time():
    got = vaf_kinetics(not_found(0.05), found(0.02), YEAR)
    assert got.growth.bound is Bound.AT_LEAST
    assert got.growth.value < 0
    assert doubling_years(got.growth).why is Why.ONLY_BOUNDS


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (not_found(None), Why.LIMIT_UNKNOWN),
        (VafPoint(CallState.NOT_COVERED), Why.NOT_COVERED),
        (VafPoint(CallState.NO_SAMPLE), Why.NO_RESULT),
        (VafPoint(CallState.DETECTED), Why.VAF_UNKNOWN),
        (VafPoint(CallState.DETECTED, 0.0), Why.VAF_UNKNOWN),
    ],
)
def test_that_what_was_not_measured_gives_a_reason_and_no_number(first, why):
    for got in (vaf_kinetics(first, found(0.3), YEAR), vaf_kinetics(found(0.3), first, YEAR)):
        measures = (got.change_points, got.fold, got.growth, got.logit_growth, got.fitness, got.log2_fold)
        assert {(m.value, m.why) for m in measures} == {(None, why)}
        assert doubling_years(got.growth).why is why


def test_that_twice_not_detected_is_no_change_of_zero():
    got = vaf_kinetics(not_found(0.01), not_found(0.02), YEAR)
    assert got.fold.why is Why.NEVER_DETECTED
    assert got.change_points.value is None


@pytest.mark.parametrize(("days", "has_rate"), [(27, False), (28, True)])
def test_that_less_than_four_weeks_give_a_change_and_no_rate(days, has_rate):
    got = vaf_kinetics(found(0.1), found(0.2), days)
    assert got.fold.value == pytest.approx(2)
    assert (got.growth.value is not None) is has_rate
    if not has_rate:
        assert {got.growth.why, got.logit_growth.why, got.fitness.why} == {Why.TOO_CLOSE}


def test_that_an_unknown_time_gives_a_change_and_no_rate():
    got = vaf_kinetics(found(0.1), found(0.2), None)
    assert got.fold.value == pytest.approx(2)
    assert got.growth.why is Why.TIME_UNKNOWN
    assert got.years is None


@pytest.mark.parametrize(
    ("first", "second", "days", "expected"),
    [
        (VafPoint(D, 0.044, 0.01, 1850), VafPoint(D, 0.385, 0.01, 2400), 427, Trend.RISING),
        (VafPoint(D, 0.12, 0.01, 1850), VafPoint(D, 0.08, 0.01, 2400), 427, Trend.FALLING),
        (VafPoint(D, 0.10, 0.01, 1000), VafPoint(D, 0.105, 0.01, 1000), 427, Trend.UNCHANGED),
        (VafPoint(D, 0.60, 0.01, 1000), VafPoint(D, 0.90, 0.01, 1000), 427, Trend.RISING),
        (VafPoint(D, 0.044, 0.01), VafPoint(D, 0.385, 0.01), 427, None),
        (VafPoint(D, 0.044, 0.01, 1850), VafPoint(D, 0.385, 0.01, 2400), 27, None),
        (VafPoint(D, 0.044, 0.01, 1850), VafPoint(D, 0.385, 0.01, 2400), None, None),
        (VafPoint(N, None, 0.02, 1000), VafPoint(D, 0.385, 0.02, 1000), 365, Trend.RISING),
        (VafPoint(N, None, 0.02, 1000), VafPoint(D, 0.024, 0.02, 1000), 365, None),
        (VafPoint(N, None, 0.02, 1000), VafPoint(D, 0.385, 0.02), 365, None),
        (VafPoint(D, 0.026, 0.01, 1850), VafPoint(N, None, 0.005, 2400), 365, Trend.FALLING),
        (VafPoint(D, 0.026, 0.01, 1850), VafPoint(N, None, None, 2400), 365, None),
    ],
)
def test_that_a_clone_rises_or_falls_only_beyond_the_error_of_its_reads(first, second, days, expected):
    assert trend(first, second, vaf_kinetics(first, second, days)) is expected


def test_that_fold_and_change_have_the_interval_of_the_reads():
    got = vaf_kinetics(found(0.044, 1000), found(0.385, 2000), 10)
    error = math.sqrt((1 - 0.044) / (0.044 * 1000) + (1 - 0.385) / (0.385 * 2000))
    assert (got.fold.low, got.fold.high) == pytest.approx(
        (8.75 * math.exp(-1.959964 * error), 8.75 * math.exp(1.959964 * error)), rel=1e-6
    )
    assert got.log2_fold.low == pytest.approx(math.log2(got.fold.low))
    points = 100 * math.sqrt(0.044 * 0.956 / 1000 + 0.385 * 0.615 / 2000)
    assert got.change_points.high - got.change_points.value == pytest.approx(1.959964 * points, rel=1e-6)


def test_that_a_bound_has_no_interval():
    got = vaf_kinetics(not_found(0.02), found(0.385, 1000), YEAR)
    assert (got.fold.low, got.fold.high, got.change_points.low) == (None, None, None)
