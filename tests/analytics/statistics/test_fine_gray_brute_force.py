"""Fine and Gray's model on hundreds of tiny tables full of ties, against the paper's sums written out."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
from scipy.optimize import linprog, minimize

from analytics.statistics.estimability import Reason
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.survival_data import survival_data


@dataclass
class Table:
    """A tiny table; cause 1 is of interest."""

    time: np.ndarray
    event: np.ndarray
    x: np.ndarray

    def uncensored_before(self, t: float) -> float:
        product = 1.0
        for u in sorted({u for u, e in zip(self.time, self.event, strict=True) if e == 0 and u < t}):
            product *= 1 - np.sum((self.time == u) & (self.event == 0)) / np.sum(self.time >= u)
        return product

    def weight(self, i: int, t: float) -> float:
        if self.time[i] >= t:
            return 1.0
        if self.event[i] in (0, 1):
            return 0.0
        return self.uncensored_before(t) / self.uncensored_before(self.time[i])


def random_table(seed: int) -> Table:
    random = np.random.default_rng(seed)
    n, p, days = (
        int(random.choice([2, 3, 6, 10, 16, 25])),
        int(random.integers(1, 3)),
        random.choice([2, 5, 20]),
    )
    codes = [[0, 1, 2], [0, 1, 1, 2, 3], [1, 2], [0, 1]][seed % 4]
    x = random.integers(0, 2, (n, p)) if seed % 3 else random.integers(-3, 4, (n, p)) * 0.7 + 5
    return Table(
        random.integers(0, days, n).astype(float), random.choice(codes, n), np.asarray(x, dtype=float)
    )


def sandwich(table: Table, b: np.ndarray) -> tuple[float, np.ndarray, np.ndarray, np.ndarray]:
    """Return log-likelihood, score, information and covariance, by the definition."""
    n, p = table.x.shape
    e = np.exp(table.x @ b)
    value, score, information = 0.0, np.zeros(p), np.zeros((p, p))
    eta, psi = np.zeros((n, p)), np.zeros((n, p))
    events = sorted(set(table.time[table.event == 1]))
    weights = {t: np.array([table.weight(i, t) for i in range(n)]) for t in events}
    means, steps = {}, {}
    for t in events:
        died = [i for i in range(n) if table.time[i] == t and table.event[i] == 1]
        share = weights[t] * e
        means[t] = share @ table.x / share.sum()
        steps[t] = len(died) / share.sum()
        for i in died:
            value += float(table.x[i] @ b) - math.log(share.sum())
            score += table.x[i] - means[t]
            eta[i] += table.x[i] - means[t]
        for i in range(n):
            away = table.x[i] - means[t]
            information += share[i] * steps[t] * np.outer(away, away)
            eta[i] -= share[i] * steps[t] * away
    for u in sorted(set(table.time[table.event == 0])):
        q = np.zeros(p)
        for i in range(n):
            for t in events:
                if table.event[i] > 1 and table.time[i] < u <= t:
                    q += (table.x[i] - means[t]) * weights[t][i] * e[i] * steps[t]
        at_risk = np.sum(table.time >= u)
        hazard = np.sum((table.time == u) & (table.event == 0)) / at_risk
        for i in range(n):
            martingale = (
                float(table.time[i] == u and table.event[i] == 0) - float(table.time[i] >= u) * hazard
            )
            psi[i] += q / at_risk * martingale
    inverse = np.linalg.pinv(information)
    return value, score, information, inverse @ (eta + psi).T @ (eta + psi) @ inverse


def expected_reason(table: Table) -> Reason | None:
    n, p = table.x.shape
    died = [i for i in range(n) if table.event[i] == 1]
    if not died:
        return Reason.NO_EVENTS
    away = [table.x[i] - table.x[j] for i in died for j in range(n) if table.weight(j, table.time[i]) > 0]
    differences = np.unique(np.round(away, 9), axis=0)
    for j in range(p):
        if not differences[:, j].any():
            return Reason.CONSTANT_COVARIATE
        if np.linalg.matrix_rank(differences[:, : j + 1]) <= j:
            return Reason.COLLINEAR
    best = linprog(
        -differences.sum(axis=0), A_ub=-differences, b_ub=np.zeros(len(differences)), bounds=[(-1, 1)] * p
    )
    return Reason.SEPARATION if -best.fun > 1e-7 else None


@pytest.mark.parametrize("hundred", range(4))
def test_that_every_table_is_fitted_or_refused_as_its_definition_says(hundred: int) -> None:
    fitted = 0
    for seed in range(100 * hundred, 100 * hundred + 100):
        table = random_table(seed)
        p = table.x.shape[1]
        model = fine_gray(
            survival_data(table.time, table.event, covariates=table.x), [f"x{j}" for j in range(p)]
        )
        reason = expected_reason(table)
        if model.status.reason == Reason.TOO_FEW and reason is None:
            top = minimize(lambda b, of=table: -sandwich(of, b)[0], np.zeros(p), method="Nelder-Mead")
            assert np.diagonal(sandwich(table, top.x)[3]).min() < 1e-6, seed  # the rows do not vary
            continue
        assert model.status.reason == reason, seed
        if not model.status.ok:
            continue
        fitted += 1
        b = np.array([one.coef for one in model.coefficients])
        value, score, information, covariance = sandwich(table, b)
        gain = score @ np.linalg.solve(information, score)
        assert gain < 1e-4, seed
        assert np.abs(score * np.maximum(np.abs(b), 1)).max() < 1e-6 * max(abs(value), 1) + 1e-9, seed
        assert model.loglik == pytest.approx(value, abs=1e-9), seed
        assert model.loglik_null == pytest.approx(sandwich(table, 0 * b)[0], abs=1e-9), seed
        assert model.model_covariance == pytest.approx(np.linalg.inv(information), rel=1e-6, abs=1e-9), seed
        assert model.covariance == pytest.approx(covariance, rel=1e-6, abs=1e-9), seed
    assert fitted > 20


def wide_table(seed: int) -> Table:
    """Return few rows with many covariates, some rare, some in odd units, some that decide everything."""
    random = np.random.default_rng(seed)
    n, p = int(random.integers(15, 60)), int(random.integers(2, 6))
    rare = random.random((n, p)) < random.choice([0.03, 0.1, 0.3, 0.5], p)
    number = random.normal(size=(n, p)) * random.choice([0.01, 1, 100]) + random.choice([0, 50])
    x = np.round(np.where(random.random(p) < 0.6, rare, number), 6)
    strength = random.choice([0, 1, 4]) * (x[:, 0] - x[:, 0].mean())
    time = np.ceil(random.exponential(20 / np.exp(np.clip(strength, -20, 20)), n)).clip(1, 1e6)
    return Table(time, random.choice([0, 1, 2], n, p=[0.5, 0.2, 0.3]), x)


def test_that_separation_is_told_from_a_strong_effect_among_many_covariates() -> None:
    seen = []
    for seed in range(150):
        table = wide_table(seed)
        data = survival_data(table.time, table.event, covariates=table.x)
        model = fine_gray(data, [f"x{j}" for j in range(table.x.shape[1])])
        assert model.status.reason == expected_reason(table), seed
        seen.append(model.status.reason)
    assert seen.count(Reason.SEPARATION) > 20
    assert seen.count(None) > 20
