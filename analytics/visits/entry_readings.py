"""What there is to say of the visit that is being entered: every cell and field, as read now."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.entry.cell_reading import CellContext, CellReading, read_cell
from analytics.entry.finding import Finding, Weight
from analytics.entry.visit_checks import visit_checks
from analytics.records.result import Outcome, Result
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.visits.date_entry import date_to_show
from analytics.visits.entering import Entering
from analytics.visits.entry_sheet import CellStatus, EntryCell, FieldEntry
from analytics.visits.field_status import changed_meanwhile, said_of, status_of
from analytics.visits.value_text import unit_text
from analytics.visits.visit_commands import NEW_VISIT, ValueEntry
from analytics.visits.visit_draft import TypedText
from analytics.visits.visit_fields import DATE, read_field

Misfits = Mapping[str, tuple[Finding, ...]]
"""What does not fit together, at the analyte to ask at."""


def cell_of(entering: Entering, analyte: str, misfits: Misfits | None = None) -> EntryCell:
    """Return one cell as it is now; for many of them *misfits* is worked out once (``misfits_of``)."""
    stored, typed = entering.stored.get(analyte), entering.draft.cells.get(analyte)
    laboratory_id = entering.laboratory_of(analyte)
    cell = EntryCell(analyte, unit=entering.bare_unit(analyte) or "", laboratory_id=laboratory_id)
    if stored is not None:
        if typed is None and misfits is None:
            misfits = misfits_of(entering)
        found = misfits.get(analyte, ()) if typed is None and misfits is not None else ()
        cell = _stored_cell(entering, cell, stored, found, is_alone=typed is None)
    if typed is None:
        return cell
    if typed.seen != entering.stored_text(analyte):
        return _in_conflict(entering, cell, typed)
    if not typed.text.strip():
        status = CellStatus.TYPED if stored is not None else CellStatus.EMPTY
        return replace(
            cell, text=typed.text, status=status, outcome=None, entered_unit=None, is_left=typed.is_entered
        )
    reading = read_in(entering, analyte, typed.text)
    return replace(
        cell,
        text=typed.text,
        status=status_of(typed, reading.findings),
        outcome=reading.outcome,
        entered_unit=reading.entered_unit,
        findings=said_of(typed, reading.findings),
        confirmation=typed.reason,
        is_left=typed.is_entered,
    )


def field_of(entering: Entering, name: str) -> FieldEntry:
    """Return one field of the visit as it is now."""
    typed, stored = entering.draft.fields.get(name), entering.field_text(name)
    if typed is None:
        if name == DATE and entering.visit is None:
            return _proposed_date(entering)
        return FieldEntry(stored, CellStatus.STORED if stored else CellStatus.EMPTY)
    if typed.seen != stored:
        return FieldEntry(typed.text, CellStatus.ASKED, (changed_meanwhile(stored, typed.text),))
    findings = _field_findings(entering, name, typed.text)
    return FieldEntry(typed.text, status_of(typed, findings), said_of(typed, findings), typed.is_entered)


def _proposed_date(entering: Entering) -> FieldEntry:
    """Return the date of a new visit that nobody typed: of today it cannot be after the patient's death."""
    if entering.last is not None:
        return FieldEntry(date_to_show(entering.last.at), CellStatus.TYPED)
    typed = TypedText(entering.proposed_date, is_entered=True)
    findings = entering.read_date(typed.text).findings
    return FieldEntry(typed.text, status_of(typed, findings), said_of(typed, findings))


def value_entry(entering: Entering, analyte: str, typed: TypedText) -> ValueEntry | None:
    """Return what storing *typed* in a cell would store; None where it waits for something."""
    laboratory_id = entering.laboratory_of(analyte)
    if not typed.text.strip():
        return ValueEntry(analyte, None, laboratory_id=laboratory_id, seen=typed.seen)
    reading = read_in(entering, analyte, typed.text)
    if reading.outcome is None or status_of(typed, reading.findings) is not CellStatus.TYPED:
        return None
    return ValueEntry(
        analyte,
        reading.outcome,
        text=_without(typed.text, reading.entered_unit),
        unit=_unit_to_keep(analyte, reading),
        laboratory_id=laboratory_id,
        confirmation=typed.reason,
        seen=typed.seen,
    )


def _unit_to_keep(analyte: str, reading: CellReading) -> str | None:
    """Return the unit that *reading* is in: as typed, else as printed, but for the stored one.

    A laboratory may change its unit: what stands beside a number says by itself what it is.
    """
    known = catalogue().analyte(analyte)
    if reading.entered_unit is not None or reading.unit in (None, known.unit):
        return reading.entered_unit
    return known.printed_units[reading.unit]


