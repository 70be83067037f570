"""The course of a patient as rows of a table tell it: a record that the rules can be asked about.

Days count from the infusion; what happens is a word: progression, next_line, death, last_contact, ivig.
"""

from collections.abc import Mapping, Sequence

from analytics.records.event import Detail, Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.time_point import RelativeTime
from analytics.records.treatment import TherapyKind, Treatment
from analytics.scoring.score_table import Cell, ColumnKind, ScoreColumn, ScoreRow

PATIENT = PatientId(1)
NEXT_LINE = "next_line"
EVENTS: Mapping[str, str] = {
    "progression": "progression",
    "relapse": "progression",
    "PD": "progression",
    "next_line": NEXT_LINE,
    "next_therapy": NEXT_LINE,
    "death": "death",
    "died": "death",
    "last_contact": "last_contact",
    "last_follow_up": "last_contact",
    "last_fu": "last_contact",
    "ivig": "ivig",
    "scig": "scig",
}
_IMMUNOGLOBULIN = {"ivig": "IVIG", "scig": "SCIG"}


def day_column(about: str, *, is_needed: bool = True) -> ScoreColumn:
    """Return the column of days from the infusion."""
    return ScoreColumn("day", ColumnKind.WHOLE, about, is_needed=is_needed, low=-36525, high=36525)


def event_column(about: str, words: Sequence[str] = tuple(EVENTS)) -> ScoreColumn:
    """Return the column of what happened."""
    return ScoreColumn("event", ColumnKind.CHOICE, about, choices={word: EVENTS[word] for word in words})


def course_record(
    rows: Sequence[ScoreRow], results: Sequence[Result] = (), laboratories: Sequence[Laboratory] = ()
) -> PatientRecord:
    """Return the record that *rows* and *results* tell of."""
    events, therapies = [], [_infusion()]
    for number, row in enumerate(rows, start=1):
        at = time_of(row.get("day"))
        word = row.get("event")
        if word == NEXT_LINE:
            therapies.append(
                Treatment(TreatmentId(number + 1), PATIENT, TherapyKind.OTHER_SYSTEMIC, infusion=at)
            )
        elif isinstance(word, str):
            events.append(_event(number, word, at))
        response = row.get("response")
        if isinstance(response, str):
            events.append(
                Event(EventId(len(rows) + number), PATIENT, "response", at, details=(("response", response),))
            )
    return PatientRecord(
        patient=Patient(PATIENT, "", ""),
        treatments=tuple(therapies),
        results=tuple(results),
        events=tuple(events),
        laboratories=tuple(laboratories),
    )


def time_of(cell: Cell) -> RelativeTime | None:
    """Return the day of a row; None where it has none."""
    return RelativeTime(cell) if isinstance(cell, int) else None


def _infusion() -> Treatment:
    return Treatment(TreatmentId(1), PATIENT, infusion=RelativeTime(0), is_index=True)


def _event(number: int, word: str, at: RelativeTime | None) -> Event:
    form = _IMMUNOGLOBULIN.get(word)
    details: tuple[tuple[str, Detail], ...] = () if form is None else (("form", form),)
    kind = word if form is None else "immunoglobulin"
    return Event(EventId(number), PATIENT, kind, at, details=details)
