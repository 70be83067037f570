"""What our estimators say to the same questions, in the order of the numbers in which R says it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.chi_square import chi_square
from analytics.statistics.cox import cox_regression
from analytics.statistics.cumulative_incidence import cumulative_incidence
from analytics.statistics.estimability import OK, Reason, Status
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.fisher_exact import fisher_exact
from analytics.statistics.gray_test import gray_test
from analytics.statistics.group_labels import group_labels
from analytics.statistics.kaplan_meier import SurvivalCurve, kaplan_meier
from analytics.statistics.kruskal_wallis import kruskal_wallis
from analytics.statistics.landmark import landmark
from analytics.statistics.log_rank import log_rank
from analytics.statistics.logistic_regression import logistic_regression
from analytics.statistics.mann_whitney import mann_whitney
from analytics.statistics.quadratic_test import ChiSquare
from analytics.statistics.quartiles import QuartileType, quartiles
from analytics.statistics.regression_table import Regression
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier
from analytics.statistics.survival_data import SurvivalData, survival_data
from analytics.statistics.welch_t import welch_t
from tests.oracles.data_sets import Cell, DataSet

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ours:
    """One result of ours: its status and its numbers.

    Attributes:
        of_the_rest: the numbers after an empty group was left out by hand, as R does without a word; None
            where the status does not speak of an empty group.
    """

    status: Status
    values: tuple[float, ...]
    of_the_rest: "Ours | None" = None


def our_answers(table: DataSet) -> dict[str, Ours]:
    """Return our results for *table* by the names R's results have."""
    found = dict(_descriptions(table))
    found["glm"] = _propensity(table)
    data = _survival_data(table)
    if len(data):
        found |= dict(_curves(data, table))
        found |= dict(_tests(data, table))
        found |= dict(_incidences(data, table))
        found |= dict(_models(table))
    return found


def _numbers(cells: list[Cell]) -> Floats:
    return np.array([math.nan if cell is None else float(cell) for cell in cells])


def _survival_data(table: DataSet, *, late: bool = False, covariates: bool = False) -> SurvivalData:
    c = table.columns
    return survival_data(
        _numbers(c["time"]),
        _numbers(c["event"]),
        group=c["group"],
        strata=c["strata"],
        entry=_numbers(c["entry"]) if late else None,
        covariates=np.column_stack([_numbers(c[name]) for name in table.covariates]) if covariates else None,
    )


def _without(data: SurvivalData, *names: str) -> SurvivalData:
    return replace(data, **dict.fromkeys(names))


def _curve(curve: SurvivalCurve, at: tuple[float, ...]) -> Ours:
    read = curve.at(at)
    quantiles = [curve.quantile(share) for share in (0.25, 0.5, 0.75)]
    values = [
        float(curve.n), float(curve.events),
        *(q.estimate for q in quantiles), *(q.lower for q in quantiles), *(q.upper for q in quantiles),
        *read.n_risk.tolist(), *read.estimate.tolist(), *read.std_error.tolist(),
        *read.lower.tolist(), *read.upper.tolist(),
    ]  # fmt: skip
    return Ours(curve.status, tuple(values))


def _curves(data: SurvivalData, table: DataSet) -> Iterator[tuple[str, Ours]]:
    kinds = {"km": kaplan_meier(data, conf_type=table.conf_type)}
    if table.number % 2 == 0:
        kinds["reverse"] = reverse_kaplan_meier(data, conf_type=table.conf_type)
    if table.has_entry:
        kinds["late"] = kaplan_meier(_survival_data(table, late=True), conf_type=table.conf_type)
    if table.number % 3 == 0:
        kinds["landmark"] = kaplan_meier(landmark(data, table.landmark).kept, conf_type=table.conf_type)
    for kind, curves in kinds.items():
        for curve in curves:
            if curve.n:
                yield f"{kind}/{curve.group}", _curve(curve, table.at)


def _tests(data: SurvivalData, table: DataSet) -> Iterator[tuple[str, Ours]]:
    plain = _without(data, "strata")
    yield "logrank", _log_rank(plain)
    if table.number % 2 == 1:
        yield "logrank_strata", _log_rank(data)
    if table.number % 2 == 0 and len(data) <= 60:
        rest = _relabelled(plain)
        found = log_rank(rest)
        status = found.status
        if status.ok and math.isnan(found.trend.p):
            status = Status(Reason.TOO_FEW)
        yield "trend", Ours(status, (found.trend.statistic, found.trend.p))
    if table.number % 3 == 0:
        kept = _without(landmark(data, table.landmark).kept, "strata")
        if len(kept):
            yield "landmark_logrank", _log_rank(kept)


def _relabelled(data: SurvivalData) -> SurvivalData:
    """Return *data* without the names of groups that have no row, as R's factors lose them."""
    assert data.group is not None
    names = data.group.names
    return replace(data, group=group_labels([names[code] for code in data.group.codes.tolist()]))


def _test(test: ChiSquare) -> tuple[float, ...]:
    return test.statistic, float(test.df), test.p


def _log_rank(data: SurvivalData) -> Ours:
    found = log_rank(data)
    if found.status.reason is Reason.EMPTY_GROUP:
        rest = _log_rank(_relabelled(data))
        return Ours(found.status, (math.nan,), rest)
    return Ours(found.status, (*_test(found.test), *found.observed.tolist(), *found.expected.tolist()))


