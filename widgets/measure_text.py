"""The measures of a clone's growth as a reader reads them: with bounds, intervals, and reasons for none."""

from analytics.figures.clone_words import NONE, bounded_text
from analytics.rules.vaf_kinetics import Measure, Why
from analytics.wording import Wording
from widgets.translate import translate

_MONTHS_PER_YEAR = 12.0
_MOST_MONTHS = 24.0


def number_text(measure: Measure, decimals: int, wording: Wording) -> str:
    """Write a number with its interval: ``2.17 (1.93–2.41)``, ``0.10 (−0.05 to 0.25)``."""
    if measure.value is None:
        return NONE
    text = bounded_text(measure, wording.number(measure.value, decimals))
    if measure.low is None or measure.high is None:
        return text
    return text + _interval(measure.low, measure.high, decimals, wording)


def points_text(measure: Measure, wording: Wording) -> str:
    """Write a change in percentage points: ``+34.1 points``."""
    if measure.value is None:
        return NONE
    sign = "+" if measure.value > 0 else ""
    return bounded_text(
        measure, translate("MeasureText", "{n} points").format(n=sign + wording.number(measure.value, 1))
    )


def doubling_text(measure: Measure, wording: Wording) -> str:
    """Write a doubling time in months, long ones in years: ``3.8 mo (3.4–4.3)``, ``2.4 y (> 1.1)``."""
    if measure.value is None:
        return NONE
    in_months = measure.value * _MONTHS_PER_YEAR < _MOST_MONTHS
    pattern = wording.month_tick if in_months else wording.year_tick
    factor = _MONTHS_PER_YEAR if in_months else 1.0

    def number(years: float) -> str:
        return wording.number(years * factor, 1)

    text = bounded_text(measure, pattern.format(n=number(measure.value)))
    if measure.low is None:
        return text
    if measure.high is None:
        return text + translate("MeasureText", " (> {low})").format(low=number(measure.low))
    return text + _interval(measure.low * factor, measure.high * factor, 1, wording)


def why_text(why: Why) -> str:
    """Say why there is no number."""
    return {
        Why.NOT_COVERED: translate("MeasureText", "not covered by one of the panels"),
        Why.NO_RESULT: translate("MeasureText", "one sample gave no result"),
        Why.VAF_UNKNOWN: translate("MeasureText", "a VAF is not given"),
        Why.LIMIT_UNKNOWN: translate("MeasureText", "detection limit unknown"),
        Why.NEVER_DETECTED: translate("MeasureText", "not detected in either sample"),
        Why.TIME_UNKNOWN: translate("MeasureText", "a date is not exact"),
        Why.TOO_CLOSE: translate("MeasureText", "less than 28 days apart"),
        Why.HALF_OR_MORE: translate("MeasureText", "not for a VAF of 50 % or more"),
        Why.ONE_COPY: translate("MeasureText", "not for an X-linked gene in a man"),
        Why.NOT_GROWING: translate("MeasureText", "not growing"),
        Why.ONLY_BOUNDS: translate("MeasureText", "only a bound is known"),
        Why.WHOLE: translate("MeasureText", "not for a VAF of 100 %"),
    }[why]


def or_why(text: str, measure: Measure) -> str:
    """Return *text*, or where there is no number the reason for that."""
    return why_text(measure.why) if measure.value is None and measure.why is not None else text


def _interval(low: float, high: float, decimals: int, wording: Wording) -> str:
    ends = (wording.number(low, decimals), wording.number(high, decimals))
    pattern = (
        translate("MeasureText", " ({low}–{high})")
        if low >= 0
        else translate("MeasureText", " ({low} to {high})")
    )
    return pattern.format(low=ends[0], high=ends[1])
