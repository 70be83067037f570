"""Rows of public laboratory messages, with what each of them is and is not."""

import csv
from pathlib import Path

import pytest

from analytics.catalogue import catalogue
from analytics.errors import UnitNotAccepted


@pytest.fixture
def rows(shared_data: Path) -> list[dict[str, str]]:
    with (shared_data / "labs" / "expected_lab_rows.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_that_a_row_arrives_at_its_canonical_value(rows: list[dict[str, str]]) -> None:
    arrived = 0
    for row in rows:
        if row["canonical"] and row["canonical_value"]:
            analyte = catalogue().find_analyte(row["code"])
            assert analyte is not None, row
            assert analyte is catalogue().find_analyte(row["canonical"]), row
            stored = analyte.to_stored_unit(float(row["value"]), row["unit"])
            assert stored == pytest.approx(float(row["canonical_value"]), rel=1e-5), row  # six digits given
            arrived += 1
    assert arrived > 20


def test_that_a_unit_which_is_none_is_refused(rows: list[dict[str, str]]) -> None:
    strange = [row for row in rows if "unit_unknown_for_code" in row["flags"]]
    assert strange
    for row in strange:
        analyte = catalogue().find_analyte(row["code"])
        if analyte is not None:
            with pytest.raises(UnitNotAccepted):
                analyte.to_stored_unit(float(row["value"]), row["unit"])


def test_that_a_red_cell_width_in_femtolitres_never_becomes_rdw_cv(rows: list[dict[str, str]]) -> None:
    widths = [row for row in rows if row["code"] == "21000-5"]
    assert widths
    for row in widths:
        analyte = catalogue().find_analyte(row["code"], row["unit"])
        assert analyte is not None
        assert analyte.code == "RDW_SD"
