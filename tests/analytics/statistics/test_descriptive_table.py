"""Table 1 against R, against counting by hand, and where there is nothing to compare."""

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics import exact_tables
from analytics.statistics.descriptive_table import Characteristic, TableChoices, descriptive_table
from analytics.statistics.estimability import Reason
from analytics.statistics.level_difference import level_difference
from analytics.statistics.named_test import LevelTest, NumberTest, TestName
from analytics.statistics.quartiles import QuartileType
from analytics.statistics.table_cell import LevelCount, NumberSummary
from analytics.statistics.table_column import ColumnKind, kind_of


def only(columns: dict[str, Any], by: Any, choices: TableChoices | None = None) -> Characteristic:
    (one,) = descriptive_table(columns, by, choices).characteristics
    return one


@pytest.mark.parametrize(
    ("table", "block", "value", "group"),
    [
        ("bmtcrr", "age_by_D", "Age", "D"),
        ("mgus2", "age_by_sex", "age", "sex"),
        ("mgus2", "hgb_by_pstat", "hgb", "pstat"),
        ("follic", "hgb_by_stage", "hgb", "clinstg"),
        ("veteran", "karno_by_trt", "karno", "trt"),
    ],
)
def test_that_numbers_equal_r(
    table: str,
    block: str,
    value: str,
    group: str,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    data, theirs = r_table(table), r_results(table)[block]
    choices = TableChoices(quartile_type=QuartileType.N_PLUS_1)
    made = descriptive_table({value: data[value]}, data[group].tolist(), choices)
    (one,) = made.characteristics
    (row,) = one.rows
    assert list(made.groups) == list(theirs["by_group"])
    for cell, expected in zip(row.groups, theirs["by_group"].values(), strict=True):
        assert isinstance(cell, NumberSummary)
        assert (cell.n, cell.minimum, cell.maximum) == (expected["n"], expected["min"], expected["max"])
        assert (cell.mean, cell.sd) == pytest.approx((expected["mean"], expected["sd"]), abs=1e-10)
        found = cell.lower_quartile, cell.median, cell.upper_quartile
        assert found == pytest.approx(expected["q_type6"], abs=1e-10)
    assert sum(one.missing) == data[value].isna().sum()
    assert one.test.name is TestName.MANN_WHITNEY
    assert one.test.statistic == theirs["wilcoxon_default"]["W"]
    assert one.test.p == pytest.approx(theirs["wilcoxon_default"]["p"], abs=1e-10)
    assert one.difference == row.difference == pytest.approx(theirs["smd_pooled_sd"], abs=1e-10)
    welch = only({value: data[value]}, data[group].tolist(), TableChoices(number_test=NumberTest.MEANS)).test
    assert (welch.name, welch.p) == (
        TestName.WELCH_T,
        pytest.approx(theirs["welch_t"]["p"], abs=1e-10),
    )


@pytest.mark.parametrize(
    ("table", "block", "value", "group"),
    [("bmtcrr", "D_by_Source", "D", "Source"), ("veteran", "trt_by_celltype", "celltype", "trt")],
)
def test_that_levels_equal_r(
    table: str,
    block: str,
    value: str,
    group: str,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    data, theirs = r_table(table), r_results(table)[block]
    columns, by = {value: data[value].tolist()}, data[group].tolist()
    made = descriptive_table(columns, by)
    (one,) = made.characteristics
    frequency = {frozenset((cell["a"], cell["b"])): cell["Freq"] for cell in theirs["table"]}
    for row in one.rows:
        for name, size, cell in zip(made.groups, made.sizes, row.groups, strict=True):
            assert cell == LevelCount(frequency[frozenset((name, str(row.level)))], size, 0)
    assert one.test.name is TestName.FISHER_EXACT
    assert one.test.p == pytest.approx(theirs["fisher_p"]["p"], abs=1e-10)
    two_levels = len(one.rows) == 2
    for wish, key, name in (
        (
            LevelTest.CHI_SQUARE,
            "chisq_yates",
            TestName.CHI_SQUARE_YATES if two_levels else TestName.CHI_SQUARE,
        ),
        (LevelTest.CHI_SQUARE_PLAIN, "chisq_nocc", TestName.CHI_SQUARE),
    ):
        test = only(columns, by, TableChoices(level_test=wish)).test
        assert (test.name, test.df) == (name, theirs[key]["df"])
        assert test.p == pytest.approx(theirs[key]["p"], abs=1e-10)


def test_that_three_groups_take_kruskal_wallis(r_table: Callable[[str], pd.DataFrame]) -> None:
    data = r_table("veteran")
    for wish in NumberTest:
        one = only({"age": data.age}, data.celltype.tolist(), TableChoices(number_test=wish))
        assert (one.test.name, one.test.df) == (TestName.KRUSKAL_WALLIS, 3)
        assert math.isnan(one.difference)


def test_that_few_untied_values_take_the_exact_test() -> None:
    one = only({"x": [1.5, 2.5, 3.5, 4.5]}, ["a", "a", "b", "b"])
    assert (one.test.name, one.test.p) == (TestName.MANN_WHITNEY_EXACT, pytest.approx(1 / 3))


def test_that_missing_cells_and_groups_are_counted_apart() -> None:
    made = descriptive_table(
        {"x": [1, None, 3, math.nan, 5, math.inf], "y": ["u", "v", "", None, "v", "v"]},
        ["a", "a", "b", "b", None, "b"],
    )
    numbers, levels = made.characteristics
    assert (made.groups, made.sizes, made.dropped) == (("a", "b"), (2, 3), 1)
    assert (numbers.missing, levels.missing) == ((1, 2), (0, 2))
    assert levels.rows[1].groups == (LevelCount(1, 2, 0), LevelCount(1, 1, 2))
    assert levels.rows[1].overall == LevelCount(2, 3, 2)
    assert levels.rows[1].groups[0].fraction == 0.5
    assert numbers.rows[0].overall.n == 2


def test_that_pandas_columns_are_read_with_their_missing_cells() -> None:
    frame = pd.DataFrame(
        {
            "whole": pd.array([1, None, 3, 8], dtype="Int64"),
            "text": pd.array(["u", None, "v", "u"], dtype="string"),
        }
    )
    whole, text = descriptive_table(
        {name: frame[name] for name in frame}, ["a", "a", "b", "b"]
    ).characteristics
    assert (whole.kind, whole.missing) == (ColumnKind.NUMBERS, (1, 0))
    assert (text.kind, text.missing) == (ColumnKind.LEVELS, (1, 0))


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ([1.0, 2.0], ColumnKind.NUMBERS),
        (np.array([1, 2]), ColumnKind.NUMBERS),
        ([0, 1, None], ColumnKind.LEVELS),
        (np.array([0.0, 1.0, math.nan]), ColumnKind.LEVELS),
        ([True, False], ColumnKind.LEVELS),
        (np.array([True]), ColumnKind.LEVELS),
        (["a", 1], ColumnKind.LEVELS),
        (["1", "2"], ColumnKind.LEVELS),
        ([None, math.nan], ColumnKind.NUMBERS),
        ([], ColumnKind.NUMBERS),
    ],
)
def test_that_a_column_reads_as_numbers_or_as_levels(column: Any, kind: ColumnKind) -> None:
    assert kind_of(column) is kind


