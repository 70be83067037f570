"""The lanes of values: which series stand in each, on what scale, with which threshold and which bands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.figures.arrange import READOUT_LINE_PT
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Palette
from analytics.figures.recovery_choices import B_AND_NK, COUNTS, IMMUNOGLOBULINS, T_CELLS, LaneChoice
from analytics.figures.recovery_cohort import CohortDrawer
from analytics.figures.recovery_lane_kinds import LaneKind, analyte_name, lane_title
from analytics.figures.recovery_markings import marking_readouts
from analytics.figures.recovery_ranges import reference_brackets, reference_facts, reference_readout
from analytics.figures.recovery_series import (
    Marking,
    Series,
    missing_marks,
    placed_results,
    series_marks,
    series_readout,
)
from analytics.figures.recovery_thresholds import Threshold, threshold_facts, threshold_of
from analytics.figures.scale import (
    LinearScale,
    ValueScale,
    free_scale_of,
    linear_scale_for,
    linear_scale_of,
    log_scale_of,
    tight_log_scale_of,
)
from analytics.figures.spec import Axis, Band, Bracket, Direction, Fact, Label, Mark, Panel, Readout, Rule
from analytics.figures.value_axis import (
    MISSING_PT,
    linear_axis,
    log_axis,
    threshold_tick,
    with_missing_strip,
    with_second_quantity,
)
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing
from analytics.rules.below_limit import bound_means_none
from analytics.rules.criterion_course import CriterionCourse
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immunoglobulin_window import ImmunoglobulinWindow
from analytics.wording import Wording

THRESHOLD_DASH = (5.0, 3.0)
_PLATELETS_SHARE = 100.0
"""Platelets are drawn divided by this beside neutrophils: decades and clinical limits then coincide."""
_LEAST_SHARE, _MOST_SHARE = 0.5, 4.0
_LONG_TITLE = 14
_ROLES = {
    "CD4": "cd4",
    "CD8": "cd8",
    "CD3": "cd3",
    "CD19": "cd19",
    "NK": "nk",
    "IGG": "igg",
    "IGA": "iga",
    "IGM": "igm",
    "ANC": "anc",
    "PLT": "platelets",
}


def read_series(
    record: PatientRecord,
    analytes: Sequence[str],
    marked: Mapping[int, Marking],
    wording: Wording,
) -> tuple[Series, ...]:
    """Return the series of *analytes* that have a result with a place on the axis, in their order.

    A bound of cells means none where the laboratory says so of its limit: the criterion reads it so too.
    """
    series, placed = [], placed_results(record, frozenset(analytes))
    for code in analytes:
        results = placed.get(code, ())
        analyte = catalogue().analytes.get(code)
        if not results or analyte is None:
            continue
        ids = {placed.result.id for placed in results}
        series.append(
            Series(
                analyte=code,
                role=_ROLES.get(code, "single"),
                name=analyte_name(code, wording),
                unit=wording.unit(analyte.unit),
                decimals=analyte.decimals,
                results=results,
                nones=frozenset(p.result.id for p in results if bound_means_none(record, p.result)),
                short=wording.platelets_short if code == "PLT" else analyte_name(code, wording),
                marked={key: marking for key, marking in marked.items() if key in ids},
            )
        )
    return tuple(series)


@dataclass(frozen=True, slots=True)
class LaneMaker:
    """Makes the lanes of one patient on one day axis.

    Attributes:
        series: what was measured, by the code of the analyte.
        windows: when given immunoglobulin speaks in an IgG.
        cohort: draws the own cohort behind; None: it is not drawn.
        ended_day: what is later does not count any more and is faded; None: all counts.
    """

    record: PatientRecord
    x: DayScale
    palette: Palette
    wording: Wording
    courses: Mapping[str, CriterionCourse]
    series: Mapping[str, Series]
    windows: Sequence[ImmunoglobulinWindow] = ()
    window_days: int = 0
    has_ranges: bool = True
    cohort: CohortDrawer | None = None
    ended_day: int | None = None

    def lane(self, kind: LaneKind, choice: LaneChoice) -> Panel | None:
        """Return the lane of *kind* as *choice* has it; None where none of its analytes has a result."""
        measured = [self.series[code] for code in kind.analytes if code in self.series]
        if not measured:
            return None
        is_log = kind.is_log if choice.is_log is None else choice.is_log
        drawn, told = _drawn(kind, measured, is_log=is_log)
        threshold = threshold_of(drawn[0], self.courses, self.wording)
        scale = _scale(kind, drawn, threshold, is_log=is_log)
        axis = self._axis(kind, drawn, threshold, scale)
        marks = self._marks(drawn, threshold, scale, axis)
        readouts = self._readouts(drawn, told)
        height = max(kind.height_pt, len(readouts) * READOUT_LINE_PT)
        if any(isinstance(p.result.outcome, Missing) for one in drawn for p in one.results):
            axis = with_missing_strip(axis, height, self.wording.no_result)
            height += MISSING_PT
            marks += missing_marks(drawn, self.x, axis.ticks[-1].at, self.palette, self.wording)
        marks += self._veil(axis)
        height *= min(max(choice.share, _LEAST_SHARE), _MOST_SHARE)
        return Panel(
            key=kind.key,
            title=_title(kind, drawn, told, self.wording),
            unit=drawn[0].unit,
            axis=axis,
            marks=tuple(marks),
            readouts=readouts,
            height_pt=height,
            stretch=height,
            brackets=self._brackets(drawn, scale),
            facts=self._facts(drawn),
        )

    def _axis(
        self, kind: LaneKind, drawn: Sequence[Series], threshold: Threshold | None, scale: ValueScale
    ) -> Axis:
        tick = None
        if threshold is not None:
            tick = threshold_tick(threshold.place(scale), threshold.label)
        if isinstance(scale, LinearScale):
            return linear_axis(scale, tick, self.wording)
        is_cells = kind.key == B_AND_NK or drawn[0].analyte == "CD19"
        none = self.wording.none if is_cells else self.wording.number(0)
        has_two = len({one.divisor for one in drawn}) > 1
        axis = log_axis(scale, tick, none, self.wording, is_dense=has_two or None)
        if not has_two:
            return axis
        second = drawn[1]
        colour = self.palette.style(second.role).word_colour
        heads = (drawn[0].short, second.short)
        return with_second_quantity(axis, second.divisor, heads, colour, self.wording)

    def _marks(
        self, drawn: Sequence[Series], threshold: Threshold | None, scale: ValueScale, axis: Axis
    ) -> list[Mark]:
        """Return bands first, then the threshold, then the data, the leading series on top."""
        marks: list[Mark] = []
        if any(one.analyte == "IGG" for one in drawn):
            marks += self._tints(axis.low, axis.high)
        if self.cohort is not None:
            marks += self.cohort.marks(drawn[0], scale)
        if threshold is not None:
            at = threshold.place(scale)
            text = threshold.text
            marks.append(Rule(at, Direction.HORIZONTAL, self.palette.text, 1.2, THRESHOLD_DASH, text))
        for one in reversed(drawn):
            marks += series_marks(one, self.x, scale, self.palette, self.wording)
        return marks

    def _readouts(self, drawn: Sequence[Series], told: Sequence[Series]) -> tuple[Readout, ...]:
        lines = [series_readout(one, self.x, self.palette, self.wording) for one in drawn]
        lines += [
            replace(series_readout(one, self.x, self.palette, self.wording), marker=None) for one in told
        ]
        lines += marking_readouts(drawn, self.x, self.palette, self.wording)
        if self.cohort is not None:
            lines += self.cohort.readout(drawn[0])
        if self.has_ranges and not told:
            lines += reference_readout(self.record, drawn, self.x.low, self.palette, self.wording)
        return tuple(lines)

    def _brackets(self, drawn: Sequence[Series], scale: ValueScale) -> tuple[Bracket, ...]:
        if not self.has_ranges:
            return ()
        return reference_brackets(self.record, drawn, scale, self.palette, self.wording)

    def _facts(self, drawn: Sequence[Series]) -> tuple[Fact, ...]:
        facts = threshold_facts(drawn, self.courses, self.wording)
        if self.has_ranges:
            facts += reference_facts(self.record, drawn, self.wording)
        if self.cohort is not None:
            facts += self.cohort.facts(drawn[0])
        return tuple(facts)

    def _tints(self, low: float, high: float) -> list[Mark]:
        """Return the days on which given immunoglobulin speaks, overlapping windows as one."""
        style, marks = self.palette.style("ivig"), list[Mark]()
        last_day = self.x.day_at(self.x.high)
        for start, end in joined_windows(self.windows, last_day):
            for left, right in self.x.cut_span(start, min(end, last_day)):
                lower, upper = ((left, low), (right, low)), ((left, high), (right, high))
                marks.append(Band(lower, upper, style.colour, self.palette.band_opacity))
        bands = [mark for mark in marks if isinstance(mark, Band)]
        if bands:
            widest = max(bands, key=lambda band: band.lower[1][0] - band.lower[0][0])
            middle, foot = (widest.lower[0][0] + widest.lower[1][0]) / 2, low + 0.14 * (high - low)
            words = self.wording.ivig_window.format(n=self.window_days)
            marks.append(Label(words, middle, foot, style.word_colour, self.palette.surface))
        return marks

    def _veil(self, axis: Axis) -> list[Mark]:
        """Return what fades all that is later than the end: lighter on screen, on paper and in grey."""
        if self.ended_day is None:
            return []
        last_day = self.x.day_at(self.x.high)
        return [
            Band(
                ((left, axis.low), (right, axis.low)),
                ((left, axis.high), (right, axis.high)),
                self.palette.surface,
                1 - self.palette.veil_opacity,
            )
            for left, right in self.x.cut_span(self.ended_day, last_day)
        ]


def _drawn(
    kind: LaneKind, measured: Sequence[Series], *, is_log: bool
) -> tuple[tuple[Series, ...], tuple[Series, ...]]:
    """Return which of the *measured* series are lines, and which are only told beside the lane.

    CD3 is about the sum of CD4 and CD8: on a linear lane it is drawn only where CD8 is not there. IgA and
    IgM lie flat on a scale that shows IgG: there they are told, and are lines where the scale is a logarithm.
    """
    found = {one.analyte: one for one in measured}
    if kind.key == COUNTS and len(found) > 1:
        return (found["ANC"], replace(found["PLT"], divisor=_PLATELETS_SHARE)), ()
    if kind.key == T_CELLS and not is_log and "CD8" in found:
        return tuple(one for one in measured if one.analyte != "CD3"), ()
    if kind.key == IMMUNOGLOBULINS and not is_log and "IGG" in found:
        return (found["IGG"],), tuple(one for one in measured if one.analyte != "IGG")
    return tuple(measured), ()


def _scale(
    kind: LaneKind, drawn: Sequence[Series], threshold: Threshold | None, *, is_log: bool
) -> ValueScale:
    """Return the scale of a lane.

    On the linear lane of T cells CD4 is read against its threshold. CD8 can be ten times as high early on; a
    lane that shows it all presses CD4 onto the line. So CD8 lifts the lane to six times the threshold at
    most; beyond, it is a marker with an arrow and its value.
    """
    values = [value for one in drawn for value in one.values]
    limits = [threshold.at] if threshold is not None else []
    if is_log:
        if threshold is not None and threshold.at <= 0:
            return log_scale_of([*values, threshold.at])
        return tight_log_scale_of([*values, *limits])
    if kind.key == T_CELLS and threshold is not None and drawn[0].analyte == "CD4":
        others = [value for one in drawn[1:] for value in one.values]
        return linear_scale_for(drawn[0].values, others, threshold.at)
    if threshold is not None:
        return linear_scale_of(values, threshold.at)
    return free_scale_of(values)


def _title(kind: LaneKind, drawn: Sequence[Series], told: Sequence[Series], wording: Wording) -> str:
    """Return the title in the gutter: of the lane, or of the one analyte that there is; long ones broken."""
    if len(drawn) + len(told) == 1:
        return _broken(drawn[0].name)
    return wording.immunoglobulins if kind.key == IMMUNOGLOBULINS else lane_title(kind, wording)


def _broken(name: str) -> str:
    if len(name) <= _LONG_TITLE or " " not in name:
        return name
    words = name.split(" ")
    cut = min(range(1, len(words)), key=lambda n: abs(len(" ".join(words[:n])) - len(" ".join(words[n:]))))
    return " ".join(words[:cut]) + "\n" + " ".join(words[cut:])


def joined_windows(
    windows: Sequence[ImmunoglobulinWindow], last_day: float
) -> tuple[tuple[float, float], ...]:
    """Return *windows* as stretches of days that do not overlap; an open one ends on *last_day*."""
    joined: list[tuple[float, float]] = []
    for window in sorted(windows, key=lambda w: w.start):
        end = last_day if window.end is None else float(window.end)
        if joined and window.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        elif window.start < last_day:
            joined.append((float(window.start), end))
    return tuple(joined)


def courses_of(details: ImmuneReconstitution) -> Mapping[str, CriterionCourse]:
    """Return the courses by the analyte they read."""
    return {course.analyte: course for course in details.criteria}
