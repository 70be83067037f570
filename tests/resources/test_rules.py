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


def entries(tables: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every row of the tables of a file, by name."""
    for name, table in tables.items():
        rows = table if isinstance(table, list) else [table]
        for row in rows:
            if isinstance(row, dict) and name not in SAID_ONCE:
                inner = [value for value in row.values() if isinstance(value, dict)]
                for one in inner or [row]:
                    yield name, one


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_every_threshold_has_its_source_and_its_mark(path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert tables["version"]
    for name, entry in entries(tables):
        assert entry.get("source") or tables.get("source"), name
        assert Confidence(entry["mark"]), name
