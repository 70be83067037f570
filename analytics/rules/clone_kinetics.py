"""One clone between its first and its last informative sample: every measure, and which way it went."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.records.ids import SampleId
from analytics.records.variant_call import CallState
from analytics.rules.before_after import Fate
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches
from analytics.rules.vaf_kinetics import DAYS_PER_YEAR, Bound, Measure, Trend, doubling_years
from analytics.rules.variant_courses import Statement, Step, VariantCourse

RULE = "clones"


@dataclass(frozen=True, slots=True)
class CloneSample:
    """What one sample says of a clone.

    Attributes:
        vaf_fraction: 0 to 1, where it was detected.
        limit_fraction: the smallest VAF the sample could show; None: unknown.
        depth: reads at the variant, else of the sample.
        material: code; None: unknown.
    """

    sample_id: int
    day: int | None
    state: CallState
    vaf_fraction: float | None
    limit_fraction: float | None
    depth: int | None
    material: str | None


@dataclass(frozen=True, slots=True)
class CloneKinetics:
    """One clone.

    Attributes:
        change: protein change, else coding change; empty for a whole gene.
        first / last: the informative samples that are compared; equal where there is one only.
        days: between them; None: one only, or a date is not exact.
        changes_material: blood is compared with marrow and the like: less is certain then.
        change_points: v2 − v1 in percentage points; log2_fold that of *fold* (v2 / v1).
        growth: ln(v2/v1) per year, with *growth_percent* and *doubling_years*: the ones that are shown.
        logit_growth / fitness: of ln(v/(1−v)) and of logit(2v) per year, with their doubling times.
        call: which way it went, by the switch ``clones.call``; None: that cannot be said.
        fate: retained, lost or new between the samples before and after the infusion.
    """

    gene: str
    change: str
    first: CloneSample
    last: CloneSample
    days: int | None
    changes_material: bool
    change_points: Measure | None
    fold: Measure | None
    log2_fold: Measure | None
    growth: Measure | None
    growth_percent: Measure | None
    doubling_years: Measure | None
    logit_growth: Measure | None
    logit_doubling_years: Measure | None
    fitness: Measure | None
    fitness_doubling_years: Measure | None
    call: Trend | None
    fate: Fate | None

    @property
    def is_exact(self) -> bool:
        """Whether its growth is a number, not a bound or unknown."""
        growth = self.growth
        return growth is not None and growth.value is not None and growth.bound is Bound.EXACT


def clone_kinetics(
    course: VariantCourse, days: Mapping[SampleId, int | None], fate: Fate | None, chosen: Switches
) -> CloneKinetics | None:
    """Return the kinetics of *course*; None: no sample says anything of it.

    Args:
        course: of one variant.
        days: sample id → day number.
        fate: what became of it from before the infusion to after it.
        chosen: the switches of the rule.
    """
    step, only = course.overall, course.last
    if only is None:
        return None
    first, last = (step.first, step.second) if step is not None else (only, only)
    known = step.kinetics if step is not None else None
    return CloneKinetics(
        gene=course.gene,
        change=course.change,
        first=_sample(first, days),
        last=_sample(last, days),
        days=round(known.years * DAYS_PER_YEAR) if known is not None and known.years is not None else None,
        changes_material=step is not None and step.changes_material,
        change_points=known.change_points if known is not None else None,
        fold=known.fold if known is not None else None,
        log2_fold=known.log2_fold if known is not None else None,
        growth=known.growth if known is not None else None,
        growth_percent=known.per_cent_per_year if known is not None else None,
        doubling_years=doubling_years(known.growth) if known is not None else None,
        logit_growth=known.logit_growth if known is not None else None,
        logit_doubling_years=doubling_years(known.logit_growth) if known is not None else None,
        fitness=known.fitness if known is not None else None,
        fitness_doubling_years=doubling_years(known.fitness) if known is not None else None,
        call=call_of(step, chosen) if step is not None else None,
        fate=fate,
    )


def call_of(step: Step, chosen: Switches) -> Trend | None:
    """Return which way a clone went.

    ``beyond_error``: the 95 % interval of its fitness (else of its growth) leaves out zero. ``beyond_rate``:
    its fitness (else its growth) is more than 0.25 per year up or down; a bound counts where all of it is.
    """
    if chosen.choice("call") == "beyond_error":
        return step.trend
    kinetics = step.kinetics
    rate = kinetics.fitness if kinetics.fitness.value is not None else kinetics.growth
    if rate.value is None:
        return None
    data = rule_data(RULE)["rate"]
    if rate.value > float(data["rising_above"]) and rate.bound is not Bound.AT_MOST:
        return Trend.RISING
    if rate.value < float(data["falling_below"]) and rate.bound is not Bound.AT_LEAST:
        return Trend.FALLING
    return Trend.UNCHANGED if rate.bound is Bound.EXACT else None


def _sample(said: Statement, days: Mapping[SampleId, int | None]) -> CloneSample:
    point, sample = said.point, said.sample
    material = sample.material.value if sample.material is not None else None
    return CloneSample(
        sample.id, days.get(sample.id), point.state, point.vaf_fraction, point.limit_fraction, point.depth,
        material,
    )  # fmt: skip
