"""What a letter is made from: whose, which, in which language, by whom and to whom, and what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal, get_args

from analytics.catalogue import catalogue
from analytics.letters.document import Letterhead, Signature
from analytics.records.letter import Letter
from analytics.records.patient import Addressee
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.terms.schedule import Schedule

Language = Literal["en", "fr", "de"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class LetterKind(StrEnum):
    """Which letter."""

    FOLLOW_UP = "follow_up"
    VISIT_NOTE = "visit_note"
    PATIENT = "patient"


class PartKey(StrEnum):
    """The tables and figures a letter can hold; ``Block`` keys are those of its template."""

    VALUES = "values"
    RECOVERY_FIGURE = "recovery_figure"
    CLONES_FIGURE = "clones_figure"
    VARIANTS = "variants"
    ASSESSMENTS = "assessments"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRequest:
    """One letter to be composed; the same request gives the same letter.

    Attributes:
        record: the patient, everything known; what is later than *on* is said by ``letter_problems``.
        assessments: of the rules it tells of (``letter_rules``), on this record; the one of the rule ``ir``
            is needed.
        on: the letter's date.
        author: who signs.
        addressee: None for a patient's own letter: the patient is addressed.
        edits: block key → the text typed instead of what the record says; placeholders
            (``{{ infusion_date }}``) are filled, the rest is literal, one line a paragraph. Blank text
            leaves the block out.
        included: the tables and figures wanted, in the order wanted; None: the template's own. What the
            record has nothing for is left out.
        is_synthetic: whether the clinic's patients are invented.
        since: the day of the last letter: the course is told from it on; None: from the infusion on.
        corrects: the letter that this one corrects.
        reference: the letter's number.
        issued_at: an instant with its zone; None: a draft.
        state_hash: of the data it was made from, as shown in the footer.
        schedule: the follow-up schedule in force, which says what is planned next.
    """

    record: PatientRecord
    assessments: tuple[Assessment, ...]
    kind: LetterKind
    language: Language
    on: date
    author: Signature
    letterhead: Letterhead = field(default_factory=Letterhead)
    addressee: Addressee | None = None
    copies: tuple[Addressee, ...] = ()
    edits: Mapping[str, str] = field(default_factory=dict)
    included: tuple[PartKey, ...] | None = None
    is_synthetic: bool = False
    since: date | None = None
    corrects: Letter | None = None
    reference: str = ""
    issued_at: datetime | None = None
    state_hash: str | None = None
    schedule: Schedule = field(default_factory=lambda: catalogue().schedule)
