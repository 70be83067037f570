"""A kind of event: whether it lasts, how it is graded, and which details it may carry."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from analytics.terms.confidence import Confidence
from analytics.terms.names import fold_name


class DetailType(StrEnum):
    """What a detail of an event holds."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class DetailField:
    """One detail of a kind of event.

    Attributes:
        unit: of a number, None where it has none.
        choices: the codes a choice may take.
        words: other (word, choice) pairs that are accepted on reading.
    """

    name: str
    type: DetailType
    unit: str | None = None
    choices: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class EventKind:
    """One kind of ``resources/catalogue/event_kinds.toml``.

    Attributes:
        name: in English; *names* has it by language.
        has_duration: it has an end as well as an onset.
        grades: possible grades, empty where it is not graded; *scale* names the scale.
        synonyms: other words for the kind, some of which say more than the kind: *implied* has the
            details each folded word brings with it (``ivig`` → form IVIG).
    """

    code: str
    name: str
    names: Mapping[str, str]
    has_duration: bool
    grades: tuple[int, ...]
    scale: str | None
    details: tuple[DetailField, ...]
    synonyms: tuple[str, ...]
    implied: Mapping[str, tuple[tuple[str, str], ...]]
    source: str
    confidence: Confidence

    def field(self, name: str) -> DetailField | None:
        """Return the detail named *name*, or None."""
        return next((field for field in self.details if field.name == name), None)


def read_event_kinds(tables: Mapping[str, Any]) -> dict[str, EventKind]:
    """Make the event kinds of the parsed ``event_kinds.toml``."""
    return {code: _event_kind(code, entry) for code, entry in tables.items()}


def _event_kind(code: str, entry: Mapping[str, Any]) -> EventKind:
    implied: Mapping[str, Mapping[str, str]] = entry.get("implied", {})
    return EventKind(
        code=code,
        name=entry["names"]["en"],
        names=MappingProxyType(entry["names"]),
        has_duration=entry["has_duration"],
        grades=tuple(entry.get("grades", ())),
        scale=entry.get("scale"),
        details=tuple(
            DetailField(
                name=field["name"],
                type=DetailType(field["type"]),
                unit=field.get("unit"),
                choices=tuple(field.get("choices", ())),
                words=tuple(field.get("words", {}).items()),
            )
            for field in entry.get("details", ())
        ),
        synonyms=(*entry.get("synonyms", ()), *implied),
        implied=MappingProxyType({fold_name(word): tuple(said.items()) for word, said in implied.items()}),
        source=entry["source"],
        confidence=Confidence(entry["confidence"]),
    )
