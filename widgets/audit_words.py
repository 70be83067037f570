"""An audit entry in words a reader follows: what was changed, from what, to what."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from analytics.catalogue import catalogue
from analytics.errors import InvalidDate
from analytics.records.audit_entry import AuditEntry
from analytics.records.time_point import CalendarDate
from widgets.local_text import date_text, whole_text

_INTERNAL = {"id", "patient_id", "uuid", "occurrence", "file_id", "source", "laboratory_id", "visit_id"}
_CONTEXT = "AuditWords"
_DASH = "–"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def action_text(entry: AuditEntry) -> str:
    """Return what was done, as a word."""
    words = {
        "create": _tr("created"),
        "edit": _tr("edited"),
        "correct": _tr("corrected"),
        "delete": _tr("deleted"),
        "import": _tr("imported"),
        "undo import": _tr("import undone"),
    }
    return words.get(entry.action, entry.action)


def subject_text(entry: AuditEntry) -> str:
    """Return what kind of record it was, and which (``Result CD4, 24 Oct 2023``)."""
    kinds = {
        "patient": _tr("Patient"),
        "treatment": _tr("Treatment"),
        "visit": _tr("Visit"),
        "laboratory": _tr("Laboratory"),
        "result": _tr("Result"),
        "event": _tr("Event"),
        "sample": _tr("Sample"),
        "variant_call": _tr("Variant"),
        "work_up": _tr("Work-up"),
        "letter": _tr("Letter"),
        "setting": _tr("Setting"),
        "source_file": _tr("Source file"),
        "clinic": _tr("Clinic file"),
        "clinic_user": _tr("User"),
    }
    if entry.kind is None:
        return entry.label
    record = _parsed(entry.new) or _parsed(entry.old) or {}
    which = [_which(record, name) for name in ("analyte", "gene", "kind", "key", "name", "product")]
    when = next((record[name] for name in ("at", "onset", "infusion") if record.get(name)), None)
    facts = [*filter(None, which), *([_value_text("at", when)] if when is not None else [])]
    kind = kinds.get(entry.kind, entry.kind.replace("_", " "))
    return f"{kind} {', '.join(facts)}".strip()


def change_text(entry: AuditEntry) -> str:
    """Return ``field: old → new`` for every field that differs; for a creation what there is now."""
    old, new = _parsed(entry.old), _parsed(entry.new)
    if old is None and new is None:
        return _shown(entry.new or entry.old)
    lines = _counts((new or {}).get("counts"))
    for name in sorted({*(old or {}), *(new or {})} - _INTERNAL - {"counts"}):
        before, after = (old or {}).get(name), (new or {}).get(name)
        if before == after or (before in (None, "", [], ()) and after in (None, "", [], ())):
            continue
        field = name.replace("_", " ")
        if old is None:
            lines.append(f"{field}: {_value_text(name, after)}")
        elif new is None:
            lines.append(f"{field}: {_value_text(name, before)}")
        else:
            lines.append(f"{field}: {_value_text(name, before)} → {_value_text(name, after)}")
    return "; ".join(lines)


def _counts(counts: Any) -> list[str]:
    """Return what an import did, kind by kind (``64,289 results created``)."""
    if not isinstance(counts, dict):
        return []
    words = {
        "create": _tr("created"),
        "edit": _tr("edited"),
        "delete": _tr("deleted"),
        "correct": _tr("corrected"),
    }
    return [
        f"{kind.replace('_', ' ')}: {whole_text(number)} {words.get(action, action)}"
        for kind, actions in counts.items()
        if isinstance(actions, dict)
        for action, number in actions.items()
        if isinstance(number, int)
    ]


def _parsed(text: str | None) -> Mapping[str, Any] | None:
    if text is None:
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _which(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    if not isinstance(value, str):
        return ""
    if name == "analyte":
        analyte = catalogue().analytes.get(value)
        return analyte.name if analyte is not None else value
    if name == "kind":
        kind = catalogue().event_kinds.get(value)
        return kind.name if kind is not None else value.replace("_", " ")
    return value


def _value_text(name: str, value: Any) -> str:
    match value:
        case None | "" | []:
            return _DASH
        case bool():
            return _tr("yes") if value else _tr("no")
        case {"measured": number}:
            return str(number)
        case {"comparator": sign, "limit": limit}:
            return f"{sign}{limit}"
        case {"not_detected": limit}:
            return _tr("not detected") if limit is None else f"{_tr('not detected')} (<{limit})"
        case {"missing": reason}:
            return _tr("missing: {reason}").format(reason=str(reason).replace("_", " "))
        case {"days": days, "entered": entered}:
            return entered or _tr("day {n}").format(n=days)
        case dict():
            return ", ".join(
                f"{key.replace('_', ' ')} {_value_text(key, part)}" for key, part in value.items()
            )
        case list():
            return ", ".join(_value_text(name, part) for part in value)
        case str():
            return _date_or(value)
    return str(value)


def _date_or(text: str) -> str:
    if len(text) == 10 and text[4:5] == text[7:8] == "-":
        try:
            return date_text(CalendarDate.parse(text))
        except InvalidDate:
            return text
    return text


def _shown(text: str | None) -> str:
    return text or ""
