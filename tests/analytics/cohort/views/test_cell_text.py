"""Cells as they are read: numbers in the reader's language, and a reason where there is none."""

import pytest

from analytics.cohort.views.cell_text import cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.statistics.estimability import Reason, not_estimable
from analytics.wording import Wording

GERMAN = Wording(language="de", decimal_sign=",", group_sign=" ")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (TextCell("axi-cel"), "axi-cel"),
        (CountCell(1123), "1,123"),
        (ShareCell(14, 29), "14/29 (48.3 %)"),
        (ShareCell(0, 0), "0/0"),
        (NumberCell(-4.5, "/µL"), "−4.5 /µL"),
        (QuartilesCell(256, 206, 328, 40), "256 (206–328)"),
        (QuartilesCell(-1, -2.5, 0, 3), "−1 (−2.5 – 0)"),
        (QuartilesCell(float("nan"), float("nan"), float("nan"), 0), "–"),
        (EstimateCell(0.0477, 0.0269, 0.0791, Scale.PROBABILITY), "4.8 % (2.7–7.9)"),
        (EstimateCell(0.617, 0.4712, 0.7688, Scale.PROBABILITY), "61.7 % (47–77)"),
        (EstimateCell(0.503, 0.299, 0.5034, Scale.PROBABILITY), "50.3 % (29.9–50.3)"),
        (EstimateCell(0.0, 0.0, 0.0, Scale.PROBABILITY), "0.0 % (0.0–0.0)"),
        (EstimateCell(1.1, 1.046, 1.164, Scale.RATIO), "1.10 (1.05–1.16)"),
        (EstimateCell(1.0012, 1.0002, 1.0021, Scale.RATIO), "1.001 (1.000–1.002)"),
        (EstimateCell(0.004, 0.0001, 0.2, Scale.RATIO), "0.004 (0.000–0.200)"),
        (EstimateCell(3.2, 0.4, float("inf"), Scale.RATIO), "3.20 (0.40 – no end)"),
        (NumberCell(1.66666667), "1.67"),
        (NumberCell(23.4512, "g/L"), "23.5 g/L"),
        (NumberCell(1234.56, "U/L"), "1,235 U/L"),
        (EstimateCell(0.398, -0.05, 0.575, Scale.DIFFERENCE), "39.8 points (−5.0 – 57.5)"),
        (EstimateCell(17.44, 9.0, None, Scale.MONTHS), "17.4 months (9.0 – no end)"),
        (EstimateCell(None, 8.0, None, Scale.MONTHS), "not reached (8.0 – no end)"),
        (EstimateCell(None, None, None, Scale.MONTHS), "not reached"),
        (EstimateCell(4.5, None, None, Scale.MONTHS), "4.5 months (no limit reached)"),
        (EstimateCell(0.0, None, None, Scale.PROBABILITY), "0.0 % (–)"),
        (PCell(0.00099, "Gray"), "p < 0.001"),
        (PCell(0.0321, "Gray"), "p = 0.032"),
        (PCell(0.5, "Gray"), "p = 0.50"),
        (PCell(0.0999, "Gray"), "p = 0.10"),
        (PCell(0.9951, "Gray"), "p > 0.99"),
        (NoneCell(), "–"),
        (NoneCell(not_estimable(Reason.NO_EVENTS, "CD28z")), "not estimable: no event"),
    ],
)
def test_that_a_cell_reads_as_in_a_paper(cell: Cell, text: str) -> None:
    assert cell_text(cell, Wording(), CellWords()).with_unit == text


def test_that_numbers_follow_the_language() -> None:
    assert cell_text(CountCell(1123), GERMAN, CellWords()).whole == "1 123"
    assert cell_text(PCell(0.0001, ""), GERMAN, CellWords()).whole == "p < 0,001"
    estimate = EstimateCell(0.0477, 0.0269, 0.0791, Scale.PROBABILITY)
    assert cell_text(estimate, GERMAN, CellWords()).whole == "4,8 (2,7–7,9)"


@pytest.mark.parametrize("reason", list(Reason))
def test_that_every_reason_has_words(reason: Reason) -> None:
    said = cell_text(NoneCell(not_estimable(reason)), Wording(), CellWords()).main
    assert said.startswith("not estimable: ")
    assert reason.value not in said
