"""Whether a typed value can be, and is usual: hard limits, the clinic's alarm limits, slips and changes."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.entry.entry_checks import EntryChecks
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.entry.typed_result import TypedResult
from analytics.entry.value_history import ValueHistory
from analytics.records.ids import ResultId
from analytics.records.result import Censored, Measured, NotDetected, Outcome
from analytics.records.time_point import TimePoint
from analytics.rules.alarm_limits import AlarmLimit
from analytics.terms.analyte import Analyte


@dataclass(frozen=True, slots=True)
class TypedValue:
    """A number as typed and as it would be stored.

    Attributes:
        unit: the unit it was read in (UCUM).
        outcome: in the stored unit.
    """

    text: str
    typed: TypedResult
    unit: str
    outcome: Outcome
    analyte: Analyte

    @property
    def number(self) -> float:
        """The number, or the limit, in the stored unit."""
        match self.outcome:
            case Measured(value=value):
                return value
            case Censored(limit=limit):
                return limit
            case NotDetected(limit=limit) if limit is not None:
                return limit
        raise ValueError("no number")


def value_findings(
    value: TypedValue,
    history: ValueHistory,
    *,
    at: TimePoint | None,
    alarm: AlarmLimit | None,
    visit: Mapping[str, Outcome],
    editing: ResultId | None,
    checks: EntryChecks,
) -> tuple[Finding, ...]:
    """Return what there is to say about *value*; one that is impossible is nothing else."""
    analyte = value.analyte
    if not analyte.hard_low <= value.number <= analyte.hard_high:
        return (_impossible(value),)
    return _alarm(value, alarm)


def _impossible(value: TypedValue) -> Finding:
    analyte = value.analyte
    why = problem(
        "impossible_value",
        value=value.text,
        low=f"{analyte.from_stored_unit(analyte.hard_low, value.unit):g}",
        high=f"{analyte.from_stored_unit(analyte.hard_high, value.unit):g}",
        unit=analyte.printed_units[value.unit],
    )
    return Finding(why, Weight.REFUSED)


def _alarm(value: TypedValue, alarm: AlarmLimit | None) -> tuple[Finding, ...]:
    if alarm is None:
        return ()
    unit = value.analyte.display_unit
    if alarm.low is not None and value.number < alarm.low:
        return (Finding(problem("below_alarm_limit", limit=f"{alarm.low:g}", unit=unit), Weight.ASKED),)
    if alarm.high is not None and value.number > alarm.high:
        return (Finding(problem("above_alarm_limit", limit=f"{alarm.high:g}", unit=unit), Weight.ASKED),)
    return ()
