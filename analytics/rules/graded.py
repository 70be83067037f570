"""The answer of a rule that grades: complete where one grade is possible, else the grades between two."""

from collections.abc import Mapping
from typing import Protocol

from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.rule_data import rule_data


class Grade(Protocol):
    """The possible grades, as a rule details them."""

    @property
    def low(self) -> int:
        """The least."""

    @property
    def high(self) -> int:
        """The greatest."""


def status_of(grade: Grade | None) -> Status:
    """Return how far a grade is known: complete where one is possible; None: not at all."""
    if grade is None:
        return Status.NOT_EVALUABLE
    return Status.COMPLETE if grade.low == grade.high else Status.BOUNDED


def graded(
    rule: str,
    grade: Grade | None,
    said: Mapping[str, tuple[object, str | None]],
    *,
    missing: tuple[str, ...] = (),
) -> Assessment:
    """Return what *rule* answers.

    Args:
        rule: name of its data file, with version and source.
        grade: None where it cannot be graded.
        said: what it looked at: name → (value, unit); what is None was not known.
        missing: what is not known and could make the grade worse.
    """
    data, status = rule_data(rule), status_of(grade)
    return Assessment(
        rule=rule,
        version=str(data["version"]),
        outcome=None if grade is None else str(grade.low),
        status=status,
        reason=Reason.NOT_MEASURED if grade is None else None,
        inputs=tuple(
            Input(None, what, f"{value:g}" if isinstance(value, float) else str(value), unit, None, None)
            for what, (value, unit) in said.items()
            if value is not None
        ),
        missing=missing if status is not Status.COMPLETE else (),
        source=str(data["source"]),
        as_of=None,
        settings=(),
        details=grade,
        value=float(grade.low) if grade is not None and status is Status.COMPLETE else None,
    )
