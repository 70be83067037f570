"""The recovery of one patient as a figure: events, criteria, CD4, B cells and IgG on one day-0 axis."""

from collections.abc import Sequence
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.cohort.recovery_band import CohortBand
from analytics.figures.day_scale import DayScale
from analytics.figures.day_zero import DayZero, after_infusion, day_zero
from analytics.figures.palette import Palette
from analytics.figures.recovery_axis import day_axis_of, scale_of
from analytics.figures.recovery_choices import COUNTS, STANDARD_LANES, LaneChoice, RecoveryChoices
from analytics.figures.recovery_cohort import CohortDrawer
from analytics.figures.recovery_events import SHOWN_KINDS, HappeningMaker, ending_days
from analytics.figures.recovery_lane_kinds import CARE, LaneKind, lane_kind
from analytics.figures.recovery_lanes import LaneMaker, courses_of, read_series
from analytics.figures.recovery_markings import markings_of
from analytics.figures.recovery_ranges import with_reference_key
from analytics.figures.recovery_ribbon import ribbon_panel
from analytics.figures.recovery_series import Series
from analytics.figures.spec import Direction, Figure, Panel, Rule
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.follow_up import Ending, course_ends
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
    band: CohortBand | None = None,
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
        band: of the own cohort with the patient's co-stimulatory domain; None: there is none.
    """
    details = assessment.details
    if not isinstance(details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    lanes = _shown_lanes(choices)
    window_days = int(dict(assessment.settings)["ir.immunoglobulin_window_days"])
    windows = immunoglobulin_windows(record, window_days)
    criteria = [course.analyte for course in details.criteria]
    marked = markings_of(record, windows, window_days, wording)
    series = read_series(record, _analytes(lanes, criteria), marked, wording)
    zero = day_zero(record, choices.zero, wording)
    scale = scale_of(record, series, details, choices, zero=zero)
    x = day_axis_of(record, scale, wording, choices, zero=zero)
    has_care = any(lane.key == CARE and lane.is_shown for lane in choices.lanes)
    happenings = HappeningMaker(record, scale, palette, wording, scale.day_at(x.high), x.count)
    figure = Figure(
        title=wording.figure_title,
        x=x,
        events=happenings.groups(has_care=has_care),
        panels=(),
        rules=_rules(record, scale, palette, zero),
        palette=palette,
        readout_title="",
        wording=wording,
    )
    if not series:
        words = _empty_words(record, wording)
        if has_course(record) and figure.events:
            return replace(figure, note=words)
        return replace(figure, events=(), rules=(), readout_title=wording.last_values, empty=words)
    drawer = CohortDrawer(band, scale, palette, wording) if band is not None else None
    maker = LaneMaker(
        record,
        scale,
        palette,
        wording,
        courses_of(details),
        {one.analyte: one for one in series},
        windows,
        window_days,
        has_ranges=choices.has_ranges,
        cohort=drawer if choices.has_cohort else None,
        ended_day=_ended_day(record, assessment.as_of),
    )
    panels = [panel for kind, lane in lanes if (panel := maker.lane(kind, lane)) is not None]
    panels = with_reference_key(panels, palette, wording)
    if record.axis.has_infusion:
        counted = wording if zero is None else after_infusion(wording)
        panels.insert(0, _ribbon(record, details, scale, palette, counted))
    note = _note(record, series, criteria, wording)
    return replace(figure, panels=tuple(panels), readout_title=wording.last_values, note=note)


def _analytes(lanes: Sequence[tuple[LaneKind, LaneChoice]], criteria: Sequence[str]) -> list[str]:
    """Return what is read of the record: also of standard lanes that are hidden, so the axis stands still."""
    standard = [kind for key in STANDARD_LANES if (kind := lane_kind(key)) is not None]
    shown = [code for kind in (*standard, *(kind for kind, _ in lanes)) for code in kind.analytes]
    return list(dict.fromkeys([*shown, *criteria]))


def _shown_lanes(choices: RecoveryChoices) -> tuple[tuple[LaneKind, LaneChoice], ...]:
    """Return the lanes that are shown, each once; a key that no catalogue knows any more is passed over."""
    lanes = {lane.key: lane for lane in reversed(choices.lanes) if lane.is_shown}
    kinds = [(lane_kind(lane.key), lane) for lane in choices.lanes if lanes.get(lane.key) is lane]
    return tuple((kind, lane) for kind, lane in kinds if kind is not None)


def _ended_day(record: PatientRecord, as_of: int | None) -> int | None:
    """Return the day after which nothing counts any more; a last contact ends nothing."""
    ends = (e for e in course_ends(record, as_of) if e.ending is not Ending.LAST_CONTACT)
    return next((end.span.earliest for end in ends if end.span is not None), None)


def _note(
    record: PatientRecord, series: Sequence[Series], criteria: Sequence[str], wording: Wording
) -> str | None:
    """Return what is said below the figure: that the criteria were never measured, or only one visit is."""
    if not any(one.analyte in criteria for one in series):
        return _empty_words(record, wording)
    days = {placed.day for one in series for placed in one.results}
    return wording.one_visit if len(days) == 1 else None


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
    kinds = (lane_kind(key) for key in STANDARD_LANES if key != COUNTS)
    wanted = {code for kind in kinds if kind is not None for code in kind.analytes}
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
