"""``aftercart worklist`` says who is due, late or to be settled, on any day."""

from typing import Any

from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from storage.clinic import Clinic


def test_that_due_and_overdue_are_listed_for_a_day(filled: Any) -> None:
    # P-001: infused on 1 Jan 2024, one sample on day 40 (CD4, CD19, IgG): too late for +30, before +60
    due = filled.json("worklist", filled.file, "--on", "2024-03-01")  # day 60
    first, second, third = due["items"]
    assert (first["number"], first["kind"], first["what"], first["day"]) == ("P-001", "due", "visit", 60)
    assert (first["due_from"], first["due_on"], first["due_to"]) == ("2024-02-20", "2024-03-01", "2024-03-11")
    assert (first["days_late"], first["page"], first["mark"]) == (None, "visits", "PROPOSED")
    assert (second["kind"], second["what"]) == ("query", "missing_values")
    assert "CD8" in second["analytes"]
    assert "CD4" not in second["analytes"]
    assert (third["kind"], third["what"], third["day"]) == ("query", "missing_staging", 30)
    assert (due["due"], due["overdue"], due["queries"]) == (1, 0, 2)
    late = filled.json("worklist", filled.file, "--on", "2024-03-21")["items"][0]
    assert (late["kind"], late["day"], late["days_late"], late["since"]) == ("overdue", 60, 10, "2024-03-12")


def test_that_a_patient_without_a_plan_is_named_with_the_reason(filled: Any) -> None:
    document = filled.json("worklist", filled.file)
    (without,) = document["not_planned"]
    assert (without["number"], without["reason"]) == ("P-002", "no_infusion")
    assert document["schedule"]["code"] == "stock-2025"


def test_that_the_list_is_written_for_people_too(filled: Any) -> None:
    answer = filled.run("worklist", filled.file, "--on", "2024-03-21")
    assert answer.exit_code == 0
    line = next(line for line in answer.stdout.splitlines() if line.startswith("overdue"))
    assert "Müller, Zoë" in line
    assert "+60" in line
    assert "10 d" in line
    assert "PROPOSED" in answer.stderr


def test_that_a_schedule_that_cannot_be_used_is_said(filled: Any) -> None:
    with Clinic.open(filled.file, "correct horse") as clinic:
        change = Change(None, Setting("schedule.code", "no-such-schedule"))
        clinic.execute(Command("Choose", (change,)))
    document = filled.json("worklist", filled.file, "--on", "2024-03-01")
    assert "no-such-schedule" in document["schedule"]["problem"]
    (query,) = (item for item in document["items"] if item["what"] == "schedule")
    assert (query["patient"], query["page"]) == (None, "settings")


def test_that_a_day_that_is_none_is_refused(filled: Any) -> None:
    answer = filled.run("worklist", filled.file, "--on", "21.03.2024")
    assert answer.exit_code == 2
