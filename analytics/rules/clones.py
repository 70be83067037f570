"""All clones of a patient: how each grew, and which were retained, lost or new after the infusion."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.before_after import Fate, SamplePair, fate, has_tmn, said_by, sample_pair
from analytics.rules.clone_kinetics import RULE, CloneKinetics, clone_kinetics
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import informative_samples
from analytics.rules.switches import Switches, switches
from analytics.rules.vaf_kinetics import Trend, Why
from analytics.rules.variant_courses import VariantCourse, samples_in_order, variant_courses
from analytics.rules.wanted import GENE, Wanted

_CALLS = (Trend.RISING, Trend.FALLING, Trend.UNCHANGED)
_ALWAYS = (Fate.RETAINED, Fate.LOST, Fate.NEW)
_FATES = (*_ALWAYS, Fate.NOT_COMPARABLE)


@dataclass(frozen=True, slots=True)
class Clones:
    """Details of the Assessment.

    Attributes:
        clones: one a variant that was ever detected, TP53 first.
        calls: how many rose, fell and stayed the same; *undecided*: of how many that cannot be said.
        fates: how many were retained, lost and new; empty where there are no two samples to compare.
        before_id / after_id: those two samples; *is_at_tmn*: the second is that of the t-MN.
        samples: how many samples gave a result.
    """

    clones: tuple[CloneKinetics, ...]
    calls: tuple[tuple[str, int], ...]
    undecided: int
    fates: tuple[tuple[str, int], ...]
    before_id: int | None
    after_id: int | None
    samples: int
    is_at_tmn: bool = False


def assess_clones(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Return how the clones of *record* grew, by the samples up to day *as_of*.

    Each clone is compared between its first and its last informative sample. A VAF that was not detected is a
    bound, never zero; less than 28 days apart there is no rate.

    Returns:
        Outcome such as ``rising 1, falling 0, unchanged 2; retained 2, lost 0, new 1``, or ``none detected``;
        bounded where a growth is only a bound or not known. *value* is the growth per year where there is one
        clone. Details: ``Clones``.

    Source:
        Definitions §13; retained, lost and new: Gazeau 2025, Leukemia 39:1714, Fig. 4.
    """
    chosen, known = switches(RULE, settings), _known(record, as_of)
    samples = tuple(sample for sample in samples_in_order(known) if not sample.has_failed)
    courses = [c for c in variant_courses(known) if any(s.state is CallState.DETECTED for s in c.statements)]
    is_at_tmn = chosen.choice("after") == "fate_at_tmn" and has_tmn(known)
    pair = sample_pair(known, samples, "tmn" if is_at_tmn else "last")
    found = _clones(known, courses, pair, chosen)
    details = replace(_details(found, pair, samples), is_at_tmn=is_at_tmn)
    status, reason, missing = _standing(details, says_anything=bool(informative_samples(known)))
    return Assessment(
        rule=RULE,
        version=rule_data(RULE)["version"],
        outcome=None if status is Status.NOT_EVALUABLE else _outcome(details),
        status=status,
        reason=reason,
        inputs=_inputs(known, courses),
        missing=missing,
        source=rule_data(RULE)["source"],
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
        value=_value(found),
    )


def _known(record: PatientRecord, as_of: int | None) -> PatientRecord:
    """Return the record with the samples and events up to day *as_of*."""
    if as_of is None:
        return record

    def is_known(span: object) -> bool:
        earliest = getattr(span, "earliest", None)
        return earliest is not None and earliest <= as_of

    samples = tuple(s for s in record.samples if is_known(record.axis.span(s.at)))
    ids = {sample.id for sample in samples}
    return replace(
        record,
        samples=samples,
        variants=tuple(call for call in record.variants if call.sample_id in ids),
        events=tuple(e for e in record.events if e.onset is None or is_known(record.axis.span(e.onset))),
    )


def _clones(
    record: PatientRecord, courses: Sequence[VariantCourse], pair: SamplePair, chosen: Switches
) -> tuple[CloneKinetics, ...]:
    days = {sample.id: record.axis.day(sample.at) for sample in record.samples}
    found = (clone_kinetics(course, days, _fate(course, pair), chosen) for course in courses)
    return tuple(clone for clone in found if clone is not None)


