"""The worst CRS and ICANS of a record: by its findings, by the grade it was given, and when."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.treatment import TherapyKind
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.worst_grade import WorstGrade, assess_crs, assess_icans
from tests.analytics.conftest import RecordBuilder


def details(answer: Assessment) -> WorstGrade:
    assert isinstance(answer.details, WorstGrade)
    return answer.details


def graded(builder: Any, *grades: int | None) -> PatientRecord:
    """The record of *builder* with these grades given to its events."""
    record: PatientRecord = builder.record
    events = tuple(replace(e, grade=g) for e, g in zip(record.events, grades, strict=True))
    return replace(record, events=events)


CRS = [
    ({"temperature": 38.0, "hypotension": "none", "oxygen": "none"}, 1),
    ({"temperature": 37.9, "hypotension": "none", "oxygen": "none"}, 0),
    ({"temperature": 38.5, "hypotension": "no_vasopressor", "oxygen": "none"}, 2),
    ({"temperature": 38.5, "vasopressors": "norepinephrine", "oxygen": "none"}, 3),
    ({"temperature": 38.5, "vasopressors": "norepinephrine+vasopressin", "oxygen": "none"}, 3),
    ({"temperature": 38.5, "vasopressors": "norepinephrine+epinephrine", "oxygen": "none"}, 4),
    ({"temperature": 38.5, "hypotension": "none", "oxygen": "cannula", "oxygen_flow": 6.0}, 2),
    ({"temperature": 38.5, "hypotension": "none", "oxygen": "cannula", "oxygen_flow": 7.0}, 3),
    ({"temperature": 38.5, "hypotension": "none", "oxygen": "cpap"}, 4),
    ({"temperature": 36.8, "fever_treated": True, "vasopressors": "norepinephrine", "oxygen": "none"}, 3),
]
_NOTHING = {"seizure": "none", "motor": "none", "imaging": "none", "pressure_signs": "none"}
_AWAKE = {"consciousness": "spontaneous", **_NOTHING}
ICANS: list[tuple[dict[str, Any], int]] = [
    ({"ice": 10.0, **_AWAKE}, 0),
    ({"ice": 9.0, **_AWAKE}, 1),
    ({"ice": 7.0, **_AWAKE}, 1),
    ({"ice": 6.0, **_AWAKE}, 2),
    ({"ice": 3.0, **_AWAKE}, 2),
    ({"ice": 2.0, **_AWAKE}, 3),
    ({"ice": 0.0, **_AWAKE}, 3),
    ({"ice": 0.0, **_AWAKE, "consciousness": "unarousable"}, 4),
    ({"ice": 3.0, **_AWAKE, "seizure": "resolving"}, 3),
    ({"ice": 3.0, **_AWAKE, "seizure": "resolving", "seizure_minutes": 6.0}, 4),
    ({"ice": 8.0, **_AWAKE, "pressure_signs": "papilledema"}, 4),
]


@pytest.mark.parametrize(("findings", "grade"), CRS)
def test_that_the_findings_of_a_crs_grade_it(a_record: Any, findings: dict[str, Any], grade: int) -> None:
    answer = assess_crs(a_record.with_event("crs", 3, **findings).record)
    assert (answer.outcome, answer.value, answer.status) == (str(grade), grade, Status.COMPLETE)
    assert (details(answer).onset_day, details(answer).is_severe) == (3, grade >= 3)
    assert answer.missing == ()


@pytest.mark.parametrize(("findings", "grade"), ICANS)
def test_that_the_findings_of_an_icans_grade_it(a_record: Any, findings: dict[str, Any], grade: int) -> None:
    answer = assess_icans(a_record.with_event("icans", 6, **findings).record)
    assert (answer.outcome, answer.value, answer.status) == (str(grade), grade, Status.COMPLETE)
    assert (details(answer).onset_day, details(answer).is_severe) == (6, grade >= 3)


def test_that_a_missing_ice_score_makes_it_two_at_least(a_record: Any) -> None:
    answer = assess_icans(a_record.with_event("icans", 6, consciousness="voice", **_NOTHING).record)
    assert (answer.outcome, answer.value, answer.status) == ("2", None, Status.BOUNDED)
    assert (details(answer).low, details(answer).high, details(answer).is_severe) == (2, 4, None)
    assert (answer.missing, details(answer).events[0].missing) == (("findings",), ("ice",))


@pytest.mark.parametrize("assess", [assess_crs, assess_icans])
def test_that_without_an_event_nothing_is_said(a_record: Any, assess: Any) -> None:
    answer = assess(a_record.record)
    assert (answer.outcome, answer.value, answer.status) == (None, None, Status.NOT_EVALUABLE)
    assert (answer.reason, answer.missing) == (Reason.NOT_MEASURED, ("findings",))


def test_that_without_an_infusion_it_is_outside(a_record: Any) -> None:
    record = replace(a_record.with_event("crs", 3, temperature=38.5).record, treatments=())
    assert (assess_crs(record).reason, assess_crs(record).missing) == (
        Reason.OUTSIDE_SCOPE,
        ("infusion date",),
    )


def test_that_a_given_grade_without_findings_stands(a_record: Any) -> None:
    answer = assess_crs(graded(a_record.with_event("crs", 3), 2))
    assert (answer.outcome, answer.status) == ("2", Status.COMPLETE)


def test_that_an_event_without_grade_or_findings_says_nothing_of_its_grade(a_record: Any) -> None:
    answer = assess_crs(a_record.with_event("crs", 3).record)
    assert (answer.outcome, answer.status, details(answer).onset_day) == (None, Status.NOT_EVALUABLE, 3)


@pytest.mark.parametrize(
    ("given_grade", "low", "high"),
    [(None, 2, 4), (2, 2, 4), (3, 3, 3), (4, 4, 4), (1, 1, 1)],
)
def test_that_a_grade_given_with_a_reason_overrides_the_table(
    a_record: Any, given_grade: int | None, low: int, high: int
) -> None:
    """The table says 2 at least: 2 may be no more than that, 3 or 4 is the clinicians' word."""
    builder = a_record.with_event(
        "crs", 3, temperature=38.5, hypotension="no_vasopressor", grade_reason="septic"
    )
    found = details(assess_crs(graded(builder, given_grade)))
    assert (found.low, found.high) == (low, high)
    event = found.events[0]
    assert (event.table_low, event.table_high, event.given, event.reason) == (2, 4, given_grade, "septic")


