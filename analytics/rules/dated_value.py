"""Laboratory values of a record with the days they can be of, as rules over time read them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.by_analyte import placed_results
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Measured, Missing, Outcome
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
) -> tuple[DatedValue, ...]:
    """Return the values of *analyte* that can be of days from *first* to *last*, oldest first.

    What has no place on the patient's axis, and what has no value, is left out.
    """

    def in_order() -> tuple[DatedValue, ...]:
        return tuple(sorted(_dated(record, analyte, unit), key=_order))

    whole = once(record, ("dated_values", analyte, unit), in_order)
    return tuple(
        value
        for value in whole
        if (first is None or value.span.latest >= first) and (last is None or value.span.earliest <= last)
    )


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


def _dated(record: PatientRecord, analyte: str, unit: str) -> Iterator[DatedValue]:
    for placed in placed_results(record, analyte):
        result, span = placed.result, placed.span
        if span is not None and not isinstance(result.outcome, Missing):
            day = span.earliest if span.is_exact else None
            given = Input(result.id, analyte, as_compared(result.outcome), unit, result.at, day)
            yield DatedValue(span, result.outcome, given)


def _order(value: DatedValue) -> tuple[int, int, str, int]:
    return (value.span.earliest, value.span.latest, value.given.value, value.given.id or 0)