def _fate(course: VariantCourse, pair: SamplePair) -> Fate | None:
    if pair.before is None or pair.after is None:
        return None
    return fate(said_by(course, pair.before), said_by(course, pair.after))


def _details(found: tuple[CloneKinetics, ...], pair: SamplePair, samples: Sequence[Sample]) -> Clones:
    calls, fates = Counter(c.call for c in found), Counter(c.fate for c in found)
    before, after = pair.before, pair.after
    has_pair = before is not None and after is not None
    return Clones(
        clones=found,
        calls=tuple((call.value, calls[call]) for call in _CALLS),
        undecided=calls[None],
        fates=tuple((o.value, fates[o]) for o in _FATES if o in _ALWAYS or fates[o]) if has_pair else (),
        before_id=before.id if before is not None else None,
        after_id=after.id if after is not None else None,
        samples=len(samples),
    )


def _outcome(details: Clones) -> str:
    if not details.clones:
        return "none detected"
    undecided = (("undecided", details.undecided),) if details.undecided else ()
    calls = (*details.calls, *undecided)
    parts = (calls, details.fates) if details.fates else (calls,)
    return "; ".join(", ".join(f"{name} {n}" for name, n in part) for part in parts)


def _value(found: tuple[CloneKinetics, ...]) -> float | None:
    """Return the growth per year where it is one number."""
    growth = found[0].growth if len(found) == 1 and found[0].is_exact else None
    return growth.value if growth is not None else None


def _standing(details: Clones, *, says_anything: bool) -> tuple[Status, Reason | None, tuple[str, ...]]:
    """Return how far the growth of the clones is known, why not farther, and what is missing."""
    if not details.samples:
        return Status.NOT_EVALUABLE, Reason.NOT_MEASURED, (Wanted.SAMPLE,)
    if not details.clones:
        if not says_anything:
            return Status.NOT_EVALUABLE, Reason.NOT_MEASURED, (Wanted.PANEL,)
        return Status.COMPLETE, None, ()
    missing = tuple(dict.fromkeys(one for clone in details.clones for one in _missing(clone)))
    if all(clone.fold is None or clone.fold.value is None for clone in details.clones):
        is_single = all(clone.fold is None for clone in details.clones)
        reason = Reason.TOO_FEW_SAMPLES if is_single else Reason.NOT_MEASURED
        return Status.NOT_EVALUABLE, reason, missing or (Wanted.SAMPLE,)
    if all(clone.is_exact for clone in details.clones):
        return Status.COMPLETE, None, ()
    return Status.BOUNDED, _reason(details), missing


def _reason(details: Clones) -> Reason:
    if any(clone.fold is None for clone in details.clones):
        return Reason.TOO_FEW_SAMPLES
    is_unknown = any(c.growth is not None and c.growth.value is None for c in details.clones)
    return Reason.NOT_MEASURED if is_unknown else Reason.CENSORED_VALUE


def _missing(clone: CloneKinetics) -> tuple[str, ...]:
    if clone.fold is None:
        return (f"{GENE}{clone.gene}",)
    why = clone.fold.why
    return (
        {
            Why.LIMIT_UNKNOWN: (Wanted.DETECTION_LIMIT.value,),
            Why.VAF_UNKNOWN: (f"{GENE}{clone.gene}",),
        }.get(why, ())
        if why is not None
        else ()
    )


def _inputs(record: PatientRecord, courses: Sequence[VariantCourse]) -> tuple[Input, ...]:
    """Return every informative statement: a VAF as a fraction, ``<limit`` where it was not detected."""
    found = []
    for course in courses:
        what = f"{course.gene} {course.change}".strip()
        for said in (one for one in course.statements if one.is_informative):
            point, sample = said.point, said.sample
            value = "not detected"
            if point.state is CallState.DETECTED:
                value = "" if point.vaf_fraction is None else f"{point.vaf_fraction:.12g}"
            elif point.limit_fraction is not None:
                value = f"<{point.limit_fraction:.12g}"
            key = said.call.id if said.call is not None else sample.id
            found.append(Input(key, what, value, None, sample.at, record.axis.day(sample.at)))
    return tuple(found)
