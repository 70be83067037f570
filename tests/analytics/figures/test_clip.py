import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.clip import Box, clipped_line, clipped_polygon

BOX = Box(0, 0, 10, 10)
POINT = st.tuples(st.floats(-30, 30), st.floats(-30, 30))


def test_that_a_line_inside_stays_as_it_is():
    line = ((1.0, 1.0), (5.0, 9.0), (9.0, 1.0))
    assert clipped_line(line, BOX) == (line,)


def test_that_a_line_is_cut_where_it_leaves_and_comes_back():
    runs = clipped_line(((5, 5), (15, 5), (15, 8), (5, 8)), BOX)
    assert runs == (((5, 5), (10, 5)), ((10, 8), (5, 8)))


def test_that_a_line_beside_the_box_is_gone():
    assert clipped_line(((-5, 20), (20, 12)), BOX) == ()


@given(st.lists(POINT, min_size=2, max_size=8))
def test_that_no_part_of_a_line_lies_outside(points):
    assert all(BOX.holds(x, y) for run in clipped_line(points, BOX) for x, y in run)


@given(st.lists(POINT, min_size=3, max_size=8))
def test_that_no_part_of_an_area_lies_outside(points):
    assert all(BOX.holds(x, y) for x, y in clipped_polygon(points, BOX))


def test_that_an_area_is_cut_to_the_box():
    assert set(clipped_polygon(((-5, 2), (15, 2), (15, 4), (-5, 4)), BOX)) == {
        (0, 2),
        (10, 2),
        (10, 4),
        (0, 4),
    }


@pytest.mark.parametrize(("margin", "touches"), [(0.0, False), (3.0, True)])
def test_that_boxes_touch_within_a_margin(margin, touches):
    assert Box(0, 0, 1, 1).touches(Box(3, 0, 4, 1), margin=margin) is touches
