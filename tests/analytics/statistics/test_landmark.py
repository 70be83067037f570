"""Landmarks: who is in, who is out and why, and what is then estimated, against R."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.kaplan_meier import kaplan_meier
from analytics.statistics.landmark import Excluded, landmark
from analytics.statistics.log_rank import log_rank
from analytics.statistics.survival_data import survival_data

Results = Callable[[str], dict[str, Any]]
Tables = Callable[[str], pd.DataFrame]
Numbers = Callable[..., np.ndarray]


def recovered_by_six_months(patients: pd.DataFrame, r_table: Tables) -> list[str | None]:
    """Group of each patient as ``run_given.R`` makes it: none where CD4 was high at the start."""
    recovery = r_table("aids_cd4_recovery_derived").set_index("id")
    return [
        None
        if patient not in recovery.index
        else ("recovered" if recovery.status[patient] == 1 and recovery.time[patient] <= 6 else "not")
        for patient in patients.id
    ]


# table, block, landmark, time, event, group
R_BLOCKS: list[tuple[str, str, float, str, str, str]] = [
    ("bmtcrr", "landmark_6m_any_by_D", 6, "ftime", "Status", "D"),
    ("mgus2", "landmark_24m_os_by_sex", 24, "futime", "death", "sex"),
    ("veteran", "landmark_90_by_trt", 90, "time", "status", "trt"),
    ("follic", "landmark_2y_any_by_ch", 2, "time", "status", "ch"),
    ("aids", "landmark_6m_os_by_recovery", 6, "surv_months", "death", "recovered"),
]


@pytest.mark.parametrize(("table", "block", "at", "time", "event", "group"), R_BLOCKS, ids=lambda x: str(x))
def test_that_curves_and_test_after_the_landmark_are_those_of_r(
    table: str,
    block: str,
    at: float,
    time: str,
    event: str,
    group: str,
    r_results: Results,
    r_table: Tables,
    numbers: Numbers,
) -> None:
    rows, theirs = r_table(table), r_results(table)[block]
    column = recovered_by_six_months(rows, r_table) if group == "recovered" else rows[group]
    result = landmark(survival_data(rows[time], rows[event], group=column), at)
    assert len(result.kept) == theirs["n_kept"]
    without_group = sum(cell is None for cell in column)
    if not without_group:
        assert len(result.excluded) == theirs["n_excluded_le_t0"]
    assert len(result.kept) + len(result.excluded) + result.kept.dropped == len(rows)
    assert result.kept.dropped == without_group
    curves = {curve.group: curve for curve in kaplan_meier(result.kept)}
    for their in theirs["km"]["groups"]:
        curve, expected = curves[their["group"]], their["at_times"]["log"]
        ours = curve.at(numbers(expected, "time"))
        assert curve.n == theirs["group_n"][their["group"]]
        assert ours.n_risk.tolist() == numbers(expected, "n_risk").tolist()
        np.testing.assert_allclose(ours.estimate, numbers(expected, "surv"), rtol=0, atol=1e-12)
        np.testing.assert_allclose(ours.lower, numbers(expected, "lower"), rtol=0, atol=1e-12)
        median = next(row["time"] for row in their["quantiles"]["log"] if row["prob"] == 0.5)
        assert curve.median.estimate == pytest.approx(
            np.nan if median is None else median, abs=1e-9, nan_ok=True
        )
    test = log_rank(result.kept).test
    assert test.statistic == pytest.approx(theirs["logrank"]["logrank"]["chisq"], abs=1e-9)
    assert test.p == pytest.approx(theirs["logrank"]["logrank"]["p"], rel=1e-9)


def test_that_the_day_of_the_landmark_itself_is_out_and_the_next_is_in() -> None:
    """Definitions §1.8, vector 9: relapse on day 90 is excluded, on day 91 included."""
    result = landmark(survival_data([90, 91, 90, 200], [1, 1, 0, 0]), 90)
    assert result.kept.time.tolist() == [1, 110]
    assert result.kept.rows.tolist() == [1, 3]
    assert [(out.row, out.reason) for out in result.excluded] == [(1, Excluded.EVENT), (3, Excluded.CENSORED)]
    assert [str(out.reason) for out in result.excluded] == ["event_by_landmark", "censored_by_landmark"]


def test_that_rows_are_named_by_their_place_in_the_table_as_given() -> None:
    data = survival_data(
        [None, 10, 95, 20], [1, 1, 1, 0], group=["a", "b", "a", "a"], covariates=[1, 2, 3, 4]
    )
    result = landmark(data, 30)
    assert [out.row for out in result.excluded] == [2, 4]
    assert result.kept.dropped == 1
    assert result.kept.covariates is not None
    assert result.kept.covariates.tolist() == [[3.0]]


def test_that_who_comes_under_observation_after_the_landmark_is_out() -> None:
    result = landmark(survival_data([100, 100, 100, 50], [1, 1, 0, 1], entry=[0, 91, 90, 20]), 90)
    assert result.kept.rows.tolist() == [0, 2]
    assert result.kept.entry is None
    assert [(out.row, out.reason) for out in result.excluded] == [
        (2, Excluded.NOT_YET_OBSERVED),
        (4, Excluded.EVENT),
    ]


def test_that_a_group_emptied_by_the_landmark_is_named() -> None:
    data = survival_data([10, 100, 120], [1, 1, 1], group=["a", "b", "b"])
    result = log_rank(landmark(data, 30).kept)
    assert (result.status.reason, result.status.about) == (Reason.EMPTY_GROUP, "a")


@pytest.mark.parametrize("at", [-1, float("nan"), float("inf")])
def test_that_an_impossible_landmark_is_a_programmers_mistake(at: float) -> None:
    with pytest.raises(ValueError, match="a landmark at"):
        landmark(survival_data([1], [1]), at)
