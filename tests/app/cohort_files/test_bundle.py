"""The reproducible bundle: R finds the same numbers, and nobody is named in it."""

import csv
import io
import os
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.bundle.plan_book import plan_of
from analytics.cohort.bundle.r_text import r_comment, r_text
from analytics.cohort.population import Population, PopulationChoices, population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.demo.clinic import synthetic_clinic
from analytics.errors import ExpectedError
from app.cohort_files.bundle_file import bundle_files, save_bundle
from app.cohort_files.file_facts import FileFacts
from app.letters.language import letter_wording
from storage.faults import FileExists, FolderMissing

WITHOUT = {"population", "swimmer", "clonal-evolution"}
"""Analyses that count and show, and estimate nothing R could be asked for."""
R = shutil.which("Rscript")
needs_r = pytest.mark.skipif(R is None, reason="R is not on this machine: no bundle is computed again")
R_PACKAGES = "stopifnot(requireNamespace('survival'), requireNamespace('cmprsk'))"


@cache
def members(compares_domains: bool = False) -> Population:
    choices = PopulationChoices(compares_domains=compares_domains)
    return population(synthetic_clinic(7, 40), choices)


def questions() -> Iterator[tuple[Question, str]]:
    for name, known in ANALYSES.items():
        if name in WITHOUT:
            continue
        part = known.parts[-1]
        yield Question(analysis=name, by="domain" if "by" in known.takes else None), part
    yield Question(analysis="recovery"), "any"
    yield Question(analysis="table1"), "table1"
    yield Question(analysis="survival", by="ir_any", landmark=90, conf_type="log-log"), "os"
    yield Question(analysis="tmn", by="response_group"), "tmn"
    yield Question(analysis="time-courses", by="response_group"), "CD4"


def bundle(
    question: Question, part: str, cohort: Population, view: AnalysisView, facts: FileFacts
) -> dict[str, bytes]:
    result = ANALYSES[question.analysis].run(cohort, question, part)
    files = bundle_files(view, result, cohort, question, facts)
    assert files is not None
    return files


def computed(*folders: Path) -> subprocess.CompletedProcess[str]:
    """Compute all *folders* in one R, which stops at the first that differs."""
    code = (
        "quit <- function(...) stop('DIFFERENT'); "
        "for (folder in commandArgs(TRUE)) { setwd(folder); cat(basename(folder), ''); "
        "source('analysis.R', local = new.env()) }"
    )
    return subprocess.run(
        [str(R), "-e", code, *map(str, folders)],
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C"},
    )


@needs_r
def test_that_r_finds_every_number_of_every_analysis(
    view: AnalysisView, facts: FileFacts, tmp_path: Path
) -> None:
    folders = []
    for place, (question, part) in enumerate(questions()):
        folder = tmp_path / f"{place}-{question.analysis}-{question.by}"
        files = bundle(question, part, members(question.by == "domain"), view, facts)
        save_bundle(folder, {name: files[name] for name in ("analysis.R", "data.csv", "expected.csv")}, facts)
        folders.append(folder)
    answer = computed(*folders)
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr
    assert answer.stdout.count("numbers are equal") == len(folders) == len(list(questions()))


