"""A result as entered becomes a result as stored: read, converted to the stored unit, checked."""

from dataclasses import dataclass
from functools import lru_cache

from analytics.entry.number_text import DecimalSign
from analytics.entry.problem import Problem, problem
from analytics.entry.result_text import read_result_text
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.terms.analyte import Analyte
from analytics.units import Factor, fold_unit, other_case


@dataclass(frozen=True, slots=True)
class EnteredResult:
    """A result that may be stored.

    Attributes:
        outcome: in the analyte's stored unit.
        unit: as named by the source, None where it named none.
        remarks: what the reader should look at although the value stands.
    """

    outcome: Outcome
    unit: str | None
    remarks: tuple[Problem, ...] = ()


def read_result(
    analyte: Analyte,
    text: str,
    unit: str | None = None,
    *,
    decimal: DecimalSign | None = None,
    default_unit: str | None = None,
) -> EnteredResult | Problem:
    """Read *text* as a result of *analyte*.

    Args:
        analyte: what was measured.
        text: the value as it stands in the source.
        decimal: the decimal sign of the source, None where it is not known.
        unit: the unit the source names beside the value, however spelled.
        default_unit: the unit of a bare number (a laboratory's, or a file's); else the stored unit.

    Returns:
        The result, or the first problem: those of ``read_result_text``, ``unit_not_accepted``,
        ``gram_for_a_count``, ``giga_for_a_mass``, ``two_units`` or ``outside_limits``.
    """
    named = unit.strip() if unit and unit.strip() else None
    if named is not None and _factor(analyte, named) is None:
        return _not_accepted(analyte, named)
    said = read_result_text(
        text, decimal=decimal, accepts_unit=lambda unit: _factor(analyte, unit) is not None
    )
    if isinstance(said, Problem):
        return said
    if named is not None and said.unit is not None and fold_unit(named) != fold_unit(said.unit):
        return problem("two_units", text=text, unit=named)
    named = named or said.unit
    factor = _factor(analyte, named or default_unit or analyte.unit)
    if factor is None:
        return _not_accepted(analyte, default_unit or analyte.unit)
    outcome = _convert(said.outcome, factor)
    number = _number_of(outcome)
    if number is not None and not analyte.hard_low <= number <= analyte.hard_high:
        return problem(
            "outside_limits",
            text=f"{text.strip()} {named}" if named and not said.unit else text,
            analyte=analyte.code,
            low=f"{analyte.hard_low:g}",
            high=f"{analyte.hard_high:g}",
            unit=analyte.display_unit,
        )
    return EnteredResult(outcome, named, said.remarks)


def _not_accepted(analyte: Analyte, unit: str) -> Problem:
    """Say why *unit* is not taken; a case that means another quantity is named, not corrected."""
    meant = other_case(unit)
    if meant in analyte.factors:
        return problem(
            "giga_for_a_mass" if meant == "g/l" else "gram_for_a_count", analyte=analyte.code, unit=unit
        )
    accepted = ", ".join(analyte.units)
    return problem("unit_not_accepted", analyte=analyte.code, unit=unit, accepted=accepted)


def _convert(outcome: Outcome, factor: Factor) -> Outcome:
    match outcome:
        case Measured(value=value):
            return Measured(factor.apply(value))
        case Censored(comparator=comparator, limit=limit):
            return Censored(comparator, factor.apply(limit))
        case NotDetected(limit=limit):
            return NotDetected(None if limit is None else factor.apply(limit))
        case Missing():
            return outcome


def _number_of(outcome: Outcome) -> float | None:
    match outcome:
        case Measured(value=number) | Censored(limit=number):
            return number
        case NotDetected(limit=limit):
            return limit
        case Missing():
            return None


@lru_cache(maxsize=4096)
def _factor(analyte: Analyte, unit: str) -> Factor | None:
    """Return the factor from *unit*; folding a unit is slow beside everything else done per value."""
    return analyte.factors.get(fold_unit(unit))
