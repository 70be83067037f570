"""New or growing clones among the genes that stand out in therapy-related myeloid neoplasms."""

from dataclasses import dataclass, replace

from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import CallState
from analytics.rules.before_after import Fate, fate, said_by, sample_pair
from analytics.rules.comparison import Truth, is_above
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import informative_samples
from analytics.rules.vaf_kinetics import Bound, Trend
from analytics.rules.variant_courses import Statement, Step, VariantCourse, samples_in_order, variant_courses

DATA = "tmn_watch"


@dataclass(frozen=True, slots=True)
class WatchedClone:
    """One clone that the last sample found.

    Attributes:
        change: protein change, else coding change.
        is_new: found after the infusion where a sample before could have shown it and did not.
        is_growing: beyond the error of the reads, or faster than the published limit.
        first / now: the statements compared; *first* None: there is no earlier one.
    """

    gene: str
    change: str
    is_new: Truth
    is_growing: Truth
    first: Statement | None
    now: Statement
    step: Step | None = None

    @property
    def truth(self) -> Truth:
        """Whether it is new or growing."""
        told = (self.is_new, self.is_growing)
        if Truth.MET in told:
            return Truth.MET
        return Truth.INDETERMINATE if Truth.INDETERMINATE in told else Truth.NOT_MET


def record_up_to(record: PatientRecord, as_of: int | None) -> PatientRecord:
    """Return *record* without the samples after day *as_of*, and without what they found."""
    if as_of is None:
        return record
    kept = []
    for sample in record.samples:
        span = record.axis.span(sample.at)
        if span is not None and span.earliest <= as_of:
            kept.append(sample)
    ids = {sample.id for sample in kept}
    variants = tuple(call for call in record.variants if call.sample_id in ids)
    return replace(record, samples=tuple(kept), variants=variants)


def is_sequenced(record: PatientRecord) -> bool:
    """Whether a sample after the infusion says anything of a gene."""
    spans = (record.axis.span(s.at) for s in informative_samples(record))
    return any(span is not None and span.latest > 0 for span in spans)


def watched_clones(record: PatientRecord) -> tuple[WatchedClone, ...]:
    """Return the clones of the watched genes that the last sample to say anything of them found.

    Source:
        Gazeau 2025, Leukemia 39:1714, Fig. 4; growth as arendscm/CH_EUDARIO calls it; definitions §13.
    """
    genes = rule_data(DATA)["clones"]["genes"]
    courses = (course for course in variant_courses(record) if course.gene in genes and course.change)
    found = (_watched(course, record) for course in courses)
    return tuple(clone for clone in found if clone is not None)


def _watched(course: VariantCourse, record: PatientRecord) -> WatchedClone | None:
    now = course.last
    span = record.axis.span(now.sample.at) if now is not None else None
    if now is None or now.state is not CallState.DETECTED or span is None or span.latest <= 0:
        return None
    step = course.overall
    return WatchedClone(
        gene=course.gene,
        change=course.change,
        is_new=_is_new(course, record),
        is_growing=_is_growing(course),
        first=step.first if step is not None else None,
        now=now,
        step=step,
    )


def _is_new(course: VariantCourse, record: PatientRecord) -> Truth:
    pair = sample_pair(record, samples_in_order(record), "last")
    before = said_by(course, pair.before) if pair.before is not None else None
    after = said_by(course, pair.after) if pair.after is not None else None
    if before is not None and before.state is CallState.DETECTED:
        return Truth.NOT_MET
    answer = fate(before, after)
    return Truth.MET if answer is Fate.NEW else Truth.INDETERMINATE


def _is_growing(course: VariantCourse) -> Truth:
    """Whether it grew from the first sample to the last, or between the last two."""
    if course.overall is None:
        return Truth.NOT_MET
    told = [_grew(step) for step in (course.overall, course.steps[-1])]
    if Truth.MET in told:
        return Truth.MET
    return Truth.INDETERMINATE if Truth.INDETERMINATE in told else Truth.NOT_MET


def _grew(step: Step) -> Truth:
    if step.trend is not None:
        return Truth.MET if step.trend is Trend.RISING else Truth.NOT_MET
    kinetics = step.kinetics
    rate = kinetics.fitness if kinetics.fitness.value is not None else kinetics.growth
    if rate.value is None:
        fold = kinetics.fold
        rises = fold.value is not None and fold.bound is not Bound.AT_MOST and is_above(fold.value, 1.0)
        return Truth.INDETERMINATE if rises else Truth.NOT_MET
    if rate.bound is Bound.AT_MOST or not is_above(rate.value, 0.0):
        return Truth.NOT_MET
    limit = float(rule_data(DATA)["clones"]["growing_above_per_year"])
    return Truth.MET if is_above(rate.value, limit) else Truth.INDETERMINATE
