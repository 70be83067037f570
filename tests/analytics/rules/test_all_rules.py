"""What holds for every rule of the book, on invented patients: nothing but what is known decides."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.records.asked_record import asked_record
from analytics.records.ids import EventId, ResultId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing, MissingReason
from analytics.rules.assessment import Assessment, Status
from analytics.rules.rule_book import RULES, Rule, assess_all
from analytics.rules.wanted import GENE, Wanted
from analytics.units import fold_unit

NAMES = [rule.name for rule in RULES]
PATIENTS = 60
WITH_A_PROGRESSION, WITH_A_TMN = 30, 51
"""Two of the patients who have clones."""
DAYS = (-5, 0, 14, 30, 60, 100, 200, 400)


@cache
def read() -> tuple[PatientRecord, ...]:
    """The patients as they were read: they remember nothing."""
    return tuple(synthetic_clinic(7, PATIENTS))


@cache
def patients() -> tuple[PatientRecord, ...]:
    """The same, asked by one rule after the other as in the application."""
    return tuple(map(asked_record, read()))


@cache
def changed(change: Callable[[PatientRecord], PatientRecord]) -> tuple[PatientRecord, ...]:
    return tuple(asked_record(change(record)) for record in read())


@cache
def answers(rule: Rule) -> tuple[Assessment, ...]:
    return tuple(rule.assess(record, None, {}) for record in patients())


@pytest.fixture(params=RULES, ids=NAMES)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


@cache
def analytes() -> frozenset[str]:
    return frozenset(catalogue().analytes)


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


def without_infusion(record: PatientRecord) -> PatientRecord:
    return replace(record, treatments=(), results=())


@cache
def known_on_its_day() -> tuple[tuple[int, PatientRecord, PatientRecord], ...]:
    """Each patient with a day, whole and as known on that day."""
    days = [DAYS[number % len(DAYS)] for number in range(PATIENTS)]
    return tuple(
        (day, record, asked_record(known_on(record, day)))
        for day, record in zip(days, patients(), strict=True)
    )


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
    for record, answer in zip(changed(change), answers(rule), strict=True):
        assert said(rule.assess(record, None, {})) == said(answer), record.patient.number


def test_that_what_came_later_is_not_looked_at(rule: Rule) -> None:
    for day, record, known in known_on_its_day():
        told = said(rule.assess(record, day, {})), said(rule.assess(known, day, {}))
        assert told[0] == told[1], (record.patient.number, day)


def test_that_a_rule_names_what_it_lacks_and_never_counts_it_as_nothing(rule: Rule) -> None:
    known = {*analytes(), *Wanted}
    for records in (patients(), changed(without_values), changed(without_infusion)):
        for answer in answers(rule) if records is patients() else (rule.assess(r, None, {}) for r in records):
            assert (answer.outcome is None) == (answer.status is Status.NOT_EVALUABLE)
            assert (answer.reason is not None) or answer.status is not Status.NOT_EVALUABLE
            assert all(code in known or code.startswith(GENE) for code in answer.missing), answer.missing
            assert answer.value is None or answer.status is not Status.NOT_EVALUABLE


def test_that_an_answer_can_be_had_again_from_its_settings(rule: Rule) -> None:
    """A printed result is reproduced from what it carries: version, day and settings."""
    for record, answer in zip(read()[:20], answers(rule), strict=False):
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


@pytest.mark.parametrize(("number", "as_of"), [(WITH_A_PROGRESSION, 75), (WITH_A_TMN, None)])
def test_that_what_is_remembered_of_a_patient_never_changes_an_answer(number: int, as_of: int | None) -> None:
    """Every rule under every choice, all on one record that remembers, beside one that does not."""
    tried = [(rule, {}) for rule in RULES]
    tried += [(rule, {s.key: c}) for rule in RULES for s in rule.readings for c in s.tried]
    tried += [(rule, choice) for rule in RULES for _, choice in tried[len(RULES) :: 9]]
    record = read()[number]
    asked = asked_record(record)
    for rule, choice in tried:
        alone = rule.assess(record, as_of, choice)
        assert rule.assess(asked, as_of, choice) == alone, (rule.name, choice)


def test_that_inputs_lead_back_to_the_record(rule: Rule) -> None:
    for record, answer in zip(patients(), answers(rule), strict=True):
        ids = {
            x.id
            for name in ("results", "events", "treatments", "samples", "variants", "work_ups", "visits")
            for x in getattr(record, name)
        }
        for one in answer.inputs:
            assert one.id is None or one.id in ids, one
            if one.unit is not None and one.what in analytes():
                assert fold_unit(one.unit) in catalogue().analyte(one.what).factors


def test_that_all_rules_answer_in_the_order_of_the_book() -> None:
    assert [answer.rule for answer in assess_all(read()[0])] == NAMES


def test_that_alternatives_differ_from_the_answer_and_name_their_switch() -> None:
    for record in read()[:20]:
        for answer in assess_all(record):
            now = dict(answer.settings)
            for other in answer.alternatives:
                assert now[other.key] != other.choice
                assert (other.outcome, other.status) != (answer.outcome, answer.status)
