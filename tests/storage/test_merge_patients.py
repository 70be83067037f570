"""Two records of one person become one: nothing is lost, nothing doubled, and it can be taken back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analytics.identity.delete_patient import Belongings, delete_patient_command
from analytics.identity.merge_patients import plan_merge
from analytics.records.clone_parent import CloneParent
from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.patient import Addressee, Patient, Sex
from analytics.records.result import Measured, Result
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.records.visit import Visit
from storage.check import check_clinic
from storage.clinic import Clinic

DAY, LATER = CalendarDate(2024, 2, 29), CalendarDate(2024, 5, 29)
A: Any = -1
B: Any = -2


def store(clinic: Clinic, *records: Any) -> None:
    clinic.execute(Command("New", tuple(Change(None, record) for record in records)))


def belongings(clinic: Clinic, number: str) -> Belongings:
    patient = clinic.patients.find(number)
    return Belongings(clinic.patients.record(patient.id), clinic.letters.of_patient(patient.id))


def merge(clinic: Clinic, **answers: Any) -> Any:
    plan = plan_merge(belongings(clinic, "a"), belongings(clinic, "b"), answers)
    assert plan.changes, (plan.questions, plan.problems)
    return clinic.execute(plan.command(label="Merge", reason="twice"))


def everything(clinic: Clinic) -> list[object]:
    return [clinic.patients.record(patient.id) for patient in clinic.patients.all()]


@pytest.fixture
def two(clinic: Clinic) -> Clinic:
    """Somebody who was entered as ``a`` and imported as ``b``, with some of it twice."""
    result = Result(A, A, "IGG", DAY, Measured(3.1), "3.1", "g/L")
    store(
        clinic,
        Patient(A, "u", "a", "Müller", "Anna", CalendarDate(1957), addressees=(Addressee("Dr. A"),)),
        Patient(B, "v", "b", "MÜLLER", None, CalendarDate(1957, 3, 14), Sex.FEMALE,
                addressees=(Addressee("Dr. A"), Addressee("Dr. B"))),
        Treatment(A, A, infusion=DAY, product="axi-cel", is_index=True, prior_lines=2),
        Treatment(B, B, infusion=DAY, product="axi-cel", disease="DLBCL"),
        Visit(B, B, LATER, signed_by="W", signed_on=LATER),
        result,
        replace(result, id=B, patient_id=B),
        replace(result, id=-3, patient_id=B, occurrence=2, outcome=Measured(4.1), entered_text="4.1"),
        replace(result, id=-4, patient_id=A, at=LATER, outcome=Measured(5.0), entered_text="5"),
        replace(result, id=-5, patient_id=B, at=LATER, outcome=Measured(5.5), entered_text="5.5", visit_id=B),
        Event(A, A, "crs", DAY, grade=1),
        Event(B, B, "crs", DAY, grade=1),
        Event(-3, B, "fever", DAY),
        Sample(A, A, DAY, Material.BLOOD),
        Sample(B, B, DAY, Material.BLOOD),
        Sample(-3, B, LATER, Material.BLOOD),
        VariantCall(A, A, A, "TP53", CallState.DETECTED, vaf_fraction=0.04),
        VariantCall(B, B, B, "TP53", CallState.DETECTED, vaf_fraction=0.04),
        VariantCall(-3, B, -3, "TP53", CallState.DETECTED, vaf_fraction=0.08),
        CloneParent(A, A, "TP53", ""),
        CloneParent(B, B, "TP53", ""),
        CloneParent(-3, B, "DNMT3A", "", "TP53", ""),
    )  # fmt: skip
    return clinic


def test_that_what_both_have_is_kept_once_and_the_rest_passes_over(two: Clinic, path: Path) -> None:
    plan = plan_merge(belongings(two, "a"), belongings(two, "b"), {})
    assert (plan.questions, plan.problems) == ((), ())
    assert plan.once == {
        "treatments": 1, "results": 1, "events": 1, "samples": 1, "variants": 1, "clone_parents": 1
    }  # fmt: skip
    assert plan.moved == {
        "visits": 1, "results": 2, "events": 1, "samples": 1, "variants": 1, "clone_parents": 1
    }  # fmt: skip
    merge(two)
    (patient,) = two.patients.all()
    assert (patient.number, patient.family_name, patient.birth_date, patient.sex) == (
        "a", "Müller", CalendarDate(1957, 3, 14), Sex.FEMALE,
    )  # fmt: skip
    assert patient.addressees == (Addressee("Dr. A"), Addressee("Dr. B"))
    record = two.patients.record(patient.id)
    (treatment,) = record.treatments
    assert (treatment.prior_lines, treatment.disease, treatment.is_index) == (2, "DLBCL", True)
    assert sorted((str(r.at), r.occurrence, r.entered_text) for r in record.results) == [
        ("2024-02-29", 1, "3.1"), ("2024-02-29", 2, "4.1"), ("2024-05-29", 1, "5"), ("2024-05-29", 2, "5.5"),
    ]  # fmt: skip
    assert record.visits[0].signed_by == "W"
    assert len(record.events) == len(record.samples) == len(record.variants) == len(record.clone_parents) == 2
    assert check_clinic(path, "correct horse").ok


def test_that_a_merge_is_taken_back_and_done_again(two: Clinic, path: Path) -> None:
    before = everything(two)
    done = merge(two)
    after = everything(two)
    undone = two.execute(replace(done.inverse(), label="Undo Merge"))
    assert everything(two) == before
    two.execute(replace(undone.inverse(), label="Redo Merge"))
    assert everything(two) == after
    assert check_clinic(path, "correct horse").ok


def test_that_contradictions_wait_for_a_decision(clinic: Clinic, path: Path) -> None:
    store(
        clinic,
        Patient(A, "u", "a", "Müller", "Anna", CalendarDate(1957, 3, 14)),
        Patient(B, "v", "b", "Muller", "Anne", CalendarDate(1957, 3, 15), Sex.FEMALE),
        Treatment(A, A, infusion=DAY, product="axi-cel"),
        Treatment(B, B, infusion=LATER, product="axi-cel"),
        Event(A, A, "death", CalendarDate(2025, 1, 1)),
        Event(B, B, "death", CalendarDate(2025, 1, 2)),
        CloneParent(A, A, "TP53", ""),
        CloneParent(-3, A, "DNMT3A", ""),
        CloneParent(B, B, "DNMT3A", "", "TP53", ""),
        CloneParent(-4, B, "TP53", ""),
    )
    keys = ["given_name", "birth_date", "day_zero", "death", "clone:DNMT3A:"]
    open_ = plan_merge(belongings(clinic, "a"), belongings(clinic, "b"), dict.fromkeys(keys[1:], "kept"))
    assert [question.key for question in open_.questions] == keys
    assert open_.changes == ()
    merge(clinic, **dict.fromkeys(keys, "gone"))
    (patient,) = clinic.patients.all()
    record = clinic.patients.record(patient.id)
    assert (patient.given_name, patient.birth_date) == ("Anne", CalendarDate(1957, 3, 15))
    assert record.axis.infusion == LATER
    assert [e.onset for e in record.events] == [CalendarDate(2025, 1, 2)]
    assert {p.name: p.parent for p in record.clone_parents} == {
        ("TP53", ""): None, ("DNMT3A", ""): ("TP53", ""),
    }  # fmt: skip
    assert check_clinic(path, "correct horse").ok


def test_that_day_0_stays_where_the_kept_patient_has_it(clinic: Clinic) -> None:
    store(
        clinic,
        Patient(A, "u", "a"),
        Patient(B, "v", "b"),
        Treatment(A, A, infusion=LATER, product="axi-cel"),
        Treatment(B, B, infusion=DAY, product="tisa-cel", is_index=True),
    )
    merge(clinic, day_zero="kept")
    record = clinic.patients.record(clinic.patients.find("a").id)
    assert record.axis.infusion == LATER
    assert [t.is_index for t in record.treatments] == [True, False]


@pytest.mark.parametrize(
    ("kept", "gone", "answers", "code"),
    [
        ({"origin": "study entry"}, {"origin": "birth"}, {}, "merge_other_origin"),
        ({}, {}, {"day_zero": "kept"}, "merge_moves_day_zero"),
        ({}, {}, {"day_zero": "gone"}, "merge_moves_day_zero"),
    ],
)
def test_that_days_without_a_date_never_come_to_mean_other_days(
    clinic: Clinic, kept: Any, gone: Any, answers: Any, code: str
) -> None:
    store(
        clinic,
        Patient(A, "u", "a", **kept),
        Patient(B, "v", "b", **gone),
        Treatment(A, A, infusion=DAY),
        Treatment(B, B, infusion=LATER),
        Result(A, A, "IGG", RelativeTime(5), Measured(1), "1"),
        Result(B, B, "IGG", RelativeTime(5), Measured(2), "2"),
    )
    plan = plan_merge(belongings(clinic, "a"), belongings(clinic, "b"), {"day_zero": "kept", **answers})
    assert [problem.code for problem in plan.problems] == [code]
    assert plan.changes == ()


def test_that_nobody_merges_with_themselves(two: Clinic) -> None:
    plan = plan_merge(belongings(two, "a"), belongings(two, "a"), {})
    assert [problem.code for problem in plan.problems] == ["merge_with_itself"]
    assert plan.changes == ()


def test_that_a_circle_of_clones_stops_a_merge(clinic: Clinic) -> None:
    store(
        clinic,
        Patient(A, "u", "a"),
        Patient(B, "v", "b"),
        CloneParent(A, A, "TP53", "", "TET2", ""),
        CloneParent(B, B, "TET2", "", "TP53", ""),
    )
    plan = plan_merge(belongings(clinic, "a"), belongings(clinic, "b"), {})
    assert [problem.code for problem in plan.problems] == ["merge_parentage"]


def test_that_a_patient_goes_with_everything_and_comes_back(two: Clinic, path: Path) -> None:
    before = everything(two)
    gone = belongings(two, "b")
    assert dict(gone.counts()) == {
        "treatments": 1, "visits": 1, "results": 3, "events": 2, "samples": 2, "variants": 2,
        "clone_parents": 2,
    }  # fmt: skip
    done = two.execute(delete_patient_command(gone, label="Delete patient b", reason="wrong clinic"))
    assert [patient.number for patient in two.patients.all()] == ["a"]
    assert check_clinic(path, "correct horse").ok
    two.execute(replace(done.inverse(), label="Undo Delete patient b"))
    assert everything(two) == before
    assert check_clinic(path, "correct horse").ok