def test_that_the_worst_of_several_counts_with_the_day_of_the_first_and_of_the_worst(a_record: Any) -> None:
    builder = a_record.with_event("crs", 2).with_event("crs", 9).with_event("crs", 12)
    found = details(assess_crs(graded(builder, 1, 3, 3)))
    assert (found.low, found.high, found.onset_day, found.worst_day, found.is_severe) == (3, 3, 2, 9, True)
    assert [event.day for event in found.events] == [2, 9, 12]


def test_that_one_unknown_grade_leaves_the_worst_open(a_record: Any) -> None:
    answer = assess_crs(graded(a_record.with_event("crs", 2).with_event("crs", 9), 1, None))
    assert (answer.outcome, answer.status) == ("1", Status.BOUNDED)
    assert (details(answer).high, details(answer).is_severe) == (4, None)


@pytest.mark.parametrize(("day", "counts"), [(-3, False), (-1, False), (0, True), (400, True)])
def test_that_what_began_before_the_infusion_is_of_an_earlier_line(
    a_record: Any, day: int, counts: bool
) -> None:
    assert (assess_crs(graded(a_record.with_event("crs", day), 2)).outcome == "2") is counts


def test_that_what_began_with_a_second_infusion_is_of_that_one(a_record: Any) -> None:
    builder = a_record.with_next_therapy(300).with_event("crs", 3).with_event("crs", 300)
    record = graded(builder, 1, 4)
    second = replace(record.treatments[1], kind=TherapyKind.CAR_T)
    assert assess_crs(record).outcome == "4"
    assert assess_crs(replace(record, treatments=(record.treatments[0], second))).outcome == "1"


def test_that_what_came_later_is_not_looked_at(a_record: Any) -> None:
    record = graded(a_record.with_event("crs", 2).with_event("crs", 9), 1, 3)
    assert assess_crs(record, 8).outcome == "1"
    assert assess_crs(record, 9).outcome == "3"
    assert assess_crs(record, 1).status is Status.NOT_EVALUABLE


def test_that_death_of_it_is_grade_five(a_record: Any) -> None:
    answer = assess_icans(a_record.with_event("icans", 6, fatal=True).record)
    assert (answer.outcome, details(answer).is_severe) == ("5", True)


def test_that_every_input_leads_to_its_event(a_record: Any) -> None:
    answer = assess_crs(graded(a_record.with_event("crs", 3, temperature=38.5, oxygen="cpap"), 4))
    assert [(i.id, i.what, i.value, i.day) for i in answer.inputs] == [
        (1, "crs", "4", 3),
        (1, "temperature", "38.5", 3),
        (1, "oxygen", "cpap", 3),
    ]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from([None, 1, 2, 3, 4, 5])), max_size=6), st.randoms()
)
def test_that_order_and_duplicates_change_nothing(events: list[tuple[int, int | None]], order: Any) -> None:
    builder = RecordBuilder()
    for day, _ in events:
        builder = builder.with_event("crs", day)
    record = graded(builder, *(grade for _, grade in events))
    mixed: list[Event] = [*record.events, *record.events[:1]]
    order.shuffle(mixed)
    first, second = assess_crs(record), assess_crs(replace(record, events=tuple(mixed)))
    one, other = details(first), details(second)
    assert (first.outcome, first.status, one.low, one.high, one.onset_day, one.worst_day) == (
        second.outcome,
        second.status,
        other.low,
        other.high,
        other.onset_day,
        other.worst_day,
    )
