"""What a clinician said of a patient: CHIP, CCUS or neither, and from which day on.

It is kept as an event of kind ``clonal_haematopoiesis``, so that it is dated, undone, imported and audited
like any other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.chip import ChipStatus

KIND = "clonal_haematopoiesis"
_SAID = {"chip": ChipStatus.CHIP, "ccus": ChipStatus.CCUS, "neither": ChipStatus.NEITHER}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement.

    Attributes:
        by: who judged, as entered; empty where the event does not say.
        is_mn_excluded: a marrow without myeloid neoplasm was seen.
    """

    status: ChipStatus
    event: Event
    by: str
    is_mn_excluded: bool


def judgement_on(record: PatientRecord, at: DaySpan | None, as_of: int | None = None) -> Judgement | None:
    """Return what holds for the days *at*: the last judgement up to then, else the first one after it.

    Args:
        record: one patient.
        at: the days asked about; None: the last judgement of all.
        as_of: later judgements are not looked at.
    """
    known = sorted(_judgements(record, as_of), key=lambda one: _rank(one.event, record))
    if at is None or not known:
        return known[-1] if known else None
    earlier = [one for one in known if _rank(one.event, record)[0] <= at.latest]
    return earlier[-1] if earlier else known[0]


def _judgements(record: PatientRecord, as_of: int | None) -> Iterable[Judgement]:
    for event in record.events:
        status = _SAID.get(str(event.detail("chip_status")))
        if event.kind != KIND or status is None:
            continue
        span = record.axis.span(event.onset) if event.onset is not None else None
        if as_of is None or span is None or span.earliest <= as_of:
            by = str(event.detail("judged_by") or "").strip()
            yield Judgement(status, event, by, event.detail("mn_excluded") is True)


def _rank(event: Event, record: PatientRecord) -> tuple[int, int, int]:
    """Sort by day; of one day the later entry counts; without a day it comes before all."""
    span = record.axis.span(event.onset) if event.onset is not None else None
    if span is not None:
        return (span.earliest, span.latest, event.id)
    undated = -(10**9)
    if isinstance(event.onset, CalendarDate):
        return (undated, event.onset.earliest.toordinal(), event.id)
    return (undated, undated, event.id)
