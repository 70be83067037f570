"""An audit entry in words a reader follows: what was changed, from what, to what."""

import json
from collections.abc import Mapping
from typing import Any

from analytics.catalogue import catalogue
from analytics.records.audit_entry import REDO, UNDO, AuditEntry
from analytics.rules.alarm_limits import HIGH, LOW
from analytics.rules.reminder_acceptance import read_acceptance
from analytics.rules.rule_settings import rule_setting
from analytics.rules.switches import RuleSetting, SettingKind
from widgets.audit_values import ARROW, DASH, details_text, reports_text, result_text, value_text
from widgets.catalogue_names import analyte_name
from widgets.local_text import date_text, plain_number, whole_text
from widgets.record_words import field_name
from widgets.setting_names import choice_name, setting_name, unit_name
from widgets.translate import translate

_INTERNAL = {"id", "patient_id", "uuid", "occurrence", "file_id", "source", "laboratory_id", "visit_id"}
_NAMING = ("analyte", "gene", "change", "kind", "number", "name", "product")
_TIMES = ("at", "onset", "infusion")
_IMPORT = "Import "
_LETTER = "letter."
_REMINDER = "reminder."


def action_text(entry: AuditEntry) -> str:
    """Return what was done, as a word."""
    if entry.label.startswith(UNDO):
        return translate("AuditWords", "undone")
    if entry.label.startswith(REDO):
        return translate("AuditWords", "done again")
    words = {
        "create": translate("AuditWords", "created"),
        "edit": translate("AuditWords", "edited"),
        "correct": translate("AuditWords", "corrected"),
        "delete": translate("AuditWords", "deleted"),
        "import": translate("AuditWords", "imported"),
        "undo import": translate("AuditWords", "undone"),
    }
    return words.get(entry.action, entry.action)


def subject_text(entry: AuditEntry) -> str:
    """Return what kind of record it was, and which (``Event CRS, 24 Oct 2023``); a batch by its name."""
    if entry.kind is None:
        return _batch_text(entry.label)
    kinds = {
        "patient": translate("AuditWords", "Patient"),
        "treatment": translate("AuditWords", "Treatment"),
        "visit": translate("AuditWords", "Visit"),
        "laboratory": translate("AuditWords", "Laboratory"),
        "result": translate("AuditWords", "Result"),
        "event": translate("AuditWords", "Event"),
        "sample": translate("AuditWords", "Sample"),
        "variant_call": translate("AuditWords", "Variant"),
        "work_up": translate("AuditWords", "Work-up"),
        "clone_parent": translate("AuditWords", "Parentage of clone"),
        "letter": translate("AuditWords", "Letter"),
        "setting": translate("AuditWords", "Setting"),
        "source_file": translate("AuditWords", "Source file"),
        "clinic": translate("AuditWords", "Clinic file"),
        "clinic_user": translate("AuditWords", "User"),
    }
    record = _parsed(entry.new) or _parsed(entry.old) or {}
    names = [name for name in _NAMING if isinstance(record.get(name), str)]
    if entry.kind != "result":
        names += [name for name in _TIMES if record.get(name)]
    kind = kinds.get(entry.kind, entry.kind.replace("_", " "))
    return f"{kind} {', '.join(value_text(name, record[name]) for name in names)}".strip()


def change_text(entry: AuditEntry) -> str:
    """Return a sentence on what differs; for a creation or deletion what there is, or was."""
    old, new = _parsed(entry.old), _parsed(entry.new)
    if old is None and new is None:
        return entry.new or entry.old or ""
    if entry.kind is None:
        return "; ".join(_counts((new or {}).get("counts")))
    if entry.kind == "result":
        return result_text(old, new)
    if entry.kind == "setting":
        return _setting_text(old, new)
    named = {*_NAMING, *_TIMES} if old is None or new is None else set()
    lines = []
    for name in sorted({*(old or {}), *(new or {})} - _INTERNAL - named):
        before, after = (old or {}).get(name), (new or {}).get(name)
        if before == after or (before in (None, "", [], ()) and after in (None, "", [], ())):
            continue
        if name == "reports":
            lines.append(reports_text(before, after))
            continue
        values = [_value_text(name, record) for record in (old, new) if record is not None]
        lines.append(f"{field_name(name)}: {ARROW.join(values)}")
    return "; ".join(lines)


def _batch_text(label: str) -> str:
    """Return the name of a batch: ``Undone: import of counts.csv``."""
    what = label.removeprefix(UNDO).removeprefix(REDO)
    if what.startswith(_IMPORT):
        files = what.removeprefix(_IMPORT)
        if what == label:
            return translate("AuditWords", "Import of {files}").format(files=files)
        what = translate("AuditWords", "import of {files}").format(files=files)
    if label.startswith(UNDO):
        return translate("AuditWords", "Undone: {what}").format(what=what)
    return translate("AuditWords", "Done again: {what}").format(what=what) if label.startswith(REDO) else what


def _value_text(name: str, record: Mapping[str, Any]) -> str:
    if name == "details":
        return details_text(str(record.get("kind")), record.get(name))
    return value_text(name, record.get(name))


