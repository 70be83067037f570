"""The stretches of a ribbon as rows of the figure's table."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from analytics.figures.figure_row import FigureRow
from analytics.figures.spec import Figure, Panel, Span, TickKind

_NEAR = 1e-6
_INSIDE = 1e-9
"""Where two pieces of the axis meet at a break, a part is looked up just within its own."""


def span_rows(figure: Figure, panel: Panel, lane: str) -> Iterable[FigureRow]:
    """Yield the stretches in view; the parts that a break of the axis cuts one into are one again."""
    waiting: FigureRow | None = None
    for span in _spans(figure, panel):
        row = _row(figure, panel, span, lane)
        if waiting is not None and _goes_on(waiting, row):
            row = replace(row, first_day=waiting.first_day, date=waiting.date)
        elif waiting is not None:
            yield waiting
        waiting = row
    if waiting is not None:
        yield waiting


def _goes_on(before: FigureRow, row: FigureRow) -> bool:
    is_same = (before.what, before.patient, before.state) == (row.what, row.patient, row.state)
    return is_same and before.last_day is not None and before.last_day == row.first_day


def _spans(figure: Figure, panel: Panel) -> list[Span]:
    low, high = figure.x.low - _NEAR, figure.x.high + _NEAR
    spans = [
        mark
        for mark in panel.marks
        if isinstance(mark, Span) and mark.says and mark.end >= low and mark.start <= high
    ]
    return sorted(spans, key=lambda span: (-span.high, span.start))


def _row(figure: Figure, panel: Panel, span: Span, lane: str) -> FigureRow:
    scale, middle = figure.x.scale, (span.low + span.high) / 2
    names = [tick for tick in panel.axis.ticks if tick.kind is TickKind.ROW]
    name = min(names, key=lambda tick: abs(tick.at - middle), default=None)
    first = round(scale.day_at(span.start + _INSIDE * (span.end - span.start)))
    last = round(scale.day_at(span.end)) if span.has_end else None
    return FigureRow(
        patient=name.patient if name is not None else "",
        lane=lane,
        what=(name.lead or lane) if name is not None else "",
        code="",
        first_day=round(figure.x.count.number(first)),
        last_day=None if last is None else round(figure.x.count.number(last)),
        date=_date(figure, first),
        end=_date(figure, last),
        value=None,
        comparator="",
        unit="",
        state=span.says,
        laboratory="",
        source="",
        says=span.words,
    )


def _date(figure: Figure, day: int | None) -> str:
    """Return the date of a day of the record, where its day 0 has one."""
    zero = figure.x.day_zero
    return "" if day is None or zero is None else (zero + timedelta(days=day)).isoformat()
