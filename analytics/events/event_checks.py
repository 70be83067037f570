"""What an event contradicts, repeats or touches in the rest of its patient's record."""

from collections.abc import Iterator, Mapping

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.rules.infection_severity import repeat_days
from analytics.rules.same_infection import is_same_infection


def record_findings(
    event: Event,
    record: PatientRecord,
    *,
    before: Event | None = None,
    settings: Mapping[str, str] | None = None,
) -> Iterator[tuple[str, Finding]]:
    """Yield (field, finding) pairs for *event* among the other events of *record*."""
    others = [other for other in record.events if before is None or other.id != before.id]
    match event.kind:
        case "death":
            yield from _death(event, record, others)
        case "infection":
            yield from _infection(event, others, repeat_days(settings or {}))
        case "last_contact":
            yield from _last_contact(event, record)
    same = [o for o in others if (o.kind, o.onset, o.details) == (event.kind, event.onset, event.details)]
    if event.onset is not None and same:
        yield "onset", Finding(problem("same_event", kind=event.kind), Weight.ASKED)


def death_of(record: PatientRecord, *, before: Event | None = None) -> Event | None:
    """Return the death that is stored, other than the event that is edited."""
    return next(
        (e for e in record.events if e.kind == "death" and (before is None or e.id != before.id)), None
    )


def is_later(first: TimePoint, second: TimePoint) -> bool:
    """Whether *first* is surely after *second*; what cannot be compared is not."""
    match first, second:
        case CalendarDate(), CalendarDate():
            return first.earliest > second.latest
        case RelativeTime(), RelativeTime():
            return first.days > second.days
    return False


def _death(event: Event, record: PatientRecord, others: list[Event]) -> Iterator[tuple[str, Finding]]:
    known = next((other for other in others if other.kind == "death"), None)
    if known is not None:
        yield "onset", Finding(problem("second_death", date=known.onset or "?"), Weight.REFUSED)
    span = _span(event.onset, record)
    if span is not None and span.latest < 0:
        yield "onset", Finding(problem("death_before_infusion", date=event.onset), Weight.REFUSED)
    later = [o for o in others if _begins_after(o, event.onset) and o.kind != "death"]
    results = [r for r in record.results if event.onset is not None and is_later(r.at, event.onset)]
    if later or results:
        count = len(later) + len(results)
        yield "onset", Finding(problem("recorded_after_death", n=count), Weight.ASKED)
    if event.detail("cause") == "infection" and any(_began_by(o, "tmn", event) for o in others):
        yield "cause", Finding(problem("infection_after_tmn"), Weight.NOTED)
    if event.detail("cause") != "lymphoma" and any(_began_by(o, "progression", event) for o in others):
        yield "cause", Finding(problem("death_after_relapse"), Weight.NOTED)


def _infection(event: Event, others: list[Event], within: int) -> Iterator[tuple[str, Finding]]:
    if event.detail("category") is None and not event.detail("organism") and not event.detail("site"):
        yield "category", Finding(problem("infection_of_nothing"), Weight.ASKED)
    for other in others if within else ():
        gap = _days_between(other.onset, event.onset)
        if is_same_infection(event, other) and gap is not None and gap <= within:
            found = problem("same_infection", date=other.onset, days=within)
            yield "onset", Finding(found, Weight.ASKED)
            return


def _last_contact(event: Event, record: PatientRecord) -> Iterator[tuple[str, Finding]]:
    span = _span(event.onset, record)
    if span is not None and span.latest < 0:
        yield "onset", Finding(problem("contact_before_infusion"), Weight.ASKED)


def _began_by(other: Event, kind: str, death: Event) -> bool:
    if other.kind != kind or other.onset is None or death.onset is None:
        return False
    return not is_later(other.onset, death.onset)


def _begins_after(other: Event, death: TimePoint | None) -> bool:
    return death is not None and other.onset is not None and is_later(other.onset, death)


def _days_between(first: TimePoint | None, second: TimePoint | None) -> int | None:
    """Return the distance of two exact days; None where one is not exact."""
    match first, second:
        case CalendarDate(), CalendarDate() if first.is_full and second.is_full:
            return abs((first.earliest - second.earliest).days)
        case RelativeTime(), RelativeTime():
            return abs(first.days - second.days)
    return None


def _span(at: TimePoint | None, record: PatientRecord) -> DaySpan | None:
    return record.axis.span(at) if at is not None and record.axis.has_infusion else None
