"""Values over time asked of R: quartiles between bounds, mean and its error, the test of each window."""

from collections.abc import Iterator, Sequence

from analytics.cohort.analyses.time_courses import CourseWindow, TimeCourses, WindowTest
from analytics.cohort.bundle.bundle_plan import FITTED, Block, Expected, Plan, Value, key
from analytics.cohort.bundle.r_text import r_text, r_texts
from analytics.cohort.bundle.timed_frame import in_order
from analytics.cohort.member_series import packed_values
from analytics.figures.figure_csv import safe
from analytics.statistics.group_labels import group_labels
from analytics.statistics.group_rows import ALL

FAMILY = "course"
_NOTES = (
    ("group", "the group"),
    ("window", "planned day, in days from the infusion"),
    ("low", "the value; where only a bound is known, the lowest it can be"),
    ("high", "the same number, or the highest it can be"),
)


def course_plan(result: TimeCourses, groups: Sequence[object] | None) -> Plan:
    """Return the bundle of one analyte: a row is one value, of nobody in particular."""
    members = result.members
    labels = group_labels(groups if groups is not None else [ALL] * len(members))
    whose, window, low, high = packed_values([member.series for member in members], result.analyte)
    days = [members[0].series.windows[place][0] for place in window.tolist()] if members else []
    columns: dict[str, list[Value]] = {
        "group": [safe(labels.names[code]) for code in labels.codes[whose].tolist()],
        "window": list(days),
        "low": list(low.tolist()),
        "high": list(high.tolist()),
    }
    names = tuple(safe(course.group) for course in result.courses)
    calls = [f'courses("course", grouped("group", {r_texts(names)}))'] if names else []
    tested = [test for test in result.tests if test.p is not None]
    calls += [
        f'window_test("test", grouped("group", {r_texts(names)}), {test.day}, {r_text(test.test)})'
        for test in tested
    ]
    expected = (*_courses(result), *_tests(tested))
    return Plan(in_order(columns), _NOTES, (Block(FAMILY, tuple(calls), expected),), is_linked=False)


def _courses(result: TimeCourses) -> Iterator[Expected]:
    for course in result.courses:
        for window in course.windows:
            if window.n:
                yield from _window(key("course", safe(course.group), window.day), window)


def _window(name: str, window: CourseWindow) -> Iterator[Expected]:
    yield Expected(key(name, "n"), float(window.n))
    for what, between in (
        ("lower_quartile", window.lower), ("median", window.median), ("upper_quartile", window.upper),
    ):  # fmt: skip
        if between is not None:
            yield Expected(key(name, what, "low"), between.low)
            yield Expected(key(name, what, "high"), between.high)
    if window.mean is not None:
        yield Expected(key(name, "mean"), window.mean)
    if window.sem is not None:
        yield Expected(key(name, "sem"), window.sem)


def _tests(tests: Sequence[WindowTest]) -> Iterator[Expected]:
    for test in tests:
        if test.p is not None:
            yield Expected(key("test", test.day, "p"), test.p, FITTED)
