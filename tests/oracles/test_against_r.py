"""Five hundred random tables against R: against R itself where it is installed, the store everywhere."""

import math
import random
import warnings
from functools import cache

import numpy as np
import pytest

from analytics.statistics.estimability import Reason
from analytics.statistics.logistic_regression import logistic_regression
from analytics.statistics.matching import Order, match_nearest
from tests.oracles.comparison import CURVES, REFUSED, Pair, compare, method_of, refusals
from tests.oracles.data_sets import COUNT, DataSet, data_sets, fingerprint
from tests.oracles.our_answers import Ours, our_answers
from tests.oracles.r_answers import Answers, ask_r, missing_r, stored

ONLY_WE_REFUSE = {("gray", Reason.ONE_GROUP), ("gray", Reason.EMPTY_GROUP)}
"""Results that R leaves out of its answer altogether."""

pytestmark = pytest.mark.filterwarnings("default:R is not asked:UserWarning")


@cache
def ours() -> dict[tuple[int, str], Ours]:
    return {(table.number, key): one for table in data_sets() for key, one in our_answers(table).items()}


@cache
def live() -> Answers:
    return ask_r(data_sets())


@pytest.fixture(scope="module", params=["stored", "live"])
def answers(request: pytest.FixtureRequest) -> Answers:
    """What R says: once as stored, once asked now."""
    if request.param == "stored":
        return stored()
    lacking = missing_r()
    if lacking is not None:
        warnings.warn(f"R is not asked: {lacking}; its stored answers are compared", stacklevel=1)
        pytest.skip(f"{lacking}: only the stored answers of R are compared")
    return live()


@pytest.fixture(scope="module")
def pairs(answers: Answers) -> list[Pair]:
    mine = ours()
    return [compare(*key, mine[key], r) for key, r in answers.by_key.items() if key in mine]


def test_that_the_store_belongs_to_the_tables_and_names_its_versions() -> None:
    kept = stored()
    assert len(data_sets()) == COUNT
    assert kept.asked == fingerprint(data_sets()), "run tests/oracles/store.py where R is installed"
    assert len(kept.versions.split()) == 3


def test_that_every_number_of_ours_is_that_of_r(pairs: list[Pair]) -> None:
    """What ``crr`` does at time 0 and where ``cuminc`` gives up are matters of their own, see below."""
    compared = [p for p in pairs if p.ours_kind == "ok" and p.r_kind != "hollow" and not has_time_zero(p)]
    assert [p for p in compared if not p.is_same] == []
    assert {p.r_kind for p in compared} <= {"numbers", "warning"}
    assert len(compared) > 9_000


def test_that_curves_without_an_event_keep_the_numbers_of_r_and_are_flagged(pairs: list[Pair]) -> None:
    flat = [p for p in pairs if p.family in CURVES and p.ours_kind != "ok"]
    assert {p.ours_kind for p in flat} == {Reason.NO_EVENTS.value}
    assert all(p.is_same for p in flat)
    assert len(flat) > 100


def test_that_we_refuse_where_r_has_no_finding_and_nowhere_else(pairs: list[Pair]) -> None:
    seen = refusals(pairs)
    known = {
        (method, reason.value, kind) for (method, reason), by_kind in REFUSED.items() for kind in by_kind
    }
    assert set(seen) - known == set()
    assert known - set(seen) == set(), "a case that never comes up proves nothing"


def test_that_no_result_of_either_side_is_left_uncompared(answers: Answers) -> None:
    mine = ours()
    only_r = {key for key in answers.by_key if key not in mine}
    # R is asked to test what is left after a landmark even where nobody is
    assert {key.split("/")[0] for _, key in only_r} <= {"landmark_logrank"}
    assert all(answers.by_key[key].kind == "error" for key in only_r)
    only_ours = {
        (method_of(key.split("/")[0]), one.status.reason)
        for (number, key), one in mine.items()
        if (number, key) not in answers.by_key and not key.startswith("gray_at_risk")
    }
    assert only_ours == ONLY_WE_REFUSE


def test_that_a_test_r_gives_up_is_that_of_the_groups_ever_at_risk(pairs: list[Pair]) -> None:
    """``cuminc`` says −1 where a group left before the first event of the cause; of the others it agrees."""
    given_up = [p for p in pairs if p.family == "gray" and p.ours_kind == "ok" and p.r_kind == "hollow"]
    again = {(p.number, p.key): p for p in pairs if p.family == "gray_at_risk"}
    assert len(given_up) >= 5
    for pair in given_up:
        asked = again[pair.number, pair.key.replace("gray/", "gray_at_risk/")]
        assert (asked.r_kind, asked.is_same) == ("numbers", True)


