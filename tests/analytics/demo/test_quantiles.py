import pytest

from analytics.demo.quantiles import between, log_normal, normal, pick


def test_that_a_pick_falls_on_the_share_it_lies_in() -> None:
    assert pick([0.2, 0.3, 0.5], 0.19)[0] == 0
    assert pick([0.2, 0.3, 0.5], 0.21)[0] == 1
    assert pick([0.2, 0.0, 0.8], 0.9999)[0] == 2
    assert pick([0.5, 0.5], 0.75) == (1, pytest.approx(0.5))


def test_that_what_is_impossible_is_never_picked() -> None:
    assert {pick([0.0, 1.0, 0.0], u / 100)[0] for u in range(100)} == {1}


def test_that_points_are_joined_by_straight_lines() -> None:
    assert between([[0.0, 10], [0.5, 20], [1.0, 100]], 0.25) == pytest.approx(15)
    assert between([[0.0, 10], [0.5, 20], [1.0, 100]], 1.0) == pytest.approx(100)


@pytest.mark.parametrize("draw", [normal, log_normal])
def test_that_a_draw_has_the_published_quartiles(draw: object) -> None:
    z = 0.6744897501960817
    assert [draw([2.0, 6.0, 23.0], at) for at in (-z, 0.0, z)] == pytest.approx([2.0, 6.0, 23.0])  # type: ignore[operator]
