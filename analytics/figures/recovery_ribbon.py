"""The ribbon: for each criterion what held when, since when it was met, and what no longer counts."""

from collections.abc import Sequence

from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette
from analytics.figures.spec import (
    Axis,
    Fill,
    Label,
    Mark,
    Markers,
    Panel,
    Point,
    Reading,
    Readout,
    Span,
    Tick,
    TickKind,
    Weight,
)
from analytics.rules.criterion_course import CriterionCourse, RibbonSpan, State
from analytics.rules.follow_up import CourseEnd, Ending
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.summary import criterion_name, limit_text
from analytics.wording import Wording

ROW_PT = 17.0
_HALF = 0.35
_STUB_SHARE = 0.012
_FILLS = {
    State.MET: Fill.SOLID,
    State.NOT_MET: Fill.RAILS,
    State.CONFOUNDED: Fill.HATCH,
    State.INDETERMINATE: Fill.DASHES,
    State.NOT_MEASURED: Fill.DOTS,
}
_ROLES = {"cd4": "cd4", "b_cells": "cd19", "igg": "igg"}


def ribbon_panel(details: ImmuneReconstitution, x: DayScale, palette: Palette, wording: Wording) -> Panel:
    """Return the lane of the criteria, one row each."""
    rows = len(details.criteria)
    veiled_row = _veil_row(details.criteria)
    marks: list[Mark] = []
    ticks, readouts = [], []
    for index, course in enumerate(details.criteria):
        at = rows - 1 - index + 0.5
        style = palette.style(_ROLES[course.criterion])
        veil = _veil_words(details.end, wording) if index == veiled_row else ""
        marks += _row(course, at, x, palette, wording, veil)
        label = wording.above.format(limit=limit_text(course, wording))
        name = criterion_name(course, wording)
        ticks.append(Tick(at, label, TickKind.ROW, name, style.word_colour))
        readouts.append(Readout("", style.colour, readings=_readings(course, x, wording), at=at))
    axis = Axis(low=-0.06, high=rows + 0.06, ticks=tuple(ticks))
    return Panel("criteria", "", "", axis, tuple(marks), tuple(readouts), ROW_PT * rows + 2)


def _row(
    course: CriterionCourse, at: float, x: DayScale, palette: Palette, wording: Wording, veil: str
) -> list[Mark]:
    style = palette.style(_ROLES[course.criterion])
    marks: list[Mark] = []
    widest = _widest(course.spans, x)
    for span in course.spans:
        words = _words(span, course, widest.get(span.state) == span, wording)
        parts = x.cut_span(span.start_day, span.end_day)
        longest = max(parts, key=lambda part: part[1] - part[0], default=None)
        for part in parts:
            has_words = part == (parts[0] if span.state is State.MET and span.is_counted else longest)
            marks.append(
                Span(
                    start=part[0],
                    end=part[1],
                    low=at - _HALF,
                    high=at + _HALF,
                    fill=_FILLS[span.state],
                    colour=style.colour if span.state in (State.MET, State.CONFOUNDED) else palette.control,
                    opacity=1.0 if span.is_counted else palette.veil_opacity,
                    words=words if has_words else "",
                    words_inside_colour=style.on_colour if span.is_counted else palette.text,
                    words_colour=_words_colour(span, style.word_colour, palette),
                    ground=palette.surface,
                )
            )
    marks += _veil_label(course, at, x, palette, wording, veil)
    stub = _stub(course, x)
    if stub is not None:
        is_counted = not course.spans or course.spans[-1].is_counted
        is_coloured = course.now in (State.MET, State.CONFOUNDED)
        marks.append(
            Span(
                *stub,
                low=at - _HALF,
                high=at + _HALF,
                fill=_FILLS[course.now],
                colour=style.colour if is_coloured else palette.control,
                opacity=1.0 if is_counted else palette.veil_opacity,
                ground=palette.surface,
            )
        )
    points = tuple(Point(x.place(day), at - _HALF + 0.1) for day in course.sample_days)
    if points:
        marks.append(Markers(points, Marker.TICK, palette.text, 4.5))
    return marks


