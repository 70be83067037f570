"""All checks of one typed value that need no other field of its visit."""

from collections.abc import Mapping

from analytics.entry.companions import changed_alike
from analytics.entry.entry_checks import EntryChecks
from analytics.entry.expectation import Expectation
from analytics.entry.finding import Finding, Weight
from analytics.entry.impossible_value import impossible_value
from analytics.entry.problem import problem
from analytics.entry.slip_limits import slip_limits
from analytics.entry.typed_value import TypedValue
from analytics.entry.unusual_value import unusual_value
from analytics.entry.value_history import ValueHistory
from analytics.records.result import Outcome
from analytics.rules.alarm_limits import AlarmLimit
from analytics.rules.range_flag import RangeFlag, range_flag

_MISSING_CODES = {"999", "9999"}


def value_findings(
    value: TypedValue,
    history: ValueHistory,
    visit: Mapping[str, Outcome],
    alarm: AlarmLimit | None,
    checks: EntryChecks,
) -> tuple[Finding, ...]:
    """Return what there is to say about *value*, worst first; of one that is impossible, only that.

    Args:
        value: as typed.
        history: of the patient.
        visit: the other values of the visit: what changed with them is not asked about.
        alarm: the clinic's own limits for this analyte.
        checks: which questions are on.
    """
    code = value.analyte.code
    near = history.near(code, value.at, count=slip_limits().values, but=value.editing)
    expected = Expectation(code, near, history.day(value.at), history.leap_times(code, value.at))
    last = history.last(code, value.at, value.editing) or (near[0] if near else None)
    impossible = impossible_value(value, expected, last)
    if impossible is not None:
        return (impossible,)
    unusual = unusual_value(value, expected, near, last, checks)
    if unusual is not None and unusual.problem.code == "large_change" and last is not None:
        is_explained = changed_alike(code, value.number, last, visit, history, value.at)
        unusual = None if is_explained else unusual
    found = tuple(finding for finding in (_alarm(value, alarm), unusual) if finding is not None)
    return (*found, *_notes(value, found))


def _alarm(value: TypedValue, alarm: AlarmLimit | None) -> Finding | None:
    if alarm is None:
        return None
    unit, flag = value.analyte.display_unit, range_flag(value.outcome, None, alarm)
    if alarm.low is not None and (value.number < alarm.low or flag is RangeFlag.ALARM_LOW):
        why = problem("below_alarm_limit", value=value.stored, limit=f"{alarm.low:.12g}", unit=unit)
        return Finding(why, Weight.ASKED)
    if alarm.high is not None and (value.number > alarm.high or flag is RangeFlag.ALARM_HIGH):
        why = problem("above_alarm_limit", value=value.stored, limit=f"{alarm.high:.12g}", unit=unit)
        return Finding(why, Weight.ASKED)
    return None


def _notes(value: TypedValue, asked: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what is worth a look: a sign that others group with, a number that others mean missing by."""
    number, notes = value.typed.number, []
    offers = [finding.offer or "" for finding in asked]
    if number is not None and number.grouped and not any(number.grouped in offer for offer in offers):
        grouped = value.plain.replace(number.plain, number.grouped)
        grouped += f" {value.typed.unit}" if value.typed.unit else ""
        why = problem("read_as_decimal", reading=value.plain, grouped=grouped)
        notes.append(Finding(why, Weight.NOTED, grouped))
    if number is not None and number.plain in _MISSING_CODES and not asked:
        notes.append(Finding(problem("maybe_missing_code", text=number.plain), Weight.NOTED))
    return tuple(notes)
