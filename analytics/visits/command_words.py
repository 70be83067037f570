"""What the commands of a visit are called, in the words that the Edit menu shows after *Undo*."""

from dataclasses import dataclass, field

from analytics.catalogue import catalogue
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.visits.value_text import with_unit
from analytics.wording import Wording

_SIGNS = {"<=": "≤", ">=": "≥"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandWords:
    """Labels in one language; names in braces are facts.

    Attributes:
        missing: reason there is no value → its words.
        fields: field of the visit → its name.
    """

    changed: str = "{what} {before} → {after}"
    entered: str = "{what} {after}"
    deleted: str = "Delete {what} {before}"
    confirm: str = "Confirm {what}"
    note: str = "Note"
    sign: str = "Sign visit"
    unlock: str = "Unlock visit"
    delete_visit: str = "Delete visit"
    several: str = "{n} values"
    missing: dict[str, str] = field(
        default_factory=lambda: {
            "not_done": "not done",
            "not_applicable": "not applicable",
            "unknown": "unknown",
            "sample_failed": "sample failed",
            "not_asked": "not asked",
        }
    )
    fields: dict[str, str] = field(
        default_factory=lambda: {
            "date": "Date of visit",
            "ecog": "ECOG",
            "weight_kg": "Weight",
            "temperature_celsius": "Temperature",
            "kind": "Kind of visit",
            "planned_point": "Planned point",
        }
    )
    kinds: dict[str, str] = field(
        default_factory=lambda: {
            "planned": "planned",
            "unplanned": "unplanned",
            "inpatient": "inpatient",
        }
    )
    wording: Wording = field(default_factory=Wording)

    def change(self, what: str, before: str | None, after: str | None) -> str:
        """Name a change of *what*: what it was and is."""
        if before is None:
            return self.entered.format(what=what, after=after or "")
        if after is None:
            return self.deleted.format(what=what, before=before)
        return self.changed.format(what=what, before=before, after=after)

    def value_change(self, analyte: str, before: Outcome | None, after: Outcome | None) -> str:
        """Name a change of one value; the unit stands beside a number that stands alone."""
        known = catalogue().analyte(analyte)
        now = None if after is None else self.outcome(after)
        if now is not None and before is None and isinstance(after, Measured | Censored):
            now = with_unit(now, analyte)
        return self.change(
            known.names.get(self.wording.language, known.name),
            None if before is None else self.outcome(before),
            now,
        )

    def outcome(self, outcome: Outcome) -> str:
        """Write a value unrounded, without its unit."""
        match outcome:
            case Measured(value=value):
                return self.wording.number(value)
            case Censored(comparator=comparator, limit=limit):
                return _SIGNS.get(comparator, comparator.value) + self.wording.number(limit)
            case NotDetected():
                return self.wording.not_detected
            case Missing(reason=reason):
                return self.missing[reason.value]
