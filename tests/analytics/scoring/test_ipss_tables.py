"""IPSS, IPSS-R and IPSS-M by a table: vectors of definitions §8, units, words, the package's own columns."""

import json
from pathlib import Path

import pytest

from analytics.entry.problem import Problem
from analytics.rules.assessment import Reason, Status
from analytics.rules.ipss_m import IpssMDetails
from analytics.rules.ipss_m_model import model_genes
from analytics.rules.ipss_r import IpssRDetails
from analytics.scoring.score_book import score_table
from analytics.scoring.score_cell import read_score_cell
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,blasts,hb,platelets,anc,cyto_group"
IPSS = {
    "1": ("4.9,12,250,3,good", 0, "Low"),
    "2": ("5,9,250,3,int", 1, "Int-1"),
    "3": ("5,9,50,3,poor", 2, "Int-2"),
    "4": ("10,9,50,1.7,P", 2, "Int-2"),
    "5": ("15,9,250,3,Poor", 2.5, "High"),
    "6": ("25,9,50,1.7,poor", 3.5, "High"),
    "7": ("3,10.0,100,1.8,good", 0, "Low"),
}
IPSS_R = {
    "1": ("2,10,100,0.8,VG", 0, "Very Low"),
    "2": ("2.01,9.99,99.9,0.79,G", 4, "Intermediate"),
    "3": ("4.99,8,50,0.8,Int", 4.5, "Intermediate"),
    "4": ("5,7.99,49,0.5,Very Poor", 9, "Very High"),
    "5": ("10,9.1,47,0.9,vp", 8, "Very High"),
    "6": ("2,10,150,1.8,Poor", 3, "Low"),
    "7": ("0,8.2,239,0.72,Good", 2.5, "Low"),
}


@pytest.mark.parametrize(("rule", "vectors"), [("ipss", IPSS), ("ipss-r", IPSS_R)])
def test_that_all_vectors_have_their_score_and_category(
    tmp_path: Path, rule: str, vectors: dict[str, tuple[str, float, str]]
) -> None:
    found = score_csv(tmp_path, rule, [HEAD, *(f"{id},{v[0]}" for id, v in vectors.items())])
    assert {id: (a.value, a.outcome, a.status) for id, a in found.items()} == {
        id: (score, category, Status.COMPLETE) for id, (_, score, category) in vectors.items()
    }


@pytest.mark.parametrize("rule", ["ipss", "ipss-r"])
def test_that_units_and_order_of_columns_change_nothing(tmp_path: Path, rule: str) -> None:
    plain = score_csv(
        tmp_path, rule, ["id,blasts,hb,platelets,anc,karyotype", 'a,7,9.1,47,0.9,"45,XX,-7[20]"']
    )
    head = "karyotype,anc [/uL],platelets [/uL],hb [g/L],blasts [%],id"
    other = score_csv(tmp_path, rule, [head, '"45,XX,-7[20]",900,47000,91,7,a'])
    assert plain["a"].value == other["a"].value == {"ipss": 2.0, "ipss-r": 7.0}[rule]


def test_that_the_karyotype_gives_the_group(tmp_path: Path) -> None:
    rows = ['a,3,12,250,3,"46,XX,del(11)(q23)[20]"', "b,3,12,250,3,NA", 'c,3,12,250,3,"46,XX,xyz"']
    head = "id,blasts,hb,platelets,anc,karyotype"
    ipss, ipss_r = (score_csv(tmp_path, rule, [head, *rows]) for rule in ("ipss", "ipss-r"))
    assert (ipss["a"].value, ipss_r["a"].value) == (0.5, 1.0)
    for answers in (ipss, ipss_r):
        assert answers["b"].missing == answers["c"].missing == ("karyotype",)
        assert answers["b"].status is Status.BOUNDED


def test_that_the_age_adjusts_the_ipss_r(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "ipss-r", [f"{HEAD},age", "a,2,10,150,1.8,Poor,28", "b,2,10,150,1.8,Poor,"])
    details = {id: a.details for id, a in found.items()}
    assert isinstance(details["a"], IpssRDetails)
    assert details["a"].age_adjusted is not None
    assert (details["a"].age_adjusted.score, details["a"].age_adjusted.category) == (1.53, "Low")
    assert isinstance(details["b"], IpssRDetails)
    assert details["b"].age_adjusted is None


