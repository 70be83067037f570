"""A record that remembers while it is asked: the same answers, and nothing kept or told of anybody else."""

import gc
import weakref
from dataclasses import fields, replace

from analytics.demo.clinic import synthetic_clinic
from analytics.records.asked_record import asked_record, once
from analytics.records.by_analyte import results_by_analyte
from analytics.records.patient_record import PatientRecord

RECORD, OTHER = synthetic_clinic(3, 2)


class Thing:
    """Something that was worked out."""


def test_that_it_is_the_same_patient_with_the_same_days() -> None:
    asked = asked_record(RECORD)
    assert all(getattr(asked, one.name) == getattr(RECORD, one.name) for one in fields(PatientRecord))
    assert asked.axis == RECORD.axis
    assert asked.index_treatment == RECORD.index_treatment
    assert asked.later_therapies == RECORD.later_therapies
    assert asked_record(asked) is asked


def test_that_a_thing_is_worked_out_once_and_another_one_on_its_own() -> None:
    asked = asked_record(RECORD)
    first = once(asked, ("thing", 1), Thing)
    assert once(asked, ("thing", 1), Thing) is first
    assert once(asked, ("thing", 2), Thing) is not first


def test_that_what_is_nothing_is_remembered_as_well() -> None:
    asked, times = asked_record(RECORD), list[int]()
    for _ in range(2):
        assert once(asked, "nothing", lambda: times.append(1)) is None
    assert times == [1]


def test_that_a_record_as_it_was_read_remembers_nothing() -> None:
    assert once(RECORD, "thing", Thing) is not once(RECORD, "thing", Thing)


def test_that_a_changed_record_does_not_remember_what_was_true_of_the_other() -> None:
    asked = asked_record(RECORD)
    axis = asked.axis
    assert results_by_analyte(asked)
    changed = replace(asked, results=(), treatments=())
    assert results_by_analyte(changed) == {}
    assert changed.index_treatment is None
    assert changed.axis != axis


def test_that_two_patients_are_never_mixed() -> None:
    one, two = asked_record(RECORD), asked_record(OTHER)
    assert results_by_analyte(one) != results_by_analyte(two)
    assert one.worked_out is not two.worked_out


def test_that_what_is_remembered_goes_with_the_record() -> None:
    asked = asked_record(RECORD)
    kept = weakref.ref(once(asked, "thing", Thing))
    assert kept() is not None
    del asked
    gc.collect()
    assert kept() is None
