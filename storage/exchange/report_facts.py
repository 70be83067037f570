"""What an entry of the report says is stored, and was before, as plain text for its JSON."""

from analytics.catalogue import catalogue
from analytics.records.main_facts import Facts, Told, facts_before, main_facts
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from storage.outcome_text import plain_text

_OUTCOMES = (Measured, Censored, NotDetected, Missing)


def stored_text(stored: Outcome | Told | None) -> str | None:
    """Return *stored* as text: a value without its unit, or the main facts of a record."""
    if stored is None:
        return None
    return plain_text(stored) if isinstance(stored, _OUTCOMES) else _text(main_facts(stored))


def text_before(before: Outcome | Told | None, after: Outcome | Told | None) -> str | None:
    """Return what *after* replaces: the old value, or the old facts of a record that are others now."""
    if before is None or isinstance(before, _OUTCOMES) or after is None or isinstance(after, _OUTCOMES):
        return stored_text(before)
    return _text(facts_before(before, after))


def stored_unit(analyte: str | None, stored: Outcome | Told | None) -> str | None:
    """Return the unit (UCUM) of a stored number."""
    if analyte is None or not isinstance(stored, Measured | Censored):
        return None
    return catalogue().analyte(analyte).unit


def _text(facts: Facts) -> str:
    return "; ".join(f"{name} {'-' if value is None else value}" for name, value in facts)
