"""The day axis of the clones' figures: true time, linear, from the first sample to the last turn."""

from collections.abc import Iterable

from analytics.figures.day_count import DayCount
from analytics.figures.day_scale import linear_scale
from analytics.figures.day_ticks import DAYS_PER_YEAR, day_ticks
from analytics.figures.day_zero import DayZero, day_zero_title
from analytics.figures.spec import DayAxis
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.rules.follow_up import is_progression
from analytics.wording import Wording

_PAD_SHARE = 0.04
_PAD_DAYS, _PAD_AGE_DAYS = 14.0, 1.5 * DAYS_PER_YEAR
_BIRTH = frozenset({"birth", "date of birth", "geburt", "naissance"})


def clones_axis(
    record: PatientRecord, spans: Iterable[DaySpan], wording: Wording, zero: DayZero | None = None
) -> DayAxis:
    """Return the axis on which samples of *spans* and the turns of the course have room.

    Its days are those of the record, whatever *zero* says is drawn as day 0.
    """
    axis = record.axis
    is_age = zero is None and not axis.has_infusion and (axis.origin or "").strip().casefold() in _BIRTH
    days = [float(day) for span in spans for day in (span.earliest, span.latest)]
    if axis.has_infusion:
        days += [0.0, *(day for day, _ in turns(record))]
    if zero is not None:
        days.append(float(zero.day))
    first, last = min(days, default=0.0), max(days, default=0.0)
    pad = max(_PAD_SHARE * (last - first), _PAD_AGE_DAYS if is_age else _PAD_DAYS)
    scale = linear_scale(first - pad, last + pad)
    count = count_from(zero)
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=day_ticks(scale, scale.low, scale.high, wording, count=count),
        zones=(),
        gaps=(),
        title=day_zero_title(zero, record, wording) if zero is not None else _title(record, wording, is_age),
        shaded_to=0.0 if axis.has_infusion else None,
        day_zero=axis.date_of(0),
        is_age=is_age,
        count=count,
    )


def count_from(zero: DayZero | None) -> DayCount:
    """Return how days are counted where *zero* is drawn as day 0."""
    return DayCount(zero.day if zero is not None else 0)


def turns(record: PatientRecord) -> tuple[tuple[float, str], ...]:
    """Return (day, kind) of what a clone's course is read against, where it is one day."""
    axis = record.axis
    found = [(axis.day(t.infusion), "therapy") for t in record.later_therapies]
    for event in record.events:
        if event.kind in {"tmn", "death"} or is_progression(event):
            found.append((axis.day(event.onset), event.kind))
    return tuple((float(day), kind) for day, kind in found if day is not None)


def _title(record: PatientRecord, wording: Wording, is_age: bool) -> str:
    axis = record.axis
    if axis.infusion is not None:
        return wording.day_zero.format(date=wording.date(axis.infusion))
    if axis.has_infusion:
        return wording.day_zero_infusion
    if axis.origin is not None:
        return (wording.age_axis if is_age else wording.day_zero).format(date=axis.origin)
    return ""
