"""A file to analyse: the decimal sign is that of the columns in use, and no row is left out in silence."""

from pathlib import Path

import pytest

from analytics.analyses.data_table import TableRefused
from storage.exchange.data_file import read_data_file
from storage.exchange.refusal import FileRefused
from storage.exchange.table import Overrides


def write(folder: Path, text: str) -> Path:
    path = folder / "data.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_that_a_column_not_in_use_does_not_decide_the_decimal_sign(tmp_path: Path) -> None:
    path = write(tmp_path, "t;note;date\n1,5;2.5;12.03.2020\n2,25;3.75;1.1.2021\n")
    assert read_data_file(path, ("t",)).decimal == ","
    assert read_data_file(path, ("t", "date")).decimal == ","
    assert read_data_file(path, ("note",)).decimal == "."
    with pytest.raises(FileRefused) as refused:
        read_data_file(path)
    assert refused.value.why.code == "two_decimal_signs"
    assert read_data_file(path, overrides=Overrides(decimal=",")).decimal == ","


def test_that_a_row_of_another_length_is_refused_with_its_number(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n1,2\n\n3,4,5\n")
    with pytest.raises(TableRefused) as refused:
        read_data_file(path, ("a",))
    assert (refused.value.why.code, refused.value.row) == ("too_many_cells", 2)


def test_that_a_column_that_is_not_there_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(TableRefused) as refused:
        read_data_file(write(tmp_path, "a,b\n1,2\n"), ("a", "c"))
    assert refused.value.why.fact("found") == "a, b"
