"""Measures are written with their bounds and intervals, and where there is none, with the reason."""

import pytest

from analytics.figures.clone_words import fold_text
from analytics.rules.vaf_kinetics import Bound, Measure, Why
from analytics.wording import Wording
from widgets.measure_text import doubling_text, number_text, or_why, points_text, why_text

ENGLISH = Wording()


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        (Measure(8.75), "×8.8"),
        (Measure(0.68), "×0.68"),
        (Measure(19.25, Bound.AT_LEAST), "≥ ×19"),
        (Measure(0.192, Bound.AT_MOST), "≤ ×0.19"),
        (Measure(why=Why.NEVER_DETECTED), "–"),
    ],
)
def test_that_a_fold_change_is_a_factor(measure: Measure, text: str) -> None:
    assert fold_text(measure, ENGLISH) == text


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        (Measure(2.169, low=1.93, high=2.41), "2.17 (1.93–2.41)"),
        (Measure(0.04, low=-0.05, high=0.13), "0.04 (−0.05 to 0.13)"),
        (Measure(2.9575, Bound.AT_LEAST), "≥ 2.96"),
        (Measure(-1.386), "−1.39"),
    ],
)
def test_that_a_rate_has_its_interval(measure: Measure, text: str) -> None:
    assert number_text(measure, 2, ENGLISH) == text


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        (Measure(3.83 / 12, low=3.4 / 12, high=4.3 / 12), "3.8 mo (3.4–4.3)"),
        (Measure(2.4, low=1.1), "2.4 y (> 1.1)"),
        (Measure(0.2344, Bound.AT_MOST), "≤ 2.8 mo"),
        (Measure(why=Why.NOT_GROWING), "–"),
    ],
)
def test_that_a_doubling_time_is_in_months_or_years(measure: Measure, text: str) -> None:
    assert doubling_text(measure, ENGLISH) == text


def test_that_a_change_is_in_percentage_points_with_its_sign() -> None:
    assert points_text(Measure(34.1), ENGLISH) == "+34.1 points"
    assert points_text(Measure(-2.0), ENGLISH) == "−2.0 points"


def test_that_every_reason_has_words() -> None:
    assert len({why_text(why) for why in Why}) == len(Why)


def test_that_a_reason_stands_only_where_a_number_is_missing() -> None:
    assert or_why("2.0", Measure(2.0)) == "2.0"
    assert or_why("–", Measure(why=Why.TOO_CLOSE)) == "less than 28 days apart"
