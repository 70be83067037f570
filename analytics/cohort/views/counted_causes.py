"""What happened to how many, as a table of shares and as bars: each with whom it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.charts.chart import Bar, ChartAxis, ChartTick, Pick, Plot, Words
from analytics.charts.chart_ticks import count_axis
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import ShareCell, TextCell
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.spec import Anchor

_HALF = 0.32
_PITCH_PT = 22.0


@dataclass(frozen=True, slots=True)
class CountedCause:
    """One thing and whom it happened to."""

    name: str
    patients: tuple[int, ...]


def cause_table(
    key: str, title: str, head: str, share: str, causes: Sequence[CountedCause], of: int
) -> NumberTable:
    """Return a line a cause: how many of *of*."""
    columns = (Column("cause", head), Column("share", share, is_number=True))
    rows = tuple(
        TableRow(
            (TextCell(one.name), ShareCell(len(one.patients), of)),
            picks=(("share", Pick(one.name, one.patients)),),
        )
        for one in causes
    )
    return NumberTable(key, title, columns, rows)


def cause_bars(key: str, title: str, axis: str, causes: Sequence[CountedCause], context: ViewContext) -> Plot:
    """Return a bar a cause, from the top in the order given, with its number beside it."""
    most = max((len(one.patients) for one in causes), default=0)
    bars = [_bar(place, one, context) for place, one in enumerate(causes)]
    numbers = [_number(place, one, context) for place, one in enumerate(causes)]
    rows = tuple(
        ChartTick(float(place), one.name, says=one.name, pick=Pick(one.name, one.patients))
        for place, one in enumerate(causes)
    )
    return Plot(
        key=key,
        x=count_axis(most + 1, context.wording, room_pt=400.0, title=axis),
        y=ChartAxis(len(causes) - 0.5, -0.5, rows, has_grid=False),
        marks=(*bars, *numbers),
        title=title,
        height_pt=_PITCH_PT * len(causes),
        stretch=0.0,
    )


def _bar(place: int, one: CountedCause, context: ViewContext) -> Bar:
    return Bar(
        left=0.0,
        right=float(len(one.patients)),
        low=place - _HALF,
        high=place + _HALF,
        colour=context.palette.style("further").colour,
        says=f"{one.name}: {context.wording.number(len(one.patients))}",
        pick=Pick(one.name, one.patients),
    )


def _number(place: int, one: CountedCause, context: ViewContext) -> Words:
    count = len(one.patients)
    text = context.wording.number(count)
    return Words(text, float(count), float(place), context.palette.text, Anchor.START, right_pt=6.0)
