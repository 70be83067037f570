"""What the flowsheet says in words: groups, fields, reasons, marks, and whole cells for those who listen."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from analytics.entry.finding import Weight
from analytics.records.result import Missing, MissingReason, Outcome
from analytics.records.time_point import CalendarDate
from analytics.records.visit import VisitKind
from analytics.rules.range_flag import RangeFlag
from analytics.terms.schedule import PlannedPoint
from analytics.visits.entry_sheet import EntryCell, FieldEntry
from analytics.visits.flowsheet import SheetValue
from analytics.visits.flowsheet_rows import RowKind, SheetRow
from analytics.visits.sheet_layout import SheetColumn
from analytics.visits.value_text import NOT_MEASURED, unit_text, whole_value_text
from analytics.wording import Wording
from widgets.catalogue_names import analyte_name
from widgets.local_text import signed_text, whole_text
from widgets.problem_text import problem_text
from widgets.translate import translate

CONTEXT = "Flowsheet"
_GROUPS = {
    "blood_count": str(QT_TRANSLATE_NOOP("Flowsheet", "Blood count")),
    "chemistry": str(QT_TRANSLATE_NOOP("Flowsheet", "Chemistry")),
    "lymphocyte_subsets": str(QT_TRANSLATE_NOOP("Flowsheet", "Lymphocyte subsets")),
    "immunoglobulins": str(QT_TRANSLATE_NOOP("Flowsheet", "Immunoglobulins")),
    "virology": str(QT_TRANSLATE_NOOP("Flowsheet", "Virology")),
    "car_t": str(QT_TRANSLATE_NOOP("Flowsheet", "CAR T cells")),
    "visit": str(QT_TRANSLATE_NOOP("Flowsheet", "At the visit")),
    "": str(QT_TRANSLATE_NOOP("Flowsheet", "Others")),
}
_FIELDS = {
    "date": str(QT_TRANSLATE_NOOP("Flowsheet", "Date")),
    "ecog": str(QT_TRANSLATE_NOOP("Flowsheet", "ECOG")),
    "weight_kg": str(QT_TRANSLATE_NOOP("Flowsheet", "Weight")),
    "temperature_celsius": str(QT_TRANSLATE_NOOP("Flowsheet", "Temperature")),
}
FIELD_UNITS = {"ecog": "", "weight_kg": "kg", "temperature_celsius": "°C"}
FIELD_DECIMALS = {"ecog": 0, "weight_kg": 1, "temperature_celsius": 1}
_REASONS = {
    MissingReason.NOT_DONE: str(QT_TRANSLATE_NOOP("Flowsheet", "not done")),
    MissingReason.NOT_APPLICABLE: str(QT_TRANSLATE_NOOP("Flowsheet", "not applicable")),
    MissingReason.UNKNOWN: str(QT_TRANSLATE_NOOP("Flowsheet", "unknown")),
    MissingReason.SAMPLE_FAILED: str(QT_TRANSLATE_NOOP("Flowsheet", "sample failed")),
    MissingReason.NOT_ASKED: str(QT_TRANSLATE_NOOP("Flowsheet", "not asked")),
}
_SHORT_REASONS = {
    MissingReason.NOT_DONE: str(QT_TRANSLATE_NOOP("Flowsheet", "not done")),
    MissingReason.NOT_APPLICABLE: str(QT_TRANSLATE_NOOP("Flowsheet", "n/a")),
    MissingReason.UNKNOWN: "?",
    MissingReason.SAMPLE_FAILED: str(QT_TRANSLATE_NOOP("Flowsheet", "failed")),
    MissingReason.NOT_ASKED: str(QT_TRANSLATE_NOOP("Flowsheet", "not asked")),
}
_MARKS = {
    "immunoglobulin": str(QT_TRANSLATE_NOOP("Flowsheet", "under immunoglobulin")),
    "gcsf": str(QT_TRANSLATE_NOOP("Flowsheet", "under G-CSF")),
    "platelets": str(QT_TRANSLATE_NOOP("Flowsheet", "after a platelet transfusion")),
    "red_cells": str(QT_TRANSLATE_NOOP("Flowsheet", "after a red cell transfusion")),
}
_FLAGS = {
    RangeFlag.LOW: str(QT_TRANSLATE_NOOP("Flowsheet", "below the reference range")),
    RangeFlag.HIGH: str(QT_TRANSLATE_NOOP("Flowsheet", "above the reference range")),
    RangeFlag.ALARM_LOW: str(QT_TRANSLATE_NOOP("Flowsheet", "below the clinic's alarm limit")),
    RangeFlag.ALARM_HIGH: str(QT_TRANSLATE_NOOP("Flowsheet", "above the clinic's alarm limit")),
}
_KINDS = {
    VisitKind.PLANNED: str(QT_TRANSLATE_NOOP("Flowsheet", "planned")),
    VisitKind.UNPLANNED: str(QT_TRANSLATE_NOOP("Flowsheet", "unplanned")),
    VisitKind.INPATIENT: str(QT_TRANSLATE_NOOP("Flowsheet", "inpatient")),
}


def field_row(key: str) -> SheetRow:
    """Return the row of an analyte, or of a field of the visit itself."""
    return SheetRow(RowKind.FIELD if key in FIELD_UNITS else RowKind.ANALYTE, key)


def spoken_name(row: SheetRow) -> str:
    """Return what a row is called, with its unit."""
    if row.kind is RowKind.FIELD:
        return f"{field_name(row.key)} {FIELD_UNITS[row.key]}".strip()
    return f"{analyte_name(row.key)} {unit_text(row.key)}".strip()


def group_name(group: str) -> str:
    """Return the name of a group of rows; an unknown one as it is."""
    return translate(CONTEXT, _GROUPS[group]) if group in _GROUPS else group


def field_name(name: str) -> str:
    """Return the name of a field of the visit itself."""
    return translate(CONTEXT, _FIELDS[name]) if name in _FIELDS else name


def reason_text(reason: MissingReason) -> str:
    """Return why there is no value."""
    return translate(CONTEXT, _REASONS[reason])


def short_reason(reason: MissingReason) -> str:
    """Return why there is no value, for a cell."""
    return translate(CONTEXT, _SHORT_REASONS[reason])


def mark_text(mark: str) -> str:
    """Return which treatment speaks in a value."""
    return translate(CONTEXT, _MARKS[mark]) if mark in _MARKS else mark


def flag_text(flag: RangeFlag) -> str:
    """Return what ``L``, ``H``, ``LL`` or ``HH`` says."""
    return translate(CONTEXT, _FLAGS[flag])


def kind_text(kind: VisitKind) -> str:
    """Return how a visit came about."""
    return translate(CONTEXT, _KINDS[kind])


def day_text(column: SheetColumn) -> str:
    """Return the day number of a column: ``+912``, ``+30…+60`` of a partial date; empty without day 0."""
    if column.span is None:
        return ""
    first = signed_text(column.span.earliest)
    return first if column.span.is_exact else f"{first}…{signed_text(column.span.latest)}"


def short_date(at: CalendarDate | object, wording: Wording) -> str:
    """Return a date as a column's head has it: ``23 Apr 26``; a relative time as nothing."""
    if not isinstance(at, CalendarDate):
        return ""
    text = wording.date(at)
    year = str(at.year)
    return text.removesuffix(year) + year[2:] if at.is_full and text.endswith(year) else text


