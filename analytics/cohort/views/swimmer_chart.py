"""The swimmer plot as a figure: states as fills, happenings as signs, the groups one below the other."""

from collections.abc import Sequence

from analytics.charts.chart import (
    Bar,
    Chart,
    ChartAxis,
    ChartTick,
    Dot,
    Dots,
    Interval,
    LegendItem,
    Mark,
    Pick,
    Plot,
    Stroke,
)
from analytics.charts.chart_ticks import month_axis
from analytics.cohort.analyses.swimmer import BarMark, BarState, Swimmer, SwimmerBar
from analytics.cohort.views.fitted_axis import fitted_end, whole_end
from analytics.cohort.views.group_names import curve_group_name
from analytics.cohort.views.view_context import ALL_MONTHS, ViewContext
from analytics.figures.palette import Marker, Palette, blended
from analytics.figures.spec import Direction, Fill
from analytics.rules.months import DAYS_PER_MONTH

MOST_BARS = 150
_NUMBERS_TO = 40
_HALF = 0.36
_ARROW = 0.012
"""Of the axis: how far an arrow reaches beyond its bar."""
_ROW_PT, _TIGHT_ROW_PT = 13.0, 7.0


def swimmer_chart(result: Swimmer, title: str, subtitle: str, context: ViewContext) -> Chart:
    """Return the figure; of very many patients the first ones."""
    words, number = context.words.swimmer, context.wording.number
    drawn = result.bars[:MOST_BARS]
    notes = [words.running] if drawn else []
    longer = [bar for bar in drawn if bar.length_days > _months(drawn, context) * DAYS_PER_MONTH]
    if longer:
        longest = number(max(bar.length_days for bar in longer) / DAYS_PER_MONTH)
        notes.insert(0, words.goes_on.format(n=number(len(longer)), longest=longest))
    if any(bar.is_ongoing for bar in drawn):
        notes.insert(0, words.ongoing)
    if len(drawn) < len(result.bars):
        notes.insert(0, words.cut.format(n=number(len(drawn)), all=number(len(result.bars))))
    return Chart(
        title=title,
        subtitle=subtitle,
        palette=context.palette,
        plots=_plots(result, drawn, context) if drawn else (),
        legend=_legend(drawn, context),
        notes=tuple(notes),
        empty="" if drawn else words.nobody,
        decimal_sign=context.wording.decimal_sign,
        language=context.wording.language,
    )


def state_name(state: BarState, context: ViewContext) -> str:
    """Return what a state is called."""
    return str(getattr(context.words.swimmer, state.value.lower()))


def bar_pick(bar: SwimmerBar, context: ViewContext) -> Pick:
    """Return the patient of a bar."""
    what = context.words.swimmer.pick_patient.format(running=context.wording.number(bar.running))
    return Pick(what, (bar.patient_id,))


def _plots(result: Swimmer, drawn: Sequence[SwimmerBar], context: ViewContext) -> tuple[Plot, ...]:
    groups = [group for group in result.groups if any(bar.group == group for bar in drawn)]
    return tuple(
        _plot(
            [bar for bar in drawn if bar.group == group],
            "" if result.by is None else curve_group_name(result.by, group, context),
            _months(drawn, context),
            context,
            is_last=group == groups[-1],
            is_tight=len(drawn) > _NUMBERS_TO,
        )
        for group in groups
    )


def _months(bars: Sequence[SwimmerBar], context: ViewContext) -> float:
    """Return where the axis ends: what the reader chose, else as long as enough patients are followed."""
    chosen = context.display.months
    if chosen is not None and chosen != ALL_MONTHS:
        return max(float(chosen), 1.0)
    lengths = [bar.length_days / DAYS_PER_MONTH * (1 + 2 * _ARROW) for bar in bars]
    return max(fitted_end(lengths) if chosen is None else whole_end(max(lengths)), 1.0)


def _plot(
    bars: Sequence[SwimmerBar],
    name: str,
    months: float,
    context: ViewContext,
    *,
    is_last: bool,
    is_tight: bool,
) -> Plot:
    words = context.words.swimmer
    rows = {bar.running: float(row) for row, bar in enumerate(bars, 1)}
    every = 10 if is_tight else 1
    ticks = tuple(
        ChartTick(row, context.wording.number(running))
        for running, row in rows.items()
        if row == 1 or running % every == 0
    )
    axis = month_axis(context.wording, months=months, title=words.month_axis if is_last else "")
    return Plot(
        key=f"swimmer-{bars[0].group}",
        x=axis,
        y=ChartAxis(len(bars) + 0.7, 0.3, ticks, words.patient_axis, has_grid=False),
        marks=tuple(_marks(bars, rows, months, context)),
        title=name,
        height_pt=max(len(bars) * (_TIGHT_ROW_PT if is_tight else _ROW_PT), 40.0),
        stretch=float(len(bars)),
        gutter_pt=34.0,
    )


