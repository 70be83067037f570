"""An event as it stands in a form, and the reading of its details."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.entry.detail_limits import outside_limits
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.records.event import Detail
from analytics.records.time_point import TimePoint
from analytics.terms.event_kind import SET_SIGN, DetailField, DetailType, EventKind

YES, NO = "yes", "no"
"""What a flag is typed as; empty: not known."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What stands in a form; its dates as understood, its details as typed.

    Attributes:
        grade: the one chosen; None: the one the table says, where it says one.
        typed: (detail, text) pairs: digits of a number, code of a choice, codes of a set with ``+``, ``yes``
            or ``no`` of a flag.
    """

    kind: str
    onset: TimePoint | None
    end: TimePoint | None = None
    is_ongoing: bool = False
    grade: int | None = None
    typed: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReadDetails:
    """The details that can be read, in the order of their names, and what is wrong with the others."""

    details: tuple[tuple[str, Detail], ...]
    problems: tuple[tuple[str, Finding], ...]

    @property
    def by_name(self) -> Mapping[str, Detail]:
        """The details by their names."""
        return dict(self.details)


def read_details(kind: EventKind, typed: tuple[tuple[str, str], ...]) -> ReadDetails:
    """Read the details of a form; empty ones are left out."""
    details: dict[str, Detail] = {}
    problems: list[tuple[str, Finding]] = []
    for name, text in typed:
        field, tidy = kind.field(name), " ".join(text.split())
        if field is None or not tidy:
            continue
        read = _read(field, tidy)
        if isinstance(read, Problem):
            problems.append((name, Finding(read, Weight.REFUSED, read.fact("reading"))))
        else:
            details[name] = read
    return ReadDetails(tuple(sorted(details.items())), tuple(problems))


def typed_detail(field: DetailField, value: Detail | None, decimal_sign: str = ".") -> str:
    """Return *value* as it would be typed; the reverse of ``read_details``."""
    match value:
        case None:
            return ""
        case bool():
            return YES if value else NO
        case int() | float():
            return f"{value:.10g}".replace(".", decimal_sign)
        case _:
            return value


def _read(field: DetailField, text: str) -> Detail | Problem:
    match field.type:
        case DetailType.TEXT:
            return text
        case DetailType.FLAG:
            return text == YES if text in (YES, NO) else problem("not_yes_or_no", text=text)
        case DetailType.NUMBER:
            number = read_typed_number(text)
            if isinstance(number, Problem):
                return number
            return outside_limits(field, number.value, text) or number.value
        case DetailType.CHOICE | DetailType.SET:
            codes = text.split(SET_SIGN) if field.type is DetailType.SET else [text]
            wrong = next((code for code in codes if code not in field.choices), None)
            if wrong is None:
                return SET_SIGN.join(code for code in field.choices if code in codes)
            return problem("no_such_choice", text=wrong, name=field.name, choices=", ".join(field.choices))
