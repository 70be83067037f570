"""The clonal haematopoiesis risk score by a table: the vectors of definitions §7.2, and what is missing."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Reason, Status
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,age,n_mutations,single_dnmt3a,high_risk,max_vaf,rdw,mcv,status"
VECTORS = {
    "1": ("58,1,1,0,0.08,13.4,92,CHIP", 7.5, "low"),
    "2": ("71,2,0,0,0.18,13.4,92,CHIP", 9.5, "low"),
    "3": ("68,1,0,0,0.32,13.4,92,CCUS", 10.0, "intermediate"),
    "4": ("74,2,0,1,0.42,17.8,108,CCUS", 15.5, "high"),
    "5": ("99,9,0,1,1,50,160,ccus", 15.5, "high"),
    "6": ("64.9,1,0,0,0.199,13.4,92,CHIP", 8.0, "low"),
    "7": ("65,1,0,1,0.20,13.4,92,CHIP", 11.0, "intermediate"),
    "8": ("65,1,0,1,0.20,15,92,CCUS", 13.0, "high"),
    "9": ("58,2,0,0,0.05,13.4,92,CHIP", 9.0, "low"),
}


def test_that_all_vectors_have_their_points_and_group(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "chrs", [HEAD, *(f"{id},{row}" for id, (row, _, _) in VECTORS.items())])
    assert {id: (a.value, a.outcome) for id, a in found.items()} == {
        id: (points, group) for id, (_, points, group) in VECTORS.items()
    }
    assert {a.status for a in found.values()} == {Status.COMPLETE}


def test_that_units_and_the_order_of_columns_change_nothing(tmp_path: Path) -> None:
    head = "id,status,mcv,rdw,max_vaf [%],high_risk,single_dnmt3a,n_mutations,age"
    assert score_csv(tmp_path, "chrs", [head, "a,CHIP,92,13.4,20,yes,no,1,65"])["a"].value == 11.0


@pytest.mark.parametrize(
    ("column", "group"),
    [
        ("age", "intermediate"), ("n_mutations", "intermediate"), ("high_risk", None),
        ("max_vaf", "intermediate"), ("rdw", None), ("mcv", None), ("status", "intermediate"),
    ],
)  # fmt: skip
def test_that_an_item_that_is_missing_is_named_and_never_counted_as_normal(
    tmp_path: Path, column: str, group: str | None
) -> None:
    cells = dict(zip(HEAD.split(",")[1:], VECTORS["7"][0].split(","), strict=True)) | {column: ""}
    got = score_csv(tmp_path, "chrs", [HEAD, "a," + ",".join(cells.values())])["a"]
    assert (got.missing, got.value, got.outcome) == ((column,), None, group)
    assert got.status is (Status.BOUNDED if group else Status.NOT_EVALUABLE)
    assert got.reason is Reason.NOT_MEASURED


def test_that_a_column_the_file_lacks_is_missing(tmp_path: Path) -> None:
    got = score_csv(tmp_path, "chrs", ["id,age,status", "a,70,CHIP"])["a"]
    assert (got.status, got.outcome) == (Status.NOT_EVALUABLE, None)
    assert set(got.missing) == set(HEAD.split(",")) - {"id", "age", "status"}


def test_that_a_bound_that_decides_is_no_gap(tmp_path: Path) -> None:
    row = "a,58,1,1,0,0.08,<15,<100,CHIP"
    assert score_csv(tmp_path, "chrs", [HEAD, row])["a"].value == 7.5
    assert score_csv(tmp_path, "chrs", [HEAD, row.replace("<15", "<15.1")])["a"].reason is (
        Reason.CENSORED_VALUE
    )


@pytest.mark.parametrize("row", ["a,58,0,0,0,,13,92,CHIP", "a,58,1,1,0,0.0199,13,92,CHIP"])
def test_that_what_is_no_chip_has_no_score(tmp_path: Path, row: str) -> None:
    got = score_csv(tmp_path, "chrs", [HEAD, row])["a"]
    assert (got.outcome, got.reason, got.missing) == (None, Reason.OUTSIDE_SCOPE, ())


@pytest.mark.parametrize("row", ["a,58,2,1,0,0.08,13,92,CHIP", "a,58,1,1,1,0.08,13,92,CHIP"])
def test_that_a_row_that_contradicts_itself_is_refused(tmp_path: Path, row: str) -> None:
    from analytics.scoring.score_table import RowRefused

    with pytest.raises(RowRefused, match="single DNMT3A"):
        score_csv(tmp_path, "chrs", [HEAD, row])
