"""How long a cytopenia has lasted around one blood count, and whether it began with the CAR T cells."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import groupby

from analytics.records.by_analyte import placed_results
from analytics.records.patient import Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Missing, Outcome, Result
from analytics.rules.comparison import Truth, is_above, is_below
from analytics.rules.cytopenia import is_low
from analytics.rules.possible_points import possible_points
from analytics.rules.rule_data import rule_data

DAYS_PER_MONTH = 30.4375


def is_persistent(record: PatientRecord, low: Iterable[Result], as_of: int | None = None) -> bool:
    """Whether one of the lineages has been low for four months around its count in *low*.

    Every count of that lineage between the first and the last day has to be low; counts after the one in
    *low*, up to *as_of*, are looked at as well.
    """
    months, sex = float(rule_data("chip")["persistence"]["months"]), record.patient.sex
    for result in low:
        days = _run(record, result, as_of, partial(_is_surely_low, result.analyte, sex))
        if days is not None and not is_below(days[1] - days[0], months * DAYS_PER_MONTH):
            return True
    return False


def _is_surely_low(lineage: str, sex: Sex | None, outcome: Outcome) -> bool:
    return is_low(lineage, outcome, sex) is Truth.MET


def has_active_icaht(record: PatientRecord, counts: Iterable[Result]) -> bool:
    """Whether neutrophils or platelets have not recovered since the weeks after the infusion.

    Still at or below the first grade of late ICAHT in every count since a day up to +100 (PROPOSED).
    """
    data = rule_data("chip")["icaht"]
    anc, plt, begun_by = float(data["anc"]), float(data["plt"]), int(data["begun_by_day"])
    tests: dict[str, Callable[[float], bool]] = {
        "ANC": lambda value: not is_above(value, anc),
        "PLT": lambda value: is_below(value, plt),
    }
    limits = {"ANC": anc, "PLT": plt}
    for result in counts:
        if result.analyte in tests:
            is_still = _possibly(tests[result.analyte], limits[result.analyte])
            days = _run(record, result, None, is_still, from_day=0, last_day=record.axis.day(result.at))
            if days is not None and days[0] <= begun_by:
                return True
    return False


def _possibly(test: Callable[[float], bool], limit: float) -> Callable[[Outcome], bool]:
    def holds(outcome: Outcome) -> bool:
        span = possible_points(outcome, lambda value: float(test(value)), (limit,))
        return span is not None and span.high == 1.0

    return holds


def _run(
    record: PatientRecord,
    around: Result,
    as_of: int | None,
    holds: Callable[[Outcome], bool],
    *,
    from_day: int | None = None,
    last_day: int | None = None,
) -> tuple[int, int] | None:
    """Return first and last day of the unbroken run of counts that *holds* around one of them."""
    day = record.axis.day(around.at)
    if day is None:
        return None
    until = min((d for d in (as_of, last_day) if d is not None), default=None)
    counts = [
        (placed.span.earliest, placed.result.outcome)
        for placed in placed_results(record, around.analyte)
        if placed.span is not None and placed.span.is_exact
    ]
    found = sorted(
        (at, holds(outcome))
        for at, outcome in counts
        if not isinstance(outcome, Missing)
        and (until is None or at <= until)
        and (from_day is None or at >= from_day)
    )
    for is_held, group in groupby(_by_day(found), key=lambda one: one[1]):
        days = [at for at, _ in group]
        if is_held and days[0] <= day <= days[-1]:
            return days[0], days[-1]
    return None


def _by_day(found: Iterable[tuple[int, bool]]) -> list[tuple[int, bool]]:
    """Return one answer a day: it holds where it holds for every count of the day."""
    return [(day, all(held for _, held in group)) for day, group in groupby(found, key=lambda one: one[0])]
