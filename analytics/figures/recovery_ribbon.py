"""The ribbon: for each criterion what held when, since when it was met, and what no longer counts."""

from collections.abc import Mapping, Sequence

from analytics.figures.day_scale import DayScale
from analytics.figures.palette import Marker, Palette
from analytics.figures.spec import (
    Axis,
    Fill,
    Mark,
    Markers,
    Panel,
    Point,
    Reading,
    Readout,
    Span,
    Tick,
    TickKind,
)
from analytics.rules.criterion_course import CriterionCourse, RibbonSpan, State
from analytics.rules.follow_up import CourseEnd, Ending
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.summary import criterion_name, limit_text
from analytics.wording import Wording

ROW_PT = 17.0
_HALF = 0.35
_STUB_SHARE = 0.012
_WORDS_SHARE = 0.1
"""How much of the axis the words of a first day take, about."""
_VEIL_SHARE = 0.22
"""How much of it the words take that say why nothing counts any more."""
_JUST_AFTER = 1e-6
_FILLS = {
    State.MET: Fill.SOLID,
    State.NOT_MET: Fill.RAILS,
    State.CONFOUNDED: Fill.HATCH,
    State.INDETERMINATE: Fill.DASHES,
    State.NOT_MEASURED: Fill.DOTS,
}
_ROLES = {"cd4": "cd4", "b_cells": "cd19", "igg": "igg"}


def ribbon_panel(
    details: ImmuneReconstitution,
    x: DayScale,
    palette: Palette,
    wording: Wording,
    *,
    is_relapse: bool = False,
) -> Panel:
    """Return the lane of the criteria, one row each; *is_relapse*: the progression that ended it was one."""
    rows = len(details.criteria)
    veiled = _veiled_span(details.criteria, x)
    veil = _veil_words(details.end, wording, is_relapse=is_relapse)
    marks: list[Mark] = []
    ticks, readouts = [], []
    for index, course in enumerate(details.criteria):
        at = rows - 1 - index + 0.5
        style = palette.style(_ROLES[course.criterion])
        veil_of = {veiled[1]: veil} if veiled is not None and veiled[0] == index else {}
        marks += _row(course, at, x, palette, wording, veil_of)
        label = wording.above.format(limit=limit_text(course, wording))
        name = criterion_name(course, wording)
        ticks.append(Tick(at, label, TickKind.ROW, name, style.word_colour))
        readouts.append(_readout(course, at, style.colour, x, wording))
    axis = Axis(low=-0.06, high=rows + 0.06, ticks=tuple(ticks))
    return Panel("criteria", "", "", axis, tuple(marks), tuple(readouts), ROW_PT * rows + 2)


def _row(
    course: CriterionCourse,
    at: float,
    x: DayScale,
    palette: Palette,
    wording: Wording,
    veil_of: Mapping[RibbonSpan, str],
) -> list[Mark]:
    """Return one row; *veil_of* says which of its spans bears the words that nothing counts any more."""
    style = palette.style(_ROLES[course.criterion])
    marks: list[Mark] = []
    widest = _widest(course.spans, x)
    before: RibbonSpan | None = None
    for span in course.spans:
        words = veil_of.get(span) or _words(span, course, widest.get(span.state) == span, wording)
        parts = x.cut_span(span.start_day, span.end_day)
        bearer, words_from = _bearer(span, parts, before, x)
        for part in parts:
            marks.append(
                Span(
                    start=part[0],
                    end=part[1],
                    low=at - _HALF,
                    high=at + _HALF,
                    fill=_FILLS[span.state],
                    colour=style.colour if span.state in (State.MET, State.CONFOUNDED) else palette.control,
                    opacity=1.0 if span.is_counted else palette.veil_opacity,
                    words=words if part == bearer else "",
                    words_inside_colour=style.on_colour if span.is_counted else palette.text,
                    words_colour=_words_colour(span, style.word_colour, palette),
                    ground=palette.surface,
                    shorter=wording.not_counted if part == bearer and span in veil_of else "",
                    words_from=words_from if part == parts[0] else None,
                    says=_state_word(span.state, span.is_counted, wording),
                )
            )
        before = span
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
                says=_state_word(course.now, is_counted, wording),
                has_end=False,
            )
        )
    points = tuple(Point(x.place(day), at - _HALF + 0.1) for day in course.sample_days)
    if points:
        marks.append(Markers(points, Marker.TICK, palette.text, 4.5))
    return marks


def _bearer(
    span: RibbonSpan, parts: Sequence[tuple[float, float]], before: RibbonSpan | None, x: DayScale
) -> tuple[tuple[float, float] | None, float | None]:
    """Return the part of *span* that bears its words, and where before it they may begin; None: nowhere.

    The day something was first met stands in its first part, or before it on the plain rails of *not met*,
    or in a later part where the first is too narrow for either. All else stands in the widest part.
    """
    widest = max(parts, key=lambda part: part[1] - part[0], default=None)
    if span.state is not State.MET or not span.is_counted or not parts:
        return widest, None
    words_from, room = None, 0.0
    if before is not None and before.state is State.NOT_MET and before.is_counted:
        rails = x.cut_span(before.start_day, before.end_day)
        if rails and abs(rails[-1][1] - parts[0][0]) < 1e-6:  # no break of the axis between them
            words_from, room = rails[-1][0], rails[-1][1] - rails[-1][0]
    narrow = _WORDS_SHARE * (x.high - x.low)
    is_first = max(room, parts[0][1] - parts[0][0]) >= narrow
    return (parts[0] if is_first else widest), words_from


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


