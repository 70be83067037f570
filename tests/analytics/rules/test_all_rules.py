"""What holds for every rule of the book, on invented patients: nothing but what is known decides."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.records.ids import EventId, ResultId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing, MissingReason
from analytics.rules.assessment import Assessment, Status
from analytics.rules.rule_book import RULES, Rule, assess_all
from analytics.rules.wanted import GENE, Wanted
from analytics.units import fold_unit

NAMES = [rule.name for rule in RULES]
PATIENTS = 60
DAYS = (-5, 0, 14, 30, 60, 100, 200, 400)


@cache
def patients() -> tuple[PatientRecord, ...]:
    return tuple(synthetic_clinic(7, PATIENTS))


@pytest.fixture(params=RULES, ids=NAMES)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def said(answer: Assessment) -> tuple[Any, ...]:
    """Return what must not differ: all but the order and the number of the inputs."""
    return (answer.outcome, answer.value, answer.status, answer.reason, sorted(answer.missing))


def shuffled(record: PatientRecord) -> PatientRecord:
    order = random.Random(3)
    changed: dict[str, Any] = {
        name: tuple(order.sample(getattr(record, name), len(getattr(record, name))))
        for name in ("results", "events", "visits", "samples", "variants", "treatments", "work_ups")
    }
    return replace(record, **changed)


def doubled(record: PatientRecord) -> PatientRecord:
    """Every result and every event without a duration stands there twice, as after a second import."""
    kinds = catalogue().event_kinds
    again = tuple(
        replace(r, id=ResultId(r.id + 1_000_000), occurrence=r.occurrence + 1) for r in record.results
    )
    events = tuple(
        replace(e, id=EventId(e.id + 1_000_000)) for e in record.events if not kinds[e.kind].has_duration
    )
    return replace(record, results=record.results + again, events=record.events + events)


def without_values(record: PatientRecord) -> PatientRecord:
    nothing = Missing(MissingReason.NOT_DONE)
    return replace(record, results=tuple(replace(r, outcome=nothing) for r in record.results))


def known_on(record: PatientRecord, day: int) -> PatientRecord:
    """Return the record as it stood on *day*: nothing dated later."""
    axis = record.axis

    def is_known(at: Any) -> bool:
        span = axis.span(at) if at is not None else None
        return span is None or span.earliest <= day

    samples = tuple(s for s in record.samples if is_known(s.at))
    kept = {s.id for s in samples}
    index = record.index_treatment
    return replace(
        record,
        results=tuple(r for r in record.results if is_known(r.at)),
        visits=tuple(v for v in record.visits if is_known(v.at)),
        events=tuple(e for e in record.events if is_known(e.onset)),
        treatments=tuple(t for t in record.treatments if t is index or is_known(t.infusion)),
        samples=samples,
        variants=tuple(v for v in record.variants if v.sample_id in kept),
        work_ups=tuple(w for w in record.work_ups if is_known(w.at)),
    )


@pytest.mark.parametrize("change", [shuffled, doubled], ids=["order", "duplicates"])
def test_that_neither_order_nor_duplicates_change_a_result(
    rule: Rule, change: Callable[[PatientRecord], PatientRecord]
) -> None:
    for record in patients():
        assert said(rule.assess(change(record), None, {})) == said(rule.assess(record, None, {})), (
            record.patient.number
        )


def test_that_what_came_later_is_not_looked_at(rule: Rule) -> None:
    for number, record in enumerate(patients()):
        day = DAYS[number % len(DAYS)]
        assert said(rule.assess(record, day, {})) == said(rule.assess(known_on(record, day), day, {})), (
            record.patient.number,
            day,
        )


def test_that_a_rule_names_what_it_lacks_and_never_counts_it_as_nothing(rule: Rule) -> None:
    known = {*catalogue().analytes, *Wanted}
    for record in patients():
        for asked in (record, without_values(record), replace(record, treatments=(), results=())):
            answer = rule.assess(asked, None, {})
            assert (answer.outcome is None) == (answer.status is Status.NOT_EVALUABLE)
            assert (answer.reason is not None) or answer.status is not Status.NOT_EVALUABLE
            assert all(code in known or code.startswith(GENE) for code in answer.missing), answer.missing
            assert answer.value is None or answer.status is not Status.NOT_EVALUABLE


def test_that_an_answer_can_be_had_again_from_its_settings(rule: Rule) -> None:
    """A printed result is reproduced from what it carries: version, day and settings."""
    for record in patients()[:20]:
        answer = rule.assess(record, None, {})
        assert answer.rule == rule.name
        assert answer.version
        assert answer.source
        assert rule.assess(record, answer.as_of, dict(answer.settings)) == answer


def test_that_every_choice_of_every_switch_gives_an_answer_that_carries_it(rule: Rule) -> None:
    for switch in rule.readings:
        for choice in switch.tried:
            for record in patients()[:8]:
                answer = rule.assess(record, None, {switch.key: choice})
                assert dict(answer.settings)[switch.key] == choice


def test_that_inputs_lead_back_to_the_record(rule: Rule) -> None:
    for record in patients():
        ids = {
            x.id
            for name in ("results", "events", "treatments", "samples", "variants", "work_ups", "visits")
            for x in getattr(record, name)
        }
        for one in rule.assess(record, None, {}).inputs:
            assert one.id is None or one.id in ids, one
            if one.unit is not None and one.what in catalogue().analytes:
                assert fold_unit(one.unit) in catalogue().analyte(one.what).factors


def test_that_all_rules_answer_in_the_order_of_the_book() -> None:
    answers = assess_all(patients()[0])
    assert [answer.rule for answer in answers] == NAMES


def test_that_alternatives_differ_from_the_answer_and_name_their_switch() -> None:
    for record in patients()[:20]:
        for answer in assess_all(record):
            now = dict(answer.settings)
            for other in answer.alternatives:
                assert now[other.key] != other.choice
                assert (other.outcome, other.status) != (answer.outcome, answer.status)
