from analytics.demo.spread import Axis, spread


def test_that_every_part_of_the_unit_interval_is_drawn_once_in_a_block() -> None:
    draws = [spread(5, patient, Axis.SEX) for patient in range(128, 256)]
    assert sorted(int(u * 128) for u in draws) == list(range(128))


def test_that_two_axes_are_drawn_in_orders_of_their_own() -> None:
    axes = (Axis.COURSE, Axis.CELL)
    first, second = ([spread(5, patient, axis) for patient in range(1024)] for axis in axes)
    both_low = sum(a < 0.5 and b < 0.5 for a, b in zip(first, second, strict=True))
    assert abs(both_low / 1024 - 0.25) < 0.04


def test_that_cells_are_spread_evenly_within_a_stretch_of_courses() -> None:
    stretch = [p for p in range(1280) if 0.4 <= spread(5, p, Axis.COURSE) < 0.5]
    low = sum(spread(5, p, Axis.CELL) < 0.3 for p in stretch)
    assert abs(low / len(stretch) - 0.3) < 0.03


def test_that_a_draw_depends_on_the_seed() -> None:
    assert spread(1, 0, Axis.AGE) != spread(2, 0, Axis.AGE)
