"""A record as canonical JSON, as the audit trail keeps it: the same record is always the same text."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from functools import lru_cache
from json.encoder import encode_basestring
from math import isfinite
from typing import Any

from analytics.records.command import Record
from analytics.records.ids import LaboratoryId, PatientId, ResultId, SourceFileId, VisitId
from analytics.records.laboratory import ReportedAnalyte
from analytics.records.patient import Addressee
from analytics.records.result import (
    Censored,
    Comparator,
    FromFile,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
    Result,
    Typed,
)
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> str:
    """Return *value* as JSON with sorted keys and no spaces."""
    return _ENCODER.encode(value)


def canonical_row(values: Iterable[object]) -> str:
    """Return *values* as ``canonical`` does a tuple of them, in a third of the time where they are plain."""
    return f"[{','.join(map(_text, values))}]"


def record_json(record: Record) -> str:
    """Return *record* as canonical JSON."""
    return _result_json(record) if type(record) is Result else canonical(_fields(record))


def record_fields(record: Record) -> dict[str, Any]:
    """Return what ``record_json`` writes down: field → value as JSON knows it."""
    return _result_fields(record) if type(record) is Result else _fields(record)


def result_of_json(text: str) -> Result:
    """Return the result that ``record_json`` gave *text* for."""
    return result_of_fields(json.loads(text))


def result_of_fields(entry: dict[str, Any]) -> Result:
    """Return the result that ``record_fields`` gave *entry* for."""
    return Result(
        id=ResultId(entry["id"]),
        patient_id=PatientId(entry["patient_id"]),
        analyte=entry["analyte"],
        at=_time_point(entry["at"]),
        outcome=_outcome(entry["outcome"]),
        entered_text=entry["entered_text"],
        entered_unit=entry["entered_unit"],
        clock=entry["clock"],
        laboratory_id=None if entry["laboratory_id"] is None else LaboratoryId(entry["laboratory_id"]),
        material=entry["material"],
        occurrence=entry["occurrence"],
        visit_id=None if entry["visit_id"] is None else VisitId(entry["visit_id"]),
        source=Typed()
        if entry["source"] == "typed"
        else FromFile(SourceFileId(entry["source"]["file_id"]), entry["source"]["row"]),
        confirmation=entry.get("confirmation"),
    )


_TYPED = '"typed"'
_NAMES: dict[type, tuple[str, ...]] = {}


def _result_fields(record: Result) -> dict[str, Any]:
    """Do as ``_fields`` does, for the records that come by the dozen.

    A field that came with a later version is left out where it is empty: older entries read the same.
    """
    found = {
        "id": record.id,
        "patient_id": record.patient_id,
        "analyte": record.analyte,
        "at": _value(record.at),
        "outcome": _value(record.outcome),
        "entered_text": record.entered_text,
        "entered_unit": record.entered_unit,
        "clock": record.clock,
        "laboratory_id": record.laboratory_id,
        "material": record.material,
        "occurrence": record.occurrence,
        "visit_id": record.visit_id,
        "source": _value(record.source),
    }
    if record.confirmation is not None:
        found["confirmation"] = record.confirmation
    return found


def _result_json(record: Result) -> str:
    """Return what ``canonical`` makes of ``_result_fields``: results come by the dozen."""
    at, source, confirmation = record.at, record.source, record.confirmation
    parts = (
        '{"analyte":', _text(record.analyte),
        ',"at":', _date_text(at) if type(at) is CalendarDate else canonical(_value(at)),
        ',"clock":', _text(record.clock),
        "" if confirmation is None else ',"confirmation":' + _text(confirmation),
        ',"entered_text":', _text(record.entered_text),
        ',"entered_unit":', _text(record.entered_unit),
        ',"id":', _text(record.id),
        ',"laboratory_id":', _text(record.laboratory_id),
        ',"material":', _text(record.material),
        ',"occurrence":', _text(record.occurrence),
        ',"outcome":', _outcome_text(record.outcome),
        ',"patient_id":', _text(record.patient_id),
        ',"source":', _TYPED if type(source) is Typed else canonical(_value(source)),
        ',"visit_id":', _text(record.visit_id), "}",
    )  # fmt: skip
    return "".join(parts)


def _outcome_text(outcome: Outcome) -> str:
    if type(outcome) is Measured:
        return f'{{"measured":{_text(outcome.value)}}}'
    return canonical(_value(outcome))


def _text(value: object) -> str:
    """Return a plain value as JSON has it, anything else through the encoder."""
    if value is None:
        return "null"
    if type(value) is str:
        return encode_basestring(value)
    if type(value) is int or (type(value) is float and isfinite(value)):
        return repr(value)
    return canonical(value)


@lru_cache(maxsize=1000)
def _date_text(at: CalendarDate) -> str:
    return f'"{at}"'


def _fields(record: Any) -> dict[str, Any]:
    kind = type(record)
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(record))
    return {name: _value(getattr(record, name)) for name in _NAMES[kind]}


def _value(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case CalendarDate():
            return str(value)
        case Measured(number):
            return {"measured": number}
        case Censored(comparator, limit):
            return {"comparator": comparator.value, "limit": limit}
        case NotDetected(limit):
            return {"not_detected": limit}
        case Missing(reason):
            return {"missing": reason.value}
        case Typed():
            return "typed"
        case RelativeTime() | FromFile() | Addressee() | ReportedAnalyte():
            return _fields(value)
        case datetime():
            return value.isoformat()
        case bytes():
            return {"bytes": len(value), "sha256": hashlib.sha256(value).hexdigest()}
        case tuple():
            return [_value(part) for part in value]
    raise TypeError(type(value).__name__)


def _time_point(entry: Any) -> TimePoint:
    if isinstance(entry, str):
        return CalendarDate.parse(entry)
    return RelativeTime(entry["days"], entry["entered"])


def _outcome(entry: dict[str, Any]) -> Outcome:
    match entry:
        case {"measured": value}:
            return Measured(value)
        case {"comparator": comparator, "limit": limit}:
            return Censored(Comparator(comparator), limit)
        case {"not_detected": limit}:
            return NotDetected(limit)
        case {"missing": reason}:
            return Missing(MissingReason(reason))
    raise ValueError("not an outcome")
