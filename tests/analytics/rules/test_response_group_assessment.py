"""The response group as an answer: with what went in, what is missing, and dates that are partial."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.response_group import ResponseCourse, assess_response_group


def assess(builder: Any, **how: Any) -> Assessment:
    return assess_response_group(builder.record, **how)


def details(answer: Assessment) -> ResponseCourse:
    assert isinstance(answer.details, ResponseCourse)
    return answer.details


@pytest.mark.parametrize("kind", ["progression", "death"])
@pytest.mark.parametrize(
    ("day", "group"), [(364, "early_relapse"), (365, "early_relapse"), (366, "late_relapse")]
)
def test_that_day_365_divides_early_from_late(a_record: Any, kind: str, day: int, group: str) -> None:
    answer = assess(a_record.with_event("response", 30, response="CR").with_event(kind, day))
    assert (answer.outcome, answer.status) == (group, Status.COMPLETE)
    assert (details(answer).best, details(answer).relapse, details(answer).relapse_day) == ("CR", kind, day)


def test_that_the_limit_is_the_clinics_to_set(a_record: Any) -> None:
    record = a_record.with_event("response", 30, response="CR").with_event("progression", 200)
    settings = {"response_group.early_up_to_days": "180"}
    answer = assess(record, settings=settings)
    assert (answer.outcome, answer.settings) == (
        "late_relapse",
        (("response_group.early_up_to_days", "180"),),
    )


@pytest.mark.parametrize("response", ["SD", "PD"])
def test_that_who_never_had_a_response_is_refractory(a_record: Any, response: str) -> None:
    assert assess(a_record.with_event("response", 30, response=response)).outcome == "refractory"


@pytest.mark.parametrize(
    ("day", "outcome", "missing"),
    [
        ("2024-12", "early_relapse", ()),
        ("2024", None, ("date of progression",)),
        ("2025", "late_relapse", ()),
        (None, None, ("date of progression",)),
    ],
)
def test_that_a_partial_date_of_relapse_decides_only_where_all_its_days_agree(
    a_record: Any, day: str | None, outcome: str | None, missing: tuple[str, ...]
) -> None:
    answer = assess(a_record.with_event("response", 30, response="CR").with_event("progression", day))
    assert (answer.outcome, answer.missing) == (outcome, missing)


def test_that_a_month_on_both_sides_of_the_limit_leaves_it_open(a_record: Any) -> None:
    record = a_record.with_event("response", 30, response="CR").with_event("death", "2024-06")
    answer = assess(record, settings={"response_group.early_up_to_days": "180"})
    assert (answer.outcome, answer.missing) == (None, ("date of death",))


@pytest.mark.parametrize(("death", "outcome"), [(300, "early_relapse"), (400, None)])
def test_that_a_progression_without_a_date_came_before_death(
    a_record: Any, death: int, outcome: str | None
) -> None:
    record = (
        a_record.with_event("response", 30, response="CR")
        .with_event("progression", None)
        .with_event("death", death)
    )
    assert assess(record).outcome == outcome


@pytest.mark.parametrize("when", [None, "2024-04"])
def test_that_a_response_that_may_have_come_after_progression_leaves_it_open(
    a_record: Any, when: str | None
) -> None:
    record = a_record.with_event("response", when, response="CR").with_event("progression", 100)
    answer = assess(record)
    assert (answer.outcome, answer.reason, answer.missing) == (
        None,
        Reason.NOT_MEASURED,
        ("response assessment",),
    )


def test_that_a_response_before_the_infusion_is_not_its_own(a_record: Any) -> None:
    record = a_record.with_event("response", -20, response="PR").with_event("progression", 60)
    assert assess(record).outcome == "refractory"


def test_that_without_any_response_assessed_that_is_what_is_missing(a_record: Any) -> None:
    answer = assess(a_record.with_event("last_contact", 700))
    assert (answer.status, answer.missing) == (Status.NOT_EVALUABLE, ("response assessment",))


def test_that_without_an_infusion_there_is_no_group(a_record: Any) -> None:
    answer = assess_response_group(replace(a_record.record, treatments=()))
    assert (answer.reason, answer.missing) == (Reason.OUTSIDE_SCOPE, ("infusion date",))


def test_that_later_events_are_not_looked_at(a_record: Any) -> None:
    record = a_record.with_event("response", 30, response="CR").with_event("progression", 200)
    assert assess(record, as_of=199).outcome == "sustained_response"
    assert assess(record, as_of=200).outcome == "early_relapse"
    assert assess(record, as_of=20).missing == ("response assessment",)


def test_that_everything_it_looked_at_is_named(a_record: Any) -> None:
    record = (
        a_record.with_event("response", 30, response="PR")
        .with_event("response", 90, response="CR")
        .with_event("response", 200, response="PD")
        .with_next_therapy(220)
        .with_event("response", 300, response="CR")
    )
    answer = assess(record)
    assert [(i.what, i.value, i.day) for i in answer.inputs] == [
        ("response", "PR", 30),
        ("response", "CR", 90),
        ("response", "PD", 200),
        ("next_therapy", "", 220),
    ]
    assert details(answer).best == "CR"
