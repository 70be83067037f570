import pytest

from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Weight

METRICS = load_metrics()


def test_that_a_text_is_as_wide_as_its_letters():
    ab = METRICS.width("ab", 10, Weight.REGULAR)
    assert ab == pytest.approx(
        METRICS.width("a", 10, Weight.REGULAR) + METRICS.width("b", 10, Weight.REGULAR)
    )
    assert METRICS.width("ab", 20, Weight.REGULAR) == pytest.approx(2 * ab)


def test_that_bold_is_wider():
    assert METRICS.width("threshold", 10, Weight.BOLD) > METRICS.width("threshold", 10, Weight.REGULAR)


def test_that_numbers_of_one_length_are_equally_wide():
    assert METRICS.width("111", 10, Weight.MEDIUM) == METRICS.width("908", 10, Weight.MEDIUM)


def test_that_a_text_that_fits_stays_whole():
    assert METRICS.shortened("CD4", 10, Weight.REGULAR, 100) == "CD4"


def test_that_a_long_text_ends_in_an_ellipsis_and_fits():
    short = METRICS.shortened("Escherichia coli bacteraemia", 10, Weight.REGULAR, 60)
    assert short.endswith("…")
    assert METRICS.width(short, 10, Weight.REGULAR) <= 60


def test_that_no_room_leaves_no_text():
    assert METRICS.shortened("CD4", 10, Weight.REGULAR, 2) == ""
