"""The lines of the worklist: narrowed, grouped by the week a window ends in, or sorted by a column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analytics.follow_up.work_item import Kind
from analytics.follow_up.worklist import Worklist
from analytics.follow_up.worklist_rows import WorklistRow, worklist_rows
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from widgets.local_text import date_text
from widgets.patient_list_model import display_name
from widgets.search_key import search_key, search_words
from widgets.translate import translate
from widgets.worklist_words import task_text

ALL, DUE, LATE, QUERIES = "all", "due", "late", "queries"


@dataclass(frozen=True, slots=True)
class WorklistView:
    """A worklist with the patients it is about."""

    worklist: Worklist
    patients: Mapping[PatientId, PatientSummary]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is shown; None: of every centre, of every product."""

    kind: str = ALL
    centre: str | None = None
    product: str | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: a heading, or a task of a patient (None: of the clinic)."""

    heading: str | None = None
    row: WorklistRow | None = None
    patient: PatientSummary | None = None
    centre: str | None = None


def kind_of(row: WorklistRow) -> str:
    """Return which of the filters a row belongs to."""
    if row.is_late:
        return LATE
    return DUE if row.item.kind is Kind.DUE else QUERIES


def lines_of(view: WorklistView) -> tuple[Line, ...]:
    """Return all rows of a worklist, without headings."""
    return tuple(
        Line(
            row=row,
            patient=view.patients.get(row.item.patient_id) if row.item.patient_id is not None else None,
            centre=view.worklist.centres.get(row.item.patient_id) if row.item.patient_id else None,
        )
        for row in worklist_rows(view.worklist.items)
    )


def narrowed(lines: Sequence[Line], by: Narrowing) -> list[Line]:
    """Return the lines that are wanted."""
    words = search_words(by.typed)
    return [
        line
        for line in lines
        if line.row is not None
        and by.kind in (ALL, kind_of(line.row))
        and by.centre in (None, line.centre)
        and (by.product is None or (line.patient is not None and line.patient.product == by.product))
        and all(word in _key(line) for word in words)
    ]


def grouped(lines: Sequence[Line], on: date) -> list[Line]:
    """Return the lines under headings: late, then by the week their window ends in, then queries."""
    found: list[Line] = []
    for line in sorted(lines, key=_week):
        heading = _heading(line, on)
        if not found or heading != _heading(found[-1], on):
            found.append(Line(heading=heading))
        found.append(line)
    return found


def _week(line: Line) -> tuple[int, int]:
    row = line.row
    if row is None or kind_of(row) == QUERIES:
        return (2, 0)
    if kind_of(row) == LATE or row.item.due_to is None:
        return (0, 0)
    return (1, _monday(row.item.due_to).toordinal())


def _heading(line: Line, on: date) -> str:
    group, monday = _week(line)
    if line.row is None or group == 2:
        return translate("Worklist", "To settle")
    if group == 0:
        return translate("Worklist", "Late")
    weeks = (monday - _monday(on).toordinal()) // 7
    if weeks <= 0:
        return translate("Worklist", "Window ends this week")
    if weeks == 1:
        return translate("Worklist", "Window ends next week")
    text = translate("Worklist", "Window ends in the week of {date}")
    return text.format(date=date_text(date.fromordinal(monday)))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _key(line: Line) -> str:
    patient, row = line.patient, line.row
    who = () if patient is None else (display_name(patient), patient.number)
    return search_key(*who, task_text(row) if row is not None else "")
