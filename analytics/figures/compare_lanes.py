"""The lanes of values of several patients: one analyte a lane on one scale, one line a patient."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.figures.compare_ribbon import Row, short_name
from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette, blended
from analytics.figures.recovery_lanes import THRESHOLD_DASH
from analytics.figures.recovery_series import (
    Series,
    missing_marks,
    results_of,
    series_marks,
    series_readout,
)
from analytics.figures.scale import LogScale, ValueScale, linear_scale_for, log_scale_of
from analytics.figures.spec import (
    Axis,
    Direction,
    Label,
    Mark,
    Panel,
    Polyline,
    Reading,
    Readout,
    Rule,
    TickKind,
)
from analytics.figures.value_axis import (
    MISSING_PT,
    linear_axis,
    log_axis,
    threshold_tick,
    with_missing_strip,
)
from analytics.records.result import Missing, Result
from analytics.rules.below_limit import bound_means_none
from analytics.rules.criterion_course import CriterionCourse
from analytics.summary import limit_text
from analytics.wording import Wording

LANE_PT = 62.0
_STRIP_PT = 18.0
_COUNTED_CELLS = frozenset({"CD19", "NK"})
_NONE_SHARES = (0.36, 0.84)
_FOOT_SHARE = 0.12
_LOGARITHMIC = frozenset({"CD19", "NK", "ANC", "PLT"})


@dataclass(frozen=True, slots=True)
class CompareLanes:
    """Makes the lanes of all patients on one day axis."""

    rows: Sequence[Row]
    x: DayScale
    palette: Palette
    wording: Wording
    low_x: float
    high_x: float

    def lane(self, analyte: str) -> Panel:
        """Return the lane of *analyte*; whoever has no result of it says so in the readout."""
        course = self._course(analyte)
        series = [self._series(row, analyte) for row in self.rows]
        scale, axis = self._scale(analyte, series, course)
        marks: list[Mark] = []
        threshold = next((tick.at for tick in axis.ticks if tick.kind is TickKind.THRESHOLD), None)
        if threshold is not None:
            marks.append(Rule(threshold, Direction.HORIZONTAL, self.palette.text, 1.2, THRESHOLD_DASH))
        for n, one in reversed(list(enumerate(series))):
            own = _with_own_none(scale, n, len(series))
            marks += self._of_patient(one, self.rows[n].ended_day, own)
        height = LANE_PT + (_STRIP_PT if axis.strip_top is not None else 0.0)
        if any(isinstance(p.result.outcome, Missing) for one in series for p in one.results):
            axis = with_missing_strip(axis, height, self.wording.no_result)
            height += MISSING_PT
            marks += self._missing(series, axis.ticks[-1].at)
        if not any(one.results for one in series):
            middle, y = (self.low_x + self.high_x) / 2, (axis.low + axis.high) / 2
            words = self.wording.not_measured
            marks.append(Label(words, middle, y, self.palette.text2, self.palette.surface))
        return Panel(
            key=f"compare_{analyte.lower()}",
            title=analyte_name(analyte, self.wording),
            unit=self.wording.unit(catalogue().analytes[analyte].unit),
            axis=axis,
            marks=tuple(marks),
            readouts=self._readouts(series),
            height_pt=height,
            stretch=height,
        )

    def _course(self, analyte: str) -> CriterionCourse | None:
        return next((c for c in self.rows[0].details.criteria if c.analyte == analyte), None)

    def _series(self, row: Row, analyte: str) -> Series:
        nones = frozenset(
            r.id
            for r in row.record.results
            if r.analyte == analyte and analyte in _COUNTED_CELLS and bound_means_none(row.record, r)
        )
        unit = self.wording.unit(catalogue().analytes[analyte].unit)
        return Series(
            analyte=analyte,
            role=row.role,
            name=short_name(row.name),
            unit=unit,
            results=results_of(row.record, analyte),
            nones=nones,
            marked={r.id: row.marked[r.id] for r in row.record.results if _is_marked(r, analyte, row)},
        )

    def _scale(
        self, analyte: str, series: Sequence[Series], course: CriterionCourse | None
    ) -> tuple[ValueScale, Axis]:
        """Return the one scale of all patients; a lane without a criterion has no threshold."""
        wording, values = self.wording, [value for one in series for value in one.values]
        limit = course.threshold if course is not None else 0.0
        label = limit_text(course, wording) if course is not None else ""
        if analyte in _LOGARITHMIC:
            log = log_scale_of([*values, limit])
            at = log.place(limit) if limit > 0 else log.strip_top
            none = wording.none if analyte in _COUNTED_CELLS else wording.number(0)
            tick = threshold_tick(at, wording.above.format(limit=label)) if course is not None else None
            axis = log_axis(log, tick, none, wording, is_dense=False)
            return log, axis if course is not None or min(values, default=1.0) <= 0 else _without_strip(
                axis, log
            )
        linear = (
            linear_scale_for([], values, limit) if course is not None else linear_scale_for(values, [], 1.0)
        )
        return linear, linear_axis(
            linear, threshold_tick(limit, label) if course is not None else None, wording
        )

    def _of_patient(self, one: Series, ended_day: int | None, scale: ValueScale) -> list[Mark]:
        """Return the marks of one patient: faded from the day on after which nothing counts any more."""
        counted = tuple(p for p in one.results if ended_day is None or p.day <= ended_day)
        later = one.results[len(counted) :]
        if not later:
            return list(series_marks(one, self.x, scale, self.palette, self.wording))
        faded = self._faded(one.role)
        link = replace(one, results=(*counted[-1:], *later[:1]))
        marks = series_marks(link, self.x, scale, faded, self.wording)
        return [
            *(mark for mark in marks if isinstance(mark, Polyline)),
            *series_marks(replace(one, results=later), self.x, scale, faded, self.wording),
            *series_marks(replace(one, results=counted), self.x, scale, self.palette, self.wording),
        ]

    def _faded(self, role: str) -> Palette:
        """Return the palette with a patient's colour towards the ground: shown, and not counted."""
        style, palette = self.palette.style(role), self.palette
        colour = blended(style.colour, palette.surface, palette.veil_opacity)
        return replace(palette, series={**palette.series, role: replace(style, colour=colour)})

    def _missing(self, series: Sequence[Series], at: float) -> list[Mark]:
        """Return the ✕ of every result without a value, in the colour of its patient."""
        marks: list[Mark] = []
        for one in series:
            dressed = replace(self.palette, text2=self.palette.style(one.role).colour)
            marks += missing_marks([one], self.x, at, dressed, self.wording)
        return marks

    def _readouts(self, series: Sequence[Series]) -> tuple[Readout, ...]:
        found = [self._readout(one) for one in series]
        legends = dict.fromkeys(marking.legend for one in series for marking in one.marked.values())
        found += [Readout(words, self.palette.text2, Marker.CIRCLE, is_open=True) for words in legends]
        return tuple(found)

    def _readout(self, one: Series) -> Readout:
        if one.results:
            return series_readout(one, self.x, self.palette, self.wording)
        never = (Reading(self.low_x, self.wording.not_measured),)
        return Readout(one.name, self.palette.style(one.role).colour, readings=never)


