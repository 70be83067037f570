"""Who enters a landmark analysis: alive, observed and free of relapse at the landmark (definitions §1.4)."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.records.patient_record import PatientRecord
from analytics.rules.follow_up import Ending, course_ends, last_known_day


class Exclusion(StrEnum):
    """Why a patient is not in."""

    NO_INFUSION = "no_infusion"
    PROGRESSED = "progressed"
    DIED = "died"
    NOT_OBSERVED = "not_observed"
    DATE_UNKNOWN = "date_unknown"


@dataclass(frozen=True, slots=True)
class LandmarkEntry:
    """Whether a patient is in, and why not."""

    is_included: bool
    exclusion: Exclusion | None = None


def landmark_entry(record: PatientRecord, landmark_day: int) -> LandmarkEntry:
    """Say whether *record* enters at *landmark_day*: every event after it, observed at least until it.

    Observed until the last day anything is known of: a contact, a result, a visit, an event.

    Source:
        Stock 2025, "only subjects without progression or relapse at the landmark time"; an event on the
        landmark day itself excludes (proposed by AfterCART, definitions §1.4).
    """
    axis = record.axis
    if not axis.has_infusion:
        return LandmarkEntry(False, Exclusion.NO_INFUSION)
    exclusions = {Ending.PROGRESSION: Exclusion.PROGRESSED, Ending.DEATH: Exclusion.DIED}
    for end in course_ends(record):
        exclusion = exclusions.get(end.ending)
        if exclusion is None:
            continue
        if end.span is None or end.span.earliest <= landmark_day < end.span.latest:
            return LandmarkEntry(False, Exclusion.DATE_UNKNOWN)
        if end.span.latest <= landmark_day:
            return LandmarkEntry(False, exclusion)
    if last_known_day(record) < landmark_day:
        return LandmarkEntry(False, Exclusion.NOT_OBSERVED)
    return LandmarkEntry(True)
