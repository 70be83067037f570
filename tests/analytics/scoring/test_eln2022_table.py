"""ELN 2022 by a table: the vectors of definitions §8.4 as columns, an empty cell never a silent 0."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Reason, Status
from analytics.scoring.eln2022_table import TABLE
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

NAMES = (
    "karyotype", "NPM1", "FLT3_ITD", "CEBPA_bZIP", "TP53_vaf", "ASXL1", "BCOR", "EZH2", "RUNX1", "SF3B1",
    "SRSF2", "STAG2", "U2AF1", "ZRSR2",
)  # fmt: skip
VECTORS = {
    "inv16": ({"karyotype": '"46,XX,inv(16)(p13.1q22)[20]"', "ASXL1": "1"}, "favorable"),
    "npm1": ({"NPM1": "1"}, "favorable"),
    "npm1_itd": ({"NPM1": "1", "FLT3_ITD": "1"}, "intermediate"),
    "npm1_5q": ({"karyotype": '"46,XX,del(5)(q13q33)[20]"', "NPM1": "1"}, "adverse"),
    "srsf2": ({"SRSF2": "1"}, "adverse"),
    "npm1_srsf2": ({"NPM1": "1", "SRSF2": "1"}, "favorable"),
    "t9_11": ({"karyotype": '"46,XX,t(9;11)(p21;q23)[20]"', "RUNX1": "1"}, "intermediate"),
    "t11_19": ({"karyotype": '"46,XX,t(11;19)(q23;p13.1)[20]"'}, "adverse"),
    "plus8": ({"karyotype": '"47,XX,+8[20]"'}, "intermediate"),
    "tp53_12": ({"TP53_vaf": "0.12"}, "adverse"),
    "tp53_8": ({"TP53_vaf": "0.08"}, "intermediate"),
    "complex": ({"karyotype": '"44,XX,-5,-7,add(17)(p13)[20]"'}, "adverse"),
}


def line(id_: str, cells: dict[str, str]) -> str:
    usual = {"karyotype": '"46,XX[20]"'}
    return ",".join([id_, *(cells.get(name, usual.get(name, "0")) for name in NAMES)])


def test_that_the_columns_are_those_of_the_contract() -> None:
    assert tuple(column.name for column in TABLE.columns) == NAMES


def test_that_all_vectors_have_their_group(tmp_path: Path) -> None:
    lines = [line(id_, cells) for id_, (cells, _) in VECTORS.items()]
    found = score_csv(tmp_path, "eln2022", [f"id,{','.join(NAMES)}", *lines])
    assert {id_: one.outcome for id_, one in found.items()} == {id_: v[1] for id_, v in VECTORS.items()}
    assert {one.status for one in found.values()} == {Status.COMPLETE}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "FLT3_ITD"])
def test_that_an_empty_cell_bounds_the_answer(tmp_path: Path, name: str) -> None:
    found = score_csv(tmp_path, "eln2022", [f"id,{','.join(NAMES)}", line("a", {name: ""})])["a"]
    assert found.status is Status.BOUNDED
    assert (found.missing, found.reason) == ((name,), Reason.NOT_MEASURED)


def test_that_a_missing_column_is_not_known(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "eln2022", ["id,karyotype,NPM1", 'a,"46,XX[20]",1'])["a"]
    assert found.status is Status.BOUNDED
    assert "FLT3_ITD" in found.missing


def test_that_per_cent_are_read_where_the_header_says_so(tmp_path: Path) -> None:
    head = f"id,{','.join(NAMES)}".replace("TP53_vaf", "TP53_vaf [%]")
    found = score_csv(
        tmp_path, "eln2022", [head, line("a", {"TP53_vaf": "12"}), line("b", {"TP53_vaf": "8"})]
    )
    assert (found["a"].outcome, found["b"].outcome) == ("adverse", "intermediate")


def test_that_a_bare_per_cent_is_refused_with_a_sentence() -> None:
    row = {**dict.fromkeys(NAMES), "TP53_vaf": 12.0}
    with pytest.raises(RowRefused, match=r"fraction from 0 to 1; 12 is not"):
        TABLE.score((row,), {})
    assert TABLE.score(({**row, "TP53_vaf": 1.0},), {}).outcome == "favorable or adverse"