def values_of(entering: Entering) -> dict[str, Outcome]:
    """Return the values of the visit by analyte: as typed where something is entered, else as stored."""
    values = {code: result.outcome for code, result in entering.stored.items()}
    for code, typed in entering.draft.cells.items():
        if not typed.is_entered:
            continue
        outcome = _outcome_of(entering, code, typed.text)
        if outcome is not None:
            values[code] = outcome
        else:
            values.pop(code, None)
    return values


def _outcome_of(entering: Entering, analyte: str, text: str) -> Outcome | None:
    """Return what *text* is read as, whatever stands in the other cells."""
    known = entering.known.outcomes
    key = (analyte, text, entering.laboratory_of(analyte), entering.at)
    if key not in known:
        known[key] = _read_alone(entering, analyte, text, {}).outcome
    return known[key]


def read_in(entering: Entering, analyte: str, text: str) -> CellReading:
    """Read *text* as it would stand in a cell now, the other cells beside it."""
    others = {code: outcome for code, outcome in values_of(entering).items() if code != analyte}
    reading = _read_alone(entering, analyte, text, others)
    if reading.outcome is None:
        return reading
    misfits = _misfits(entering, {**others, analyte: reading.outcome})
    return replace(reading, findings=(*reading.findings, *misfits.get(analyte, ())))


def _read_alone(entering: Entering, analyte: str, text: str, others: Mapping[str, Outcome]) -> CellReading:
    stored, frame = entering.stored.get(analyte), entering.frame
    context = CellContext(
        catalogue().analyte(analyte),
        entering.known.history,
        at=entering.at,
        laboratory=frame.laboratory(entering.laboratory_of(analyte)),
        alarm=frame.alarms.get(analyte),
        visit=others,
        editing=stored.id if stored is not None else None,
        checks=frame.checks,
    )
    return read_cell(text, context)


def _stored_cell(
    entering: Entering, cell: EntryCell, stored: Result, misfits: tuple[Finding, ...], *, is_alone: bool
) -> EntryCell:
    """Return a cell with its stored value; it is asked about where it does not fit the others."""
    visit = entering.visit
    is_open = visit is not None and visit.signed_by is None and not stored.confirmation
    asks = is_open and any(finding.weight is Weight.ASKED for finding in misfits)
    return replace(
        cell,
        text=entering.shown_text(cell.analyte),
        status=CellStatus.ASKED if asks else CellStatus.STORED,
        outcome=stored.outcome,
        entered_unit=stored.entered_unit or unit_text(cell.analyte),
        findings=misfits,
        result_id=stored.id,
        laboratory_id=stored.laboratory_id if is_alone else cell.laboratory_id,
        confirmation=stored.confirmation if is_alone else None,
    )


def misfits_of(entering: Entering) -> Misfits:
    """Return what does not fit together among the values of the visit as they are now."""
    return _misfits(entering, values_of(entering))


def _misfits(entering: Entering, values: Mapping[str, Outcome]) -> Misfits:
    """Return what does not fit together among *values*, at the analyte to ask at."""
    found: dict[str, tuple[Finding, ...]] = {}
    for one in visit_checks(values, entering.frame.checks):
        found[one.fields[0]] = (*found.get(one.fields[0], ()), one.finding)
    return found


def _in_conflict(entering: Entering, cell: EntryCell, typed: TypedText) -> EntryCell:
    """Return the cell asking which of two values stands: the typed one, or the one stored meanwhile."""
    reading = _read_alone(entering, cell.analyte, typed.text, {})
    return replace(
        cell,
        text=typed.text,
        status=CellStatus.ASKED,
        outcome=reading.outcome,
        entered_unit=reading.entered_unit,
        findings=(changed_meanwhile(cell.text, typed.text), *reading.findings),
        confirmation=typed.reason,
    )


def _field_findings(entering: Entering, name: str, text: str) -> tuple[Finding, ...]:
    if name == DATE:
        return entering.read_date(text).findings
    visit = entering.visit or Visit(
        NEW_VISIT, entering.record.patient.id, entering.at or CalendarDate.of(entering.frame.today)
    )
    return read_field(name, text, entering.record, visit, entering.frame.settings).findings


def _without(text: str, unit: str | None) -> str:
    """Return *text* without the unit that it ends with."""
    tidy = text.strip()
    return tidy[: -len(unit)].rstrip() if unit and tidy.endswith(unit) else tidy
