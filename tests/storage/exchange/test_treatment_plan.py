"""Treatments, and the therapies that events tell."""

import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import TreatmentId
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment

HEADER = (
    "patient,infusion_date,product,disease,histology,prior_lines,prior_transplant,bendamustine,"
    "ld_start,apheresis_date,ecog,index\n"
)
ROW = "P1,2024-03-05,Yescarta,DLBCL,GCB,3,auto,no,2024-02-29,2024-01-20,1,yes\n"


def of(clinic, number="P1"):
    return clinic.treatments.of_patient(clinic.patients.by_number(number).id)


def test_that_every_column_of_a_treatment_arrives(clinic, imported, plan):
    imported(HEADER + ROW)
    (treatment,) = of(clinic)
    assert (treatment.kind, treatment.product) == (TherapyKind.CAR_T, "axi-cel")
    assert treatment.infusion == CalendarDate(2024, 3, 5)
    assert (treatment.disease, treatment.histology, treatment.prior_lines) == ("DLBCL", "GCB", 3)
    assert (treatment.prior_transplant, treatment.bendamustine, treatment.ecog) == ("autologous", False, 1)
    assert (treatment.lymphodepletion_start, treatment.apheresis) == (
        CalendarDate(2024, 2, 29),
        CalendarDate(2024, 1, 20),
    )
    assert treatment.is_index
    again = plan(HEADER + ROW)
    assert ([row.status for row in again.report.files[0].rows], again.command.changes) == (["unchanged"], ())


def test_that_another_infusion_is_another_treatment_and_the_same_one_is_corrected(clinic, imported):
    imported(HEADER + ROW)
    found = imported("patient,infusion_date,product,ecog\nP1,2024-03-05,axi-cel,2\nP1,2025-01-01,tisa-cel,\n")
    assert [row.status for row in found.report.files[0].rows] == ["corrected", "added"]
    assert [(t.product, t.ecog, t.disease) for t in of(clinic)] == [
        ("axi-cel", 2, "DLBCL"),
        ("tisa-cel", None, None),
    ]


def test_that_a_treatment_without_a_date_gets_it_later(clinic, imported):
    imported("patient,product\nP1,liso-cel\n")
    found = imported("patient,infusion_date,product\nP1,2024-03-05,liso-cel\n")
    assert [row.status for row in found.report.files[0].rows] == ["corrected"]
    assert [t.infusion for t in of(clinic)] == [CalendarDate(2024, 3, 5)]


def test_that_the_next_line_is_a_treatment_and_not_an_event(clinic, imported, plan):
    text = "patient,kind,onset,detail\nP1,next_line,2024-09-01,glofitamab\n"
    imported(text)
    (treatment,) = of(clinic)
    assert (treatment.kind, treatment.product) == (TherapyKind.OTHER_SYSTEMIC, "glofitamab")
    assert clinic.events.all() == ()
    assert plan(text).command.changes == ()


SHORT = "patient,infusion_date,product,index\n"
MOVED = "H3,2024-01-01,Kymriah,{}\nH3,2024-06-01,Yescarta,1\n"


def test_that_a_second_index_is_refused_in_one_file_and_in_two(imported, plan):
    both = plan(SHORT + MOVED.format(1)).report.files[0].rows
    assert [row.status for row in both] == ["added", "refused"]
    assert "that of 2024-01-01; there is one index" in (both[1].reason or "")
    imported(SHORT + "H3,2024-01-01,Kymriah,1\n")
    (row,) = plan(SHORT + "H3,2024-06-01,Yescarta,1\n").report.files[0].rows
    assert (row.status, row.column) == ("refused", "index")


def test_that_the_same_file_may_move_the_index(clinic, imported, plan):
    imported(SHORT + "H3,2024-01-01,Kymriah,1\n")
    for text in (SHORT + MOVED.format(0), SHORT + "\n".join(reversed(MOVED.format(0).split("\n"))) + "\n"):
        assert [row.status for row in plan(text).report.files[0].rows].count("refused") == 0
    imported(SHORT + MOVED.format(0))
    assert {t.product: t.is_index for t in of(clinic, "H3")} == {"tisa-cel": False, "axi-cel": True}
    assert plan(SHORT + MOVED.format(0)).command.changes == ()


