"""The curves of an incidence: of the event itself, and thin those of the event that competes with it."""

from typing import Protocol

from analytics.charts.group_strokes import GroupLook
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.views.curve_study import Happened
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.group_curves import group_curves, looks_of
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.cumulative_incidence import IncidenceCurve


class Incidence(Protocol):
    """Any analysis of an incidence by groups."""

    @property
    def rows(self) -> TimedRows:
        """Who is in, with times and events."""

    @property
    def incidence(self) -> tuple[IncidenceCurve, ...]:
        """A curve a group and cause."""


def event_and_competing(
    result: Incidence, happened: tuple[Happened, Happened], names: dict[str, str], context: ViewContext
) -> tuple[tuple[DrawnCurve, ...], tuple[DrawnCurve, ...]]:
    """Return the curves of the first of *happened*, and those of the second where they are asked for."""
    looks, (event, competing) = looks_of(names, result.rows, context), happened
    main = _curves_of(result, event, names, looks, is_main=True)
    if not context.display.with_competing:
        return main, ()
    return main, _curves_of(result, competing, names, looks, is_main=False)


def _curves_of(
    result: Incidence, event: Happened, names: dict[str, str], looks: dict[str, GroupLook], *, is_main: bool
) -> tuple[DrawnCurve, ...]:
    curves = [curve for curve in result.incidence if curve.cause in event.causes]
    return group_curves(curves, names, looks, event=event.name, causes=event.causes, is_main=is_main)
