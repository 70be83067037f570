"""Neutrophil recovery: the vectors of definitions §4, its boundaries, days of neutropenia, and unknowns."""

from dataclasses import replace

import pytest

from analytics.records.result import Censored, Comparator, Outcome
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.count_course import CountCourse, on_day
from analytics.rules.neutrophil_recovery import NeutrophilRecovery, neutrophil_recovery
from tests.analytics.rules.count_courses import daily, on, samples


def assess(course: CountCourse, **settings: str) -> Assessment:
    return neutrophil_recovery(course, {f"neutrophil_recovery.{k}": v for k, v in settings.items()})


def details(course: CountCourse, **settings: str) -> NeutrophilRecovery:
    found = assess(course, **settings).details
    assert isinstance(found, NeutrophilRecovery)
    return found


def whole(low: dict[int, float], else_: float = 2500.0) -> CountCourse:
    return samples(daily(low, else_=else_, last=60))


# definitions §4, each on every day and, where it says so, on the days named only
VECTORS = {
    "1 aplastic for 15 days": (whole(on(range(3, 18), 200)), "aplastic"),
    "2 intermittent": (whole({**on(range(3, 10), 200), 25: 700}), "intermittent"),
    "3 dip on day 20": (whole({**on(range(3, 10), 200), 20: 700}), "quick"),
    "3 dip on day 21": (whole({**on(range(3, 10), 200), 21: 700}), "quick"),
    "3 dip on day 22": (whole({**on(range(3, 10), 200), 22: 700}), "intermittent"),
    "4 back to 1500": (whole(on(range(4, 9), 400), else_=1500), "quick"),
    "4 back above 1500": (whole(on(range(4, 9), 400), else_=1600), "quick"),
    "5 499 for 14 days": (whole(on(range(3, 17), 499)), "aplastic"),
    "5 499 for 13 days": (whole(on(range(3, 16), 499)), "quick"),
    "5 500 for 14 days": (whole(on(range(3, 17), 500)), "quick"),
    "6 dip to 1000": (whole({**on(range(3, 10), 200), 25: 1000}), "quick"),
    "6 dip to 999": (whole({**on(range(3, 10), 200), 25: 999}), "intermittent"),
    "joined over two days": (whole(on([*range(3, 9), *range(11, 17)], 400)), "aplastic"),
    "apart by three days": (whole(on([*range(3, 9), *range(12, 18)], 400)), "quick"),
    "never low": (whole({}), "quick"),
}


@pytest.mark.parametrize("name", VECTORS)
def test_that_a_course_has_its_phenotype(name: str) -> None:
    course, phenotype = VECTORS[name]
    answer = assess(course)
    assert (answer.outcome, answer.status, answer.missing) == (phenotype, Status.COMPLETE, ())


@pytest.mark.parametrize(("dip", "phenotype"), [(25, "intermittent"), (20, "quick")])
def test_that_few_values_give_the_same_phenotype_within_bounds(dip: int, phenotype: str) -> None:
    answer = assess(samples({**on(range(3, 10), 200), 14: 3000, dip: 700, 40: 2500}))
    assert (answer.outcome, answer.status) == (phenotype, Status.BOUNDED)
    assert (answer.reason, answer.missing) == (Reason.TOO_FEW_SAMPLES, ("ANC",))


def test_that_death_before_recovery_is_not_assessable() -> None:
    course = replace(samples(on(range(7), 100)), last_follow_up=on_day(6))
    answer = assess(course)
    assert (answer.outcome, answer.status, answer.reason) == (None, Status.NOT_EVALUABLE, Reason.ENDED_EARLY)
    assert details(course).severe is not None
    assert details(course).last_day == 6


def test_that_death_after_recovery_is_quick_and_before_any_dip_is_nothing() -> None:
    recovered = samples({**on(range(3, 8), 200), **on(range(8, 17), 2000)})
    assert assess(replace(recovered, last_follow_up=on_day(16))).outcome == "quick"
    never = replace(samples(on(range(5), 2000)), last_follow_up=on_day(4))
    assert assess(never).status is Status.NOT_EVALUABLE