def test_that_a_bound_of_the_blasts_is_read_and_above_thirty_there_is_no_ipss(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "ipss", [HEAD, "a,<5,12,250,3,good", "b,31,12,250,3,good"])
    assert (found["a"].value, found["a"].status) == (0, Status.COMPLETE)
    assert found["b"].reason is Reason.OUTSIDE_SCOPE


def test_that_the_package_s_own_file_comes_out(shared_data: Path, tmp_path: Path) -> None:
    text = (shared_data / "scores" / "ipssm_R_example_input.csv").read_text(encoding="utf-8-sig")
    expected = json.loads((shared_data / "scores" / "ipssm_R_example_expected.json").read_text("utf-8"))
    found = score_csv(tmp_path, "ipss-m", text.splitlines())
    for name, case in expected["expected"].items():
        details = found[name].details
        assert isinstance(details, IpssMDetails)
        assert (found[name].value, found[name].outcome) == (case["IPSSMscore"], case["IPSSMcat"])
        assert [details.best.score, details.best.category] == case["best"]
        assert [details.worst.score, details.worst.category] == case["worst"]


def row(**cells: str) -> list[str]:
    """A patient of the README (Good, Hb 10, PLT 150, blasts 2), other cells; ``-``: no column."""
    columns = {
        "ID": "a", "HB": "10", "PLT": "150", "BM_BLAST": "2", "del5q": "0", "del7_7q": "0", "complex": "0",
        "CYTO_IPSSR": "Good", "del17_17p": "0", "TP53mut": "0", "TP53maxvaf": "0", "TP53loh": "0",
        **dict.fromkeys(model_genes(), "0"),
    }  # fmt: skip
    columns.update(cells)
    kept = {name: cell for name, cell in columns.items() if cell != "-"}
    return [",".join(kept), ",".join(kept.values())]


@pytest.mark.parametrize("mutated", ["2", "2 or more", "2 OR MORE", "2+", "3", "12", ">=2", ">1"])
def test_that_two_or_more_mutations_of_tp53_hit_both_copies(tmp_path: Path, mutated: str) -> None:
    details = score_csv(tmp_path, "ipss-m", row(TP53mut=mutated))["a"].details
    assert isinstance(details, IpssMDetails)
    assert details.has_multi_hit_tp53 is True


@pytest.mark.parametrize("cell", ["<2", "-1", "+1", "=1", "1-2", "<=1"])
def test_that_a_bound_of_the_mutations_of_tp53_is_never_read_as_its_number(cell: str) -> None:
    column = next(c for c in score_table("ipss-m").columns if c.name == "TP53mut")
    read = read_score_cell(cell, column, unit=None, decimal=".", order=None)
    assert isinstance(read, Problem)
    assert read.fact("choices") == "0, 1, 2"


def test_that_a_residual_gene_without_a_column_is_missing(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "ipss-m", row(WT1="-", ETNK1="NA"))["a"]
    assert set(found.missing) == {"WT1", "ETNK1"}
    assert found.status is Status.BOUNDED
    details = found.details
    assert isinstance(details, IpssMDetails)
    assert details.residual_missing == 2


def test_that_a_vaf_in_per_cent_is_read_as_its_header_says(tmp_path: Path) -> None:
    def is_hit(head: str, vaf: str) -> bool | None:
        lines = row(TP53mut="1", TP53maxvaf=vaf)
        details = score_csv(tmp_path, "ipss-m", [lines[0].replace("TP53maxvaf", head), lines[1]])["a"].details
        assert isinstance(details, IpssMDetails)
        return details.has_multi_hit_tp53

    assert is_hit("TP53maxvaf", "0.56") is True
    assert is_hit("TP53maxvaf [%]", "56") is True
    assert is_hit("TP53maxvaf [%]", "55") is False


