"""What somebody chose and typed for a letter that is not issued yet, as it is kept in the clinic's file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from analytics.records.draft import kept_fields
from analytics.records.patient import Addressee
from app.letters.request import LANGUAGES, Language, LetterKind, PartKey

KIND = "letter"


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """Choices and typed text; what is None was left to the program.

    Attributes:
        addressee / copies: as they stood with the patient when they were chosen.
        edits: (kind and language) → block → text; a text typed in one language is used in no other.
        parts: kind → the tables and figures wanted, in their order.
        corrects: id of the letter that is corrected.
    """

    kind: LetterKind = LetterKind.FOLLOW_UP
    language: Language | None = None
    addressee: Addressee | None = None
    copies: tuple[Addressee, ...] = ()
    edits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    parts: Mapping[str, tuple[PartKey, ...]] = field(default_factory=dict)
    corrects: int | None = None

    def edits_of(self, kind: LetterKind, language: Language) -> Mapping[str, str]:
        """Return what was typed for this kind of letter in this language: block → text."""
        return self.edits.get(f"{kind}.{language}", {})

    def with_edit(self, language: Language, block: str, text: str | None) -> "LetterDraft":
        """Return the draft with another text of a block; None: the record's again."""
        key = f"{self.kind}.{language}"
        typed = {name: said for name, said in self.edits.get(key, {}).items() if name != block}
        if text is not None:
            typed[block] = text
        edits = {name: texts for name, texts in self.edits.items() if name != key}
        return replace(self, edits={**edits, key: typed} if typed else edits)

    def with_parts(self, parts: tuple[PartKey, ...]) -> "LetterDraft":
        """Return the draft with other tables and figures for its kind of letter."""
        return replace(self, parts={**self.parts, self.kind: parts})

    def as_json(self) -> str | None:
        """Return the draft as text; None where it holds nothing that would be missed."""
        if self == LetterDraft():
            return None
        content = {
            "kind": self.kind.value,
            "language": self.language,
            "addressee": None if self.addressee is None else _listed(self.addressee),
            "copies": [_listed(one) for one in self.copies],
            "edits": self.edits,
            "parts": {kind: list(parts) for kind, parts in self.parts.items()},
            "corrects": self.corrects,
        }
        return json.dumps(content, ensure_ascii=False, default=dict)


def letter_draft(text: str | None) -> LetterDraft:
    """Return the draft that ``as_json`` gave *text* for; what this version does not know is left out."""
    found = kept_fields(text)
    kind, language = found.get("kind"), found.get("language")
    return LetterDraft(
        kind=LetterKind(kind) if kind in list(LetterKind) else LetterKind.FOLLOW_UP,
        language=language if language in LANGUAGES else None,
        addressee=_addressee(found.get("addressee")),
        copies=tuple(a for one in found.get("copies", ()) if (a := _addressee(one)) is not None),
        edits={
            key: {block: str(said) for block, said in texts.items()}
            for key, texts in found.get("edits", {}).items()
        },
        parts={
            kind: tuple(PartKey(part) for part in parts if part in list(PartKey))
            for kind, parts in found.get("parts", {}).items()
        },
        corrects=found.get("corrects"),
    )


def _listed(addressee: Addressee) -> list[str | None]:
    return [addressee.name, addressee.role, addressee.address, addressee.language]


def _addressee(parts: Any) -> Addressee | None:
    return Addressee(*parts) if isinstance(parts, list) and len(parts) == 4 else None
