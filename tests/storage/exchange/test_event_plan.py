"""Events: kinds, times, grades, details; equal ones are unchanged."""

import pytest

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.ids import EventId
from analytics.records.time_point import CalendarDate, RelativeTime

HEADER = "patient,kind,onset,end,grade,detail,value,unit\n"


def statuses(found):
    return [row.status for row in found.report.files[0].rows]


@pytest.mark.parametrize(
    ("row", "kind", "details"),
    [
        ("IVIG,2024-03-05,,,,30,g", "immunoglobulin", (("dose_g", 30.0), ("form", "IVIG"))),
        ("scig,2024-03-05,,,,8000,mg", "immunoglobulin", (("dose_g", 8.0), ("form", "SCIG"))),
        ("infection,2024-03-05,,3,viral,,", "infection", (("category", "viral"),)),
        ("infection,2024-03-05,,3,organism=E. coli; category=bacterial,,", "infection",
         (("category", "bacterial"), ("organism", "E. coli"))),
        ("response,2024-03-05,,,cr,,", "response", (("response", "CR"),)),
        ("relapse,2024-03-05,,,,,", "progression", ()),
        ("Zytokinfreisetzungssyndrom,2024-03-05,2024-03-09,2,,,", "crs", ()),
    ],
)  # fmt: skip
def test_that_a_row_becomes_an_event_with_its_details(clinic, imported, plan, row, kind, details):
    imported(HEADER + "P1," + row + "\n")
    (event,) = clinic.events.all()
    assert (event.kind, event.details, event.onset) == (kind, details, CalendarDate(2024, 3, 5))
    again = plan(HEADER + "P1," + row + "\n")
    assert (statuses(again), again.command.changes) == (["unchanged"], ())


def test_that_german_columns_days_and_ongoing_events_are_read(clinic, imported):
    imported("Patienten-Nr.;Ereignis;Tag;Ende;Grad\nP1;CRS;2;laufend;Grad 2\n")
    (event,) = clinic.events.all()
    assert (event.onset, event.is_ongoing, event.grade) == (RelativeTime(2), True, 2)


def test_that_another_grade_of_the_same_event_corrects_it(clinic, imported):
    imported(HEADER + "P1,crs,2024-03-05,,1,,,\n")
    found = imported(HEADER + "P1,crs,2024-03-05,2024-03-08,2,,,\nP1,crs,2024-06-05,,1,,,\n")
    assert statuses(found) == ["corrected", "added"]
    assert sorted((str(e.onset), str(e.end), e.grade) for e in clinic.events.all()) == [
        ("2024-03-05", "2024-03-08", 2),
        ("2024-06-05", "None", 1),
    ]


def test_that_two_infections_on_one_day_are_two(imported, plan):
    text = HEADER + "P1,infection,2024-03-05,,2,viral,,\nP1,infection,2024-03-05,,3,fungal,,\n"
    found = imported(text)
    assert statuses(found) == ["added", "added"]
    assert found.report.files[0].rows[1].reason == "Another record of this kind at this time."
    assert statuses(plan(text)) == ["unchanged", "unchanged"]


def test_that_an_event_entered_here_is_completed_but_not_contradicted(clinic, imported, plan):
    imported("patient,sex\nP1,f\n")
    patient = clinic.patients.by_number("P1")
    event = Event(EventId(-1), patient.id, "crs", CalendarDate(2024, 3, 5), grade=2)
    clinic.execute(Command("Type", (Change(None, event),)))
    assert statuses(plan(HEADER + "P1,crs,2024-03-05,,3,,,\n")) == ["refused"]
    assert statuses(plan(HEADER + "P1,crs,2024-03-05,2024-03-09,2,,,\n")) == ["corrected"]
    assert statuses(plan(HEADER + "P1,crs,2024-03-05,,,,,\n")) == ["unchanged"]


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("crs,2024-03-05,,,,5,", "no detail that is a number"),
        ("death,2024-03-05,,3,,,", "not graded"),
        ("immunoglobulin,2024-03-05,,,,30,mL", "“mL” is not accepted for dose_g; accepted: g"),
        ("crs,,,2,,,", "no date of onset"),
        ("crs,2024-03-05,,II,,,", "no grade of crs"),
    ],
)
def test_that_what_has_no_place_is_refused(plan, row, part):
    (entry,) = plan(HEADER + "P1," + row + "\n").report.files[0].rows
    assert entry.status == "refused"
    assert part in (entry.reason or "")


