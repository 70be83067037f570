"""What the curves of a plot read at one place, in words."""

from dataclasses import dataclass

from analytics.charts.chart import Chart, ChartAxis, Plot, Reading, StepCurve
from analytics.charts.step_items import value_at

_PER_CENT = 100.0


@dataclass(frozen=True, slots=True)
class CurveReading:
    """One curve at one place: its value in axis units, and as it is written."""

    curve: StepCurve
    value: float
    words: str


def reading_of(axis: ChartAxis) -> Reading:
    """Return how places on *axis* are said; a tick of 0.8 that reads *80 %* says per cent."""
    if axis.reading is not None:
        return axis.reading
    for tick in axis.ticks:
        if tick.label.rstrip().endswith("%"):
            digits = tick.label.rstrip(" %\u202f\u00a0").replace(",", ".").replace("−", "-")
            try:
                is_share = abs(float(digits) - _PER_CENT * tick.at) < 0.5
            except ValueError:
                continue
            return Reading("{value} %", factor=_PER_CENT if is_share else 1.0)
    return Reading()


def said(at: float, axis: ChartAxis, decimal_sign: str, *, is_short: bool = False) -> str:
    """Return the place *at* in words; *is_short* leaves trailing zeros out."""
    how = reading_of(axis)
    value = 10.0**at if how.is_log else at * how.factor
    text = f"{abs(value):.{how.decimals}f}"
    if is_short and "." in text:
        text = text.rstrip("0").rstrip(".")
    sign = "−" if value < 0 and text.strip("0.") else ""
    return how.template.replace("{value}", sign + text.replace(".", decimal_sign))


def readings_at(plot: Plot, x: float, decimal_sign: str) -> tuple[CurveReading, ...]:
    """Return what the main curves of *plot* read at *x*; those that have ended read nothing."""
    found = []
    for mark in plot.marks:
        if isinstance(mark, StepCurve) and mark.is_main and x <= mark.end:
            value = value_at(mark.points, x)
            if value is not None:
                found.append(CurveReading(mark, value, said(value, plot.y, decimal_sign)))
    return tuple(found)


def chip_words(plot: Plot, x: float, chart: Chart) -> str:
    """Return the words of the cursor's chip at *x*."""
    return plot.cursor_unit.replace("{x}", said(x, plot.x, chart.decimal_sign, is_short=True))


def read_aloud(chart: Chart, x: float) -> str:
    """Return what the cursor reads at *x* as one sentence, for a screen reader."""
    parts = []
    for plot in chart.plots:
        if isinstance(plot, Plot) and plot.has_cursor:
            words = [
                f"{one.curve.says or one.curve.name} {one.words}"
                for one in readings_at(plot, x, chart.decimal_sign)
            ]
            parts.append(": ".join((chip_words(plot, x, chart), "; ".join(words))))
    return ". ".join(parts)