def test_that_the_kind_may_be_chosen() -> None:
    choices = TableChoices(kinds={"grade": ColumnKind.LEVELS, "dead": ColumnKind.NUMBERS})
    grade, dead = descriptive_table(
        {"grade": [1, 2, 10, 2], "dead": [0, 1, 0, 1]}, list("aabb"), choices
    ).characteristics
    assert [row.level for row in grade.rows] == ["1", "2", "10"]
    assert dead.rows[0].overall.mean == 0.5  # type: ignore[union-attr]


def test_that_a_test_that_cannot_be_counted_is_replaced_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact_tables, "MOST_WORK", 1)
    one = only({"x": list("uvwuvwuvv")}, list("aaabbbccc"))
    assert (one.test.name, one.test.df) == (TestName.CHI_SQUARE, 4)
    assert one.test.least_expected == pytest.approx(2 / 3)
    assert one.test.status.ok


@pytest.mark.parametrize(
    ("column", "by", "reason"),
    [
        ([1.0, 2.0], ["a", "a"], Reason.ONE_GROUP),
        ([1.0, 2.0], None, Reason.ONE_GROUP),
        ([None, 2.0], ["a", "b"], Reason.EMPTY_GROUP),
        ([2.0, 2.0], ["a", "b"], Reason.CONSTANT_COVARIATE),
        (["u", "v"], ["a", "a"], Reason.ONE_GROUP),
        (["u", "u"], ["a", "b"], Reason.CONSTANT_COVARIATE),
        (["u", None], ["a", "b"], Reason.ONE_GROUP),
        ([None, None], ["a", "b"], Reason.EMPTY_GROUP),
        ([None, None, 1.0], ["a", "b", "c"], Reason.ONE_GROUP),
        ([], [], Reason.ONE_GROUP),
    ],
)
def test_that_what_cannot_be_compared_has_no_number(column: list[Any], by: Any, reason: Reason) -> None:
    one = only({"x": column}, by)
    assert one.test.status.reason is reason
    assert math.isnan(one.test.p)
    assert math.isnan(one.difference)


