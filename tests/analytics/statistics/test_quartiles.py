"""Quartiles in three definitions, against R's ``quantile``."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.quartiles import QuartileType, quartiles


@pytest.mark.parametrize("kind", list(QuartileType))
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
def test_that_they_equal_r(
    table: str,
    block: str,
    value: str,
    group: str,
    kind: QuartileType,
    r_table: Callable[[str], pd.DataFrame],
    r_results: Callable[[str], dict[str, Any]],
) -> None:
    theirs = r_results(table)[block]["by_group"]
    for name, part in r_table(table).groupby(group):
        values = part[value].dropna().to_numpy()
        assert quartiles(values, kind) == pytest.approx(theirs[str(name)][f"q_type{kind}"], abs=1e-10)


def test_that_cd4_by_visit_equals_r(shared_data: Path, r_results: Callable[[str], dict[str, Any]]) -> None:
    visits = pd.read_csv(shared_data / "longitudinal" / "aids_cd4_long.csv")
    for month, theirs in r_results("aids")["cd4_by_visit"].items():
        values = visits.cd4_per_ul[visits.obstime_months == int(month)].to_numpy()
        assert len(values) == theirs["n"]
        assert quartiles(values) == pytest.approx(theirs["q_type7"], abs=1e-10)


@pytest.mark.parametrize("n", range(1, 25))
def test_that_numpy_finds_the_same(n: int) -> None:
    values = np.random.default_rng(n).integers(0, 9, n).astype(float)
    methods = {
        QuartileType.AVERAGED: "averaged_inverted_cdf",
        QuartileType.N_PLUS_1: "weibull",
        QuartileType.N_MINUS_1: "linear",
    }
    for kind, method in methods.items():
        theirs = np.quantile(values, [0.25, 0.5, 0.75], method=method)
        assert quartiles(values, kind) == pytest.approx(theirs, abs=1e-12)


def test_that_no_values_have_no_quartiles() -> None:
    assert all(math.isnan(one) for one in quartiles([]))
