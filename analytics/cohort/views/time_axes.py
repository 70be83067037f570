"""The time axes of the views of curves."""

from analytics.cohort.views.curve_study import TimeAxis
from analytics.cohort.views.view_context import ViewContext


def months_axis(context: ViewContext, title: str = "", usual: float | None = None) -> TimeAxis:
    """Return the axis in months, up to the *usual* one; after the infusion unless *title* says from when."""
    words = context.words.curves
    return TimeAxis(title or words.months_axis, words.months_chip, words.months, words.at_month, usual=usual)


def days_axis(context: ViewContext, last: int) -> TimeAxis:
    """Return the axis in days after the infusion, up to day *last*."""
    words = context.words.curves
    return TimeAxis(words.days_axis, words.days_chip, words.day, words.at_day, days=1.0, end=float(last))