def _veil_label(
    course: CriterionCourse, at: float, x: DayScale, palette: Palette, wording: Wording, veil: str
) -> list[Mark]:
    """Return the words on the widest stretch that no longer counts, if they fit in."""
    uncounted = [span for span in course.spans if not span.is_counted]
    if not veil or not uncounted:
        return []
    parts = x.cut_span(uncounted[0].start_day, uncounted[-1].end_day)
    start, end = max(parts, key=lambda part: part[1] - part[0])
    return [
        Label(
            veil,
            (start + end) / 2,
            at,
            palette.text,
            palette.surface,
            size_pt=10.0,
            weight=Weight.MEDIUM,
            within=(start, end),
            shorter=wording.not_counted,
        )
    ]


def _words_colour(span: RibbonSpan, word_colour: str, palette: Palette) -> str:
    return word_colour if span.state is State.CONFOUNDED and span.is_counted else palette.text


def _words(span: RibbonSpan, course: CriterionCourse, is_widest: bool, wording: Wording) -> str:
    """Return what stands on a span: the day it was first met; else its state, once, on the widest one."""
    if not span.is_counted:
        return ""
    if span.state is State.MET:
        is_first = course.first_met_day is not None and span.start_day == course.first_met_day
        return wording.met_on.format(day=wording.day_number(span.start_day)) if is_first else ""
    if not is_widest:
        return ""
    return {
        State.NOT_MET: wording.not_met,
        State.CONFOUNDED: wording.confounded,
        State.INDETERMINATE: wording.indeterminate,
        State.NOT_MEASURED: wording.not_measured,
    }[span.state]


def _widest(spans: Sequence[RibbonSpan], x: DayScale) -> dict[State, RibbonSpan]:
    widest: dict[State, RibbonSpan] = {}
    for span in sorted(spans, key=lambda s: x.place(s.end_day) - x.place(s.start_day)):
        if span.is_counted:
            widest[span.state] = span
    return widest


def _veil_row(courses: Sequence[CriterionCourse]) -> int | None:
    """Return the row that says why nothing counts any more: the lowest one that is not a filled bar."""
    rows = [n for n, course in enumerate(courses) if any(not s.is_counted for s in course.spans)]
    hollow = [n for n in rows if all(s.state is not State.MET for s in courses[n].spans if not s.is_counted)]
    return max(hollow or rows, default=None)


def _veil_words(end: CourseEnd | None, wording: Wording) -> str:
    return {
        Ending.PROGRESSION: wording.not_counted_after_progression,
        Ending.NEXT_THERAPY: wording.not_counted_after_therapy,
        Ending.DEATH: wording.not_counted_after_death,
    }.get(end.ending if end is not None else Ending.LAST_CONTACT, "")


def _readings(course: CriterionCourse, x: DayScale, wording: Wording) -> tuple[Reading, ...]:
    """Return the state from each change on; the last one says since when, or the value."""
    states = {
        State.MET: wording.met,
        State.NOT_MET: wording.not_met,
        State.INDETERMINATE: wording.indeterminate,
        State.CONFOUNDED: wording.confounded,
        State.NOT_MEASURED: wording.not_measured,
    }
    readings = [Reading(x.place_after(span.start_day), states[span.state]) for span in course.spans]
    if course.now is State.MET and course.met_since_day is not None:
        since = wording.since.format(day=wording.day_number(course.met_since_day))
        start = x.place_after(max(course.met_since_day, 0))
        readings = [r for r in readings if r.x < start] + [Reading(start, f"{wording.met} {since}")]
    elif not readings or readings[-1].text != states[course.now]:
        last = course.last_sample.span.earliest if course.last_sample is not None else 0
        readings.append(Reading(x.place(last), states[course.now]))
    return tuple(readings)


def _stub(course: CriterionCourse, x: DayScale) -> tuple[float, float] | None:
    """Return a short stretch for the state that begins on the last day known, which has no length yet."""
    last = course.last_sample
    end = course.spans[-1].end_day if course.spans else 0
    if last is None or last.span.earliest < end or course.now is State.NOT_MEASURED:
        return None
    start = x.place(last.span.earliest)
    return start, start + _STUB_SHARE * (x.high - x.low)
