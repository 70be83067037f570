"""Early and late ICAHT: the vectors of definitions §2.6, the switches of §2.3, boundaries, and unknowns."""

from dataclasses import replace

import pytest

from analytics.records.result import Censored, Comparator, Missing, MissingReason, NotDetected, Outcome
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.count_course import CountCourse, CountSample, on_day
from analytics.rules.early_icaht import EarlyIcaht
from analytics.rules.icaht import Icaht, grade_icaht
from analytics.rules.late_icaht import LateIcaht
from tests.analytics.rules.count_courses import between, daily, on, samples


def early(course: CountCourse, **settings: str) -> EarlyIcaht:
    return details(grade_icaht(course, keyed(settings))).early


def late(course: CountCourse, **settings: str) -> LateIcaht:
    return details(grade_icaht(course, keyed(settings))).late


def details(answer: Assessment) -> Icaht:
    assert isinstance(answer.details, Icaht)
    return answer.details


def keyed(settings: dict[str, str]) -> dict[str, str]:
    return {f"icaht.{name}": value for name, value in settings.items()}


def censored(text: str) -> Censored:
    """A bound per µL, as stored in 10⁹/L."""
    sign = next(s for s in ("<=", ">=", "<", ">") if text.startswith(s))
    return Censored(Comparator(sign), float(text.removeprefix(sign)) / 1000)


# definitions §2.6: (ANC per µL by day, days ≤ 500, days ≤ 100, early grade)
EARLY = {
    "500 on all days": (on(range(31), 500), 31, 0, 4),
    "500 to day 29, 510 on day 30": ({**on(range(30), 500), 30: 510}, 30, 0, 3),
    "510 always": (on(range(31), 510), 0, 0, 0),
    "400 on days 5-10": (daily(on(range(5, 11), 400)), 6, 0, 1),
    "400 on days 5-11": (daily(on(range(5, 12), 400)), 7, 0, 2),
    "400 on days 5-17": (daily(on(range(5, 18), 400)), 13, 0, 2),
    "400 on days 5-18": (daily(on(range(5, 19), 400)), 14, 0, 3),
    "100 on days 5-10": (daily(on(range(5, 11), 100)), 6, 6, 1),
    "100 on days 5-11": (daily(on(range(5, 12), 100)), 7, 7, 3),
    "100 on days 5-18": (daily(on(range(5, 19), 100)), 14, 14, 4),
    "gap of two days": (daily(on([*range(3, 8), *range(10, 15)], 400)), 12, 0, 2),
    "gap of three days": (daily(on([*range(4, 9), *range(12, 17)], 400)), 5, 0, 1),
    "400 from day 4 to 30": (daily(on(range(4, 31), 400)), 27, 0, 3),
    "400 from day 3 to 30": (daily(on(range(3, 31), 400)), 28, 0, 4),
    "weekly": ({0: 2000.0, 7: 300.0, 14: 300.0, 21: 1800.0, 28: 2500.0}, 8, 0, 2),
}


@pytest.mark.parametrize("name", EARLY)
def test_that_an_early_course_has_its_grade_and_durations(name: str) -> None:
    values, days_500, days_100, grade = EARLY[name]
    found = early(samples(values))
    assert (found.duration_500, found.duration_100, found.grade) == (days_500, days_100, grade)
    assert found.status is Status.COMPLETE


def test_that_death_before_recovery_is_grade_4() -> None:
    course = replace(samples(dict(enumerate([2000, 900, 200, 150, 200, 200]))), last_follow_up=on_day(5))
    found = early(course)
    assert (found.grade, found.duration_500, found.last_day, found.never_recovered) == (4, 4, 5, True)
    assert grade_icaht(course, {}).status is Status.COMPLETE  # the late window never came
    assert details(grade_icaht(course, {})).late.reason is Reason.ENDED_EARLY


def test_that_two_low_days_with_nine_missing_between_are_grade_1() -> None:
    values = {d: v for d, v in daily({5: 300, 15: 300}).items() if d not in range(6, 15)}
    found = early(samples(values))
    assert (found.grade, found.duration_500) == (1, 1)
    assert (found.days_observed, found.days_interpolated, found.days_missing) == (22, 0, 9)
    assert (found.status, found.reason, found.highest) == (Status.BOUNDED, Reason.TOO_FEW_SAMPLES, 3)


