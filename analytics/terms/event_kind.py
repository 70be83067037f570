"""A kind of event: whether it lasts, how it is graded, and which details it may carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    SET = "set"
    FLAG = "flag"


SET_SIGN = "+"
"""Stands between the members of a set where it is kept as one text."""


@dataclass(frozen=True, slots=True)
class DetailField:
    """One detail of a kind of event.

    Attributes:
        unit: of a number, None where it has none.
        choices: the codes a choice, or each member of a set, may take.
        words: other (word, choice) pairs that are accepted on reading.
        names / choice_names: what it and its choices are called, by language.
        low / high: the limits of a number, beyond which it is refused; None: none.
        is_whole: a whole number.
        is_named_only: an import fills it by its name only, never because it is the first of its type.
    """

    name: str
    type: DetailType
    unit: str | None = None
    choices: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    choice_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    is_whole: bool = False
    is_named_only: bool = False

    def called(self, language: str) -> str:
        """Return what it is called in *language*, else in English."""
        return self.names.get(language) or self.names.get("en") or self.name

    def choice_called(self, choice: str, language: str) -> str:
        """Return what *choice* is called in *language*, else in English; an unknown one as it is."""
        names = self.choice_names.get(choice, {})
        return names.get(language) or names.get("en") or choice


@dataclass(frozen=True, slots=True, eq=False)
class EventKind:
    """One kind of ``resources/catalogue/event_kinds.toml``.

    Attributes:
        name: in English; *names* has it by language.
        has_duration: it has an end as well as an onset.
        grades: possible grades, empty where it is not graded; *scale* names the scale.
        short: names in use, by language: of the kind (key ""), or of one of its choices (``form.IVIG``).
        grade_names: of grades that have a name, by language.
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
    short: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    grade_names: Mapping[int, Mapping[str, str]] = field(default_factory=dict)

    def field(self, name: str) -> DetailField | None:
        """Return the detail named *name*, or None."""
        return next((detail for detail in self.details if detail.name == name), None)

    def called(self, language: str) -> str:
        """Return what it is called in *language*, else in English."""
        return self.names.get(language, self.name)


def read_event_kinds(tables: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, EventKind]:
    """Make the event kinds of the parsed ``event_kinds.toml`` with the names of ``event_words.toml``."""
    return {code: _event_kind(code, entry, words) for code, entry in tables.items()}


def _event_kind(code: str, entry: Mapping[str, Any], words: Mapping[str, Any]) -> EventKind:
    implied: Mapping[str, Mapping[str, str]] = entry.get("implied", {})
    return EventKind(
        code=code,
        name=entry["names"]["en"],
        names=MappingProxyType(entry["names"]),
        has_duration=entry["has_duration"],
        grades=tuple(entry.get("grades", ())),
        scale=entry.get("scale"),
        details=tuple(_detail_field(code, detail, words) for detail in entry.get("details", ())),
        synonyms=(*entry.get("synonyms", ()), *implied),
        implied=MappingProxyType({fold_name(word): tuple(said.items()) for word, said in implied.items()}),
        source=entry["source"],
        confidence=Confidence(entry["confidence"]),
        short=MappingProxyType(
            {
                key.partition(".")[2]: names
                for key, names in words["short"].items()
                if key.partition(".")[0] == code
            }
        ),
        grade_names=MappingProxyType(
            {
                int(key.partition(".")[2]): names
                for key, names in words["grades"].items()
                if key.partition(".")[0] == code
            }
        ),
    )


def _detail_field(kind: str, entry: Mapping[str, Any], words: Mapping[str, Any]) -> DetailField:
    name: str = entry["name"]
    choices: tuple[str, ...] = tuple(entry.get("choices", ()))
    called = words["choices"]
    return DetailField(
        name=name,
        type=DetailType(entry["type"]),
        unit=entry.get("unit"),
        choices=choices,
        words=tuple(entry.get("words", {}).items()),
        names=MappingProxyType(words["fields"].get(f"{kind}.{name}") or words["fields"][name]),
        choice_names=MappingProxyType(
            {c: called.get(f"{kind}.{name}.{c}") or called[f"{name}.{c}"] for c in choices}
        ),
        low=entry.get("low"),
        high=entry.get("high"),
        is_whole=entry.get("whole", False),
        is_named_only=entry.get("named", False),
    )
