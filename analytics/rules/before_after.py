"""What became of each variant from the last sample before the infusion to one after it.

Gazeau 2025 compares the variants of the sample before CAR T cells with those at the t-MN: retained, lost or
new. Here a variant is only called lost or new where the sample without it could have shown it: its limit is
known and lies below the VAF in the other sample.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.variant_call import CallState
from analytics.rules.variant_courses import Statement, VariantCourse

NEAR_TMN_DAYS = 30
"""A sample counts as that of the t-MN up to this far from its diagnosis; its own day is always said."""
SOURCE = "Gazeau 2025, Leukemia 39:1714, Fig. 4"

_DETECTED = CallState.DETECTED


class Fate(StrEnum):
    """What became of a variant."""

    RETAINED = "retained"
    LOST = "lost"
    NEW = "new"
    NOT_COMPARABLE = "not_comparable"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class SamplePair:
    """The sample before the infusion and the one after it; None: there is none."""

    before: Sample | None
    after: Sample | None


def sample_pair(
    record: PatientRecord, samples: Sequence[Sample], after: Literal["last", "tmn"]
) -> SamplePair:
    """Return the last of *samples* up to day 0, and the last one after it or that of the t-MN.

    Args:
        record: whose day 0 and t-MN count.
        samples: oldest first; those that failed are passed over.
        after: ``tmn``: the sample nearest to the diagnosis, at most 30 days from it.
    """
    if not record.axis.has_infusion:
        return SamplePair(None, None)
    earlier, later = list[Sample](), list[Sample]()
    for sample in samples:
        span = record.axis.span(sample.at)
        if span is None or sample.has_failed:
            continue
        if span.latest <= 0:
            earlier.append(sample)
        elif span.earliest > 0:
            later.append(sample)
    found = _near_tmn(record, later) if after == "tmn" else (later[-1] if later else None)
    return SamplePair(earlier[-1] if earlier else None, found)


def has_tmn(record: PatientRecord) -> bool:
    """Whether a t-MN was diagnosed on a known day."""
    return tmn_day(record) is not None


def tmn_day(record: PatientRecord) -> int | None:
    """Return the day of the first diagnosis of a t-MN."""
    days = [record.axis.day(event.onset) for event in record.events if event.kind == "tmn"]
    return min((day for day in days if day is not None), default=None)


def said_by(course: VariantCourse, sample: Sample) -> Statement | None:
    """Return what *sample* says of the variant: the statement with the highest VAF."""
    return next(iter(course.of_sample(sample)), None)


def fate(before: Statement | None, after: Statement | None) -> Fate:
    """Return what became of a variant between two samples."""
    if before is None or after is None:
        return Fate.NOT_COMPARABLE
    match before.state, after.state:
        case CallState.DETECTED, CallState.DETECTED:
            return Fate.RETAINED
        case CallState.DETECTED, CallState.NOT_DETECTED:
            return Fate.LOST if _would_show(before, after) else Fate.NOT_COMPARABLE
        case CallState.NOT_DETECTED, CallState.DETECTED:
            return Fate.NEW if _would_show(after, before) else Fate.NOT_COMPARABLE
        case CallState.NOT_DETECTED, CallState.NOT_DETECTED:
            return Fate.ABSENT
        case _:
            return Fate.NOT_COMPARABLE if _DETECTED in (before.state, after.state) else Fate.ABSENT


def _would_show(seen: Statement, unseen: Statement) -> bool:
    """Whether the sample of *unseen* could have shown the VAF of *seen*."""
    vaf, limit = seen.point.vaf_fraction, unseen.point.limit_fraction
    return vaf is not None and limit is not None and vaf > limit


def _near_tmn(record: PatientRecord, samples: Sequence[Sample]) -> Sample | None:
    diagnosis = tmn_day(record)
    if diagnosis is None:
        return None
    placed = [(abs(day - diagnosis), s) for s in samples if (day := record.axis.day(s.at)) is not None]
    near = [(away, sample) for away, sample in placed if away <= NEAR_TMN_DAYS]
    return min(near, key=lambda pair: pair[0])[1] if near else None
