"""An event in the words of a list: its name, its dates, its details, and why its grade is another."""

from analytics.catalogue import catalogue
from analytics.events.event_grade import REASON, event_grade
from analytics.events.event_names import detail_value, event_title, grade_called, told_in_title
from analytics.events.read_event import is_overridden
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.work_up import MyeloidWorkUp
from analytics.terms.event_kind import DetailType
from analytics.wording import Wording
from widgets.grade_words import override_sentence
from widgets.local_text import date_text, whole_text
from widgets.translate import translate
from widgets.window_language import interface_language

_UNITS = {"Cel": "°C", "10*6/kg": "10⁶/kg"}
_SAID_OTHERWISE = {("immunoglobulin", "form"), ("admission", "ward"), ("transfusion", "product"),
                   ("response", "response"), ("tmn", "type")}  # fmt: skip
"""Details that make the name of the event."""


def title_text(record: Event | MyeloidWorkUp) -> str:
    """Return the name of an event or a work-up."""
    if isinstance(record, MyeloidWorkUp):
        return translate("EventWords", "Work-up of t-MN")
    return event_title(record, interface_language())


def grade_text(event: Event) -> str:
    """Return the grade with its name, where it has one; empty without a grade."""
    kind = catalogue().event_kinds.get(event.kind)
    if event.grade is None or kind is None:
        return ""
    return f"{event.grade} {grade_called(kind, event.grade, interface_language())}".strip()


def graded_title(event: Event) -> str:
    """Return the name with the grade, as commands are called (``CRS grade 2``)."""
    title = title_text(event)
    if event.grade is None:
        return title
    return translate("EventWords", "{event} grade {grade}").format(event=title, grade=event.grade)


def time_text(at: TimePoint | None) -> str:
    """Return a point in time as it is known."""
    if at is None:
        return translate("EventWords", "no date")
    return date_text(at) if isinstance(at, CalendarDate) else str(at)


def until_text(event: Event, duration_days: int | None) -> str:
    """Return the end and how long it lasted (``9 Nov 2023 · 5 d``), or that it goes on."""
    if event.is_ongoing:
        return translate("EventWords", "ongoing")
    if event.end is None:
        return ""
    if duration_days is None:
        return time_text(event.end)
    return translate("EventWords", "{date} · {n} d").format(
        date=time_text(event.end), n=whole_text(duration_days)
    )


def details_text(event: Event, wording: Wording) -> str:
    """Return everything else that is known of *event*, in the order of its kind."""
    kind, told = catalogue().event_kinds.get(event.kind), told_in_title(event)
    if kind is None:
        return " · ".join(f"{name} {value}" for name, value in event.details)
    language = interface_language()
    parts = []
    for field in kind.details:
        value = event.detail(field.name)
        if value is None or field.name in (told, REASON) or (event.kind, field.name) in _SAID_OTHERWISE:
            continue
        called = field.called(language)
        if field.type is DetailType.FLAG:
            parts.append(called if value else translate("EventWords", "{what}: no").format(what=called))
        elif isinstance(value, int | float):
            unit = _UNITS.get(field.unit or "", field.unit or "")
            parts.append(f"{called} {wording.number(float(value))} {unit}".strip())
        elif field.type is DetailType.TEXT:
            parts.append(str(value))
        else:
            said = detail_value(field, value, language)
            parts.append(translate("EventWords", "{what}: {value}").format(what=called, value=said))
    return " · ".join([*parts, *([event.note] if event.note else [])])


def override_text(event: Event, record: PatientRecord, settings: dict[str, str]) -> str:
    """Return why the grade is not that of the table; empty where it is, or nobody said why."""
    reason = event.detail(REASON)
    span = record.axis.span(event.onset) if event.onset is not None else None
    assessment = event_grade(event.kind, dict(event.details), onset=span, settings=settings)
    if assessment is None or not reason or not is_overridden(assessment, event.grade or 0):
        return ""
    return override_sentence(event.grade, assessment, str(reason))


def work_up_text(work_up: MyeloidWorkUp, wording: Wording) -> str:
    """Return what a work-up found."""
    marrow, blood = work_up.marrow_blasts_percent, work_up.blood_blasts_percent
    parts = [
        work_up.classification or "",
        work_up.karyotype or "",
        ""
        if marrow is None
        else translate("EventWords", "marrow blasts {n} %").format(n=wording.number(marrow)),
        ""
        if blood is None
        else translate("EventWords", "blood blasts {n} %").format(n=wording.number(blood)),
        ", ".join(work_up.flags),
        work_up.note or "",
    ]
    return " · ".join(filter(None, parts))
