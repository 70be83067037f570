"""Hazard ratios asked of R: ``coxph`` with Efron's ties, and ``cmprsk::crr``."""

from analytics.cohort.bundle.bundle_plan import FITTED, ROBUST, Block, Expected, key
from analytics.cohort.bundle.r_text import r_text, r_texts
from analytics.cohort.bundle.survival_block import ANY
from analytics.cohort.bundle.timed_frame import TimedFrame
from analytics.figures.figure_csv import safe
from analytics.statistics.regression_table import Regression

FAMILY = "regression"
NOTHING = Block(FAMILY, (), ())


def hazard_block(name: str, model: Regression | None, frame: TimedFrame, event: str = ANY) -> Block:
    """Ask for the hazard ratios of the groups against the first."""
    if model is None or not model.status.ok:
        return NOTHING
    x = f"dummies({frame.group}, {r_texts(_levels(model))})"
    call = f'cox({r_text(name)}, numbers("time_days"), {event}, {x})'
    return Block(FAMILY, (call,), _expected(name, model, _levels(model), FITTED))


def subdistribution_block(name: str, model: Regression | None, frame: TimedFrame, cause: int = 1) -> Block:
    """Ask for the subdistribution hazard ratios of the groups against the first."""
    if model is None or not model.status.ok:
        return NOTHING
    x = f"dummies({frame.group}, {r_texts(_levels(model))})"
    call = f'fine_gray({r_text(name)}, numbers("time_days"), numbers("event"), {cause}, {x})'
    return Block(FAMILY, (call,), _expected(name, model, _levels(model), ROBUST))


def factor_block(name: str, model: Regression, factor: str, rows: str, *, is_subdistribution: bool) -> Block:
    """Ask for the one coefficient of *factor* among the *rows*, an R expression."""
    if not model.status.ok:
        return NOTHING
    x = f"matrix(numbers({r_text(factor)})[{rows}], dimnames = list(NULL, {r_text(factor)}))"
    time, event = f'numbers("time_days")[{rows}]', f'numbers("event")[{rows}]'
    if is_subdistribution:
        call = f"fine_gray({r_text(name)}, {time}, {event}, 1, {x})"
    else:
        call = f"cox({r_text(name)}, {time}, as.numeric({event} == 1), {x})"
    tolerance = ROBUST if is_subdistribution else FITTED
    return Block(FAMILY, (call,), _expected(name, model, (factor,), tolerance))


def _levels(model: Regression) -> tuple[str, ...]:
    """Return the groups behind the names ``group[CD28z]``."""
    return tuple(safe(one.name.removeprefix("group[").removesuffix("]")) for one in model.coefficients)


def _expected(
    name: str, model: Regression, columns: tuple[str, ...], tolerance: float
) -> tuple[Expected, ...]:
    return tuple(
        Expected(key(name, column, what), value, tolerance)
        for column, one in zip(columns, model.coefficients, strict=True)
        for what, value in (("coef", one.coef), ("std_error", one.std_error))
    )
