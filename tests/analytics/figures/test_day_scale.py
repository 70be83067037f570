import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.day_scale import linear_scale, log_day_scale, two_scale

SCALES = [
    two_scale(-20, 1200),
    two_scale(-400, 5500),
    two_scale(-5, 60),
    two_scale(-400, 5500, zero=620),
    two_scale(-400, 700, zero=650),
    linear_scale(0, 30000),
    log_day_scale(-400, 5500),
    log_day_scale(-5, 60),
    log_day_scale(-400, 5500, zero=620),
]


@pytest.mark.parametrize("scale", SCALES)
@given(days=st.lists(st.floats(-400, 5500), min_size=2, max_size=2, unique=True))
def test_that_a_later_day_lies_further_right(scale, days):
    early, late = sorted(days)
    if late - early > 1e-6:
        assert scale.place(early) < scale.place(late)


@pytest.mark.parametrize("scale", SCALES)
@given(day=st.integers(-400, 5500))
def test_that_the_day_at_its_place_is_the_day(scale, day):
    assert scale.day_at(scale.place(day)) == pytest.approx(day, abs=1e-6)


def test_that_day_100_is_the_last_of_the_dense_days():
    scale = two_scale(-14, 1000)
    (gap,) = scale.gaps
    assert scale.place(100) == gap[0]
    assert scale.place_after(100) == gap[1]
    assert scale.place(101) > gap[1]


def test_that_a_line_across_the_break_goes_on_with_the_interpolated_value():
    before, after = two_scale(-14, 1000).cut(((90, 10.0), (110, 30.0)))
    assert before[0] == (90, 10.0)
    assert before[-1] == (100, 20.0)
    assert after[0][1] == 20.0
    assert after[-1][1] == 30.0


def test_that_nothing_is_drawn_inside_a_break():
    scale = two_scale(-400, 2000)
    runs = scale.cut(tuple((day, 1.0) for day in range(-300, 1900, 37)))
    for low, high in scale.gaps:
        assert not any(low < x < high for run in runs for x, _ in run)


def test_that_a_line_keeps_all_its_vertices():
    line = ((-10, 1.0), (3, 5.0), (3, 6.0), (50, 2.0), (100, 4.0), (100, 7.0), (200, 3.0))
    scale = two_scale(-14, 1000)
    drawn = {vertex for run in scale.cut(line) for vertex in run}
    assert {(scale.place(day), y) for day, y in line} <= drawn


def test_that_a_span_across_the_break_has_two_parts():
    scale = two_scale(-14, 1000)
    (gap,) = scale.gaps
    assert scale.cut_span(50, 400) == ((50, gap[0]), (gap[1], scale.place(400)))


def test_that_a_patient_of_the_first_months_has_no_break():
    assert two_scale(-7, 90).gaps == ()


def test_that_a_value_long_before_the_infusion_leaves_the_dense_days_their_room():
    scale = two_scale(-1000, 1500)
    dense = scale.place(100) - scale.place(0)
    assert dense > (scale.high - scale.low) / 3
    assert scale.place(-1000) == pytest.approx(scale.low)


def test_that_a_logarithmic_axis_is_dense_early_and_sparse_late():
    scale = log_day_scale(-365, 15 * 365)
    weeks = [scale.place(day + 7) - scale.place(day) for day in (0, 30, 365, 3650)]
    assert weeks == sorted(weeks, reverse=True)
    assert weeks[0] > 100 * weeks[-1]
    assert scale.gaps == ()


def test_that_a_logarithmic_axis_shows_the_days_before_the_infusion_too():
    scale = log_day_scale(-365, 15 * 365)
    before = (scale.place(0) - scale.low) / (scale.high - scale.low)
    assert 0.15 < before < 0.3
    assert scale.place(-5) < scale.place(-4) < scale.place(0) == 0


def test_that_a_line_is_straight_between_two_samples_on_a_logarithmic_axis():
    scale = log_day_scale(-45, 1000)
    line = ((-5, 145.0), (7, 35.0), (365, 240.0))
    assert scale.cut(line) == (tuple((scale.place(day), y) for day, y in line),)


@pytest.mark.parametrize("make", [two_scale, log_day_scale])
def test_that_the_days_around_another_day_zero_are_the_wide_ones(make):
    scale = make(-30, 1500, zero=620)
    week = scale.place(630) - scale.place(623)
    assert week > 2 * (scale.place(12) - scale.place(5))
    assert week > 2 * (scale.place(1407) - scale.place(1400))
    assert scale.place(620) == 0


@pytest.mark.parametrize("ends", [(-20, 138), (-20, 700), (-95, 5500), (-700, 40)])
@pytest.mark.parametrize("zero", [0, 30])
def test_that_no_day_is_wider_than_a_dense_one(ends, zero):
    scale = two_scale(*ends, zero=zero)
    dense = next(piece for piece in scale.pieces if piece.first_day <= zero < piece.last_day)
    assert dense.units_per_day == 1.0
    assert all(piece.units_per_day <= 1.0 + 1e-9 for piece in scale.pieces)
