"""Cox on hundreds of tiny tables full of ties, against sums over risk sets written out one by one.

Whether a maximum exists is asked of the definition: the differences between each event and those at risk with
it must span all covariates, and no direction may put every event first (a linear program).
"""

import math
from dataclasses import dataclass, field

import numpy as np
import pytest
from scipy.optimize import linprog

from analytics.statistics.cox import cox_regression
from analytics.statistics.estimability import Reason
from analytics.statistics.survival_data import survival_data


@dataclass
class Table:
    """A tiny table; each row is at risk where entry < t <= time, in its stratum."""

    time: np.ndarray
    event: np.ndarray
    entry: np.ndarray
    strata: np.ndarray
    weight: np.ndarray
    cluster: np.ndarray
    x: np.ndarray
    ties: str
    sets: list[tuple[list[int], list[int]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        died = sorted({(s, t) for s, t, e in zip(self.strata, self.time, self.event, strict=True) if e})
        rows = range(len(self.time))
        for s, t in died:
            at_risk = [i for i in rows if self.strata[i] == s and self.entry[i] < t <= self.time[i]]
            self.sets.append((at_risk, [i for i in at_risk if self.time[i] == t and self.event[i]]))


def random_table(seed: int) -> Table:
    random = np.random.default_rng(seed)
    n, p, days = (
        int(random.choice([2, 3, 5, 8, 14, 30])),
        int(random.integers(1, 4)),
        random.choice([2, 5, 20]),
    )
    time = random.integers(1, days + 1, n).astype(float)
    kind = random.integers(0, 3, p)
    x = np.where(kind == 0, random.integers(0, 2, (n, p)), random.integers(-3, 4, (n, p)) * 0.7 + 5)
    return Table(
        time=time,
        event=(random.random(n) < random.choice([0.3, 0.7, 1.0])).astype(int),
        entry=np.floor(random.random(n) * time) if seed % 2 else np.full(n, -1.0),
        strata=random.integers(0, 3, n) if seed % 3 == 0 else np.zeros(n, int),
        weight=random.integers(1, 4, n) / 2 if seed % 5 == 0 else np.ones(n),
        cluster=random.integers(0, 6, n) if seed % 7 == 0 else np.arange(n),
        x=x,
        ties="breslow" if seed % 4 == 0 else "efron",
    )


def terms(table: Table, b: np.ndarray) -> tuple[float, np.ndarray, np.ndarray, np.ndarray]:
    """Return log-likelihood, score, information and weighted score residuals (n, p), by the definition."""
    n, p = table.x.shape
    e = table.weight * np.exp(table.x @ b)
    value, score, information, residuals = 0.0, np.zeros(p), np.zeros((p, p)), np.zeros((n, p))
    for at_risk, died in table.sets:
        d = len(died)
        mean_weight = sum(table.weight[i] for i in died) / d
        value += sum(table.weight[i] * float(table.x[i] @ b) for i in died)
        score += sum(table.weight[i] * table.x[i] for i in died)
        for place in range(d):
            out = place / d if table.ties == "efron" else 0.0
            share = {i: e[i] * ((1 - out) if i in died else 1.0) for i in at_risk}
            denominator = sum(share.values())
            mean = sum(share[i] * table.x[i] for i in at_risk) / denominator
            value -= mean_weight * math.log(denominator)
            score = score - mean_weight * mean
            for i in at_risk:
                away = table.x[i] - mean
                information += mean_weight * share[i] / denominator * np.outer(away, away)
                residuals[i] -= mean_weight * share[i] / denominator * away
            for i in died:
                residuals[i] += table.weight[i] * (table.x[i] - mean) / d
    return value, score, information, residuals


def expected_reason(table: Table) -> Reason | None:
    if len(table.time) < 2:
        return Reason.TOO_FEW
    if not table.sets:
        return Reason.NO_EVENTS
    away = [table.x[i] - table.x[j] for at_risk, died in table.sets for i in died for j in at_risk]
    differences = np.unique(np.round(away, 9), axis=0)
    p = table.x.shape[1]
    for j in range(p):
        if not differences[:, j].any():
            return Reason.CONSTANT_COVARIATE
        if np.linalg.matrix_rank(differences[:, : j + 1]) <= j:
            return Reason.COLLINEAR
    best = linprog(
        -differences.sum(axis=0),
        A_ub=-differences,
        b_ub=np.zeros(len(differences)),
        bounds=[(-1, 1)] * p,
    )
    return Reason.SEPARATION if -best.fun > 1e-7 else None


@pytest.mark.parametrize("hundred", range(5))
def test_that_every_table_is_fitted_or_refused_as_its_definition_says(hundred: int) -> None:
    fitted = 0
    for seed in range(100 * hundred, 100 * hundred + 100):
        table = random_table(seed)
        p = table.x.shape[1]
        data = survival_data(
            table.time,
            table.event,
            entry=table.entry if seed % 2 else None,
            strata=table.strata,
            covariates=table.x,
        )
        names = [f"x{j}" for j in range(p)]
        model = cox_regression(data, names, ties=table.ties, weights=table.weight)  # type: ignore[arg-type]
        assert model.status.reason == expected_reason(table), seed
        if not model.status.ok:
            continue
        fitted += 1
        b = np.array([one.coef for one in model.coefficients])
        value, score, information, residuals = terms(table, b)
        assert score == pytest.approx(np.zeros(p), abs=1e-8), seed
        assert model.loglik == pytest.approx(value, abs=1e-9), seed
        assert model.loglik_null == pytest.approx(terms(table, 0 * b)[0], abs=1e-9), seed
        assert model.covariance == pytest.approx(np.linalg.inv(information), rel=1e-6, abs=1e-9), seed
        robust = cox_regression(
            data, names, ties=table.ties, weights=table.weight, cluster=table.cluster  # type: ignore[arg-type]
        )  # fmt: skip
        per_cluster = np.array([residuals[table.cluster == c].sum(axis=0) for c in set(table.cluster)])
        inverse = np.linalg.inv(information)
        sandwich = inverse @ per_cluster.T @ per_cluster @ inverse
        if robust.status.ok:
            assert robust.covariance == pytest.approx(sandwich, rel=1e-6, abs=1e-9), seed
        else:
            assert np.diagonal(sandwich).min() < 1e-9 * np.diagonal(inverse).max(), seed
    assert fitted > 20
