"""What an event is called in a list, a message or the name of a command."""

from collections.abc import Mapping

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.terms.event_kind import SET_SIGN, DetailField, DetailType, EventKind

_KEYS = ("organism", "site", "drug", "vaccine", "diagnosis", "target")
"""Details that tell an event from others of its kind, the first that is there."""


def kind_called(code: str, language: str) -> str:
    """Return the name in use of a kind, an unknown code as it is."""
    kind = catalogue().event_kinds.get(code)
    if kind is None:
        return code.replace("_", " ")
    return _in(kind.short.get("", {}), language) or kind.called(language)


def event_called(event: Event, language: str) -> str:
    """Return the name in use of *event*: of its telling choice (``IVIG``), else of its kind."""
    kind = catalogue().event_kinds.get(event.kind)
    if kind is not None:
        for name, value in event.details:
            short = kind.short.get(f"{name}.{value}")
            if short:
                return _in(short, language)
    return kind_called(event.kind, language)


def event_title(event: Event, language: str) -> str:
    """Return its name and what tells it from others of its kind (``Infection · E. coli``)."""
    kind = catalogue().event_kinds.get(event.kind)
    called = event_called(event, language)
    if kind is None:
        return called
    for name in _KEYS:
        field, value = kind.field(name), event.detail(name)
        if field is not None and value:
            return f"{called} · {detail_value(field, value, language)}"
    return called


def told_in_title(event: Event) -> str | None:
    """Return the detail that stands in the title beside the name, None where none does."""
    kind = catalogue().event_kinds.get(event.kind)
    names = (name for name in _KEYS if kind is not None and kind.field(name) and event.detail(name))
    return next(names, None)


def grade_called(kind: EventKind, grade: int, language: str) -> str:
    """Return the name of a grade (``severe``); empty where grades of this kind have none."""
    return _in(kind.grade_names.get(grade, {}), language)


def detail_value(field: DetailField, value: object, language: str) -> str:
    """Return a choice, or the members of a set, in words; other values as text."""
    if field.type is DetailType.CHOICE:
        return field.choice_called(str(value), language)
    if field.type is DetailType.SET:
        return ", ".join(field.choice_called(part, language) for part in str(value).split(SET_SIGN))
    return str(value)


def _in(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or names.get("en") or ""