def _setting_text(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str:
    """Return ``IgG recovered above: 4 g/L → 5 g/L``; without a stored value the default counts."""
    key = str((new or old or {}).get("key", ""))
    if key.startswith(_LETTER):
        return _letter_setting_text(key, old, new)
    values = [None if record is None else str(record.get("value", "")) for record in (old, new)]
    setting = rule_setting(key)
    if setting is not None:
        shown = [_rule_value(setting, value or setting.default) for value in values]
        return f"{setting_name(key)}: {ARROW.join(shown)}"
    for prefix, name in (
        (LOW, translate("AuditWords", "Alarm limit of {analyte} below")),
        (HIGH, translate("AuditWords", "Alarm limit of {analyte} above")),
    ):
        if key.startswith(prefix):
            code = key.removeprefix(prefix)
            shown = [DASH if value is None else _limit_text(code, value) for value in values]
            return f"{name.format(analyte=analyte_name(code))}: {ARROW.join(shown)}"
    if key.startswith(_REMINDER):
        return _reminder_text(key, values)
    return _named_setting_text(key, values)


def _reminder_text(key: str, values: list[str | None]) -> str:
    """Return ``Reminder of immunoglobulin: – → accepted by a.martin on 20 Nov 2026``."""
    shown = [DASH if value is None else _acceptance_text(value) for value in values]
    return f"{setting_name(key)}: {ARROW.join(shown)}"


def _acceptance_text(value: str) -> str:
    found = read_acceptance(value)
    if found is None:
        return value
    text = translate("AuditWords", "accepted by {by} on {date}")
    return text.format(by=found.by, date=date_text(found.on))


def _named_setting_text(key: str, values: list[str | None]) -> str:
    """Return what a setting is about; what is kept as a structure is not written out."""
    group, _, rest = key.partition(".")
    names = {
        "schedule": translate("AuditWords", "Follow-up schedule"),
        "panel": translate("AuditWords", "Gene panel {code}").format(code=rest),
    }
    own = translate("AuditWords", "the clinic’s own")
    shown = [DASH if not value else own if value.startswith("{") else value for value in values]
    return f"{names.get(group, key)}: {ARROW.join(dict.fromkeys(shown))}"


def _rule_value(setting: RuleSetting, value: str) -> str:
    if setting.kind is SettingKind.CHOICE:
        return choice_name(value)
    try:
        return f"{plain_number(float(value))} {unit_name(setting.unit)}"
    except ValueError:
        return value


def _limit_text(code: str, value: str) -> str:
    analyte = catalogue().analytes.get(code)
    try:
        number = plain_number(float(value))
    except ValueError:
        return value
    return f"{number} {analyte.display_unit}".strip() if analyte is not None else number


def _letter_setting_text(key: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str:
    """Return ``Letterhead, name: A → B``; an image is not written out."""
    field = key.rpartition(".")[2]
    fields = {
        "language": translate("AuditWords", "Language of letters"),
        "logo": translate("AuditWords", "Letterhead, logo"),
        "image": translate("AuditWords", "Signature, image"),
    }
    place = (
        translate("AuditWords", "Signature, {field}")
        if key.startswith(f"{_LETTER}signature.")
        else translate("AuditWords", "Letterhead, {field}")
    )
    is_image = field in ("logo", "image")
    values = [str((record or {}).get("value", "")) for record in (old, new)]
    shown = [
        translate("AuditWords", "an image") if is_image and value else value_text("value", value)
        for value in values
    ]
    return f"{fields.get(field, place.format(field=field_name(field)))}: {ARROW.join(shown)}"


def _counts(counts: Any) -> list[str]:
    """Return what a batch did, kind by kind (``64,289 results created``)."""
    if not isinstance(counts, dict):
        return []
    words = {
        "create": translate("AuditWords", "created"),
        "edit": translate("AuditWords", "edited"),
        "delete": translate("AuditWords", "deleted"),
        "correct": translate("AuditWords", "corrected"),
    }
    return [
        f"{_counted(kind, number)} {words.get(action, action)}"
        for kind, actions in counts.items()
        if isinstance(actions, dict)
        for action, number in actions.items()
        if isinstance(number, int)
    ]


def _counted(kind: str, number: int) -> str:
    words = {
        "patient": (translate("AuditWords", "1 patient"), translate("AuditWords", "{n} patients")),
        "treatment": (translate("AuditWords", "1 treatment"), translate("AuditWords", "{n} treatments")),
        "visit": (translate("AuditWords", "1 visit"), translate("AuditWords", "{n} visits")),
        "laboratory": (translate("AuditWords", "1 laboratory"), translate("AuditWords", "{n} laboratories")),
        "result": (translate("AuditWords", "1 result"), translate("AuditWords", "{n} results")),
        "event": (translate("AuditWords", "1 event"), translate("AuditWords", "{n} events")),
        "sample": (translate("AuditWords", "1 sample"), translate("AuditWords", "{n} samples")),
        "variant_call": (translate("AuditWords", "1 variant"), translate("AuditWords", "{n} variants")),
        "work_up": (translate("AuditWords", "1 work-up"), translate("AuditWords", "{n} work-ups")),
        "clone_parent": (
            translate("AuditWords", "1 parentage of clones"),
            translate("AuditWords", "{n} parentages of clones"),
        ),
        "source_file": (
            translate("AuditWords", "1 source file"),
            translate("AuditWords", "{n} source files"),
        ),
    }
    one, many = words.get(kind, (f"1 {kind}", f"{{n}} {kind}"))
    return one if number == 1 else many.format(n=whole_text(number))


def _parsed(text: str | None) -> Mapping[str, Any] | None:
    if text is None:
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
