"""The plainest text for an outcome; an entered text equal to it is not stored, only understood."""

from typing import Any

from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome, Result


def plain_text(outcome: Outcome) -> str:
    """Return the plainest text for *outcome*."""
    match outcome:
        case Measured(value):
            return _number(value)
        case Censored(comparator, limit):
            return f"{comparator.value}{_number(limit)}"
        case NotDetected():
            return "not detected"
        case Missing(reason):
            return reason.value


def outcome_columns(record: Result) -> tuple[Any, Any, Any, str | None]:
    """Return value, comparator, reason and the entered text where it says something else."""
    outcome = record.outcome
    text = None if record.entered_text == plain_text(outcome) else record.entered_text
    match outcome:
        case Measured(value):
            return value, None, None, text
        case Censored(comparator, limit):
            return limit, comparator.value, None, text
        case NotDetected(limit):
            return limit, "not_detected", None, text
        case _:
            return None, None, outcome.reason.value, text


def _number(value: float) -> str:
    text = repr(value)
    return text[:-2] if text.endswith(".0") else text