@needs_r
def test_that_the_script_by_itself_says_ok_and_when_a_number_differs(
    view: AnalysisView, facts: FileFacts, tmp_path: Path
) -> None:
    files = bundle(Question(analysis="recovery", by="domain"), "th", members(True), view, facts)
    folder = tmp_path / "a folder, with ümlauts"
    save_bundle(folder, files, facts)
    answer = subprocess.run([str(R), str(folder / "analysis.R")], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "OK:" in answer.stdout
    assert not answer.stderr
    lines = (folder / "data.csv").read_text().splitlines()
    (folder / "data.csv").write_text(
        "\n".join([*lines[:-1], lines[-1].replace(",1", ",2").replace(",0", ",1")])
    )
    answer = subprocess.run([str(R), str(folder / "analysis.R")], capture_output=True, text=True)
    assert answer.returncode == 1
    assert "DIFFERENT:" in answer.stdout


@needs_r
def test_that_names_of_groups_survive_files_and_locales(
    view: AnalysisView, facts: FileFacts, tmp_path: Path
) -> None:
    """A centre may be called anything: commas, quotes, umlauts, a formula."""
    names = ('Müller, "Łódź"', "=cmd()", "|bar|\\n")
    named = tuple(
        replace(one, baseline=replace(one.baseline, centre=names[place % 3]))
        for place, one in enumerate(members().members)
    )
    cohort = replace(members(), members=named)
    folders = []
    for analysis, part in (("survival", "pfs"), ("recovery", "any"), ("table1", "table1")):
        files = bundle(Question(analysis=analysis, by="centre"), part, cohort, view, facts)
        save_bundle(tmp_path / analysis, files, facts)
        folders.append(tmp_path / analysis)
    answer = computed(*folders)
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr
    rows = csv.DictReader(io.StringIO((tmp_path / "survival" / "data.csv").read_text(encoding="utf-8")))
    assert {row["group"] for row in rows} == {names[0], "'=cmd()", names[2]}


@pytest.mark.parametrize(("question", "part"), list(questions()))
def test_that_a_bundle_names_nobody(
    question: Question, part: str, view: AnalysisView, facts: FileFacts
) -> None:
    cohort = members(question.by == "domain")
    files = bundle(question, part, cohort, view, facts)
    text = b"\n".join(files.values()).decode()
    cells = {cell for row in csv.reader(io.StringIO(files["data.csv"].decode())) for cell in row}
    assert sum(len(member.number) > 5 for member in cohort.members) > 15
    for member in (one for one in cohort.members if len(one.number) > 5):  # "7" is many things
        assert member.number not in cells
        assert member.number not in text
        assert member.infusion is None or member.infusion.isoformat() not in text


@pytest.mark.parametrize(("question", "part"), list(questions()))
def test_that_the_order_of_the_rows_tells_nothing(
    question: Question, part: str, view: AnalysisView, facts: FileFacts
) -> None:
    cohort = members(question.by == "domain")
    turned = replace(cohort, members=cohort.members[::-1])
    if question.analysis == "risk-factors":  # who is matched follows the order where scores are equal
        return
    plans = [
        plan_of(ANALYSES[question.analysis].run(one, question, part), one, question)
        for one in (cohort, turned)
    ]
    assert plans[0] is not None
    assert plans[1] is not None
    assert plans[0].columns == plans[1].columns


def test_that_rows_of_a_table_are_no_patients(view: AnalysisView, facts: FileFacts) -> None:
    files = bundle(Question(analysis="table1", by="sex"), "table1", members(), view, facts)
    rows = list(csv.DictReader(io.StringIO(files["data.csv"].decode())))
    ages = [float(row["age"]) for row in rows if row["group"] == "male" and row["age"]]
    assert ages == sorted(ages)
    assert "A row is NOT a patient" in files["README.txt"].decode()


def test_that_the_readme_says_who_is_in_and_what_was_chosen(view: AnalysisView, facts: FileFacts) -> None:
    cohort = population(synthetic_clinic(7, 20), PopulationChoices(infused_from=date(2025, 1, 1)))
    files = bundle(Question(analysis="recovery", by="domain"), "any", cohort, view, facts)
    text = files["README.txt"].decode()
    assert "20 on record" in text
    assert f"{len(cohort.excluded)} not in the population: infused outside the period" in text
    assert "infused_from: 2025-01-01" in text
    assert "105 in the analysis" in text
    assert "competing: death, next_therapy, progression" in text
    assert "date_rule: middle" in text
    assert "Synthetic data: no real patients." in text
    assert "! Groups were not randomised." in text


def test_that_the_readme_speaks_the_language_of_the_analysis(view: AnalysisView, facts: FileFacts) -> None:
    german = replace(facts, words=letter_wording("de").cohort)
    cohort = population(synthetic_clinic(7, 20), PopulationChoices(infused_from=date(2025, 1, 1)))
    files = bundle(Question(analysis="recovery", by="domain"), "any", cohort, view, german)
    text = files["README.txt"].decode()
    assert "10 nicht in der Population: außerhalb des Zeitraums infundiert" in text
    assert "So wird es nachgerechnet\n------------------------\nRscript analysis.R" in text
    assert "keinen Namen, kein Geburts- und kein Kalenderdatum" in text


@pytest.mark.parametrize("analysis", sorted(WITHOUT - {"population"}))
def test_that_an_analysis_without_estimates_has_no_bundle(
    analysis: str, view: AnalysisView, facts: FileFacts
) -> None:
    question = Question(analysis=analysis)
    result = ANALYSES[analysis].run(members(), question, ANALYSES[analysis].parts[0])
    assert bundle_files(view, result, members(), question, facts) is None


def test_that_nobody_makes_no_bundle_and_no_crash(view: AnalysisView, facts: FileFacts) -> None:
    nobody = replace(members(), members=())
    for question, part in questions():
        result = ANALYSES[question.analysis].run(nobody, question, part)
        files = bundle_files(view, result, nobody, question, facts)
        assert files is None or "expected.csv" in files


FILES = {"README.txt": b"one", "data.csv": b"two"}


def test_that_a_zip_holds_one_folder(facts: FileFacts, tmp_path: Path) -> None:
    save_bundle(tmp_path / "os.zip", FILES, facts)
    assert zipfile.ZipFile(tmp_path / "os.zip").namelist() == ["os/README.txt", "os/data.csv"]


def test_that_a_folder_is_not_overwritten(facts: FileFacts, tmp_path: Path) -> None:
    save_bundle(tmp_path / "new", FILES, facts)
    with pytest.raises(FileExists):
        save_bundle(tmp_path / "new", {"README.txt": b"other"}, facts)
    assert (tmp_path / "new" / "README.txt").read_bytes() == b"one"
    (tmp_path / "empty").mkdir()
    save_bundle(tmp_path / "empty", FILES, facts)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "new"]


def test_that_a_folder_in_a_folder_that_is_not_there_is_refused(facts: FileFacts, tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        save_bundle(tmp_path / "no" / "new", FILES, facts)


@pytest.mark.parametrize("name", ["new", "new.zip"])
def test_that_a_full_disk_leaves_nothing(
    name: str, facts: FileFacts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExpectedError):
        save_bundle(tmp_path / name, FILES, facts)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_that_a_folder_not_to_be_written_to_is_said(facts: FileFacts, tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(ExpectedError):
            save_bundle(tmp_path / "new", FILES, facts)
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_that_a_script_has_only_signs_every_locale_reads() -> None:
    assert r_text('a"b\\c µ 😀') == '"a\\"b\\\\c \\u00b5 \\U0001f600"'
    assert r_comment("CD4 > 200/µL – Łódź\nq()") == "# CD4 > 200/uL - Lodz\n# q()"
    assert r_comment("Schätzer „größer“") == '# Schaetzer "groesser"'