# definitions §2.6: (ANC per µL by day, grade by the lowest, grade by both)
LATE = [
    ({40: 90, 60: 1400}, 4, 1),
    ({40: 90, 60: 1600}, 0, 0),
    ({40: 1500, 60: 1500}, 1, 1),
    ({40: 1501, 60: 1501}, 0, 0),
    ({40: 1000, 60: 1000}, 2, 2),
    ({40: 500, 60: 500}, 3, 3),
    ({40: 101, 60: 1500}, 3, 1),
    ({40: 100, 60: 100}, 4, 4),
    ({31: 100, 100: 100}, 4, 4),
]


@pytest.mark.parametrize(("values", "by_lowest", "by_both"), LATE)
def test_that_two_late_values_have_their_grade(
    values: dict[int, float], by_lowest: int, by_both: int
) -> None:
    found = late(samples(values))
    assert (found.grade, found.by_lowest, found.by_both) == (by_lowest, by_lowest, by_both)
    assert found.status is Status.COMPLETE
    assert late(samples(values), late_values="by_both").grade == by_both


def test_that_a_single_late_value_is_graded_and_flagged() -> None:
    found = late(samples({40: 90}))
    assert (found.grade, found.is_single_value, found.status) == (4, True, Status.BOUNDED)
    assert found.reason is Reason.TOO_FEW_SAMPLES
    assert late(samples({40: 90, 100: 90})).is_single_value is False


def test_that_two_samples_of_one_day_are_one_value() -> None:
    twice = CountCourse((*samples({40: 90}).samples, *samples({40: 95}).samples))
    assert late(twice).is_single_value
    assert late(twice).lowest == late(samples({40: 90})).lowest


def test_that_days_30_and_101_are_not_late() -> None:
    answer = grade_icaht(samples({30: 90, 101: 90}), {})
    assert (answer.outcome, answer.status) == (None, Status.NOT_EVALUABLE)
    assert answer.missing == ("ANC",)
    assert details(answer).late.grade is None


@pytest.mark.parametrize(("at", "below", "above"), [(1500, 1, 0), (1000, 2, 1), (500, 3, 2), (100, 4, 3)])
@pytest.mark.parametrize("step", [1.0, 0.5, 0.001])
def test_that_late_thresholds_include_their_own_value(at: int, below: int, above: int, step: float) -> None:
    assert late(samples({40: at, 60: at})).grade == below
    assert late(samples({40: at - step, 60: at - step})).grade == below
    assert late(samples({40: at + step, 60: at + step})).grade == above  # 500.5 is grade 2, never 0


@pytest.mark.parametrize(
    ("threshold", "grade_of"), [(500, {6: 1, 7: 2, 13: 2, 14: 3}), (100, {6: 1, 7: 3, 13: 3, 14: 4})]
)
@pytest.mark.parametrize("days", [6, 7, 13, 14])
def test_that_early_thresholds_and_durations_include_their_own_value(
    threshold: int, grade_of: dict[int, int], days: int
) -> None:
    low = daily(on(range(5, 5 + days), threshold))
    assert early(samples(low)).grade == grade_of[days]
    above = daily(on(range(5, 5 + days), threshold + 10))
    assert early(samples(above)).grade == (0 if threshold == 500 else {6: 1, 14: 3}.get(days, 2))


def test_that_rounding_to_ten_is_the_method_s_and_can_be_left_out() -> None:
    course = samples(daily(on(range(5, 12), 504)))
    assert early(course).grade == 2
    assert early(course, rounding="interpolated_days").grade == 0
    assert early(course, rounding="no_day").grade == 0
    interpolated = samples({0: 2000.0, 5: 503.0, 11: 503.0, 13: 2000.0, 20: 2000.0, 27: 2000.0})
    assert [
        early(interpolated, rounding=r).duration_500 for r in ("every_day", "interpolated_days", "no_day")
    ] == [7, 5, 0]


