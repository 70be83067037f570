"""``aftercart cohort``: each analysis as a document, as a table on paper and as a file."""

import csv
from pathlib import Path
from typing import Any

import pytest

from analytics.cohort.analyses.survival import SurvivalEnd, survival
from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.population import population
from analytics.demo.clinic import synthetic_clinic
from tests.app.cli.conftest import CommandLine


@pytest.fixture
def clinic(demo_clinic: CommandLine) -> CommandLine:
    return demo_clinic


@pytest.fixture(scope="module")
def members() -> tuple[CohortMember, ...]:
    """Who is in the invented clinic of forty, read past the file and the command."""
    return population(synthetic_clinic(7, 40)).members


@pytest.mark.parametrize("analysis", list(ANALYSES))
def test_that_every_analysis_prints_tells_and_writes(clinic: CommandLine, analysis: str) -> None:
    document = clinic.json("cohort", clinic.file, analysis)
    assert document["synthetic"] is True
    assert document["population"]["n"] + len(document["population"]["excluded"]) == 40
    for result in document["results"].values():
        account = result["account"]
        assert account["n"] + len(account["dropped"]) == document["population"]["n"]
        assert account["words"]["source"]
    path = clinic.folder / f"{analysis}.csv"
    answer = clinic.run("cohort", clinic.file, analysis, "-o", path)
    assert answer.exit_code == 0, answer.stderr
    assert "not encrypted" in answer.stderr
    holds_numbers = analysis in ("population", "swimmer", "clonal-evolution")
    assert ("patients' numbers" in answer.stderr) == holds_numbers
    with path.open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file))
    printed = clinic.run("cohort", clinic.file, analysis)
    assert printed.exit_code == 0
    assert f"{document['population']['n']} patients" in printed.stdout


def test_that_published_numbers_stand_beside_the_own(
    clinic: CommandLine, members: tuple[CohortMember, ...]
) -> None:
    told = clinic.json("cohort", clinic.file, "published")
    numbers = {one["id"]: one for one in told["numbers"]}
    male = numbers["gazeau-sex-male"]
    assert male["printed"] == "335 (62.1)"
    assert (male["own"]["count"], male["own"]["of"]) == (sum(m.baseline.sex == "male" for m in members), 40)
    assert numbers["gazeau-dlbcl-nos-gc"]["own"]["reason"]
    printed = clinic.run("cohort", clinic.file, "published")
    assert printed.exit_code == 0
    assert "335 (62.1)" in printed.stdout
    assert clinic.run("cohort", clinic.file, "published", "--by", "sex").exit_code == 2


def test_that_the_numbers_are_those_of_the_analysis(
    clinic: CommandLine, members: tuple[CohortMember, ...]
) -> None:
    told = clinic.json("cohort", clinic.file, "survival", "--at", "100,400")["results"]
    for end in SurvivalEnd:
        (curve,), (said,) = survival(members, end).curves, told[end.value]["curves"]
        at = curve.at((100, 400))
        assert [point["estimate"] for point in said["at"]] == at.estimate.tolist()
        assert [point["n_risk"] for point in said["at"]] == at.n_risk.tolist()
        assert said["steps"]["time"] == curve.steps.time.tolist()
        assert {row["number"]: row["time"] for row in told[end.value]["rows"]} == {
            m.number: float(getattr(m.ends, end.value).time_days) for m in members
        }


def test_that_the_naive_version_comes_with_its_warning_and_the_landmark_without(clinic: CommandLine) -> None:
    naive = clinic.run("cohort", clinic.file, "survival", "--by", "ir_any")
    assert "! immortal time" in naive.stdout
    told = clinic.json("cohort", clinic.file, "survival", "--by", "ir_any")["results"]["os"]
    assert f"log-rank: p = {told['log_rank']['p']:.4g}, df = 1" in naive.stdout
    assert f"hazard ratio group[none]: {told['hazard']['coefficients'][0]['hr']:.4g} (" in naive.stdout
    landmark = clinic.run("cohort", clinic.file, "survival", "--by", "ir_any", "--landmark", "90")
    assert "immortal" not in landmark.stdout
    told = clinic.json("cohort", clinic.file, "survival", "--by", "ir_any", "--landmark", "90")
    assert {c["group"] for c in told["results"]["os"]["curves"]} == {"any", "none"}
    assert {d["reason"] for d in told["results"]["os"]["account"]["dropped"]} >= {"progressed_by_landmark"}


