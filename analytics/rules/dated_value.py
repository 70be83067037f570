"""Laboratory values of a record with the days they can be of, as rules over time read them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Measured, Missing, Outcome, Result
from analytics.rules.assessment import Input
from analytics.rules.comparison import Truth
from analytics.rules.immune_reconstitution import as_compared
from analytics.rules.possible_points import possible_points


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One value.

    Attributes:
        span: the days it can be of.
        outcome: in the stored unit; never missing.
        given: what a reader goes back to.
    """

    span: DaySpan
    outcome: Outcome
    given: Input


def dated_values(
    record: PatientRecord,
    analyte: str,
    unit: str,
    *,
    first: int | None = None,
    last: int | None = None,
    results: Iterable[Result] | None = None,
) -> tuple[DatedValue, ...]:
    """Return the values of *analyte* that can be of days from *first* to *last*, oldest first.

    What has no place on the patient's axis, and what has no value, is left out. *results*: those of the
    analyte, where somebody has them at hand; None: they are looked for in the record.
    """
    axis, found = record.axis, []
    for result in record.results if results is None else results:
        if result.analyte != analyte or isinstance(result.outcome, Missing):
            continue
        span = axis.span(result.at)
        if span is None or (first is not None and span.latest < first):
            continue
        if last is not None and span.earliest > last:
            continue
        day = span.earliest if span.is_exact else None
        given = Input(result.id, analyte, as_compared(result.outcome), unit, result.at, day)
        found.append(DatedValue(span, result.outcome, given))
    return tuple(sorted(found, key=_order))


def truth_of(outcome: Outcome, holds: Callable[[float], bool], breaks: Iterable[float]) -> Truth:
    """Say whether *holds* is true of every value *outcome* allows, of none, or of some.

    Args:
        outcome: in the unit *holds* compares in.
        holds: constant between neighbouring *breaks*.
        breaks: every value at which the answer changes.
    """
    if isinstance(outcome, Measured):
        return Truth.MET if holds(outcome.value) else Truth.NOT_MET
    points = possible_points(outcome, lambda value: float(holds(value)), breaks)
    if points is None or not points.is_exact:
        return Truth.INDETERMINATE
    return Truth.MET if points.low else Truth.NOT_MET


def _order(value: DatedValue) -> tuple[int, int, str, int]:
    return (value.span.earliest, value.span.latest, value.given.value, value.given.id or 0)
