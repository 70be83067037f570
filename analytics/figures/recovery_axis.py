"""The day axis of a recovery: which days it shows, how wide they are, and what stands below and above it."""

from collections.abc import Sequence

from analytics.figures.day_scale import DayScale, linear_scale, two_scale
from analytics.figures.day_ticks import day_ticks, piece_name
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.recovery_events import days_of_happenings
from analytics.figures.recovery_series import Series
from analytics.figures.spec import DayAxis, Zone
from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.wording import Wording

_PAD_SHARE = 0.03


def scale_of(
    record: PatientRecord,
    series: Sequence[Series],
    details: ImmuneReconstitution,
    choices: RecoveryChoices,
) -> DayScale:
    """Return the scale of all days of *series*, of the events and of the criteria.

    Its days are those of the record, counted from the index infusion, whatever is drawn as day 0.
    """
    days = [day for s in series for p in s.results for day in (p.span.earliest, p.span.latest)]
    days += days_of_happenings(record)
    if record.axis.has_infusion:
        days += [0, max(details.last_day, 0)]
    first, last = float(min(days, default=0)), float(max(days, default=0))
    if record.axis.has_infusion and choices.axis == "two_scale":
        return two_scale(first - 0.02 * (100 - first), last + _PAD_SHARE * max(last, 30.0))
    pad = max(_PAD_SHARE * (last - first), 7.0)
    return linear_scale(first - pad, last + pad)


def day_axis_of(record: PatientRecord, scale: DayScale, wording: Wording) -> DayAxis:
    """Return the axis of *scale* with its ticks, zones and the name of its day 0."""
    is_split = len(scale.pieces) > 1
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=day_ticks(scale, scale.low, scale.high, wording),
        zones=tuple(Zone(p.start, p.end, piece_name(p, wording)) for p in scale.pieces if is_split),
        gaps=scale.gaps,
        title=_day_zero(record, wording),
        day_zero=record.axis.date_of(0),
        shaded_to=scale.place(0.0) if record.axis.has_infusion and scale.place(0.0) > scale.low else None,
    )


def _day_zero(record: PatientRecord, wording: Wording) -> str:
    axis = record.axis
    if axis.has_infusion:
        if axis.infusion is not None:
            return wording.day_zero.format(date=wording.date(axis.infusion))
        return wording.day_zero_infusion
    return wording.day_zero.format(date=axis.origin) if axis.origin is not None else ""
