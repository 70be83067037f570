"""The view of time courses: medians or means window by window, and how many stand behind each of them."""

from analytics.catalogue import Analyte, catalogue
from analytics.cohort.analyses.time_courses import CourseWindow, TimeCourses
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView, Fact
from analytics.cohort.views.cells import NoneCell, PCell
from analytics.cohort.views.field_words import field_name
from analytics.cohort.views.group_names import curve_group_name
from analytics.cohort.views.member_notes import everyone
from analytics.cohort.views.time_course_chart import drawn_places, time_course_chart
from analytics.cohort.views.time_course_tables import beside, test_name, window_table
from analytics.cohort.views.view_context import ViewContext


def time_courses_view(result: TimeCourses, part: str, context: ViewContext) -> AnalysisView:
    """Return what the time courses of one analyte show."""
    words = context.words.time_courses
    analyte = catalogue().analyte(result.analyte)
    names = {c.group: curve_group_name(result.by, c.group, context) for c in result.courses}
    title = _title(result, analyte, context)
    subtitle = words.of_means if context.display.with_mean else words.of_medians
    return AnalysisView(
        analysis="time-courses",
        part=part,
        title=title,
        subtitle=subtitle,
        chart=time_course_chart(result, names, title, subtitle, context),
        tables=(window_table(result, names, context),),
        beside=beside(result, names, context),
        facts=_facts(result, context),
        warnings=warnings(result.account, context),
        reading=(
            words.survivors,
            words.nearest,
            *((words.immunoglobulin,) if result.analyte == "IGG" else ()),
            *((words.bound_note,) if _has_bounds(result) else ()),
            *readings(result.account, result.members, context),
        ),
        sources=_sources(result, context),
        everybody=everyone(result.members, context),
        left_out=left_out(result.account, context),
    )


def _title(result: TimeCourses, analyte: Analyte, context: ViewContext) -> str:
    words = context.words.time_courses
    name = analyte.names.get(context.wording.language, analyte.name)
    if result.by is None:
        return words.title.format(analyte=name)
    field = field_name(result.by, context.words.fields, context.wording)
    return words.title_grouped.format(analyte=name, field=field)


def _facts(result: TimeCourses, context: ViewContext) -> tuple[Fact, ...]:
    words, places = context.words.time_courses, set(drawn_places(result))
    facts = []
    for place, test in enumerate(result.tests):
        if place in places and test.is_ordered:
            name = test_name(test.test, context)
            called = words.after_test.format(test=name, day=context.wording.number(test.day))
            cell = PCell(test.p, name) if test.p is not None else NoneCell(test.status)
            facts.append(Fact(called, cell, same_as=("windows", place, "p")))
    return tuple(facts)


def _has_bounds(result: TimeCourses) -> bool:
    return any(window.bounded for course in result.courses for window in course.windows)


def _sources(result: TimeCourses, context: ViewContext) -> tuple[tuple[str, str], ...]:
    words, number = context.words.time_courses, context.wording.number
    windows: list[CourseWindow] = [window for course in result.courses for window in course.windows]
    values = sum(window.n for window in windows)
    return (
        (
            words.records,
            words.records_of.format(patients=number(len(result.members)), values=number(values)),
        ),
        (words.windows, words.proposed_windows),
        (words.estimator, words.estimator_is),
        (words.source, words.source_is),
    )
