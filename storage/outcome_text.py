"""The plainest text for an outcome; an entered text equal to it is not stored, only understood."""

from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome


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


def _number(value: float) -> str:
    text = repr(value)
    return text[:-2] if text.endswith(".0") else text
