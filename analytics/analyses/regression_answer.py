"""Proportional hazards models of a table: ``cox`` and ``finegray`` as documents."""

from analytics.analyses.data_table import DataTable
from analytics.analyses.plain_values import Document, number, standing
from analytics.analyses.time_columns import TimeColumns, regression_data
from analytics.statistics.cox import cox_regression
from analytics.statistics.design_matrix import DesignMatrix
from analytics.statistics.fine_gray import fine_gray
from analytics.statistics.partial_likelihood import Ties
from analytics.statistics.regression_table import GlobalTest, Regression

CONF_TYPE = "log"
"""Intervals are symmetric in ln HR (Wald)."""

_NUMBERS = ("coef", "hr", "std_error", "z", "p", "lower", "upper")


def cox_answer(
    table: DataTable, columns: TimeColumns, *, ties: Ties = "efron", robust: bool = False
) -> Document:
    """Return the Cox model: of one cause (others are censored), or of any event."""
    data, design = regression_data(table, columns)
    model = cox_regression(data.of_cause(columns.cause), design.names, ties=ties, robust=robust)
    return {**_answer(model, design), "cause": columns.cause}


def fine_gray_answer(table: DataTable, columns: TimeColumns) -> Document:
    """Return the Fine–Gray model of one cause, the first unless it is named; all others compete."""
    cause = 1 if columns.cause is None else columns.cause
    data, design = regression_data(table, columns)
    return {**_answer(fine_gray(data, design.names, cause=cause), design), "cause": cause}


def _answer(model: Regression, design: DesignMatrix) -> Document:
    sizes = model.sizes
    coefficients = [
        {"name": one.name, **{key: number(getattr(one, key)) for key in _NUMBERS}}
        for one in model.coefficients
    ]
    return {
        **standing(model.status),
        "n": sizes.n,
        "events": sizes.events,
        "dropped": sizes.dropped,
        "conf_type": CONF_TYPE,
        "ties": sizes.ties,
        "robust": sizes.robust,
        "coefficients": coefficients,
        "reference": dict(design.reference),
        "loglik": number(model.loglik),
        "loglik_null": number(model.loglik_null),
        "tests": {
            "likelihood_ratio": _test(model.likelihood_ratio),
            "wald": _test(model.wald),
            "score": _test(model.score),
        },
    }


def _test(test: GlobalTest) -> Document:
    is_known = number(test.statistic) is not None
    return {
        "statistic": number(test.statistic),
        "df": test.df if is_known else None,
        "p": number(test.p),
    }
