"""The recovery of one patient as a figure: events, criteria, CD4, B cells and IgG on one day-0 axis."""

from analytics.catalogue import catalogue
from analytics.figures.day_scale import DayScale
from analytics.figures.day_zero import DayZero, after_infusion, day_zero
from analytics.figures.palette import Palette
from analytics.figures.recovery_axis import day_axis_of, scale_of
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.recovery_events import (
    SHOWN_KINDS,
    HappeningMaker,
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
from analytics.figures.spec import Direction, Figure, Panel, Rule
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immunoglobulin_window import immunoglobulin_windows
from analytics.rules.relapse import is_relapse
from analytics.wording import Wording

_CHOICES = RecoveryChoices()
ZERO_DASH = (1.5, 2.5)


def recovery_figure(
    record: PatientRecord,
    assessment: Assessment,
    *,
    palette: Palette,
    wording: Wording,
    choices: RecoveryChoices = _CHOICES,
) -> Figure:
    """Return what is drawn of *record*, with the criteria as *assessment* has them.

    Args:
        record: one patient, results in stored units.
        assessment: of the rule ``ir`` on this record; its thresholds and windows are the drawn ones.
        palette: of the theme the figure is for.
        wording: of its reader.
        choices: what its reader chose to see; without an infusion the axis is linear unless another day 0
            is chosen. That one moves labels and what the axis is dense around, never a value or its day, and
            what a rule counted from the infusion says so.
    """
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    per_ul, gram = (wording.unit(unit) for unit in ("/uL", "g/L"))
    t_cells = read_series(record, T_CELLS, per_ul, wording)
    b_and_nk = read_series(record, B_AND_NK, per_ul, wording)
    immunoglobulins = read_series(record, IMMUNOGLOBULINS, gram, wording)
    series = (*t_cells, *b_and_nk, *immunoglobulins)
    zero = day_zero(record, choices.zero, wording)
    scale = scale_of(record, series, details, choices, zero=zero)
    x = day_axis_of(record, scale, wording, choices, zero=zero)
    title = wording.figure_title
    events = HappeningMaker(record, scale, palette, wording, scale.day_at(x.high), x.count).groups()
    if not series:
        words = _empty_words(record, wording)
        if has_course(record) and events:
            rules = _rules(record, scale, palette, zero)
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
    counted = wording if zero is None else after_infusion(wording)
    return Figure(
        title=title,
        x=x,
        events=events,
        panels=(_ribbon(record, details, scale, palette, counted), *panels) if has_infusion else measured,
        rules=_rules(record, scale, palette, zero),
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


def _rules(
    record: PatientRecord, scale: DayScale, palette: Palette, zero: DayZero | None
) -> tuple[Rule, ...]:
    """Return the line of the infusion, of every day that ended something and of a chosen day 0, each once."""
    colours = {"progression": palette.crit, "death": palette.text2, "next_therapy": palette.text2}
    looks: dict[float, Rule] = {}
    if zero is not None:
        looks[zero.day] = Rule(scale.place(zero.day), Direction.VERTICAL, palette.text, 1.4, ZERO_DASH)
    if record.axis.has_infusion:
        for day, kind in reversed(ending_days(record)):
            looks[day] = Rule(scale.place(day), Direction.VERTICAL, colours[kind], 1.2, (4.0, 3.0))
        looks[0.0] = Rule(scale.place(0.0), Direction.VERTICAL, palette.text, 1.4)
    return tuple(looks[day] for day in sorted(looks))
