"""One thing to do about one patient: what, since when, until when, why, and where in the window."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analytics.entry.problem import Problem
from analytics.records.ids import PatientId, VisitId
from analytics.terms.confidence import Confidence


class Kind(StrEnum):
    """How it presses."""

    OVERDUE = "overdue"
    """The window of a planned point is over and nothing served it."""
    DUE = "due"
    """The window is open."""
    QUERY = "query"
    """Something in the record is to be settled."""


class What(StrEnum):
    """What is to be done or settled."""

    VISIT = "visit"
    SAMPLES = "samples"
    STAGING = "staging"
    MISSING_VALUES = "missing_values"
    MISSING_STAGING = "missing_staging"
    UNSIGNED = "unsigned"
    UNFINISHED = "unfinished"
    ALARM = "alarm"
    CONTRADICTION = "contradiction"
    PARTIAL_DATE = "partial_date"
    SCHEDULE = "schedule"


class Page(StrEnum):
    """Where in the window it is done."""

    VISITS = "visits"
    EVENTS = "events"
    CLONES = "clones"
    PATIENT = "patient"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Target:
    """The place that opens: a page, and on it a visit and an analyte where it is about those.

    Attributes:
        visit_id: None: a new visit, where it is about one.
        planned_point: code of the planned point that a new visit is to serve.
    """

    page: Page
    visit_id: VisitId | None = None
    analyte: str | None = None
    planned_point: str | None = None


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One line of the worklist.

    Attributes:
        patient_id: None: it is about the whole clinic.
        since: the first day on which it was so.
        due_from / due_to: the window, both included.
        due_on: the planned day itself, as a date; *day* is its number.
        days_late: days since the window ended.
        analytes: that are due, or missing.
        has_staging: whether a response assessment is due with it.
        value / limit: of an alarm, in the analyte's stored unit.
        problem: what contradicts, of a contradiction.
        source / mark: of the rule that says so.
    """

    patient_id: PatientId | None
    kind: Kind
    what: What
    target: Target
    source: str
    mark: Confidence
    since: date | None = None
    due_from: date | None = None
    due_on: date | None = None
    due_to: date | None = None
    day: int | None = None
    days_late: int | None = None
    analytes: tuple[str, ...] = ()
    has_staging: bool = False
    value: float | None = None
    limit: float | None = None
    problem: Problem | None = None