def _incidences(data: SurvivalData, table: DataSet) -> Iterator[tuple[str, Ours]]:
    plain = _without(data, "strata")
    for curve in cumulative_incidence(plain):
        if curve.n:
            read = curve.at(table.at)
            values = (*read.estimate.tolist(), *read.variance.tolist())
            yield f"cuminc/{curve.group}/{curve.cause}", Ours(curve.status, values)
    for cause in plain.causes:
        found = gray_test(plain, cause)
        yield f"gray_at_risk/{cause}", Ours(found.status, _test(found.test))
        rest = None
        if found.status.reason is Reason.EMPTY_GROUP:
            of_rest = gray_test(_relabelled(plain), cause)
            rest = Ours(of_rest.status, _test(of_rest.test))
        yield f"gray/{cause}", Ours(found.status, _test(found.test), rest)


def _regression(found: Regression) -> Ours:
    rows = found.coefficients
    values = (
        *(row.coef for row in rows), *(row.std_error for row in rows), *(row.p for row in rows),
        found.loglik_null, found.loglik,
    )  # fmt: skip
    return Ours(found.status, values)


def _models(table: DataSet) -> Iterator[tuple[str, Ours]]:
    whole = _without(_survival_data(table, covariates=True), "group")
    if table.has_entry:
        late = _without(_survival_data(table, late=True, covariates=True), "group")
        plain_late = _without(late, "strata")
        yield "cox/entry", _regression(cox_regression(plain_late.of_cause(None), table.covariates))
        robust = cox_regression(late.of_cause(None), table.covariates, robust=True)
        yield "cox/entry_robust_strata", _regression(robust)
        rows = _numbers(table.columns["entry"])  # a row without entry has no part in the other models either
        assert not np.isnan(rows).any()
    plain = _without(whole, "strata")
    names, any_event = table.covariates, plain.of_cause(None)
    yield "cox/efron", _regression(cox_regression(any_event, names))
    match table.number % 4:
        case 0:
            yield "cox/breslow", _regression(cox_regression(any_event, names, ties="breslow"))
        case 1:
            yield "cox/cause", _regression(cox_regression(plain.of_cause(1), names))
        case 2:
            yield "cox/robust", _regression(cox_regression(any_event, names, robust=True))
        case _:
            yield "cox/strata", _regression(cox_regression(whole.of_cause(None), names))
    yield "crr/1", (first := _regression(fine_gray(plain, names)))
    if (plain.time == 0).any():
        yield "crr_later/1", first
    if table.number % 6 == 0:
        yield "crr/2", _regression(fine_gray(plain, names, cause=2))


def _counts(rows: list[Cell], columns: list[Cell]) -> NDArray[np.int64]:
    across, down = group_labels(rows), group_labels(columns)
    counts = np.zeros((len(across.names), len(down.names)), np.int64)
    np.add.at(counts, (across.codes, down.codes), 1)
    return counts


def _chi(counts: NDArray[np.int64], *, yates: bool) -> Ours:
    found = chi_square(counts, yates=yates)
    return Ours(found.status, (found.statistic, float(found.df), found.p))


def _descriptions(table: DataSet) -> Iterator[tuple[str, Ours]]:
    c = table.columns
    values, group, treated = _numbers(c["value"]), np.array(c["group"]), _numbers(c["treated"])
    known = ~np.isnan(values)
    for name in sorted(set(group[known].tolist())):
        of_group = values[known & (group == name)]
        kinds = [QuartileType.AVERAGED, QuartileType.N_PLUS_1, QuartileType.N_MINUS_1]
        yield f"quartiles/{name}", Ours(OK, tuple(q for kind in kinds for q in quartiles(of_group, kind)))
    two = [values[known & (treated == side)] for side in (0, 1)]
    if all(len(side) for side in two):
        ranks, means = mann_whitney(*two), welch_t(*two)
        yield "wilcox", Ours(ranks.status, (ranks.w, ranks.p))
        yield "welch", Ours(means.status, (means.t, means.df, means.p))
    more = kruskal_wallis(values, c["group"])
    yield "kruskal", Ours(more.status, (more.statistic, float(more.df), more.p))
    levels = _counts(c["group"], c["level"])
    if len(table) <= 60 and table.number % 2 == 1:
        exact = fisher_exact(levels)
        yield "fisher/levels", Ours(exact.status, (exact.p,))
    yield "chi/levels", _chi(levels, yates=False)
    binary = _counts(c["treated"], c["x2"])
    if binary.shape == (2, 2) and table.number % 4 == 0:
        exact = fisher_exact(binary)
        odds = exact.odds_ratio
        assert odds is not None
        yield "fisher/2x2", Ours(exact.status, (exact.p, odds.estimate, odds.lower, odds.upper))
        yield "chi/yates", _chi(binary, yates=True)
        yield "chi/plain", _chi(binary, yates=False)


def _propensity(table: DataSet) -> Ours:
    x = np.column_stack([_numbers(table.columns[name]) for name in table.covariates])
    known = ~np.isnan(x).any(axis=1)
    treated = _numbers(table.columns["treated"])[known]
    found = logistic_regression(x[known], treated, table.covariates)
    return Ours(found.status, (*found.coef.tolist(), *found.std_error.tolist(), found.deviance))
