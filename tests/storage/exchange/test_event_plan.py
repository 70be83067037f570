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