def _is_marked(result: Result, analyte: str, row: Row) -> bool:
    return result.analyte == analyte and result.id in row.marked


def analyte_name(analyte: str, wording: Wording) -> str:
    """Return what a lane is called."""
    short = {
        "CD4": wording.cd4,
        "CD8": wording.cd8,
        "CD19": wording.cd19,
        "NK": wording.nk,
        "IGG": wording.igg,
        "ANC": wording.anc,
        "PLT": wording.platelets,
    }
    known = catalogue().analytes[analyte]
    return short.get(analyte) or known.names.get(wording.language, known.name)


@dataclass(frozen=True, slots=True)
class _OwnNone(LogScale):
    """The scale of one of several patients, whose *none* has a height of its own in the common strip."""

    share: float = 0.5

    @property
    def none(self) -> float:
        """The height of *none*."""
        return self.strip_top - self.share * self.strip


def _with_own_none(scale: ValueScale, place: int, count: int) -> ValueScale:
    """Return *scale* for the patient at *place*: no *none* covers another."""
    if not isinstance(scale, LogScale) or count < 2:
        return scale
    highest, lowest = _NONE_SHARES
    share = highest + (lowest - highest) * place / (count - 1)
    return _OwnNone(scale.floor, scale.top, share=share)


def _without_strip(axis: Axis, scale: LogScale) -> Axis:
    """Return *axis* without the strip for *none*, where there is none: its room goes to the values."""
    low = scale.floor - _FOOT_SHARE * (scale.top - scale.floor)
    ticks = tuple(tick for tick in axis.ticks if tick.at >= scale.floor)
    return replace(axis, low=low, strip_top=None, ticks=ticks)
