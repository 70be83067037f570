"""How fast a clone grew or shrank between two samples, and what may be said where it was not detected.

A VAF that was not detected lies somewhere in [0, limit): measures against it are bounds, never numbers, and
where the limit is unknown there is no bound either. Nothing is ever computed with zero.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from analytics.records.variant_call import CallState

DAYS_PER_YEAR = 365.25
LEAST_DAYS = 28
_Z_95 = 1.959963984540054
SOURCE = "Fabre 2022, Nature 606:335; arendscm/CH_EUDARIO; AfterCART"

Pair = tuple[float, float]
Depths = tuple[int | None, int | None]


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "="
    AT_LEAST = "≥"
    AT_MOST = "≤"


class Trend(StrEnum):
    """Which way a clone went, where the counting error of the reads allows to say so."""

    RISING = "rising"
    FALLING = "falling"
    UNCHANGED = "unchanged"


class Why(StrEnum):
    """Why a measure has no value."""

    NOT_COVERED = "not_covered"
    NO_RESULT = "no_result"
    VAF_UNKNOWN = "vaf_unknown"
    LIMIT_UNKNOWN = "limit_unknown"
    NEVER_DETECTED = "never_detected"
    TIME_UNKNOWN = "time_unknown"
    TOO_CLOSE = "too_close"
    HALF_OR_MORE = "half_or_more"
    ONE_COPY = "one_copy"
    NOT_GROWING = "not_growing"
    ONLY_BOUNDS = "only_bounds"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class VafPoint:
    """What one sample says about one variant.

    Attributes:
        vaf_fraction: 0 to 1, where it was detected.
        limit_fraction: the smallest VAF the sample could show; None: unknown.
        depth: reads at the variant, else the sample's median; None: unknown.
    """

    state: CallState
    vaf_fraction: float | None = None
    limit_fraction: float | None = None
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One number with how it is meant, or the reason why there is none.

    Attributes:
        value: in the measure's own unit; None: see *why*.
        low / high: 95 % interval, where both depths are known and both samples detected the variant; it
            holds the counting error of the reads and nothing else. None: not known, or not bounded.
    """

    value: float | None = None
    bound: Bound = Bound.EXACT
    low: float | None = None
    high: float | None = None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class VafKinetics:
    """All measures of one variant between two samples.

    Attributes:
        change_points: v2 − v1 in percentage points.
        fold: v2 / v1.
        growth: ln(v2/v1) per year: the rate of small clones.
        logit_growth: growth of ln(v/(1−v)) per year.
        fitness: growth of logit(2v) per year, for a heterozygous variant below one half.
        years: between the samples; None: unknown.
    """

    change_points: Measure
    fold: Measure
    growth: Measure
    logit_growth: Measure
    fitness: Measure
    years: float | None

    @property
    def log2_fold(self) -> Measure:
        """Log2 of the fold change."""
        fold = self.fold
        if fold.value is None:
            return fold
        low, high = (math.log2(end) if end else None for end in (fold.low, fold.high))
        return Measure(math.log2(fold.value), fold.bound, low, high)

    @property
    def per_cent_per_year(self) -> Measure:
        """The growth rate as a reader says it: 100 (e^r − 1)."""
        rate = self.growth
        if rate.value is None:
            return rate
        low, high = (None if r is None else 100 * math.expm1(r) for r in (rate.low, rate.high))
        return Measure(100 * math.expm1(rate.value), rate.bound, low, high)


def vaf_kinetics(
    first: VafPoint, second: VafPoint, days: float | None, *, has_one_copy: bool = False
) -> VafKinetics:
    """Return how the variant changed from *first* to *second*.

    Args:
        first: the earlier sample.
        second: the later sample.
        days: between them, 0 or more; None: a date is partial or missing, so that there is no rate.
        has_one_copy: an X-linked gene in a man: a heterozygous measure does not apply.

    Returns:
        Measures of which each has a value or a reason. Below 28 days there is change and fold, but no rate.
    Source:
        Definitions §13; the standard error of the fitness uses the second sample's own error (the published
        script uses the first one's twice).
    """
    years = days / DAYS_PER_YEAR if days is not None else None
    why = _unusable(first) or _unusable(second)
    if why is None and not (_is_detected(first) or _is_detected(second)):
        why = Why.NEVER_DETECTED
    if why is not None:
        nothing = Measure(why=why)
        return VafKinetics(nothing, nothing, nothing, nothing, nothing, years)
    vafs = (_highest(first), _highest(second))
    bound = _bound(first, second)
    depths, span = (first.depth, second.depth), years or math.nan
    no_rate = _no_rate(days)
    return VafKinetics(
        change_points=_rate(100 * (vafs[1] - vafs[0]), 1.0, bound, _error(vafs, depths, _point_slope)),
        fold=_fold(vafs, bound, depths),
        growth=_growth(vafs, span, bound, depths, no_rate),
        logit_growth=_logit_growth(vafs, span, bound, depths, no_rate),
        fitness=_fitness(vafs, span, bound, depths, no_rate or (Why.ONE_COPY if has_one_copy else None)),
        years=years,
    )


def doubling_years(rate: Measure) -> Measure:
    """Return the years in which a clone that grows at *rate* per year doubles: ln 2 / r, only for r > 0.

    Of a rate that is at least r the doubling time is at most ln 2 / r; of one that is at most r nothing is
    known. An interval that reaches zero has no upper end.
    """
    if rate.value is None:
        return rate
    if rate.value <= 0 or rate.bound is Bound.AT_MOST:
        return Measure(why=Why.NOT_GROWING if rate.bound is Bound.EXACT else Why.ONLY_BOUNDS)
    bound = Bound.AT_MOST if rate.bound is Bound.AT_LEAST else Bound.EXACT
    low = math.log(2) / rate.high if rate.high is not None else None
    high = math.log(2) / rate.low if rate.low is not None and rate.low > 0 else None
    return Measure(math.log(2) / rate.value, bound, low, high)


