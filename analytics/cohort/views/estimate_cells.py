"""Estimates of curves as cells: what is no number is an open end, or says that nobody was observed."""

import math

from analytics.cohort.views.cells import Cell, EstimateCell, Scale, TextCell
from analytics.cohort.views.view_context import ViewContext


def probability_cell(
    estimate: float, lower: float, upper: float, confidence: float, context: ViewContext
) -> Cell:
    """Return a probability with its interval; NaN after the last day anybody was observed.

    There is no interval where nobody or everybody has had the event. R prints 1 to 1 for a Kaplan–Meier curve
    that has not fallen yet, as if it were certain; that stays in the answers that are compared with R.
    """
    if math.isnan(estimate):
        return TextCell(context.words.curves.nobody_observed)
    ends = (None, None) if lower == upper else (number_or_none(lower), number_or_none(upper))
    return EstimateCell(float(estimate), *ends, Scale.PROBABILITY, confidence)


def number_or_none(value: float) -> float | None:
    """Return *value*; None where it is not a number."""
    return None if math.isnan(value) else float(value)


def level_text(confidence: float) -> str:
    """Return a confidence level in per cent, without the sign."""
    return f"{100 * confidence:g}"
