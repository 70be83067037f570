"""What happened, line by line in the order of its dates; what was repeated stands in one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analytics.letters.pen import Pen
from analytics.letters.said import Said
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate

_ELSEWHERE = frozenset({"response", "progression", "death", "last_contact", "tmn", "second_malignancy"})
"""Kinds that the first paragraph tells, or that are no news."""
_NAMING = {
    "infection": "category", "admission": "ward", "immunoglobulin": "form", "transfusion": "product",
    "antimicrobial_prophylaxis": "target", "stem_cell_boost": "origin",
}  # fmt: skip
_TOLD = ("organism", "site", "drug", "vaccine", "finding", "cause", "regimen")
_REPEATED_FROM = 3
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class Happenings:
    """The lines.

    Attributes:
        lines: without a full stop at the end.
        more: how many lines were left out at the beginning; None: none.
        since: the day they begin on; None: all there is.
    """

    lines: tuple[Said, ...]
    more: Said | None
    since: Said | None


def happenings(record: PatientRecord, pen: Pen, since: date | None) -> Happenings:
    """Return what happened from *since* on (that day included), or ever."""
    events = [e for e in record.events if e.kind not in _ELSEWHERE and _is_since(e, since, pen)]
    if since is None:
        events = [e for e in events if not _ended_before_the_axis(e, pen)]
    groups: dict[str, list[Event]] = {}
    for event in sorted(events, key=lambda e: pen.place(e.onset)):
        groups.setdefault(_what(event, pen), []).append(event)
    lines: list[tuple[float, str]] = []
    for what, members in groups.items():
        if len(members) >= _REPEATED_FROM:
            lines.append((pen.place(members[0].onset), _repeated(what, members, pen)))
        else:
            lines += [(pen.place(event.onset), _line(what, event, pen)) for event in members]
    told = [text for _, text in sorted(lines, key=lambda line: line[0])]
    left_out = max(len(told) - _MOST_LINES, 0)
    return Happenings(
        lines=tuple(pen.from_record(text) for text in told[left_out:]),
        more=pen.from_record(pen.wording.number(left_out)) if left_out else None,
        since=pen.from_record(pen.date(since)) if since is not None else None,
    )


def _is_since(event: Event, since: date | None, pen: Pen) -> bool:
    """Whether *event* went on at *since* or began later; what cannot be compared is told."""
    if since is None or event.is_ongoing:
        return True
    point = event.end or event.onset
    if isinstance(point, CalendarDate):
        return point.latest >= since
    zero = pen.axis.date_of(0)
    if point is None or zero is None:
        return True
    return point.days >= (since - zero).days


def _ended_before_the_axis(event: Event, pen: Pen) -> bool:
    """Whether it was over before the infusion: of an earlier line, not of this course."""
    point = event.end or event.onset
    span = pen.axis.span(point) if point is not None and pen.axis.has_infusion else None
    return span is not None and span.latest < 0 and not event.is_ongoing


def _what(event: Event, pen: Pen) -> str:
    """Return name, details and grade: what makes two events the same in a list."""
    words = pen.words
    kind = pen.terms.event_kinds.get(event.kind)
    name = event.kind if kind is None else kind.names.get(pen.wording.language, kind.name)
    choice = event.detail(_NAMING[event.kind]) if event.kind in _NAMING else None
    if choice is not None:
        name = words.choices.get(f"{event.kind}.{choice}", name)
    details = [_detail(event, field, pen) for field in _TOLD if event.detail(field)]
    for field, template in (("blasts", words.blasts), ("dose_gy", words.dose_gy)):
        number = event.detail(field)
        if isinstance(number, int | float) and not isinstance(number, bool):
            details.append(template.format(n=pen.wording.number(float(number))))
    if details:
        name = words.detailed.format(what=name, details=", ".join(details))
    return name if event.grade is None else words.graded.format(what=name, grade=event.grade)


def _detail(event: Event, field: str, pen: Pen) -> str:
    written = str(event.detail(field))
    known = {"site": pen.words.sites, "drug": pen.words.drugs}.get(field, {})
    return known.get(written, written)


def _line(what: str, event: Event, pen: Pen) -> str:
    return pen.words.happening.format(what=what, when=_when(event, pen))


def _when(event: Event, pen: Pen) -> str:
    words, onset, end = pen.words, event.onset, event.end
    if onset is None:
        return words.undated
    if event.is_ongoing:
        return words.ongoing_since.format(start=pen.date_and_day(onset))
    if end is None or end == onset:
        return pen.date_and_day(onset)
    if not isinstance(onset, CalendarDate) or not isinstance(end, CalendarDate):
        return words.from_to.format(start=pen.time(onset), end=pen.time(end))
    first, last, dates = pen.day(onset), pen.day(end), pen.dates(onset, end)
    if first is None or last is None:
        return dates
    return words.with_days.format(dates=dates, first=first, last=last)


def _repeated(what: str, events: Sequence[Event], pen: Pen) -> str:
    words, dated = pen.words, [e.onset for e in events if e.onset is not None]
    count = words.times.format(what=what, n=pen.wording.number(len(events)))
    if not dated:
        return words.happening.format(what=count, when=words.undated)
    return words.with_last.format(what=count, date=pen.date_and_day(dated[-1]))
