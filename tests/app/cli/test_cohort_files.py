"""``aftercart cohort``: figures, tables and bundles on the command line, and the lint before them."""

import json
import zipfile
from pathlib import Path

import pytest

from analytics.cohort.lint.finding import Finding, Severity
from tests.app.cli.conftest import CommandLine


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        (".pdf", b"%PDF"),
        (".png", b"\x89PNG"),
        (".svg", b"<?xml"),
        (".xlsx", b"PK"),
        (".docx", b"PK"),
    ],
)
def test_that_a_part_is_written_in_every_format(
    demo_clinic: CommandLine, tmp_path: Path, ending: str, begins: bytes
) -> None:
    path = tmp_path / f"cd4, ümlaut{ending}"
    answer = demo_clinic.run("cohort", demo_clinic.file, "recovery", "--criterion", "TH", "-o", path)
    assert answer.exit_code == 0, answer.stderr
    assert "not encrypted" in answer.stderr
    assert path.read_bytes().startswith(begins)
    assert not answer.stdout
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_that_words_and_colours_are_those_asked_for(demo_clinic: CommandLine, tmp_path: Path) -> None:
    call = ("cohort", demo_clinic.file, "survival", "--part", "os", "--conf-type", "log-log")
    for language, theme in (("en", "paper"), ("de", "dark")):
        path = tmp_path / f"{language}.svg"
        answer = demo_clinic.run(*call, "--language", language, "--theme", theme, "-o", path)
        assert answer.exit_code == 0, answer.stderr
    assert (tmp_path / "en.svg").read_bytes() != (tmp_path / "de.svg").read_bytes()


def test_that_a_file_holds_one_part(demo_clinic: CommandLine, tmp_path: Path) -> None:
    answer = demo_clinic.run("cohort", demo_clinic.file, "recovery", "-o", tmp_path / "all.pdf")
    assert answer.exit_code == 2
    assert "--part, one of any, th, b, igg" in answer.stderr
    assert not list(tmp_path.iterdir())


def test_that_a_bundle_is_a_folder_or_a_zip(demo_clinic: CommandLine, tmp_path: Path) -> None:
    call = ("cohort", demo_clinic.file, "nrm", "--by", "domain")
    assert demo_clinic.run(*call, "--bundle", tmp_path / "nrm").exit_code == 0
    names = {"README.txt", "analysis.R", "data.csv", "expected.csv", "table.csv", "figure.svg"}
    assert {one.name for one in (tmp_path / "nrm").iterdir()} == names
    assert demo_clinic.run(*call, "--bundle", tmp_path / "nrm.zip").exit_code == 0
    assert len(zipfile.ZipFile(tmp_path / "nrm.zip").namelist()) == len(names)
    again = demo_clinic.run(*call, "--bundle", tmp_path / "nrm")
    assert again.exit_code == 1
    assert len(again.stderr.strip().splitlines()) == 1
    nothing = demo_clinic.run("cohort", demo_clinic.file, "swimmer", "--bundle", tmp_path / "swimmer")
    assert nothing.exit_code == 1
    assert "R could compute" in nothing.stderr


def test_that_what_competes_and_the_part_are_those_asked_for(demo_clinic: CommandLine) -> None:
    call = ("cohort", demo_clinic.file, "recovery", "--part", "th")
    told = demo_clinic.json(*call, "--competing", "progression,death")["results"]
    assert set(told) == {"th"}
    assert told["th"]["account"]["words"]["competing"] == "progression, death"
    none = demo_clinic.json(*call, "--competing", "none")["results"]["th"]
    assert {row["event"] for row in none["rows"]} == {0, 1}
    log_log = demo_clinic.json(
        "cohort", demo_clinic.file, "survival", "--part", "os", "--conf-type", "log-log"
    )
    assert log_log["results"]["os"]["curves"][0]["conf_type"] == "log-log"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["recovery", "--part", "cd4"], "has no part cd4; there are any, th, b, igg"),
        (["recovery", "--competing", "rain"], "there are progression, next_therapy, death"),
        (["nrm", "--competing", "death"], "nrm takes no --competing"),
        (["recovery", "--conf-type", "log"], "recovery takes no --conf-type"),
        (["table1", "-o", "x.pdf"], "has no figure"),
    ],
)
def test_that_a_wrong_call_is_one_sentence(
    demo_clinic: CommandLine, tmp_path: Path, words: list[str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = demo_clinic.run("cohort", demo_clinic.file, *words)
    assert answer.exit_code == 2
    assert sentence in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_that_a_folder_that_is_not_there_is_said(demo_clinic: CommandLine, tmp_path: Path) -> None:
    for option in ("-o", "--bundle"):
        path = tmp_path / "no" / "x.pdf"
        answer = demo_clinic.run("cohort", demo_clinic.file, "nrm", option, path)
        assert answer.exit_code == 1


def test_that_sound_numbers_pass_the_lint(demo_clinic: CommandLine) -> None:
    answer = demo_clinic.run("cohort", demo_clinic.file, "follow-up", "--lint")
    assert answer.exit_code == 0, answer.stdout
    assert "error" not in answer.stdout


def test_that_an_error_stops_the_file_unless_somebody_insists(
    demo_clinic: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip = Finding(Severity.ERROR, "interval", "Table: row", "9.6 lies outside its own interval 2.7–7.9.")
    monkeypatch.setattr("analytics.cohort.lint.lint_book.lint_view", lambda view, **_: (slip,))
    path = tmp_path / "nrm.xlsx"
    stopped = demo_clinic.run("cohort", demo_clinic.file, "nrm", "-o", path)
    assert stopped.exit_code == 1
    assert "9.6 lies outside" in stopped.stderr
    assert not path.exists()
    insisted = demo_clinic.run("cohort", demo_clinic.file, "nrm", "-o", path, "--anyway")
    assert insisted.exit_code == 0
    assert path.exists()
    lint = demo_clinic.run("cohort", demo_clinic.file, "nrm", "--lint", "--json")
    assert lint.exit_code == 1
    told = demo_clinic.run("cohort", demo_clinic.file, "nrm", "--lint")
    assert "error: nrm: Table: row: 9.6 lies outside" in told.stdout


def test_that_a_clinic_without_anybody_has_files_as_well(command_line: CommandLine, tmp_path: Path) -> None:
    for name in ("none.xlsx", "none.docx"):
        answer = command_line.run(
            "cohort", command_line.file, "recovery", "--part", "th", "-o", tmp_path / name
        )
        assert answer.exit_code == 0, answer.stderr
    assert command_line.run("cohort", command_line.file, "nrm", "--bundle", tmp_path / "none").exit_code == 1


def test_that_json_and_a_file_come_together(demo_clinic: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "nrm.svg"
    answer = demo_clinic.run("cohort", demo_clinic.file, "nrm", "-o", path, "--json")
    assert answer.exit_code == 0
    assert json.loads(answer.stdout)["analysis"] == "nrm"
    assert path.exists()