@pytest.mark.parametrize(
    ("row", "details"),
    [
        ("steroids,2024-03-05,,,dexamethasone,10,mg",
         (("dose", 10.0), ("dose_unit", "mg"), ("drug", "dexamethasone"))),
        ("tocilizumab,2024-03-05,,,,8 mg/kg,", (("dose", 8.0), ("dose_unit", "mg/kg"))),
        ("tocilizumab,2024-03-05,,,dose=8 mg/kg,,", (("dose", 8.0), ("dose_unit", "mg/kg"))),
        ("G-CSF,2024-03-05,,,,30,MU", (("dose", 30.0), ("dose_unit", "MU"))),
        ("esa,2024-03-05,,,darbepoetin,500,µg",
         (("dose", 500.0), ("dose_unit", "µg"), ("drug", "darbepoetin"))),
        ("stem-cell boost,2024-03-05,,,,5,10*6/kg", (("cd34_dose", 5.0),)),
        ("death,2024-03-05,,,relapse,,", (("cause", "lymphoma"),)),
        ("death,2024-03-05,,,Progression,,", (("cause", "lymphoma"),)),
    ],
)  # fmt: skip
def test_that_a_dose_is_kept_with_its_unit(clinic, imported, plan, row, details):
    imported(HEADER + "P1," + row + "\n")
    (event,) = clinic.events.all()
    assert event.details == details
    assert plan(HEADER + "P1," + row + "\n").command.changes == ()


def reasons(found):
    return [row.reason or "" for row in found.report.files[0].rows]


def test_that_nobody_dies_twice(imported, plan):
    both = plan(HEADER + "P1,death,2024-03-05,,,,,\nP1,death,2024-03-06,,,,,\n")
    assert statuses(both) == ["added", "refused"]
    imported(HEADER + "P1,death,2024-03-05,,,,,\n")
    again = plan(HEADER + "P1,death,2024-03-05,,,infection,,\nP1,death,2024-04-05,,,,,\n")
    assert statuses(again) == ["corrected", "refused"]
    assert "death on 2024-03-05 is known" in reasons(again)[1]


def test_that_a_death_comes_after_the_infusion_and_a_contact_before_it_is_remarked(imported, plan):
    imported("patient,infusion_date,product\nP1,2024-03-05,axi-cel\n")
    found = plan(HEADER + "P1,death,2024-03-04,,,,,\nP1,last_contact,2024-03-01,,,,,\n")
    assert statuses(found) == ["refused", "added"]
    assert ["before the index infusion" in reason for reason in reasons(found)] == [True, True]
    assert statuses(plan(HEADER + "P1,death,2024-03-05,,,,,\n")) == ["added"]


def test_that_what_comes_after_death_is_remarked(imported, plan):
    imported(HEADER + "P1,death,2024-03-05,,,,,\n")
    found = plan(HEADER + "P1,last_contact,2024-03-06,,,,,\n")
    assert (statuses(found), reasons(found)) == (
        ["added"],
        ["This is after the patient's death on 2024-03-05."],
    )
    results = plan("patient,date,analyte,value\nP1,2024-03-06,CD4,5\nP1,2024-03-05,CD4,6\n")
    assert reasons(results) == ["This is after the patient's death on 2024-03-05.", ""]


@pytest.mark.parametrize(
    ("row", "details"),
    [
        ("crs,2024-03-05,,3,vasopressors=Noradrenalin + vasopressin; oxygen=cannula; oxygen_flow=7,,",
         (("oxygen", "cannula"), ("oxygen_flow", 7.0), ("vasopressors", "norepinephrine+vasopressin"))),
        ("icans,2024-03-05,,2,,5,", (("ice", 5.0),)),
        ("crs,2024-03-05,,1,temperature=38.4,,", (("temperature", 38.4),)),
    ],
)  # fmt: skip
def test_that_what_grades_an_event_is_read_by_its_name(clinic, imported, row, details):
    imported(HEADER + "P1," + row + "\n")
    (event,) = clinic.events.all()
    assert event.details == details


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("fever,2024-03-05,,,,102,", "impossible: from 30 to 45 °C"),
        ("icans,2024-03-05,,,,11,", "impossible: from 0 to 10"),
        ("icans,2024-03-05,,,,7.5,", "not a whole number from 0 to 10"),
        ("crs,2024-03-05,,,vasopressors=water,,", "is not a vasopressors"),
    ],
)
def test_that_a_number_beyond_its_limits_is_refused(plan, row, part):
    (entry,) = plan(HEADER + "P1," + row + "\n").report.files[0].rows
    assert entry.status == "refused"
    assert part in (entry.reason or "")
