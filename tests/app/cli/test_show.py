import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from analytics.records.command import Change, Command
from analytics.records.ids import LetterId
from analytics.records.letter import Letter
from storage.clinic import Clinic

AT = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)


def test_that_patients_are_listed_with_infusion_and_day(filled: Any) -> None:
    first, second = filled.json("patients", filled.file)["patients"]
    assert (first["number"], first["name"], first["infusion"], first["product"]) == (
        "P-001", "Müller, Zoë", "2024-01-01", "axi-cel",
    )  # fmt: skip
    assert first["day"] > 0
    assert (second["name"], second["infusion"], second["day"]) == ("O'Brien", None, None)
    assert "Müller, Zoë" in filled.run("patients", filled.file).stdout


def test_that_a_record_is_shown_whole_with_its_assessment(filled: Any) -> None:
    shown = filled.json("show", filled.file, "P-001")
    assert list(shown)[:9] == [
        "patient", "treatments", "visits", "results", "events", "samples", "variants", "work_ups",
        "clone_parents",
    ]  # fmt: skip
    assert [(r["analyte"], r["value"], r["day"]) for r in shown["results"] if r["value"] is not None] == [
        ("CD4", 250.0, 40),
        ("IGG", 4.5, 40),
    ]
    ir = next(answer for answer in shown["assessments"] if answer["rule"] == "ir")
    assert (ir["rule"], ir["outcome"], ir["status"], ir["reason"]) == (
        "ir",
        "2/3",
        "bounded",
        "censored_value",
    )
    ids = {r["id"] for r in shown["results"]}
    assert {i["id"] for i in ir["inputs"]} == ids
    assert {(i["what"], i["value"], i["unit"], i["date"]) for i in ir["inputs"]} == {
        ("CD4", 250.0, "/uL", "2024-02-10"),
        ("CD19", "<1", "/uL", "2024-02-10"),
        ("IGG", 4.5, "g/L", "2024-02-10"),
    }


def test_that_a_patient_is_found_by_number_or_id_and_nobody_else_is_shown(filled: Any) -> None:
    by_number = filled.json("show", filled.file, "P-001")
    by_id = filled.json("show", filled.file, str(by_number["patient"]["id"]))
    assert by_id == by_number
    nobody = filled.run("show", filled.file, "P-999", "--json")
    assert (nobody.exit_code, nobody.stdout) == (1, "")
    assert "P-999" not in nobody.stderr


def test_that_letters_are_listed_without_their_documents(filled: Any) -> None:
    assert filled.json("show", filled.file, "P-001")["letters"] == []
    with Clinic.open(filled.file, "correct horse") as clinic:
        patient = clinic.patients.find("P-001").id
        letter = Letter(
            LetterId(-1), patient, AT, "W", "follow_up", "fr", "Chère", b"%PDF-1.7", "ab" * 32, "[]", 1,
            addressee="Dr Petit", reference="2026-0001",
        )  # fmt: skip
        pdf = replace(letter, sha256=hashlib.sha256(letter.pdf).hexdigest())
        clinic.execute(Command("Issue letter", (Change(None, pdf),)))
    (shown,) = filled.json("show", filled.file, "P-001")["letters"]
    assert (shown["reference"], shown["addressee"], shown["kind"], shown["language"], shown["issued_at"]) == (
        "2026-0001", "Dr Petit", "follow_up", "fr", "2026-11-20T14:02:00+00:00",
    )  # fmt: skip
    assert (shown["pdf_bytes"], shown["sha256"], shown["text"]) == (8, pdf.sha256, "Chère")
    assert "pdf" not in shown


def test_that_people_can_read_it_too(filled: Any) -> None:
    text = filled.run("show", filled.file, "P-001").stdout
    assert "results (3)" in text
    assert "analyte CD4, value 250.0, unit /uL" in text
