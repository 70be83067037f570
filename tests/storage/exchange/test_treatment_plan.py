"""Treatments, and the therapies that events tell."""

from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind

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