def _marks(
    bars: Sequence[SwimmerBar], rows: dict[int, float], months: float, context: ViewContext
) -> list[Mark]:
    palette, found = context.palette, list[Mark]()
    for bar in bars:
        found += _bars_of(bar, rows[bar.running], context)
    found += [arrow for bar in bars for arrow in _arrow(bar, rows[bar.running], months, palette)]
    size = 5.0 if len(rows) > _NUMBERS_TO else 7.0
    for mark in BarMark:
        dots = tuple(
            Dot(
                day / DAYS_PER_MONTH,
                rows[bar.running],
                context.words.swimmer.says_mark.format(
                    number=bar.number,
                    what=getattr(context.words.swimmer, mark.value),
                    day=context.wording.number(day),
                ),
                bar_pick(bar, context),
            )
            for bar in bars
            for what, day in bar.marks
            if what is mark
        )
        if dots:
            marker, colour = mark_look(mark, palette)
            found.append(Dots(dots, marker, colour, size))
    return found


def _arrow(bar: SwimmerBar, row: float, months: float, palette: Palette) -> list[Mark]:
    """Return what says that a bar is not the whole: alive at its end, or cut by the end of the axis."""
    end, reach = bar.length_days / DAYS_PER_MONTH, months * _ARROW
    if end > months:
        cut = Stroke(palette.text, 1.6)
        return [Interval(row, months - 2 * reach, end, Direction.HORIZONTAL, cut, has_ends=False)]
    if not bar.is_ongoing:
        return []
    goes_on = Stroke(palette.text2, 1.2)
    return [Interval(row, end, end + reach, Direction.HORIZONTAL, goes_on, open_high=True, has_ends=False)]


def _bars_of(bar: SwimmerBar, row: float, context: ViewContext) -> list[Mark]:
    words, number = context.words.swimmer, context.wording.number
    return [
        Bar(
            left=one.first / DAYS_PER_MONTH,
            right=one.last / DAYS_PER_MONTH,
            low=row + _HALF,
            high=row - _HALF,
            colour=state_look(one.state, context.palette)[0],
            fill=state_look(one.state, context.palette)[1],
            says=words.says_segment.format(
                number=bar.number,
                state=state_name(one.state, context),
                first=number(one.first),
                last=number(one.last),
            ),
            pick=bar_pick(bar, context),
        )
        for one in bar.segments
        if one.last > one.first
    ]


def state_look(state: BarState, palette: Palette) -> tuple[str, Fill]:
    """Return colour and fill of a state; the darker, the deeper the response; PD is hatched."""
    ground = palette.surface
    match state:
        case BarState.CR:
            return blended(palette.accent, ground, 0.55), Fill.SOLID
        case BarState.PR:
            return blended(palette.accent, ground, 0.3), Fill.SOLID
        case BarState.SD:
            return blended(palette.text3, ground, 0.4), Fill.SOLID
        case BarState.PD:
            return blended(palette.crit, ground, 0.6), Fill.HATCH
        case BarState.NOT_ASSESSED:
            return blended(palette.text3, ground, 0.16), Fill.SOLID


def mark_look(mark: BarMark, palette: Palette) -> tuple[Marker, str]:
    """Return sign and colour of a happening; the criteria have the colours they have everywhere."""
    match mark:
        case BarMark.TH:
            return Marker.CIRCLE, palette.style("cd4").colour
        case BarMark.B:
            return Marker.TRIANGLE_UP, palette.style("cd19").colour
        case BarMark.IGG:
            return Marker.DIAMOND, palette.style("igg").colour
        case BarMark.NEXT_THERAPY:
            return Marker.SQUARE, palette.text
        case BarMark.SEVERE_INFECTION:
            return Marker.TRIANGLE_DOWN, palette.warn
        case BarMark.TMN:
            return Marker.HEXAGON, palette.crit
        case BarMark.DEATH:
            return Marker.CROSS, palette.text


def _legend(drawn: Sequence[SwimmerBar], context: ViewContext) -> tuple[LegendItem, ...]:
    """Return what is on the figure, and nothing that is not."""
    words, palette = context.words.swimmer, context.palette
    states = {segment.state for bar in drawn for segment in bar.segments}
    marks = {what for bar in drawn for what, _ in bar.marks}
    items = []
    for state in (BarState.CR, BarState.PR, BarState.SD, BarState.PD, BarState.NOT_ASSESSED):
        if state in states:
            colour, fill = state_look(state, palette)
            items.append(LegendItem(state_name(state, context), colour, fill=fill))
    for mark in BarMark:
        if mark in marks:
            marker, colour = mark_look(mark, palette)
            items.append(LegendItem(str(getattr(words, mark.value)), colour, marker=marker))
    return tuple(items)
