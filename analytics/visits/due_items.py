"""What is expected at a visit by its planned time point, and how much of it is there."""

from collections.abc import Collection

from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.terms.schedule import PlannedPoint
from analytics.visits.entry_sheet import DueItem, DueState

ECOG, STAGING, EVENTS, NGS = "ecog", "staging", "events", "ngs"


def due_items(
    record: PatientRecord,
    at: TimePoint | None,
    planned: PlannedPoint | None,
    *,
    measured: Collection[str],
    has_ecog: bool,
) -> tuple[DueItem, ...]:
    """Return what is expected at a visit, in the order of the sheet.

    Args:
        record: the patient.
        at: the day of the visit.
        planned: the planned time point it serves; None: nothing is planned for that day.
        measured: analytes of the visit that have a value, or a stored reason why there is none.
        has_ecog: whether the ECOG is stored.

    Returns:
        The groups of analytes, ECOG, the staging where the plan has one, events since the visit before, and
        the NGS sample where one was taken in the window. None of them keeps the visit from being signed.
    """
    if planned is None:
        return ()
    items = _groups(planned.analytes, measured)
    items.append(DueItem(ECOG, _state(has_ecog)))
    if planned.has_staging:
        items.append(DueItem(STAGING, _state(_has_event(record, planned, "response"))))
    items.append(DueItem(EVENTS, _state(_has_event_since(record, at))))
    if any(_is_within(record, planned, sample.at) for sample in record.samples):
        items.append(DueItem(NGS, DueState.DONE))
    return tuple(items)


def _groups(analytes: Collection[str], measured: Collection[str]) -> list[DueItem]:
    known = catalogue().analytes
    groups = dict.fromkeys(analyte.group for code, analyte in known.items() if code in analytes)
    items = []
    for group in groups:
        codes = [code for code, analyte in known.items() if analyte.group == group and code in analytes]
        missing = tuple(code for code in codes if code not in measured)
        state = (
            DueState.DONE if not missing else DueState.OPEN if len(missing) == len(codes) else DueState.PARTLY
        )
        items.append(DueItem(group, state, missing))
    return items


def _state(is_done: bool) -> DueState:
    return DueState.DONE if is_done else DueState.OPEN


def _has_event(record: PatientRecord, planned: PlannedPoint, kind: str) -> bool:
    return any(
        event.kind == kind and event.onset is not None and _is_within(record, planned, event.onset)
        for event in record.events
    )


def _is_within(record: PatientRecord, planned: PlannedPoint, at: TimePoint) -> bool:
    day = record.axis.day(at)
    return day is not None and planned.contains(day)


def _has_event_since(record: PatientRecord, at: TimePoint | None) -> bool:
    """Whether an event began after the visit before *at*, up to *at*."""
    axis = record.axis
    day = axis.day(at)
    if day is None:
        return False
    before = [other for visit in record.visits if (other := axis.day(visit.at)) is not None and other < day]
    since = max(before, default=0)
    onsets = [axis.day(event.onset) for event in record.events if event.onset is not None]
    return any(onset is not None and since < onset <= day for onset in onsets)