def test_that_cumulative_days_are_those_of_all_runs() -> None:
    course = samples(daily(on([*range(4, 9), *range(12, 17)], 400)))
    assert early(course, duration="cumulative").duration_500 == 10
    assert early(course, duration="cumulative").grade == 2
    severe = early(course).severe
    assert severe is not None
    assert (severe.longest, severe.cumulative, severe.days) == (5, 10, 10)


def test_that_the_joining_gap_is_the_clinic_s() -> None:
    course = samples(daily(on([*range(4, 9), *range(12, 17)], 400)))
    assert early(course, joining_gap_days="3").duration_500 == 13
    assert early(course, joining_gap_days="6").grade == 2


def test_that_early_death_loss_and_progression_can_be_not_gradable() -> None:
    low = samples(daily(on(range(3, 31), 400)))
    chosen = {"early_end": "not_gradable_if_ended"}
    assert early(low, **chosen).grade == 3  # no override any more
    for ended in (replace(low, last_follow_up=on_day(29)), replace(low, progression=on_day(29))):
        found = early(ended, **chosen)
        assert (found.grade, found.status, found.reason) == (None, Status.NOT_EVALUABLE, Reason.ENDED_EARLY)
        assert early(ended).grade == 4
    assert early(replace(low, progression=on_day(30)), **chosen).grade == 3
    unsure = early(replace(low, progression=between(20, 40)), **chosen)
    assert (unsure.grade, unsure.status) == (3, Status.BOUNDED)


def test_that_the_early_window_is_not_cut_by_progression_or_next_therapy() -> None:
    low = samples(daily(on(range(5, 19), 400)))
    assert early(replace(low, progression=on_day(7), next_therapy=on_day(8))) == early(low)


@pytest.mark.parametrize("end", ["progression", "next_therapy", "last_follow_up"])
def test_that_the_late_window_ends_with_the_first_end(end: str) -> None:
    course = samples({35: 400, 50: 1200, 60: 90, 61: 90})
    ended = replace(course, **{end: on_day(50)})  # type: ignore[arg-type]
    assert (late(ended).grade, late(ended).last_day) == (3, 50)
    assert late(course).grade == 4
    assert late(replace(course, **{end: on_day(20)})).reason is Reason.ENDED_EARLY  # type: ignore[arg-type]


def test_that_the_late_window_can_be_longer_or_open() -> None:
    course = samples({35: 1600, 40: 1600, 150: 900, 400: 900, 500: 400})
    assert late(course).grade == 0
    assert late(course, late_last_day="500").grade == 3
    assert late(course, late_last_day="499").grade == 2
    assert late(course, late_window="open_ended").grade == 3
    assert late(course, late_window="open_ended").last_day is None


def test_that_the_last_low_day_is_told() -> None:
    assert late(samples({35: 400, 60: 1500, 70: 1600})).last_low_day == 60
    assert late(samples({35: 1400, 60: 1600, 70: 1600})).last_low_day is None


@pytest.mark.parametrize("values", [{}, {5: 300}, {5: Missing(MissingReason.NOT_DONE), 6: 300}])
def test_that_fewer_than_two_early_values_are_not_gradable(values: dict[int, float | Outcome]) -> None:
    found = early(samples(values))
    assert (found.grade, found.duration_500, found.status) == (None, None, Status.NOT_EVALUABLE)
    assert found.reason is (Reason.TOO_FEW_SAMPLES if values else Reason.NOT_MEASURED)


def test_that_missing_days_that_cannot_matter_leave_the_grade_whole() -> None:
    values = on(range(15), 90)  # grade 4 whatever came after
    assert early(samples(values)).status is Status.COMPLETE
    sparse = early(samples({0: 2000.0, 30: 2000.0}))
    assert (sparse.grade, sparse.highest, sparse.status) == (0, 4, Status.BOUNDED)


