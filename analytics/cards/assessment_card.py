"""One assessment as texts: what its card, its opened page, the letter and the command line say alike."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How an outcome is set: colour of the card's edge and of its outcome."""

    PLAIN = "plain"
    OK = "ok"
    WARN = "warn"
    CRIT = "crit"
    QUIET = "quiet"
    """Not evaluable."""


class Mark(StrEnum):
    """The sign before a row."""

    MET = "met"
    NOT_MET = "not_met"
    CONFOUNDED = "confounded"
    UNCERTAIN = "uncertain"
    NOT_MEASURED = "not_measured"
    WARNING = "warning"


class CardPage(StrEnum):
    """The pages a card stands on."""

    RECOVERY = "recovery"
    CLONES = "clones"


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line: what, and what it came to (``Ferritin 2,140 µg/L`` · ``2``).

    Attributes:
        tip: the same as a whole sentence; empty: nothing more to say.
    """

    label: str
    value: str = ""
    mark: Mark | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class MissingInput:
    """Something the rule lacks.

    Attributes:
        code: as in ``Assessment.missing``; ``wanted.place_of`` says where it is entered.
        text: in words, with the time it is wanted for where there is one (``ferritin before 19 Oct 2023``).
    """

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class AssessmentCard:
    """What a card says.

    Attributes:
        rule: name of the rule.
        title: what the rule is called.
        subtitle: what it looked at, when, and the paper (``before lymphodepletion, 18 Oct 2023``).
        outcome: the short answer (``4``, ``grade 3``, ``2 of 3``), set large; a dash where not evaluable.
        outcome_word: beside it, smaller (``high``, ``intermediate``); may be empty.
        short_source: the paper as a letter names it (``Rejeski 2021``).
        rows: up to five lines of reasons.
        why: one line under them.
        missing: what it lacks, exactly.
        alternatives: sentences: what the rule says under other choices.
        rule_in_words: the rule, paragraph by paragraph, for the opened card.
        caveats: what to keep in mind.
        pages: where the card stands; empty: only where all assessments are listed.
        is_prompt: it asks for a thought now, so it stands before all others.
        is_brief: its outcome is one line below the other cards; opened, it says all the same.
        in_letter: whether the table of a letter to a colleague lists it.
        in_letter_beside: what stands beside the outcome there: on what it rests, or what else was found.
    """

    rule: str
    title: str
    subtitle: str
    outcome: str
    outcome_word: str = ""
    short_source: str = ""
    tone: Tone = Tone.PLAIN
    rows: tuple[CardRow, ...] = ()
    why: str = ""
    missing: tuple[MissingInput, ...] = ()
    alternatives: tuple[str, ...] = ()
    rule_in_words: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    pages: tuple[CardPage, ...] = ()
    is_prompt: bool = False
    is_brief: bool = False
    in_letter: bool = False
    in_letter_beside: str = ""
