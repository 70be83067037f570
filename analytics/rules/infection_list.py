"""The infections after the infusion that a record tells of: which count, how severe, when the first was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.events.event_grade import infection_findings
from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.time_point import TimePoint
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.infection_severity import (
    REPEAT_KEY,
    RULE,
    WINDOW_KEY,
    Counts,
    counts_as,
    repeat_days,
    window_days,
)
from analytics.rules.recorded_grade import (
    HIGHEST_ALIVE,
    RecordedGrade,
    event_inputs,
    recorded_grade,
)
from analytics.rules.rule_data import rule_data
from analytics.rules.same_infection import INFECTION, is_same_infection
from analytics.rules.wanted import Wanted
from analytics.rules.worst_domain import Bounds

SCALE = "mild, moderate, severe, life-threatening, fatal (Stock 2025)"
_PERHAPS = (Counts.UNKNOWN_DAY, Counts.FEVER_ALONE)


@dataclass(frozen=True, slots=True)
class RecordedInfection:
    """One infection; entries of the same organism and site within the days of repetition are one.

    Attributes:
        ids: of its events, the first one first.
        onset / day: of the first.
        low / high: the grades it can have: of the worst of them; None: nothing says one.
        counts: whether it is an infection of the window; an entry that names neither category nor organism
            nor site may be fever alone, which is none.
    """

    ids: tuple[int, ...]
    category: str | None
    organism: str | None
    site: str | None
    onset: TimePoint | None
    day: int | None
    low: int | None
    high: int | None
    is_severe: bool | None
    counts: Counts
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InfectionList:
    """Details of the Assessment; pairs are the least and the most that are possible.

    Attributes:
        count: infections from day 0 to *window_days*.
        severe: those of grade 3 or worse.
        worst: the worst grade; None: none counts, or none whose grade is known.
        first_day / first_severe_day: onset of the first that surely counts (and was surely severe).
        infections: all that are recorded, by onset, also those that do not count.
    """

    window_days: int
    repeat_days: int
    scale: str
    count: tuple[int, int]
    severe: tuple[int, int]
    worst: tuple[int, int] | None
    first_day: int | None
    first_severe_day: int | None
    infections: tuple[RecordedInfection, ...]


def assess_infections(
    record: PatientRecord, as_of: int | None = None, settings: Mapping[str, str] | None = None
) -> Assessment:
    """List the infections after the index infusion, and count those of the window.

    Returns:
        Outcome ``2 infections, 1 severe, worst grade 3``, or ``none in the window``. Where no infection is
        recorded nothing is said: a record cannot tell *none* from *not entered*.

    Source:
        Stock 2025, HemaSphere (scale, categories, window, exclusions); definitions §6.
    """
    settings = settings or {}
    window, within = window_days(settings), repeat_days(settings)
    events = _events(record, as_of) if record.axis.has_infusion else ()
    infections, inputs = [], list[Input]()
    for group in _groups(record, events, within):
        infections.append(_infection(record, group, settings, window))
        for event in group:
            inputs += event_inputs(record, event, recorded_grade(record, event, settings)[1])
    details = _list(infections, window, within)
    return _assessment(record, details, tuple(inputs), as_of)


def _events(record: PatientRecord, as_of: int | None) -> tuple[Event, ...]:
    """Return the recorded infections known on *as_of*, by onset; those without one come last."""
    found = []
    for event in record.events:
        span = record.axis.span(event.onset) if event.kind == INFECTION and event.onset is not None else None
        if event.kind != INFECTION or (span is not None and as_of is not None and span.earliest > as_of):
            continue
        found.append((span.earliest if span is not None else None, event))
    found.sort(key=lambda pair: (pair[0] is None, pair[0] or 0, _text(pair[1]), pair[1].id))
    return tuple(event for _, event in found)


def _text(event: Event) -> str:
    return f"{event.onset} {event.grade} {event.details}"


def _groups(record: PatientRecord, events: Sequence[Event], within: int) -> list[list[Event]]:
    """Put together what is one infection: each entry at most *within* days after the one before it."""
    groups: list[list[Event]] = []
    for event in events:
        day = record.axis.day(event.onset)
        for group in groups:
            before = record.axis.day(group[-1].onset)
            is_near = day is not None and before is not None and day - before <= within
            if within and is_near and is_same_infection(group[-1], event):
                group.append(event)
                break
        else:
            groups.append([event])
    return groups


def _infection(
    record: PatientRecord, group: Sequence[Event], settings: Mapping[str, str], window: int
) -> RecordedInfection:
    first = group[0]
    grades = [recorded_grade(record, event, settings)[0] for event in group]
    bounds = _worst(grades)
    span = record.axis.span(first.onset) if first.onset is not None else None
    severe_from = int(rule_data(RULE)["severe"]["from"])
    return RecordedInfection(
        ids=tuple(event.id for event in group),
        category=_said(group, "category"),
        organism=_said(group, "organism"),
        site=_said(group, "site"),
        onset=first.onset,
        day=record.axis.day(first.onset),
        low=bounds.low if bounds is not None else None,
        high=bounds.high if bounds is not None else None,
        is_severe=bounds.reaches(severe_from) if bounds is not None else None,
        counts=_counts(group, span, window),
        missing=tuple(dict.fromkeys(name for grade in grades for name in grade.missing)),
    )


def _counts(group: Sequence[Event], span: DaySpan | None, window: int) -> Counts:
    """Return whether it counts; only what lies in the window is asked whether it was fever alone."""
    said = {name: value for event in reversed(group) for name, value in event.details}
    findings = infection_findings(said, span)
    place = counts_as(replace(findings, has_signs=True), window)
    is_placed = place in (Counts.IN_WINDOW, Counts.UNKNOWN_DAY)
    return counts_as(findings, window) if is_placed else place


def _worst(grades: Sequence[RecordedGrade]) -> Bounds | None:
    known = [(g.low, g.high if g.high is not None else g.low) for g in grades if g.low is not None]
    if not known:
        return None
    high = max(high for _, high in known)
    return Bounds(
        max(low for low, _ in known), high if len(known) == len(grades) else max(high, HIGHEST_ALIVE)
    )


def _said(group: Sequence[Event], field: str) -> str | None:
    return next((str(value) for event in group if (value := event.detail(field))), None)


def _list(infections: Sequence[RecordedInfection], window: int, within: int) -> InfectionList:
    sure = [one for one in infections if one.counts is Counts.IN_WINDOW]
    possible = [one for one in infections if one.counts is Counts.IN_WINDOW or one.counts in _PERHAPS]
    severe = [one for one in sure if one.is_severe is True]
    days = [one.day for one in sure if one.day is not None]
    severe_days = [one.day for one in severe if one.day is not None]
    return InfectionList(
        window_days=window,
        repeat_days=within,
        scale=SCALE,
        count=(len(sure), len(possible)),
        severe=(len(severe), sum(one.is_severe is not False for one in possible)),
        worst=_worst_of(sure, possible),
        first_day=min(days, default=None),
        first_severe_day=min(severe_days, default=None),
        infections=tuple(infections),
    )


def _worst_of(
    sure: Sequence[RecordedInfection], possible: Sequence[RecordedInfection]
) -> tuple[int, int] | None:
    lows = [one.low for one in sure if one.low is not None]
    if not lows:
        return None
    highs = [one.high if one.high is not None else HIGHEST_ALIVE for one in possible]
    return max(lows), max(highs)


def _assessment(
    record: PatientRecord, details: InfectionList, inputs: tuple[Input, ...], as_of: int | None
) -> Assessment:
    data = rule_data(RULE)
    status = _status(details)
    reason: Reason | None = None
    missing: tuple[str, ...] = ()
    if status is not Status.COMPLETE:
        reason = Reason.NOT_MEASURED if record.axis.has_infusion else Reason.OUTSIDE_SCOPE
        missing = (Wanted.FINDINGS if record.axis.has_infusion else Wanted.INFUSION_DATE,)
    return Assessment(
        rule=RULE,
        version=str(data["version"]),
        outcome=None if status is Status.NOT_EVALUABLE else _outcome(details),
        status=status,
        reason=reason,
        inputs=inputs,
        missing=missing,
        source=f"{data['source']}; {data['severity']['source']}",
        as_of=as_of,
        settings=((WINDOW_KEY, str(details.window_days)), (REPEAT_KEY, str(details.repeat_days))),
        details=details,
    )


def _status(details: InfectionList) -> Status:
    if not details.infections:
        return Status.NOT_EVALUABLE
    low, high = details.count
    is_open = low != high or details.severe[0] != details.severe[1]
    if low:
        is_open = is_open or details.worst is None or details.worst[0] != details.worst[1]
    return Status.BOUNDED if is_open else Status.COMPLETE


def _outcome(details: InfectionList) -> str:
    if details.count == (0, 0):
        return "none in the window"
    noun = "infection" if details.count == (1, 1) else "infections"
    parts = [f"{_span(details.count)} {noun}", f"{_span(details.severe)} severe"]
    if details.worst is not None:
        parts.append(f"worst grade {_span(details.worst)}")
    return ", ".join(parts)


def _span(pair: tuple[int, int]) -> str:
    return str(pair[0]) if pair[0] == pair[1] else f"{pair[0]}-{pair[1]}"