def test_that_a_close_infusion_is_no_second_one(file, imported, plan):
    imported(file(SHORT + "A,2023-12-01,tisa-cel,\n", "old.csv"))
    other = file(SHORT + "A,2023-12-02,tisa-cel,\n", "other.csv")
    (row,) = plan(other).report.files[0].rows
    assert (row.status, row.column) == ("refused", "infusion_date")
    assert "on 2023-12-01 is stored, 2023-12-02 is within 30 days" in (row.reason or "")
    assert [r.status for r in plan(file(SHORT + "A,2024-01-01,tisa-cel,\n")).report.files[0].rows] == [
        "added"
    ]
    assert [r.status for r in plan(file(SHORT + "A,2023-12-02,axi-cel,\n")).report.files[0].rows] == ["added"]


def test_that_a_newer_file_of_the_same_name_corrects_an_infusion_date(clinic, file, imported, plan):
    imported(file(SHORT + "A,2023-12-01,tisa-cel,1\n", "t.csv"))
    (known,) = of(clinic, "A")
    found = imported(file(SHORT + "A,2023-12-02,tisa-cel,1\n", "t.csv"))
    assert [row.status for row in found.report.files[0].rows] == ["corrected"]
    assert [(t.id, t.infusion) for t in of(clinic, "A")] == [(known.id, CalendarDate(2023, 12, 2))]
    assert plan(file(SHORT + "A,2023-12-02,tisa-cel,1\n", "t.csv")).command.changes == ()


def test_that_a_file_with_both_rows_has_two_infusions(clinic, file, imported, plan):
    imported(file(SHORT + "A,2023-12-01,tisa-cel,\n", "t.csv"))
    both = SHORT + "A,2023-12-01,tisa-cel,\nA,2023-12-02,tisa-cel,\n"
    assert [r.status for r in imported(file(both, "t.csv")).report.files[0].rows] == ["unchanged", "added"]
    assert len(of(clinic, "A")) == 2
    assert plan(file(both, "t.csv")).command.changes == ()


def test_that_a_typed_infusion_is_never_moved_by_a_file(clinic, file, imported, plan):
    imported(file(SHORT + "B,2023-12-01,tisa-cel,\n", "t.csv"), "patient,sex\nA,f\n")
    patient = clinic.patients.by_number("A")
    typed = Treatment(TreatmentId(-1), patient.id, infusion=CalendarDate(2023, 12, 1), product="tisa-cel")
    clinic.execute(Command("Type", (Change(None, typed),)))
    found = plan(file(SHORT + "A,2023-12-02,tisa-cel,\n", "t.csv"))
    assert [row.status for row in found.report.files[0].rows] == ["refused"]


@pytest.mark.parametrize(
    ("cell", "given", "last"),
    [
        ("yes", True, None),
        ("nein", False, None),
        ("2019-04", True, CalendarDate(2019, 4)),
        ("2019-04-05", True, CalendarDate(2019, 4, 5)),
    ],
)
def test_that_bendamustine_is_yes_no_or_when(clinic, imported, plan, cell, given, last):
    text = f"patient,infusion_date,product,bendamustine\nP1,2024-03-05,axi-cel,{cell}\n"
    imported(text)
    (treatment,) = of(clinic)
    assert (treatment.bendamustine, treatment.bendamustine_last) == (given, last)
    assert plan(text).command.changes == ()


@pytest.mark.parametrize("cell", ["perhaps", "2031-01-01"])
def test_that_bendamustine_is_nothing_else(plan, cell):
    (row,) = plan(f"patient,infusion_date,bendamustine\nP1,2024-03-05,{cell}\n").report.files[0].rows
    assert row.status == "refused"
