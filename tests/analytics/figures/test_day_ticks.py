import dataclasses
import itertools

import pytest

from analytics.figures.day_scale import linear_scale, two_scale
from analytics.figures.day_ticks import day_ticks, piece_name
from analytics.wording import Wording

WORDING = Wording()


def labels(scale, low=None, high=None):
    low = scale.low if low is None else low
    high = scale.high if high is None else high
    return [tick.label for tick in day_ticks(scale, low, high, WORDING)]


def test_that_three_years_read_as_days_then_years():
    assert labels(two_scale(-14, 1200)) == ["0", "30", "60", "90", "½ y", "1 y", "2 y", "3 y"]


@pytest.mark.parametrize("last", [20, 60, 150, 400, 1000, 3000, 5500])
def test_that_ticks_stand_apart_and_lie_on_the_axis(last):
    scale = two_scale(-14, last)
    ticks = day_ticks(scale, scale.low, scale.high, WORDING, width_pt=600)
    places = [tick.at for tick in ticks]
    assert places == sorted(places)
    assert all(scale.low <= place <= scale.high for place in places)
    pitch = 600 / (scale.high - scale.low)
    assert all((b - a) * pitch > 16 for a, b in itertools.pairwise(places))
    assert len(places) >= 3


def test_that_zooming_in_brings_finer_ticks():
    scale = two_scale(-14, 1200)
    assert labels(scale, 0, 20) == ["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20"]


def test_that_the_narrow_stretch_before_has_one_tick():
    assert labels(two_scale(-250, 1200))[:2] == ["−6 mo", "−30"]


def test_that_an_axis_of_ages_counts_years():
    assert labels(linear_scale(25500, 29300))[:2] == ["70 y", "71 y"]


def test_that_negative_days_carry_a_true_minus():
    assert labels(linear_scale(-60, 60))[0] == "−60"


def test_that_labels_are_written_in_the_readers_language():
    german = dataclasses.replace(WORDING, year_tick="{n} J.", month_tick="{n} Mon.")
    scale = two_scale(-14, 1200)
    assert day_ticks(scale, scale.low, scale.high, german)[-1].label == "3 J."


def test_that_each_piece_has_a_name():
    assert [piece_name(p, WORDING) for p in two_scale(-400, 1200).pieces] == [
        "before",
        "first 100 days",
        "years",
    ]
    assert piece_name(two_scale(-5, 250).pieces[1], WORDING) == "months"