def _veiled_span(courses: Sequence[CriterionCourse], x: DayScale) -> tuple[int, RibbonSpan] | None:
    """Return the row and the span that say why nothing counts any more: wide, of rails if possible."""
    candidates = [
        (span.state is State.NOT_MET, max(b - a for a, b in parts), row, span)
        for row, course in enumerate(courses)
        for span in course.spans
        if not span.is_counted and (parts := x.cut_span(span.start_day, span.end_day))
    ]
    wide = [c for c in candidates if c[1] >= _VEIL_SHARE * (x.high - x.low)]
    best = max(wide, default=None, key=lambda c: (c[0], c[1], c[2]))
    best = best or max(candidates, default=None, key=lambda c: (c[1], c[0], c[2]))
    return (best[2], best[3]) if best is not None else None


def _veil_words(end: CourseEnd | None, wording: Wording, *, is_relapse: bool) -> str:
    progression = wording.not_counted_after_relapse if is_relapse else wording.not_counted_after_progression
    return {
        Ending.PROGRESSION: progression,
        Ending.NEXT_THERAPY: wording.not_counted_after_therapy,
        Ending.DEATH: wording.not_counted_after_death,
    }.get(end.ending if end is not None else Ending.LAST_CONTACT, "")


def _states(wording: Wording) -> dict[State, str]:
    return {
        State.MET: wording.met,
        State.NOT_MET: wording.not_met,
        State.INDETERMINATE: wording.indeterminate,
        State.CONFOUNDED: wording.confounded,
        State.NOT_MEASURED: wording.not_measured,
    }


def _state_word(state: State, is_counted: bool, wording: Wording) -> str:
    word = _states(wording)[state]
    return word if is_counted else f"{word}, {wording.not_counted}"


def _readout(course: CriterionCourse, at: float, colour: str, x: DayScale, wording: Wording) -> Readout:
    """Return the row's readout; at rest it says what stays met though nothing counts any more."""
    at_rest = ""
    if not _is_counted_to_the_end(course) and course.first_met_day is not None:
        met = wording.met_on.format(day=wording.day_number(course.first_met_day))
        at_rest = ", ".join(filter(None, (met, wording.then_not_counted)))
    return Readout("", colour, readings=_readings(course, x, wording), at=at, at_rest=at_rest)


def _is_counted_to_the_end(course: CriterionCourse) -> bool:
    return not course.spans or course.spans[-1].is_counted


def _readings(course: CriterionCourse, x: DayScale, wording: Wording) -> tuple[Reading, ...]:
    """Return the state from each change on, with since when it is met as far as that counts.

    The day on which the course ended still counts: a sample of that day comes before it.
    """
    is_counted = _is_counted_to_the_end(course)
    since = course.counted_since_day if not is_counted or course.now is State.MET else None
    readings = [_reading(span, since, x, wording) for span in course.spans if span.is_counted]
    if since is not None and not any(day.start_day == since and day.is_counted for day in course.spans):
        readings.append(Reading(x.place_after(max(since, 0)), _met_since(since, wording)))
    readings += [_reading(span, None, x, wording) for span in course.spans if not span.is_counted]
    now = _state_word(course.now, is_counted, wording)
    now = _met_since(since, wording) if is_counted and since is not None else now
    if not readings or readings[-1].text != now:
        last = course.last_sample.span.earliest if course.last_sample is not None else 0
        readings.append(Reading(x.place_after(max(last, 0)), now))
    return tuple(readings)


def _reading(span: RibbonSpan, since: int | None, x: DayScale, wording: Wording) -> Reading:
    """Return what *span* reads; one that is met of the run that goes on says *since* when."""
    says = _state_word(span.state, span.is_counted, wording)
    if since is not None and span.state is State.MET and span.start_day >= since:
        says = _met_since(since, wording)
    start = x.place_after(span.start_day)
    return Reading(start if span.is_counted else start + _JUST_AFTER, says)


def _met_since(day: int, wording: Wording) -> str:
    return f"{wording.met} {wording.since.format(day=wording.day_number(day))}"


def _stub(course: CriterionCourse, x: DayScale) -> tuple[float, float] | None:
    """Return a short stretch for the state that begins on the last day known, which has no length yet."""
    last = course.last_sample
    end = course.spans[-1].end_day if course.spans else 0
    if last is None or last.span.earliest < end or course.now is State.NOT_MEASURED:
        return None
    start = x.place(last.span.earliest)
    return start, start + _STUB_SHARE * (x.high - x.low)
