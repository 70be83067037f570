"""What the worklist says: what to do, by when, how late, and on whose word."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from analytics.catalogue import catalogue
from analytics.follow_up.badges import Badge, BadgeKind
from analytics.follow_up.course_limits import NoPlan
from analytics.follow_up.work_item import Kind, What, WorkItem
from analytics.follow_up.worklist_rows import WorklistRow
from analytics.wording import Wording
from widgets.catalogue_names import analyte_name
from widgets.flowsheet_words import group_name
from widgets.local_text import date_text, plain_number, signed_text, whole_text
from widgets.problem_text import problem_text
from widgets.translate import translate
from widgets.window_language import interface_language

CONTEXT = "Worklist"
_MOST_NAMES = 4
_REASONS = {
    NoPlan.DIED: str(QT_TRANSLATE_NOOP("Worklist", "{n} died")),
    NoPlan.NO_INFUSION: str(QT_TRANSLATE_NOOP("Worklist", "{n} without a date of infusion")),
    NoPlan.PARTIAL_INFUSION: str(QT_TRANSLATE_NOOP("Worklist", "{n} with a partial date of infusion")),
    NoPlan.RELATIVE_TIME: str(QT_TRANSLATE_NOOP("Worklist", "{n} counted in days without dates")),
}


def task_text(row: WorklistRow) -> str:
    """Return what to do, with what of it is late."""
    item = row.item
    match item.what:
        case What.VISIT:
            return _visit_text(row)
        case What.SAMPLES:
            return translate("Worklist", "Draw {analytes}").format(analytes=_names(item.analytes))
        case What.STAGING:
            return translate("Worklist", "Stage the lymphoma")
        case What.MISSING_VALUES:
            text = translate("Worklist", "Enter {analytes}, or F8 where not done")
            return text.format(analytes=_names(item.analytes))
        case What.MISSING_STAGING:
            return translate("Worklist", "Enter the response assessment")
        case _:
            return _record_text(item)


def _visit_text(row: WorklistRow) -> str:
    item = row.item
    wanted = [_inside(group_name(group)) for group in _groups(item.analytes)]
    if item.has_staging:
        wanted.append(translate("Worklist", "staging"))
    is_over = item.kind is Kind.OVERDUE
    text = translate("Worklist", "Invite: missed visit") if is_over else translate("Worklist", "Visit")
    if wanted:
        text = translate("Worklist", "{visit}: {what}").format(visit=text, what=", ".join(wanted))
    if row.missed:
        before = translate("Worklist", "{text} · missed since {day}")
        text = before.format(text=text, day=signed_text(row.first.day or 0))
    return text


def _record_text(item: WorkItem) -> str:
    match item.what:
        case What.UNSIGNED:
            return translate("Worklist", "Sign the visit that was entered")
        case What.UNFINISHED:
            return translate("Worklist", "Finish what was begun to be typed")
        case What.ALARM:
            return _alarm_text(item)
        case What.PARTIAL_DATE if item.day == 0:
            return translate("Worklist", "Complete the date of the infusion: nothing can be planned without")
        case What.PARTIAL_DATE:
            return translate("Worklist", "Complete the date: it may be of this planned visit")
        case _:
            return problem_text(item.problem) if item.problem is not None else ""


def _alarm_text(item: WorkItem) -> str:
    code = next(iter(item.analytes), "")
    analyte = catalogue().analytes.get(code)
    text = translate("Worklist", "Check {analyte} {value} {unit}: beyond the clinic's limit {limit}")
    return text.format(
        analyte=_inside(analyte_name(code)),
        value=plain_number(item.value or 0.0),
        unit="" if analyte is None else analyte.display_unit,
        limit=plain_number(item.limit or 0.0),
    )


def when_text(row: WorklistRow, on: date) -> str:
    """Return by when it is due, how late it is, or since when it is so."""
    item = row.item
    if item.kind is Kind.OVERDUE:
        return late_text(row.days_late or 0)
    if row.is_late and item.due_to is not None:
        text = translate("Worklist", "{late}, until {date}")
        return text.format(late=late_text(row.days_late or 0), date=date_text(item.due_to))
    if item.kind is Kind.DUE and item.due_to is not None:
        if item.due_on == on:
            return translate("Worklist", "today; until {date}").format(date=date_text(item.due_to))
        return translate("Worklist", "until {date}").format(date=date_text(item.due_to))
    if item.since is not None:
        return translate("Worklist", "since {date}").format(date=date_text(item.since))
    return ""


def late_text(days: int) -> str:
    """Return ``21 d late``."""
    return translate("Worklist", "{n} d late").format(n=whole_text(days))


def badge_text(badge: Badge) -> str:
    """Return the word of a badge."""
    number = whole_text(badge.number or 0)
    match badge.kind:
        case BadgeKind.ALERT:
            return translate("Worklist", "alert")
        case BadgeKind.LATE:
            return late_text(badge.number or 0)
        case BadgeKind.TMN:
            return translate("Worklist", "t-MN")
        case BadgeKind.DUE_TODAY:
            return translate("Worklist", "due today")
        case BadgeKind.DUE:
            return translate("Worklist", "due")
        case BadgeKind.UNSIGNED:
            return translate("Worklist", "unsigned")
        case BadgeKind.QUERIES if badge.number == 1:
            return translate("Worklist", "1 query")
        case BadgeKind.QUERIES:
            return translate("Worklist", "{n} queries").format(n=number)


def reason_text(reason: NoPlan, patients: int) -> str:
    """Return for how many patients nothing is planned, and why."""
    return translate(CONTEXT, _REASONS[reason]).format(n=whole_text(patients))


def _groups(analytes: tuple[str, ...]) -> tuple[str, ...]:
    known = catalogue().analytes
    return tuple(dict.fromkeys(known[code].group for code in analytes if code in known))


def _inside(name: str) -> str:
    return Wording(language=interface_language()).inside(name)


def _names(analytes: tuple[str, ...]) -> str:
    names = [_inside(analyte_name(code)) for code in analytes]
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    shown = ", ".join(names[: _MOST_NAMES - 1])
    text = translate("Worklist", "{analytes} and {n} others")
    return text.format(analytes=shown, n=whole_text(len(names) - _MOST_NAMES + 1))
