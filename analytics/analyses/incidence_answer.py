"""Cumulative incidence of each cause in a table and Gray's test between groups: ``cuminc`` as a document."""

from collections.abc import Sequence

from analytics.analyses.data_table import DataTable
from analytics.analyses.plain_values import Document, numbers, standing
from analytics.analyses.survival_answer import chi_square_of
from analytics.analyses.time_columns import TimeColumns, times_of
from analytics.statistics.cumulative_incidence import CONF_TYPE, IncidenceCurve, cumulative_incidence
from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.gray_test import GrayTest, gray_test
from analytics.statistics.survival_data import SurvivalData

_STEPS = ("time", "n_risk", "estimate", "variance", "lower", "upper")


def incidence_answer(table: DataTable, columns: TimeColumns, *, at: Sequence[float] = ()) -> Document:
    """Return curves by group and cause, and Gray's test of each cause where there are groups.

    Args:
        table: the data.
        columns: with a cause, only its curves and test are given; the others compete all the same.
        at: times to read the curves at; past the last time of a group nothing is known.
    """
    data = times_of(table, columns)
    causes = data.causes if columns.cause is None else (columns.cause,)
    tests = () if data.group is None else tuple(gray_test(data, cause) for cause in causes)
    return {
        **standing(_status(data, causes)),
        "n": len(data),
        "dropped": data.dropped,
        "conf_type": CONF_TYPE,
        "curves": [_curve(one, at) for one in cumulative_incidence(data) if one.cause in causes],
        "gray": [_test(one) for one in tests],
    }


def _status(data: SurvivalData, causes: Sequence[int]) -> Status:
    if not len(data):
        return not_estimable(Reason.TOO_FEW)
    return OK if set(causes) & set(data.causes) else not_estimable(Reason.NO_EVENTS)


def _curve(curve: IncidenceCurve, at: Sequence[float]) -> Document:
    read = curve.at(at)
    points = {name: numbers(getattr(read, name)) for name in _STEPS}
    return {
        "group": curve.group,
        "cause": curve.cause,
        "n": curve.n,
        "events": curve.events,
        **standing(curve.status),
        "conf_type": CONF_TYPE,
        "steps": {name: numbers(getattr(curve.steps, name)) for name in _STEPS},
        "at": [dict(zip(points, values, strict=True)) for values in zip(*points.values(), strict=True)],
    }


def _test(test: GrayTest) -> Document:
    return {"cause": test.cause, **chi_square_of(test.test), **standing(test.status)}
