"""``aftercart assessments``: every rule on every patient, as a document or as a table."""

import csv
from pathlib import Path
from typing import Any

import pytest

from analytics.rules.rule_book import RULES
from app.clinic_assessments import write_assessments
from storage.clinic import Clinic

PASSPHRASE = "correct horse"


def test_that_every_rule_answers_for_every_patient_as_show_does(filled: Any) -> None:
    document = filled.json("assessments", filled.file)
    assert {one["number"] for one in document["patients"]} == {"P-001", "P-002"}
    for one in document["patients"]:
        assert [a["rule"] for a in one["assessments"]] == [rule.name for rule in RULES]
        shown = filled.json("show", filled.file, one["number"])["assessments"]
        for said, whole in zip(one["assessments"], shown, strict=True):
            assert said == {key: whole[key] for key in said}


def test_that_the_table_has_one_line_a_patient_and_rule(filled: Any) -> None:
    answer = filled.run("assessments", filled.file, "--rule", "ir", "-o", filled.folder / "all.csv")
    assert answer.exit_code == 0
    with (filled.folder / "all.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["patient"], row["rule"]) for row in rows] == [("P-001", "ir"), ("P-002", "ir")]
    assert rows[0]["infusion"] == "2024-01-01"
    assert rows[0]["outcome"] == "2/3"
    assert rows[1]["status"] == "not_evaluable"
    assert "infusion date" in rows[1]["missing"]


def test_that_an_unknown_rule_is_named_and_nothing_written(filled: Any) -> None:
    answer = filled.run("assessments", filled.file, "--rule", "irr", "-o", filled.folder / "all.csv")
    assert answer.exit_code == 2
    assert "no rule irr" in answer.stderr
    assert not (filled.folder / "all.csv").exists()


def test_that_a_stopped_table_leaves_nothing_and_keeps_what_was_there(filled: Any) -> None:
    path: Path = filled.folder / "all.csv"
    path.write_text("before", encoding="utf-8")

    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with Clinic.open(filled.file, PASSPHRASE, writer=False) as clinic, pytest.raises(KeyboardInterrupt):
        write_assessments(clinic, path, tick=stop)
    assert path.read_text(encoding="utf-8") == "before"
    assert sorted(p.name for p in filled.folder.iterdir() if "unfinished" in p.name) == []
