"""How the fields of a record become columns of its table, and back."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from analytics.records.laboratory import ReportedAnalyte
from analytics.records.patient import Addressee, Sex
from analytics.records.time_point import CalendarDate
from storage.time_columns import calendar_date, from_columns, to_columns

Value = Any  # what SQLite holds: int, float, str, bytes or None


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a record and the columns it stands in."""

    field: str
    names: tuple[str, ...]
    encode: Callable[[Any], tuple[Value, ...]]
    decode: Callable[..., Any]


def plain(field: str) -> Column:
    """A number or a text, or nothing."""
    return Column(field, (field,), lambda v: (v,), as_it_is)


def as_it_is(value: Value) -> Value:
    """Return what stands in a column of a number or a text."""
    return value


def flag(field: str) -> Column:
    """Yes, no, or unknown."""
    return Column(
        field, (field,), lambda v: (None if v is None else int(v),), lambda v: None if v is None else bool(v)
    )


def choice(field: str, kind: type[StrEnum]) -> Column:
    """One word of an enumeration, or nothing."""
    return Column(
        field,
        (field,),
        lambda v: (None if v is None else v.value,),
        lambda v: None if v is None else kind(v),
    )


def time_point(field: str) -> Column:
    """A point in time, or nothing."""
    return Column(
        field,
        (f"{field}_day", f"{field}_precision", f"{field}_text"),
        lambda v: (None, None, None) if v is None else to_columns(v),
        lambda day, precision, text: None if day is None else from_columns(day, precision, text),
    )


def calendar(field: str) -> Column:
    """A calendar date, full or partial, as ISO text."""
    return Column(
        field,
        (field,),
        lambda v: (None if v is None else str(v),),
        lambda v: None if v is None else calendar_date(v),
    )


def instant(field: str) -> Column:
    """An instant in UTC, as ISO text."""
    return Column(field, (field,), lambda v: (v.isoformat(),), datetime.fromisoformat)


def details(field: str) -> Column:
    """Pairs of a name and a text, number or truth value, as JSON."""
    return Column(
        field,
        (field,),
        lambda v: (_json(v),),
        _read_details,
    )


def _read_details(text: str) -> tuple[tuple[str, Value], ...]:
    return () if text == "[]" else tuple([(name, value) for name, value in json.loads(text)])


def words(field: str) -> Column:
    """Words in their order, as JSON."""
    return Column(field, (field,), lambda v: (_json(v),), lambda v: tuple(json.loads(v)))


def addressees(field: str) -> Column:
    """The addressees of letters, as JSON."""
    return Column(
        field,
        (field,),
        lambda v: (_json([[a.name, a.role, a.address, a.language] for a in v]),),
        lambda v: tuple(Addressee(*parts) for parts in json.loads(v)),
    )


def reports(field: str) -> Column:
    """How a laboratory reports its analytes, as JSON."""
    return Column(field, (field,), lambda v: (_json([_report(r) for r in v]),), _reports)


def _report(report: ReportedAnalyte) -> dict[str, Value]:
    found = {name: getattr(report, name) for name in ReportedAnalyte.__slots__}
    for name in ("valid_from", "valid_to"):
        if found[name] is not None:
            found[name] = str(found[name])
    return {name: value for name, value in found.items() if value is not None}


def _reports(text: str) -> tuple[ReportedAnalyte, ...]:
    def report(entry: dict[str, Any]) -> ReportedAnalyte:
        if "sex" in entry:
            entry["sex"] = Sex(entry["sex"])
        for name in ("valid_from", "valid_to"):
            if name in entry:
                entry[name] = CalendarDate.parse(entry[name])
        return ReportedAnalyte(**entry)

    return tuple(report(entry) for entry in json.loads(text))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
