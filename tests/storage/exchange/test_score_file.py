"""A table of a rule is read cell by cell, and refused rather than guessed."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from analytics.records.result import Censored, Comparator, Measured
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment
from analytics.scoring.score_table import ColumnKind, ScoreColumn, ScoreRow, ScoreTable
from storage.exchange.refusal import FileRefused
from storage.exchange.score_file import ScoreFile, read_score_file


def never(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    raise AssertionError("reading a file asks no rule")


ANC = ScoreColumn("anc", ColumnKind.ANALYTE, "neutrophils", analyte="ANC", is_needed=True)
WIDE = ScoreTable(
    "wide",
    "A rule.",
    (
        ScoreColumn("platelets", ColumnKind.ANALYTE, "platelets", analyte="PLT"),
        ANC,
        ScoreColumn("vaf", ColumnKind.NUMBER, "VAF as fraction", low=0, high=1, units={"%": 0.01, "1": 1.0}),
        ScoreColumn("n_mutations", ColumnKind.WHOLE, "how many", low=0),
        ScoreColumn("dead", ColumnKind.FLAG, "0 or 1"),
        ScoreColumn("group", ColumnKind.CHOICE, "CHIP or CCUS", choices={"CHIP": "chip", "CCUS": "ccus"}),
        ScoreColumn("seen", ColumnKind.DATE, "a date"),
        ScoreColumn("karyotype", ColumnKind.TEXT, "ISCN", synonyms=("ISCN",)),
    ),
    never,
)
BY_DATE = ScoreTable(
    "long",
    "By date.",
    (
        ScoreColumn("date", ColumnKind.DATE, "date", is_needed=True),
        ScoreColumn("anc", ColumnKind.ANALYTE, "neutrophils", analyte="ANC", bare_unit="/uL", is_needed=True),
    ),
    never,
    is_long=True,
    id_synonyms=("patient_id",),
)
LONG = ScoreTable(
    "long",
    "By day.",
    (ScoreColumn("day", ColumnKind.WHOLE, "day number", is_needed=True), ANC),
    never,
    is_long=True,
    forms=(BY_DATE,),
)
Read = Callable[..., ScoreFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(text: str, table: ScoreTable = WIDE, encoding: str = "utf-8") -> ScoreFile:
        path = tmp_path / "data.csv"
        path.write_text(text, encoding=encoding)
        return read_score_file(path, table)

    return reading


def test_that_a_header_names_the_unit_of_its_column(read: Read) -> None:
    file = read("id,platelets [/uL],ANC (cells/µL),vaf [%]\na,120000,500,4.4\n")
    (row,) = file.patients[0].rows
    assert row["platelets"] == Measured(120.0)
    assert row["anc"] == Measured(0.5)
    assert row["vaf"] == pytest.approx(0.044)


def test_that_a_bare_header_is_in_the_catalogue_s_unit(read: Read) -> None:
    (row,) = read("id,anc\na,1.2\n").patients[0].rows
    assert row["anc"] == Measured(1.2)


def test_that_a_count_in_the_wrong_unit_is_refused_with_the_cell(read: Read) -> None:
    (patient,) = read("id,anc\na,2000\n").patients
    assert patient.rows == ()
    (problem,) = patient.problems
    assert (problem.row, problem.header, problem.why.code) == (1, "anc", "outside_limits")


def test_that_a_bound_stays_a_bound_and_nothing_stays_nothing(read: Read) -> None:
    file = read("id,anc,vaf,dead,n_mutations\na,<0.1,,NA,\nb,n.d.,0.2,1,2\n")
    first, second = (patient.rows[0] for patient in file.patients if patient.rows)
    assert first["anc"] == Censored(Comparator.BELOW, 0.1)
    assert (first["vaf"], first["dead"], first["n_mutations"], first["seen"]) == (None, None, None, None)
    assert (second["vaf"], second["dead"], second["n_mutations"]) == (0.2, True, 2)


def test_that_a_file_of_a_german_computer_reads_the_same(read: Read) -> None:
    english = read(
        "id,anc,vaf,group,seen,ISCN\na,0.5,0.044,ccus,2024-02-29,46,XX\n".replace("46,XX", '"46,XX"')
    )
    german = read("id;ANC;VAF;Group;seen;ISCN\na;0,5;0,044;CCUS;29.02.2024;46,XX\n", encoding="utf-16")
    assert german.patients[0].rows == english.patients[0].rows
    assert german.patients[0].rows[0]["seen"] == CalendarDate(2024, 2, 29)
    assert german.patients[0].rows[0]["karyotype"] == "46,XX"


@pytest.mark.parametrize(
    ("header", "cell", "code"),
    [
        ("vaf", "1.5", "detail_outside"),
        ("n_mutations", "1.5", "not_whole"),
        ("n_mutations", "-1", "detail_too_low"),
        ("dead", "maybe", "no_such_choice"),
        ("group", "CHIPS", "no_such_choice"),
        ("seen", "2023-02-29", "no_such_day"),
        ("vaf", "four", "not_a_number"),
    ],
)
def test_that_a_cell_that_cannot_be_read_stops_its_patient_only(
    read: Read, header: str, cell: str, code: str
) -> None:
    file = read(f"id,anc,{header}\na,1.0,{cell}\nb,2.0,\n")
    stopped, whole = file.patients
    assert [problem.why.code for problem in stopped.problems] == [code]
    assert (whole.problems, whole.rows[0]["anc"]) == ((), Measured(2.0))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("id,platelets\na,1\n", "score_columns_missing"),
        ("x,y\n1,2\n", "score_columns_missing"),
        ("id,anc [mg/dL]\na,1\n", "score_unit_not_accepted"),
        ("id,anc,vaf [mol]\na,1,0.1\n", "score_unit_not_accepted"),
        ("id,anc,ANC [/uL]\na,1,1000\n", "column_twice"),
        ("", "empty_file"),
        ("id,anc\n", "no_rows"),
    ],
)
def test_that_a_file_without_what_the_rule_needs_is_refused(read: Read, text: str, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(text)
    assert refused.value.why.code == code


def test_that_rows_said_twice_count_once_and_contradictions_stop(read: Read) -> None:
    file = read("id,anc\na,1\na,1.0\nb,2\nb,3\n")
    same, torn = file.patients
    assert (len(same.rows), file.merged_rows) == (1, 1)
    assert [problem.why.code for problem in torn.problems] == ["score_same_id"]


def test_that_the_rows_of_a_patient_come_together_wherever_they_stand(read: Read) -> None:
    file = read("id,day,anc [/uL]\na,0,2000\nb,0,1500\na,1,400\n", LONG)
    assert [(p.id, p.first_row, len(p.rows)) for p in file.patients] == [("a", 1, 2), ("b", 2, 1)]


def test_that_the_form_whose_columns_are_there_is_read_with_its_own_unit(read: Read) -> None:
    file = read("patient_id,date,anc\n105,2024-02-20,500\n", LONG)
    assert file.form is BY_DATE
    assert file.patients[0].rows[0]["anc"] == Measured(0.5)


def test_that_what_is_not_read_and_what_is_absent_is_told(read: Read) -> None:
    file = read("id,anc,name\na,1,x\n")
    assert file.ignored == ("name",)
    assert "platelets" in file.absent


def test_that_rows_without_an_id_are_numbered_but_never_merged_in_a_long_table(read: Read) -> None:
    assert [patient.id for patient in read("anc\n1\n2\n").patients] == ["1", "2"]
    with pytest.raises(FileRefused) as refused:
        read("day,anc\n0,1\n", LONG)
    assert refused.value.why.fact("missing") == "id"


@pytest.mark.parametrize("torn", ["7,5,300,9", "7,5"])
def test_that_a_torn_row_spoils_its_patient_and_no_other(read: Read, torn: str) -> None:
    file = read(f"id,day,anc [/uL]\n7,0,2000\n{torn}\n2,0,900\n", LONG)
    seven, two = file.patients
    assert (seven.id, seven.rows, len(seven.problems)) == ("7", (), 1)
    assert (two.id, len(two.rows), two.problems) == ("2", 1, ())


def test_that_a_row_without_an_id_is_not_another_patients(read: Read) -> None:
    file = read("id,day,anc [/uL]\n2,0,2000\n,5,300\n2,6,900\n,5,300\n", LONG)
    assert [(p.id, p.first_row, len(p.rows)) for p in file.patients] == [("2", 1, 2), ("", 2, 0), ("", 4, 0)]
    assert file.merged_rows == 0
