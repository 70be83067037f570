"""CHIP or CCUS by a table: definitions §7.1."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Status
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,gene,vaf,sex,hb,anc,platelets,cytopenia_days,day,status"
NORMAL = "F,13,3,200"


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        (f"TET2,0.02,{NORMAL},,,", "chip"),
        (f"TET2,0.0199,{NORMAL},,,", "neither"),
        ("BCOR,0.04,M,14,3,200,,,", "chip"),
        ("BCOR,0.0399,M,14,3,200,,,", "neither"),
        ("TET2,0.1,F,11.9,3,200,122,,", "ccus"),
        ("TET2,0.1,M,12.9,3,200,122,,", "ccus"),
        ("TET2,0.1,F,12,1.79,200,122,400,", "ccus"),
        ("TET2,0.1,F,12,1.8,149,121,400,", "chip_or_ccus"),
        ("TET2,0.1,F,12,1.8,150,,400,", "chip"),
        ("TET2,0.1,F,12,1.8,149,200,99,", "chip_or_ccus"),
        ("TET2,0.1,F,12,1.8,149,200,99,CCUS", "ccus"),
        ("TET2,0.1,F,12,1.8,149,200,100,", "ccus"),
        ("PTEN,0.1,F,12,1.8,200,,,", None),
    ],
)
def test_that_the_thresholds_are_those_of_the_definitions(tmp_path: Path, row: str, outcome: str) -> None:
    assert score_csv(tmp_path, "chip", [HEAD, f"a,{row}"])["a"].outcome == outcome


def test_that_several_mutations_are_rows_of_one_patient_in_any_unit(tmp_path: Path) -> None:
    head = "id,gene,vaf [%],hb [g/L],anc [/uL],platelets [/uL],sex"
    rows = ["a,TET2,1,130,3000,200000,F", "a,TP53,4.4,,,,", "a,TP53,4.4,,,,"]
    got = score_csv(tmp_path, "chip", [head, *rows])["a"]
    assert (got.outcome, [m.gene for m in got.details.finding.mutations]) == ("chip", ["TP53"])


def test_that_nothing_found_is_neither_by_the_limit_only(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "chip", ["id,gene,vaf,detection_limit", "a,,,0.02", "b,,,0.05", "c,,,"])
    assert [found[id].outcome for id in "abc"] == ["neither", None, None]
    assert found["c"].missing == ("gene", "vaf")


@pytest.mark.parametrize(("cell", "code"), [(0, "HGB"), (1, "ANC"), (2, "PLT")])
def test_that_a_count_that_is_missing_is_named(tmp_path: Path, cell: int, code: str) -> None:
    counts = ["13", "3", "200"]
    counts[cell] = ""
    got = score_csv(tmp_path, "chip", [HEAD, f"a,TET2,0.1,F,{','.join(counts)},,,"])["a"]
    assert (got.outcome, got.status, got.missing) == (
        "chip_or_ccus", Status.BOUNDED, (code, "status"),
    )  # fmt: skip


def test_that_rows_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RowRefused, match="sex"):
        score_csv(tmp_path, "chip", ["id,gene,vaf,sex", "a,TET2,0.1,F", "a,TP53,0.1,M"])
