"""Which values a treatment speaks in: counts under G-CSF, or after a transfusion (definitions §2.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from analytics.records.event import Event
from analytics.records.ids import ResultId
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.rule_data import rule_data
from analytics.terms.confidence import Confidence


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A treatment that speaks in some values.

    Attributes:
        code: ``gcsf``, ``platelets`` or ``red_cells`` (the last two: transfused).
        days_after: last day after it on which a value is marked; 0: only the days of the treatment itself.
        source / confidence: of that window.
    """

    code: str
    event_kind: str
    product: str | None
    analytes: frozenset[str]
    days_after: int
    source: str
    confidence: Confidence

    def is_of(self, event: Event) -> bool:
        """Whether *event* is this treatment; a transfusion of nobody knows what may be."""
        product = event.detail("product")
        return event.kind == self.event_kind and (
            self.product is None or product is None or product == self.product
        )


@cache
def circumstances() -> tuple[Circumstance, ...]:
    """Return all of ``resources/rules/result_circumstances.toml``."""
    return tuple(
        Circumstance(
            code=code,
            event_kind=entry["event"],
            product=entry.get("product"),
            analytes=frozenset(entry["analytes"]),
            days_after=entry["days_after"],
            source=entry["source"],
            confidence=Confidence(entry["mark"]),
        )
        for code, entry in rule_data("result_circumstances").items()
        if isinstance(entry, dict)
    )


def circumstances_of(record: PatientRecord) -> Mapping[ResultId, Circumstance]:
    """Return what speaks in each of the patient's results, for those in which something does.

    The day of the treatment is included, because a sample of that day may have been drawn after it. Where a
    date is partial, any day it can be decides. A course that goes on has no last day; of one that ended
    nobody knows when, the first day alone is known.
    """
    axis = record.axis
    found: dict[ResultId, Circumstance] = {}
    for circumstance in circumstances():
        windows = windows_of(record, circumstance)
        if not windows:
            continue
        for result in record.results:
            span = axis.span(result.at) if result.analyte in circumstance.analytes else None
            if span is not None and any(_meets(span, first, last) for first, last in windows):
                found[result.id] = circumstance
    return found


def windows_of(record: PatientRecord, circumstance: Circumstance) -> list[tuple[int, int | None]]:
    """Return the first and the last day on which each such treatment speaks; None: it goes on."""
    return [
        window
        for event in record.events
        if circumstance.is_of(event) and (window := _window(record, event, circumstance.days_after))
    ]


def _window(record: PatientRecord, event: Event, days_after: int) -> tuple[int, int | None] | None:
    start = record.axis.span(event.onset) if event.onset is not None else None
    if start is None:
        return None
    if event.is_ongoing:
        return start.earliest, None
    end = record.axis.span(event.end) if event.end is not None else None
    return start.earliest, max(start.latest, end.latest if end is not None else start.latest) + days_after


def _meets(span: DaySpan, first: int, last: int | None) -> bool:
    return span.latest >= first and (last is None or span.earliest <= last)
