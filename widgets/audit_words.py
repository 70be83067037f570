"""An audit entry in words a reader follows: what was changed, from what, to what."""

import json
from collections.abc import Mapping
from typing import Any

from analytics.records.audit_entry import REDO, UNDO, AuditEntry
from analytics.rules.immune_reconstitution_settings import PREFIX, preset
from widgets.audit_values import ARROW, result_text, tr, value_text
from widgets.local_text import whole_text

_INTERNAL = {"id", "patient_id", "uuid", "occurrence", "file_id", "source", "laboratory_id", "visit_id"}
_NAMING = ("analyte", "gene", "change", "kind", "number", "name", "product")
_TIMES = ("at", "onset", "infusion")
_IMPORT = "Import "
_LETTER = "letter."


def action_text(entry: AuditEntry) -> str:
    """Return what was done, as a word."""
    if entry.label.startswith(UNDO):
        return tr("undone")
    if entry.label.startswith(REDO):
        return tr("done again")
    words = {
        "create": tr("created"),
        "edit": tr("edited"),
        "correct": tr("corrected"),
        "delete": tr("deleted"),
        "import": tr("imported"),
        "undo import": tr("undone"),
    }
    return words.get(entry.action, entry.action)


def subject_text(entry: AuditEntry) -> str:
    """Return what kind of record it was, and which (``Event CRS, 24 Oct 2023``); a batch by its name."""
    if entry.kind is None:
        return _batch_text(entry.label)
    kinds = {
        "patient": tr("Patient"),
        "treatment": tr("Treatment"),
        "visit": tr("Visit"),
        "laboratory": tr("Laboratory"),
        "result": tr("Result"),
        "event": tr("Event"),
        "sample": tr("Sample"),
        "variant_call": tr("Variant"),
        "work_up": tr("Work-up"),
        "clone_parent": tr("Parentage of clone"),
        "letter": tr("Letter"),
        "setting": tr("Setting"),
        "source_file": tr("Source file"),
        "clinic": tr("Clinic file"),
        "clinic_user": tr("User"),
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
        values = [value_text(name, record.get(name)) for record in (old, new) if record is not None]
        lines.append(f"{_field_text(name)}: {ARROW.join(values)}")
    return "; ".join(lines)


def _batch_text(label: str) -> str:
    """Return the name of a batch: ``Undone: import of counts.csv``."""
    what = label.removeprefix(UNDO).removeprefix(REDO)
    if what.startswith(_IMPORT):
        files = what.removeprefix(_IMPORT)
        if what == label:
            return tr("Import of {files}").format(files=files)
        what = tr("import of {files}").format(files=files)
    if label.startswith(UNDO):
        return tr("Undone: {what}").format(what=what)
    return tr("Done again: {what}").format(what=what) if label.startswith(REDO) else what


def _setting_text(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str:
    """Return ``Reading of immunoglobulin: aware → ignored``; without a stored value the default counts."""
    key = str((new or old or {}).get("key", ""))
    name = _field_text(key.removeprefix(PREFIX))
    if key.startswith(_LETTER):
        return _letter_setting_text(key, old, new)
    default = dict(preset("clinical").as_pairs()).get(key)
    values = [str((record or {}).get("value", default)) for record in (old, new)]
    what = tr("Reading of {what}").format(what=name) if key.startswith(PREFIX) else name
    shown = [value_text("value", value).replace("_", " ") for value in values if value != "None"]
    return f"{what}: {ARROW.join(shown)}"


def _letter_setting_text(key: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str:
    """Return ``Letterhead, name: A → B``; an image is not written out."""
    field = key.rpartition(".")[2]
    fields = {
        "language": tr("Language of letters"),
        "logo": tr("Letterhead, logo"),
        "image": tr("Signature, image"),
    }
    place = tr("Signature, {field}") if key.startswith(f"{_LETTER}signature.") else tr("Letterhead, {field}")
    is_image = field in ("logo", "image")
    values = [str((record or {}).get("value", "")) for record in (old, new)]
    shown = [tr("an image") if is_image and value else value_text("value", value) for value in values]
    return f"{fields.get(field, place.format(field=_field_text(field)))}: {ARROW.join(shown)}"


def _field_text(name: str) -> str:
    words = {
        "at": tr("date"),
        "is_ongoing": tr("ongoing"),
        "is_index": tr("index infusion"),
        "vaf_fraction": tr("VAF as a fraction"),
        "parent_gene": tr("subclone of, gene"),
        "parent_change": tr("subclone of, change"),
        "immunoglobulin": tr("immunoglobulin"),
        "baseline": tr("baseline"),
        "confirm": tr("confirmation"),
    }
    return words.get(name, name.replace("_", " "))


def _counts(counts: Any) -> list[str]:
    """Return what a batch did, kind by kind (``64,289 results created``)."""
    if not isinstance(counts, dict):
        return []
    words = {
        "create": tr("created"),
        "edit": tr("edited"),
        "delete": tr("deleted"),
        "correct": tr("corrected"),
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
        "patient": (tr("1 patient"), tr("{n} patients")),
        "treatment": (tr("1 treatment"), tr("{n} treatments")),
        "visit": (tr("1 visit"), tr("{n} visits")),
        "laboratory": (tr("1 laboratory"), tr("{n} laboratories")),
        "result": (tr("1 result"), tr("{n} results")),
        "event": (tr("1 event"), tr("{n} events")),
        "sample": (tr("1 sample"), tr("{n} samples")),
        "variant_call": (tr("1 variant"), tr("{n} variants")),
        "work_up": (tr("1 work-up"), tr("{n} work-ups")),
        "clone_parent": (tr("1 parentage of clones"), tr("{n} parentages of clones")),
        "source_file": (tr("1 source file"), tr("{n} source files")),
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
