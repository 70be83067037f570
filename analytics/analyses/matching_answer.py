"""Propensity-score matching of a table and the balance it reaches: ``match`` as a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.analyses.data_table import DataTable, TableRefused
from analytics.analyses.plain_values import Document, number, numbers, standing
from analytics.analyses.time_columns import covariates_of
from analytics.entry.problem import problem
from analytics.statistics.design_matrix import DesignMatrix
from analytics.statistics.matching import Matching, Order
from analytics.statistics.propensity import MatchedStudy, match_on_propensity
from analytics.statistics.standardized_difference import (
    Denominator,
    StandardizedDifference,
    standardized_differences,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingChoices:
    """What a matching leaves to choose: see ``match_nearest`` and ``Denominator``."""

    ratio: int = 1
    caliper: float | None = None
    order: Order = Order.LARGEST
    denominator: Denominator = Denominator.TREATED


def matching_answer(
    table: DataTable, treatment: str, covariates: Sequence[str], choices: MatchingChoices
) -> Document:
    """Return who is matched with whom, by rows (1 is the first row of data), and the balance.

    Args:
        table: the data.
        treatment: column of 1 (treated) and 0 (control).
        covariates: columns of the logistic model of the treatment.
        choices: how to match.

    Raises:
        TableRefused: a column is not there, a cell is no number, or a treatment is neither 0 nor 1.
    """
    arm = _arm(table, treatment)
    design = covariates_of(table, covariates, ~np.isnan(arm))
    study = match_on_propensity(
        design.values,
        arm,
        design.names,
        ratio=choices.ratio,
        caliper=choices.caliper,
        order=choices.order,
        denominator=choices.denominator,
    )
    complete = ~np.isnan(arm) & ~np.isnan(design.values).any(axis=1)
    status = study.status if study.matching is None else study.matching.status
    return {
        **standing(status),
        "n": int(complete.sum()),
        "dropped": int((~complete).sum()),
        "conf_type": None,
        "treated": int((arm[complete] == 1).sum()),
        "controls": int((arm[complete] == 0).sum()),
        "ratio": choices.ratio,
        "caliper": choices.caliper,
        "order": choices.order.value,
        "denominator": choices.denominator.value,
        "pairs": [] if study.matching is None else _pairs(study.matching),
        "unmatched": [] if study.matching is None else [row + 1 for row in study.matching.unmatched],
        "smd": [_difference(one) for one in _balance(study, design, arm, complete, choices.denominator)],
        "scores": numbers(study.propensity.score),
        "model": _model(study),
        "reference": dict(design.reference),
    }


def _arm(table: DataTable, treatment: str) -> NDArray[np.float64]:
    arm = table.numbers(treatment, truth=True)
    other = np.flatnonzero(~np.isnan(arm) & ~np.isin(arm, (0.0, 1.0)))
    if len(other):
        raise TableRefused(
            problem("treatment_not_0_or_1"), column=table.name(treatment), row=int(other[0]) + 1
        )
    return arm


def _pairs(matching: Matching) -> list[Document]:
    return [
        {
            "treated": one.treated + 1,
            "controls": [row + 1 for row in one.controls],
            "distance": list(one.distances),
        }
        for one in matching.sets
    ]


def _balance(
    study: MatchedStudy,
    design: DesignMatrix,
    arm: NDArray[np.float64],
    complete: NDArray[np.bool_],
    denominator: Denominator,
) -> Iterator[StandardizedDifference]:
    """Yield the score, then each covariate; of a text also its first level, which the model leaves out."""
    if study.matching is None:
        return
    yield study.balance[0]
    weights = study.matching.weights(len(arm))[complete]
    values, begun = design.values[complete], set()
    for place, (one, source) in enumerate(zip(study.balance[1:], design.source, strict=True)):
        first = f"{source}[{design.reference[source]}]" if source in design.reference else None
        if first is not None and source not in begun and first != design.names[place]:
            others = [n for n, other in enumerate(design.source) if other == source]
            yield from standardized_differences(
                1 - values[:, others].sum(axis=1),
                arm[complete] == 1,
                [first],
                weights=weights,
                denominator=denominator,
            )
        begun.add(source)
        yield one


def _difference(one: StandardizedDifference) -> Document:
    return {
        "name": one.name,
        "before": number(one.before),
        "after": number(one.after),
        "spread": number(one.spread),
        **standing(one.status),
    }


def _model(study: MatchedStudy) -> list[Document]:
    model = study.propensity.model
    columns = (model.coef, model.std_error, model.z, model.p)
    return [
        {"name": name, **dict(zip(("coef", "std_error", "z", "p"), values, strict=True))}
        for name, *values in zip(model.names, *(numbers(one) for one in columns), strict=True)
    ]
