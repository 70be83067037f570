"""Survival curves of a table and the test between them: ``km``, ``logrank`` and ``landmark`` as documents."""

from collections.abc import Sequence
from typing import Any

from analytics.analyses.data_table import DataTable
from analytics.analyses.plain_values import Document, number, numbers, standing
from analytics.analyses.time_columns import TimeColumns, times_of
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.kaplan_meier import SurvivalAt, SurvivalCurve, SurvivalSteps, kaplan_meier
from analytics.statistics.landmark import landmark
from analytics.statistics.log_rank import LogRank, log_rank
from analytics.statistics.quadratic_test import ChiSquare
from analytics.statistics.reverse_kaplan_meier import reverse_kaplan_meier
from analytics.statistics.survival_data import SurvivalData
from analytics.statistics.survival_interval import ConfidenceType
from analytics.statistics.survival_quantile import Quantile

_COUNTED = ("time", "n_risk", "n_event", "n_censor")
_SHARES = (0.25, 0.5, 0.75)


def survival_answer(
    table: DataTable,
    columns: TimeColumns,
    *,
    conf_type: ConfidenceType = "log",
    at: Sequence[float] = (),
    is_test: bool = False,
    reverse: bool = False,
) -> Document:
    """Return Kaplan–Meier curves by group, and the log-rank test where there are groups.

    Args:
        table: the data.
        columns: any event is the event unless a cause is named.
        conf_type: scale of the intervals.
        at: times to read the curves at.
        is_test: whether the test is what is asked for, so that its status is that of the answer.
        reverse: follow-up: who is censored has the event; there is no test.
    """
    return _answer(times_of(table, columns), columns, conf_type, at, is_test=is_test, reverse=reverse)


def landmark_answer(
    table: DataTable,
    columns: TimeColumns,
    *,
    landmark_at: float,
    conf_type: ConfidenceType = "log",
    at: Sequence[float] = (),
) -> Document:
    """Return the curves of those with time > *landmark_at* from there on, and who is left out, and why."""
    chosen = landmark(times_of(table, columns), landmark_at)
    answer = _answer(chosen.kept, columns, conf_type, at, is_test=False, reverse=False)
    excluded = [{"row": one.row, "reason": one.reason.value} for one in chosen.excluded]
    return {**answer, "landmark": landmark_at, "excluded": excluded}


def _answer(
    data: SurvivalData,
    columns: TimeColumns,
    conf_type: ConfidenceType,
    at: Sequence[float],
    *,
    is_test: bool,
    reverse: bool,
) -> Document:
    of_event = data.of_cause(columns.cause)
    curves = (
        reverse_kaplan_meier(data, conf_type=conf_type)
        if reverse
        else kaplan_meier(of_event, conf_type=conf_type)
    )
    status = _status(len(data), sum(curve.events for curve in curves))
    test = None if data.group is None or reverse else log_rank(of_event)
    if is_test and status.ok:
        status = not_estimable(Reason.ONE_GROUP) if test is None else test.status
    return {
        **standing(status),
        "n": len(data),
        "dropped": data.dropped,
        "conf_type": conf_type,
        "curves": [_curve(one, at, is_known=any(c.events for c in curves)) for one in curves],
        "logrank": _test(test) if test is not None or is_test else None,
    }


def _status(n: int, events: int) -> Status:
    if not n:
        return not_estimable(Reason.TOO_FEW)
    return OK if events else not_estimable(Reason.NO_EVENTS)


def _curve(curve: SurvivalCurve, at: Sequence[float], *, is_known: bool) -> Document:
    """Return one curve; without any event in the whole table (not *is_known*) only its counts."""
    read = curve.at(at)
    points = _columns(read, ("time", "n_risk", "estimate", "std_error", "lower", "upper"), is_known)
    return {
        "group": curve.group,
        "n": curve.n,
        "events": curve.events,
        **standing(curve.status),
        "conf_type": curve.conf_type,
        "median": _quantile(curve.median),
        "quantiles": [{"share": share, **_quantile(curve.quantile(share))} for share in _SHARES],
        "steps": _columns(curve.steps, (*_COUNTED, "estimate", "std_error", "lower", "upper"), is_known),
        "at": [dict(zip(points, values, strict=True)) for values in zip(*points.values(), strict=True)],
    }


def _columns(of: SurvivalSteps | SurvivalAt, names: Sequence[str], is_known: bool) -> dict[str, list[Any]]:
    columns = {name: numbers(getattr(of, name)) for name in names}
    if is_known:
        return columns
    return {name: values if name in _COUNTED else [None] * len(values) for name, values in columns.items()}


def _quantile(quantile: Quantile) -> Document:
    return {
        "estimate": number(quantile.estimate),
        "lower": number(quantile.lower),
        "upper": number(quantile.upper),
    }


def _test(test: LogRank | None) -> Document:
    if test is None:
        nothing = {"statistic": None, "df": None, "p": None}
        return {**nothing, **standing(not_estimable(Reason.ONE_GROUP)), "trend": nothing, "groups": []}
    groups = [
        {"group": name, "n": n, "observed": number(observed), "expected": number(expected)}
        for name, n, observed, expected in zip(
            test.groups, test.n.tolist(), test.observed.tolist(), test.expected.tolist(), strict=True
        )
    ]
    return {
        **chi_square_of(test.test),
        **standing(test.status),
        "trend": chi_square_of(test.trend),
        "groups": groups,
    }


def chi_square_of(test: ChiSquare) -> Document:
    """Return ``statistic``, ``df`` and ``p``, all None where there is no test."""
    return {"statistic": number(test.statistic), "df": test.df or None, "p": number(test.p)}
