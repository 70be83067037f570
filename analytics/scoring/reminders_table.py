"""The follow-up reminders by a table: long rows, asked as if every text were accepted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.records.event import Detail, Event
from analytics.records.ids import EventId
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.reminders import assess_reminders
from analytics.scoring.course_rows import EVENTS, PATIENT, course_record, day_column, time_of
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable
from analytics.scoring.value_rows import row_result
from analytics.terms.analyte import Analyte

_READ = ("CD4", "CD19", "IGG", "ANC", "PLT", "HGB", "MCV", "BLASTS_PB")
_TODAY = "today"
_INFECTIONS: Mapping[str, Mapping[str, Detail]] = {
    "infection": {},
    "bacterial_infection": {"category": "bacterial"},
    "viral_infection": {"category": "viral"},
    "fungal_infection": {"category": "fungal"},
    "pneumonia": {"category": "clinical_syndrome", "site": "lung"},
    "sinusitis": {"category": "clinical_syndrome", "site": "sinuses"},
    "cellulitis": {"category": "clinical_syndrome", "site": "skin"},
    "cystitis": {"category": "clinical_syndrome", "site": "urinary tract"},
}
_OTHERS: Mapping[str, tuple[str, Mapping[str, Detail]]] = {
    "steroids": ("steroids", {}),
    "tocilizumab": ("tocilizumab", {}),
    "anakinra": ("anakinra", {}),
    "vaccination": ("vaccination", {}),
    "marrow": ("marrow", {}),
    "tmn": ("tmn", {}),
    "red_cells": ("transfusion", {"product": "red_cells"}),
    "platelets": ("transfusion", {"product": "platelets"}),
    "CR": ("response", {"response": "CR"}),
    "PR": ("response", {"response": "PR"}),
    "SD": ("response", {"response": "SD"}),
}
_TRANSPLANTS = {
    "autologous_transplant": "autologous",
    "allogeneic_transplant": "allogeneic",
    "no_transplant": "none",
}
_COURSE = {word: kind for word, kind in EVENTS.items() if kind != _TODAY}
_WORDS = {
    **_COURSE,
    **{word: word for word in (*_INFECTIONS, *_OTHERS, *_TRANSPLANTS)},
    "t-MN": "tmn",
    "visit": _TODAY,
    _TODAY: _TODAY,
}


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    values = [row for row in rows if row["event"] not in _INFECTIONS]
    found = [row_result(number, row, _analyte) for number, row in enumerate(values, 1)]
    course = [row for row in rows if row["event"] in _COURSE.values()]
    record = course_record(course, [result for result in found if result is not None])
    record = replace(record, events=record.events + _events(rows))
    return assess_reminders(_with_transplant(record, rows), _today(rows), settings, as_if_accepted=True)


def _events(rows: Sequence[ScoreRow]) -> tuple[Event, ...]:
    events = []
    for number, row in enumerate(rows, start=len(rows) + 1):
        word, at = row["event"], time_of(row["day"])
        if word in _INFECTIONS:
            details = tuple(_INFECTIONS[str(word)].items())
            event = Event(EventId(number), PATIENT, "infection", at, grade=_grade(row), details=details)
            events.append(event)
        elif word in _OTHERS:
            kind, said = _OTHERS[str(word)]
            events.append(Event(EventId(number), PATIENT, kind, at, details=tuple(said.items())))
    return tuple(events)


def _grade(row: ScoreRow) -> int | None:
    """Return the grade of an infection, which stands as its value."""
    value = row["value"]
    if value is None:
        return None
    if isinstance(value, str) and value.strip() in ("1", "2", "3", "4", "5"):
        return int(value)
    raise RowRefused(f"The grade of an infection is from 1 to 5, not {value}.")


def _with_transplant(record: PatientRecord, rows: Sequence[ScoreRow]) -> PatientRecord:
    told = {_TRANSPLANTS[str(row["event"])] for row in rows if row["event"] in _TRANSPLANTS}
    if not told:
        return record
    if len(told) > 1 and "none" in told:
        raise RowRefused("There cannot be a transplant and none.")
    kind = "allogeneic" if "allogeneic" in told else told.pop()
    first, *later = record.treatments
    return replace(record, treatments=(replace(first, prior_transplant=kind), *later))


def _today(rows: Sequence[ScoreRow]) -> int | None:
    """Return the day that is asked about: the one called so, else the last of all rows."""
    told = [row["day"] for row in rows if row["event"] == _TODAY]
    days = [day for day in (told or [row["day"] for row in rows]) if isinstance(day, int)]
    return max(days, default=None)


def _analyte(name: str, unit: str | None) -> Analyte | None:
    found = catalogue().find_analyte(name, unit)
    if found is None:
        raise RowRefused(f"There is no analyte called {name}.")
    return found if found.code in _READ else None


TABLE = ScoreTable(
    rule="reminders",
    about=(
        "Follow-up reminders, long rows. Asking by a table takes every text as accepted: "
        "details.as_if_accepted says so, and accepted tells what a centre did. Decision support only."
    ),
    columns=(
        day_column("day from the infusion of the value or event; the last one is the day asked about"),
        ScoreColumn("analyte", ColumnKind.TEXT, "CD4, CD19, IgG, ANC, platelets, Hb, MCV, blasts (blood)"),
        ScoreColumn(
            "value", ColumnKind.TEXT, "number, bound (<1), “not detected”; the grade of an infection"
        ),
        ScoreColumn(
            "unit", ColumnKind.TEXT, "of the value; empty: /uL, IgG g/L, ANC and platelets 10*9/L, Hb g/dL"
        ),
        ScoreColumn(
            "event",
            ColumnKind.CHOICE,
            "progression, next_line, death, last_contact, ivig, scig; infection, bacterial_infection, "
            "viral_infection, fungal_infection, pneumonia, sinusitis, cellulitis, cystitis; steroids, "
            "tocilizumab, anakinra, vaccination, red_cells, platelets, marrow, tmn; CR, PR, SD; "
            "autologous_transplant, allogeneic_transplant, no_transplant; today (the day asked about)",
            choices=_WORDS,
        ),
    ),
    score=_score,
    is_long=True,
)
