"""A value in a preview is written as a person reads it, and never as another one."""

import pytest

from analytics.records.result import Censored, Comparator, Measured, Outcome
from widgets.import_texts import stored_text


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Measured(80 / 88.4), "0.90498 mg/dL"),
        (Measured(0.91), "0.91 mg/dL"),
        (Measured(1.234567), "1.234567 mg/dL"),
        (Measured(12345678.9012), "12345679 mg/dL"),
        (Measured(12345678.0), "12345678 mg/dL"),
        (Censored(Comparator.BELOW, 5 / 88.4), "< 0.056561 mg/dL"),
    ],
)
def test_that_digits_that_only_a_conversion_made_are_rounded_away(outcome: Outcome, text: str) -> None:
    assert stored_text(outcome, "CREA").replace(",", "") == text
