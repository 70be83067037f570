"""Time courses as a figure: lines through medians or means, how many stand behind them below."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from analytics.catalogue import Analyte, catalogue
from analytics.charts.chart import (
    BelowBlock,
    BelowRow,
    Chart,
    ChartAxis,
    ChartTick,
    Dots,
    LegendItem,
    Mark,
    Plot,
    Rule,
    Stroke,
    Words,
)
from analytics.charts.chart_ticks import linear_axis
from analytics.charts.group_strokes import MOST, GroupLook, group_looks
from analytics.cohort.analyses.time_courses import TimeCourses
from analytics.cohort.recovery_band import LEAST_PATIENTS
from analytics.cohort.views.time_course_marks import CourseMarks
from analytics.cohort.views.time_course_tables import Names, test_name
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.spec import Direction
from analytics.rules.immune_reconstitution_settings import preset
from analytics.rules.months import DAYS_PER_MONTH

_DODGE = 0.07
_STARS = ((0.01, "**"), (0.05, "*"))
_BLOCKS_TO = 4


def drawn_places(result: TimeCourses, months: float | None = None) -> tuple[int, ...]:
    """Return the places of the windows, up to so many *months*, in which a group has enough values."""
    last = inf if months is None else months * DAYS_PER_MONTH
    return tuple(
        place
        for place in range(len(result.courses[0].windows) if result.courses else 0)
        if result.courses[0].windows[place].day <= last
        and any(course.windows[place].n >= LEAST_PATIENTS for course in result.courses)
    )


def time_course_chart(
    result: TimeCourses, names: Names, title: str, subtitle: str, context: ViewContext
) -> Chart:
    """Return the figure, or the words that say why there is none."""
    words, wording = context.words.time_courses, context.wording
    analyte, places = catalogue().analyte(result.analyte), drawn_places(result, context.display.months)
    called = analyte.names.get(wording.language, analyte.name)
    empty, notes = "", []
    if len(names) > MOST:
        empty = words.too_many.format(n=wording.number(len(names)), most=MOST)
    elif not places:
        empty = words.nobody.format(analyte=called)
    elif any(0 < w.n < LEAST_PATIENTS for course in result.courses for w in course.windows):
        notes.append(words.few_left_out.format(n=wording.number(LEAST_PATIENTS)))
    plots: tuple[Plot, ...] = ()
    if not empty:
        plots = (_plot(result, names, places, context),)
        if not any(isinstance(mark, Dots) for mark in plots[0].marks):
            notes.append(words.no_means.format(n=wording.number(LEAST_PATIENTS)))
        if any(isinstance(mark, Words) and mark.text.startswith("*") for mark in plots[0].marks):
            notes.append(words.stars.format(test=test_name(result.tests[0].test, context)))
    return Chart(
        title=title,
        subtitle=subtitle,
        palette=context.palette,
        plots=plots,
        legend=_threshold_key(analyte, context) if plots else (),
        notes=tuple(notes),
        empty=empty,
        decimal_sign=wording.decimal_sign,
        language=wording.language,
    )


def _plot(result: TimeCourses, names: Names, places: Sequence[int], context: ViewContext) -> Plot:
    analyte, words = catalogue().analyte(result.analyte), context.words.time_courses
    looks = _looks(result, context)
    marks: list[Mark] = []
    top = 0.0
    for number, course in enumerate(result.courses):
        shift = (number - (len(result.courses) - 1) / 2) * _DODGE
        of_group = CourseMarks(course, names[course.group], looks[number], analyte, shift, context)
        own, high = of_group.of_means(places) if context.display.with_mean else of_group.of_medians(places)
        marks, top = [*marks, *own], max(top, high)
    limit = _threshold(result.analyte)
    axis = linear_axis(0.0, max(top, 1.15 * (limit or 0.0), 10.0**-analyte.decimals), context.wording)
    name = analyte.names.get(context.wording.language, analyte.name)
    axis = replace(axis, title=words.value_axis.format(analyte=name, unit=analyte.display_unit))
    marks = [*_threshold_marks(limit, context), *marks]
    marks += _stars(result, places, axis.high, context)
    return Plot(
        key="time-courses",
        x=_day_axis(result, places, context),
        y=axis,
        marks=tuple(marks),
        below=_below(result, names, looks, places, context) if context.display.with_table else (),
    )


def _day_axis(result: TimeCourses, places: Sequence[int], context: ViewContext) -> ChartAxis:
    windows = result.courses[0].windows
    ticks = tuple(
        ChartTick(float(at), context.wording.number(windows[place].day)) for at, place in enumerate(places)
    )
    return ChartAxis(-0.4, len(places) - 0.6, ticks, context.words.time_courses.day_axis)


def _looks(result: TimeCourses, context: ViewContext) -> tuple[GroupLook, ...]:
    looks = group_looks(context.palette, len(result.courses))
    role = {"PLT": "platelets"}.get(result.analyte, result.analyte.lower())
    if len(looks) != 1 or role not in context.palette.series:
        return looks
    style = context.palette.style(role)
    look = looks[0]
    stroke = replace(look.stroke, colour=style.colour, dash=())
    return (
        GroupLook(
            stroke, replace(look.thin, colour=style.colour), style.marker, style.colour, style.word_colour
        ),
    )


def _threshold(analyte: str) -> float | None:
    known = preset("published")
    return {"CD4": known.cd4_above_per_ul, "IGG": known.igg_above_g_per_l}.get(analyte)


def _threshold_marks(limit: float | None, context: ViewContext) -> list[Mark]:
    stroke = _threshold_stroke(context)
    return [] if limit is None else [Rule(limit, Direction.HORIZONTAL, stroke)]


def _threshold_stroke(context: ViewContext) -> Stroke:
    return Stroke(context.palette.text3, 1.0, (2.0, 3.0))


def _threshold_key(analyte: Analyte, context: ViewContext) -> tuple[LegendItem, ...]:
    limit = _threshold(analyte.code)
    if limit is None:
        return ()
    unit = analyte.display_unit
    unit = unit if unit.startswith("/") else f" {unit}"
    text = context.words.time_courses.threshold.format(limit=context.wording.number(limit), unit=unit)
    return (LegendItem(text, context.palette.text3, stroke=_threshold_stroke(context)),)


def _stars(result: TimeCourses, places: Sequence[int], top: float, context: ViewContext) -> list[Mark]:
    found: list[Mark] = []
    for at, place in enumerate(places):
        p = result.tests[place].p if result.tests else None
        sign = next((sign for limit, sign in _STARS if p is not None and p < limit), "")
        if sign:
            found.append(Words(sign, float(at), top, context.palette.text, size_pt=14.0, up_pt=-12.0))
    return found


def _below(
    result: TimeCourses,
    names: Names,
    looks: Sequence[GroupLook],
    places: Sequence[int],
    context: ViewContext,
) -> tuple[BelowBlock, ...]:
    words, number = context.words.time_courses, context.wording.number
    blocks = []
    for course, look in zip(result.courses, looks, strict=True):
        shown = [(float(at), course.windows[place]) for at, place in enumerate(places)]
        at_risk = BelowRow(words.at_risk, tuple((x, number(w.at_risk)) for x, w in shown), is_strong=True)
        measured = BelowRow(words.measured, tuple((x, number(w.n)) for x, w in shown))
        name = names[course.group] if result.by is not None else ""
        stroke = look.stroke if result.by is not None else None
        rows = (at_risk, measured) if len(looks) <= _BLOCKS_TO else (measured,)
        blocks.append(BelowBlock(name, stroke, rows))
    return tuple(blocks)