def column_name(column: SheetColumn, wording: Wording) -> str:
    """Return a column in words: ``day +912, 23 Apr 2026``."""
    day = day_text(column)
    when = wording.time_point(column.at)
    said = wording.day.format(day=day) if day else ""
    return ", ".join(dict.fromkeys(filter(None, (said, when))))


def planned_text(point: PlannedPoint) -> str:
    """Return a planned time point with its window: ``+1,080 ± 45``, ``0 (−7 to 0)``."""
    day = signed_text(point.day)
    before, after = point.day - point.first_day, point.last_day - point.day
    if before == after:
        return translate("Flowsheet", "{day} ± {n}").format(day=day, n=whole_text(before))
    return translate("Flowsheet", "{day} ({first} to {last})").format(
        day=day, first=signed_text(point.first_day), last=signed_text(point.last_day)
    )


def outcome_words(outcome: Outcome, code: str, wording: Wording) -> str:
    """Return a whole value with its unit, or why there is none."""
    match outcome:
        case Missing(reason=reason):
            return reason_text(reason)
        case _:
            return whole_value_text(outcome, code, wording)


def value_words(value: SheetValue, wording: Wording) -> str:
    """Return one value with everything that is marked beside it, in words."""
    result = value.result
    return ", ".join(
        filter(
            None,
            (
                result.clock or "",
                outcome_words(result.outcome, result.analyte, wording),
                flag_text(value.flag) if value.flag is not None else "",
                mark_text(value.mark) if value.mark is not None else "",
                result.confirmation or "",
            ),
        )
    )


def findings_text(cell: EntryCell | FieldEntry, *weights: Weight) -> str:
    """Return what was found at a field, in sentences; only findings of *weights* where some are named."""
    found = (finding for finding in cell.findings if not weights or finding.weight in weights)
    return " ".join(problem_text(finding.problem) for finding in found)


NOTHING = NOT_MEASURED
