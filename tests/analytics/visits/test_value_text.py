"""A value in the flowsheet is short, and never says something else than what is stored."""

import pytest

from analytics.records.result import (
    Censored,
    Comparator,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
)
from analytics.rules.range_flag import range_flag
from analytics.rules.reference_range import ReferenceLimits
from analytics.visits.value_change import Change
from analytics.visits.value_text import change_text, limits_text, value_text, whole_value_text
from analytics.wording import Wording

EN, DE = Wording(), Wording(language="de", decimal_sign=",", group_sign=".")


@pytest.mark.parametrize(
    ("outcome", "code", "text"),
    [
        (Measured(12.44), "HGB", "12.4"),
        (Measured(1123.0), "CD3", "1,123"),
        (Measured(0.03), "HGB", "0.03"),
        (Measured(0.005), "IGA", "0.005"),
        (Measured(0.26), "WBC", "0.26"),
        (Measured(2.64), "WBC", "2.6"),
        (Measured(0.0), "CD19", "0"),
        (Censored(Comparator.BELOW, 1.0), "CD19", "<\N{NO-BREAK SPACE}1"),
        (Censored(Comparator.AT_LEAST, 1000.0), "CRP", "≥\N{NO-BREAK SPACE}1,000"),
        (NotDetected(), "CD19", "none"),
        (Missing(MissingReason.NOT_DONE), "CD19", "–"),
    ],
)
def test_that_a_value_has_the_digits_of_its_analyte(outcome: Outcome, code: str, text: str) -> None:
    assert value_text(outcome, code, EN) == text


def test_that_rounding_never_hides_why_a_value_has_its_flag() -> None:
    limits = ReferenceLimits(12.0, 16.0, "laboratory", is_laboratory=True)
    text = value_text(Measured(11.96), "HGB", EN, lambda outcome: range_flag(outcome, limits))
    assert text == "11.96"


def test_that_the_whole_value_keeps_every_digit_and_its_unit() -> None:
    assert whole_value_text(Measured(80 / 88.4), "CREA", EN).endswith("0.904977\N{NO-BREAK SPACE}mg/dL")
    assert whole_value_text(Measured(288.0), "CD4", EN) == "288/µL"
    assert whole_value_text(Measured(98.0), "PLT", EN) == "98\N{NO-BREAK SPACE}×10⁹/L"
    assert whole_value_text(NotDetected(1.0), "CD19", EN) == "not detected (< 1/µL)"


def test_that_numbers_are_written_in_the_readers_language() -> None:
    assert value_text(Measured(12.4), "HGB", DE) == "12,4"
    limits = ReferenceLimits(0.5, 2.75, "laboratory", is_laboratory=True)
    assert limits_text(limits, DE) == "0,50–2,75"


def test_that_an_open_range_says_its_one_limit() -> None:
    assert limits_text(ReferenceLimits(None, 5.0, "x", is_laboratory=True), EN).startswith("≤")
    assert limits_text(ReferenceLimits(90.0, None, "x", is_laboratory=True), EN).startswith("≥")
    assert limits_text(None, EN) == ""


@pytest.mark.parametrize(
    ("change", "text"),
    [(Change(1, 0.3), "+0.3"), (Change(-1, -1.25), "−1.2"), (Change(0, 0.0), "±0"), (Change(-1, None), ""),
     (Change(1, 0.004), "+0.004")],
)  # fmt: skip
def test_that_a_change_has_its_sign_and_is_not_rounded_away(change: Change, text: str) -> None:
    assert change_text(change, "HGB", EN) == text
