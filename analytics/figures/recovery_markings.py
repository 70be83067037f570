"""Which values are drawn open because a treatment speaks in them, and the words for it."""

from collections.abc import Mapping, Sequence

from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Palette
from analytics.figures.recovery_series import Marking, Series
from analytics.figures.spec import Reading, Readout
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing
from analytics.rules.immunoglobulin_window import ImmunoglobulinWindow
from analytics.rules.result_circumstances import Circumstance, circumstances_of
from analytics.terms.confidence import Confidence
from analytics.wording import Wording


def markings_of(
    record: PatientRecord, windows: Sequence[ImmunoglobulinWindow], window_days: int, wording: Wording
) -> Mapping[int, Marking]:
    """Return by id what speaks in a result: immunoglobulin in an IgG, G-CSF or a transfusion in a count.

    *windows* are those of the given immunoglobulin, *window_days* how long each is.
    """
    axis = record.axis
    ivig = Marking(wording.under_ivig, f"{wording.under_ivig} ({wording.ivig_window.format(n=window_days)})")
    found: dict[int, Marking] = {
        result.id: ivig
        for result in record.results
        if windows
        and result.analyte == "IGG"
        and (span := axis.span(result.at)) is not None
        and any(window.covers(span) for window in windows)
    }
    said = {code: _said(code, wording) for code in ("gcsf", "platelets", "red_cells")}
    for result_id, circumstance in circumstances_of(record).items():
        legend, says = said[circumstance.code]
        found[result_id] = Marking(legend, says.format(n=circumstance.days_after) + _proposed(circumstance))
    return found


def _said(code: str, wording: Wording) -> tuple[str, str]:
    return {
        "gcsf": (wording.under_gcsf, wording.gcsf_that_day),
        "platelets": (wording.after_transfusion, wording.within_days_of_platelets),
        "red_cells": (wording.after_transfusion, wording.red_cells_that_day),
    }[code]


def _proposed(circumstance: Circumstance) -> str:
    return " (PROPOSED)" if circumstance.confidence is Confidence.PROPOSED else ""


def marking_readouts(
    series: Sequence[Series], x: DayScale, palette: Palette, wording: Wording
) -> tuple[Readout, ...]:
    """Return the legend of the open markers of a lane; at a cursor it names the values that are marked."""
    legends: dict[str, Series] = {}
    for one in series:
        for marking in one.marked.values():
            legends.setdefault(marking.legend, one)
    readouts = []
    for legend, first in legends.items():
        style = palette.style(first.role)
        readings = _readings(series, legend, x) if len(series) > 1 else ()
        readouts.append(Readout(legend, style.colour, style.marker, is_open=True, readings=readings))
    return tuple(readouts)


def _readings(series: Sequence[Series], legend: str, x: DayScale) -> tuple[Reading, ...]:
    """Return from each sample on which of *series* have a last value that *legend* holds for."""
    samples = sorted(
        (
            (x.place(placed.day), n, placed.result.id)
            for n, one in enumerate(series)
            for placed in one.results
            if not isinstance(placed.result.outcome, Missing)
        ),
    )
    now: dict[int, bool] = {}
    readings: list[Reading] = []
    for at, n, result_id in samples:
        marking = series[n].marked.get(result_id)
        now[n] = marking is not None and marking.legend == legend
        text = ", ".join(series[m].short for m in sorted(now) if now[m])
        if readings and readings[-1].x == at:
            readings.pop()
        if not readings or readings[-1].text != text:
            readings.append(Reading(at, text))
    return tuple(readings)
