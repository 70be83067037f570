"""What stands over the columns of the flowsheet."""

from analytics.visits.entry_sheet import EntrySheet
from analytics.visits.sheet_layout import SheetColumn
from analytics.wording import Wording
from widgets.flowsheet_fit import ColumnKind
from widgets.flowsheet_looks import HeadLook
from widgets.flowsheet_words import column_name, day_text, short_date
from widgets.translate import translate


def quiet_head(kind: ColumnKind) -> HeadLook:
    """Return the head of a column that is neither a day nor entered."""
    match kind:
        case ColumnKind.NAME:
            return HeadLook(translate("FlowsheetModel", "Analyte"))
        case ColumnKind.REFERENCE:
            return HeadLook(translate("FlowsheetModel", "Reference"))
        case ColumnKind.TREND:
            return HeadLook(translate("FlowsheetModel", "Trend"))
        case ColumnKind.CHANGE:
            lower = translate("FlowsheetModel", "last two values")
            return HeadLook(translate("FlowsheetModel", "Change"), lower)
        case _:
            return HeadLook("")


def day_head(day: SheetColumn, wording: Wording) -> HeadLook:
    """Return the head of a day of before."""
    date, number = short_date(day.at, wording), day_text(day)
    is_signed = day.visit is not None and day.visit.signed_by is not None
    if not number and not date:
        number = wording.time_point(day.at)
    return HeadLook(number or date, date if number else "", is_signed=is_signed)


def entry_head(sheet: EntrySheet, wording: Wording, *, laboratory: str, is_locked: bool) -> HeadLook:
    """Return the head of the visit that is entered; bare numbers are in the units of *laboratory*."""
    at = short_date(sheet.at, wording) if sheet.at is not None else ""
    if sheet.day is not None:
        at = " · ".join(filter(None, (wording.day_number(sheet.day), at)))
    no_date = translate("FlowsheetModel", "No date yet")
    upper = at or (wording.time_point(sheet.at) if sheet.at is not None else no_date)
    if sheet.is_signed:
        lower = translate("FlowsheetModel", "signed, locked")
        return HeadLook(upper, lower, is_entry=True, is_signed=True)
    if is_locked:
        return HeadLook(upper, translate("FlowsheetModel", "read-only"), is_entry=True)
    lower = (
        translate("FlowsheetModel", "units of {laboratory}").format(laboratory=laboratory)
        if laboratory
        else translate("FlowsheetModel", "units as shown")
    )
    return HeadLook(upper, lower, is_entry=True)


def head_help(day: SheetColumn, wording: Wording) -> str:
    """Return what more there is to say of a day."""
    lines = [column_name(day, wording)]
    visit = day.visit
    if visit is None:
        lines.append(translate("FlowsheetModel", "Results without a visit."))
    elif visit.signed_by is not None:
        on = wording.date(visit.signed_on) if visit.signed_on is not None else ""
        said = translate("FlowsheetModel", "Signed by {user} on {date}.")
        lines.append(said.format(user=visit.signed_by, date=on))
    if visit is not None:
        lines.append(translate("FlowsheetModel", "Double click or Enter opens this visit."))
    return "\n".join(lines)
