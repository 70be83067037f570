"""T-ICAHT: the vectors of definitions §2.4 and §2.6, both readings of every conflict, and unknowns."""

from dataclasses import replace

import pytest

from analytics.records.result import Censored, Comparator
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.count_course import CountCourse, CountSample, on_day
from analytics.rules.early_platelet_icaht import EarlyPlateletIcaht
from analytics.rules.late_platelet_icaht import LatePlateletIcaht
from analytics.rules.platelet_icaht import PlateletIcaht, grade_platelet_icaht
from tests.analytics.rules.count_courses import between, daily, on, samples

CODE = {"comparison": "at_most", "joining_gap_days": "6"}


def platelets(values: dict[int, float]) -> CountCourse:
    return samples(values, per_stored_unit=1.0)


def details(course: CountCourse, **settings: str) -> PlateletIcaht:
    answer = grade_platelet_icaht(course, {f"platelet_icaht.{k}": v for k, v in settings.items()})
    assert isinstance(answer.details, PlateletIcaht)
    return answer.details


def early(course: CountCourse, **settings: str) -> EarlyPlateletIcaht:
    return details(course, **settings).early


def late(course: CountCourse, **settings: str) -> LatePlateletIcaht:
    return details(course, **settings).late


def low(days: range | list[int], value: float) -> CountCourse:
    return platelets(daily(on(days, value), else_=150))


# definitions §2.6: (course, grade as the table reads, as the code reads)
VECTORS = {
    "50 on 3 days": (low(range(5, 8), 50), 0, 1),
    "45 on 6 days": (low(range(5, 11), 45), 1, 1),
    "45 on 7 days": (low(range(5, 12), 45), 2, 2),
    "20 on 1 day": (low(range(5, 6), 20), 1, 3),
    "15 on 13 days": (low(range(5, 18), 15), 3, 3),
    "15 on 14 days": (low(range(5, 19), 15), 4, 4),
    "45 on days 5-7 and 14-16": (low([5, 6, 7, 14, 15, 16], 45), 1, 2),
}


@pytest.mark.parametrize("name", VECTORS)
def test_that_an_early_course_has_its_grade_in_both_readings(name: str) -> None:
    course, table, code = VECTORS[name]
    assert (early(course).grade, early(course, **CODE).grade) == (table, code)
    assert early(course).status is Status.COMPLETE


def test_that_the_durations_are_those_of_the_vectors() -> None:
    apart = VECTORS["45 on days 5-7 and 14-16"][0]
    assert (early(apart).duration_50, early(apart, **CODE).duration_50) == (3, 12)
    assert early(apart, duration="cumulative").duration_50 == 6


@pytest.mark.parametrize(("threshold", "grades"), [(50, (0, 1)), (20, (1, 3))])
def test_that_early_thresholds_leave_out_their_own_value_unless_chosen(
    threshold: int, grades: tuple[int, int]
) -> None:
    above, below = grades
    assert early(low(range(5, 6), threshold)).grade == above
    assert early(low(range(5, 6), threshold - 0.001)).grade == below
    assert early(low(range(5, 6), threshold), comparison="at_most").grade == below
    assert early(low(range(5, 6), threshold + 0.001), comparison="at_most").grade == above


def test_that_a_bound_at_a_threshold_is_below_it() -> None:
    bound = CountSample(on_day(8), Censored(Comparator.BELOW, 20.0))
    course = low(range(5, 6), 45)
    known = replace(course, samples=(*(s for s in course.samples if s.span != on_day(8)), bound))
    assert (early(known).grade, early(known).status) == (3, Status.COMPLETE)
    unsure = replace(
        known, samples=(*known.samples[:-1], replace(bound, outcome=Censored(Comparator.BELOW, 50.0)))
    )
    assert (early(unsure).grade, early(unsure).highest) == (1, 3)
    assert early(unsure).reason is Reason.CENSORED_VALUE


@pytest.mark.parametrize("end", ["progression", "next_therapy", "last_follow_up"])
def test_that_progression_next_therapy_and_death_end_the_early_window(end: str) -> None:
    course = low(range(5, 19), 15)
    ended = replace(course, **{end: on_day(10)})  # type: ignore[arg-type]
    assert (early(ended).grade, early(ended).duration_20, early(ended).last_day) == (3, 6, 10)
    assert late(ended).reason is Reason.ENDED_EARLY


def test_that_the_early_window_can_end_on_day_37_as_the_code_has_it() -> None:
    course = platelets(daily(on(range(28, 36), 45), else_=150, last=40))
    assert early(course).grade == 1
    assert early(course, early_last_day="37").grade == 2


