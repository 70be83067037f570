"""Reference ranges of the series of a lane: a thin bar each, with the words of whose range it is."""

from collections.abc import Sequence
from dataclasses import replace

from analytics.figures.arrange import READOUT_LINE_PT
from analytics.figures.palette import Palette
from analytics.figures.recovery_series import Series
from analytics.figures.scale import ValueScale
from analytics.figures.spec import Bracket, Fact, FactKind, Panel, Reading, Readout
from analytics.records.patient_record import PatientRecord
from analytics.rules.reference_range import ReferenceLimits, reference_limits
from analytics.wording import Wording


def reference_brackets(
    record: PatientRecord, series: Sequence[Series], y: ValueScale, palette: Palette, wording: Wording
) -> tuple[Bracket, ...]:
    """Return the range that holds for the last value of each of *series*, in the order of the readouts."""
    brackets = []
    for one in reversed(series):
        limits = _limits(record, one)
        if limits is None:
            continue
        low, high = (
            y.place(limit / one.divisor) if limit is not None and limit > 0 else None
            for limit in (limits.low, limits.high)
        )
        text = f"{_says(one, limits, wording)}\n{_source(limits, wording)}"
        brackets.append(Bracket(low, high, palette.style(one.role).colour, text))
    return tuple(brackets)


def reference_facts(record: PatientRecord, series: Sequence[Series], wording: Wording) -> list[Fact]:
    """Return the numbers of the ranges that are drawn beside *series*."""
    return [
        Fact(
            FactKind.REFERENCE,
            one.analyte,
            _source(limits, wording),
            _says(one, limits, wording),
            low=limits.low,
            high=limits.high,
        )
        for one in series
        if (limits := _limits(record, one)) is not None
    ]


def reference_readout(
    record: PatientRecord, series: Sequence[Series], from_x: float, palette: Palette, wording: Wording
) -> tuple[Readout, ...]:
    """Return the line that says the range, in a lane of one series: there is room for it.

    *from_x* is the left end of the axis.
    """
    limits = _limits(record, series[0]) if len(series) == 1 else None
    if limits is None:
        return ()
    reading = Reading(from_x, range_text(limits, wording))
    return (Readout(wording.reference, palette.text2, readings=(reading,), is_range=True),)


def with_reference_key(panels: Sequence[Panel], palette: Palette, wording: Wording) -> list[Panel]:
    """Return *panels*; the first one with ranges says what its thin bars are, if no line of it does yet."""
    explained = list(panels)
    for n, panel in enumerate(panels):
        if panel.brackets:
            if not any(readout.is_range for readout in panel.readouts):
                readouts = (*panel.readouts, Readout(wording.reference, palette.text2, is_range=True))
                height = max(panel.height_pt, len(readouts) * READOUT_LINE_PT)
                explained[n] = replace(panel, readouts=readouts, height_pt=height)
            break
    return explained


def range_text(limits: ReferenceLimits, wording: Wording) -> str:
    """Write a range; one that is open at a side with the sign of the other."""
    if limits.low is None or limits.low <= 0:
        return f"≤ {wording.number(limits.high or 0.0)}"
    if limits.high is None:
        return f"≥ {wording.number(limits.low)}"
    return wording.between.format(low=wording.number(limits.low), high=wording.number(limits.high))


def _limits(record: PatientRecord, series: Series) -> ReferenceLimits | None:
    return reference_limits(record, series.results[-1].result)


def _says(series: Series, limits: ReferenceLimits, wording: Wording) -> str:
    return wording.reference_of.format(name=series.name, range=range_text(limits, wording), unit=series.unit)


def _source(limits: ReferenceLimits, wording: Wording) -> str:
    return limits.source if limits.is_laboratory else wording.default_range.format(source=limits.source)
