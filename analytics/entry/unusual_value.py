"""What is possible but not to be expected is asked about: a slip, a change, or a strange first value."""

from collections.abc import Sequence

from analytics.entry.entry_checks import EntryChecks
from analytics.entry.expectation import Expectation
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.slip_limits import slip_limits
from analytics.entry.slips import Slip, likeliest_slip, printed_decimals
from analytics.entry.typed_value import TypedValue, past_text, stored_text
from analytics.entry.value_history import PastValue


def unusual_value(
    value: TypedValue,
    expected: Expectation,
    near: Sequence[PastValue],
    last: PastValue | None,
    checks: EntryChecks,
) -> Finding | None:
    """Return the question about *value*, at most one: the most helpful.

    Args:
        value: as typed, within the hard limits.
        expected: of this analyte on this day.
        near: the patient's values nearest in time, nearest first.
        last: the one to name: the last before, else the next after; None where there is none.
        checks: which questions are on.
    """
    if checks.slip and not value.is_bound and value.typed.number is not None:
        alike = [past for past in near if value.is_entered_alike(past)]
        printed = printed_decimals(alike, value.unit == value.analyte.unit and value.analyte.decimals == 0)
        decimals = value.typed.number.decimals
        slip = likeliest_slip(value.number, decimals, value.readings, expected, printed)
        if slip is not None:
            return Finding(_slip(value, slip, last), Weight.ASKED, slip.reading.text)
    number, limits, unit = _likeliest(value, expected, near), slip_limits(), value.analyte.display_unit
    if last is not None:
        if not checks.change or expected.surprise(number) <= limits.change:
            return None
        said = past_text(last, value.analyte)
        why = problem("large_change", value=value.stored, unit=unit, last=said, date=last.at)
        return Finding(why, Weight.ASKED)
    low, high = expected.spread.usual
    if not checks.usual or low / limits.outside_usual <= number <= high * limits.outside_usual:
        return None
    why = problem("unusual_value", value=value.stored, unit=unit, low=f"{low:g}", high=f"{high:.12g}")
    return Finding(why, Weight.ASKED)


def _likeliest(value: TypedValue, expected: Expectation, near: Sequence[PastValue]) -> float:
    """Return the number, or what a bound leaves open that would surprise least."""
    if not value.is_bound:
        return value.number
    is_open = [(past.middle <= value.number) == value.is_upper_bound for past in near]
    within = [past.middle for past, fits in zip(near, is_open, strict=True) if fits]
    return max((value.number, *within), key=expected.density)


def _slip(value: TypedValue, slip: Slip, last: PastValue | None) -> Problem:
    """Say which reading fits better, after the last value where there is one."""
    analyte, reading = value.analyte, slip.reading
    said, unit = value.stored, analyte.display_unit
    meant = stored_text(reading.value, analyte)
    if reading.unit is None:
        whole = f"{meant} {unit}"
        if last is None:
            return problem("unusual_moved", value=said, unit=unit, reading=whole)
        before = past_text(last, analyte)
        return problem("moved_after_last", value=said, unit=unit, last=before, date=last.at, reading=whole)
    other = analyte.printed_units[reading.unit]
    if last is None:
        return problem("unusual_unit", value=said, unit=unit, other=other, reading=meant)
    before = past_text(last, analyte)
    return problem(
        "unit_after_last", value=said, unit=unit, last=before, date=last.at, other=other, reading=meant
    )
