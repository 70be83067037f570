"""Time courses as tables: a row a planned window, of each group who is at risk, measured, and the values."""

from math import isinf

from analytics.catalogue import catalogue
from analytics.charts.chart import Pick
from analytics.cohort.analyses.time_courses import CourseWindow, TimeCourses, WindowTest
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cell_text import number_text
from analytics.cohort.views.cells import (
    Cell,
    CountCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    TextCell,
)
from analytics.cohort.views.column_keys import keys_of_groups
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.interval_quartiles import Between

Names = dict[str, str]


def test_name(test: str, context: ViewContext) -> str:
    """Return what the test of a window is called."""
    words = context.words.time_courses
    return words.mann_whitney if test == "Mann-Whitney" else words.kruskal_wallis


def window_table(result: TimeCourses, names: Names, context: ViewContext) -> NumberTable:
    """Return the table of all windows in which anybody has a value."""
    words, analyte = context.words.time_courses, catalogue().analyte(result.analyte)
    unit = analyte.display_unit
    columns = [Column("day", words.day, is_number=True), Column("window", words.window)]
    for group, key in keys_of_groups(tuple(names)).items():
        head = names[group] if result.by is not None else ""
        columns += [
            Column(f"{key}_at_risk", words.at_risk, head, is_number=True),
            Column(f"{key}_measured", words.measured, head, is_number=True),
            Column(f"{key}_median", words.median.format(unit=unit), head, is_number=True),
            Column(f"{key}_mean", words.mean.format(unit=unit), head, is_number=True),
            Column(f"{key}_sem", words.sem.format(unit=unit), head, is_number=True),
        ]
    if result.tests:
        columns.append(Column("p", words.p, is_number=True))
    count = len(result.courses[0].windows) if result.courses else 0
    name = analyte.names.get(context.wording.language, analyte.name)
    return NumberTable(
        key="windows",
        title=words.table.format(analyte=name),
        columns=tuple(columns),
        rows=tuple(_row(result, names, place, context) for place in range(count)),
        notes=(words.bound_note,) if _any_bound(result) else (),
    )


def beside(result: TimeCourses, names: Names, context: ViewContext) -> NumberTable | None:
    """Return median and quartiles of each group in each window; None where there are none."""
    words, analyte = context.words.time_courses, catalogue().analyte(result.analyte)
    if not result.courses or not result.courses[0].windows:
        return None
    keys = keys_of_groups(tuple(names), taken=("day",))
    columns = (
        Column("day", words.day, is_number=True),
        *(Column(keys[group], name, is_number=True) for group, name in names.items()),
    )
    rows = []
    for place, window in enumerate(result.courses[0].windows):
        windows = [course.windows[place] for course in result.courses]
        cells = [median_cell(one, analyte.decimals, context) for one in windows]
        picks = tuple(
            (keys[course.group], measured_pick(course.windows[place], names[course.group], context))
            for course in result.courses
        )
        rows.append(TableRow((CountCell(window.day), *cells), at=float(place), picks=picks))
    title = words.beside.format(unit=analyte.display_unit)
    return NumberTable("medians", title, columns, tuple(rows))


def measured_pick(window: CourseWindow, name: str, context: ViewContext) -> Pick:
    """Return who has a value in a window."""
    words, day = context.words.time_courses, context.wording.number(window.day)
    return Pick(words.pick_measured.format(group=name, day=day), window.patients)


def between_text(one: Between, decimals: int, context: ViewContext) -> str:
    """Return a number, or what it lies between."""
    words = context.words.time_courses
    low = number_text(one.low, decimals, context.wording)
    if one.value is not None:
        return low
    if isinf(one.high):
        return words.or_more.format(low=low)
    return words.between.format(low=low, high=number_text(one.high, decimals, context.wording))


def median_cell(window: CourseWindow, decimals: int, context: ViewContext) -> Cell:
    """Return median and quartiles; in words where bounds leave one of them open."""
    words = context.words.time_courses
    lower, median, upper = window.lower, window.median, window.upper
    if lower is None or median is None or upper is None:
        return NoneCell()
    if lower.value is not None and median.value is not None and upper.value is not None:
        return QuartilesCell(median.value, lower.value, upper.value, window.n, decimals)
    texts = {
        name: between_text(one, decimals, context)
        for name, one in (("lower", lower), ("median", median), ("upper", upper))
    }
    return TextCell(words.quartiles.format(**texts))


def _row(result: TimeCourses, names: Names, place: int, context: ViewContext) -> TableRow:
    analyte, first = catalogue().analyte(result.analyte), result.courses[0].windows[place]
    span = f"{context.wording.number(first.first_day)} – {context.wording.number(first.last_day)}"
    cells: list[Cell] = [CountCell(first.day), TextCell(span)]
    picks: list[tuple[str, Pick]] = []
    keys = keys_of_groups(tuple(names))
    for course in result.courses:
        window, key = course.windows[place], keys[course.group]
        mean, sem = _mean_cells(window, analyte.decimals, context)
        cells += [
            CountCell(window.at_risk),
            CountCell(window.n),
            median_cell(window, analyte.decimals, context),
            mean,
            sem,
        ]
        picks.append((f"{key}_measured", measured_pick(window, names[course.group], context)))
    if result.tests:
        cells.append(_p_cell(result.tests[place], context))
    return TableRow(tuple(cells), at=float(place), picks=tuple(picks))


def _mean_cells(window: CourseWindow, decimals: int, context: ViewContext) -> tuple[Cell, Cell]:
    words, number = context.words.time_courses, context.wording.number
    if not window.n:
        return NoneCell(), NoneCell()
    if window.mean is None:
        why = TextCell(words.bounds.format(bounded=number(window.bounded), n=number(window.n)))
        return why, why
    error = TextCell(words.one_value) if window.sem is None else NumberCell(window.sem, "", decimals + 1)
    return NumberCell(window.mean, "", decimals + 1), error


def _p_cell(test: WindowTest, context: ViewContext) -> Cell:
    if not test.is_ordered:
        return TextCell(context.words.time_courses.no_order)
    return NoneCell(test.status) if test.p is None else PCell(test.p, test_name(test.test, context))


def _any_bound(result: TimeCourses) -> bool:
    return any(window.bounded for course in result.courses for window in course.windows)
