"""Patients are matched by number as text; who resembles somebody is named first."""

import pytest

from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate

PATIENTS = "patient,name,given_name,birth_date,sex,centre,language\n"


def test_that_007_is_not_7_but_looks_like_it(imported, plan):
    imported(PATIENTS + "007,Bond,James,1920-11-11,m,,\n")
    found = plan("patient,sex\n 7 ,m\n")
    assert found.report.created_patients == ("7",)
    pairs = [(pair.patient, pair.like, pair.because) for pair in found.report.look_alikes]
    assert pairs == [("7", "007", "number")]
    assert list(found.report.as_json())[:3] == ["ok", "look_alikes", "created_patients"]


@pytest.mark.parametrize(
    ("row", "because"),
    [("B9,Müller,ANNA,1999-01-01,f,,", "name"), ("B9,Schmidt,Eva,1960-05-03,f,,", "birth_date"),
     ("a 1,Schmidt,Eva,1999-01-01,f,,", "number")],
)  # fmt: skip
def test_that_a_created_patient_who_resembles_one_is_named(imported, plan, row, because):
    imported(PATIENTS + "A-1,MULLER,Anna,1960-05-03,f,,\n")
    (pair,) = plan(PATIENTS + row + "\n").report.look_alikes
    assert (pair.like, pair.because) == ("A-1", because)


def test_that_strangers_are_not_look_alikes(imported, plan):
    imported(PATIENTS + "A1,Maier,Anna,1960-05-03,f,,\n")
    assert (
        plan(PATIENTS + "A2,Schulz,Eva,1961-05-03,f,,\nA3,Kurz,Udo,1961-05-03,m,,\n").report.look_alikes == ()
    )


@pytest.mark.parametrize(
    ("row", "what"),
    [("A1,Maier,Anna,1960-05-04,f,,", "birth date"), ("A1,Maier,Anna,1960-05-03,m,,", "sex"),
     ("A1,Mayer,Anna,1960-05-03,f,,", "name"), ("A1,Maier,Hanna,1960-05-03,f,,", "given name"),
     ("A1,,,1961,,,", "birth date")],
)  # fmt: skip
def test_that_a_patient_who_disagrees_refuses_the_row(clinic, imported, plan, row, what):
    imported(PATIENTS + "A1,Maier,Anna,1960-05-03,f,,\n")
    (entry,) = plan(PATIENTS + row + "\n").report.files[0].rows
    assert entry.status == "refused"
    assert (entry.reason or "").startswith(f"The {what} disagrees")


def test_that_what_was_not_known_is_filled_and_what_is_left_empty_erases_nothing(clinic, imported):
    imported(PATIENTS + "A1,Maier,,1960,,,\n")
    found = imported(PATIENTS + "A1,MAIER,Anna,1960-05-03,w,Wien,de\n")
    assert [row.status for row in found.report.files[0].rows] == ["corrected"]
    patient = clinic.patients.by_number("A1")
    assert (patient.family_name, patient.given_name, patient.sex) == ("Maier", "Anna", Sex.FEMALE)
    assert (patient.birth_date, patient.centre) == (CalendarDate(1960, 5, 3), "Wien")
    found = imported(PATIENTS + "A1,,,,,,\n")
    assert [row.status for row in found.report.files[0].rows] == ["unchanged"]
    assert clinic.patients.by_number("A1") == patient


def test_that_results_may_name_the_patient_and_are_refused_for_somebody_else(imported, plan):
    header = "MRN,DOB,Gender,date,analyte,value\n"
    imported(header + "A1,1960-05-03,female,2024-03-05,CD4,187\n")
    (entry,) = plan(header + "A1,1960-05-03,male,2024-03-06,CD4,187\n").report.files[0].rows
    assert "sex disagrees" in (entry.reason or "")


def test_that_strange_names_and_notes_are_kept_to_the_letter(shared_data, clinic, imported):
    lines = (shared_data / "nasty" / "blns.txt").read_text(encoding="utf-8").splitlines()
    lines += (shared_data / "nasty" / "text" / "csv_injection_strings.txt").read_text().splitlines()
    names = [
        line.strip() for line in lines if line.strip() and not line.startswith("#") and "\x00" not in line
    ]
    quoted = ['"' + name.replace('"', '""') + '"' for name in names]
    imported("patient,name\n" + "".join(f"N{n},{name}\n" for n, name in enumerate(quoted)))
    imported(
        "patient,kind,onset,note\n"
        + "".join(f"N{n},fever,2024-01-01,{name}\n" for n, name in enumerate(quoted))
    )
    assert len(names) > 400
    stored = {patient.number: patient for patient in clinic.patients.all()}
    assert [stored[f"N{n}"].family_name for n in range(len(names))] == names
    (event,) = clinic.events.of_patient(stored["N7"].id)
    assert event.note == names[7]


def test_that_strange_numbers_stay_apart(clinic, imported):
    numbers = ["=1+1", "+1+1", "-1+1", "@A1", "' OR 1=1 --", "٣", "１", "１ ", "ß", "ẞ", "%", "_"]
    found = imported("patient;sex\n" + "".join(f"{number};f\n" for number in numbers))
    assert found.report.count("added") == len(numbers) - 1
    assert {p.number for p in clinic.patients.all()} == {number.strip() for number in numbers}
