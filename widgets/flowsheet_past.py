"""What the flowsheet says of the values of before: each value, the range, the trend and the last change."""

from analytics.records.result import Missing
from analytics.visits.entry_sheet import EntrySheet
from analytics.visits.flowsheet import Flowsheet, SheetCell
from analytics.visits.value_change import change_between
from analytics.visits.value_text import change_text, limits_text, value_text, with_unit
from analytics.wording import Wording
from widgets.flowsheet_looks import ChangeLook, ValueLook
from widgets.flowsheet_words import FIELD_DECIMALS, NOTHING, short_reason, value_words
from widgets.translate import translate


class PastReader:
    """Reads a flowsheet for its cells."""

    def __init__(self, flowsheet: Flowsheet, wording: Wording) -> None:
        self._flowsheet, self._wording = flowsheet, wording

    def look(self, code: str, number: int) -> ValueLook:
        """Return what day *number* says of an analyte."""
        flowsheet, cell = self._flowsheet, self._flowsheet.cell(code, number)
        if cell is None:
            return ValueLook(NOTHING, is_quiet=True)
        last = cell.last
        outcome = last.result.outcome
        if isinstance(outcome, Missing):
            return ValueLook(short_reason(outcome.reason), is_quiet=True, more=len(cell.values) - 1)
        limits = flowsheet.limits(last.result)
        text = value_text(outcome, code, self._wording, lambda one: flowsheet.flag(code, one, limits))
        return ValueLook(text, last.flag, last.mark is not None, more=len(cell.values) - 1)

    def field_look(self, name: str, number: int) -> ValueLook:
        """Return what day *number* says of a field of the visit itself."""
        visit = self._flowsheet.columns[number].visit
        value = getattr(visit, name) if visit is not None else None
        if value is None:
            return ValueLook(NOTHING, is_quiet=True)
        return ValueLook(self._wording.number(value, FIELD_DECIMALS[name]))

    def reference(self, code: str, sheet: EntrySheet | None) -> str:
        """Return the range that holds for the visit that is entered, else for the newest result."""
        if sheet is not None and sheet.at is not None:
            cell = sheet.cell(code)
            laboratory_id = cell.laboratory_id if cell is not None else sheet.laboratory_id
            limits = self._flowsheet.limits_on(code, sheet.at, laboratory_id)
        else:
            limits = self._flowsheet.shown_limits(code)
        return limits_text(limits, self._wording)

    def trend(self, code: str) -> tuple[tuple[float, float], ...]:
        """Return the last values, each (0…1 in time, 0…1 in size)."""
        points = self._flowsheet.trend(code)
        if len(points) < 2:
            return ()
        first, last = points[0][0], points[-1][0]
        low, high = min(value for _, value in points), max(value for _, value in points)
        width, height = max(last - first, 1.0), high - low
        return tuple(
            ((day - first) / width, (value - low) / height if height else 0.5) for day, value in points
        )

    def last_change(self, code: str) -> ChangeLook:
        """Return how the newest value differs from the one before."""
        flowsheet = self._flowsheet
        last = flowsheet.last_before(code, len(flowsheet.columns))
        if last is None:
            return ChangeLook(None, "")
        before = flowsheet.last_before(code, flowsheet.place_of(last))
        change = change_between(before.outcome, last.outcome) if before is not None else None
        if change is None:
            return ChangeLook(None, "")
        return ChangeLook(change.direction, change_text(change, code, self._wording))

    def help(self, code: str, number: int) -> str | None:
        """Return every value of the day in words; None where it has none."""
        cell = self._flowsheet.cell(code, number)
        return self._told(code, cell) if cell is not None else None

    def _told(self, code: str, cell: SheetCell) -> str:
        lines = [value_words(value, self._wording) for value in cell.values]
        if cell.before is not None and cell.change is not None and cell.change.difference is not None:
            lines.append(
                translate("FlowsheetModel", "{change} since {day}").format(
                    change=with_unit(change_text(cell.change, code, self._wording), code),
                    day=self._wording.time_point(cell.before.at),
                )
            )
        return "\n".join(lines)