def test_that_a_course_still_open_may_become_another() -> None:
    recovered = samples({**on(range(3, 8), 200), **on(range(8, 17), 2000)})
    answer = assess(replace(recovered, known_to=16))
    assert (answer.outcome, answer.status, answer.reason) == ("quick", Status.BOUNDED, Reason.ENDED_EARLY)
    assert details(replace(recovered, known_to=16)).possible == ("aplastic", "quick")
    aplastic = samples(on(range(3, 18), 200))
    assert assess(replace(aplastic, known_to=17)).status is Status.COMPLETE


def test_that_who_never_recovers_has_no_phenotype() -> None:
    answer = assess(whole(on(range(20, 61), 700)))
    assert (answer.outcome, answer.reason) == (None, Reason.OUTSIDE_SCOPE)


def test_that_recalled_thresholds_are_the_clinic_s() -> None:
    course = whole({**on(range(3, 10), 200), 14: 1200, 25: 700}, else_=1200)
    assert assess(course).outcome is None
    assert assess(course, recovered_above_per_ul="1000").outcome == "intermittent"
    dip = whole({**on(range(3, 10), 200), 25: 700})
    assert assess(dip, dip_below_per_ul="500").outcome == "quick"
    assert assess(dip, dip_after_day="25").outcome == "quick"
    assert assess(whole(on(range(3, 10), 200)), aplastic_days="7").outcome == "aplastic"
    assert assess(whole(on(range(3, 17), 700)), aplastic_below_per_ul="800").outcome == "aplastic"
    assert assess(whole(on([*range(3, 9), *range(11, 17)], 400)), joining_gap_days="0").outcome == "quick"


@pytest.mark.parametrize(
    ("days", "value", "severe", "profound"),
    [(6, 500, 6, 0), (7, 500, 7, 0), (7, 501, 0, 0), (7, 100, 7, 7), (6, 100, 6, 6), (7, 101, 7, 0)],
)
def test_that_days_and_words_of_neutropenia_are_counted(
    days: int, value: float, severe: int, profound: int
) -> None:
    found = details(whole(on(range(40, 40 + days), value)))
    assert found.severe is not None
    assert found.profound is not None
    assert (found.severe.days, found.profound.days) == (severe, profound)
    assert (found.protracted_severe, found.protracted_profound) == (severe >= 7, profound >= 7)
    assert (found.severe_days_at_most, found.profound_days_at_most) == (severe, profound)


def test_that_runs_apart_are_counted_together_and_the_longest_told() -> None:
    found = details(whole(on([*range(5, 8), *range(10, 13), *range(30, 34), *range(61, 70)], 300)))
    assert found.severe is not None
    assert (found.severe.days, found.severe.longest, found.severe.cumulative) == (10, 8, 12)


@pytest.mark.parametrize(
    ("values", "prolonged"),
    [
        ({20: 900, 22: 1001}, False),
        ({20: 1100, 21: 1000}, True),
        ({60: 1000}, True),
        ({20: 900, 61: 900}, None),
    ],
)
def test_that_prolonged_is_measured_on_day_21_or_later(
    values: dict[int, float], prolonged: bool | None
) -> None:
    assert details(samples({0: 2000, 1: 2000, **values})).prolonged is prolonged


def test_that_bounds_leave_open_what_they_leave_open() -> None:
    low: dict[int, float | Outcome] = {
        **daily({}, last=60),
        **dict.fromkeys(range(3, 17), Censored(Comparator.BELOW, 0.6)),
    }
    answer = assess(samples(low))
    assert (answer.outcome, answer.status, answer.reason) == ("quick", Status.BOUNDED, Reason.CENSORED_VALUE)
    found = details(samples(low))
    assert found.possible == ("aplastic", "quick")
    assert (found.protracted_severe, found.severe_days_at_most) == (None, 14)
    certain = {**daily({}, last=60), **dict.fromkeys(range(3, 17), Censored(Comparator.BELOW, 0.5))}
    assert assess(samples(certain)).outcome == "aplastic"


@pytest.mark.parametrize("values", [{}, {5: 100.0}])
def test_that_fewer_than_two_values_say_nothing(values: dict[int, float]) -> None:
    answer = assess(samples(values))
    assert (answer.status, answer.missing) == (Status.NOT_EVALUABLE, ("ANC",))
    assert details(samples(values)).severe is None