def test_that_incidences_of_groups_are_compared_in_words(clinic: CommandLine) -> None:
    told = clinic.json("cohort", clinic.file, "recovery", "--by", "domain")["results"]["any"]
    printed = clinic.run("cohort", clinic.file, "recovery", "--by", "domain").stdout
    (ratio,), (difference,) = told["subdistribution"]["coefficients"], told["differences"]
    assert f"subdistribution hazard ratio group[CD28z]: {ratio['hr']:.4g} ({ratio['lower']:.4g} - " in printed
    reason = difference["status"]["reason"]
    said = (
        reason or f"{difference['estimate']:.4g} ({difference['lower']:.4g} - {difference['upper']:.4g}), p"
    )
    assert f"difference CD28z - 4-1BB, day 365.2: {said}" in printed


def test_that_domains_leave_investigational_products_out_by_name(clinic: CommandLine) -> None:
    told = clinic.json("cohort", clinic.file, "recovery", "--by", "domain")
    assert {c["group"] for c in told["results"]["any"]["incidence"]} == {"4-1BB", "CD28z"}
    assert all(out["reason"] in ("investigational_product", "domain_unknown") for out in
               told["population"]["excluded"])  # fmt: skip


def test_that_partial_dates_give_a_band_without_single_patients(clinic: CommandLine) -> None:
    told = clinic.json("cohort", clinic.file, "survival")
    assert told["population"]["placed_dates"] > 0
    assert set(told["sensitivity"]) == {"earliest", "middle", "latest"}
    (curve,), (middle,) = (part["pfs"]["curves"] for part in (told["results"], told["sensitivity"]["middle"]))
    assert middle["at"] == curve["at"]
    assert "steps" not in told["sensitivity"]["latest"]["pfs"]["curves"][0]
    assert "rows" not in told["sensitivity"]["latest"]["pfs"]


def test_that_the_band_of_what_is_drawn_over_time_names_nobody(clinic: CommandLine) -> None:
    told = clinic.json("cohort", clinic.file, "time-courses", "--by", "domain")
    window = told["results"]["CD4"]["courses"][0]["windows"][0]
    again = told["sensitivity"]["middle"]["CD4"]["courses"][0]["windows"][0]
    assert len(window.pop("patients")) == window["n"]
    assert again == window
    swum = clinic.json("cohort", clinic.file, "swimmer")
    assert swum["results"]["swimmer"]["bars"]
    assert "bars" not in swum["sensitivity"]["latest"]["swimmer"]
    infected = clinic.json("cohort", clinic.file, "infections")
    assert infected["sensitivity"]["middle"]["any"]["patients"] == infected["results"]["any"]["patients"]


def test_that_the_band_is_null_where_no_date_is_partial(filled: Any) -> None:
    assert filled.json("cohort", filled.file, "survival")["sensitivity"] is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["survivall"], "no analysis survivall"),
        (["survival", "--by", "colour"], "no field colour"),
        (["table1", "--by", "age"], "age is a number"),
        (["nrm", "--landmark", "90"], "takes no --landmark"),
        (["nrm", "--sort", "age"], "takes no --sort"),
        (["swimmer", "--sort", "colour"], "no field colour"),
        (["survival", "--at", "soon"], "are no days"),
        (["survival", "--at", "-3"], "are no days"),
        (["survival", "--at", "nan"], "are no days"),
        (["survival", "--landmark", "-1"], "--landmark"),
    ],
)
def test_that_a_wrong_call_is_one_sentence(filled: Any, words: list[str], sentence: str) -> None:
    answer = filled.run("cohort", filled.file, *words)
    assert answer.exit_code == 2
    assert sentence in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_that_a_clinic_without_anybody_answers(command_line: Any) -> None:
    for analysis in ANALYSES:
        told = command_line.json("cohort", command_line.file, analysis)
        assert told["population"]["n"] == 0
        assert all(one["account"]["status"]["status"] == "not_estimable" for one in told["results"].values())


def test_that_a_folder_that_is_not_there_is_one_sentence(filled: Any, tmp_path: Path) -> None:
    answer = filled.run("cohort", filled.file, "nrm", "-o", tmp_path / "no" / "out.csv")
    assert answer.exit_code == 1
    assert len(answer.stderr.strip().splitlines()) == 1
