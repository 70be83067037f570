"""The recovery of one patient as a figure: events, criteria, CD4, B cells and IgG on one day-0 axis."""

from typing import Literal

from analytics.catalogue import catalogue
from analytics.figures.day_scale import DayScale, linear_scale, two_scale
from analytics.figures.day_ticks import day_ticks, piece_name
from analytics.figures.palette import Palette
from analytics.figures.recovery_events import (
    SHOWN_KINDS,
    HappeningMaker,
    days_of_happenings,
    ending_days,
)
from analytics.figures.recovery_lanes import (
    B_AND_NK,
    IMMUNOGLOBULINS,
    T_CELLS,
    LaneMaker,
    courses_of,
    read_series,
)
from analytics.figures.recovery_ribbon import ribbon_panel
from analytics.figures.recovery_series import Series
from analytics.figures.spec import DayAxis, Direction, Figure, Panel, Rule, Zone
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from analytics.rules.relapse import is_relapse
from analytics.wording import Wording

AxisKind = Literal["two_scale", "linear"]
_PAD_SHARE = 0.03


def recovery_figure(
    record: PatientRecord,
    assessment: Assessment,
    *,
    palette: Palette,
    wording: Wording,
    axis: AxisKind = "two_scale",
) -> Figure:
    """Return what is drawn of *record*, with the criteria as *assessment* has them.

    Args:
        record: one patient, results in stored units.
        assessment: of the rule ``ir`` on this record; its thresholds and windows are the drawn ones.
        palette: of the theme the figure is for.
        wording: of its reader.
        axis: days then years, or days as they are; without an infusion it is always the latter.
    """
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    per_ul, gram = (wording.unit(unit) for unit in ("/uL", "g/L"))
    t_cells = read_series(record, T_CELLS, per_ul, wording)
    b_and_nk = read_series(record, B_AND_NK, per_ul, wording)
    immunoglobulins = read_series(record, IMMUNOGLOBULINS, gram, wording)
    series = (*t_cells, *b_and_nk, *immunoglobulins)
    scale = _scale(record, series, details, axis)
    x = _day_axis(record, scale, wording)
    title = wording.figure_title
    events = HappeningMaker(record, scale, palette, wording, scale.day_at(x.high)).groups()
    if not series:
        words = _empty_words(record, wording)
        if has_course(record) and events:
            rules = _rules(record, scale, palette) if record.axis.has_infusion else ()
            return Figure(title, x, events, (), rules, palette, "", wording, note=words)
        return Figure(title, x, (), (), (), palette, wording.last_values, wording, empty=words)
    window_days = int(dict(assessment.settings)["ir.immunoglobulin_window_days"])
    lanes = LaneMaker(scale, palette, wording, courses_of(details), x.low, x.high, window_days)
    panels = (
        lanes.t_cells(t_cells),
        lanes.b_and_nk(b_and_nk),
        lanes.immunoglobulins(immunoglobulins, immunoglobulin_windows(record, window_days)),
    )
    measured = tuple(panel for panel in panels if any(readout.readings for readout in panel.readouts))
    has_infusion = record.axis.has_infusion
    return Figure(
        title=title,
        x=x,
        events=events,
        panels=(_ribbon(record, details, scale, palette, wording), *panels) if has_infusion else measured,
        rules=_rules(record, scale, palette) if has_infusion else (),
        palette=palette,
        readout_title=wording.last_values,
        wording=wording,
        note=wording.one_visit if len({p.day for s in series for p in s.results}) == 1 else None,
    )


def _ribbon(
    record: PatientRecord, details: ImmuneReconstitution, x: DayScale, palette: Palette, wording: Wording
) -> Panel:
    ended = details.end.span if details.end is not None else None
    came_back = ended is not None and is_relapse(record, ended)
    return ribbon_panel(details, x, palette, wording, is_relapse=came_back)


def _scale(
    record: PatientRecord, series: tuple[Series, ...], details: ImmuneReconstitution, axis: AxisKind
) -> DayScale:
    days = [day for s in series for p in s.results for day in (p.span.earliest, p.span.latest)]
    days += days_of_happenings(record)
    if record.axis.has_infusion:
        days += [0, max(details.last_day, 0)]
    first, last = float(min(days, default=0)), float(max(days, default=0))
    if record.axis.has_infusion and axis == "two_scale":
        return two_scale(first - 0.02 * (100 - first), last + _PAD_SHARE * max(last, 30.0))
    pad = max(_PAD_SHARE * (last - first), 7.0)
    return linear_scale(first - pad, last + pad)


def _day_axis(record: PatientRecord, scale: DayScale, wording: Wording) -> DayAxis:
    is_split = len(scale.pieces) > 1
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=day_ticks(scale, scale.low, scale.high, wording),
        zones=tuple(Zone(p.start, p.end, piece_name(p, wording)) for p in scale.pieces if is_split),
        gaps=scale.gaps,
        title=_day_zero(record, wording),
        day_zero=record.axis.date_of(0),
        shaded_to=scale.place(0.0) if record.axis.has_infusion and scale.place(0.0) > scale.low else None,
    )


def _day_zero(record: PatientRecord, wording: Wording) -> str:
    axis = record.axis
    if axis.has_infusion:
        if axis.infusion is not None:
            return wording.day_zero.format(date=wording.date(axis.infusion))
        return wording.day_zero_infusion
    return wording.day_zero.format(date=axis.origin) if axis.origin is not None else ""


def has_course(record: PatientRecord) -> bool:
    """Whether there is anything beside the infusion itself to draw a course of: an event, or some result."""
    axis = record.axis
    events = (axis.span(e.onset) for e in record.events if e.onset is not None and e.kind in SHOWN_KINDS)
    results = (axis.span(result.at) for result in record.results)
    return any(span is not None for spans in (events, results) for span in spans)


def _empty_words(record: PatientRecord, wording: Wording) -> str:
    """Return why there are no lanes: no day 0, none of the three measured, or no result at all."""
    wanted = {lane.analyte for lane in (*T_CELLS, *B_AND_NK, *IMMUNOGLOBULINS)}
    measured = {r.analyte for r in record.results}
    if measured & wanted:
        return wording.no_axis
    if not measured:
        return wording.no_samples
    analytes = catalogue().analytes
    groups = {analytes[code].group if code in analytes else "" for code in measured}
    return wording.blood_counts_only if groups == {"blood_count"} else wording.other_results_only


def _rules(record: PatientRecord, scale: DayScale, palette: Palette) -> tuple[Rule, ...]:
    """Return the line of day 0 and of every day that ended something, each day once."""
    colours = {"progression": palette.crit, "death": palette.text2, "next_therapy": palette.text2}
    ends = dict(reversed(ending_days(record)))
    return (
        Rule(scale.place(0.0), Direction.VERTICAL, palette.text, 1.4),
        *(
            Rule(scale.place(day), Direction.VERTICAL, colours[kind], 1.2, (4.0, 3.0))
            for day, kind in sorted(ends.items())
        ),
    )
