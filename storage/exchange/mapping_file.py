"""Reads mapping files, with a precise word about what is wrong in one, and knows those that are shipped."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import get_args

import resources
from analytics.catalogue import catalogue
from analytics.entry.date_text import DateOrder
from analytics.entry.relative_time import TIME_UNITS
from storage.exchange.columns import TABLE_KINDS, TableKind, columns_of
from storage.exchange.mapping import AnalyteColumn, ColumnEvent, ImportMapping
from storage.exchange.refusal import FileRefused, refuse
from storage.exchange.table import DELIMITERS, ENCODINGS, Overrides
from storage.exchange.toml_reader import TomlReader, listed

_SHIPPED = ("palmo_cbc_weekly.toml", "aids_cd4.toml", "lbc_archer_vaf.toml")
_TIME_WORDS = ("date", *TIME_UNITS)
_EMPTY_WORDS = (
    "no_sample", "not_detected", "not_covered",
    "not_done", "not_applicable", "unknown", "sample_failed", "not_asked",
)  # fmt: skip
_DEFAULTS = ("analyte", "unit", "laboratory", "material", "panel", "detection_limit", "centre", "language")


def read_mapping(path: Path) -> ImportMapping:
    """Read the mapping file at *path*.

    Raises:
        FileRefused: it is not there, not TOML, or says something the format does not know.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise refuse("no_such_file") from None
    except (OSError, ValueError) as error:  # ValueError: not UTF-8, not TOML
        why = error.strerror if isinstance(error, OSError) else str(error).partition("\n")[0]
        raise refuse("mapping_not_toml", why=why) from None
    return _mapping(path.name, TomlReader("", content))


@cache
def shipped_mappings() -> tuple[ImportMapping, ...]:
    """Return the mappings that come with the program."""
    return tuple(read_mapping(resources.path(f"mappings/{name}")) for name in _SHIPPED)


def mapping_for(header: Iterable[str]) -> ImportMapping | None:
    """Return the shipped mapping made for a file with exactly this header, or None."""
    found = tuple(header)
    return next((m for m in shipped_mappings() if m.recognise == found), None)


def _mapping(file: str, top: TomlReader) -> ImportMapping:
    if top.whole("format") != 1:
        raise refuse("mapping_format")
    table: TableKind | None = next(
        (kind for kind in TABLE_KINDS if kind == top.one_of("table", TABLE_KINDS)), None
    )
    columns, units = _columns(top, table)
    times = top.table("time_columns")
    time_unit = times.one_of("unit", _TIME_WORDS) if times else None
    time_headers = times.texts("headers") if times else None
    if times:
        times.must("unit", time_unit)
        times.finish()
    mapping = ImportMapping(
        file=file,
        name=top.text("name") or file,
        table=table,
        recognise=top.texts("recognise") or (),
        origin=top.text("origin"),
        overrides=_overrides(top),
        columns=columns,
        column_units=units,
        analyte_columns=_analyte_columns(top),
        time_unit=next((unit for unit in TIME_UNITS if unit == time_unit), None),
        has_time_columns=times is not None,
        time_headers=time_headers,
        analytes=_analytes(top),
        ignored_analytes=frozenset(top.texts("ignore_analytes") or ()),
        units=top.words("units"),
        defaults=_defaults(top),
        words=top.words("words"),
        vaf_unit=top.one_of("vaf_unit", ("fraction", "percent")),
        empty=top.one_of("empty", _EMPTY_WORDS),
        events=tuple(_event(entry) for entry in top.tables("events")),
    )
    top.finish()
    return mapping


def _overrides(top: TomlReader) -> Overrides:
    encoding = top.one_of("encoding", ENCODINGS)
    delimiter = top.one_of("delimiter", DELIMITERS)
    decimal = top.one_of("decimal", (".", ","))
    order = top.one_of("date_order", get_args(DateOrder))
    return Overrides(encoding, delimiter, decimal, order)  # type: ignore[arg-type]  # one_of let only these pass


def _columns(top: TomlReader, table: TableKind | None) -> tuple[dict[str, str], dict[str, str]]:
    """Return header → column and header → unit; an entry is a name or ``{column = …, unit = …}``."""
    reader = top.table("columns")
    columns: dict[str, str] = {}
    units: dict[str, str] = {}
    if reader is None:
        return columns, units
    allowed = (
        columns_of(table) if table else tuple({c: None for kind in TABLE_KINDS for c in columns_of(kind)})
    )
    for header in reader.keys():  # noqa: SIM118  # not a mapping
        try:
            column = reader.one_of(header, allowed)
        except FileRefused as refused:
            entry = reader.table(header) if refused.why.code == "mapping_wrong_type" else None
            if entry is None:
                raise
            column = entry.one_of("column", allowed)
            unit = entry.text("unit")
            if unit is not None:
                units[header] = unit
            entry.finish()
            entry.must("column", column)
        if column is not None:
            columns[header] = column
    return columns, units


def _analyte_columns(top: TomlReader) -> dict[str, AnalyteColumn]:
    reader = top.table("analyte_columns")
    columns: dict[str, AnalyteColumn] = {}
    for header in reader.keys() if reader else ():
        entry = reader.table(header) if reader else None
        if entry is not None:
            code = entry.must("analyte", entry.text("analyte"))
            columns[header] = AnalyteColumn(
                _known_analyte(f"analyte_columns.{header}", code), entry.text("unit")
            )
            entry.finish()
    return columns


def _analytes(top: TomlReader) -> dict[str, str]:
    return {name: _known_analyte(f"analytes.{name}", code) for name, code in top.words("analytes").items()}


def _known_analyte(key: str, name: str) -> str:
    analyte = catalogue().find_analyte(name)
    if analyte is None:
        raise refuse("mapping_unknown_analyte", key=key, word=name)
    return analyte.code


def _defaults(top: TomlReader) -> dict[str, str]:
    defaults = top.words("defaults")
    for key in defaults:
        if key not in _DEFAULTS:
            raise refuse("mapping_unknown_key", key=f"defaults.{key}", known=listed(_DEFAULTS))
    return defaults


def _event(entry: TomlReader) -> ColumnEvent:
    kind = entry.must("kind", entry.text("kind"))
    if kind not in catalogue().event_kinds:
        raise refuse("mapping_unknown_kind", word=kind)
    unit = entry.must("unit", entry.one_of("unit", _TIME_WORDS))
    event = ColumnEvent(
        kind=kind,
        at=entry.must("at", entry.text("at")),
        unit=next((known for known in TIME_UNITS if known == unit), None),
        when=tuple(entry.words("when").items()),
    )
    entry.finish()
    return event