def test_that_an_empty_table_is_one() -> None:
    made = descriptive_table({}, ["a", "b"])
    assert (made.characteristics, made.sizes) == ((), (1, 1))
    assert list(made.rows()) == []


def test_that_every_row_comes_with_its_characteristic() -> None:
    made = descriptive_table({"x": [1.0, 2.5], "y": ["u", "v"]}, ["a", "b"])
    assert [(row.name, row.level, one.name) for row, one in made.rows()] == [
        ("x", None, "x"),
        ("y", "u", "y"),
        ("y", "v", "y"),
    ]


def test_that_columns_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="rows"):
        descriptive_table({"x": [1.0]}, ["a", "b"])


def test_that_two_levels_have_one_difference() -> None:
    by_level, over_all = level_difference(np.array([[30, 70], [45, 55]]))
    expected = (0.3 - 0.45) / math.sqrt((0.3 * 0.7 + 0.45 * 0.55) / 2)
    assert by_level == pytest.approx((expected, -expected))
    assert over_all == pytest.approx(abs(expected))


@pytest.mark.parametrize("seed", range(50))
def test_that_the_difference_over_levels_does_not_depend_on_the_level_left_out(seed: int) -> None:
    chance = np.random.default_rng(seed)
    counts = chance.integers(1, 30, (2, 4))
    over_all = [level_difference(np.roll(counts, shift, axis=1))[1] for shift in range(4)]
    assert all(a == pytest.approx(b, abs=1e-9) for a, b in pairwise(over_all))
    shares = counts / counts.sum(axis=1, keepdims=True)
    covariance = sum(np.diag(p) - np.outer(p, p) for p in shares) / 2
    d = shares[0] - shares[1]
    assert over_all[0] == pytest.approx(math.sqrt(d @ np.linalg.pinv(covariance) @ d), abs=1e-9)


@pytest.mark.parametrize(
    "counts", [[[3, 0], [0, 4]], [[3, 4], [0, 0]], [[3, 0], [4, 0]], [[3, 1]], [[1, 2]] * 3]
)
def test_that_a_difference_without_spread_has_no_number(counts: list[list[int]]) -> None:
    assert math.isnan(level_difference(np.array(counts))[1])
