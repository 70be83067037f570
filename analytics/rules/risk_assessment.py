"""What a score that adds up points answers: complete, between bounds, or not evaluable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.immune_reconstitution import as_compared
from analytics.rules.risk_score import CategorySpan, ItemPoints, Readings, category_span, is_any_category
from analytics.rules.rule_data import rule_data
from analytics.rules.tmn_findings import MARROW_BLASTS

CYTOGENETICS = "cytogenetics"


@dataclass(frozen=True, slots=True)
class Asked:
    """With what a rule was asked.

    Attributes:
        inputs: where the findings stand; with ids where they come from a record.
        as_of: the day up to which the record was read.
        settings: (key, value) pairs of all that went into the answer.
    """

    inputs: tuple[Input, ...]
    as_of: int | None = None
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rated:
    """The sum of points: the least and the most it can be, and the categories of both."""

    low: float
    high: float
    categories: CategorySpan

    @property
    def score(self) -> float | None:
        """The sum, where it is one number."""
        return self.low if self.low == self.high else None


def rated(data: str, points: Iterable[ItemPoints]) -> Rated:
    """Add up *points* and put them in the categories of the data file *data*."""
    points = tuple(points)
    low, high = sum(one.low for one in points), sum(one.high for one in points)
    return Rated(low, high, category_span(data, low, high))


def why_open(readings: Iterable[Readings], groups: Iterable[str]) -> Reason:
    """Return why points are open: something was not measured, else only a bound of it is known."""
    is_known = len(tuple(groups)) == 1 and all(readings)
    return Reason.CENSORED_VALUE if is_known else Reason.NOT_MEASURED


def risk_assessment(
    rule: str,
    data: str,
    result: Rated,
    asked: Asked,
    details: object,
    *,
    missing: tuple[str, ...],
    reason: Reason,
) -> Assessment:
    """Return the answer.

    Args:
        rule: name of the rule.
        data: its data file.
        result: the sum of its points.
        asked: with what.
        details: of the rule.
        missing: what is not known. A sum that stands without it is complete, and it is named all the same.
        reason: why the sum is open, where it is.
    """
    is_open = is_any_category(data, result.categories)
    status = Status.COMPLETE if result.score is not None else Status.BOUNDED
    return Assessment(
        rule=rule,
        version=str(rule_data(data)["version"]),
        outcome=None if is_open else result.categories.text,
        status=Status.NOT_EVALUABLE if is_open else status,
        reason=None if status is Status.COMPLETE else reason,
        inputs=asked.inputs,
        missing=missing,
        source=str(rule_data(data)["source"]),
        as_of=asked.as_of,
        settings=asked.settings,
        details=details,
        value=None if is_open else result.score,
    )


def not_evaluable(
    rule: str,
    data: str,
    asked: Asked,
    details: object,
    *,
    reason: Reason = Reason.OUTSIDE_SCOPE,
    missing: tuple[str, ...] = (),
) -> Assessment:
    """Return that *rule* says nothing here: by default because it is not made for it."""
    return Assessment(
        rule=rule,
        version=str(rule_data(data)["version"]),
        outcome=None,
        status=Status.NOT_EVALUABLE,
        reason=reason,
        inputs=asked.inputs,
        missing=missing,
        source=str(rule_data(data)["source"]),
        as_of=asked.as_of,
        settings=asked.settings,
        details=details,
    )


def inputs_of(readings: Mapping[str, Readings], groups: Iterable[str]) -> tuple[Input, ...]:
    """Return what stood in a table: *readings* by analyte, and the cytogenetic *groups*."""
    found = [
        Input(None, code, as_compared(one), unit_of(code), None, None)
        for code, outcomes in readings.items()
        for one in outcomes
    ]
    found += [Input(None, CYTOGENETICS, group, None, None, None) for group in groups]
    return tuple(found)


def unit_of(code: str) -> str:
    """Return the stored unit of an analyte, or of the blasts of the marrow."""
    return "%" if code == MARROW_BLASTS else catalogue().analyte(code).unit
