"""ICAHT by a table: 45 courses graded by the authors' own pipeline, and both forms of the table."""

import json
from pathlib import Path

import pytest

from analytics.rules.assessment import Assessment, Status
from analytics.rules.icaht import Icaht
from analytics.scoring.icaht_table import TABLE
from analytics.scoring.score_table import RowRefused
from storage.exchange.score_file import read_score_file
from tests.analytics.scoring.score_csv import score_csv


def details(answer: Assessment) -> Icaht:
    assert isinstance(answer.details, Icaht)
    return answer.details


def test_that_the_courses_graded_by_the_authors_come_out_equal(shared_data: Path) -> None:
    expected = json.loads((shared_data / "scores/icaht_expected.json").read_text(encoding="utf-8"))
    file = read_score_file(shared_data / "scores/icaht_anc.csv", TABLE)
    assert (len(file.patients), file.ignored) == (len(expected["patients"]), ())
    by_id = {patient.id: patient for patient in file.patients}
    for course in expected["patients"]:
        rows = by_id[str(course["patient_id"])].rows
        found = details(file.form.score(rows, {}))
        unrounded = details(file.form.score(rows, {"icaht.rounding": "no_day"})).early
        late = found.late
        assert (found.early.grade, found.early.duration_500, found.early.duration_100) == (
            course["early"],
            course["duration_below_501_max"],
            course["duration_below_101_max"],
        ), course["patient_id"]
        assert unrounded.grade == course["early_noround"], course["patient_id"]
        assert late.grade == course["late"], course["patient_id"]
        assert (late.lowest and late.lowest.per_ul) == course["anc_1"]
        assert (late.second_lowest and late.second_lowest.per_ul) == course["anc_2"]


LOW = [f"a,{day},{0.4 if 5 <= day <= 11 else 2}" for day in range(31)]


def test_that_days_and_dates_give_the_same(tmp_path: Path) -> None:
    by_day = score_csv(tmp_path, "icaht", ["id,day,anc", *LOW])["a"]
    assert by_day.outcome == "early 2, late not gradable"
    dated = [f"a,2024-01-01,2024-01-{day + 1:02},{400 if 5 <= day <= 11 else 2000}" for day in range(31)]
    by_date = score_csv(tmp_path, "icaht", ["patient_id,cart_date,date,anc", *dated])["a"]
    assert by_date == by_day
    named = [line.replace(",2024", ",2024", 1) for line in dated]
    assert score_csv(tmp_path, "icaht", ["patient_id,cart_date,date,anc [/uL]", *named])["a"] == by_day


def test_that_rows_in_any_order_twice_and_in_another_unit_give_the_same(tmp_path: Path) -> None:
    once = score_csv(tmp_path, "icaht", ["id,day,anc", *LOW])["a"]
    assert score_csv(tmp_path, "icaht", ["id,day,anc", *reversed(LOW), *LOW])["a"] == once
    per_ul = [f"a,{day},{400 if 5 <= day <= 11 else 2000}" for day in range(31)]
    assert score_csv(tmp_path, "icaht", ["id,day,anc [/uL]", *per_ul])["a"] == once


def test_that_the_ends_of_the_course_stand_on_any_row(tmp_path: Path) -> None:
    head = "id,day,anc [/uL],last_day,progression_day,next_therapy_day"
    rows = [
        "a,0,2000,5,,",
        "a,2,200,,,",
        "a,5,200,,,",
        "b,40,90,,50,",
        "b,60,90,,,",
        "c,40,90,,,45",
        "c,60,90,,,",
    ]
    found = score_csv(tmp_path, "icaht", [head, *rows])
    assert (found["a"].outcome, found["a"].status) == ("early 4, late not gradable", Status.COMPLETE)
    assert details(found["b"]).late.is_single_value
    assert details(found["c"]).late.is_single_value


def test_that_rows_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RowRefused, match="last_day"):
        score_csv(tmp_path, "icaht", ["id,day,anc,last_day", "a,0,2,30", "a,1,2,31"])
    with pytest.raises(RowRefused, match="no day"):
        score_csv(tmp_path, "icaht", ["id,day,anc", "a,,2"])
    with pytest.raises(RowRefused, match="cart_date"):
        score_csv(tmp_path, "icaht", ["patient_id,cart_date,date,anc", "a,,2024-01-01,2000"])


def test_that_a_count_per_microlitre_without_its_unit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("id,day,anc\na,0,2000\na,1,2\n", encoding="utf-8")
    (patient,) = read_score_file(path, TABLE).patients
    assert [(problem.row, problem.header) for problem in patient.problems] == [(1, "anc")]


def test_that_an_early_grade_is_complete_where_only_the_late_one_is_missing(tmp_path: Path) -> None:
    early = [f"a,{day},{300 if 5 <= day < 14 else 2000}" for day in range(31)]
    found = score_csv(tmp_path, "icaht", ["id,day,anc [/uL]", *early])["a"]
    assert (found.outcome, found.status, found.missing) == (
        "early 2, late not gradable",
        Status.BOUNDED,
        ("ANC",),
    )
    assert (details(found).early.status, details(found).early.reason) == (Status.COMPLETE, None)
    assert details(found).late.status is Status.NOT_EVALUABLE
    late = [f"a,{day},2000" for day in (40, 60, 80, 100)]
    both = score_csv(tmp_path, "icaht", ["id,day,anc [/uL]", *early, *late])["a"]
    assert (both.outcome, both.status) == ("early 2, late 0", Status.COMPLETE)
    assert "details.early.status" in TABLE.about
