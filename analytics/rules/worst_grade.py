"""The worst grade of the cytokine release syndromes, or of the neurotoxicities, that a record tells of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.recorded_grade import (
    HIGHEST_ALIVE,
    RecordedGrade,
    event_inputs,
    events_of_index,
    recorded_grade,
)
from analytics.rules.rule_data import rule_data
from analytics.rules.wanted import Wanted
from analytics.rules.worst_domain import Bounds


@dataclass(frozen=True, slots=True)
class WorstGrade:
    """Details of the Assessment.

    Attributes:
        low / high: the worst grade lies between them; None: no event, or none whose grade is known.
        is_severe: grade 3 or worse; None where that is not known.
        onset_day: of the first event.
        worst_day: onset of the first event that reached *low*.
        events: by onset.
    """

    low: int | None
    high: int | None
    is_severe: bool | None
    onset_day: int | None
    worst_day: int | None
    events: tuple[RecordedGrade, ...]


def assess_crs(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Return the worst grade of CRS after the index infusion, with its day and whether it was severe.

    Where no event is recorded nothing is said: a record cannot tell *none* from *not entered*.

    Source:
        Lee 2019, BBMT 25:625 (ASTCT); severe: Stock 2025; definitions §5.
    """
    return _assess("crs", record, as_of)


def assess_icans(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """Return the worst grade of ICANS after the index infusion, with its day and whether it was severe."""
    return _assess("icans", record, as_of)


def _assess(kind: str, record: PatientRecord, as_of: int | None) -> Assessment:
    events = events_of_index(record, kind, as_of) if record.axis.has_infusion else ()
    graded = [recorded_grade(record, event) for event in events]
    details = _worst(kind, [grade for grade, _ in graded])
    status = _status(details)
    reason = None
    if status is not Status.COMPLETE:
        reason = Reason.NOT_MEASURED if record.axis.has_infusion else Reason.OUTSIDE_SCOPE
    lacking = Wanted.FINDINGS if record.axis.has_infusion else Wanted.INFUSION_DATE
    data = rule_data(kind)
    return Assessment(
        rule=kind,
        version=str(data["version"]),
        outcome=None if details.low is None else str(details.low),
        status=status,
        reason=reason,
        inputs=tuple(
            chain.from_iterable(
                event_inputs(record, event, table) for event, (_, table) in zip(events, graded, strict=True)
            )
        ),
        missing=(lacking,) if status is not Status.COMPLETE else (),
        source=str(data["source"]),
        as_of=as_of,
        settings=(),
        details=details,
        value=float(details.low) if details.low is not None and status is Status.COMPLETE else None,
    )


def _worst(kind: str, events: Sequence[RecordedGrade]) -> WorstGrade:
    known = [(e.low, e.high if e.high is not None else e.low, e.day) for e in events if e.low is not None]
    days = [event.day for event in events if event.day is not None]
    onset = min(days, default=None)
    if not known:
        return WorstGrade(None, None, None, onset, None, tuple(events))
    low, high = max(low for low, _, _ in known), max(high for _, high, _ in known)
    if len(known) < len(events):
        high = max(high, HIGHEST_ALIVE)
    is_severe = Bounds(low, high).reaches(int(rule_data(kind)["severe"]["from"]))
    worst = min((day for least, _, day in known if least == low and day is not None), default=None)
    return WorstGrade(low, high, is_severe, onset, worst, tuple(events))


def _status(details: WorstGrade) -> Status:
    if details.low is None:
        return Status.NOT_EVALUABLE
    return Status.COMPLETE if details.low == details.high else Status.BOUNDED
