"""The days on which an IgG is not the patient's own, after immunoglobulin was given (definitions §1.7)."""

from dataclasses import dataclass

from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord


@dataclass(frozen=True, slots=True)
class ImmunoglobulinWindow:
    """Days, both included, on which given immunoglobulin speaks; *end* None: still being given.

    Attributes:
        event_id: the dose it rests on (the first one of a subcutaneous course).
    """

    start: int
    end: int | None
    event_id: int

    def covers(self, span: DaySpan) -> bool:
        """Whether any day of *span* lies in the window."""
        return span.latest >= self.start and (self.end is None or span.earliest <= self.end)


def immunoglobulin_windows(record: PatientRecord, window_days: int) -> tuple[ImmunoglobulinWindow, ...]:
    """Return the windows of all doses that have a date, in the order of their start.

    Intravenous: each dose (or course) and *window_days* after it, the day of the dose included, because a
    sample of that day may have been drawn after it. Subcutaneous: from the first dose to *window_days*
    after the last. Undated doses are not here; the rule names them as missing.
    """
    doses = [(e, record.axis.span(e.onset)) for e in record.events if e.kind == "immunoglobulin" and e.onset]
    dated = [(event, span) for event, span in doses if span is not None]
    windows = [
        ImmunoglobulinWindow(span.earliest, _end(record, event, span, window_days), event.id)
        for event, span in dated
    ]
    subcutaneous = [
        window for window, (event, _) in zip(windows, dated, strict=True) if event.detail("form") == "SCIG"
    ]
    if subcutaneous:
        windows = [w for w in windows if w not in subcutaneous]
        first = min(subcutaneous, key=lambda w: w.start)
        ends = [w.end for w in subcutaneous if w.end is not None]
        last = max(ends) if len(ends) == len(subcutaneous) else None
        windows.append(ImmunoglobulinWindow(first.start, last, first.event_id))
    return tuple(sorted(windows, key=lambda w: w.start))


def undated_immunoglobulin(record: PatientRecord) -> tuple[Event, ...]:
    """Return the doses that cannot be placed on the patient's axis."""
    return tuple(
        e
        for e in record.events
        if e.kind == "immunoglobulin" and (e.onset is None or record.axis.span(e.onset) is None)
    )


def _end(record: PatientRecord, event: Event, onset: DaySpan, window_days: int) -> int | None:
    if event.is_ongoing:
        return None
    last = record.axis.span(event.end) if event.end is not None else None
    return max(onset.latest, last.latest if last else onset.latest) + window_days
