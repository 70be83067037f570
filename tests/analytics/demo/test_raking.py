import pytest

from analytics.demo.raking import rake

CELLS = {(sex, arm): 0.25 for sex in "mf" for arm in "ab"}


def test_that_the_raked_table_has_every_margin() -> None:
    table = rake(CELLS, [(lambda c: c[0], {"m": 0.7, "f": 0.3}), (lambda c: c[1], {"a": 0.2, "b": 0.8})])
    assert table["m", "a"] == pytest.approx(0.14)
    assert sum(table.values()) == pytest.approx(1.0)


def test_that_a_class_without_a_margin_gets_what_the_others_leave() -> None:
    table = rake(CELLS, [(lambda c: c == ("m", "a"), {True: 0.4})])
    assert table["m", "a"] == pytest.approx(0.4)
    assert table["f", "b"] == pytest.approx(0.2)


def test_that_an_impossible_cell_stays_empty() -> None:
    table = rake({**CELLS, ("m", "a"): 0.0}, [(lambda c: c[0], {"m": 0.5, "f": 0.5})])
    assert table["m", "a"] == 0.0
    assert table["m", "b"] == pytest.approx(0.5)
