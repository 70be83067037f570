"""The laboratory value nearest to a sample: what a score of that sample is made with."""

from analytics.records.by_analyte import placed_results
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Censored, Measured, Missing, Outcome, Result
from analytics.rules.assessment import Input
from analytics.rules.immune_reconstitution import as_compared


def nearest_result(
    record: PatientRecord,
    analyte: str,
    around: DaySpan,
    *,
    within_days: int,
    as_of: int | None = None,
    last_day: int | None = None,
) -> Result | None:
    """Return the result of *analyte* nearest to the days *around*; None: none is near enough.

    Of two at one distance the earlier one counts; of several of one day the last by the clock, then the
    lowest, so that the order they were entered in decides nothing.

    Args:
        record: one patient.
        analyte: code of the catalogue.
        around: the days the sample can be of.
        within_days: no farther than so many days.
        as_of: later results are not looked at.
        last_day: no result of a later day is taken (before lymphodepletion: the day it began).
    """
    near = list[tuple[tuple[float | str, ...], Result]]()
    for placed in placed_results(record, analyte):
        result, span = placed.result, placed.span
        if isinstance(result.outcome, Missing) or span is None:
            continue
        if as_of is not None and span.earliest > as_of:
            continue
        if last_day is not None and span.latest > last_day:
            continue
        away = max(around.earliest - span.latest, span.earliest - around.latest, 0)
        if away <= within_days:
            rank = (away, span.earliest, -_minutes(result.clock), *_size(result.outcome), result.id)
            near.append((rank, result))
    return min(near, key=lambda one: one[0])[1] if near else None


def as_input(result: Result, record: PatientRecord, unit: str | None) -> Input:
    """Return *result* as an Assessment names it."""
    value, day = as_compared(result.outcome), record.axis.day(result.at)
    return Input(result.id, result.analyte, value, unit, result.at, day)


def _minutes(clock: str | None) -> float:
    """Return the minutes of a local wall-clock time since midnight; a result without one is the first."""
    hours, _, rest = (clock or "").partition(":")
    if not (hours.isdigit() and rest[:2].isdigit()):
        return -1.0
    return 60.0 * int(hours) + int(rest[:2])


def _size(outcome: Outcome) -> tuple[float, str]:
    match outcome:
        case Measured(value=value):
            return value, ""
        case Censored(comparator=comparator, limit=limit):
            return limit, comparator.value
    return 0.0, ""
