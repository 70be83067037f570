"""What the entry column says of one field: its text, the value it will be, and how that differs."""

from analytics.catalogue import catalogue
from analytics.entry.finding import Weight
from analytics.records.result import Measured, Missing, Outcome
from analytics.rules.range_flag import RangeFlag
from analytics.units import fold_unit
from analytics.visits.entry_sheet import CellStatus, EntryCell, EntrySheet, FieldEntry
from analytics.visits.flowsheet import Flowsheet
from analytics.visits.value_change import change_between
from analytics.visits.value_text import change_text, unit_text, value_text
from analytics.wording import Wording
from widgets.flowsheet_looks import ChangeLook, EntryLook
from widgets.flowsheet_words import (
    FIELD_DECIMALS,
    FIELD_UNITS,
    day_text,
    findings_text,
    reason_text,
    short_date,
)
from widgets.translate import translate

_WAITING = (CellStatus.REFUSED, CellStatus.ASKED)


class EntryReader:
    """Reads the entry column of one visit against the values of before.

    Attributes:
        place: how many columns of *flowsheet* are not later than the visit.
    """

    def __init__(
        self, flowsheet: Flowsheet, sheet: EntrySheet, wording: Wording, *, is_editable: bool
    ) -> None:
        self._flowsheet, self._sheet, self._wording = flowsheet, sheet, wording
        self._is_locked = sheet.is_signed or sheet.is_read_only or not is_editable
        self.place = flowsheet.place_before(sheet.at)

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be typed."""
        return self._is_locked

    def look(self, analyte: str) -> EntryLook:
        """Return what the entry column says of *analyte*."""
        cell = self._sheet.cell(analyte) or EntryCell(analyte)
        if cell.outcome is None:
            return EntryLook(
                text=cell.text,
                status=cell.status,
                echo=_short_warning(cell),
                is_locked=self._is_locked,
                kept=_kept(cell),
            )
        outcome = cell.outcome
        return EntryLook(
            text=cell.text,
            status=cell.status,
            echo=self._echo(cell, outcome),
            is_reason=isinstance(outcome, Missing),
            flag=self.flag(cell),
            has_mark=self.mark(cell) is not None,
            change=self._change(analyte, outcome),
            origin=self._origin(cell),
            is_locked=self._is_locked,
            is_noted=cell.status is CellStatus.STORED and bool(cell.findings or cell.confirmation),
            kept=_kept(cell),
        )

    def field_look(self, name: str) -> EntryLook:
        """Return what the entry column says of a field of the visit itself."""
        entry = self._sheet.field(name)
        return EntryLook(
            text=entry.text,
            status=entry.status,
            echo=_short_warning(entry) if entry.status in _WAITING else "",
            origin=FIELD_UNITS[name] if entry.text else "",
            is_locked=self._is_locked,
            kept=_kept(entry),
        )

    def flag(self, cell: EntryCell) -> RangeFlag | None:
        """Return the flag of a value being entered, by the ranges that hold on its day."""
        at = self._sheet.at
        if cell.outcome is None:
            return None
        limits = self._flowsheet.limits_on(cell.analyte, at, cell.laboratory_id) if at is not None else None
        return self._flowsheet.flag(cell.analyte, cell.outcome, limits)

    def mark(self, cell: EntryCell) -> str | None:
        """Return the treatment that speaks in a value being entered."""
        at, has_value = self._sheet.at, not isinstance(cell.outcome, Missing | None)
        return self._flowsheet.mark_on(cell.analyte, at) if at is not None and has_value else None

    def hint(self, analyte: str) -> str:
        """Return what an empty field says: ``g/L · last 0.55 on +912``."""
        cell = self._sheet.cell(analyte)
        unit = unit_name(analyte, cell.unit if cell is not None else "")
        last = self._flowsheet.last_before(analyte, self.place)
        if last is None:
            return unit
        column = self._flowsheet.columns[self._flowsheet.place_before(last.at) - 1]
        said = translate("Flowsheet", "last {value} on {day}").format(
            value=value_text(last.outcome, analyte, self._wording),
            day=day_text(column) or short_date(last.at, self._wording) or self._wording.time_point(last.at),
        )
        return " · ".join(filter(None, (unit, said)))

    def field_hint(self, name: str) -> str:
        """Return the same of a field of the visit itself."""
        for column in reversed(self._flowsheet.columns[: self.place]):
            value = getattr(column.visit, name) if column.visit is not None else None
            if value is not None:
                said = translate("Flowsheet", "last {value} on {day}").format(
                    value=self._wording.number(value, FIELD_DECIMALS[name]),
                    day=day_text(column) or short_date(column.at, self._wording),
                )
                return " · ".join(filter(None, (FIELD_UNITS[name], said)))
        return FIELD_UNITS[name]

    def _echo(self, cell: EntryCell, outcome: Outcome) -> str:
        """Return the value as stored; of a number that was not converted no digit is left out."""
        if isinstance(outcome, Missing):
            return reason_text(outcome.reason)
        text = value_text(outcome, cell.analyte, self._wording, lambda one: self._flag_of(cell, one))
        if isinstance(outcome, Measured) and not self._origin(cell):
            whole = self._wording.number(outcome.value)
            return whole if len(whole) > len(text) else text
        return text

    def _flag_of(self, cell: EntryCell, outcome: Outcome) -> RangeFlag | None:
        at = self._sheet.at
        limits = self._flowsheet.limits_on(cell.analyte, at, cell.laboratory_id) if at is not None else None
        return self._flowsheet.flag(cell.analyte, outcome, limits)

    def _change(self, analyte: str, outcome: Outcome) -> ChangeLook | None:
        last = self._flowsheet.last_before(analyte, self.place)
        change = change_between(last.outcome, outcome) if last is not None else None
        if change is None:
            return None
        return ChangeLook(change.direction, change_text(change, analyte, self._wording))

    def _origin(self, cell: EntryCell) -> str:
        """Return which unit a converted value came from; nothing where it is the stored one."""
        analyte, unit = catalogue().analytes.get(cell.analyte), cell.entered_unit or cell.unit
        if analyte is None or not unit or isinstance(cell.outcome, Missing):
            return ""
        factor = analyte.factors.get(fold_unit(unit))
        if factor is None or float(factor) == 1.0:
            return ""
        return translate("Flowsheet", "from {unit}").format(
            unit=cell.entered_unit or unit_name(cell.analyte, unit)
        )


def unit_name(code: str, unit: str) -> str:
    """Return a unit of an analyte as printed; its stored unit where none is said."""
    analyte = catalogue().analytes.get(code)
    return analyte.printed_unit(unit) if analyte is not None and unit else unit_text(code)


def _short_warning(cell: EntryCell | FieldEntry) -> str:
    """Return in two words that the text waits; the sentence stands in the row below."""
    if cell.status is CellStatus.REFUSED:
        return translate("Flowsheet", "not stored")
    if cell.status is CellStatus.ASKED:
        return translate("Flowsheet", "right?")
    return ""


def _kept(cell: EntryCell | FieldEntry) -> str:
    """Return in two words that the text of a draft is not stored before somebody enters it."""
    is_kept = cell.status is CellStatus.TYPED and not cell.is_left
    return translate("Flowsheet", "not stored") if is_kept else ""


def spoken_entry(name: str, look: EntryLook, unit: str, cell: EntryCell | FieldEntry | None) -> str:
    """Return a field in words: what it is, what stands in it, what it will be, and what was found."""
    parts = [f"{name} {unit}".strip()]
    if look.echo and not look.is_reason and look.text:
        parts.append(f"{look.echo} {unit}".strip())
    elif look.text:
        parts.append(look.echo or look.text)
    else:
        parts.append(translate("Flowsheet", "empty"))
    if look.flag is not None:
        parts.append(look.flag.value)
    if look.kept:
        parts.append(look.kept)
    if look.hint:
        parts.append(look.hint)
    if cell is not None and cell.findings:
        parts.append(findings_text(cell, *Weight))
    return ", ".join(parts)
