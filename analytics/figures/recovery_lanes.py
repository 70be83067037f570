"""The lanes of values: CD4 and CD8, B and NK cells, IgG, each with its criterion's threshold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette
from analytics.figures.recovery_series import (
    Series,
    missing_marks,
    results_of,
    series_marks,
    series_readout,
)
from analytics.figures.scale import (
    MISSING_PT,
    linear_axis,
    linear_scale_for,
    log_axis,
    log_scale_of,
    with_missing_strip,
)
from analytics.figures.spec import Axis, Band, Direction, Label, Mark, Panel, Readout, Rule
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing
from analytics.rules.below_limit import bound_means_none
from analytics.rules.criterion_course import CriterionCourse
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immunoglobulin_window import ImmunoglobulinWindow
from analytics.summary import limit_text
from analytics.wording import Wording

THRESHOLD_DASH = (5.0, 3.0)


@dataclass(frozen=True, slots=True)
class LaneSeries:
    """Which analytes a figure of recovery shows, and as what."""

    analyte: str
    role: str


T_CELLS = (LaneSeries("CD8", "cd8"), LaneSeries("CD4", "cd4"))
B_AND_NK = (LaneSeries("NK", "nk"), LaneSeries("CD19", "cd19"))
IMMUNOGLOBULINS = (LaneSeries("IGG", "igg"),)
_WITH_NONE = frozenset(lane.analyte for lane in B_AND_NK)


def read_series(
    record: PatientRecord, wanted: Sequence[LaneSeries], unit: str, wording: Wording
) -> tuple[Series, ...]:
    """Return the series of *wanted* that have a result with a place on the axis; the last is drawn on top.

    A bound means none where the laboratory says so of its limit: then the criterion calls it not met too.
    """
    names = {
        "CD4": wording.cd4,
        "CD8": wording.cd8,
        "CD19": wording.cd19,
        "NK": wording.nk,
        "IGG": wording.igg,
    }
    nones = frozenset(r.id for r in record.results if r.analyte in _WITH_NONE and bound_means_none(record, r))
    all_series = (
        Series(w.role, names[w.analyte], unit, results_of(record, w.analyte), nones) for w in wanted
    )
    return tuple(series for series in all_series if series.results)


@dataclass(frozen=True, slots=True)
class LaneMaker:
    """Makes the lanes of one patient on one day axis."""

    x: DayScale
    palette: Palette
    wording: Wording
    courses: Mapping[str, CriterionCourse]
    low_x: float
    high_x: float
    window_days: int

    def t_cells(self, series: Sequence[Series]) -> Panel:
        """Return the lane of CD4 and CD8: linear, as high as CD4 and its threshold need.

        What is read here is CD4 against its threshold. CD8 can be ten times as high early on; a lane that
        shows it all presses CD4 onto the line, and a logarithm makes 150 and 250 look alike. So CD8 lifts
        the lane to six times the threshold at most; beyond, it is a marker with an arrow and its value.
        """
        return self._linear("t_cells", self.wording.t_cells, self.courses["cd4"], series, 84.0, leading="cd4")

    def b_and_nk(self, series: Sequence[Series]) -> Panel:
        """Return the lane of B and NK cells: logarithmic, none in a strip below.

        A bound that means none lies in the strip; one that may mean some lies at its limit, above the line.
        """
        course = self.courses["b_cells"]
        numbers = [value for one in series for value in one.values]
        scale = log_scale_of([*numbers, course.threshold])
        label = self.wording.above.format(limit=limit_text(course, self.wording))
        at = scale.place(course.threshold) if course.threshold > 0 else scale.strip_top
        axis = log_axis(scale, label, self.wording.none, self.wording, threshold_at=at)
        marks: list[Mark] = [self._threshold(at)]
        for one in series:
            marks += series_marks(one, self.x, scale, self.palette, self.wording)
        has_nk = any(one.role == "nk" for one in series)
        title = self.wording.b_and_nk if has_nk else self.wording.cd19
        return self._panel("b_cells", title, course, axis, marks, series, self._readouts(series), 80.0)

    def immunoglobulins(self, series: Sequence[Series], windows: Sequence[ImmunoglobulinWindow]) -> Panel:
        """Return the lane of IgG; what was measured under given immunoglobulin is hollow, on a tint."""
        course = self.courses["igg"]
        hollow = frozenset(s.result.id for s in course.samples if s.is_confounded)
        return self._linear("igg", self.wording.igg, course, series, 68.0, hollow=hollow, windows=windows)

    def _linear(
        self,
        key: str,
        title: str,
        course: CriterionCourse,
        series: Sequence[Series],
        height_pt: float,
        *,
        leading: str = "",
        hollow: frozenset[int] = frozenset(),
        windows: Sequence[ImmunoglobulinWindow] = (),
    ) -> Panel:
        own = [value for one in series if leading in ("", one.role) for value in one.values]
        others = [value for one in series if leading not in ("", one.role) for value in one.values]
        scale = linear_scale_for(own, others, course.threshold)
        axis = linear_axis(scale, course.threshold, limit_text(course, self.wording), self.wording)
        marks: list[Mark] = self._tints(windows, axis.low, axis.high)
        marks.append(self._threshold(course.threshold))
        for one in series:
            marks += series_marks(one, self.x, scale, self.palette, self.wording, hollow=hollow)
        readouts = self._readouts(series)
        if hollow:
            style = self.palette.style("ivig")
            readouts += (Readout(self.wording.under_ivig, style.colour, Marker.CIRCLE, is_open=True),)
        return self._panel(key, title, course, axis, marks, series, readouts, height_pt)

    def _panel(
        self,
        key: str,
        title: str,
        course: CriterionCourse,
        axis: Axis,
        marks: list[Mark],
        series: Sequence[Series],
        readouts: tuple[Readout, ...],
        height_pt: float,
    ) -> Panel:
        """Return the lane; results without a value lie in a strip of their own below it."""
        if any(isinstance(p.result.outcome, Missing) for one in series for p in one.results):
            axis = with_missing_strip(axis, height_pt, self.wording.no_result)
            height_pt += MISSING_PT
            foot = axis.ticks[-1].at
            marks += missing_marks(series, self.x, foot, self.palette, self.wording)
        words = self._or_words(marks, series, axis)
        unit = self.wording.unit(course.unit)
        return Panel(key, title, unit, axis, words, readouts, height_pt, height_pt)

    def _threshold(self, at: float) -> Rule:
        return Rule(at, Direction.HORIZONTAL, self.palette.text, 1.2, THRESHOLD_DASH)

    def _tints(self, windows: Sequence[ImmunoglobulinWindow], low: float, high: float) -> list[Mark]:
        """Return the days on which given immunoglobulin speaks, overlapping windows as one."""
        style, marks = self.palette.style("ivig"), list[Mark]()
        last_day = self.x.day_at(self.high_x)
        for start, end in joined_windows(windows, last_day):
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

    def _readouts(self, series: Sequence[Series]) -> tuple[Readout, ...]:
        return tuple(
            series_readout(one, self.x, self.palette, self.wording) for one in reversed(list(series))
        )

    def _or_words(self, marks: list[Mark], series: Sequence[Series], axis: Axis) -> tuple[Mark, ...]:
        if not series:
            middle, y = (self.low_x + self.high_x) / 2, (axis.low + axis.high) / 2
            marks.append(
                Label(self.wording.not_measured, middle, y, self.palette.text2, self.palette.surface)
            )
        return tuple(marks)


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
    """Return the courses by their criterion."""
    return {course.criterion: course for course in details.criteria}
