"""One laboratory result: what was measured, when, by whom, and what exactly stood in the source."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.ids import LaboratoryId, PatientId, ResultId, SourceFileId, VisitId
from analytics.records.time_point import TimePoint


class Comparator(StrEnum):
    """The sign before a limit: the true value lies beyond it."""

    BELOW = "<"
    AT_MOST = "<="
    ABOVE = ">"
    AT_LEAST = ">="


class MissingReason(StrEnum):
    """Why there is no value."""

    NOT_DONE = "not_done"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    SAMPLE_FAILED = "sample_failed"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Measured:
    """A number, in the analyte's stored unit."""

    value: float


@dataclass(frozen=True, slots=True)
class Censored:
    """Only a bound is known, in the analyte's stored unit: ``<0.1`` is somewhere in [0, 0.1)."""

    comparator: Comparator
    limit: float


@dataclass(frozen=True, slots=True)
class NotDetected:
    """The laboratory says in words that there is none; *limit* in the stored unit, where it gave one."""

    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """No value, and why."""

    reason: MissingReason


Outcome = Measured | Censored | NotDetected | Missing


@dataclass(frozen=True, slots=True)
class Typed:
    """Somebody typed it in this program."""


@dataclass(frozen=True, slots=True)
class FromFile:
    """It came from a file: which one, and the row (1 = the first row of data)."""

    file_id: SourceFileId
    row: int


Source = Typed | FromFile


@dataclass(frozen=True, slots=True)
class Result:
    """One result of one analyte.

    Attributes:
        analyte: code of ``resources/catalogue/analytes.toml``; its stored unit is the outcome's unit.
        outcome: the value in that unit, a bound, *not detected*, or the reason it is missing.
        entered_text / entered_unit: verbatim from the source; None for the unit where it named none. Of a
            bare number that was typed, the laboratory's unit it was read in, where it is not the stored one.
        clock: local wall-clock time as given (``08:30``), an offset kept verbatim and never applied.
        material: ``blood`` unless the source says otherwise.
        occurrence: 1 for the first result of this analyte, time, laboratory and material; 2 for the next.
        confirmation: why it stands although a check asked, in the words of who entered it; never empty.
    """

    id: ResultId
    patient_id: PatientId
    analyte: str
    at: TimePoint
    outcome: Outcome
    entered_text: str
    entered_unit: str | None = None
    clock: str | None = None
    laboratory_id: LaboratoryId | None = None
    material: str = "blood"
    occurrence: int = 1
    visit_id: VisitId | None = None
    source: Source = Typed()
    confirmation: str | None = None
