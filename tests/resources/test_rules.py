"""Every threshold of a rule says where it is from and how sure that is."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import resources
from analytics.terms.confidence import Confidence

FILES = sorted(resources.path("rules").glob("*.toml"))
SAID_ONCE = {"spread", "companions", "ice_items", "preset"}
"""Tables whose source stands once for all their rows."""


SAID_OF_ALL = ("source", "mark")
OWN_ONLY = {"setting"}
"""Tables whose rows may not lean on what is said of their file: each switch has a source of its own."""


def entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every row of the tables of a file, by name; a row has what is said of its table and its file."""
    of_file = {key: tables[key] for key in SAID_OF_ALL if key in tables}
    for name, table in tables.items():
        rows = table if isinstance(table, list) else [table]
        said = {} if name in OWN_ONLY else of_file
        for row in rows:
            if isinstance(row, dict) and name not in SAID_ONCE:
                inner = [value for value in row.values() if isinstance(value, dict)]
                of_row = said | {key: row[key] for key in SAID_OF_ALL if key in row}
                for one in inner or [row]:
                    yield name, {**of_row, **one}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_every_threshold_has_its_source_and_its_mark(path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert tables["version"]
    for name, entry in entries(tables):
        assert entry.get("source"), name
        assert Confidence(entry["mark"]), name


def test_that_a_row_without_a_mark_of_its_own_its_table_or_its_file_is_found() -> None:
    bare = {"version": "1", "source": "a paper", "points": {"low": {"at": 1.0}, "high": {"at": 2.0}}}
    assert [entry.get("mark") for _, entry in entries(bare)] == [None, None]
    assert [entry["mark"] for _, entry in entries({**bare, "mark": "RECALLED"})] == ["RECALLED", "RECALLED"]


def test_that_a_switch_does_not_lean_on_what_is_said_of_its_file() -> None:
    bare = {"source": "a paper", "mark": "VERIFIED", "setting": {"sample": {"kind": "choice"}}}
    assert [dict(entry) for _, entry in entries(bare)] == [{"kind": "choice"}]
