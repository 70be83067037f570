"""What the card of the reminders says beside the reminders themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.rules.reminder_words import ReminderWords


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindersCardWords(ReminderWords):
    """The texts of the card and of the settings; names in braces are facts.

    Attributes:
        rows: by state: an active reminder as a row.
        whats: what is on record, by kind of event; an analyte is called by its own name.
        details: words of the record that are codes there; others stay as they were written.
        states: by state, of another reading.
        marks: how sure a source is.
    """

    card_title: str = "Reminders"
    short_source: str = "AfterCART"
    on_day: str = "as known on {date} (day {day})"
    one_active: str = "active"
    many_active: str = "active"
    none_active: str = "Nothing to discuss by the texts that are switched on."
    rows: Mapping[str, str] = field(
        default_factory=lambda: {
            "prompt": "{title}: may be discussed",
            "consider": "{title}: per local policy",
            "stop_may_be_discussed": "{title}: stopping may be discussed",
            "eligible": "{title}: may be discussed",
            "due": "{title}: due",
        }
    )
    marrow_row: str = "{title}: consider"
    row_why: str = "{row}. {why}"
    fact: str = "{what} {value}"
    more: str = "{first} and {n} more"
    told: str = "{title}: {text}"
    told_because: str = "{title}: {text} ({because})"
    cannot_say: str = "Cannot be said: {titles}."
    further: str = "Further: {titles}."
    switched_off: str = "Switched off: {titles}."
    from_date: str = "from {date} on"
    rule: str = "Rule: {rule}"
    source: str = "Source: {source} ({mark})."
    conflict: str = "Another source: {text} {source} ({mark})."
    accepted: str = "Accepted by {by} on {date}."
    unknown_date: str = "date not known"
    lists: str = ", "
    sentences: str = "; "
    whats: Mapping[str, str] = field(
        default_factory=lambda: {
            "infection": "infection",
            "immunoglobulin": "immunoglobulin",
            "antimicrobial_prophylaxis": "prophylaxis",
            "vaccination": "last vaccination",
            "steroids": "steroids",
            "tocilizumab": "tocilizumab",
            "anakinra": "anakinra",
            "next_therapy": "later therapy",
            "transfusion": "transfusion",
            "marrow": "marrow examination",
            "tmn": "t-MN",
            "death": "death",
        }
    )
    details: Mapping[str, str] = field(
        default_factory=lambda: {
            "bacterial": "bacterial",
            "viral": "viral",
            "fungal": "fungal",
            "clinical_syndrome": "no organism found",
            "pjp": "",
            "hsv_vzv": "",
            "red_cells": "red cells",
            "platelets": "platelets",
        }
    )
    states: Mapping[str, str] = field(
        default_factory=lambda: {
            "prompt": "may be discussed",
            "consider": "consider per local policy",
            "stop_may_be_discussed": "stopping may be discussed",
            "eligible": "may be discussed",
            "due": "due",
            "continue": "continue",
            "not_yet": "not yet",
            "contraindicated": "contraindicated",
            "given": "being given",
            "done": "done",
            "icaht_pathway": "ICAHT pathway only",
            "none": "no reminder",
            "not_evaluable": "not evaluable",
            "ended": "no reminder",
        }
    )
    marks: Mapping[str, str] = field(
        default_factory=lambda: {
            "VERIFIED": "read in its source",
            "VERIFIED-2": "read in a second source",
            "RECALLED": "known, not read in a source",
            "PROPOSED": "our proposal: nobody defines it",
            "COMPUTED": "derived from what is read",
            "CONFLICT": "sources differ",
        }
    )
    caveats: tuple[str, ...] = (
        "Decision support: it shows what a source says and prescribes nothing.",
        "Another reading is another text: until it is accepted in the settings the reminder is off.",
        "What is not on record (prophylaxis, infections, vaccinations given elsewhere) is not known here.",
    )