def test_that_missing_days_are_a_line_or_the_mean_of_both_neighbours() -> None:
    sparse = platelets({0: 150, 10: 10, 30: 150})
    assert (early(sparse).days_missing, early(sparse).duration_20) == (28, 1)
    assert early(sparse).status is Status.BOUNDED
    mean = early(sparse, filling="mean_of_neighbours")
    assert (mean.days_missing, mean.status, mean.grade) == (0, Status.COMPLETE, 3)


def transfused(course: CountCourse, day: int) -> CountCourse:
    marked = tuple(replace(s, after_transfusion=day <= s.span.earliest <= day + 7) for s in course.samples)
    return replace(course, samples=marked, transfusions=(day,))


def test_that_values_after_a_transfusion_count_and_are_told() -> None:
    course = transfused(low([5, 6], 15), 6)
    assert (early(course).grade, early(course).values_after_transfusion) == (3, 8)


def test_that_values_after_a_transfusion_can_be_left_out_unless_low() -> None:
    course = transfused(low([5, 6], 15), 6)
    found = early(course, transfused="left_out_transfused")
    assert (found.grade, found.duration_20) == (3, 2)  # seven days: a line from 15 to 150
    again = transfused(platelets(daily({5: 45, 6: 45, 7: 45, 8: 60}, else_=150)), 8)
    assert early(again, transfused="left_out_transfused").duration_50 == 3


# late, days 31-100: (values, grade as the table reads)
LATE = [
    ({40: 99.9, 60: 99.9}, 1),
    ({40: 100.0, 60: 99.9}, 0),
    ({40: 49.9, 60: 49.9}, 2),
    ({40: 50.0, 60: 49.9}, 1),
    ({40: 19.9, 60: 19.9}, 3),
    ({40: 20.0, 60: 19.9}, 2),
    ({40: 15.0, 60: 150.0}, 0),
    (on(range(40, 53), 15), 3),
    (on(range(40, 54), 15), 4),
    ({40: 15, 47: 15, 53: 15}, 4),
    ({40: 15, 49: 15, 58: 15}, 3),
    ({31: 90, 100: 90}, 1),
]


@pytest.mark.parametrize(("values", "grade"), LATE)
def test_that_a_late_course_needs_two_values_or_a_streak(values: dict[int, float], grade: int) -> None:
    found = late(platelets(values))
    assert (found.grade, found.status) == (grade, Status.COMPLETE)


def test_that_fewer_than_two_values_are_not_gradable() -> None:
    assert late(platelets({40: 15})).reason is Reason.TOO_FEW_SAMPLES
    assert late(platelets({30: 15, 101: 15})).reason is Reason.NOT_MEASURED
    assert early(platelets({5: 15})).reason is Reason.TOO_FEW_SAMPLES
    answer = grade_platelet_icaht(platelets({}), {})
    assert (answer.outcome, answer.status, answer.missing) == (None, Status.NOT_EVALUABLE, ("PLT",))


def test_that_open_windows_and_partial_dates_leave_bounds() -> None:
    course = replace(platelets({d: v for d, v in daily({}, else_=150).items() if d <= 12}), known_to=12)
    assert (early(course).grade, early(course).highest, early(course).is_open) == (0, 4, True)
    assert early(replace(course, progression=on_day(10))).status is Status.COMPLETE
    assert late(replace(platelets({40: 90, 50: 90}), known_to=60)).highest == 4
    ended = early(replace(low(range(5, 19), 15), last_follow_up=between(10, 40)))
    assert (ended.grade, ended.highest) == (3, 4)


@pytest.mark.parametrize(
    ("transfusions", "day"), [((), 12), ((5,), 13), ((4,), 12), ((14,), 22), ((15,), 12), ((12,), 20)]
)
def test_that_recovery_is_three_days_untransfused_for_seven(transfusions: tuple[int, ...], day: int) -> None:
    course = platelets(daily(on(range(5, 12), 15), else_=150, last=40))
    assert details(replace(course, transfusions=transfusions)).recovery_day == day


def test_that_never_low_or_never_recovered_is_no_recovery() -> None:
    assert details(platelets(daily({}, else_=150))).recovery_day is None
    assert details(platelets(daily({}, else_=15))).recovery_day is None
    assert details(platelets(daily({10: 15, 12: 15, 14: 15}, else_=20))).recovery_day == 15


def test_that_both_grades_are_one_outcome() -> None:
    answer: Assessment = grade_platelet_icaht(
        platelets({**daily(on(range(5, 12), 45), else_=150), 40: 90, 50: 80}), {}
    )
    assert (answer.rule, answer.outcome, answer.status) == (
        "platelet-icaht",
        "early 2, late 1",
        Status.COMPLETE,
    )
    assert len(answer.settings) == 6
