"""Words step beside a line that runs through them, or the line stops for them."""

import pytest

from analytics.figures.clip import Box
from analytics.figures.rule_clearance import plates, step_beside

WORDS, ROOM = Box(100, 10, 140, 22), Box(0, 0, 300, 40)


@pytest.mark.parametrize(
    ("rule", "step"),
    [(50, 0.0), (137, -6.0), (141, -2.0), (103, 6.0), (99, 2.0), (143.1, 0.0)],
)
def test_that_words_step_to_the_nearer_side_and_only_where_they_are_crossed(rule, step):
    assert step_beside(WORDS, 120, [rule], ROOM) == pytest.approx(step)


def test_that_words_about_the_day_of_the_rule_stay_on_it():
    assert step_beside(WORDS, 120, [120.5], ROOM) == 0


def test_that_words_never_step_out_of_their_room_or_onto_another_rule():
    assert step_beside(WORDS, 120, [137], Box(98, 0, 300, 40)) == 0
    assert step_beside(WORDS, 120, [137, 96], ROOM) == 0


def test_that_words_stay_near_what_they_are_about():
    assert step_beside(WORDS, 90, [119], Box(100, 0, 300, 40)) == pytest.approx(22)
    assert step_beside(WORDS, 90, [130], Box(100, 0, 300, 40)) == 0


def test_that_a_rule_stops_before_and_after_the_words_it_crosses():
    (plate,) = plates(WORDS, [50, 120], "#FFFFFF")
    xs, ys = zip(*plate.points, strict=True)
    assert (min(xs) < 120 < max(xs), min(ys) < 10, max(ys) > 22, plate.opacity) == (True, True, True, 1.0)
