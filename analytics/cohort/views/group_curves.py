"""The curves of an analysis by groups: names in words, and a look for each group."""

from collections.abc import Sequence
from dataclasses import replace

from analytics.charts.chart import Stroke
from analytics.charts.group_strokes import MOST, GroupLook, group_looks
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.group_names import curve_group_name
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.group_rows import ALL
from analytics.statistics.kaplan_meier import SurvivalCurve

_NOT_DRAWN = Stroke("#000000", 0.0)


def group_names(rows: TimedRows, by: str | None, context: ViewContext) -> dict[str, str]:
    """Return the groups of *rows* in their order, each with its name in words."""
    labels = rows.data.group
    levels = (ALL,) if labels is None else labels.names
    return {level: curve_group_name(by, level, context) for level in levels}


def drawn_groups(names: dict[str, str], rows: TimedRows) -> tuple[str, ...]:
    """Return the groups a figure shows, in their order: all, or the largest where they are too many."""
    labels = rows.data.group
    if labels is None or len(names) <= MOST:
        return tuple(names)
    size = dict(zip(labels.names, labels.counts().tolist(), strict=True))
    largest = sorted(names, key=lambda group: -size[group])[:MOST]
    return tuple(group for group in names if group in largest)


def group_curves(
    curves: Sequence[IncidenceCurve | SurvivalCurve],
    names: dict[str, str],
    looks: dict[str, GroupLook],
    *,
    event: str,
    causes: tuple[int, ...],
    happens: str = "",
    is_main: bool = True,
    is_complement: bool = False,
    dash: tuple[float, ...] | None = None,
) -> tuple[DrawnCurve, ...]:
    """Return *curves* as they are shown; a group without a look stands in the tables only."""
    return tuple(
        DrawnCurve(
            curve=curve,
            group=curve.group,
            name=names[curve.group],
            event=event,
            causes=causes,
            happens=happens,
            stroke=_stroke(looks.get(curve.group), is_main, dash),
            is_main=is_main,
            is_complement=is_complement,
            is_drawn=curve.group in looks,
        )
        for curve in curves
    )


def _stroke(look: GroupLook | None, is_main: bool, dash: tuple[float, ...] | None) -> Stroke:
    if look is None:
        return _NOT_DRAWN
    stroke = look.stroke if is_main else look.thin
    return stroke if dash is None else replace(stroke, dash=dash)


def looks_of(
    names: dict[str, str], rows: TimedRows, context: ViewContext, role: str | None = None
) -> dict[str, GroupLook]:
    """Return the look of each group that is drawn; *role* is the hue of everybody where there are none."""
    drawn = drawn_groups(names, rows)
    looks = dict(zip(drawn, group_looks(context.palette, len(drawn)), strict=True))
    if rows.data.group is None and role is not None:
        style, (look,) = context.palette.style(role), tuple(looks.values())
        stroke, thin = (replace(one, colour=style.colour) for one in (look.stroke, look.thin))
        looks = {ALL: replace(look, stroke=stroke, thin=thin, colour=style.colour)}
    return looks