def trend(first: VafPoint, second: VafPoint, kinetics: VafKinetics) -> Trend | None:
    """Return which way the variant went from *first* to *second*; None: it cannot be said.

    It rose or fell where the 95 % interval of its fitness leaves out zero, of its growth rate where the
    fitness does not apply; otherwise it is unchanged within error. Against a sample that did not detect it,
    the VAF of the other one must be above the limit by more than its own error. Without depths, and less than
    28 days apart, nothing is said.

    Source:
        Definitions §13 (``s ± 1.96·SE`` excludes zero).
    """
    growth = kinetics.growth
    if growth.value is None:
        return None
    if growth.bound is not Bound.EXACT:
        return _trend_against_limit(first, second)
    rate = kinetics.fitness if kinetics.fitness.value is not None else growth
    if rate.low is None or rate.high is None:
        return None
    if rate.low > 0:
        return Trend.RISING
    return Trend.FALLING if rate.high < 0 else Trend.UNCHANGED


def _trend_against_limit(first: VafPoint, second: VafPoint) -> Trend | None:
    seen, unseen = (first, second) if _is_detected(first) else (second, first)
    vaf = _highest(seen)
    if not seen.depth or vaf >= 1:
        return None
    error = math.sqrt((1 - vaf) / (vaf * seen.depth))
    if math.log(vaf / _highest(unseen)) <= _Z_95 * error:
        return None
    return Trend.FALLING if seen is first else Trend.RISING


def _no_rate(days: float | None) -> Why | None:
    if days is None:
        return Why.TIME_UNKNOWN
    return Why.TOO_CLOSE if days < LEAST_DAYS else None


def _unusable(point: VafPoint) -> Why | None:
    match point.state:
        case CallState.NOT_COVERED:
            return Why.NOT_COVERED
        case CallState.NO_SAMPLE:
            return Why.NO_RESULT
        case CallState.DETECTED:
            return None if point.vaf_fraction else Why.VAF_UNKNOWN
        case CallState.NOT_DETECTED:
            return None if point.limit_fraction else Why.LIMIT_UNKNOWN


def _is_detected(point: VafPoint) -> bool:
    return point.state is CallState.DETECTED


def _highest(point: VafPoint) -> float:
    """Return the VAF, or the limit it stayed below."""
    value = point.vaf_fraction if _is_detected(point) else point.limit_fraction
    return value or math.nan


def _bound(first: VafPoint, second: VafPoint) -> Bound:
    if not _is_detected(first):
        return Bound.AT_LEAST
    return Bound.EXACT if _is_detected(second) else Bound.AT_MOST


def _logit_growth(vafs: Pair, years: float, bound: Bound, depths: Depths, no_rate: Why | None) -> Measure:
    if no_rate is not None or max(vafs) >= 1:
        return Measure(why=no_rate or Why.WHOLE)
    v1, v2 = vafs
    difference = math.log(v2 / (1 - v2)) - math.log(v1 / (1 - v1))
    return _rate(difference, years, bound, _error(vafs, depths, _logit_slope))


def _fitness(vafs: Pair, years: float, bound: Bound, depths: Depths, no_rate: Why | None) -> Measure:
    if no_rate is not None or max(vafs) >= 0.5:
        return Measure(why=no_rate or Why.HALF_OR_MORE)
    v1, v2 = vafs
    difference = math.log(v2 * (1 - 2 * v1) / (v1 * (1 - 2 * v2)))
    return _rate(difference, years, bound, _error(vafs, depths, _fitness_slope))


def _growth(vafs: Pair, years: float, bound: Bound, depths: Depths, no_rate: Why | None) -> Measure:
    if no_rate is not None:
        return Measure(why=no_rate)
    return _rate(math.log(vafs[1] / vafs[0]), years, bound, _error(vafs, depths, _log_slope))


def _fold(vafs: Pair, bound: Bound, depths: Depths) -> Measure:
    """Return v2 / v1; its interval is that of ln(v2/v1), turned back."""
    log = _rate(math.log(vafs[1] / vafs[0]), 1.0, bound, _error(vafs, depths, _log_slope))
    low, high = (math.exp(end) if end is not None else None for end in (log.low, log.high))
    return Measure(vafs[1] / vafs[0], bound, low, high)


def _point_slope(vaf: float) -> float:
    """Return the slope of a VAF in percentage points; it is the same everywhere."""
    return 100.0


def _log_slope(vaf: float) -> float:
    return 1 / vaf


def _logit_slope(vaf: float) -> float:
    return 1 / (vaf * (1 - vaf))


def _fitness_slope(vaf: float) -> float:
    return 1 / vaf + 2 / (1 - 2 * vaf)


def _error(vafs: Pair, depths: Depths, slope: Callable[[float], float]) -> float | None:
    """Return the standard error of f(v2) − f(v1) by the slope of f; None where a depth is unknown."""
    total = 0.0
    for vaf, depth in zip(vafs, depths, strict=True):
        if not depth:
            return None
        total += slope(vaf) ** 2 * vaf * (1 - vaf) / depth
    return math.sqrt(total)


def _rate(difference: float, years: float, bound: Bound, error: float | None) -> Measure:
    value = difference / years
    if error is None or bound is not Bound.EXACT:
        return Measure(value, bound)
    half = _Z_95 * error / years
    return Measure(value, bound, value - half, value + half)