def test_that_events_at_time_0_are_those_of_crr_by_a_clock_that_starts_earlier(pairs: list[Pair]) -> None:
    """A Fine–Gray model knows the order of times only, but ``crr`` changes when a day is added to all.

    It reads G(t−) at t·(1 − 1e-14), which at 0 is 0: who is censored there weighs on events of the same day.
    """
    at_zero = [p for p in pairs if p.key == "crr/1" and has_time_zero(p) and p.ours_kind == "ok"]
    later = {p.number: p for p in pairs if p.family == "crr_later"}
    assert sum(not p.is_same for p in at_zero) > 20
    assert all(later[p.number].is_same for p in at_zero)


def has_time_zero(pair: Pair) -> bool:
    times = data_sets()[pair.number].columns["time"]
    return pair.family == "crr" and any(time == 0.0 for time in times)


def test_that_where_a_hazard_is_called_infinite_the_likelihood_has_no_top() -> None:
    """Brute force: some direction ranks at each event who fails at or above all at risk, once above."""
    checked = 0
    for table in data_sets():
        one = ours().get((table.number, "cox/efron"))
        if one is not None and len(table) <= 20:
            separated = is_monotone(table)
            if one.status.reason is Reason.SEPARATION:
                assert separated, table
                checked += 1
            elif one.status.ok:
                assert not separated, table
    assert checked > 30


def is_monotone(table: DataSet) -> bool:
    from scipy.optimize import linprog

    c = table.columns
    names = ("time", "event", "group", *table.covariates)
    rows = [row for row in zip(*(c[name] for name in names), strict=True) if None not in row]
    x = np.array([row[3:] for row in rows], float)
    x = (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1e-9)
    ahead = [
        x[i] - x[j]
        for i, (time, event, *_) in enumerate(rows)
        if event
        for j, other in enumerate(rows)
        if other[0] >= time
    ]
    if not ahead:
        return False
    away = np.unique(np.array(ahead), axis=0)
    best = linprog(
        -away.sum(axis=0), A_ub=-away, b_ub=np.zeros(len(away)), bounds=[(-1, 1)] * x.shape[1], method="highs"
    )
    return bool((away @ best.x).max() > 1e-6)


def test_that_every_matching_is_the_nearest_found_by_looking_at_everybody() -> None:
    matched = 0
    for table in data_sets():
        c = table.columns
        if len(table) > 60 or None in c["x1"]:
            continue
        treated = [cell == 1.0 for cell in c["treated"]]
        x = np.column_stack([np.array(c[name], float) for name in ("x1", "x2")])
        fit = logistic_regression(x, treated, ("x1", "x2"))
        # where there is no model, scores full of ties do for the matching
        score = (
            fit.fitted
            if fit.status.ok
            else np.array([random.Random(i % 7).random() for i in range(len(treated))])
        )
        ratio = 1 + table.number % 3
        caliper = (None, 0.05)[table.number % 2]
        order = tuple(Order)[table.number % len(Order)]
        found = match_nearest(score, treated, ratio=ratio, caliper=caliper, order=order)
        expected = greedy(score.tolist(), treated, ratio, caliper, order)
        assert {one.treated: list(one.controls) for one in found.sets} == expected, table
        matched += bool(expected)
    assert matched > 200


def greedy(
    score: list[float], treated: list[bool], ratio: int, caliper: float | None, order: Order
) -> dict[int, list[int]]:
    sign = {Order.LARGEST: -1, Order.SMALLEST: 1, Order.DATA: 0}[order]
    cases = sorted((i for i, is_case in enumerate(treated) if is_case), key=lambda i: sign * score[i])
    free = [i for i, is_case in enumerate(treated) if not is_case]
    chosen: dict[int, list[int]] = {}
    for _ in range(ratio):
        for case in cases:
            near = min(free, key=lambda i: abs(score[i] - score[case]), default=None)
            if near is not None and abs(score[near] - score[case]) <= (
                math.inf if caliper is None else caliper
            ):
                chosen.setdefault(case, []).append(near)
                free.remove(near)
    return chosen
