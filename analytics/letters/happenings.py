"""What happened, group by group in the order of its dates; what was repeated stands in one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from analytics.letters.document import Run
from analytics.letters.pen import Pen
from analytics.letters.said import Said
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate

_ELSEWHERE = frozenset(
    {
        "response", "progression", "death", "last_contact", "tmn", "second_malignancy",
        "clonal_haematopoiesis",
    }
)  # fmt: skip
"""Kinds that the first paragraph or an assessment tells, or that are no news."""
_GROUPS = {
    "hospital": ("admission",),
    "toxicity": ("crs", "icans", "iec_hs", "fever", "tocilizumab", "steroids", "anakinra"),
    "infections": ("infection",),
    "support": (
        "gcsf", "tpo_agonist", "esa", "stem_cell_boost", "immunoglobulin", "transfusion",
        "antimicrobial_prophylaxis", "vaccination",
    ),
}  # fmt: skip
"""Kinds of events told together, in the order of the letter; all others come after them."""
_OTHERS = "others"
_NAMING = {
    "infection": "category", "admission": "ward", "immunoglobulin": "form", "transfusion": "product",
    "antimicrobial_prophylaxis": "target", "stem_cell_boost": "origin",
}  # fmt: skip
_TOLD = ("organism", "site", "drug", "vaccine", "finding", "cause", "regimen")
_REPEATED_FROM = 3
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together; *lines* in the order of their dates, without a full stop at the end."""

    name: Said
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Happenings:
    """All groups that have a line.

    Attributes:
        more: how many lines were left out at the beginning; None: none.
        since: the day they begin on; None: all there is.
    """

    groups: tuple[Group, ...]
    more: Said | None
    since: Said | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One line before it is written: several things may have been at the same time."""

    place: float
    group: str
    what: str
    when: str


def happenings(record: PatientRecord, pen: Pen, since: date | None) -> Happenings:
    """Return what happened from *since* on (that day included), or ever."""
    events = [e for e in record.events if e.kind not in _ELSEWHERE and _is_since(e, since, pen)]
    if since is None:
        events = [e for e in events if not _ended_before_the_axis(e, pen)]
    told = _lines(events, pen)
    left_out = max(len(told) - _MOST_LINES, 0)
    return Happenings(
        groups=tuple(_grouped(told[left_out:], pen)),
        more=pen.from_record(pen.wording.number(left_out)) if left_out else None,
        since=pen.from_record(pen.date(since)) if since is not None else None,
    )


def _lines(events: Iterable[Event], pen: Pen) -> list[_Line]:
    """Return the lines in the order of their dates, what was repeated at the date of its first."""
    alike: dict[tuple[str, str], list[Event]] = {}
    for event in sorted(events, key=lambda e: pen.place(e.onset)):
        alike.setdefault((_group_of(event.kind), _what(event, pen)), []).append(event)
    lines: list[_Line] = []
    for (group, what), members in alike.items():
        if len(members) >= _REPEATED_FROM:
            count = pen.words.times.format(what=what, n=pen.wording.number(len(members)))
            lines.append(_Line(pen.place(members[0].onset), group, count, _last_when(members, pen)))
        else:
            lines += [_Line(pen.place(e.onset), group, what, _when(e, pen)) for e in members]
    return sorted(lines, key=lambda line: line.place)


def _group_of(kind: str) -> str:
    return next((group for group, kinds in _GROUPS.items() if kind in kinds), _OTHERS)


def _grouped(lines: Sequence[_Line], pen: Pen) -> Iterable[Group]:
    """Yield the groups; what has the same dates as what stands before it shares them."""
    words = pen.words
    for key in (*_GROUPS, _OTHERS):
        shared: dict[str, list[str]] = {}
        for line in (line for line in lines if line.group == key):
            shared.setdefault(line.when, []).append(line.what)
        if shared:
            said = (
                words.happening.format(what=_listed(whats, words.last_and), when=when)
                for when, whats in shared.items()
            )
            yield Group(Said((Run(words.groups[key]),)), tuple(pen.from_record(text) for text in said))


def _listed(whats: Sequence[str], last_and: str) -> str:
    return last_and.join(part for part in (", ".join(whats[:-1]), whats[-1]) if part)


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
    name = event.kind if kind is None else pen.wording.inside(kind.names.get(pen.wording.language, kind.name))
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
    words = pen.words
    known = {"site": words.sites, "drug": words.drugs, "organism": words.organisms}.get(field, {})
    return known.get(written, written)


def _when(event: Event, pen: Pen) -> str:
    words, onset, end = pen.words, event.onset, event.end
    if onset is None:
        return words.undated
    if event.is_ongoing:
        return words.ongoing_since.format(start=pen.date_and_day(onset))
    if end is None or end == onset:
        is_one_day = isinstance(onset, CalendarDate) and onset.is_full
        written = pen.date_and_day(onset)
        return words.on_one_day.format(date=written) if is_one_day else written
    if not isinstance(onset, CalendarDate) or not isinstance(end, CalendarDate):
        return words.from_to.format(start=pen.time(onset), end=pen.time(end))
    first, last, dates = pen.day(onset), pen.day(end), pen.dates(onset, end)
    if first is None or last is None:
        return dates
    return words.with_days.format(dates=dates, first=first, last=last)


def _last_when(events: Sequence[Event], pen: Pen) -> str:
    dated = [event.onset for event in events if event.onset is not None]
    return pen.words.last_on.format(date=pen.date_and_day(dated[-1])) if dated else pen.words.undated
