"""What was typed at a visit and is not stored, as it lives in memory and as it is kept in the clinic's file.

A draft in the file outlives a crash. It is text only: nothing of it counts before it is stored, and what a
later version or a damaged file says that this one cannot read is left out.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from analytics.records.draft import kept_fields
from analytics.records.ids import LaboratoryId, VisitId
from analytics.records.visit import VisitKind

KIND = "visit"
_VERSION = 1
_NEW = "new"


@dataclass(frozen=True, slots=True)
class TypedText:
    """The text of one field that is not what is stored.

    Attributes:
        is_entered: whether the field was left; until then it may be half a number.
        reason: why an unusual value stands, where it was asked.
        seen: what was stored in the field when typing began; None: nothing was.
    """

    text: str
    is_entered: bool = False
    reason: str | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """Everything of one visit that is typed or chosen and not stored.

    Attributes:
        visit_id: of the stored visit; None: a new one.
        cells: analyte → text. fields: ``date``, ``ecog`` … → text.
        note: None: as it is stored.
        begun_on: ISO date a new visit was begun on, so that tomorrow it is not taken for tomorrow's.
        laboratory_id: whose units bare numbers are in; *has_chosen_laboratory* tells None from not chosen.
        kind / planned_point: of a new visit, where chosen.
        late_for: the planned point a new visit makes up for, where nothing is planned for its own day.
    """

    visit_id: VisitId | None = None
    cells: Mapping[str, TypedText] = field(default_factory=dict)
    fields: Mapping[str, TypedText] = field(default_factory=dict)
    note: str | None = None
    begun_on: str | None = None
    laboratory_id: LaboratoryId | None = None
    has_chosen_laboratory: bool = False
    kind: VisitKind | None = None
    planned_point: str | None = None
    late_for: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be missed if it were gone."""
        return not self.cells and not self.fields and self.note is None

    def with_cell(self, analyte: str, typed: TypedText | None) -> "VisitDraft":
        """Return the draft with another text of a cell; None: what is stored stands."""
        return replace(self, cells=_with(self.cells, analyte, typed))

    def with_field(self, name: str, typed: TypedText | None) -> "VisitDraft":
        """Return the draft with another text of a field of the visit; None: what is stored stands."""
        return replace(self, fields=_with(self.fields, name, typed))


VisitDrafts = Mapping[VisitId | None, VisitDraft]
"""The drafts of one patient's visits, by the visit's id; None: of a new one."""


def _with(texts: Mapping[str, TypedText], name: str, typed: TypedText | None) -> Mapping[str, TypedText]:
    if typed is not None:
        return {**texts, name: typed}
    return {key: text for key, text in texts.items() if key != name}


def drafts_text(drafts: VisitDrafts) -> str | None:
    """Return *drafts* as text; None where nothing in them would be missed."""
    kept = [_as_tables(draft) for draft in drafts.values() if not draft.is_empty]
    return json.dumps({"version": _VERSION, "visits": kept}, ensure_ascii=False) if kept else None


def read_drafts(text: str | None) -> dict[VisitId | None, VisitDraft]:
    """Return the drafts that ``drafts_text`` gave *text* for; what cannot be read is none."""
    found = kept_fields(text)
    if found.get("version") != _VERSION:
        return {}
    try:
        drafts = [_draft(tables) for tables in found["visits"]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
    return {draft.visit_id: draft for draft in drafts if not draft.is_empty}


def _as_tables(draft: VisitDraft) -> dict[str, Any]:
    return {
        "visit": _NEW if draft.visit_id is None else draft.visit_id,
        "cells": {name: asdict(typed) for name, typed in draft.cells.items()},
        "fields": {name: asdict(typed) for name, typed in draft.fields.items()},
        "note": draft.note,
        "begun_on": draft.begun_on,
        "laboratory": draft.laboratory_id,
        "has_chosen_laboratory": draft.has_chosen_laboratory,
        "kind": None if draft.kind is None else draft.kind.value,
        "planned_point": draft.planned_point,
        "late_for": draft.late_for,
    }


def _draft(tables: Mapping[str, Any]) -> VisitDraft:
    visit, kind, laboratory = tables["visit"], tables.get("kind"), tables.get("laboratory")
    return VisitDraft(
        visit_id=None if visit == _NEW else VisitId(int(visit)),
        cells={str(name): _typed(parts) for name, parts in tables["cells"].items()},
        fields={str(name): _typed(parts) for name, parts in tables["fields"].items()},
        note=_text(tables.get("note")),
        begun_on=_text(tables.get("begun_on")),
        laboratory_id=None if laboratory is None else LaboratoryId(int(laboratory)),
        has_chosen_laboratory=bool(tables.get("has_chosen_laboratory")),
        kind=VisitKind(kind) if kind in list(VisitKind) else None,
        planned_point=_text(tables.get("planned_point")),
        late_for=_text(tables.get("late_for")),
    )


def _typed(parts: Mapping[str, Any]) -> TypedText:
    return TypedText(
        text=str(parts["text"]),
        is_entered=bool(parts.get("is_entered")),
        reason=_text(parts.get("reason")),
        seen=_text(parts.get("seen")),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
