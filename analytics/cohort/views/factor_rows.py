"""The factors of a forest plot: name and step in words, ratio of each model, and whom it is of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from analytics.cohort.analyses.risk_factors import FACTORS, TMN, FactorResult, RiskFactors
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.views.cells import Cell, EstimateCell, NoneCell, PCell, Scale
from analytics.cohort.views.field_words import analyte_of, capitalised, field_name
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.regression_table import Regression

STEPS: Mapping[str, float] = {"ldh": 100.0, "alc": 0.1, "plt": 50.0, "crp": 10.0, "ferritin": 1000.0}
"""Where one unit is too small or too large a step for a ratio that can be read; others are per unit."""


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One factor, in the whole cohort and among matched patients.

    Attributes:
        step: its ratios are of so many units.
        after: None where nobody was matched.
    """

    name: str
    title: str
    step: float
    before: FactorResult
    after: FactorResult | None


def factor_rows(result: RiskFactors, context: ViewContext) -> tuple[FactorRow, ...]:
    """Return the factors in the order of the analysis."""
    after = {one.name: one for one in result.after}
    return tuple(
        FactorRow(
            one.name,
            factor_title(one.name, context),
            STEPS.get(one.name, 1.0),
            one,
            after.get(one.name),
        )
        for one in result.before
    )


def factor_title(name: str, context: ViewContext) -> str:
    """Return what a factor is called, and per what its ratio is: *MCV, per fL*."""
    words, fields = context.words.risk_factors, context.words.fields
    called = capitalised(field_name(name, fields, context.wording))
    analyte = analyte_of(name)
    units = {
        "age": words.year,
        "prior_lines": words.line,
        "hematotox_score": words.point,
        "crs_grade": words.grade,
        "icans_grade": words.grade,
    }
    unit = units.get(name, "") if analyte is None else analyte.display_unit
    if not unit:
        return called
    if name in STEPS:
        return words.per.format(name=called, step=context.wording.number(STEPS[name]), unit=unit)
    return words.per_one.format(name=called, unit=unit.removeprefix("/") if unit == "/µL" else unit)


def ratio_of(model: Regression, step: float) -> Cell:
    """Return the hazard ratio of *step* units with its interval; why not, where there is none.

    A ratio of k units is that of one to the power of k, and so are the ends of its interval.
    """
    if not model.status.ok:
        return NoneCell(model.status)
    (one,) = model.coefficients
    value, lower, upper = (_power(end, step) for end in (one.hr, one.lower, one.upper))
    return EstimateCell(value, lower, upper, Scale.RATIO, model.sizes.confidence)


def _power(ratio: float, step: float) -> float:
    try:
        return float(ratio**step)
    except OverflowError:
        return inf


def p_of(model: Regression) -> Cell:
    """Return the p value of Wald's test."""
    if not model.status.ok:
        return NoneCell(model.status)
    return PCell(model.coefficients[0].p, "wald")


def matched_places(result: RiskFactors) -> tuple[int, ...]:
    """Return the places of the matched patients among the rows of the analysis."""
    sets = result.study.matching.sets if result.study.matching is not None else ()
    return tuple(sorted({place for one in sets for place in (one.treated, *one.controls)}))


def known_of(
    result: RiskFactors, name: str, places: Sequence[int], *, with_event: bool = False
) -> tuple[CohortMember, ...]:
    """Return who of *places* has a value of the factor *name*; *with_event* only those with the t-MN."""
    of = _readers()[name]
    events = result.rows.data.event
    return tuple(
        result.rows.members[place]
        for place in places
        if of(result.rows.members[place]) is not None and (not with_event or events[place] == TMN)
    )


def _readers() -> dict[str, Callable[[CohortMember], float | None]]:
    return {one.name: one.of for one in FACTORS}
