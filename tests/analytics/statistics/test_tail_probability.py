"""p-values and quantiles against scipy's distributions."""

import math

import pytest

from analytics.statistics.tail_probability import chi_square_p, normal_p, normal_quantile


@pytest.mark.parametrize("df", [1, 2, 7])
@pytest.mark.parametrize("statistic", [0.0, 0.003496, 1.160852, 3.841458820694124, 30.0, 900.0])
def test_that_the_tail_of_chi_square_is_exact_far_out(statistic: float, df: int) -> None:
    from scipy.stats import chi2

    assert chi_square_p(statistic, df) == pytest.approx(float(chi2.sf(statistic, df)), rel=1e-12, abs=0)


@pytest.mark.parametrize("z", [0.0, 0.5, -1.959963984540054, 8.0, -30.0])
def test_that_the_tails_of_the_normal_are_exact_far_out(z: float) -> None:
    from scipy.stats import norm

    assert normal_p(z) == pytest.approx(2 * float(norm.sf(abs(z))), rel=1e-12, abs=0)


def test_that_nothing_known_has_no_p_value() -> None:
    assert math.isnan(chi_square_p(math.nan, 1))
    assert math.isnan(normal_p(math.nan))


def test_that_a_statistic_below_zero_by_rounding_is_no_evidence() -> None:
    assert chi_square_p(-1e-18, 2) == 1.0


def test_that_the_quantile_is_that_of_r() -> None:
    assert normal_quantile(0.95) == pytest.approx(1.959963984540054, abs=1e-14)
    assert normal_quantile(0.9) == pytest.approx(1.6448536269514722, abs=1e-14)
