"""The day axis of a recovery: which days it shows, how wide they are, and what stands below and above it."""

from collections.abc import Sequence

from analytics.figures.day_count import DayCount
from analytics.figures.day_scale import DayScale, linear_scale, log_day_scale, two_scale
from analytics.figures.day_ticks import day_ticks, piece_name
from analytics.figures.day_zero import DayZero, day_zero_title
from analytics.figures.recovery_choices import AxisKind, RecoveryChoices
from analytics.figures.recovery_events import days_of_happenings
from analytics.figures.recovery_series import Series
from analytics.figures.spec import DayAxis, Zone
from analytics.records.patient_record import PatientRecord
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.wording import Wording

_PAD_SHARE = 0.03
_LOG_PAD_SHARE = 0.12


def scale_of(
    record: PatientRecord,
    series: Sequence[Series],
    details: ImmuneReconstitution,
    choices: RecoveryChoices,
    *,
    zero: DayZero | None = None,
) -> DayScale:
    """Return the scale of all days of *series*, of the events and of the criteria.

    Its days are those of the record, counted from the index infusion, whatever is drawn as day 0; a scale
    that is dense somewhere is dense around the day that *zero* is.
    """
    days = [day for s in series for p in s.results for day in (p.span.earliest, p.span.latest)]
    days += days_of_happenings(record)
    if record.axis.has_infusion:
        days += [0, max(details.last_day, 0)]
    if zero is not None:
        days.append(zero.day)
    first, last = float(min(days, default=0)), float(max(days, default=0))
    return scale_between(first, last, drawn_kind(record, choices, zero), float(zero.day if zero else 0))


def drawn_kind(record: PatientRecord, choices: RecoveryChoices, zero: DayZero | None) -> AxisKind:
    """Return the kind of axis that is drawn: without a day 0 to be dense around, or dates, it is linear."""
    if choices.axis == "calendar":
        return "calendar" if record.axis.date_of(0) is not None else "linear"
    return choices.axis if record.axis.has_infusion or zero is not None else "linear"


def scale_between(first: float, last: float, kind: AxisKind, zero: float = 0.0) -> DayScale:
    """Return a scale of *kind* from *first* to *last* with some room beyond both."""
    match kind:
        case "two_scale":
            start = first - 0.02 * (100 + zero - first)
            return two_scale(start, last + _PAD_SHARE * max(last - zero, 30.0), zero=zero)
        case "log_day":
            start = first - _LOG_PAD_SHARE * max(zero - first, 0.0)
            return log_day_scale(start, last + _LOG_PAD_SHARE * max(last - zero, 0.0), zero=zero)
        case "linear" | "calendar":
            pad = max(_PAD_SHARE * (last - first), 7.0)
            return linear_scale(first - pad, last + pad)


def day_axis_of(
    record: PatientRecord,
    scale: DayScale,
    wording: Wording,
    choices: RecoveryChoices,
    *,
    zero: DayZero | None = None,
) -> DayAxis:
    """Return the axis of *scale* with its ticks, zones and the name of its day 0.

    What lies before the record's own day 0 is shaded, whatever is drawn as day 0.
    """
    date = record.axis.date_of(0)
    count = DayCount(zero.day if zero is not None else 0, date if choices.axis == "calendar" else None)
    has_zones = len(scale.pieces) > 1 or drawn_kind(record, choices, zero) == "log_day"
    title = day_zero_title(zero, record, wording) if zero is not None else _day_zero(record, wording)
    if choices.axis == "calendar" and date is None:
        title = " · ".join(filter(None, (title, wording.no_calendar)))
    return DayAxis(
        scale=scale,
        low=scale.low,
        high=scale.high,
        ticks=day_ticks(scale, scale.low, scale.high, wording, count=count),
        zones=tuple(Zone(p.start, p.end, piece_name(p, wording, count)) for p in scale.pieces if has_zones),
        gaps=scale.gaps,
        title=title,
        day_zero=date,
        shaded_to=scale.place(0.0) if record.axis.has_infusion and scale.place(0.0) > scale.low else None,
        count=count,
    )


def _day_zero(record: PatientRecord, wording: Wording) -> str:
    axis = record.axis
    if axis.has_infusion:
        if axis.infusion is not None:
            return wording.day_zero.format(date=wording.date(axis.infusion))
        return wording.day_zero_infusion
    return wording.day_zero.format(date=axis.origin) if axis.origin is not None else ""
