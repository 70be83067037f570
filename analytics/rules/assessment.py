"""What a clinical rule answers: an outcome with everything that went into it, or why there is none."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.time_point import TimePoint


class Status(StrEnum):
    """Whether the outcome stands, is known only within bounds, or could not be had."""

    COMPLETE = "complete"
    BOUNDED = "bounded"
    NOT_EVALUABLE = "not_evaluable"


class Reason(StrEnum):
    """Why a rule could not be evaluated (definitions §0)."""

    NOT_MEASURED = "not_measured"
    CENSORED_VALUE = "censored_value"
    CONFOUNDED_IMMUNOGLOBULIN = "confounded_immunoglobulin"
    TOO_FEW_SAMPLES = "too_few_samples"
    ENDED_EARLY = "ended_early"
    OUTSIDE_SCOPE = "outside_scope"


@dataclass(frozen=True, slots=True)
class Input:
    """One value a rule looked at, so that a reader can go back to it.

    Attributes:
        id: of the result or event, inside its file; None when the rule ran on a table without ids.
        what: analyte code, event kind or other name of what was read.
        value: as compared (``250``, ``<1``), in *unit*.
        day: day number, where it is one day.
    """

    id: int | None
    what: str
    value: str
    unit: str | None
    at: TimePoint | None
    day: int | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """What the rule says under another choice of one switch, where that differs.

    Attributes:
        key / choice: the switch, and what it would be.
        outcome: None: not evaluable.
    """

    key: str
    choice: str
    outcome: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer of one rule for one patient on one day.

    Attributes:
        rule / version: name as on the command line; a version changes when an outcome could.
        outcome: the rule's own word or number as text; None when not evaluable.
        as_of: the day number up to which the record was read; None: all of it.
        settings: (key, value) pairs in force, so that the result can be reproduced.
        details: the rule's own frozen dataclass with everything a page shows.
        value: the number behind the outcome (the points of a score), where there is exactly one.
        missing: analyte codes and words of ``wanted.Wanted``, so that a page can offer to enter them.
        alternatives: filled by the rule book for the switches that sources disagree about.
    """

    rule: str
    version: str
    outcome: str | None
    status: Status
    reason: Reason | None
    inputs: tuple[Input, ...]
    missing: tuple[str, ...]
    source: str
    as_of: int | None
    settings: tuple[tuple[str, str], ...]
    details: object
    value: float | None = None
    alternatives: tuple[Alternative, ...] = ()
