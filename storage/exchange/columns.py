"""Which column of a table a header means: its own name or a synonym in three languages."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

import resources
from analytics.entry.result_words import fold

TableKind = Literal["patients", "treatments", "events", "variants", "results"]
TABLE_KINDS: tuple[TableKind, ...] = get_args(TableKind)

PATIENT_COLUMNS = ("name", "given_name", "birth_date", "sex", "centre", "language")
TIME_COLUMNS = ("date", "day", "week", "month", "year", "age")

_UNIT = re.compile(r"(?P<name>.*?)\s*(?:\[(?P<square>[^\[\]]+)\]|\((?P<round>[^()]+)\))\s*\Z")


def split_unit(header: str) -> tuple[str, str | None]:
    """Return the name and the unit of a header such as ``value [g/L]`` or ``Hb (g/dl)``."""
    match = _UNIT.match(header)
    if match is None or not match["name"].strip():
        return header.strip(), None
    return match["name"].strip(), (match["square"] or match["round"]).strip()


@cache
def column_names(table: TableKind) -> Mapping[str, str]:
    """Return the columns of *table* by their folded names and synonyms."""
    tables = tomllib.loads(resources.path("mappings/columns.toml").read_text(encoding="utf-8"))
    names: dict[str, str] = {}
    for columns in (tables["any"], tables[table]):
        for column, synonyms in columns.items():
            for word in (column, *synonyms):
                if names.setdefault(fold(word), column) != column:
                    raise ValueError(f"{word!r} means two columns of {table}")
    return names


def columns_of(table: TableKind) -> tuple[str, ...]:
    """Return the names of the columns that *table* may have."""
    return tuple(dict.fromkeys(column_names(table).values()))


def column_of(table: TableKind, header: str) -> str | None:
    """Return the column of *table* that *header* means, or None."""
    names = column_names(table)
    return names.get(fold(header)) or names.get(fold(split_unit(header)[0]))