@pytest.mark.parametrize(
    ("text", "days_500", "days_100", "grade"),
    [("<100", 7, 7, 3), ("<500", 7, 0, 2), ("<=500", 7, 0, 2), (">2000", 0, 0, 0), ("<50", 7, 7, 3)],
)
def test_that_a_bound_counts_as_far_as_it_is_certain(
    text: str, days_500: int, days_100: int, grade: int
) -> None:
    found = early(samples({**daily({}), **dict.fromkeys(range(5, 12), censored(text))}))
    assert (found.duration_500, found.duration_100, found.grade) == (days_500, days_100, grade)
    is_certain = text not in ("<500", "<=500")  # it may be 100 and less as well
    assert (found.status is Status.COMPLETE, found.highest) == (is_certain, grade if is_certain else 3)


def test_that_a_bound_that_matters_is_said() -> None:
    unknown = {**daily({}), **dict.fromkeys(range(5, 12), NotDetected(None))}
    found = early(samples(unknown))
    assert (found.grade, found.highest, found.reason) == (0, 3, Reason.CENSORED_VALUE)
    late_bound = late(samples({40: censored("<500"), 60: 1200}))
    assert (late_bound.grade, late_bound.highest, late_bound.status) == (3, 4, Status.BOUNDED)
    assert late_bound.reason is Reason.CENSORED_VALUE
    assert late(samples({40: censored("<100"), 60: 1200})).status is Status.COMPLETE


def test_that_a_window_still_open_gives_the_least_grade() -> None:
    course = replace(samples({d: v for d, v in daily(on(range(3, 13), 400)).items() if d <= 12}), known_to=12)
    found = early(course)
    assert (found.grade, found.highest, found.duration_500) == (2, 4, 10)
    assert (found.status, found.reason, found.is_open) == (Status.BOUNDED, Reason.ENDED_EARLY, True)
    assert not found.never_recovered
    answer = grade_icaht(course, {})
    assert (answer.outcome, answer.missing) == ("early 2, late not gradable", ("ANC",))
    over = early(replace(course, last_follow_up=on_day(12), known_to=None))
    assert (over.grade, over.status) == (4, Status.COMPLETE)


def test_that_a_late_window_still_open_gives_the_least_grade() -> None:
    course = replace(samples({40: 1200, 50: 1300}), known_to=60)
    assert (late(course).grade, late(course).highest, late(course).is_open) == (1, 4, True)
    assert late(replace(course, known_to=100)).status is Status.COMPLETE
    assert late(replace(course, progression=on_day(55))).status is Status.COMPLETE


def test_that_a_partial_date_of_a_count_is_tried_on_every_day() -> None:
    course = samples(daily(on(range(5, 11), 400)))
    unknown = CountSample(between(0, 30), samples({0: 400}).samples[0].outcome)
    found = early(replace(course, samples=(*course.samples, unknown)))
    assert (found.grade, found.highest, found.status) == (1, 2, Status.BOUNDED)
    harmless = CountSample(between(0, 30), samples({0: 3000}).samples[0].outcome)
    assert early(replace(course, samples=(*course.samples, harmless))).status is Status.COMPLETE


def test_that_too_many_partial_dates_are_not_guessed() -> None:
    unknown = CountSample(between(0, 30), samples({0: 400}).samples[0].outcome)
    assert early(CountCourse((unknown, unknown, unknown))).status is Status.NOT_EVALUABLE


def test_that_a_partial_date_of_death_is_tried_on_every_day() -> None:
    course = samples(daily(on(range(3, 10), 400)))
    found = early(replace(course, last_follow_up=between(0, 30)))
    assert (found.grade, found.highest) == (0, 4)
    assert early(replace(course, last_follow_up=between(14, 30))).status is Status.COMPLETE
    tail = samples({40: 90, 60: 90, 80: 1600, 90: 1600})
    assert late(replace(tail, progression=between(60, 90))).status is Status.COMPLETE
    assert late(replace(tail, progression=between(50, 90))).status is Status.BOUNDED


def test_that_an_answer_can_be_reproduced() -> None:
    answer = grade_icaht(samples(EARLY["weekly"][0]), {"icaht.duration": "cumulative"})
    assert dict(answer.settings)["icaht.duration"] == "cumulative"
    assert len(answer.settings) == 7
    assert grade_icaht(samples(EARLY["weekly"][0]), dict(answer.settings)) == answer
