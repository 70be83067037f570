"""Reads from a record the values that speak for the planned windows while the patient is counted."""

from collections.abc import Iterator, Mapping
from functools import cache
from math import inf

from analytics.catalogue import catalogue
from analytics.cohort.member_series import SERIES, MemberSeries, pack
from analytics.cohort.nearest_values import Window, nearest_values
from analytics.cohort.recovery_band import cut_windows
from analytics.records.by_analyte import placed_results
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, NotDetected, Result
from analytics.rules.below_limit import bound_means_none
from analytics.rules.follow_up import Ending, course_ends, last_known_day
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.immunoglobulin_window import immunoglobulin_windows, undated_immunoglobulin

_PLACES = {code: place for place, code in enumerate(SERIES)}
_BELOW = (Comparator.BELOW, Comparator.AT_MOST)


def series_of(record: PatientRecord, settings: Mapping[str, str]) -> MemberSeries:
    """Return the values of *record* up to progression, next therapy or death.

    An IgG under given immunoglobulin does not count, and none where a dose has no date.

    Args:
        record: with its partial dates placed; what still has no single day is left out.
        settings: of the clinic.
    """
    windows = planned_windows()
    ends = [one.span for one in course_ends(record) if one.ending is not Ending.LAST_CONTACT]
    if any(span is None for span in ends):
        return MemberSeries(windows)
    last = min((span.earliest for span in ends if span is not None), default=last_known_day(record))
    igg_days = _days_without_own_igg(record, settings)
    rows = []
    for analyte, day, result in _placed(record, windows, min(last, last_known_day(record))):
        is_own = analyte != _PLACES["IGG"] or not any(a <= day <= b for a, b in igg_days)
        between = interval_of(record, result) if is_own else None
        if between is not None:
            rows.append((analyte, day, *between))
    return MemberSeries(windows, min(last, last_known_day(record)), _spoken_for(rows, windows))


@cache
def planned_windows() -> tuple[Window, ...]:
    """Return the windows of the schedule in force."""
    return cut_windows(tuple(catalogue().schedule.points()))


def interval_of(record: PatientRecord, result: Result) -> tuple[float, float] | None:
    """Return between what the value lies, in the stored unit, both ends the same where it is known.

    ``<limit`` is 0 to the limit, or none where its laboratory means none by it; ``>limit`` has no upper end.
    """
    match result.outcome:
        case Measured(value):
            return value, value
        case NotDetected():
            return 0.0, 0.0
        case Censored(comparator, limit) if comparator in _BELOW:
            return 0.0, 0.0 if bound_means_none(record, result) else limit
        case Censored(_, limit):
            return limit, inf
    return None


def _placed(
    record: PatientRecord, windows: tuple[Window, ...], last: int
) -> Iterator[tuple[int, int, Result]]:
    first = windows[0][1]
    for code, analyte in _PLACES.items():
        for placed in placed_results(record, code):
            span = placed.span
            if span is not None and span.is_exact and first <= span.earliest <= last:
                yield analyte, span.earliest, placed.result


def _days_without_own_igg(
    record: PatientRecord, settings: Mapping[str, str]
) -> tuple[tuple[float, float], ...]:
    if undated_immunoglobulin(record):
        return ((-inf, inf),)
    found = immunoglobulin_windows(record, settings_from(settings).immunoglobulin_window_days)
    return tuple((float(one.start), inf if one.end is None else float(one.end)) for one in found)


def _spoken_for(rows: list[tuple[int, int, float, float]], windows: tuple[Window, ...]) -> bytes:
    import numpy as np

    if not rows:
        return b""
    analyte, day, low, high = (np.array(column) for column in zip(*rows, strict=True))
    places, window = nearest_values(windows, analyte, day, low.astype(float), high.astype(float))
    return pack(
        (rows[place][0], number, rows[place][2], rows[place][3])
        for place, number in zip(places.tolist(), window.tolist(), strict=True)
    )
