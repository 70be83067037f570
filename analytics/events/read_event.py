"""Makes an event of a form, with everything that is wrong, odd or worth a look, each at its field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.events.event_checks import is_later, record_findings
from analytics.events.event_draft import EventDraft, ReadDetails, read_details
from analytics.events.event_grade import REASON, event_grade, sum_of_ice_items
from analytics.records.event import Event
from analytics.records.ids import EventId
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Status

ONSET, END, GRADE = "onset", "end", "grade"


@dataclass(frozen=True, slots=True)
class EventReading:
    """What a form says.

    Attributes:
        event: as it would be stored.
        findings: (field, finding) pairs; a field is ``onset``, ``end``, ``grade`` or the name of a detail.
        assessment: what the table says of the grade; None where there is no table.
    """

    event: Event
    findings: tuple[tuple[str, Finding], ...]
    assessment: Assessment | None

    def at(self, field: str) -> tuple[Finding, ...]:
        """Return what was found at *field*."""
        return tuple(finding for where, finding in self.findings if where == field)

    def weighing(self, weight: Weight) -> tuple[Finding, ...]:
        """Return the findings of one weight."""
        return tuple(finding for _, finding in self.findings if finding.weight is weight)


def read_event(
    draft: EventDraft,
    record: PatientRecord,
    *,
    before: Event | None = None,
    settings: Mapping[str, str] | None = None,
) -> EventReading:
    """Read *draft*.

    Args:
        draft: the form.
        record: the patient's, with the event that is edited.
        before: the event that is edited; None: a new one.
        settings: of the clinic.

    Returns:
        The event; a reading with a refused finding must not be stored. The dates by themselves (birth, death,
        future) are judged where they are typed, by ``date_checks``.
    """
    kind = catalogue().event_kinds[draft.kind]
    read = _with_ice(draft.kind, read_details(kind, draft.typed))
    onset = record.axis.span(draft.onset) if draft.onset is not None else None
    assessment = event_grade(draft.kind, read.by_name, onset=onset, settings=settings)
    table = table_grade(assessment)
    grade = draft.grade if draft.grade is not None else table
    has_end = kind.has_duration and not draft.is_ongoing
    has_reason = is_overridden(assessment, grade) and bool(read.by_name.get(REASON))
    event = Event(
        id=before.id if before is not None else EventId(-1),
        patient_id=record.patient.id,
        kind=draft.kind,
        onset=draft.onset,
        end=draft.end if has_end else None,
        is_ongoing=draft.is_ongoing and kind.has_duration,
        grade=grade if kind.grades and grade != 0 else None,
        details=tuple(d for d in read.details if d[0] != REASON or has_reason),
        note=draft.note.strip() or None,
        file_id=None,
    )
    findings = (
        *read.problems,
        *_times(event),
        *_grades(event, read, assessment),
        *record_findings(event, record, before=before, settings=settings),
    )
    return EventReading(event, tuple(findings), assessment)


def table_grade(assessment: Assessment | None) -> int | None:
    """Return the grade of the table where it says one, also where it is one *at least*."""
    if assessment is None or assessment.outcome is None or not assessment.outcome.isdigit():
        return None
    return int(assessment.outcome)


def is_overridden(assessment: Assessment | None, grade: int | None) -> bool:
    """Whether *grade* is not one that the table allows."""
    low = table_grade(assessment)
    if assessment is None or low is None or grade is None:
        return False
    if assessment.status is Status.BOUNDED:
        high = getattr(assessment.details, "high", low)
        return not low <= grade <= high
    return grade != low


def _times(event: Event) -> Iterator[tuple[str, Finding]]:
    if event.onset is None:
        yield ONSET, Finding(problem("no_onset"), Weight.REFUSED)
    elif event.end is not None and is_later(event.onset, event.end):
        yield END, Finding(problem("ends_before_onset"), Weight.REFUSED)


def _with_ice(kind: str, read: ReadDetails) -> ReadDetails:
    """Add the ICE score where all its items are there and nobody typed the sum."""
    total = sum_of_ice_items(read.by_name) if kind == "icans" else None
    if total is None or "ice" in read.by_name:
        return read
    return ReadDetails(tuple(sorted((*read.details, ("ice", float(total))))), read.problems)


def _grades(event: Event, read: ReadDetails, assessment: Assessment | None) -> Iterable[tuple[str, Finding]]:
    kind, details = catalogue().event_kinds[event.kind], read.by_name
    total = sum_of_ice_items(details) if event.kind == "icans" else None
    if total is not None and details["ice"] != total:
        yield (
            "ice",
            Finding(problem("ice_differs", text=f"{details['ice']:g}", reading=total), Weight.REFUSED),
        )
    if details.get("vasopressors") and details.get("hypotension") not in (None, "vasopressor"):
        yield "hypotension", Finding(problem("pressor_without_hypotension"), Weight.REFUSED)
    if "oxygen_flow" in details and details.get("oxygen") in (None, "none"):
        yield "oxygen", Finding(problem("flow_without_device"), Weight.REFUSED)
    if details.get("seizure") == "none" and details.get("seizure_minutes"):
        yield "seizure", Finding(problem("minutes_without_seizure"), Weight.REFUSED)
    if is_overridden(assessment, event.grade or 0) and not details.get(REASON):
        facts = {"text": event.grade or 0, "reading": table_grade(assessment)}
        yield REASON, Finding(problem("grade_not_of_table", **facts), Weight.REFUSED)
    if kind.grades and assessment is not None and event.grade is None and table_grade(assessment) == 0:
        yield GRADE, Finding(problem("grade_zero", kind=event.kind), Weight.ASKED)