def test_that_counts_in_other_units_change_nothing(tmp_path: Path) -> None:
    lines = row(HB="100", PLT="150000")
    head = lines[0].replace("HB", "HB [g/L]").replace("PLT", "PLT [/uL]")
    assert score_csv(tmp_path, "ipss-m", [head, lines[1]])["a"].value == -1.18


@pytest.mark.parametrize("rule", ["ipss", "ipss-r", "ipss-m"])
def test_that_every_column_is_explained(rule: str) -> None:
    assert all(column.about for column in score_table(rule).columns)


def test_that_flags_and_counts_that_a_program_wrote_as_decimals_are_read(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "ipss-m", row(ASXL1="1.0", EZH2="0.0", TP53mut="1.0", TP53loh="0.0"))["a"]
    same = score_csv(tmp_path, "ipss-m", row(ASXL1="1", EZH2="0", TP53mut="1", TP53loh="0"))["a"]
    assert (found.value, found.missing) == (same.value, ())


def test_that_neutrophils_and_age_add_the_ipss_r(tmp_path: Path) -> None:
    """README of the package's interface: IPSS-R 3 Low, adjusted 1.53 Low (definitions §8.2)."""
    lines = row(CYTO_IPSSR="Poor")
    found = score_csv(tmp_path, "ipss-m", [f"{lines[0]},ANC,AGE", f"{lines[1]},1.8,28"])["a"].details
    assert isinstance(found, IpssMDetails)
    assert found.ipss_r is not None
    assert (found.mean.score, found.ipss_r.score, found.ipss_r.category) == (-0.35, 3.0, "Low")
    assert found.ipss_r.age_adjusted is not None
    assert found.ipss_r.age_adjusted.score == 1.53
    without = score_csv(tmp_path, "ipss-m", lines)["a"].details
    assert isinstance(without, IpssMDetails)
    assert without.ipss_r is None


@pytest.mark.parametrize(
    ("cells", "missing"),
    [
        ({"BM_BLAST": ""}, ("BM_BLAST",)), ({"CYTO_IPSSR": ""}, ("CYTO_IPSSR",)),
        ({"TP53mut": ""}, ("TP53mut",)), ({"MLL_PTD": ""}, ("MLL_PTD",)), ({"FLT3": ""}, ("FLT3",)),
        ({"SF3B1": "1", "del5q": ""}, ("del5q",)), ({"SF3B1": "0", "del5q": ""}, ()),
        ({"TP53mut": "1", "TP53maxvaf": "0.3", "TP53loh": ""}, ("TP53loh",)),
    ],
)  # fmt: skip
def test_that_what_ipss_m_lacks_is_named_by_its_columns(
    tmp_path: Path, cells: dict[str, str], missing: tuple[str, ...]
) -> None:
    assert score_csv(tmp_path, "ipss-m", row(**cells))["a"].missing == missing


@pytest.mark.parametrize(
    ("rule", "cells", "reason"),
    [
        ("ipss", "<6,9,50,3,good", Reason.CENSORED_VALUE), ("ipss", ",9,50,3,good", Reason.NOT_MEASURED),
        ("ipss-r", "4,<9,50,3,G", Reason.CENSORED_VALUE), ("ipss-r", "4,<9,50,3,", Reason.NOT_MEASURED),
        ("ipss-r", "4,9,50,3,G", None),
    ],
)  # fmt: skip
def test_that_a_bounded_score_says_why(tmp_path: Path, rule: str, cells: str, reason: Reason | None) -> None:
    found = score_csv(tmp_path, rule, [HEAD, f"a,{cells}"])["a"]
    assert found.reason is reason
    assert (found.status is Status.COMPLETE) is (reason is None)


def test_that_a_bounded_ipss_m_says_why(tmp_path: Path) -> None:
    assert score_csv(tmp_path, "ipss-m", row(WT1=""))["a"].reason is Reason.NOT_MEASURED
    assert score_csv(tmp_path, "ipss-m", row(BM_BLAST="<3"))["a"].reason is Reason.CENSORED_VALUE
    assert score_csv(tmp_path, "ipss-m", row())["a"].reason is None
