"""The table of a figure as a file that spreadsheets open right and never calculate."""

import csv
import io
from dataclasses import replace

import pytest

from analytics.figures.figure_csv import as_csv, as_tabs
from analytics.figures.figure_row import FigureRow

ROW = FigureRow(
    "1", "T cells", "CD4", "CD4", -4, 30, "2024-05", "", "<", 0.5, "/uL", "measured", "Central", "typed", "µL"
)  # fmt: skip


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


def test_that_a_spreadsheet_is_told_the_encoding():
    assert as_csv([ROW]).startswith(b"\xef\xbb\xbf")
    assert "µL" in read(as_csv([ROW]))[1][-1]


def test_that_the_separator_follows_the_decimal_sign():
    head, row = read(as_csv([ROW], decimal_sign=","), ";")
    assert row[head.index("Value")] == "0,5"
    head, row = read(as_csv([ROW]))
    assert row[head.index("Value")] == "0.5"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"])
def test_that_free_text_is_never_a_formula(text):
    head, row = read(as_csv([replace(ROW, what=text)]))
    assert row[head.index("What")].startswith("'")


def test_that_numbers_stay_numbers():
    head, row = read(as_csv([ROW]))
    assert row[head.index("First day")] == "-4"
    assert row[head.index("Sign")] == "<"


@pytest.mark.parametrize(
    ("value", "text"), [(210.0, "210"), (0.044, "0.044"), (1e-05, "1e-05"), (1234567.5, "1234567.5")]
)
def test_that_a_value_is_written_as_stored(value, text):
    head, row = read(as_csv([replace(ROW, value=value)]))
    assert row[head.index("Value")] == text


def test_that_the_patient_is_named_only_among_several():
    assert "Patient" not in read(as_csv([ROW]))[0]
    assert "Patient" in read(as_csv([ROW, replace(ROW, patient="2")]))[0]


def test_that_a_clipboard_cell_never_breaks_into_two():
    lines = as_tabs([replace(ROW, says="one\ntwo\tthree")]).splitlines()
    assert len(lines) == 2
    assert len(next(csv.reader(io.StringIO(lines[1]), delimiter="\t"))) == 14
